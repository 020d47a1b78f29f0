/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-store.h"

G_BEGIN_DECLS

/**
 * StanceClientList:
 *
 * The sidebar: search, and the clients it finds.
 *
 * Property `folded`: bound by the window, whose list it is the only page while folded.
 * Signal `chosen`: a client was chosen; with the id.
 * Signal `failed`: the list could not be read; with a GError.
 */
#define STANCE_TYPE_CLIENT_LIST (stance_client_list_get_type ())
G_DECLARE_FINAL_TYPE (StanceClientList, stance_client_list, STANCE, CLIENT_LIST, GtkWidget)

GtkWidget *stance_client_list_new (void);

void     stance_client_list_set_store (StanceClientList *self,
                                       StanceStore      *store);
void     stance_client_list_set_current (StanceClientList *self,
                                         const char       *client);
void     stance_client_list_focus_search (StanceClientList *self);
gboolean stance_client_list_get_show_archived (StanceClientList *self);
void     stance_client_list_set_show_archived (StanceClientList *self,
                                               gboolean          show_archived);

/* (transfer none): the submenu for who is at work, filled by the window. */
GMenu *stance_client_list_get_clinicians (StanceClientList *self);

G_END_DECLS
