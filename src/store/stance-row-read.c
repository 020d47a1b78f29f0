/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-row-read.h"

/* The statement with @id as its ?1. */
static sqlite3_stmt *
prepare_for (StanceRecord *record,
             const char   *sql,
             const char   *id,
             GError      **error)
{
  sqlite3_stmt *statement = stance_record_prepare (record, sql, error);

  if (statement != NULL)
    stance_sqlite_bind (statement, "s", id);

  return statement;
}

gpointer
stance_row_read_get (StanceRecord *record,
                     const char   *sql,
                     const char   *id,
                     StanceRowFunc read,
                     const char   *what,
                     GError      **error)
{
  g_autoptr (StanceStatement) row = prepare_for (record, sql, id, error);
  gboolean has_row = FALSE;

  if (row == NULL || !stance_sqlite_step (row, &has_row, error))
    return NULL;

  if (has_row)
    return read (record, row, error);

  stance_record_fail_not_found (what, error);

  return NULL;
}

GPtrArray *
stance_row_read_list (StanceRecord  *record,
                      const char    *sql,
                      const char    *id,
                      StanceRowFunc  read,
                      GDestroyNotify free_func,
                      GError       **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (free_func);
  g_autoptr (StanceStatement) rows = prepare_for (record, sql, id, error);
  gboolean success = rows != NULL;
  gboolean has_row = FALSE;

  while (success && (success = stance_sqlite_step (rows, &has_row, error)) && has_row)
    {
      gpointer thing = read (record, rows, error);

      success = thing != NULL;

      if (success)
        g_ptr_array_add (list, thing);
    }

  return success ? g_steal_pointer (&list) : NULL;
}

gboolean
stance_row_read_check_none (StanceRecord *record,
                            const char   *sql,
                            const char   *id,
                            const char   *message,
                            GError      **error)
{
  g_autoptr (StanceStatement) rows = prepare_for (record, sql, id, error);
  gboolean has_row = FALSE;

  if (rows == NULL || !stance_sqlite_step (rows, &has_row, error))
    return FALSE;

  return !has_row || stance_record_fail_state (message, error);
}
