/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * stance_take_back:
 * @wanted: takes it
 *
 * Gives a draft other answers to the safety screen, and notes who was asked and when. A danger
 * sign of tier 1 or 2 that is on the disk is not lost by it before somebody says who takes it
 * back, and why. The draft's "changed" follows in any case, so that what is shown is what holds.
 */
void stance_take_back (GtkWidget       *parent,
                       StanceDraft     *draft,
                       StanceScreening *wanted);

G_END_DECLS
