/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-autosave.h"

#include "stance-error.h"

/* Half a second to gather keystrokes leaves half a second for the disk. */
#define SAVE_DELAY_MS  500
#define RETRY_DELAY_MS 5000

/* Where an owner keeps its autosave, for answers that hold the owner alone. */
#define AUTOSAVE "stance-autosave"

struct _StanceAutosave
{
  GObject parent_instance;

  StanceStore              *store;
  const StanceAutosaveWork *work;
  GObject                  *owner; /* borrowed; %NULL once closed */
  gpointer                  theirs;
  GError                   *error;
  GPtrArray                *flushes; /* tasks that wait for what is typed to be on disk */
  StanceAutosaveState       state;
  guint                     source;
  gboolean                  dirty;
  gboolean                  saving;
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (StanceAutosaveState, stance_autosave_state, G_DEFINE_ENUM_VALUE (STANCE_AUTOSAVE_EMPTY, "empty"), G_DEFINE_ENUM_VALUE (STANCE_AUTOSAVE_SAVED, "saved"), G_DEFINE_ENUM_VALUE (STANCE_AUTOSAVE_SAVING, "saving"), G_DEFINE_ENUM_VALUE (STANCE_AUTOSAVE_CONFLICT, "conflict"), G_DEFINE_ENUM_VALUE (STANCE_AUTOSAVE_FAILED, "failed"))

G_DEFINE_FINAL_TYPE (StanceAutosave, stance_autosave, G_TYPE_OBJECT)

static void save (StanceAutosave *self);

static void
set_state (StanceAutosave     *self,
           StanceAutosaveState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static StanceAutosave *
get_autosave (GObject *owner)
{
  return g_object_get_data (owner, AUTOSAVE);
}

static void
answer_flushes (StanceAutosave *self)
{
  g_autoptr (GPtrArray) flushes = g_steal_pointer (&self->flushes);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < flushes->len; i++)
    {
      if (self->error != NULL)
        g_task_return_error (flushes->pdata[i], g_error_copy (self->error));
      else
        g_task_return_boolean (flushes->pdata[i], TRUE);
    }
}

static gboolean
due_cb (gpointer user_data)
{
  StanceAutosave *self = STANCE_AUTOSAVE (user_data);

  self->source = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

static void
schedule (StanceAutosave *self,
          guint           delay_ms)
{
  if (self->source == 0 && self->owner != NULL)
    self->source = g_timeout_add (delay_ms, due_cb, self);
}

static void
fail (StanceAutosave *self)
{
  self->saving = FALSE;
  set_state (self, STANCE_AUTOSAVE_FAILED);
  answer_flushes (self);
  schedule (self, RETRY_DELAY_MS);
}

static void
theirs_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GObject) owner = user_data;
  g_autoptr (StanceAutosave) self = g_object_ref (get_autosave (owner));
  g_autoptr (GError) error = NULL;
  gpointer theirs = stance_store_finish (STANCE_STORE (source), result, &error);

  /* Deleted meanwhile: what was typed here becomes a thing of its own. */
  if (g_error_matches (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND))
    self->work->forget_id (owner);

  if (theirs == NULL)
    {
      fail (self);
      return;
    }

  self->saving = FALSE;
  self->theirs = theirs;
  set_state (self, STANCE_AUTOSAVE_CONFLICT);
  answer_flushes (self);
}

static void
save_failed (StanceAutosave *self,
             GError         *error)
{
  g_clear_error (&self->error);
  self->error = error;
  self->dirty = TRUE;

  if (!g_error_matches (error, STANCE_ERROR, STANCE_ERROR_CONFLICT))
    {
      fail (self);
      return;
    }

  stance_store_read_async (self->store, self->work->read,
                           self->work->dup_id (self->owner), g_free, self->work->result_free,
                           NULL, theirs_read_cb, g_object_ref (self->owner));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GObject) owner = user_data;
  g_autoptr (StanceAutosave) self = g_object_ref (get_autosave (owner));
  GError  *error = NULL;
  gpointer stored = stance_store_finish (STANCE_STORE (source), result, &error);

  if (stored == NULL)
    {
      save_failed (self, error);
      return;
    }

  self->work->saved (owner, stored);
  self->work->result_free (stored);
  self->saving = FALSE;
  g_clear_error (&self->error);

  if (self->dirty)
    {
      save (self);
      return;
    }

  set_state (self, STANCE_AUTOSAVE_SAVED);
  answer_flushes (self);
}

/* The owner stays until its last keystroke is on the disk, even if its page is gone. */
static void
save (StanceAutosave *self)
{
  if (!self->dirty || self->saving || self->theirs != NULL || self->owner == NULL)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  self->dirty = FALSE;
  self->saving = TRUE;
  stance_store_write_async (self->store, self->work->save,
                            self->work->make_request (self->owner), self->work->request_free, self->work->result_free,
                            NULL, saved_cb, g_object_ref (self->owner));
}

static void
stance_autosave_finalize (GObject *object)
{
  StanceAutosave *self = STANCE_AUTOSAVE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->theirs, self->work->result_free);
  g_clear_pointer (&self->flushes, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (stance_autosave_parent_class)->finalize (object);
}

static void
stance_autosave_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, STANCE_AUTOSAVE (object)->state);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stance_autosave_class_init (StanceAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = stance_autosave_finalize;
  object_class->get_property = stance_autosave_get_property;

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL,
                       stance_autosave_state_get_type (), STANCE_AUTOSAVE_EMPTY,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
stance_autosave_init (StanceAutosave *self)
{
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
}

StanceAutosave *
stance_autosave_new (StanceStore              *store,
                     const StanceAutosaveWork *work,
                     GObject                  *owner,
                     gboolean                  stored)
{
  StanceAutosave *self = g_object_new (STANCE_TYPE_AUTOSAVE, NULL);

  self->store = g_object_ref (store);
  self->work = work;
  self->owner = owner;
  g_object_set_data (owner, AUTOSAVE, self);
  self->state = stored ? STANCE_AUTOSAVE_SAVED : STANCE_AUTOSAVE_EMPTY;

  return self;
}

StanceAutosaveState
stance_autosave_get_state (StanceAutosave *self)
{
  g_return_val_if_fail (STANCE_IS_AUTOSAVE (self), STANCE_AUTOSAVE_EMPTY);

  return self->state;
}

const GError *
stance_autosave_get_error (StanceAutosave *self)
{
  g_return_val_if_fail (STANCE_IS_AUTOSAVE (self), NULL);

  return self->error;
}

gconstpointer
stance_autosave_get_theirs (StanceAutosave *self)
{
  g_return_val_if_fail (STANCE_IS_AUTOSAVE (self), NULL);

  return self->theirs;
}

void
stance_autosave_touch (StanceAutosave *self)
{
  g_return_if_fail (STANCE_IS_AUTOSAVE (self));

  self->dirty = TRUE;

  if (self->theirs != NULL)
    return;

  set_state (self, STANCE_AUTOSAVE_SAVING);
  schedule (self, SAVE_DELAY_MS);
}

gpointer
stance_autosave_resolve (StanceAutosave *self)
{
  g_return_val_if_fail (STANCE_IS_AUTOSAVE (self), NULL);

  g_clear_error (&self->error);

  return g_steal_pointer (&self->theirs);
}

void
stance_autosave_settle (StanceAutosave *self)
{
  g_return_if_fail (STANCE_IS_AUTOSAVE (self));

  self->dirty = FALSE;
  g_clear_handle_id (&self->source, g_source_remove);
  set_state (self, STANCE_AUTOSAVE_SAVED);
}

void
stance_autosave_flush_async (StanceAutosave     *self,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (STANCE_IS_AUTOSAVE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, stance_autosave_flush_async);

  if (!self->dirty && !self->saving)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_ptr_array_add (self->flushes, g_steal_pointer (&task));

  if (self->theirs != NULL)
    answer_flushes (self);
  else
    save (self);
}

gboolean
stance_autosave_flush_finish (StanceAutosave *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Not while a save is under way, which holds the owner. */
void
stance_autosave_close (StanceAutosave *self)
{
  g_return_if_fail (STANCE_IS_AUTOSAVE (self));

  /* Left without a choice between two: both are kept, this one as a thing of its own. */
  if (self->dirty && self->theirs != NULL)
    self->work->forget_id (self->owner);

  if (self->dirty)
    stance_store_write_async (self->store, self->work->save,
                              self->work->make_request (self->owner), self->work->request_free,
                              self->work->result_free, NULL, NULL, NULL);

  self->dirty = FALSE;
  g_clear_handle_id (&self->source, g_source_remove);
  self->owner = NULL;
}
