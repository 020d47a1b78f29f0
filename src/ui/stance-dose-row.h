/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-dose.h"

G_BEGIN_DECLS

/**
 * StanceDoseRow:
 *
 * What a program starts with in one phase: a switch, and under it figures, each alone or as
 * a range ("8-12"). Signal `changed`.
 */
#define STANCE_TYPE_DOSE_ROW (stance_dose_row_get_type ())
G_DECLARE_FINAL_TYPE (StanceDoseRow, stance_dose_row, STANCE, DOSE_ROW, AdwExpanderRow)

/* What stands in a dose, in the order of its rows. */
typedef enum
{
  STANCE_DOSE_FIELD_SETS,
  STANCE_DOSE_FIELD_REPS,
  STANCE_DOSE_FIELD_HOLD,
  STANCE_DOSE_FIELD_REST,
  STANCE_DOSE_FIELD_PER_WEEK,
  STANCE_N_DOSE_FIELDS,
} StanceDoseField;

/* @phase: an id, borrowed; @title: what it is called */
GtkWidget *stance_dose_row_new (const char *phase,
                                const char *title);

const char *stance_dose_row_get_phase (StanceDoseRow *self);
/* @dose: %NULL for none */
void stance_dose_row_fill (StanceDoseRow    *self,
                           const StanceDose *dose);
/* FALSE when the phase has none. */
gboolean stance_dose_row_get_dose (StanceDoseRow *self,
                                   StanceDose    *dose);
/* Says at each figure what is wrong with it; the first such field or %NULL. */
GtkWidget *stance_dose_row_check (StanceDoseRow *self);

void stance_dose_row_set_text (StanceDoseRow  *self,
                               StanceDoseField field,
                               const char     *text);

G_END_DECLS
