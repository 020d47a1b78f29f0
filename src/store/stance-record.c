/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-record-private.h"

#include "stance-audit.h"
#include "stance-error.h"

#include <gio/gio.h>
#include <sys/random.h>

/* How many steps of SQLite's machine pass between two looks at the flag: about 0.01 ms. */
#define STEPS_BETWEEN_LOOKS 200

static int
look_for_interrupt_cb (gpointer user_data)
{
  StanceRecord *self = user_data;

  return g_atomic_int_get (&self->interrupted);
}

StanceRecord *
stance_record_new_for_database (const char *path,
                                sqlite3    *db,
                                gboolean    read_only)
{
  StanceRecord *self = g_new0 (StanceRecord, 1);

  self->db = db;
  self->path = g_strdup (path);
  self->author = g_strdup ("");
  self->read_only = read_only;
  sqlite3_progress_handler (db, STEPS_BETWEEN_LOOKS, look_for_interrupt_cb, self);

  return self;
}

void
stance_record_close (StanceRecord *self)
{
  if (self == NULL)
    return;

  if (self->in_unit)
    stance_record_rollback (self);

  stance_record_rearm (self);

  /* What cannot be written now is kept and written by the next to open. */
  if (!self->read_only)
    stance_audit_flush_all (self, NULL);

  sqlite3_close_v2 (self->db);
  g_free (self->path);
  g_free (self->author);
  g_free (self);
}

const char *
stance_record_get_path (StanceRecord *self)
{
  return self->path;
}

void
stance_record_interrupt (StanceRecord *self)
{
  g_atomic_int_set (&self->interrupted, TRUE);
  sqlite3_interrupt (self->db);
}

void
stance_record_rearm (StanceRecord *self)
{
  g_atomic_int_set (&self->interrupted, FALSE);
}

sqlite3_stmt *
stance_record_prepare (StanceRecord *self,
                       const char   *sql,
                       GError      **error)
{
  if (g_atomic_int_get (&self->interrupted))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The request was cancelled");
      return NULL;
    }

  return stance_sqlite_prepare (self->db, sql, error);
}

gint64
stance_record_get_foreign_version (StanceRecord *self)
{
  gint64 version = 0;

  stance_sqlite_query_int (self->db, "PRAGMA data_version", &version, NULL);

  return version;
}

gint64
stance_record_get_data_version (StanceRecord *self)
{
  return stance_record_get_foreign_version (self) + self->n_commits;
}

void
stance_record_set_author (StanceRecord *self,
                          const char   *clinician)
{
  g_free (self->author);
  self->author = g_strdup (clinician != NULL ? clinician : "");
}

gboolean
stance_record_begin (StanceRecord *self,
                     GError      **error)
{
  g_return_val_if_fail (!self->in_unit, FALSE);

  if (self->read_only)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_READ_ONLY, "%s is open read-only", self->path);
      return FALSE;
    }

  if (!stance_sqlite_exec (self->db, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->in_unit = TRUE;
  self->n_savepoints = 0;

  return TRUE;
}

/* A commit that failed may leave the transaction open (a full disk). */
gboolean
stance_record_commit (StanceRecord *self,
                      GError      **error)
{
  g_return_val_if_fail (self->in_unit, FALSE);

  if (!stance_sqlite_exec (self->db, "COMMIT", error))
    {
      stance_record_rollback (self);
      return FALSE;
    }

  self->in_unit = FALSE;
  self->n_commits++;

  return TRUE;
}

/* SQLite itself rolls back on some errors; then there is nothing more to do. */
void
stance_record_rollback (StanceRecord *self)
{
  self->in_unit = FALSE;

  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

gboolean
stance_record_enter (StanceRecord *self,
                     GError      **error)
{
  if (!self->in_unit)
    {
      if (!stance_record_begin (self, error))
        return FALSE;

      self->owns_unit = TRUE;
      return TRUE;
    }

  if (!stance_sqlite_exec (self->db, "SAVEPOINT change", error))
    return FALSE;

  self->n_savepoints++;

  return TRUE;
}

static gboolean
leave_savepoint (StanceRecord *self,
                 gboolean      success,
                 GError      **error)
{
  self->n_savepoints--;

  if (success)
    return stance_sqlite_exec (self->db, "RELEASE change", error);

  sqlite3_exec (self->db, "ROLLBACK TO change; RELEASE change", NULL, NULL, NULL);

  return FALSE;
}

gboolean
stance_record_leave (StanceRecord *self,
                     gboolean      success,
                     GError      **error)
{
  if (self->n_savepoints > 0 || !self->owns_unit)
    return leave_savepoint (self, success, error);

  self->owns_unit = FALSE;

  if (success)
    return stance_record_commit (self, error);

  stance_record_rollback (self);

  return FALSE;
}

char *
stance_record_dup_new_id (void)
{
  return g_uuid_string_random ();
}

char *
stance_record_dup_new_key (void)
{
  guint8   bytes[32];
  GString *key = g_string_new (NULL);

  /* Cannot fail for so few bytes once the system has started. */
  if (getentropy (bytes, sizeof bytes) != 0)
    g_error ("The system has no random numbers");

  for (gsize i = 0; i < sizeof bytes; i++)
    g_string_append_printf (key, "%02x", bytes[i]);

  return g_string_free (key, FALSE);
}

gboolean
stance_record_fail_not_found (const char *what,
                              GError    **error)
{
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND, "There is no such %s", what);

  return FALSE;
}

gboolean
stance_record_fail_conflict (const char *what,
                             GError    **error)
{
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_CONFLICT, "The %s was changed since it was read", what);

  return FALSE;
}

gboolean
stance_record_fail_state (const char *message,
                          GError    **error)
{
  g_set_error_literal (error, STANCE_ERROR, STANCE_ERROR_STATE, message);

  return FALSE;
}
