/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * StanceTextRow:
 *
 * A row for several lines of text. Tab leaves it. Signal `changed`: it was typed into.
 */
#define STANCE_TYPE_TEXT_ROW (stance_text_row_get_type ())
G_DECLARE_FINAL_TYPE (StanceTextRow, stance_text_row, STANCE, TEXT_ROW, AdwPreferencesRow)

GtkWidget *stance_text_row_new (const char *title);

/* (transfer full): free with g_free(). */
char *stance_text_row_dup_text (StanceTextRow *self);
void  stance_text_row_set_text (StanceTextRow *self,
                                const char    *text);

/* Keeps @view as high as its lines, which become more when it becomes narrower: by itself it
 * stays as high as it was.
 */
void stance_text_row_fit_view (GtkTextView *view);

G_END_DECLS
