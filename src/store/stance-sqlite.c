/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-sqlite.h"

#include "stance-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <math.h>

const char *const stance_form_nicks[] = {
  "empty", "trials", "value", "summary", "parts", "grade", "not-tested", NULL
};

static const struct
{
  int         result;
  StanceError code;
} codes[] = {
  { SQLITE_BUSY, STANCE_ERROR_BUSY },
  { SQLITE_LOCKED, STANCE_ERROR_BUSY },
  { SQLITE_CORRUPT, STANCE_ERROR_CORRUPT },
  { SQLITE_NOTADB, STANCE_ERROR_FOREIGN },
  { SQLITE_READONLY, STANCE_ERROR_READ_ONLY },
  { SQLITE_PERM, STANCE_ERROR_READ_ONLY },
  { SQLITE_FULL, STANCE_ERROR_FULL },
  { SQLITE_CONSTRAINT, STANCE_ERROR_INVALID },
};

/* A full disk also comes as a failed write of another kind, told by the system's number. */
static gboolean
is_full (sqlite3 *db)
{
  int number = sqlite3_system_errno (db);

  return (sqlite3_errcode (db) & 0xff) == SQLITE_IOERR && (number == ENOSPC || number == EFBIG || number == EDQUOT);
}

static StanceError
find_code (sqlite3 *db)
{
  int result = sqlite3_errcode (db) & 0xff;

  if (is_full (db))
    return STANCE_ERROR_FULL;

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (codes[i].result == result)
        return codes[i].code;
    }

  return STANCE_ERROR_STORE;
}

gboolean
stance_sqlite_fail (sqlite3 *db,
                    GError **error)
{
  if (sqlite3_errcode (db) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The request was cancelled");
  else
    g_set_error (error, STANCE_ERROR, find_code (db), "%s (SQLite %d)",
                 sqlite3_errmsg (db), sqlite3_extended_errcode (db));

  return FALSE;
}

gboolean
stance_sqlite_exec (sqlite3    *db,
                    const char *sql,
                    GError    **error)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    return stance_sqlite_fail (db, error);

  return TRUE;
}

sqlite3_stmt *
stance_sqlite_prepare (sqlite3    *db,
                       const char *sql,
                       GError    **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    stance_sqlite_fail (db, error);

  return statement;
}

gboolean
stance_sqlite_step (sqlite3_stmt *statement,
                    gboolean     *has_row,
                    GError      **error)
{
  int result = sqlite3_step (statement);

  if (result != SQLITE_ROW && result != SQLITE_DONE)
    return stance_sqlite_fail (sqlite3_db_handle (statement), error);

  if (has_row != NULL)
    *has_row = result == SQLITE_ROW;

  return TRUE;
}

static void
bind_text (sqlite3_stmt *statement,
           int           index,
           const char   *text)
{
  if (text == NULL)
    sqlite3_bind_null (statement, index);
  else
    sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
}

static void
bind_number (sqlite3_stmt *statement,
             int           index,
             double        number)
{
  if (isnan (number))
    sqlite3_bind_null (statement, index);
  else
    sqlite3_bind_double (statement, index, number);
}

static void
bind_bytes (sqlite3_stmt *statement,
            int           index,
            GBytes       *bytes)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (size == 0)
    sqlite3_bind_zeroblob (statement, index, 0);
  else
    sqlite3_bind_blob64 (statement, index, data, size, SQLITE_STATIC);
}

static void
bind_reference (sqlite3_stmt *statement,
                int           index,
                const char   *id)
{
  bind_text (statement, index, id != NULL && *id != '\0' ? id : NULL);
}

static void
bind_list (sqlite3_stmt *statement,
           const char   *types,
           va_list      *list)
{
  for (int i = 1; types[i - 1] != '\0'; i++)
    {
      const char *text;

      switch (types[i - 1])
        {
        case 's':
          text = va_arg (*list, const char *);
          bind_text (statement, i, text != NULL ? text : "");
          break;
        case 'o':
          bind_text (statement, i, va_arg (*list, const char *));
          break;
        case 'r':
          bind_reference (statement, i, va_arg (*list, const char *));
          break;
        case 'i':
          sqlite3_bind_int (statement, i, va_arg (*list, int));
          break;
        case 'l':
          sqlite3_bind_int64 (statement, i, va_arg (*list, gint64));
          break;
        case 'd':
          bind_number (statement, i, va_arg (*list, double));
          break;
        case 'b':
          bind_bytes (statement, i, va_arg (*list, GBytes *));
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

void
stance_sqlite_bind (sqlite3_stmt *statement,
                    const char   *types,
                    ...)
{
  va_list list;

  g_assert ((int) strlen (types) == sqlite3_bind_parameter_count (statement));

  va_start (list, types);
  bind_list (statement, types, &list);
  va_end (list);
}

static gboolean
run (sqlite3_stmt *statement,
     const char   *types,
     va_list      *list,
     GError      **error)
{
  gboolean has_row = TRUE;

  g_assert ((int) strlen (types) == sqlite3_bind_parameter_count (statement));
  bind_list (statement, types, list);

  while (has_row)
    {
      if (!stance_sqlite_step (statement, &has_row, error))
        {
          sqlite3_reset (statement);
          return FALSE;
        }
    }

  sqlite3_reset (statement);

  return TRUE;
}

gboolean
stance_sqlite_run (sqlite3_stmt *statement,
                   GError      **error,
                   const char   *types,
                   ...)
{
  gboolean success;
  va_list  list;

  va_start (list, types);
  success = run (statement, types, &list, error);
  va_end (list);

  return success;
}

gboolean
stance_sqlite_write (sqlite3    *db,
                     GError    **error,
                     const char *sql,
                     const char *types,
                     ...)
{
  g_autoptr (StanceStatement) statement = stance_sqlite_prepare (db, sql, error);
  gboolean success;
  va_list  list;

  if (statement == NULL)
    return FALSE;

  va_start (list, types);
  success = run (statement, types, &list, error);
  va_end (list);

  return success;
}

gboolean
stance_sqlite_query_int (sqlite3    *db,
                         const char *sql,
                         gint64     *value,
                         GError    **error)
{
  g_autoptr (StanceStatement) statement = stance_sqlite_prepare (db, sql, error);
  gboolean has_row = FALSE;

  if (statement == NULL || !stance_sqlite_step (statement, &has_row, error))
    return FALSE;

  if (has_row)
    *value = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

const char *
stance_sqlite_text (sqlite3_stmt *statement,
                    int           column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

double
stance_sqlite_number (sqlite3_stmt *statement,
                      int           column)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NAN;

  return sqlite3_column_double (statement, column);
}

int
stance_sqlite_nick (sqlite3_stmt      *statement,
                    int                column,
                    const char *const *nicks)
{
  const char *name = stance_sqlite_text (statement, column);

  for (int i = 0; name != NULL && nicks[i] != NULL; i++)
    {
      if (g_str_equal (nicks[i], name))
        return i;
    }

  return 0;
}
