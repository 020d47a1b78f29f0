/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-draft.h"

G_BEGIN_DECLS

/* What the latest earlier visit measured, comparable or not. */

/* In the measure's unit; NAN when it was never measured. */
double stance_last_visit_get_value (StanceDraft         *draft,
                                    const StanceMeasure *measure,
                                    StanceSide           side,
                                    const char          *task);

/* As it would be typed, in the unit of typing: "8.0"; %NULL when it was never measured.
 * Free with g_free().
 */
char *stance_last_visit_dup_typed (StanceDraft         *draft,
                                   const StanceMeasure *measure,
                                   StanceSide           side,
                                   const char          *task);

/* Borrowed from the draft's visits; %NULL when it was never measured. */
const StanceObservation *stance_last_visit_find (StanceDraft         *draft,
                                                 const StanceMeasure *measure,
                                                 StanceSide           side,
                                                 const char          *task);

G_END_DECLS
