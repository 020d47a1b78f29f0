/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-row.h"
#include "stance-audit-entry.h"
#include "stance-audit.h"
#include "stance-episode-targets.h"
#include "stance-row-read.h"
#include "stance-signing.h"

#define SELECT_NEXT "SELECT id FROM assessment WHERE previous = ?1"

/* An amendment is a draft that follows a signed version; it counts from its signing on. */

static gboolean
check_newest (StanceRecord           *self,
              const StanceAssessment *stored,
              GError                **error)
{
  if (stored->status != STANCE_ASSESSMENT_SIGNED)
    return stance_record_fail_state ("The assessment is a draft; it is changed, not amended", error);

  return stance_row_read_check_none (self, SELECT_NEXT, stored->id, "The assessment has a newer version", error);
}

/* Whom and which visit it is about stays; the client is as at the first signing. */
static void
follow (const StanceAssessment *stored,
        StanceAssessment       *row)
{
  row->client = stored->client;
  row->episode = stored->episode;
  row->previous = stored->id;
  row->sequence = stored->sequence;
  row->version = stored->version + 1;
  row->frozen = stored->frozen;
  row->revision = 1;
}

static gboolean
amend (StanceRecord           *self,
       const StanceAssessment *stored,
       StanceAssessment       *row,
       const char             *reason,
       const StanceFindings   *findings,
       GError                **error)
{
  g_autofree char *why = g_strdup (reason);

  follow (stored, row);
  row->reason = why;
  row->status = STANCE_ASSESSMENT_SIGNED;

  return check_newest (self, stored, error) && stance_signing_write (self, row, findings, "amend", error) &&
         stance_episode_targets_share (self, row->episode, row, error);
}

gboolean
stance_record_amend_assessment (StanceRecord         *self,
                                const char           *id,
                                StanceAssessment     *amended,
                                const StanceFindings *findings,
                                const char           *reason,
                                GError              **error)
{
  g_autofree char *new_id = stance_record_dup_new_id ();
  g_autoptr (StanceAssessment) stored = NULL;
  g_autofree char *signed_at = stance_audit_dup_now ();
  StanceAssessment row = *amended;

  if (!stance_record_enter (self, error))
    return FALSE;

  row.id = new_id;
  row.signed_at = signed_at;
  stored = stance_record_get_assessment (self, id, error);

  if (!stance_record_leave (self, stored != NULL && amend (self, stored, &row, reason, findings, error), error))
    return FALSE;

  stance_set_text (&amended->id, new_id);
  stance_set_text (&amended->client, stored->client);
  stance_set_text (&amended->episode, stored->episode);
  stance_set_text (&amended->previous, stored->id);
  stance_set_text (&amended->reason, reason);
  stance_set_text (&amended->signed_at, signed_at);
  amended->sequence = row.sequence;
  amended->version = row.version;
  amended->revision = 1;
  amended->status = STANCE_ASSESSMENT_SIGNED;
  amended->frozen = row.frozen;

  return TRUE;
}

/* A draft of the next version */

gboolean
stance_record_find_amendment (StanceRecord      *self,
                              const char        *id,
                              StanceAssessment **amendment,
                              GError           **error)
{
  g_autoptr (StanceStatement) row = stance_record_prepare (self, SELECT_NEXT " AND status = 'draft'", error);
  gboolean has_row = FALSE;

  *amendment = NULL;
  if (row == NULL)
    return FALSE;

  stance_sqlite_bind (row, "s", id);
  if (!stance_sqlite_step (row, &has_row, error))
    return FALSE;

  if (has_row)
    *amendment = stance_record_get_assessment (self, stance_sqlite_text (row, 0), error);

  return !has_row || *amendment != NULL;
}

static gboolean
add_amendment (StanceRecord *self,
               const char   *id,
               const char   *new_id,
               GError      **error)
{
  g_autoptr (StanceAssessment) stored = stance_record_get_assessment (self, id, error);
  g_autoptr (StanceChangeNote) note = NULL;
  StanceAssessment row;
  char             nothing[] = "";
  g_autofree char *own_id = g_strdup (new_id);

  if (stored == NULL || !check_newest (self, stored, error))
    return FALSE;

  row = *stored;
  follow (stored, &row);
  row.id = own_id;
  row.reason = nothing;
  row.signed_at = nothing;
  row.status = STANCE_ASSESSMENT_DRAFT;
  note = stance_audit_start (self, STANCE_SUBJECT_ASSESSMENT, new_id, error);

  return note != NULL && stance_assessment_row_write (self, &row, error) && stance_audit_finish (self, note, "begin-amendment", error);
}

StanceAssessment *
stance_record_begin_amendment (StanceRecord *self,
                               const char   *id,
                               GError      **error)
{
  g_autoptr (StanceAssessment) begun = NULL;
  g_autofree char *new_id = stance_record_dup_new_id ();

  if (!stance_record_find_amendment (self, id, &begun, error))
    return NULL;

  if (begun != NULL)
    return g_steal_pointer (&begun);

  if (!stance_record_enter (self, error) || !stance_record_leave (self, add_amendment (self, id, new_id, error), error))
    return NULL;

  return stance_record_get_assessment (self, new_id, error);
}

static gboolean
sign_amendment (StanceRecord         *self,
                const char           *id,
                const char           *reason,
                const StanceFindings *findings,
                GError              **error)
{
  g_autoptr (StanceAssessment) draft = stance_record_get_assessment (self, id, error);

  if (draft == NULL)
    return FALSE;

  if (draft->status != STANCE_ASSESSMENT_DRAFT || *draft->previous == '\0')
    return stance_record_fail_state ("This is no amendment that waits for its signature", error);

  stance_set_text (&draft->reason, reason);
  g_free (draft->signed_at);
  draft->signed_at = stance_audit_dup_now ();
  draft->status = STANCE_ASSESSMENT_SIGNED;
  draft->revision++;

  return stance_signing_write (self, draft, findings, "amend", error);
}

gboolean
stance_record_sign_amendment (StanceRecord         *self,
                              const char           *id,
                              const char           *reason,
                              const StanceFindings *findings,
                              GError              **error)
{
  return stance_record_enter (self, error) && stance_record_leave (self, sign_amendment (self, id, reason, findings, error), error);
}
