/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-figure.h"

/* Fails and says where, unless a body can be as it is drawn, in each pose and on the way
 * between them: joints within their limits, contacts where they should be, nothing under
 * the ground, limbs of their length, no jumps; and whoever stands could stand so.
 */
void check_figure (const char         *name,
                   const StanceFigure *figure);
