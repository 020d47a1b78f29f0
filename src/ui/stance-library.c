/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-library.h"

#include "stance-settings.h"

struct _StanceLibrary
{
  GObject parent_instance;

  StanceSession *session;
  char         **holds;
  GSettings     *settings;
  GHashTable    *favorites; /* of ids */
  GListStore    *items;
  gboolean       show_retired;
};

enum
{
  SIGNAL_FAVORITES_CHANGED,
  SIGNAL_REFILLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceLibrary, stance_library, G_TYPE_OBJECT)

static void
read_favorites (StanceLibrary *self)
{
  g_auto (GStrv) ids = stance_settings_dup_strings (self->settings, "favorite-exercises");

  for (char **id = ids; *id != NULL; id++)
    g_hash_table_add (self->favorites, g_strdup (*id));
}

static void
refill (StanceLibrary *self)
{
  StanceCatalog   *catalog;
  const GPtrArray *exercises;
  g_autoptr (GPtrArray) items = NULL;

  catalog = stance_session_get_catalog (self->session);
  exercises = self->show_retired ? stance_catalog_get_all_exercises (catalog) : stance_catalog_get_exercises (catalog);
  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *exercise = exercises->pdata[i];
      StanceExerciseItem   *item = stance_exercise_item_new (catalog, exercise, (const char *const *) self->holds,
                                                             stance_session_get_language (self->session));

      stance_exercise_item_set_favorite (item, g_hash_table_contains (self->favorites, exercise->id));
      g_ptr_array_add (items, item);
    }

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  g_signal_emit (self, signals[SIGNAL_REFILLED], 0);
}

static void
stance_library_dispose (GObject *object)
{
  StanceLibrary *self = STANCE_LIBRARY (object);

  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (stance_library_parent_class)->dispose (object);
}

static void
stance_library_finalize (GObject *object)
{
  StanceLibrary *self = STANCE_LIBRARY (object);

  g_hash_table_unref (self->favorites);
  g_strfreev (self->holds);

  G_OBJECT_CLASS (stance_library_parent_class)->finalize (object);
}

static void
stance_library_class_init (StanceLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = stance_library_dispose;
  object_class->finalize = stance_library_finalize;

  signals[SIGNAL_FAVORITES_CHANGED] =
    g_signal_new ("favorites-changed", STANCE_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REFILLED] =
    g_signal_new ("refilled", STANCE_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stance_library_init (StanceLibrary *self)
{
  self->settings = stance_settings_new ();
  self->favorites = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->items = g_list_store_new (STANCE_TYPE_EXERCISE_ITEM);
  read_favorites (self);
}

StanceLibrary *
stance_library_new (StanceSession     *session,
                    const char *const *holds)
{
  StanceLibrary *self;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);

  self = g_object_new (STANCE_TYPE_LIBRARY, NULL);
  self->session = g_object_ref (session);
  self->holds = g_strdupv ((char **) holds);
  g_signal_connect_object (session, "catalog-changed", G_CALLBACK (refill), self, G_CONNECT_SWAPPED);
  refill (self);

  return self;
}

StanceSession *
stance_library_get_session (StanceLibrary *self)
{
  g_return_val_if_fail (STANCE_IS_LIBRARY (self), NULL);

  return self->session;
}

GListModel *
stance_library_get_items (StanceLibrary *self)
{
  g_return_val_if_fail (STANCE_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->items);
}

StanceExerciseItem *
stance_library_find (StanceLibrary *self,
                     const char    *id)
{
  g_return_val_if_fail (STANCE_IS_LIBRARY (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (StanceExerciseItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (g_strcmp0 (stance_exercise_item_get_exercise (item)->id, id) == 0)
        return item;
    }

  return NULL;
}

void
stance_library_set_show_retired (StanceLibrary *self,
                                 gboolean       show_retired)
{
  g_return_if_fail (STANCE_IS_LIBRARY (self));

  if (self->show_retired == show_retired)
    return;

  self->show_retired = show_retired;
  refill (self);
}

void
stance_library_toggle_favorite (StanceLibrary      *self,
                                StanceExerciseItem *item)
{
  const char             *id;
  gboolean                favorite;
  g_autofree const char **ids = NULL;

  g_return_if_fail (STANCE_IS_LIBRARY (self));
  g_return_if_fail (STANCE_IS_EXERCISE_ITEM (item));

  id = stance_exercise_item_get_exercise (item)->id;
  favorite = !stance_exercise_item_get_favorite (item);
  if (favorite)
    g_hash_table_add (self->favorites, g_strdup (id));
  else
    g_hash_table_remove (self->favorites, id);

  ids = (const char **) g_hash_table_get_keys_as_array (self->favorites, NULL);
  stance_settings_set_strings (self->settings, "favorite-exercises", ids);
  stance_exercise_item_set_favorite (item, favorite);
  g_signal_emit (self, signals[SIGNAL_FAVORITES_CHANGED], 0);
}
