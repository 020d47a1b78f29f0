/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceMeasureRow:
 *
 * One measure and task of the form: its name, how it is done, the inputs of the left and
 * the right side next to each other, and below each what it comes to and how it changed.
 */
#define STANCE_TYPE_MEASURE_ROW (stance_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (StanceMeasureRow, stance_measure_row, STANCE, MEASURE_ROW, GtkWidget)

/* @measure, @task: owned by the draft's catalog */
GtkWidget *stance_measure_row_new (StanceDraft         *draft,
                                   const StanceMeasure *measure,
                                   const char          *task);

G_END_DECLS
