/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-pages.h"

/* @items: (element-type StanceClientItem), as many as the page has rows
 * @used: when it was last looked at
 * @stale: must be read
 */
typedef struct
{
  GPtrArray *items;
  guint64    used;
  gboolean   stale;
} Page;

static void
free_page (gpointer data)
{
  Page *page = data;

  g_ptr_array_unref (page->items);
  g_free (page);
}

static Page *
find_page (StanceClientPages *self,
           guint              number)
{
  return g_hash_table_lookup (self->held, GUINT_TO_POINTER (number));
}

static Page *
add_page (StanceClientPages *self,
          guint              number)
{
  guint n_rows = MIN (STANCE_CLIENT_LIST_PAGE, self->n_rows - number * STANCE_CLIENT_LIST_PAGE);
  Page *page = g_new0 (Page, 1);

  page->used = ++self->looks;
  page->stale = TRUE;
  page->items = g_ptr_array_new_full (n_rows, g_object_unref);
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (page->items, stance_client_item_new ());
  g_hash_table_insert (self->held, GUINT_TO_POINTER (number), page);

  return page;
}

/* Keeps what is held small: the page that was not looked at for longest goes. */
static void
forget_oldest (StanceClientPages *self)
{
  GHashTableIter iter;
  gpointer       number = NULL;
  gpointer       page = NULL;
  gpointer       oldest = NULL;
  guint64        used = G_MAXUINT64;

  if (g_hash_table_size (self->held) <= STANCE_CLIENT_LIST_MAX_PAGES)
    return;

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, &number, &page))
    if (((Page *) page)->used < used)
      {
        used = ((Page *) page)->used;
        oldest = number;
      }

  g_hash_table_remove (self->held, oldest);
}

void
stance_client_pages_init (StanceClientPages *self)
{
  self->n_rows = 0;
  self->looks = 0;
  self->held = g_hash_table_new_full (NULL, NULL, NULL, free_page);
}

void
stance_client_pages_clear (StanceClientPages *self)
{
  self->n_rows = 0;
  g_clear_pointer (&self->held, g_hash_table_unref);
}

guint
stance_client_pages_restart (StanceClientPages *self,
                             guint              n_rows)
{
  Page *page = find_page (self, 0);
  g_autoptr (GPtrArray) items = page != NULL ? g_ptr_array_ref (page->items) : NULL;
  guint kept = 0;

  g_hash_table_remove_all (self->held);
  self->n_rows = n_rows;
  if (n_rows == 0)
    return 0;

  page = add_page (self, 0);
  if (items != NULL)
    kept = MIN (items->len, page->items->len);
  for (guint i = 0; i < kept; i++)
    g_set_object ((GObject **) &g_ptr_array_index (page->items, i), g_ptr_array_index (items, i));

  return kept;
}

static void
mark_stale (StanceClientPages *self)
{
  GHashTableIter iter;
  gpointer       page = NULL;

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    ((Page *) page)->stale = TRUE;
}

guint
stance_client_pages_resize (StanceClientPages *self,
                            guint              n_rows)
{
  guint first = MIN (self->n_rows, n_rows) / STANCE_CLIENT_LIST_PAGE;
  guint last = MAX (self->n_rows, n_rows) / STANCE_CLIENT_LIST_PAGE;

  mark_stale (self);
  if (self->n_rows == n_rows)
    return n_rows;

  /* The last page has another length. */
  for (guint number = first; number <= last; number++)
    g_hash_table_remove (self->held, GUINT_TO_POINTER (number));

  self->n_rows = n_rows;
  if (n_rows > 0 && find_page (self, 0) == NULL)
    add_page (self, 0);

  return first * STANCE_CLIENT_LIST_PAGE;
}

StanceClientItem *
stance_client_pages_look (StanceClientPages *self,
                          guint              position,
                          gboolean          *stale)
{
  guint number = position / STANCE_CLIENT_LIST_PAGE;
  Page *page = find_page (self, number);

  if (page == NULL)
    page = add_page (self, number);

  page->used = ++self->looks;
  *stale = page->stale;
  forget_oldest (self);

  return g_ptr_array_index (page->items, position % STANCE_CLIENT_LIST_PAGE);
}

gboolean
stance_client_pages_is_stale (StanceClientPages *self,
                              guint              number)
{
  const Page *page = find_page (self, number);

  return page != NULL && page->stale;
}

void
stance_client_pages_fill (StanceClientPages      *self,
                          const StanceClientRows *rows)
{
  Page *page = find_page (self, rows->offset / STANCE_CLIENT_LIST_PAGE);

  if (page == NULL)
    return;

  page->stale = FALSE;
  for (guint i = 0; i < page->items->len && i < rows->clients->len; i++)
    stance_client_item_set_client (g_ptr_array_index (page->items, i),
                                   g_ptr_array_index (rows->clients, i));
}

GArray *
stance_client_pages_list_stale (StanceClientPages *self)
{
  GArray        *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer       number = NULL;
  gpointer       page = NULL;

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, &number, &page))
    if (((Page *) page)->stale)
      {
        guint value = GPOINTER_TO_UINT (number);

        g_array_append_val (numbers, value);
      }

  return numbers;
}

gboolean
stance_client_pages_find (StanceClientPages *self,
                          const char        *id,
                          guint             *position)
{
  GHashTableIter iter;
  gpointer       number = NULL;
  gpointer       page = NULL;

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, &number, &page))
    for (guint i = 0; i < ((Page *) page)->items->len; i++)
      {
        const StanceClient *client = stance_client_item_get_client (g_ptr_array_index (((Page *) page)->items, i));

        if (client != NULL && g_strcmp0 (client->id, id) == 0)
          {
            *position = GPOINTER_TO_UINT (number) * STANCE_CLIENT_LIST_PAGE + i;
            return TRUE;
          }
      }

  return FALSE;
}
