/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-nick.h"
#include "stance-own-rows.h"
#include "stance-row-read.h"

#define SELECT     "SELECT id, revision, content, archived FROM measure "
#define SELECT_ONE SELECT "WHERE id = ?1"
#define SELECT_ALL SELECT "WHERE ?1 = '' ORDER BY id"

static const StanceOwnKind kind = {
  .subject = STANCE_SUBJECT_MEASURE,
  .article = "a",
  .name = "measure",
  .select_revision = "SELECT revision FROM measure WHERE id = ?1",
  .insert = "INSERT INTO measure (id, revision, content, archived) VALUES (?1, 1, ?2, 0)",
  .update = "UPDATE measure SET revision = revision + 1, content = ?2, archived = ?3 WHERE id = ?1",
};

static gpointer
read_measure (StanceRecord *record,
              sqlite3_stmt *row,
              GError      **error)
{
  StanceOwnMeasure *self = stance_own_measure_new ();

  stance_set_text (&self->id, stance_sqlite_text (row, 0));
  stance_set_text (&self->content, stance_sqlite_text (row, 2));
  self->revision = sqlite3_column_int (row, 1);
  self->retired = sqlite3_column_int (row, 3) != 0;

  return self;
}

StanceOwnMeasure *
stance_record_get_own_measure (StanceRecord *self,
                               const char   *id,
                               GError      **error)
{
  return stance_row_read_get (self, SELECT_ONE, id, read_measure, "measure of the clinic's own", error);
}

GPtrArray *
stance_record_list_own_measures (StanceRecord *self,
                                 GError      **error)
{
  return stance_row_read_list (self, SELECT_ALL, "", read_measure, (GDestroyNotify) stance_own_measure_free, error);
}

gboolean
stance_record_add_own_measure (StanceRecord     *self,
                               StanceOwnMeasure *measure,
                               GError          **error)
{
  const StanceOwnRow row = { measure->id, measure->revision, measure->retired, measure->content, measure };

  if (!stance_own_rows_add (self, &kind, &row, error))
    return FALSE;

  measure->revision = 1;
  measure->retired = FALSE;

  return TRUE;
}

static gboolean
save (StanceRecord     *self,
      StanceOwnMeasure *measure,
      const char       *verb,
      GError          **error)
{
  const StanceOwnRow row = { measure->id, measure->revision, measure->retired, measure->content, measure };

  if (!stance_own_rows_save (self, &kind, &row, verb, error))
    return FALSE;

  measure->revision++;

  return TRUE;
}

gboolean
stance_record_save_own_measure (StanceRecord     *self,
                                StanceOwnMeasure *measure,
                                GError          **error)
{
  return save (self, measure, "save", error);
}

gboolean
stance_record_retire_own_measure (StanceRecord *self,
                                  const char   *id,
                                  gboolean      retired,
                                  GError      **error)
{
  g_autoptr (StanceOwnMeasure) stored = stance_record_get_own_measure (self, id, error);

  if (stored == NULL || stored->retired == retired)
    return stored != NULL;

  stored->retired = retired;

  return save (self, stored, retired ? "retire" : "unretire", error);
}
