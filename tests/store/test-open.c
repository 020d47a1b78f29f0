/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-file.h"
#include "stance-migrate.h"
#include "stance-record-private.h"
#include "stance-store-fixture.h"

#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static char *
dup_schema (sqlite3 *db)
{
  g_autoptr (StanceStatement) rows = stance_sqlite_prepare (db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name", NULL);
  GString *schema = g_string_new (NULL);
  gboolean has_row = FALSE;

  while (stance_sqlite_step (rows, &has_row, NULL) && has_row)
    g_string_append_printf (schema, "%s\n", stance_sqlite_text (rows, 0));

  return g_string_free (schema, FALSE);
}

/* A file as the version with @step steps left it. */
static char *
make_old_file (Fixture *fixture,
               int      step)
{
  g_autofree char *name = g_strdup_printf ("step-%d.db", step);
  char            *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (StanceDatabase) db = NULL;
  g_autoptr (GError) error = NULL;
  gboolean made;

  g_assert_true (stance_file_create (path, &made, &error));
  db = stance_file_connect (path, STANCE_FILE_WRITE, &error);
  g_assert_true (stance_migrate (db, step, &error));
  g_assert_no_error (error);

  return path;
}

static void
test_every_step (Fixture      *fixture,
                 gconstpointer unused)
{
  g_autofree char *fresh = dup_schema (fixture->record->db);

  for (int step = 1; step < stance_migrate_get_latest (); step++)
    {
      g_autofree char *path = make_old_file (fixture, step);
      g_autofree char *copy = g_strdup_printf ("%s.before-step-%d", path, step + 1);
      g_autofree char *schema = NULL;
      g_autoptr (StanceRecord) record = NULL;
      g_autoptr (StanceDatabase) kept = NULL;
      g_autoptr (GError) error = NULL;
      int version = 0;

      g_assert_null (stance_record_open (path, STANCE_RECORD_READ_ONLY, &error));
      g_assert_error (error, STANCE_ERROR, STANCE_ERROR_READ_ONLY);
      g_clear_error (&error);

      record = stance_record_open (path, STANCE_RECORD_WRITE, &error);
      g_assert_no_error (error);
      schema = dup_schema (record->db);
      g_assert_cmpstr (schema, ==, fresh);

      kept = stance_file_connect (copy, STANCE_FILE_READ, &error);
      g_assert_no_error (error);
      g_assert_true (stance_migrate_get_version (kept, &version, NULL));
      g_assert_cmpint (version, ==, step);
    }
}

static int
open_as_nobody (const char       *path,
                StanceRecordFlags flags)
{
  int   status = 0;
  pid_t child = fork ();

  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      StanceRecord *record;

      if (setgid (NOBODY) != 0 || setuid (NOBODY) != 0)
        _exit (99);

      record = stance_record_open (path, flags, &error);
      _exit (record != NULL ? 0 : 1 + error->code);
    }

  waitpid (child, &status, 0);

  return WEXITSTATUS (status);
}

static void
test_read_only_folder (Fixture      *fixture,
                       gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");

  if (getuid () != 0)
    {
      g_test_skip ("only root can become somebody else");
      return;
    }

  g_clear_pointer (&fixture->record, stance_record_close);
  g_chmod (fixture->folder, 0755);
  g_chmod (fixture->path, 0644);
  g_assert_cmpint (open_as_nobody (fixture->path, STANCE_RECORD_WRITE), ==, 1 + STANCE_ERROR_READ_ONLY);
  g_assert_cmpint (open_as_nobody (fixture->path, STANCE_RECORD_READ_ONLY), ==, 0);
}

static void
test_two_programs (Fixture      *fixture,
                   gconstpointer unused)
{
  g_autoptr (StanceRecord) other = fixture_open (fixture);
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceClient) seen = NULL;
  g_autoptr (GError) error = NULL;
  gint64 version = stance_record_get_data_version (fixture->record);

  seen = stance_record_get_client (other, "1", &error);
  g_assert_no_error (error);
  stance_set_text (&seen->phone, "1");
  g_assert_true (stance_record_save_client (other, seen, &error));
  g_assert_cmpint (stance_record_get_data_version (fixture->record), !=, version);
  g_assert_false (stance_record_save_client (fixture->record, client, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CONFLICT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/migrate/every older file becomes as a fresh one and is copied first", test_every_step);
  fixture_add ("/open/a record that may not be written can be read", test_read_only_folder);
  fixture_add ("/open/two programs share the record and conflicts are told", test_two_programs);

  return g_test_run ();
}
