/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-shelf-private.h"

void
stance_shelf_init (StanceShelf   *self,
                   GDestroyNotify free_item)
{
  self->items = g_ptr_array_new_with_free_func (free_item);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

void
stance_shelf_share (StanceShelf       *self,
                    const StanceShelf *other)
{
  self->items = g_ptr_array_ref (other->items);
  self->by_id = g_hash_table_ref (other->by_id);
}

void
stance_shelf_unshare (StanceShelf *self)
{
  g_autoptr (GPtrArray) shared = self->items;
  g_autoptr (GHashTable) shared_ids = self->by_id;
  GHashTableIter iter;
  gpointer       id;
  gpointer       item;

  stance_shelf_init (self, NULL);
  g_ptr_array_extend (self->items, shared, NULL, NULL);
  g_hash_table_iter_init (&iter, shared_ids);
  while (g_hash_table_iter_next (&iter, &id, &item))
    g_hash_table_insert (self->by_id, id, item);
}

void
stance_shelf_clear (StanceShelf *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->items);
}

void
stance_shelf_add (StanceShelf *self,
                  const char  *id,
                  gpointer     item)
{
  g_ptr_array_add (self->items, item);
  g_hash_table_insert (self->by_id, (gpointer) id, item);
}

gconstpointer
stance_shelf_find (const StanceShelf *self,
                   const char        *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}
