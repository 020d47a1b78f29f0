/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-audit.h"
#include "stance-error.h"
#include "stance-file.h"
#include "stance-migrate.h"
#include "stance-record-private.h"

#include <glib/gstdio.h>

/* Another database's lock is not ours to break, and the mode is the file's own. */
#define USE_WRITE_AHEAD_LOG "PRAGMA journal_mode = WAL"

#define LOCK_PAUSE_US 10000

char *
stance_record_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "stance", "stance.db", NULL);
}

static gboolean
migrate_with_copy (sqlite3    *db,
                   const char *path,
                   int         version,
                   GError    **error)
{
  g_autofree char *copy = NULL;

  if (version == stance_migrate_get_latest ())
    return TRUE;

  if (version > 0)
    {
      copy = g_strdup_printf ("%s.before-step-%d", path, version + 1);

      if (!stance_file_copy (db, copy, NULL, NULL, error))
        {
          g_prefix_error (error, "The copy before the migration: ");
          return FALSE;
        }
    }

  return stance_migrate (db, stance_migrate_get_latest (), error);
}

/* An empty file beside copies of itself has lost what it held. */
static gboolean
refuse_emptied (const char *path,
                int         version,
                gboolean    made,
                gboolean    create,
                GError    **error)
{
  g_autoptr (GPtrArray) copies = NULL;

  if (version > 0)
    return TRUE;

  copies = stance_record_list_copies (path);

  if (copies->len > 0 && !made)
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_CORRUPT, "%s is empty, and there are copies of what it held", path);
  else if (!create)
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_FOREIGN, "%s is empty", path);
  else
    return TRUE;

  return FALSE;
}

/* SQLite does not wait for this lock by itself when another process makes the same new file. */
static gboolean
use_write_ahead_log (sqlite3 *db,
                     GError **error)
{
  gint64 last = g_get_monotonic_time () + STANCE_BUSY_TIMEOUT_MS * G_TIME_SPAN_MILLISECOND;
  g_autoptr (GError) failure = NULL;

  while (!stance_sqlite_exec (db, USE_WRITE_AHEAD_LOG, &failure))
    {
      if (!g_error_matches (failure, STANCE_ERROR, STANCE_ERROR_BUSY) || g_get_monotonic_time () > last)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }

      g_clear_error (&failure);
      g_usleep (LOCK_PAUSE_US);
    }

  return TRUE;
}

static sqlite3 *
open_to_write (const char *path,
               gboolean    made,
               gboolean    create,
               GError    **error)
{
  g_autoptr (StanceDatabase) db = stance_file_connect (path, STANCE_FILE_WRITE, error);
  int version = 0;

  if (db == NULL || !stance_file_identify (db, path, &version, error) || !refuse_emptied (path, version, made, create, error) || !use_write_ahead_log (db, error) || !migrate_with_copy (db, path, version, error))
    return NULL;

  return g_steal_pointer (&db);
}

/* An older file cannot be read with this version's statements and may not be migrated. */
static gboolean
refuse_older (const char *path,
              int         version,
              GError    **error)
{
  if (version == stance_migrate_get_latest ())
    return TRUE;

  if (version == 0)
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_FOREIGN, "%s is empty", path);
  else
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_READ_ONLY,
                 "%s is of an older version of Stance and cannot be brought up to date read-only", path);

  return FALSE;
}

/* Where no -shm can be made and no -wal holds anything, nobody is writing: the file can
 * be read as it is.
 */
static gboolean
may_be_immutable (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf         info;

  return g_file_test (path, G_FILE_TEST_EXISTS) && (g_stat (log, &info) != 0 || info.st_size == 0);
}

static sqlite3 *
open_in_mode (const char    *path,
              StanceFileMode mode,
              GError       **error)
{
  g_autoptr (StanceDatabase) db = stance_file_connect (path, mode, error);
  int version = 0;

  if (db == NULL || !stance_file_identify (db, path, &version, error) || !refuse_older (path, version, error))
    return NULL;

  return g_steal_pointer (&db);
}

static sqlite3 *
open_to_read (const char *path,
              GError    **error)
{
  g_autoptr (GError) failure = NULL;
  sqlite3 *db = open_in_mode (path, STANCE_FILE_READ, &failure);

  if (db != NULL)
    return db;

  if (g_error_matches (failure, STANCE_ERROR, STANCE_ERROR_READ_ONLY) && may_be_immutable (path))
    return open_in_mode (path, STANCE_FILE_IMMUTABLE, error);

  g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

StanceRecord *
stance_record_open (const char       *path,
                    StanceRecordFlags flags,
                    GError          **error)
{
  g_autoptr (StanceRecord) self = NULL;
  g_autoptr (GError) failure = NULL;
  gboolean read_only = (flags & STANCE_RECORD_READ_ONLY) != 0;
  gboolean create = (flags & STANCE_RECORD_CREATE) != 0 && !read_only;
  gboolean made = FALSE;
  sqlite3 *db;

  if (create && !stance_file_create (path, &made, error))
    return NULL;

  db = read_only ? open_to_read (path, &failure) : open_to_write (path, made, create, &failure);

  if (db == NULL)
    {
      /* Whoever holds the new file is filling it. */
      if (made && !g_error_matches (failure, STANCE_ERROR, STANCE_ERROR_BUSY))
        stance_file_remove (path);

      g_propagate_error (error, g_steal_pointer (&failure));

      return NULL;
    }

  self = stance_record_new_for_database (path, db, read_only);

  /* What a killed program had gathered. */
  if (!read_only && !stance_audit_flush_all (self, error))
    return NULL;

  return g_steal_pointer (&self);
}
