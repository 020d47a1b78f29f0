/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-row.h"
#include "stance-audit.h"
#include "stance-episode-targets.h"
#include "stance-episodes.h"
#include "stance-programs.h"

#define NEXT_SEQUENCE "SELECT coalesce (max (sequence), 0) + 1 FROM assessment"

static gboolean
write_noted (StanceRecord           *self,
             const StanceAssessment *row,
             const char             *verb,
             GError                **error)
{
  g_autoptr (StanceChangeNote) note = stance_audit_start (self, STANCE_SUBJECT_ASSESSMENT, row->id, error);

  return note != NULL && stance_assessment_row_write (self, row, error) && stance_audit_finish (self, note, verb, error);
}

/* A shallow copy in which the caller's own fields are the record's. */
static gboolean
insert_draft (StanceRecord     *self,
              StanceAssessment *row,
              GError          **error)
{
  return stance_sqlite_query_int (self->db, NEXT_SEQUENCE, &row->sequence, error) && write_noted (self, row, "add", error) && stance_episode_targets_share (self, row->episode, row, error);
}

gboolean
stance_record_add_assessment (StanceRecord     *self,
                              StanceAssessment *assessment,
                              GError          **error)
{
  g_autofree char *id = stance_record_dup_new_id ();
  g_autofree char *episode = NULL;
  StanceAssessment row = *assessment;
  char             nothing[] = "";

  if (!stance_record_enter (self, error))
    return FALSE;

  episode = stance_episodes_join (self, assessment, error);
  row.id = id;
  row.episode = episode;
  row.revision = 1;
  row.version = 1;
  row.status = STANCE_ASSESSMENT_DRAFT;
  row.previous = nothing;
  row.signed_at = nothing;

  if (!stance_record_leave (self, episode != NULL && insert_draft (self, &row, error), error))
    return FALSE;

  stance_set_text (&assessment->id, id);
  stance_set_text (&assessment->episode, episode);
  stance_set_text (&assessment->previous, "");
  assessment->revision = 1;
  assessment->version = 1;
  assessment->sequence = row.sequence;
  assessment->status = STANCE_ASSESSMENT_DRAFT;

  return TRUE;
}

/* The draft as it is stored, when it may be saved. */
static StanceAssessment *
get_draft (StanceRecord *self,
           const char   *id,
           GError      **error)
{
  g_autoptr (StanceAssessment) stored = stance_record_get_assessment (self, id, error);

  if (stored == NULL)
    return NULL;

  if (stored->status == STANCE_ASSESSMENT_DRAFT)
    return g_steal_pointer (&stored);

  stance_record_fail_state ("The assessment is signed", error);

  return NULL;
}

static gboolean
update_draft (StanceRecord           *self,
              const StanceAssessment *stored,
              const StanceAssessment *row,
              GError                **error)
{
  g_autoptr (StanceChangeNote) note = stance_audit_start (self, STANCE_SUBJECT_ASSESSMENT, row->id, error);

  if (note == NULL || !stance_assessment_row_write (self, row, error) || !stance_audit_gather (self, note, "save", error) || !stance_episode_targets_share (self, row->episode, row, error))
    return FALSE;

  return g_strcmp0 (stored->episode, row->episode) == 0 || stance_episodes_drop_empty (self, stored->episode, error);
}

/* @episode: (out) (transfer full) */
static gboolean
save_draft (StanceRecord     *self,
            StanceAssessment *assessment,
            char            **episode,
            GError          **error)
{
  g_autoptr (StanceAssessment) stored = get_draft (self, assessment->id, error);
  StanceAssessment row = *assessment;

  if (stored == NULL)
    return FALSE;

  if (stored->revision != assessment->revision)
    return stance_record_fail_conflict ("assessment", error);

  /* An amendment stays where the visit was. */
  *episode = *stored->previous != '\0' ? g_strdup (stored->episode) : stance_episodes_follow (self, stored, &assessment->complaint, error);

  if (*episode == NULL)
    return FALSE;

  row.client = stored->client;
  row.episode = *episode;
  row.revision = stored->revision + 1;
  row.sequence = stored->sequence;
  row.status = stored->status;
  row.version = stored->version;
  row.previous = stored->previous;
  row.frozen = stored->frozen;
  row.signed_at = stored->signed_at;

  return update_draft (self, stored, &row, error);
}

gboolean
stance_record_save_assessment (StanceRecord     *self,
                               StanceAssessment *assessment,
                               GError          **error)
{
  g_autofree char *episode = NULL;

  if (!stance_record_enter (self, error) || !stance_record_leave (self, save_draft (self, assessment, &episode, error), error))
    return FALSE;

  stance_set_text (&assessment->episode, episode);
  assessment->revision++;

  return TRUE;
}

static gboolean
delete_draft (StanceRecord *self,
              const char   *id,
              GError      **error)
{
  g_autoptr (StanceAssessment) stored = get_draft (self, id, error);
  g_autoptr (StanceChangeNote) note = NULL;

  if (stored == NULL)
    return FALSE;

  note = stance_audit_start (self, STANCE_SUBJECT_ASSESSMENT, id, error);

  return note != NULL && stance_programs_release (self, id, error) && stance_sqlite_write (self->db, error, "DELETE FROM assessment WHERE id = ?1", "s", id) && stance_audit_finish (self, note, "delete", error) && stance_episodes_drop_empty (self, stored->episode, error);
}

gboolean
stance_record_discard_assessment (StanceRecord *self,
                                  const char   *id,
                                  GError      **error)
{
  return stance_record_enter (self, error) && stance_record_leave (self, delete_draft (self, id, error), error);
}
