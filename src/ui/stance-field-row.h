/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * StanceFieldRow:
 *
 * A row to type into that says in words, below what was typed, what is wrong with it.
 */
#define STANCE_TYPE_FIELD_ROW (stance_field_row_get_type ())
G_DECLARE_FINAL_TYPE (StanceFieldRow, stance_field_row, STANCE, FIELD_ROW, AdwEntryRow)

GtkWidget *stance_field_row_new (const char *title);

/* Empty when nothing is wrong. */
const char *stance_field_row_get_error (StanceFieldRow *self);
/* %NULL when nothing is wrong. */
void stance_field_row_set_error (StanceFieldRow *self,
                                 const char     *error);

G_END_DECLS
