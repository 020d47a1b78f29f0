/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-body.h"

G_BEGIN_DECLS

/* Marks the muscles (terms) on the working side of the body, on both where both legs work.
 * Returns how much of them the camera sees, cm².
 */
double stance_muscle_add (StanceScene           *scene,
                          const StanceDrawnBody *body,
                          const char *const     *muscles);

/* Whether there is a place on the body for a muscle of this name. */
gboolean stance_muscle_is_known (const char *muscle);

G_END_DECLS
