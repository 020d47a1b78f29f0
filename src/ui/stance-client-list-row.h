/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-client-item.h"

G_BEGIN_DECLS

/**
 * StanceClientListRow:
 *
 * What the list shows of a client: name, details, and signs of the archive and of
 * alerts. Made in C and without expressions: rows are filled anew at each keystroke of a
 * search.
 */
#define STANCE_TYPE_CLIENT_LIST_ROW (stance_client_list_row_get_type ())
G_DECLARE_FINAL_TYPE (StanceClientListRow, stance_client_list_row, STANCE, CLIENT_LIST_ROW, GtkWidget)

GtkWidget *stance_client_list_row_new (void);

/* Shows @item, and whatever client it gets; %NULL for none. */
void stance_client_list_row_set_item (StanceClientListRow *self,
                                      StanceClientItem    *item);

G_END_DECLS
