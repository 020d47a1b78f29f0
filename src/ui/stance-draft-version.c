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

  self->amending = FALSE;
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

static void
flushed_to_sign_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  StanceDraft *self = g_task_get_source_object (task);
  GError      *error = NULL;

  if (!stance_autosave_flush_finish (STANCE_AUTOSAVE (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  write_version (self, stance_request_sign_draft, NULL, g_steal_pointer (&task));
}

void
stance_draft_sign_async (StanceDraft        *self,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (STANCE_IS_DRAFT (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, stance_draft_sign_async);
  stance_autosave_flush_async (self->autosave, flushed_to_sign_cb, task);
}

gboolean
stance_draft_sign_finish (StanceDraft  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
stance_draft_begin_amendment (StanceDraft *self)
{
  g_return_if_fail (STANCE_IS_DRAFT (self));
  g_return_if_fail (stance_draft_is_signed (self));

  self->amending = TRUE;
  stance_draft_emit_replaced (self);
}

gboolean
stance_draft_is_amending (StanceDraft *self)
{
  g_return_val_if_fail (STANCE_IS_DRAFT (self), FALSE);

  return self->amending;
}

void
stance_draft_amend_async (StanceDraft        *self,
                          const char         *reason,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (STANCE_IS_DRAFT (self));
  g_return_if_fail (self->amending);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, stance_draft_amend_async);
  write_version (self, stance_request_amend, reason, task);
}

gboolean
stance_draft_amend_finish (StanceDraft  *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
