/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-store-fixture.h"

#include <gio/gio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

/* As somebody with another tool. */
static void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static int
query (const char *path,
       const char *sql)
{
  sqlite3      *db = NULL;
  sqlite3_stmt *row = NULL;
  int           value;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &row, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
  value = sqlite3_column_int (row, 0);
  sqlite3_finalize (row);
  sqlite3_close (db);

  return value;
}

static guint
count_problems (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = stance_record_check (fixture->record, &error);

  g_assert_no_error (error);

  return problems->len;
}

static const struct
{
  const char *name;
  const char *sql;
} tamperings[] = {
  { "a changed value", "UPDATE audit SET after = '{}' WHERE sequence = 2" },
  { "a changed author", "UPDATE audit SET who = 'me' WHERE sequence = 1" },
  { "a missing entry", "DELETE FROM audit WHERE sequence = 2" },
  { "a missing tail", "DELETE FROM audit WHERE sequence = 3" },
};

static void
test_tampering (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      Fixture fixture = { 0 };
      g_autoptr (StanceClient) a = NULL;
      g_autoptr (StanceClient) b = NULL;
      g_autoptr (StanceClient) c = NULL;

      g_test_message ("%s", tamperings[i].name);
      fixture_set_up (&fixture, NULL);
      a = fixture_add_client (&fixture, "Ada", "Beispiel");
      b = fixture_add_client (&fixture, "Bea", "Beispiel");
      c = fixture_add_client (&fixture, "Cy", "Beispiel");
      g_assert_cmpuint (count_problems (&fixture), ==, 0);
      run_sql (fixture.path, "DROP TRIGGER audit_keeps_entries; DROP TRIGGER audit_keeps_all_entries;");
      run_sql (fixture.path, tamperings[i].sql);
      g_assert_cmpuint (count_problems (&fixture), >, 0);
      fixture_tear_down (&fixture, NULL);
    }
}

static void
test_no_names (Fixture      *fixture,
               gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Adalbert", "Musterfrau");

  stance_set_text (&client->phone, "0170 5550");
  g_assert_true (stance_record_save_client (fixture->record, client, NULL));
  g_assert_cmpint (query (fixture->path, "SELECT count (*) FROM audit WHERE subject = 'client'"), ==, 2);
  g_assert_cmpint (query (fixture->path, "SELECT count (*) FROM audit WHERE after LIKE '%muster%' OR after LIKE '%adalbert%' "
                                         "OR after LIKE '%5550%' OR after LIKE '%1990%'"),
                   ==, 0);
  g_assert_cmpint (query (fixture->path, "SELECT count (*) FROM audit WHERE after LIKE '%\"phone\":\"hmac:%'"), ==, 1);
}

static void
test_gathered (Fixture      *fixture,
               gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceAssessment) draft = stance_assessment_new ();
  g_autoptr (GError) error = NULL;
  int n_entries;

  stance_set_text (&draft->client, client->id);
  stance_set_text (&draft->date, "2026-11-02");
  g_assert_true (stance_record_add_assessment (fixture->record, draft, &error));
  g_assert_no_error (error);

  for (int i = 0; i < 10; i++)
    {
      draft->complaint.worst = i;
      g_assert_true (stance_record_save_assessment (fixture->record, draft, &error));
    }

  g_assert_cmpuint (count_problems (fixture), ==, 0);
  g_assert_true (stance_record_sign_assessment (fixture->record, draft->id, NULL, &error));
  n_entries = query (fixture->path, "SELECT count (*) FROM audit WHERE verb = 'save' AND subject = 'assessment'");

  /* Two when the minute turned just then. */
  g_assert_cmpint (n_entries, >=, 1);
  g_assert_cmpint (n_entries, <=, 2);
  g_assert_cmpint (query (fixture->path, "SELECT count (*) FROM audit_pending"), ==, 0);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
}

static void
write_file (const char *path,
            const char *text,
            gssize      length)
{
  g_assert_true (g_file_set_contents (path, text, length, NULL));
}

static void
assert_refused (const char *path,
                int         code)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            length_before = 0;
  gsize            length_after = 0;

  g_file_get_contents (path, &before, &length_before, NULL);

  for (int flags = 0; flags <= 2; flags++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (stance_record_open (path, (StanceRecordFlags) flags, &error));
      g_assert_error (error, STANCE_ERROR, code);
    }

  g_file_get_contents (path, &after, &length_after, NULL);
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
test_foreign (Fixture      *fixture,
              gconstpointer unused)
{
  g_autofree char *text = g_build_filename (fixture->folder, "text.db", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other.db", NULL);

  write_file (text, "This is no database, however long the line may be that says so, and longer than a header.", -1);
  assert_refused (text, STANCE_ERROR_FOREIGN);
  run_sql (other, "CREATE TABLE t (a); PRAGMA application_id = 7");
  assert_refused (other, STANCE_ERROR_FOREIGN);
}

static void
test_newer (Fixture      *fixture,
            gconstpointer unused)
{
  g_clear_pointer (&fixture->record, stance_record_close);
  run_sql (fixture->path, "PRAGMA user_version = 900");
  assert_refused (fixture->path, STANCE_ERROR_NEWER);
}

static void
test_truncated (Fixture      *fixture,
                gconstpointer unused)
{
  g_autofree char *contents = NULL;
  gsize            length = 0;

  g_clear_pointer (&fixture->record, stance_record_close);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  write_file (fixture->path, contents, (gssize) length / 3);
  assert_refused (fixture->path, STANCE_ERROR_CORRUPT);
}

static void
test_missing (Fixture      *fixture,
              gconstpointer unused)
{
  g_autofree char *file = g_build_filename (fixture->folder, "none.db", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "none", "stance.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (stance_record_open (file, STANCE_RECORD_WRITE, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_null (stance_record_open (folder, STANCE_RECORD_CREATE, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_MISSING);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

static void
test_modes (Fixture      *fixture,
            gconstpointer unused)
{
  const char *const endings[] = { "", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, endings[i], NULL);
      GStatBuf         info;

      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    }
}

static void
test_locked (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_clear_pointer (&fixture->record, stance_record_close);
  sqlite3_open (fixture->path, &db);
  sqlite3_exec (db, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE clinic SET name = 'x'", NULL, NULL, NULL);
  g_assert_null (stance_record_open (fixture->path, STANCE_RECORD_WRITE, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_BUSY);
  sqlite3_close (db);
}

/* Writes until it is killed; what it has said is done must be there. */
static void
write_for_ever (const char *path,
                int         pipe)
{
  StanceRecord *record = stance_record_open (path, STANCE_RECORD_WRITE, NULL);

  for (;;)
    {
      g_autoptr (StanceClient) client = stance_client_new ();

      stance_set_text (&client->family_name, "Beispiel");

      if (!stance_record_add_client (record, client, NULL) || write (pipe, "x", 1) != 1)
        _exit (1);
    }
}

static void
test_killed (Fixture      *fixture,
             gconstpointer unused)
{
  StanceClientQuery all = { 0 };
  int               n_written = 0;
  int               ends[2];
  char              letter;
  pid_t             child;

  g_clear_pointer (&fixture->record, stance_record_close);
  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();

  if (child == 0)
    write_for_ever (fixture->path, ends[1]);

  close (ends[1]);

  while (n_written < 20 && read (ends[0], &letter, 1) == 1)
    n_written++;

  kill (child, SIGKILL);
  waitpid (child, NULL, 0);

  while (read (ends[0], &letter, 1) == 1)
    n_written++;

  close (ends[0]);
  fixture->record = fixture_open (fixture);
  g_assert_cmpint (stance_record_count_clients (fixture->record, &all, NULL), >=, n_written);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
}

/* A disk of its own, as small as a database needs; only root may make one. */
static void
test_full (Fixture      *fixture,
           gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *goals = g_strnfill (900 * 1024, 'x');
  g_autofree char *small = g_build_filename (fixture->folder, "small", NULL);
  g_autoptr (StanceClient) client = NULL;

  g_mkdir (small, 0700);

  if (mount ("none", small, "tmpfs", 0, "size=1m") != 0)
    {
      g_test_skip ("a small disk cannot be mounted");
      return;
    }

  g_clear_pointer (&fixture->record, stance_record_close);
  g_free (fixture->path);
  fixture->path = g_build_filename (small, "stance.db", NULL);
  fixture->record = fixture_open (fixture);
  client = fixture_add_client (fixture, "Ada", "Beispiel");
  stance_set_text (&client->goals, goals);
  g_assert_false (stance_record_save_client (fixture->record, client, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_FULL);
  g_assert_cmpint (client->revision, ==, 1);
  g_assert_cmpuint (count_problems (fixture), ==, 0);

  stance_set_text (&client->goals, "short");
  g_assert_true (stance_record_save_client (fixture->record, client, NULL));
  g_clear_pointer (&fixture->record, stance_record_close);
  g_assert_cmpint (umount (small), ==, 0);
}

static void
test_restore_in_use (Fixture      *fixture,
                     gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  StanceClientQuery all = { 0 };

  g_assert_true (stance_record_backup (fixture->record, copy, FALSE, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (stance_record_backup (fixture->record, copy, FALSE, NULL, NULL, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (stance_record_restore (fixture->path, copy, NULL, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_BUSY);
  g_clear_error (&error);

  g_clear_pointer (&fixture->record, stance_record_close);
  write_file (fixture->path, "damaged beyond what anybody could read, and longer than a header would be, really", -1);
  g_assert_true (stance_record_restore (fixture->path, copy, &kept, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  fixture->record = fixture_open (fixture);
  g_assert_cmpint (stance_record_count_clients (fixture->record, &all, NULL), ==, 1);
}

static void
test_daily (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  for (int day = 1; day <= 12; day++)
    {
      g_autofree char *today = g_strdup_printf ("2026-11-%02d", day);

      g_assert_true (stance_record_copy_daily (fixture->record, today, &error));
      g_assert_no_error (error);
    }

  copies = stance_record_list_copies (fixture->path);
  g_assert_cmpuint (copies->len, ==, 10);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (copies, 0), "stance-2026-11-12.db"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audit/tampering shows", test_tampering);
  fixture_add ("/audit/names stand there only as a hash", test_no_names);
  fixture_add ("/audit/a draft's autosaves are one entry a minute", test_gathered);
  fixture_add ("/damage/another program's file is refused and left alone", test_foreign);
  fixture_add ("/damage/a newer file is refused and left alone", test_newer);
  fixture_add ("/damage/a truncated file is refused and left alone", test_truncated);
  fixture_add ("/damage/what is missing is named and not made", test_missing);
  fixture_add ("/damage/only its owner may read the record", test_modes);
  fixture_add ("/damage/a locked file is told as busy", test_locked);
  fixture_add ("/damage/a killed program loses nothing it has said is done", test_killed);
  fixture_add ("/damage/a full disk changes nothing halfway", test_full);
  fixture_add ("/damage/a restore refuses while the record is open and keeps what was there", test_restore_in_use);
  fixture_add ("/damage/ten daily copies are kept", test_daily);

  return g_test_run ();
}
