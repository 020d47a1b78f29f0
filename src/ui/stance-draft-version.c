/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-draft-private.h"

#include "stance-draft-requests.h"

/* The signed or amended version as it is stored now. */
static void
version_stored_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  StanceDraft *self = g_task_get_source_object (task);
  g_autoptr (StanceAssessment) stored = NULL;
  GError *error = NULL;

  stored = stance_store_finish (STANCE_STORE (source), result, &error);

  if (stored == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  stance_draft_replace (self, g_steal_pointer (&stored));
  g_task_return_boolean (task, TRUE);
}

static void
write_version (StanceDraft    *self,
               StanceStoreWork work,
               const char     *reason,
               GTask          *task)
{
  const StanceCase situation = stance_draft_get_case (self);

  stance_store_write_async (stance_session_get_store (self->session), work,
                            stance_draft_request_new (&situation, reason),
                            (GDestroyNotify) stance_draft_request_free,
                            (GDestroyNotify) stance_assessment_free,
                            NULL, version_stored_cb, task);
}

/* What is to be done when what is typed is on the disk. */
typedef struct
{
  void (*then) (StanceDraft *self,
                const char  *reason,
                GTask       *task);
  char *reason;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->reason);
  g_free (step);
}

static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Step   *step = g_task_get_task_data (task);
  GError *error = NULL;

  if (stance_autosave_flush_finish (STANCE_AUTOSAVE (source), result, &error))
    step->then (g_task_get_source_object (task), step->reason, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

/* Takes @task over. */
static void
flush_then (StanceDraft *self,
            void (*then) (StanceDraft *self,
                          const char  *reason,
                          GTask       *task),
            const char *reason,
            GTask      *task)
{
  Step *step = g_new0 (Step, 1);

  step->then = then;
  step->reason = g_strdup (reason);
  g_task_set_task_data (task, step, step_free);
  stance_autosave_flush_async (self->autosave, flushed_cb, task);
}

static GTask *
new_task (StanceDraft        *self,
          gpointer            tag,
          GAsyncReadyCallback callback,
          gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, tag);

  return task;
}

static gboolean
finish (StanceDraft  *self,
        GAsyncResult *result,
        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Signing */

static void
sign (StanceDraft *self,
      const char  *reason,
      GTask       *task)
{
  write_version (self, stance_request_sign_draft, NULL, task);
}

void
stance_draft_sign_async (StanceDraft        *self,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_return_if_fail (STANCE_IS_DRAFT (self));

  flush_then (self, sign, NULL, new_task (self, stance_draft_sign_async, callback, user_data));
}

gboolean
stance_draft_sign_finish (StanceDraft  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  return finish (self, result, error);
}

/* Amending */

void
stance_draft_begin_amendment_async (StanceDraft        *self,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_return_if_fail (STANCE_IS_DRAFT (self));
  g_return_if_fail (stance_draft_is_signed (self));

  stance_store_write_async (stance_session_get_store (self->session), stance_request_begin_amendment,
                            g_strdup (self->assessment->id), g_free, (GDestroyNotify) stance_assessment_free,
                            NULL, version_stored_cb,
                            new_task (self, stance_draft_begin_amendment_async, callback, user_data));
}

gboolean
stance_draft_begin_amendment_finish (StanceDraft  *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return finish (self, result, error);
}

gboolean
stance_draft_is_amending (StanceDraft *self)
{
  g_return_val_if_fail (STANCE_IS_DRAFT (self), FALSE);

  return !stance_draft_is_signed (self) && *self->assessment->previous != '\0';
}

gboolean
stance_draft_is_newest (StanceDraft *self)
{
  g_return_val_if_fail (STANCE_IS_DRAFT (self), FALSE);

  for (guint i = 0; i < self->history->assessments->len; i++)
    {
      const StanceAssessment *visit = self->history->assessments->pdata[i];

      if (visit->sequence == self->assessment->sequence && visit->version > self->assessment->version)
        return FALSE;
    }

  return TRUE;
}

static void
sign_amendment (StanceDraft *self,
                const char  *reason,
                GTask       *task)
{
  write_version (self, stance_request_sign_amendment, reason, task);
}

void
stance_draft_amend_async (StanceDraft        *self,
                          const char         *reason,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_return_if_fail (STANCE_IS_DRAFT (self));
  g_return_if_fail (stance_draft_is_amending (self));

  flush_then (self, sign_amendment, reason, new_task (self, stance_draft_amend_async, callback, user_data));
}

gboolean
stance_draft_amend_finish (StanceDraft  *self,
                           GAsyncResult *result,
                           GError      **error)
{
  return finish (self, result, error);
}

/* Discarding */

static void
discarded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  StanceDraft      *self = g_task_get_source_object (task);
  GError           *error = NULL;
  StanceAssessment *discarded = stance_store_finish (STANCE_STORE (source), result, &error);

  if (discarded == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* From here on nothing of it is saved any more. */
  stance_autosave_settle (self->autosave);
  g_task_return_pointer (task, discarded, (GDestroyNotify) stance_assessment_free);
}

static void
discard (StanceDraft *self,
         const char  *reason,
         GTask       *task)
{
  stance_store_write_async (stance_session_get_store (self->session), stance_request_discard_draft,
                            g_strdup (self->assessment->id), g_free, (GDestroyNotify) stance_assessment_free,
                            NULL, discarded_cb, task);
}

void
stance_draft_discard_async (StanceDraft        *self,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (STANCE_IS_DRAFT (self));

  flush_then (self, discard, NULL, new_task (self, stance_draft_discard_async, callback, user_data));
}

StanceAssessment *
stance_draft_discard_finish (StanceDraft  *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
