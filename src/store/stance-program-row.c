/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-program-row.h"

#include "stance-row-read.h"

#define PARAMETERS "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16"

#define INSERT                                                      \
  "INSERT INTO program (id, " STANCE_PROGRAM_COLUMNS ", sequence) " \
  "VALUES (?1, " PARAMETERS ", (SELECT coalesce (max (sequence), 0) + 1 FROM program))"

#define UPDATE \
  "UPDATE program SET (" STANCE_PROGRAM_COLUMNS ") = (" PARAMETERS ") WHERE id = ?1 AND revision = ?2 - 1"

#define ITEM_COLUMNS                                                                  \
  "exercise, side, phase, sets_min, sets_max, reps_min, reps_max, hold_min_s, "       \
  "hold_max_s, rest_min_s, rest_max_s, per_week_min, per_week_max, each_side, unit, " \
  "done_when, reason, note"

#define INSERT_ITEM                                                                         \
  "INSERT INTO program_item (program, position, " ITEM_COLUMNS ") VALUES (?1, ?2, ?3, ?4, " \
  "?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)"

#define SELECT_ITEMS "SELECT " ITEM_COLUMNS " FROM program_item WHERE program = ?1 ORDER BY position"

#define INSERT_ADVICE "INSERT INTO program_advice (program, position, page) VALUES (?1, ?2, ?3)"
#define SELECT_ADVICE "SELECT page FROM program_advice WHERE program = ?1 ORDER BY position"

/* Written by the stop alone. */
#define STOPPED ", stopped_by, stopped_on"

#define SELECT_ONE "SELECT id, " STANCE_PROGRAM_COLUMNS STOPPED " FROM program WHERE id = ?1"

#define SELECT_OF_CLIENT \
  "SELECT id, " STANCE_PROGRAM_COLUMNS STOPPED " FROM program WHERE client = ?1 ORDER BY date DESC, sequence DESC"

static gboolean
write_item (StanceRecord     *record,
            const char       *program,
            int               position,
            const StanceItem *item,
            GError          **error)
{
  const StanceDose *dose = &item->dose;

  return stance_sqlite_write (record->db, error, INSERT_ITEM, "sisss"
                                                              "iiiiiiiiiii"
                                                              "ssss",
                              program, position, item->exercise, stance_side_nicks[item->side], item->phase,
                              dose->sets_min, dose->sets_max, dose->reps_min, dose->reps_max,
                              dose->hold_min_s, dose->hold_max_s, dose->rest_min_s, dose->rest_max_s,
                              dose->per_week_min, dose->per_week_max, dose->each_side,
                              stance_dose_unit_nicks[dose->unit], stance_dose_when_nicks[dose->when],
                              item->reason, item->note);
}

static gboolean
write_advice (StanceRecord        *record,
              const StanceProgram *program,
              GError             **error)
{
  if (!stance_sqlite_write (record->db, error, "DELETE FROM program_advice WHERE program = ?1", "s", program->id))
    return FALSE;

  for (guint i = 0; i < program->advice->len; i++)
    {
      if (!stance_sqlite_write (record->db, error, INSERT_ADVICE, "sis", program->id, (int) i,
                                g_ptr_array_index (program->advice, i)))
        return FALSE;
    }

  return TRUE;
}

gboolean
stance_program_row_write (StanceRecord        *record,
                          const StanceProgram *program,
                          GError             **error)
{
  if (!stance_sqlite_write (record->db, error, program->revision == 1 ? INSERT : UPDATE, "sisrrrsisssssssi",
                            program->id, program->revision, program->client, program->assessment,
                            program->clinician, program->previous, stance_program_status_nicks[program->status],
                            program->version, program->date, program->issued_on, program->use_until,
                            program->next_visit, program->cue, program->load, program->note, program->weeks) ||
      !stance_sqlite_write (record->db, error, "DELETE FROM program_item WHERE program = ?1", "s", program->id))
    return FALSE;

  for (guint i = 0; i < program->items->len; i++)
    {
      if (!write_item (record, program->id, (int) i, g_ptr_array_index (program->items, i), error))
        return FALSE;
    }

  return write_advice (record, program, error);
}

static StanceItem *
read_item (sqlite3_stmt *row)
{
  StanceItem *item;
  StanceDose *dose;

  item = stance_item_new (stance_sqlite_text (row, 0),
                          (StanceSide) stance_sqlite_nick (row, 1, stance_side_nicks),
                          stance_sqlite_text (row, 2));
  dose = &item->dose;
  dose->sets_min = sqlite3_column_int (row, 3);
  dose->sets_max = sqlite3_column_int (row, 4);
  dose->reps_min = sqlite3_column_int (row, 5);
  dose->reps_max = sqlite3_column_int (row, 6);
  dose->hold_min_s = sqlite3_column_int (row, 7);
  dose->hold_max_s = sqlite3_column_int (row, 8);
  dose->rest_min_s = sqlite3_column_int (row, 9);
  dose->rest_max_s = sqlite3_column_int (row, 10);
  dose->per_week_min = sqlite3_column_int (row, 11);
  dose->per_week_max = sqlite3_column_int (row, 12);
  dose->each_side = sqlite3_column_int (row, 13);
  dose->unit = (StanceDoseUnit) stance_sqlite_nick (row, 14, stance_dose_unit_nicks);
  dose->when = (StanceDoseWhen) stance_sqlite_nick (row, 15, stance_dose_when_nicks);
  stance_set_text (&item->reason, stance_sqlite_text (row, 16));
  stance_set_text (&item->note, stance_sqlite_text (row, 17));

  return item;
}

static gboolean
read_items (StanceRecord  *record,
            StanceProgram *program,
            GError       **error)
{
  g_autoptr (StanceStatement) rows = stance_record_prepare (record, SELECT_ITEMS, error);
  gboolean success = rows != NULL;
  gboolean has_row = FALSE;

  if (success)
    stance_sqlite_bind (rows, "s", program->id);

  while (success && (success = stance_sqlite_step (rows, &has_row, error)) && has_row)
    g_ptr_array_add (program->items, read_item (rows));

  return success;
}

static gboolean
read_advice (StanceRecord  *record,
             StanceProgram *program,
             GError       **error)
{
  g_autoptr (StanceStatement) rows = stance_record_prepare (record, SELECT_ADVICE, error);
  gboolean success = rows != NULL;
  gboolean has_row = FALSE;

  if (success)
    stance_sqlite_bind (rows, "s", program->id);

  while (success && (success = stance_sqlite_step (rows, &has_row, error)) && has_row)
    g_ptr_array_add (program->advice, g_strdup (stance_sqlite_text (rows, 0)));

  return success;
}

static gpointer
read_whole (StanceRecord *record,
            sqlite3_stmt *row,
            GError      **error)
{
  g_autoptr (StanceProgram) program = stance_program_new ();

  stance_set_text (&program->id, stance_sqlite_text (row, 0));
  program->revision = sqlite3_column_int (row, 1);
  stance_set_text (&program->client, stance_sqlite_text (row, 2));
  stance_set_text (&program->assessment, stance_sqlite_text (row, 3));
  stance_set_text (&program->clinician, stance_sqlite_text (row, 4));
  stance_set_text (&program->previous, stance_sqlite_text (row, 5));
  program->status = (StanceProgramStatus) stance_sqlite_nick (row, 6, stance_program_status_nicks);
  program->version = sqlite3_column_int (row, 7);
  stance_set_text (&program->date, stance_sqlite_text (row, 8));
  stance_set_text (&program->issued_on, stance_sqlite_text (row, 9));
  stance_set_text (&program->use_until, stance_sqlite_text (row, 10));
  stance_set_text (&program->next_visit, stance_sqlite_text (row, 11));
  stance_set_text (&program->cue, stance_sqlite_text (row, 12));
  stance_set_text (&program->load, stance_sqlite_text (row, 13));
  stance_set_text (&program->note, stance_sqlite_text (row, 14));
  program->weeks = sqlite3_column_int (row, 15);
  stance_set_text (&program->stopped_by, stance_sqlite_text (row, 16));
  stance_set_text (&program->stopped_on, stance_sqlite_text (row, 17));

  if (!read_items (record, program, error) || !read_advice (record, program, error))
    return NULL;

  return g_steal_pointer (&program);
}

StanceProgram *
stance_record_get_program (StanceRecord *self,
                           const char   *id,
                           GError      **error)
{
  return stance_row_read_get (self, SELECT_ONE, id, read_whole, "program", error);
}

GPtrArray *
stance_record_list_programs (StanceRecord *self,
                             const char   *client,
                             GError      **error)
{
  return stance_row_read_list (self, SELECT_OF_CLIENT, client, read_whole, (GDestroyNotify) stance_program_free, error);
}
