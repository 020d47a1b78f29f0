/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-store-fixture.h"

#include <errno.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* A disk, a quota or a limit that is reached, put under SQLite in place of the system's
 * own call: there is no other way to a quota in a test.
 */

static int write_error; /* 0 while writing works */

static ssize_t
write_or_fail (int         file,
               const void *bytes,
               size_t      length,
               off_t       offset)
{
  if (write_error == 0)
    return pwrite (file, bytes, length, offset);

  errno = write_error;

  return -1;
}

static void
replace_system_call (void)
{
  const char *const names[] = { "pwrite", "pwrite64" };
  sqlite3_vfs      *vfs = sqlite3_vfs_find (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (vfs->xGetSystemCall (vfs, names[i]) != NULL)
        g_assert_cmpint (vfs->xSetSystemCall (vfs, names[i], (sqlite3_syscall_ptr) write_or_fail), ==, SQLITE_OK);
    }
}

typedef gboolean (*Work) (Fixture *fixture,
                          GError **error);

static gboolean
save_something (Fixture *fixture,
                GError **error)
{
  g_autoptr (StanceClient) client = stance_client_new ();

  stance_set_text (&client->family_name, "Beispiel");

  return stance_record_add_client (fixture->record, client, error);
}

/* More than is kept in memory: written before the end of the transaction. */
static gboolean
save_much (Fixture *fixture,
           GError **error)
{
  g_autoptr (StanceClient) client = stance_client_new ();

  stance_set_text (&client->family_name, "Beispiel");
  g_free (client->goals);
  client->goals = g_strnfill (48 * 1024 * 1024, 'x');

  return stance_record_add_client (fixture->record, client, error);
}

static gboolean
make_new (Fixture *fixture,
          GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.db", NULL);
  g_autoptr (StanceRecord) record = stance_record_open (path, STANCE_RECORD_CREATE, error);

  g_assert_true (record != NULL || !g_file_test (path, G_FILE_TEST_EXISTS));

  return record != NULL;
}

static gboolean
back_up (Fixture *fixture,
         GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.db", NULL);
  gboolean         success = stance_record_backup (fixture->record, path, FALSE, NULL, NULL, error);

  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, success);

  return success;
}

static const struct
{
  const char *name;
  Work        work;
} works[] = {
  { "a change", save_something },
  { "a large change", save_much },
  { "a new record", make_new },
  { "a copy", back_up },
};

static const struct
{
  int number;
  int code;
} limits[] = {
  { ENOSPC, STANCE_ERROR_FULL },
  { EDQUOT, STANCE_ERROR_FULL },
  { EFBIG, STANCE_ERROR_FULL },
  { EIO, STANCE_ERROR_STORE },
};

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (files) != NULL)
    n_files++;

  return n_files;
}

static void
assert_unchanged (Fixture *fixture,
                  guint    n_files)
{
  StanceClientQuery all = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = stance_record_check (fixture->record, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpint (stance_record_count_clients (fixture->record, &all, NULL), ==, 0);
  g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
}

static void
test_limits (Fixture      *fixture,
             gconstpointer unused)
{
  guint n_files = count_files (fixture->folder);

  for (gsize i = 0; i < G_N_ELEMENTS (works); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (limits); j++)
      {
        g_autoptr (GError) error = NULL;

        g_test_message ("%s: %s", works[i].name, g_strerror (limits[j].number));
        write_error = limits[j].number;
        g_assert_false (works[i].work (fixture, &error));
        write_error = 0;
        g_assert_error (error, STANCE_ERROR, limits[j].code);
        assert_unchanged (fixture, n_files);
      }

  /* Room again: the same connection goes on. */
  g_assert_true (save_something (fixture, NULL));
}

/* In a process of its own, as the limit stays. */
static int
save_within (Fixture *fixture,
             rlim_t   bytes)
{
  const struct rlimit limit = { bytes, bytes };
  pid_t               child = fork ();
  int                 status = 0;

  if (child == 0)
    {
      GError *error = NULL;

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      fixture->record = fixture_open (fixture);
      _exit (save_much (fixture, &error) ? 0 : 1 + error->code);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
test_file_size (Fixture      *fixture,
                gconstpointer unused)
{
  g_clear_pointer (&fixture->record, stance_record_close);
  g_assert_cmpint (save_within (fixture, 4 * 1024 * 1024), ==, 1 + STANCE_ERROR_FULL);
  fixture->record = fixture_open (fixture);
  assert_unchanged (fixture, count_files (fixture->folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  replace_system_call ();
  fixture_add ("/full/a full disk, a quota and a limit are told as full and leave nothing", test_limits);
  fixture_add ("/full/a limit on the size of files is told as full", test_file_size);

  return g_test_run ();
}
