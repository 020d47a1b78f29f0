/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-client.h"

G_BEGIN_DECLS

/**
 * StanceClientBar:
 *
 * Who is open: name, age, number, and the alerts as a strip that stays in sight. Stands
 * at the top of every page that shows or changes something of one client.
 *
 * Property `suffix`: a widget beside the name, where the head of a page has no room.
 */
#define STANCE_TYPE_CLIENT_BAR (stance_client_bar_get_type ())
G_DECLARE_FINAL_TYPE (StanceClientBar, stance_client_bar, STANCE, CLIENT_BAR, GtkWidget)

GtkWidget *stance_client_bar_new (const StanceClient *client);

/* @client may be %NULL while it is being read. */
void stance_client_bar_set_client (StanceClientBar    *self,
                                   const StanceClient *client);

G_END_DECLS
