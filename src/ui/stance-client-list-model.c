/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-list-model.h"

#include "stance-client-pages.h"
#include "stance-requests.h"

struct _StanceClientListModel
{
  GObject parent_instance;

  StanceStore      *store;
  char             *search;
  gboolean          show_archived;
  gboolean          fresh; /* the search differs from the rows that are shown */
  StanceClientPages pages;
  GQueue            wanted; /* numbers of pages, the last wanted first */
  GCancellable     *counting;
  GCancellable     *reading;
};

enum
{
  PROP_0,
  PROP_LOADING,
  PROP_TOTAL,
  N_PROPS,
};

enum
{
  FILLED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void read_next_page (StanceClientListModel *self);

static void
want_page (StanceClientListModel *self,
           guint                  number)
{
  gpointer key = GUINT_TO_POINTER (number);

  g_queue_remove (&self->wanted, key);
  g_queue_push_head (&self->wanted, key);
  read_next_page (self);
}

static GType
get_item_type (GListModel *list)
{
  return STANCE_TYPE_CLIENT_ITEM;
}

static guint
get_n_items (GListModel *list)
{
  return STANCE_CLIENT_LIST_MODEL (list)->pages.n_rows;
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  StanceClientListModel *self = STANCE_CLIENT_LIST_MODEL (list);
  StanceClientItem      *item;
  gboolean               stale = FALSE;

  if (position >= self->pages.n_rows)
    return NULL;

  item = g_object_ref (stance_client_pages_look (&self->pages, position, &stale));
  if (stale)
    want_page (self, position / STANCE_CLIENT_LIST_PAGE);

  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (StanceClientListModel, stance_client_list_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
page_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  StanceClientRows      *rows = stance_store_finish (STANCE_STORE (source), result, &error);
  StanceClientListModel *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = STANCE_CLIENT_LIST_MODEL (user_data);
  g_clear_object (&self->reading);

  if (rows == NULL)
    {
      /* Not asked again by itself: an error that lasts would be asked for ever. */
      g_queue_clear (&self->wanted);
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  stance_client_pages_fill (&self->pages, rows);
  stance_client_rows_free (rows);
  g_signal_emit (self, signals[FILLED], 0);
  read_next_page (self);
}

static void
read_page (StanceClientListModel *self,
           guint                  number)
{
  StanceClientRange *range = stance_client_range_new (self->search, self->show_archived, FALSE,
                                                      number * STANCE_CLIENT_LIST_PAGE, STANCE_CLIENT_LIST_PAGE);

  self->reading = g_cancellable_new ();
  stance_store_read_async (self->store, stance_request_client_rows,
                           range, (GDestroyNotify) stance_client_range_free,
                           (GDestroyNotify) stance_client_rows_free,
                           self->reading, page_read_cb, self);
}

/* One page at a time, what is on the screen now first; what was only scrolled past has
 * been forgotten or is read when nothing else is wanted.
 */
static void
read_next_page (StanceClientListModel *self)
{
  if (self->store == NULL || self->reading != NULL || self->counting != NULL)
    return;

  while (!g_queue_is_empty (&self->wanted))
    {
      guint number = GPOINTER_TO_UINT (g_queue_pop_head (&self->wanted));

      if (stance_client_pages_is_stale (&self->pages, number))
        {
          read_page (self, number);
          return;
        }
    }
}

static void
stop_reading (StanceClientListModel *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

/* Another search: the first rows stay in place and say something else, and only what
 * comes after them is told to be other rows.
 */
static void
replace_rows (StanceClientListModel  *self,
              const StanceClientRows *rows)
{
  guint n_before = self->pages.n_rows;
  guint kept;

  self->fresh = FALSE;
  g_queue_clear (&self->wanted);
  kept = stance_client_pages_restart (&self->pages, (guint) rows->total);
  stance_client_pages_fill (&self->pages, rows);
  if (n_before > kept || self->pages.n_rows > kept)
    g_list_model_items_changed (G_LIST_MODEL (self), kept, n_before - kept, self->pages.n_rows - kept);
}

/* The same search after a change: what is on the screen stays where it is and is read
 * again in place.
 */
static void
refresh_rows (StanceClientListModel  *self,
              const StanceClientRows *rows)
{
  guint n_before = self->pages.n_rows;
  guint first = stance_client_pages_resize (&self->pages, (guint) rows->total);
  g_autoptr (GArray) stale = NULL;

  stance_client_pages_fill (&self->pages, rows);
  stale = stance_client_pages_list_stale (&self->pages);
  g_queue_clear (&self->wanted);
  for (guint i = 0; i < stale->len; i++)
    g_queue_push_tail (&self->wanted, GUINT_TO_POINTER (g_array_index (stale, guint, i)));

  if (n_before != self->pages.n_rows)
    g_list_model_items_changed (G_LIST_MODEL (self), first, n_before - first, self->pages.n_rows - first);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  StanceClientRows      *rows = stance_store_finish (STANCE_STORE (source), result, &error);
  StanceClientListModel *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = STANCE_CLIENT_LIST_MODEL (user_data);
  g_clear_object (&self->counting);

  if (rows == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  else if (self->fresh)
    replace_rows (self, rows);
  else
    refresh_rows (self, rows);

  g_clear_pointer (&rows, stance_client_rows_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
  g_signal_emit (self, signals[FILLED], 0);
  read_next_page (self);
}

static void
count (StanceClientListModel *self)
{
  StanceClientRange *range;

  stop_reading (self);
  if (self->store == NULL)
    return;

  range = stance_client_range_new (self->search, self->show_archived, TRUE, 0, STANCE_CLIENT_LIST_PAGE);
  self->counting = g_cancellable_new ();
  stance_store_read_async (self->store, stance_request_client_rows,
                           range, (GDestroyNotify) stance_client_range_free,
                           (GDestroyNotify) stance_client_rows_free,
                           self->counting, counted_cb, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
start_search (StanceClientListModel *self)
{
  self->fresh = TRUE;
  count (self);
}

static void
stance_client_list_model_dispose (GObject *object)
{
  StanceClientListModel *self = STANCE_CLIENT_LIST_MODEL (object);

  stop_reading (self);
  g_clear_object (&self->store);
  g_queue_clear (&self->wanted);
  stance_client_pages_clear (&self->pages);

  G_OBJECT_CLASS (stance_client_list_model_parent_class)->dispose (object);
}

static void
stance_client_list_model_finalize (GObject *object)
{
  g_free (STANCE_CLIENT_LIST_MODEL (object)->search);

  G_OBJECT_CLASS (stance_client_list_model_parent_class)->finalize (object);
}

static void
stance_client_list_model_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  StanceClientListModel *self = STANCE_CLIENT_LIST_MODEL (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, stance_client_list_model_get_loading (self));
      break;

    case PROP_TOTAL:
      g_value_set_uint (value, self->pages.n_rows);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stance_client_list_model_class_init (StanceClientListModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = stance_client_list_model_dispose;
  object_class->finalize = stance_client_list_model_finalize;
  object_class->get_property = stance_client_list_model_get_property;

  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TOTAL] =
    g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FILLED] = g_signal_new ("filled", STANCE_TYPE_CLIENT_LIST_MODEL, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", STANCE_TYPE_CLIENT_LIST_MODEL, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
stance_client_list_model_init (StanceClientListModel *self)
{
  self->search = g_strdup ("");
  stance_client_pages_init (&self->pages);
  g_queue_init (&self->wanted);
}

StanceClientListModel *
stance_client_list_model_new (void)
{
  return g_object_new (STANCE_TYPE_CLIENT_LIST_MODEL, NULL);
}

StanceStore *
stance_client_list_model_get_store (StanceClientListModel *self)
{
  g_return_val_if_fail (STANCE_IS_CLIENT_LIST_MODEL (self), NULL);

  return self->store;
}

void
stance_client_list_model_set_store (StanceClientListModel *self,
                                    StanceStore           *store)
{
  g_return_if_fail (STANCE_IS_CLIENT_LIST_MODEL (self));

  if (self->store == store)
    return;

  stop_reading (self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, count, self);
  g_set_object (&self->store, store);
  if (self->store != NULL)
    g_signal_connect_object (self->store, "changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  start_search (self);
}

const char *
stance_client_list_model_get_search (StanceClientListModel *self)
{
  g_return_val_if_fail (STANCE_IS_CLIENT_LIST_MODEL (self), NULL);

  return self->search;
}

void
stance_client_list_model_set_search (StanceClientListModel *self,
                                     const char            *search)
{
  g_return_if_fail (STANCE_IS_CLIENT_LIST_MODEL (self));

  if (g_strcmp0 (self->search, search) == 0)
    return;

  g_free (self->search);
  self->search = g_strdup (search != NULL ? search : "");
  start_search (self);
}

gboolean
stance_client_list_model_get_show_archived (StanceClientListModel *self)
{
  g_return_val_if_fail (STANCE_IS_CLIENT_LIST_MODEL (self), FALSE);

  return self->show_archived;
}

void
stance_client_list_model_set_show_archived (StanceClientListModel *self,
                                            gboolean               show_archived)
{
  g_return_if_fail (STANCE_IS_CLIENT_LIST_MODEL (self));

  if (self->show_archived == show_archived)
    return;

  self->show_archived = show_archived;
  start_search (self);
}

gboolean
stance_client_list_model_get_loading (StanceClientListModel *self)
{
  g_return_val_if_fail (STANCE_IS_CLIENT_LIST_MODEL (self), FALSE);

  return self->counting != NULL;
}

gboolean
stance_client_list_model_find (StanceClientListModel *self,
                               const char            *id,
                               guint                 *position)
{
  g_return_val_if_fail (STANCE_IS_CLIENT_LIST_MODEL (self), FALSE);

  return stance_client_pages_find (&self->pages, id, position);
}

guint
stance_client_list_model_get_n_pages (StanceClientListModel *self)
{
  g_return_val_if_fail (STANCE_IS_CLIENT_LIST_MODEL (self), 0);

  return g_hash_table_size (self->pages.held);
}
