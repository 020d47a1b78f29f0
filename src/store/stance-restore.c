/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-file.h"
#include "stance-record-private.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* The backup as it will be: copied beside its place, brought up to date and checked. The
 * backup itself is only read.
 */
static gboolean
prepare_part (const char *file,
              const char *part,
              GError    **error)
{
  g_autoptr (StanceDatabase) backup = stance_file_connect (file, STANCE_FILE_READ, error);
  g_autoptr (StanceRecord) record = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  int version = 0;

  if (backup == NULL || !stance_file_identify (backup, file, &version, error) || !stance_file_copy (backup, part, NULL, NULL, error))
    return FALSE;

  record = stance_record_open (part, STANCE_RECORD_WRITE, error);
  problems = record != NULL ? stance_record_check (record, error) : NULL;

  if (problems == NULL)
    return FALSE;

  if (problems->len == 0)
    return stance_sqlite_exec (record->db, "PRAGMA journal_mode = DELETE", error);

  g_set_error (error, STANCE_ERROR, STANCE_ERROR_CORRUPT, "%s is damaged: %s", file,
               (char *) g_ptr_array_index (problems, 0));

  return FALSE;
}

/* Only a database that nobody else has open can leave the write-ahead log. What cannot be
 * read at all is nobody's any more.
 *
 * @lock: (out): holds the file until it is closed; %NULL when it could not be read
 */
static gboolean
lock_present (const char *path,
              sqlite3   **lock,
              GError    **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (StanceDatabase) db = stance_file_connect (path, STANCE_FILE_WRITE, &failure);

  if (db != NULL && stance_sqlite_exec (db, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE", &failure))
    {
      *lock = g_steal_pointer (&db);
      return TRUE;
    }

  if (g_error_matches (failure, STANCE_ERROR, STANCE_ERROR_CORRUPT) || g_error_matches (failure, STANCE_ERROR, STANCE_ERROR_FOREIGN))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static char *
dup_kept_name (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H-%M-%S");

  return g_strdup_printf ("%s.before-restore-%s", path, time);
}

/* What stands in the log of a damaged database stays with it, and is not applied to the
 * restored one.
 */
static void
keep_log (const char *path,
          const char *kept)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *index = g_strconcat (path, "-shm", NULL);
  g_autofree char *kept_log = g_strconcat (kept, "-wal", NULL);

  g_rename (log, kept_log);
  g_unlink (index);
}

/* A second name for the present file first, so that there is a database at every moment. */
static gboolean
exchange (const char *path,
          const char *part,
          const char *kept,
          GError    **error)
{
  int number;

  if (link (path, kept) != 0 && g_rename (path, kept) != 0)
    {
      number = errno;
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_READ_ONLY, "%s cannot be kept as %s: %s", path, kept, g_strerror (number));
      return FALSE;
    }

  keep_log (path, kept);

  if (g_rename (part, path) == 0)
    return TRUE;

  number = errno;
  g_rename (kept, path);
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_STORE, "%s cannot be written: %s", path, g_strerror (number));

  return FALSE;
}

static gboolean
put_in_place (const char *path,
              const char *part,
              char      **kept,
              GError    **error)
{
  g_autoptr (StanceDatabase) lock = NULL;
  g_autofree char *name = dup_kept_name (path);
  int              number;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (!lock_present (path, &lock, error) || !exchange (path, part, name, error))
        return FALSE;

      if (kept != NULL)
        *kept = g_steal_pointer (&name);

      return TRUE;
    }

  if (g_rename (part, path) == 0)
    return TRUE;

  number = errno;
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_STORE, "%s cannot be written: %s", path, g_strerror (number));

  return FALSE;
}

gboolean
stance_record_restore (const char *path,
                       const char *file,
                       char      **kept,
                       GError    **error)
{
  g_autofree char *part = g_strconcat (path, ".restoring", NULL);

  if (kept != NULL)
    *kept = NULL;

  if (prepare_part (file, part, error) && put_in_place (path, part, kept, error))
    return TRUE;

  stance_file_remove (part);

  return FALSE;
}
