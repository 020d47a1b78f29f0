/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/* Rows over the content's closed lists, in the window's language. */

/* Chooses one of @terms (of advice, load advice); the first choice says that nothing was chosen. @label: for screen
 * readers.
 */
GtkWidget *stance_term_drop_down_new (StanceSession *session,
                                      const char    *title,
                                      StanceTerms    terms);
/* %NULL when nothing is chosen. */
const char *stance_term_drop_down_get (GtkWidget *drop_down);
void        stance_term_drop_down_set (GtkWidget  *drop_down,
                                       const char *id);

/* A row to tick one term; "toggled" is that of its check button. */
GtkWidget *stance_term_check_row_new (StanceSession    *session,
                                      const StanceTerm *term,
                                      GtkCheckButton  **check);

G_END_DECLS
