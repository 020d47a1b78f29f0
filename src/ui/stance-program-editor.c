/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-program-editor.h"

#include "stance-hold.h"
#include "stance-program-requests.h"

struct _StanceProgramEditor
{
  GObject parent_instance;

  StanceSession  *session;
  StanceHistory  *history;
  StanceProgram  *program;
  StanceAutosave *autosave;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REPLACED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceProgramEditor, stance_program_editor, G_TYPE_OBJECT)

/* Saving */

static gpointer
make_request (gpointer owner)
{
  return stance_program_copy (STANCE_PROGRAM_EDITOR (owner)->program);
}

static void
saved (gpointer owner,
       gpointer result)
{
  StanceProgram       *program = STANCE_PROGRAM_EDITOR (owner)->program;
  const StanceProgram *stored = result;

  stance_set_text (&program->id, stored->id);
  program->revision = stored->revision;
}

static char *
dup_id (gpointer owner)
{
  return g_strdup (STANCE_PROGRAM_EDITOR (owner)->program->id);
}

static void
forget_id (gpointer owner)
{
  stance_set_text (&STANCE_PROGRAM_EDITOR (owner)->program->id, NULL);
}

static const StanceAutosaveWork autosave_work = {
  .save = stance_request_save_program,
  .read = stance_request_get_program,
  .make_request = make_request,
  .request_free = (GDestroyNotify) stance_program_free,
  .result_free = (GDestroyNotify) stance_program_free,
  .saved = saved,
  .dup_id = dup_id,
  .forget_id = forget_id,
};

static void
stance_program_editor_dispose (GObject *object)
{
  StanceProgramEditor *self = STANCE_PROGRAM_EDITOR (object);

  if (self->autosave != NULL)
    stance_autosave_close (self->autosave);

  g_clear_object (&self->autosave);

  G_OBJECT_CLASS (stance_program_editor_parent_class)->dispose (object);
}

static void
stance_program_editor_finalize (GObject *object)
{
  StanceProgramEditor *self = STANCE_PROGRAM_EDITOR (object);

  g_clear_pointer (&self->program, stance_program_free);
  g_clear_pointer (&self->history, stance_history_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stance_program_editor_parent_class)->finalize (object);
}

static void
stance_program_editor_class_init (StanceProgramEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = stance_program_editor_dispose;
  object_class->finalize = stance_program_editor_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", STANCE_TYPE_PROGRAM_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REPLACED] =
    g_signal_new ("replaced", STANCE_TYPE_PROGRAM_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stance_program_editor_init (StanceProgramEditor *self)
{
}

StanceProgramEditor *
stance_program_editor_new (StanceSession       *session,
                           StanceHistory       *history,
                           const StanceProgram *program)
{
  StanceProgramEditor *self;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);

  self = g_object_new (STANCE_TYPE_PROGRAM_EDITOR, NULL);
  self->session = g_object_ref (session);
  self->history = stance_history_ref (history);
  self->program = stance_program_copy (program);
  self->autosave = stance_autosave_new (stance_session_get_store (session), &autosave_work,
                                        G_OBJECT (self), *program->id != '\0');

  return self;
}

StanceProgram *
stance_program_editor_get_program (StanceProgramEditor *self)
{
  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (self), NULL);

  return self->program;
}

StanceSession *
stance_program_editor_get_session (StanceProgramEditor *self)
{
  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (self), NULL);

  return self->session;
}

StanceCatalog *
stance_program_editor_get_catalog (StanceProgramEditor *self)
{
  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (self), NULL);

  return stance_session_get_catalog (self->session);
}

const StanceHistory *
stance_program_editor_get_history (StanceProgramEditor *self)
{
  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (self), NULL);

  return self->history;
}

const StanceClient *
stance_program_editor_get_client (StanceProgramEditor *self)
{
  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (self), NULL);

  return self->history->client;
}

StanceAutosave *
stance_program_editor_get_autosave (StanceProgramEditor *self)
{
  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (self), NULL);

  return self->autosave;
}

static const StanceAssessment *
find_visit (StanceProgramEditor *self)
{
  for (guint i = 0; i < self->history->assessments->len; i++)
    {
      const StanceAssessment *visit = self->history->assessments->pdata[i];

      if (g_str_equal (visit->id, self->program->assessment))
        return visit;
    }

  return NULL;
}

const char *
stance_program_editor_get_region (StanceProgramEditor *self)
{
  const StanceAssessment *visit;

  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (self), "");

  visit = find_visit (self);

  return visit != NULL && visit->complaint.region != NULL ? visit->complaint.region : "";
}

const char **
stance_program_editor_list_holds (StanceProgramEditor *self)
{
  const StanceAssessment *visit;

  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (self), NULL);

  visit = find_visit (self);

  return visit != NULL ? stance_assessment_list_holds (visit, stance_program_editor_get_catalog (self)) : g_new0 (const char *, 1);
}

gboolean
stance_program_editor_is_editable (StanceProgramEditor *self)
{
  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (self), FALSE);

  return self->program->status == STANCE_PROGRAM_DRAFT;
}

void
stance_program_editor_touch (StanceProgramEditor *self)
{
  g_return_if_fail (STANCE_IS_PROGRAM_EDITOR (self));

  if (!stance_program_editor_is_editable (self))
    return;

  stance_autosave_touch (self->autosave);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
stance_program_editor_replace (StanceProgramEditor *self,
                               StanceProgram       *program)
{
  g_return_if_fail (STANCE_IS_PROGRAM_EDITOR (self));

  g_clear_pointer (&self->program, stance_program_free);
  self->program = program;
  stance_autosave_settle (self->autosave);
  g_signal_emit (self, signals[SIGNAL_REPLACED], 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
stance_program_editor_resolve (StanceProgramEditor *self,
                               gboolean             keep_mine)
{
  g_autoptr (StanceProgram) theirs = NULL;

  g_return_if_fail (STANCE_IS_PROGRAM_EDITOR (self));

  theirs = stance_autosave_resolve (self->autosave);
  g_return_if_fail (theirs != NULL);

  if (!keep_mine)
    {
      stance_program_editor_replace (self, g_steal_pointer (&theirs));
      return;
    }

  self->program->revision = theirs->revision;
  stance_autosave_touch (self->autosave);
}

StanceHandout *
stance_program_editor_resolve_handout (StanceProgramEditor *self,
                                       StanceText          *text)
{
  const StanceClinic    *clinic;
  const StanceClinician *clinician;

  g_return_val_if_fail (STANCE_IS_PROGRAM_EDITOR (self), NULL);

  clinic = stance_session_get_clinic (self->session);
  clinician = stance_clinic_find_clinician (clinic, self->program->clinician);
  if (clinician == NULL)
    clinician = stance_session_get_clinician (self->session);

  return stance_handout_new (self->program, self->history->client, clinic, clinician,
                             stance_program_editor_get_region (self), stance_program_editor_get_catalog (self), text);
}

static void
issued_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError        *error = NULL;
  StanceProgram *program = stance_store_finish (STANCE_STORE (source), result, &error);

  if (program == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  stance_program_editor_replace (g_task_get_source_object (task), program);
  g_task_return_boolean (task, TRUE);
}

static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  StanceProgramEditor *self = g_task_get_source_object (task);
  StanceProgramWork   *work = g_task_get_task_data (task);
  StanceProgramWork   *request;
  GError              *error = NULL;

  if (!stance_autosave_flush_finish (STANCE_AUTOSAVE (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  request = stance_program_work_new (work->catalog, work->id, work->clinician);
  request->program = stance_program_copy (self->program);
  request->language = g_strdup (work->language);
  request->paper = work->paper;
  request->large_print = work->large_print;
  stance_store_write_async (stance_session_get_store (self->session), stance_request_issue_program,
                            request, (GDestroyNotify) stance_program_work_free, (GDestroyNotify) stance_program_free,
                            NULL, issued_cb, g_steal_pointer (&task));
}

void
stance_program_editor_issue_async (StanceProgramEditor *self,
                                   const char          *language,
                                   StancePaper          paper,
                                   gboolean             large_print,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  const StanceClinician *clinician;
  StanceProgramWork     *work;
  GTask                 *task;

  g_return_if_fail (STANCE_IS_PROGRAM_EDITOR (self));

  clinician = stance_session_get_clinician (self->session);
  work = stance_program_work_new (stance_program_editor_get_catalog (self), self->program->assessment,
                                  clinician != NULL ? clinician->id : "");
  work->language = g_strdup (language);
  work->paper = paper;
  work->large_print = large_print;

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, stance_program_editor_issue_async);
  g_task_set_task_data (task, work, (GDestroyNotify) stance_program_work_free);
  stance_autosave_flush_async (self->autosave, flushed_cb, task);
}

gboolean
stance_program_editor_issue_finish (StanceProgramEditor *self,
                                    GAsyncResult        *result,
                                    GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
