/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-draft-private.h"

#include "stance-draft-requests.h"

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REPLACED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceDraft, stance_draft, G_TYPE_OBJECT)

static void
evaluate (StanceDraft *self)
{
  const StanceCase situation = stance_draft_get_case (self);

  if (!stance_draft_is_signed (self))
    {
      stance_assessment_compute (self->assessment, situation.catalog, NULL);
      stance_assessment_note_age (self->assessment, situation.client);
    }
  g_clear_pointer (&self->findings, stance_findings_free);
  self->findings = stance_findings_evaluate (&situation);
}

/* The visits that this one is compared with: all but itself and the version before it. */
static void
gather_visits (StanceDraft *self)
{
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  self->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_assessment_free);

  for (guint i = 0; i < self->history->assessments->len; i++)
    {
      const StanceAssessment *visit = self->history->assessments->pdata[i];

      if (!g_str_equal (visit->id, self->assessment->id) && !g_str_equal (visit->id, self->assessment->previous))
        g_ptr_array_add (self->visits, stance_assessment_copy (visit));
    }
}

/* Saving */

static gpointer
make_request (gpointer owner)
{
  const StanceCase situation = stance_draft_get_case (STANCE_DRAFT (owner));

  return stance_draft_request_new (&situation, NULL);
}

static void
saved (gpointer owner,
       gpointer result)
{
  StanceAssessment       *assessment = STANCE_DRAFT (owner)->assessment;
  const StanceAssessment *stored = result;

  stance_set_text (&assessment->id, stored->id);
  stance_set_text (&assessment->episode, stored->episode);
  assessment->revision = stored->revision;
  assessment->sequence = stored->sequence;

  if (!assessment->targets_said)
    {
      g_ptr_array_unref (assessment->targets);
      assessment->targets = stance_targets_copy (stored->targets);
    }
}

static char *
dup_id (gpointer owner)
{
  return g_strdup (STANCE_DRAFT (owner)->assessment->id);
}

static void
forget_id (gpointer owner)
{
  stance_set_text (&STANCE_DRAFT (owner)->assessment->id, NULL);
}

static const StanceAutosaveWork autosave_work = {
  .save = stance_request_save_draft,
  .read = stance_request_get_assessment,
  .make_request = make_request,
  .request_free = (GDestroyNotify) stance_draft_request_free,
  .result_free = (GDestroyNotify) stance_assessment_free,
  .saved = saved,
  .dup_id = dup_id,
  .forget_id = forget_id,
};

/* An amendment in which nothing was changed was opened in passing. */
static void
drop_unchanged (StanceDraft *self)
{
  stance_store_write_async (stance_session_get_store (self->session), stance_request_drop_unchanged_amendment,
                            g_strdup (self->assessment->id), g_free, g_free, NULL, NULL, NULL);
}

static void
stance_draft_dispose (GObject *object)
{
  StanceDraft *self = STANCE_DRAFT (object);

  if (self->autosave != NULL)
    stance_autosave_close (self->autosave);
  if (self->autosave != NULL && stance_draft_is_amending (self))
    drop_unchanged (self);

  g_clear_object (&self->autosave);

  G_OBJECT_CLASS (stance_draft_parent_class)->dispose (object);
}

static void
stance_draft_finalize (GObject *object)
{
  StanceDraft *self = STANCE_DRAFT (object);

  g_clear_pointer (&self->findings, stance_findings_free);
  g_clear_pointer (&self->assessment, stance_assessment_free);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->history, stance_history_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stance_draft_parent_class)->finalize (object);
}

static void
stance_draft_class_init (StanceDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = stance_draft_dispose;
  object_class->finalize = stance_draft_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", STANCE_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REPLACED] =
    g_signal_new ("replaced", STANCE_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stance_draft_init (StanceDraft *self)
{
}

/* Thresholds or measures of the clinic's own have changed; nothing of the visit has. */
static void
situation_changed_cb (StanceDraft *self)
{
  const int revision = stance_session_get_clinic (self->session)->revision;
  gpointer  catalog = stance_session_get_catalog (self->session);

  if (revision == self->clinic_revision && catalog == self->catalog)
    return;

  self->clinic_revision = revision;
  self->catalog = catalog;
  evaluate (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

StanceDraft *
stance_draft_new (StanceSession          *session,
                  StanceHistory          *history,
                  const StanceAssessment *assessment)
{
  StanceDraft *self;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);

  self = g_object_new (STANCE_TYPE_DRAFT, NULL);
  self->session = g_object_ref (session);
  self->history = stance_history_ref (history);
  self->assessment = stance_assessment_copy (assessment);
  self->autosave = stance_autosave_new (stance_session_get_store (session), &autosave_work,
                                        G_OBJECT (self), *assessment->id != '\0');
  gather_visits (self);
  evaluate (self);
  self->clinic_revision = stance_session_get_clinic (session)->revision;
  self->catalog = stance_session_get_catalog (session);
  g_signal_connect_object (session, "clinic-changed", G_CALLBACK (situation_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "catalog-changed", G_CALLBACK (situation_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

StanceCase
stance_draft_get_case (StanceDraft *self)
{
  return (StanceCase){
    .catalog = stance_session_get_catalog (self->session),
    .clinic = stance_session_get_clinic (self->session),
    .client = self->history->client,
    .assessment = self->assessment,
    .earlier = self->visits,
  };
}

StanceAssessment *
stance_draft_get_assessment (StanceDraft *self)
{
  g_return_val_if_fail (STANCE_IS_DRAFT (self), NULL);

  return self->assessment;
}

const StanceClient *
stance_draft_get_client (StanceDraft *self)
{
  g_return_val_if_fail (STANCE_IS_DRAFT (self), NULL);

  return self->history->client;
}

StanceSession *
stance_draft_get_session (StanceDraft *self)
{
  g_return_val_if_fail (STANCE_IS_DRAFT (self), NULL);

  return self->session;
}

StanceCatalog *
stance_draft_get_catalog (StanceDraft *self)
{
  g_return_val_if_fail (STANCE_IS_DRAFT (self), NULL);

  return stance_session_get_catalog (self->session);
}

GPtrArray *
stance_draft_get_visits (StanceDraft *self)
{
  g_return_val_if_fail (STANCE_IS_DRAFT (self), NULL);

  return self->visits;
}

const GPtrArray *
stance_draft_get_programs (StanceDraft *self)
{
  g_return_val_if_fail (STANCE_IS_DRAFT (self), NULL);

  return self->history->programs;
}

const StanceFindings *
stance_draft_get_findings (StanceDraft *self)
{
  g_return_val_if_fail (STANCE_IS_DRAFT (self), NULL);

  return self->findings;
}

StanceAutosave *
stance_draft_get_autosave (StanceDraft *self)
{
  g_return_val_if_fail (STANCE_IS_DRAFT (self), NULL);

  return self->autosave;
}

gboolean
stance_draft_is_signed (StanceDraft *self)
{
  g_return_val_if_fail (STANCE_IS_DRAFT (self), FALSE);

  return self->assessment->status == STANCE_ASSESSMENT_SIGNED;
}

void
stance_draft_touch (StanceDraft *self)
{
  g_return_if_fail (STANCE_IS_DRAFT (self));

  evaluate (self);

  if (!stance_draft_is_signed (self))
    stance_autosave_touch (self->autosave);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
stance_draft_emit_replaced (StanceDraft *self)
{
  g_signal_emit (self, signals[SIGNAL_REPLACED], 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
stance_draft_replace (StanceDraft      *self,
                      StanceAssessment *assessment)
{
  g_clear_pointer (&self->assessment, stance_assessment_free);
  self->assessment = assessment;
  gather_visits (self);
  evaluate (self);
  stance_autosave_settle (self->autosave);
  stance_draft_emit_replaced (self);
}

void
stance_draft_resolve (StanceDraft  *self,
                      const GArray *taken)
{
  g_autoptr (StanceAssessment) theirs = NULL;

  g_return_if_fail (STANCE_IS_DRAFT (self));

  theirs = stance_autosave_resolve (self->autosave);
  g_return_if_fail (theirs != NULL);

  for (guint i = 0; i < taken->len; i++)
    stance_assessment_take (self->assessment, theirs, &g_array_index (taken, StanceDifference, i));

  self->assessment->revision = theirs->revision;
  evaluate (self);
  stance_autosave_touch (self->autosave);
  stance_draft_emit_replaced (self);
}
