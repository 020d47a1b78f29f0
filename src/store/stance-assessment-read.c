/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-read.h"

#include "stance-assessment-row.h"
#include "stance-frozen-findings.h"
#include "stance-episode-targets.h"
#include "stance-row-read.h"
#include "stance-screen-row.h"

#include <string.h>

#define SELECT_ONE "SELECT id, " STANCE_ASSESSMENT_COLUMNS " FROM assessment WHERE id = ?1"

/* The newest version is the one that none follows. An amendment counts from its signing on. */
#define SELECT_OF_CLIENT                                                                         \
  "SELECT id, " STANCE_ASSESSMENT_COLUMNS " FROM assessment AS this "                            \
  "WHERE client = ?1 AND (previous IS NULL OR status = 'signed') AND NOT EXISTS "                \
  "(SELECT 1 FROM assessment AS next WHERE next.previous = this.id AND next.status = 'signed') " \
  "ORDER BY date, sequence"

#define SELECT_VERSIONS                                                                 \
  "SELECT id, " STANCE_ASSESSMENT_COLUMNS " FROM assessment WHERE sequence = "          \
  "(SELECT sequence FROM assessment WHERE id = ?1) AND status = 'signed' AND client = " \
  "(SELECT client FROM assessment WHERE id = ?1) ORDER BY version DESC"

static void
read_screening (sqlite3_stmt    *row,
                StanceScreening *screening)
{
  char **texts[] = { &screening->override.code, &screening->override.reason, &screening->override.review,
                     &screening->clearance.code, &screening->clearance.by, &screening->clearance.imaging,
                     &screening->clearance.date, &screening->clearance.limits };

  screening->asked = sqlite3_column_int (row, 17);
  screening->version = sqlite3_column_int (row, 18);
  screening->bone.site = g_strdup (stance_sqlite_text (row, 19));
  screening->bone.builds_with_running = sqlite3_column_int (row, 20);
  screening->bone.rest_night_walking = sqlite3_column_int (row, 21);
  screening->bone.point_tender = sqlite3_column_int (row, 22);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup (stance_sqlite_text (row, 23 + (int) i));
}

static void
read_frozen (sqlite3_stmt       *row,
             StanceFrozenClient *frozen)
{
  frozen->known = sqlite3_column_int (row, 31);
  frozen->age = sqlite3_column_int (row, 32);
  frozen->sex = (StanceSex) stance_sqlite_nick (row, 33, stance_sex_nicks);
  frozen->height_cm = stance_sqlite_number (row, 34);
  frozen->mass_kg = stance_sqlite_number (row, 35);
}

static void
read_complaint (sqlite3_stmt    *row,
                StanceComplaint *complaint)
{
  complaint->region = g_strdup (stance_sqlite_text (row, 13));
  complaint->side = (StanceSide) stance_sqlite_nick (row, 14, stance_side_nicks);
  complaint->worst = stance_sqlite_number (row, 15);
  complaint->settles = g_strdup (stance_sqlite_text (row, 16));
}

static void
read_row (sqlite3_stmt     *row,
          StanceAssessment *self)
{
  stance_set_text (&self->id, stance_sqlite_text (row, 0));
  self->revision = sqlite3_column_int (row, 1);
  stance_set_text (&self->client, stance_sqlite_text (row, 2));
  stance_set_text (&self->episode, stance_sqlite_text (row, 3));
  stance_set_text (&self->clinician, stance_sqlite_text (row, 4));
  stance_set_text (&self->date, stance_sqlite_text (row, 5));
  self->sequence = sqlite3_column_int64 (row, 6);
  self->status = (StanceAssessmentStatus) stance_sqlite_nick (row, 7, stance_assessment_status_nicks);
  self->version = sqlite3_column_int (row, 8);
  stance_set_text (&self->previous, stance_sqlite_text (row, 9));
  stance_set_text (&self->reason, stance_sqlite_text (row, 10));
  self->running = sqlite3_column_int (row, 11);
  read_complaint (row, &self->complaint);
  read_screening (row, self->screening);
  read_frozen (row, &self->frozen);
  stance_set_text (&self->signed_at, stance_sqlite_text (row, 36));
  stance_set_text (&self->template, stance_sqlite_text (row, 37));
}

static gboolean
read_codes (StanceRecord *record,
            const char   *assessment,
            const char   *kind,
            GPtrArray    *codes,
            GError      **error)
{
  g_autoptr (StanceStatement) rows = NULL;
  gboolean success;
  gboolean has_row = FALSE;

  rows = stance_record_prepare (record, "SELECT code FROM sign WHERE assessment = ?1 AND kind = ?2 ORDER BY position", error);

  if (rows == NULL)
    return FALSE;

  stance_sqlite_bind (rows, "ss", assessment, kind);

  while ((success = stance_sqlite_step (rows, &has_row, error)) && has_row)
    g_ptr_array_add (codes, g_strdup (stance_sqlite_text (rows, 0)));

  return success;
}

static gboolean
read_set_aside (StanceRecord     *record,
                StanceAssessment *self,
                GError          **error)
{
  g_autoptr (StanceStatement) rows = NULL;
  gboolean success;
  gboolean has_row = FALSE;

  rows = stance_record_prepare (record, "SELECT finding, reason FROM set_aside WHERE assessment = ?1", error);

  if (rows == NULL)
    return FALSE;

  stance_sqlite_bind (rows, "s", self->id);

  while ((success = stance_sqlite_step (rows, &has_row, error)) && has_row)
    g_hash_table_insert (self->set_aside, g_strdup (stance_sqlite_text (rows, 0)), g_strdup (stance_sqlite_text (rows, 1)));

  return success;
}

/* What a row holds as JSON. */
static gboolean
read_objects (StanceRecord     *record,
              sqlite3_stmt     *row,
              StanceAssessment *self,
              GError          **error)
{
  return stance_members_from_json (record, stance_sqlite_text (row, 12), stance_protocol_members (&self->context), error) &&
         stance_members_from_json (record, stance_sqlite_text (row, 38), stance_story_members (&self->story), error) &&
         stance_words_from_json (record, stance_sqlite_text (row, 39), self->examination, error);
}

static gpointer
read_whole (StanceRecord *record,
            sqlite3_stmt *row,
            GError      **error)
{
  g_autoptr (StanceAssessment) self = stance_assessment_new ();

  read_row (row, self);

  if (!read_objects (record, row, self, error) || !stance_assessment_row_read_observations (record, self, error) || !read_codes (record, self->id, "sign", self->signs, error) || !read_codes (record, self->id, "mark", self->marks, error) || !read_codes (record, self->id, "red-flag", self->screening->flags, error) || !read_set_aside (record, self, error) || !stance_episode_targets_read (record, self->episode, self->targets, error) || !stance_screen_row_read (record, self, error))
    return NULL;

  if (self->status == STANCE_ASSESSMENT_SIGNED)
    self->signed_findings = stance_frozen_findings_read (record, self->id, error);

  return self->status != STANCE_ASSESSMENT_SIGNED || self->signed_findings != NULL ? g_steal_pointer (&self) : NULL;
}

StanceAssessment *
stance_record_get_assessment (StanceRecord *self,
                              const char   *id,
                              GError      **error)
{
  return stance_row_read_get (self, SELECT_ONE, id, read_whole, "assessment", error);
}

GPtrArray *
stance_record_list_assessments (StanceRecord *self,
                                const char   *client,
                                GError      **error)
{
  return stance_row_read_list (self, SELECT_OF_CLIENT, client, read_whole, (GDestroyNotify) stance_assessment_free, error);
}

GPtrArray *
stance_record_list_versions (StanceRecord *self,
                             const char   *id,
                             GError      **error)
{
  return stance_row_read_list (self, SELECT_VERSIONS, id, read_whole, (GDestroyNotify) stance_assessment_free, error);
}
