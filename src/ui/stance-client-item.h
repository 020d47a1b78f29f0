/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-client.h"

G_BEGIN_DECLS

/**
 * StanceClientItem:
 *
 * A row of the list of clients: a place in it, at first without its client, then with
 * the client that was read for it, later perhaps with another.
 *
 * Signal `changed`: another client is in its place, or the same has changed.
 */
#define STANCE_TYPE_CLIENT_ITEM (stance_client_item_get_type ())
G_DECLARE_FINAL_TYPE (StanceClientItem, stance_client_item, STANCE, CLIENT_ITEM, GObject)

StanceClientItem *stance_client_item_new (void);

/* %NULL while it is being read. */
const StanceClient *stance_client_item_get_client (StanceClientItem *self);
/* Copies @client. */
void stance_client_item_set_client (StanceClientItem   *self,
                                    const StanceClient *client);

G_END_DECLS
