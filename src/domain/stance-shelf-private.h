/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Things of one kind: in order, and by id. */
typedef struct
{
  GPtrArray  *items;
  GHashTable *by_id;
} StanceShelf;

void stance_shelf_init (StanceShelf   *self,
                        GDestroyNotify free_item);
void stance_shelf_share (StanceShelf       *self,
                         const StanceShelf *other);
/* Of what is shared a list of its own, which frees nothing. */
void stance_shelf_unshare (StanceShelf *self);
void stance_shelf_clear (StanceShelf *self);
/* Takes @item. */
void stance_shelf_add (StanceShelf *self,
                       const char  *id,
                       gpointer     item);
/* %NULL when there is none. */
gconstpointer stance_shelf_find (const StanceShelf *self,
                                 const char        *id);

G_END_DECLS
