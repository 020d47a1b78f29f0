/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-row.h"

#include "stance-assessment-read.h"
#include "stance-screen-row.h"

#define PARAMETERS                                                                          \
  "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, " \
  "?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40"

#define INSERT "INSERT INTO assessment (id, " STANCE_ASSESSMENT_COLUMNS ") VALUES (?1, " PARAMETERS ")"

#define UPDATE \
  "UPDATE assessment SET (" STANCE_ASSESSMENT_COLUMNS ") = (" PARAMETERS ") WHERE id = ?1 AND revision = ?2 - 1"

#define INSERT_SIGN "INSERT INTO sign (assessment, kind, position, code) VALUES (?1, ?2, ?3, ?4)"

#define INSERT_SET_ASIDE "INSERT INTO set_aside (assessment, finding, reason) VALUES (?1, ?2, ?3)"

static gboolean
write_row (StanceRecord           *record,
           const StanceAssessment *self,
           GError                **error)
{
  g_autofree char          *context = stance_members_to_json (stance_protocol_members (&self->context));
  g_autofree char          *story = stance_members_to_json (stance_story_members (&self->story));
  g_autofree char          *examination = stance_words_to_json (self->examination);
  const StanceScreening    *screening = self->screening;
  const StanceBoneQuestion *bone = &screening->bone;
  const StanceOverride     *override = &screening->override;
  const StanceClearance    *clearance = &screening->clearance;
  const char               *sql = self->revision == 1 ? INSERT : UPDATE;

  return stance_sqlite_write (record->db, error, sql,
                              "sissr"
                              "slsir"
                              "sisosd"
                              "oiioiii"
                              "ooo"
                              "ooooo"
                              "iisddssss",
                              self->id, self->revision, self->client, self->episode, self->clinician,
                              self->date, self->sequence, stance_assessment_status_nicks[self->status],
                              self->version, self->previous,
                              self->reason, self->running, context, self->complaint.region,
                              stance_side_nicks[self->complaint.side], self->complaint.worst,
                              self->complaint.settles, screening->asked, screening->version, bone->site,
                              bone->builds_with_running, bone->rest_night_walking, bone->point_tender,
                              override->code, override->reason, override->review,
                              clearance->code, clearance->by, clearance->imaging, clearance->date,
                              clearance->limits,
                              self->frozen.known, self->frozen.age, stance_sex_nicks[self->frozen.sex],
                              self->frozen.height_cm, self->frozen.mass_kg, self->signed_at, self->template, story,
                              examination);
}

static gboolean
write_codes (StanceRecord *record,
             const char   *assessment,
             const char   *kind,
             GPtrArray    *codes,
             GError      **error)
{
  g_autoptr (StanceStatement) insert = stance_sqlite_prepare (record->db, INSERT_SIGN, error);

  if (insert == NULL)
    return FALSE;

  for (guint i = 0; i < codes->len; i++)
    {
      if (!stance_sqlite_run (insert, error, "ssis", assessment, kind, (int) i, g_ptr_array_index (codes, i)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_set_aside (StanceRecord           *record,
                 const StanceAssessment *self,
                 GError                **error)
{
  GHashTableIter iterator;
  gpointer       finding;
  gpointer       reason;

  g_hash_table_iter_init (&iterator, self->set_aside);

  while (g_hash_table_iter_next (&iterator, &finding, &reason))
    {
      if (!stance_sqlite_write (record->db, error, INSERT_SET_ASIDE, "sss", self->id, finding, reason))
        return FALSE;
    }

  return TRUE;
}

static gboolean
clear_rows (StanceRecord *record,
            const char   *id,
            GError      **error)
{
  return stance_sqlite_write (record->db, error, "DELETE FROM observation WHERE assessment = ?1", "s", id) && stance_sqlite_write (record->db, error, "DELETE FROM sign WHERE assessment = ?1", "s", id) && stance_sqlite_write (record->db, error, "DELETE FROM set_aside WHERE assessment = ?1", "s", id);
}

gboolean
stance_assessment_row_write (StanceRecord           *record,
                             const StanceAssessment *assessment,
                             GError                **error)
{
  return write_row (record, assessment, error) && clear_rows (record, assessment->id, error) && stance_assessment_row_write_observations (record, assessment, error) && stance_screen_row_write (record, assessment, error) && write_codes (record, assessment->id, "sign", assessment->signs, error) && write_codes (record, assessment->id, "mark", assessment->marks, error) && write_codes (record, assessment->id, "red-flag", assessment->screening->flags, error) && write_set_aside (record, assessment, error);
}
