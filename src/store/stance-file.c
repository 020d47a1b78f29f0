/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-file.h"

#include "stance-error.h"
#include "stance-migrate.h"
#include "stance-record.h"
#include "stance-write-errors.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define PAGES_AT_ONCE 1024

/* Only what a connection has of its own; the file is not touched. */
#define CONFIGURE                \
  "PRAGMA foreign_keys = ON;"    \
  "PRAGMA trusted_schema = OFF;" \
  "PRAGMA synchronous = FULL;"   \
  "PRAGMA cache_size = -32000;"

static gboolean
can_write_beside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (folder, W_OK) == 0;
}

/* SQLite says "unable to open" for a missing file and for a forbidden folder alike. */
static gboolean
fail_to_open (sqlite3    *db,
              const char *path,
              GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if ((sqlite3_errcode (db) & 0xff) != SQLITE_CANTOPEN && !g_file_test (path, G_FILE_TEST_IS_DIR))
    return stance_sqlite_fail (db, error);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_MISSING, "There is no folder %s", folder);
  else if (access (path, F_OK) != 0)
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_MISSING, "There is no database %s", path);
  else if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_FOREIGN, "%s is not a file", path);
  else
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_READ_ONLY, "%s, or its folder, may not be written", path);

  return FALSE;
}

static char *
dup_uri (const char    *path,
         StanceFileMode mode)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", FALSE);

  return g_strconcat ("file:", escaped, mode == STANCE_FILE_IMMUTABLE ? "?immutable=1" : NULL, NULL);
}

sqlite3 *
stance_file_connect (const char    *path,
                     StanceFileMode mode,
                     GError       **error)
{
  g_autofree char *uri = dup_uri (path, mode);
  g_autoptr (StanceDatabase) db = NULL;
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;

  flags |= mode == STANCE_FILE_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  stance_write_errors_install ();

  if (sqlite3_open_v2 (uri, &db, flags, NULL) != SQLITE_OK)
    {
      fail_to_open (db, path, error);
      return NULL;
    }

  if (mode == STANCE_FILE_WRITE && (sqlite3_db_readonly (db, "main") == 1 || !can_write_beside (path)))
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_READ_ONLY, "%s, or its folder, may not be written", path);
      return NULL;
    }

  sqlite3_busy_timeout (db, STANCE_BUSY_TIMEOUT_MS);

  return stance_sqlite_exec (db, CONFIGURE, error) ? g_steal_pointer (&db) : NULL;
}

/* What a file says of itself. */
typedef struct
{
  gint64 application;
  gint64 n_pages;
  gint64 n_tables;
  int    version;
} Identity;

/* The first thing that is read; it also takes part in the write-ahead log. */
static gboolean
read_first_page (sqlite3    *db,
                 const char *path,
                 Identity   *identity,
                 GError    **error)
{
  if (sqlite3_exec (db, "PRAGMA schema_version", NULL, NULL, NULL) != SQLITE_OK)
    return fail_to_open (db, path, error);

  return stance_sqlite_query_int (db, "SELECT count (*) FROM sqlite_schema", &identity->n_tables, error);
}

static gboolean
read_numbers (sqlite3  *db,
              Identity *identity,
              GError  **error)
{
  return stance_sqlite_query_int (db, "PRAGMA application_id", &identity->application, error) &&
         stance_sqlite_query_int (db, "PRAGMA page_count", &identity->n_pages, error) &&
         stance_migrate_get_version (db, &identity->version, error);
}

/* In one transaction: another process may be making the tables at this moment. */
static gboolean
read_identity (sqlite3    *db,
               const char *path,
               Identity   *identity,
               GError    **error)
{
  gboolean success;

  if (!stance_sqlite_exec (db, "BEGIN", error))
    return FALSE;

  success = read_first_page (db, path, identity, error) && read_numbers (db, identity, error);
  sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);

  return success;
}

static gboolean
is_empty_file (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size == 0;
}

/* A file without a table is nobody's: the program that has just made it sets its numbers
 * together with the first table.
 */
static gboolean
is_blank (const Identity *identity,
          const char     *path)
{
  return identity->application == 0 && identity->version == 0 && identity->n_tables == 0 &&
         (identity->n_pages > 0 || is_empty_file (path));
}

gboolean
stance_file_identify (sqlite3    *db,
                      const char *path,
                      int        *version,
                      GError    **error)
{
  Identity identity = { 0 };

  if (!read_identity (db, path, &identity, error))
    return FALSE;

  *version = identity.version;

  if (is_blank (&identity, path))
    return TRUE;

  if (identity.application != STANCE_APPLICATION_ID || *version <= 0)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_FOREIGN, "%s is not a database of Stance", path);
      return FALSE;
    }

  if (*version > stance_migrate_get_latest ())
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_NEWER,
                   "%s was written by a newer version of Stance (%d, this one knows %d)",
                   path, *version, stance_migrate_get_latest ());
      return FALSE;
    }

  return TRUE;
}

static StanceError
code_from_errno (int number)
{
  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      return STANCE_ERROR_MISSING;
    case EACCES:
    case EPERM:
    case EROFS:
      return STANCE_ERROR_READ_ONLY;
    case ENOSPC:
    case EDQUOT:
      return STANCE_ERROR_FULL;
    default:
      return STANCE_ERROR_STORE;
    }
}

static void
fail_to_create (const char *path,
                int         number,
                GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (number == ENOENT)
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_MISSING, "There is no folder %s", folder);
  else
    g_set_error (error, STANCE_ERROR, code_from_errno (number), "%s cannot be made: %s", path, g_strerror (number));
}

static gboolean
make_default_folder (const char *path)
{
  g_autofree char *usual = stance_record_dup_default_path ();
  g_autofree char *folder = g_path_get_dirname (usual);

  return g_strcmp0 (path, usual) != 0 || g_mkdir_with_parents (folder, 0700) == 0;
}

/* SQLite gives -wal and -shm the mode of the file itself. */
gboolean
stance_file_create (const char *path,
                    gboolean   *made,
                    GError    **error)
{
  int file = -1;

  *made = FALSE;

  if (make_default_folder (path))
    file = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  if (file < 0 && errno == EEXIST)
    return TRUE;

  if (file < 0)
    {
      fail_to_create (path, errno, error);
      return FALSE;
    }

  g_close (file, NULL);
  *made = TRUE;

  return TRUE;
}

void
stance_file_remove (const char *path)
{
  const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}

static gboolean
run_backup (sqlite3        *to,
            sqlite3_backup *backup,
            gboolean (*progress) (double, gpointer),
            gpointer user_data,
            GError **error)
{
  int result;

  do
    {
      int n_pages;

      result = sqlite3_backup_step (backup, PAGES_AT_ONCE);
      n_pages = sqlite3_backup_pagecount (backup);

      if (progress != NULL && n_pages > 0 && !progress (1.0 - (double) sqlite3_backup_remaining (backup) / n_pages, user_data))
        {
          sqlite3_backup_finish (backup);
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The copy was cancelled");
          return FALSE;
        }
    }
  while (result == SQLITE_OK);

  return sqlite3_backup_finish (backup) == SQLITE_OK || stance_sqlite_fail (to, error);
}

/* One file, as a copy may go to a medium where -wal and -shm cannot be made. */
static gboolean
fill_copy (sqlite3    *from,
           const char *to,
           gboolean (*progress) (double, gpointer),
           gpointer user_data,
           GError **error)
{
  g_autoptr (StanceDatabase) copy = stance_file_connect (to, STANCE_FILE_WRITE, error);
  sqlite3_backup *backup;

  if (copy == NULL)
    return FALSE;

  backup = sqlite3_backup_init (copy, "main", from, "main");

  if (backup == NULL)
    return stance_sqlite_fail (copy, error);

  return run_backup (copy, backup, progress, user_data, error) && stance_sqlite_exec (copy, "PRAGMA journal_mode = DELETE", error);
}

/* The read transaction holds the writer's later changes back, else each would start the
 * copy anew.
 */
static gboolean
copy_snapshot (sqlite3    *from,
               const char *to,
               gboolean (*progress) (double, gpointer),
               gpointer user_data,
               GError **error)
{
  gboolean success;

  if (!sqlite3_get_autocommit (from))
    return fill_copy (from, to, progress, user_data, error);

  if (!stance_sqlite_exec (from, "BEGIN", error))
    return FALSE;

  success = stance_sqlite_exec (from, "SELECT count (*) FROM sqlite_schema", error) && fill_copy (from, to, progress, user_data, error);
  sqlite3_exec (from, "COMMIT", NULL, NULL, NULL);

  return success;
}

gboolean
stance_file_copy (sqlite3    *from,
                  const char *to,
                  gboolean (*progress) (double, gpointer),
                  gpointer user_data,
                  GError **error)
{
  gboolean made;

  stance_file_remove (to);

  if (!stance_file_create (to, &made, error))
    return FALSE;

  if (copy_snapshot (from, to, progress, user_data, error))
    return TRUE;

  stance_file_remove (to);

  return FALSE;
}
