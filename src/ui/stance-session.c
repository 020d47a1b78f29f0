/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-session.h"

#include "stance-exercise-requests.h"
#include "stance-requests.h"
#include "stance-settings.h"

struct _StanceSession
{
  GObject parent_instance;

  StanceStore       *store;
  StanceCatalog     *catalog;     /* the newest of them */
  GPtrArray         *catalogs;    /* all there were: widgets hold what stands in them */
  char              *own_state;   /* of the clinic's own in the newest; NULL before they are read */
  GCancellable      *reading_own; /* while it is looked whether they have changed */
  StanceText        *text;
  StanceClinic      *clinic;
  char              *clinician;
  GSettings         *settings;
  StanceFigureCache *figures;
  GCancellable      *cancellable;
};

G_DEFINE_FINAL_TYPE (StanceSession, stance_session, G_TYPE_OBJECT)

enum
{
  CLINIC_CHANGED,
  CATALOG_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A clinic with one clinician need not say who is at work. */
static const char *
choose_clinician (StanceSession *self)
{
  const StanceClinician *only = NULL;

  for (guint i = 0; i < self->clinic->clinicians->len; i++)
    {
      const StanceClinician *clinician = g_ptr_array_index (self->clinic->clinicians, i);

      if (clinician->archived)
        continue;
      if (g_strcmp0 (clinician->id, self->clinician) == 0)
        return clinician->id;
      if (only != NULL)
        return "";
      only = clinician;
    }

  return only != NULL ? only->id : "";
}

static void
set_author (StanceSession *self,
            const char    *id)
{
  g_autofree char *copy = g_strdup (id);

  g_free (self->clinician);
  self->clinician = g_steal_pointer (&copy);
  stance_store_set_author (self->store, self->clinician);
  g_signal_emit (self, signals[CLINIC_CHANGED], 0);
}

static void
clinic_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  StanceClinic  *clinic = stance_store_finish (STANCE_STORE (source), result, &error);
  StanceSession *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (clinic == NULL)
    {
      g_message ("The clinic could not be read: %s", error->message);
      return;
    }

  self = STANCE_SESSION (user_data);
  g_clear_pointer (&self->clinic, stance_clinic_free);
  self->clinic = clinic;
  set_author (self, choose_clinician (self));
}

static void
read_clinic (StanceSession *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  stance_store_read_async (self->store, stance_request_get_clinic, NULL, NULL,
                           (GDestroyNotify) stance_clinic_free,
                           self->cancellable, clinic_read_cb, self);
}

static void
take_catalog (StanceSession *self,
              StanceCatalog *catalog)
{
  g_ptr_array_add (self->catalogs, catalog);
  self->catalog = catalog;
}

static void
own_read_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceCatalogAnswer) answer = stance_store_finish (STANCE_STORE (source), result, &error);
  StanceSession *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (answer == NULL)
    {
      g_message ("What the clinic has added could not be read: %s", error->message);
      return;
    }

  self = STANCE_SESSION (user_data);
  g_free (self->own_state);
  self->own_state = g_steal_pointer (&answer->state);
  if (answer->catalog == NULL)
    return;

  for (guint i = 0; i < answer->faults->len; i++)
    g_message ("Of what the clinic has added is left out: %s", (const char *) answer->faults->pdata[i]);
  take_catalog (self, g_steal_pointer (&answer->catalog));
  g_signal_emit (self, signals[CATALOG_CHANGED], 0);
}

static void
read_own (StanceSession *self)
{
  g_cancellable_cancel (self->reading_own);
  g_clear_object (&self->reading_own);
  self->reading_own = g_cancellable_new ();

  stance_store_read_async (self->store, stance_request_catalog,
                           stance_catalog_request_new (g_ptr_array_index (self->catalogs, 0), self->own_state),
                           (GDestroyNotify) stance_catalog_request_free, (GDestroyNotify) stance_catalog_answer_free,
                           self->reading_own, own_read_cb, self);
}

static void
read_again (StanceSession *self)
{
  read_clinic (self);
  read_own (self);
}

static void
stance_session_dispose (GObject *object)
{
  StanceSession *self = STANCE_SESSION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_cancellable_cancel (self->reading_own);
  g_clear_object (&self->reading_own);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  if (self->figures != NULL)
    g_object_run_dispose (G_OBJECT (self->figures));
  g_clear_object (&self->figures);

  G_OBJECT_CLASS (stance_session_parent_class)->dispose (object);
}

static void
stance_session_finalize (GObject *object)
{
  StanceSession *self = STANCE_SESSION (object);

  g_clear_pointer (&self->catalogs, g_ptr_array_unref);
  g_clear_pointer (&self->own_state, g_free);
  g_clear_pointer (&self->text, stance_text_unref);
  g_clear_pointer (&self->clinic, stance_clinic_free);
  g_clear_pointer (&self->clinician, g_free);

  G_OBJECT_CLASS (stance_session_parent_class)->finalize (object);
}

static void
stance_session_class_init (StanceSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = stance_session_dispose;
  object_class->finalize = stance_session_finalize;

  signals[CLINIC_CHANGED] =
    g_signal_new ("clinic-changed", STANCE_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CATALOG_CHANGED] =
    g_signal_new ("catalog-changed", STANCE_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stance_session_init (StanceSession *self)
{
  self->clinic = stance_clinic_new ();
  self->catalogs = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_catalog_unref);
  self->settings = stance_settings_new ();
  self->figures = stance_figure_cache_new ();
  self->clinician = stance_settings_dup_string (self->settings, "last-clinician");
  self->text = stance_text_new_nearest (g_get_language_names ()[0]);
}

StanceSession *
stance_session_new (StanceStore   *store,
                    StanceCatalog *catalog)
{
  StanceSession *self;

  g_return_val_if_fail (STANCE_IS_STORE (store), NULL);
  g_return_val_if_fail (catalog != NULL, NULL);

  self = g_object_new (STANCE_TYPE_SESSION, NULL);
  self->store = g_object_ref (store);
  take_catalog (self, stance_catalog_ref (catalog));
  g_signal_connect_object (store, "changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  read_again (self);

  return self;
}

StanceStore *
stance_session_get_store (StanceSession *self)
{
  g_return_val_if_fail (STANCE_IS_SESSION (self), NULL);

  return self->store;
}

StanceCatalog *
stance_session_get_catalog (StanceSession *self)
{
  g_return_val_if_fail (STANCE_IS_SESSION (self), NULL);

  return self->catalog;
}

StanceText *
stance_session_get_text (StanceSession *self)
{
  g_return_val_if_fail (STANCE_IS_SESSION (self), NULL);

  return self->text;
}

const char *
stance_session_get_language (StanceSession *self)
{
  g_return_val_if_fail (STANCE_IS_SESSION (self), NULL);

  return stance_text_get_language (self->text);
}

StanceFigureCache *
stance_session_get_figures (StanceSession *self)
{
  g_return_val_if_fail (STANCE_IS_SESSION (self), NULL);

  return self->figures;
}

const StanceClinic *
stance_session_get_clinic (StanceSession *self)
{
  g_return_val_if_fail (STANCE_IS_SESSION (self), NULL);

  return self->clinic;
}

const StanceClinician *
stance_session_get_clinician (StanceSession *self)
{
  g_return_val_if_fail (STANCE_IS_SESSION (self), NULL);

  if (self->clinician == NULL || *self->clinician == '\0')
    return NULL;

  return stance_clinic_find_clinician (self->clinic, self->clinician);
}

void
stance_session_set_clinician (StanceSession *self,
                              const char    *id)
{
  g_return_if_fail (STANCE_IS_SESSION (self));

  if (g_strcmp0 (self->clinician, id) == 0)
    return;

  set_author (self, id);
  stance_settings_set_string (self->settings, "last-clinician", id);
}
