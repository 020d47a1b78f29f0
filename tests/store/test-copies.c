/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-store-fixture.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#define LONG_AGO (2 * 60 * 60)

static const struct
{
  const char *name;
  gboolean    old;
  gboolean    stays;
} files[] = {
  { "stance-2026-11-01.db.0a1b2c3d.part", TRUE, FALSE },
  { "stance-2026-11-01.db.0a1b2c3d.part-journal", TRUE, FALSE },
  { "stance-2026-11-01.db.0a1b2c3d.part-wal", TRUE, FALSE },
  { "stance-2026-11-01.db.ffffffff.part", FALSE, TRUE }, /* somebody else's, still growing */
  { "stance-2026-11-01.db", TRUE, TRUE },
  { "other-2026-11-01.db.0a1b2c3d.part", TRUE, TRUE },
  { "stance-notes.part", TRUE, TRUE },
  { "my stance-2026-11-01.db.0a1b2c3d.part", TRUE, TRUE },
};

static char *
dup_path (Fixture    *fixture,
          const char *name)
{
  return g_build_filename (fixture->folder, "backups", name, NULL);
}

static void
make_file (const char *path,
           gboolean    old)
{
  time_t         at = (time_t) (g_get_real_time () / G_USEC_PER_SEC) - (old ? LONG_AGO : 0);
  struct utimbuf times = { at, at };

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

static void
test_sweep (Fixture      *fixture,
            gconstpointer unused)
{
  g_autofree char *folder = dup_path (fixture, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = dup_path (fixture, files[i].name);

      make_file (path, files[i].old);
    }

  g_assert_true (stance_record_copy_daily (fixture->record, "2026-11-02", &error));
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = dup_path (fixture, files[i].name);

      g_test_message ("%s", files[i].name);
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, files[i].stays);
    }
}

/* Copies until it is killed. */
static void
copy_for_ever (const char *path)
{
  StanceRecord *record = stance_record_open (path, STANCE_RECORD_WRITE, NULL);

  for (int day = 0;; day++)
    {
      g_autofree char *today = g_strdup_printf ("20%02d-01-01", day % 100);

      if (!stance_record_copy_daily (record, today, NULL))
        _exit (1);
    }
}

static guint
count_parts (Fixture *fixture)
{
  g_autofree char *folder = dup_path (fixture, NULL);
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n_parts = 0;

  while (names != NULL && (name = g_dir_read_name (names)) != NULL)
    n_parts += strstr (name, ".part") != NULL;

  return n_parts;
}

static void
make_parts_old (Fixture *fixture)
{
  g_autofree char *folder = dup_path (fixture, NULL);
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  time_t         at = (time_t) (g_get_real_time () / G_USEC_PER_SEC) - LONG_AGO;
  struct utimbuf times = { at, at };
  const char    *name;

  while (names != NULL && (name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_utime (path, &times);
    }
}

/* Whatever bears the name of a copy can be opened, and nothing is left for good. */
static void
test_killed (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (GPtrArray) copies = NULL;

  for (int i = 0; i < 10; i++)
    {
      pid_t child;

      g_clear_pointer (&fixture->record, stance_record_close);
      child = fork ();

      if (child == 0)
        copy_for_ever (fixture->path);

      g_usleep ((gulong) g_test_rand_int_range (1000, 60000));
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
      fixture->record = fixture_open (fixture);
    }

  copies = stance_record_list_copies (fixture->path);

  for (guint i = 0; i < copies->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StanceRecord) copy = stance_record_open (g_ptr_array_index (copies, i), STANCE_RECORD_READ_ONLY, &error);

      g_assert_no_error (error);
    }

  make_parts_old (fixture);
  g_assert_true (stance_record_copy_daily (fixture->record, "2999-12-31", NULL));
  g_assert_cmpuint (count_parts (fixture), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/copies/what a killed copy left is swept by the next, nothing else", test_sweep);
  fixture_add ("/copies/a program killed while copying leaves only whole copies", test_killed);

  return g_test_run ();
}
