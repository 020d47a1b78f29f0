/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Plain rows of a card: rows of a list would each be a stop of the Tab key of their own. */

/* A name, (nullable) words under it, and what is typed or chosen, told to screen readers
 * by the name.
 */
GtkWidget *stance_form_row_new (const char *title,
                                const char *detail,
                                GtkWidget  *input);
/* Appends it to a card, under a line where there is something above. */
void stance_form_row_append (GtkBox    *card,
                             GtkWidget *row);

/* A heading that folds @content, with one line in its place. */
#define STANCE_TYPE_FORM_FOLD (stance_form_fold_get_type ())
G_DECLARE_FINAL_TYPE (StanceFormFold, stance_form_fold, STANCE, FORM_FOLD, AdwBin)

GtkWidget *stance_form_fold_new (const char *title,
                                 GtkWidget  *content);
gboolean   stance_form_fold_is_open (StanceFormFold *self);
void       stance_form_fold_set_open (StanceFormFold *self,
                                      gboolean        open);
/* @line: shown while it is folded */
void stance_form_fold_set_line (StanceFormFold *self,
                                const char     *line);

G_END_DECLS
