/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-check.h"

#include "stance-audit-subject.h"
#include "stance-audit.h"
#include "stance-error.h"

#include <string.h>

/* Where SQLite stops listing what is broken. */
#define MOST_PROBLEMS 100

static gboolean
check_integrity (sqlite3   *db,
                 GPtrArray *problems,
                 GError   **error)
{
  g_autoptr (StanceStatement) statement = stance_sqlite_prepare (db, "PRAGMA integrity_check (100)", error);
  gboolean success = statement != NULL;
  gboolean has_row = FALSE;

  while (success && (success = stance_sqlite_step (statement, &has_row, error)) && has_row)
    {
      const char *text = stance_sqlite_text (statement, 0);

      if (strcmp (text, "ok") != 0)
        g_ptr_array_add (problems, g_strdup_printf ("database: %s", text));
    }

  return success;
}

static gboolean
check_references (sqlite3   *db,
                  GPtrArray *problems,
                  GError   **error)
{
  g_autoptr (StanceStatement) statement = stance_sqlite_prepare (db, "PRAGMA foreign_key_check", error);
  gboolean success = statement != NULL;
  gboolean has_row = FALSE;

  while (success && (success = stance_sqlite_step (statement, &has_row, error)) && has_row && problems->len < MOST_PROBLEMS)
    g_ptr_array_add (problems, g_strdup_printf ("%s: a row refers to %s that is not there",
                                                stance_sqlite_text (statement, 0),
                                                stance_sqlite_text (statement, 2)));

  return success;
}

/* A damaged page ends the check with an error, which is itself what was looked for. */
gboolean
stance_check_database (sqlite3   *db,
                       GPtrArray *problems,
                       GError   **error)
{
  g_autoptr (GError) failure = NULL;

  if (check_integrity (db, problems, &failure) && check_references (db, problems, &failure))
    return TRUE;

  if (!g_error_matches (failure, STANCE_ERROR, STANCE_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  g_ptr_array_add (problems, g_strdup_printf ("database: %s", failure->message));

  return TRUE;
}

/* Bytes that stand beside their sum: what they are of, the sum, the bytes, the problem. */
static const char *const sums[] = {
  "SELECT 'sheet ' || id, sha256, pdf, 'the stored paper is not the one that was issued' FROM sheet ORDER BY id",
  "SELECT 'exercise ' || exercise, sha256, content, 'a stored photo is not the one that was added' "
  "FROM exercise_photo ORDER BY exercise, position",
};

static void
check_sum (sqlite3_stmt *row,
           GPtrArray    *problems)
{
  g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, sqlite3_column_blob (row, 2),
                                                      (gsize) sqlite3_column_bytes (row, 2));

  if (strcmp (sum, stance_sqlite_text (row, 1)) != 0)
    g_ptr_array_add (problems, g_strconcat (stance_sqlite_text (row, 0), ": ", stance_sqlite_text (row, 3), NULL));
}

static gboolean
check_sums (StanceRecord *self,
            const char   *sql,
            GPtrArray    *problems,
            GError      **error)
{
  g_autoptr (StanceStatement) rows = stance_record_prepare (self, sql, error);
  gboolean success = rows != NULL;
  gboolean has_row = FALSE;

  while (success && (success = stance_sqlite_step (rows, &has_row, error)) && has_row)
    check_sum (rows, problems);

  return success;
}

static gboolean
check_content (StanceRecord *self,
               GPtrArray    *problems,
               GError      **error)
{
  gboolean success = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (sums) && success; i++)
    success = check_sums (self, sums[i], problems, error);

  return success;
}

GPtrArray *
stance_record_check (StanceRecord *self,
                     GError      **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (!stance_check_database (self->db, problems, error))
    return NULL;

  /* What cannot even be read is not recomputed. */
  if (problems->len == 0 && (!stance_audit_check (self, problems, error) || !stance_audit_subject_check (self, problems, error) || !check_content (self, problems, error)))
    return NULL;

  return g_steal_pointer (&problems);
}
