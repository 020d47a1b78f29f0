/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-screen-row.h"

#include "stance-correction.h"

#define SCREEN_COLUMNS "asked_by, asked_at, limp, night_or_rest_pain, fever, trauma, rotation_differs, guardian, consent_date"

#define INSERT_SCREEN                                    \
  "INSERT INTO screen (assessment, " SCREEN_COLUMNS ") " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
#define SELECT_SCREEN "SELECT " SCREEN_COLUMNS " FROM screen WHERE assessment = ?1"

#define INSERT_CORRECTION                                                \
  "INSERT INTO correction (assessment, position, code, by, reason, at) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
#define SELECT_CORRECTIONS "SELECT code, by, reason, at FROM correction WHERE assessment = ?1 ORDER BY position"

#define INSERT_OVERRIDE  "INSERT INTO further_override (assessment, position, code, reason, review) VALUES (?1, ?2, ?3, ?4, ?5)"
#define SELECT_OVERRIDES "SELECT code, reason, review FROM further_override WHERE assessment = ?1 ORDER BY position"

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* Where the first answer stands among the columns. */
#define FIRST_ANSWER 2

static gboolean
write_screen (StanceRecord          *record,
              const char            *assessment,
              const StanceScreening *screening,
              GError               **error)
{
  const StanceAnswer *answers = screening->young.answers;

  if (screening->asked_at == NULL && screening->asked_by == NULL && stance_young_is_empty (&screening->young))
    return TRUE;

  return stance_sqlite_write (record->db, error, INSERT_SCREEN, "ssssssssss", assessment,
                              or_empty (screening->asked_by), or_empty (screening->asked_at),
                              stance_answer_nicks[answers[STANCE_YOUNG_LIMP]],
                              stance_answer_nicks[answers[STANCE_YOUNG_NIGHT_OR_REST_PAIN]],
                              stance_answer_nicks[answers[STANCE_YOUNG_FEVER]],
                              stance_answer_nicks[answers[STANCE_YOUNG_TRAUMA]],
                              stance_answer_nicks[answers[STANCE_YOUNG_ROTATION_DIFFERS]],
                              or_empty (screening->young.guardian), or_empty (screening->young.consent_date));
}

static gboolean
write_corrections (StanceRecord          *record,
                   const char            *assessment,
                   const StanceScreening *screening,
                   GError               **error)
{
  for (guint i = 0; i < screening->corrections->len; i++)
    {
      const StanceCorrection *correction = g_ptr_array_index (screening->corrections, i);

      if (!stance_sqlite_write (record->db, error, INSERT_CORRECTION, "sissss", assessment, (int) i, correction->code,
                                or_empty (correction->by), or_empty (correction->reason), or_empty (correction->at)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_overrides (StanceRecord          *record,
                 const char            *assessment,
                 const StanceScreening *screening,
                 GError               **error)
{
  for (guint i = 0; i < screening->further->len; i++)
    {
      const StanceOverride *override = g_ptr_array_index (screening->further, i);

      if (!stance_sqlite_write (record->db, error, INSERT_OVERRIDE, "sisss", assessment, (int) i, override->code,
                                or_empty (override->reason), or_empty (override->review)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
clear_rows (StanceRecord *record,
            const char   *assessment,
            GError      **error)
{
  static const char *const deletes[] = {
    "DELETE FROM screen WHERE assessment = ?1",
    "DELETE FROM correction WHERE assessment = ?1",
    "DELETE FROM further_override WHERE assessment = ?1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (deletes); i++)
    if (!stance_sqlite_write (record->db, error, deletes[i], "s", assessment))
      return FALSE;

  return TRUE;
}

gboolean
stance_screen_row_write (StanceRecord           *record,
                         const StanceAssessment *assessment,
                         GError                **error)
{
  return clear_rows (record, assessment->id, error) &&
         write_screen (record, assessment->id, assessment->screening, error) &&
         write_corrections (record, assessment->id, assessment->screening, error) &&
         write_overrides (record, assessment->id, assessment->screening, error);
}

/* %NULL for what is empty. */
static char *
dup_text (sqlite3_stmt *row,
          int           column)
{
  const char *text = stance_sqlite_text (row, column);

  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

typedef void (*ReadRow) (sqlite3_stmt    *row,
                         StanceScreening *screening);

static void
read_screen (sqlite3_stmt    *row,
             StanceScreening *screening)
{
  screening->asked_by = dup_text (row, 0);
  screening->asked_at = dup_text (row, 1);
  for (int i = 0; i < STANCE_N_YOUNG; i++)
    screening->young.answers[i] = (StanceAnswer) stance_sqlite_nick (row, FIRST_ANSWER + i, stance_answer_nicks);
  screening->young.guardian = dup_text (row, FIRST_ANSWER + STANCE_N_YOUNG);
  screening->young.consent_date = dup_text (row, FIRST_ANSWER + STANCE_N_YOUNG + 1);
}

static void
read_correction (sqlite3_stmt    *row,
                 StanceScreening *screening)
{
  g_ptr_array_add (screening->corrections,
                   stance_correction_new (stance_sqlite_text (row, 0), stance_sqlite_text (row, 1),
                                          stance_sqlite_text (row, 2), stance_sqlite_text (row, 3)));
}

static void
read_override (sqlite3_stmt    *row,
               StanceScreening *screening)
{
  stance_screening_add_override (screening, stance_sqlite_text (row, 0), stance_sqlite_text (row, 1),
                                 stance_sqlite_text (row, 2));
}

gboolean
stance_screen_row_read (StanceRecord     *record,
                        StanceAssessment *assessment,
                        GError          **error)
{
  static const struct
  {
    const char *sql;
    ReadRow     read;
  } tables[] = {
    { SELECT_SCREEN, read_screen },
    { SELECT_CORRECTIONS, read_correction },
    { SELECT_OVERRIDES, read_override },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (StanceStatement) rows = stance_record_prepare (record, tables[i].sql, error);
      gboolean success = rows != NULL;
      gboolean has_row = FALSE;

      if (success)
        stance_sqlite_bind (rows, "s", assessment->id);
      while (success && (success = stance_sqlite_step (rows, &has_row, error)) && has_row)
        tables[i].read (rows, assessment->screening);
      if (!success)
        return FALSE;
    }

  return TRUE;
}
