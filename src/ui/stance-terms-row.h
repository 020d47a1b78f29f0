/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceTermsRow:
 *
 * A row that opens to tick any number of one list's terms, and that says which are ticked.
 * Signal `changed`.
 */
#define STANCE_TYPE_TERMS_ROW (stance_terms_row_get_type ())
G_DECLARE_FINAL_TYPE (StanceTermsRow, stance_terms_row, STANCE, TERMS_ROW, AdwExpanderRow)

/* @none: what is said while nothing is ticked */
GtkWidget *stance_terms_row_new (StanceSession *session,
                                 const char    *title,
                                 const char    *none,
                                 StanceTerms    terms);

/* (transfer container): %NULL-terminated, in the order of the list */
const char **stance_terms_row_get_chosen (StanceTermsRow *self);
void         stance_terms_row_set_chosen (StanceTermsRow    *self,
                                          const char *const *ids);

G_END_DECLS
