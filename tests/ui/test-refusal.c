/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-help.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <unistd.h>

/* The window before files that are really so: it says which, and leaves them as they are. */

typedef struct
{
  StanceApplication *application;
  char              *folder;
  char              *path;
  StanceWindow      *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->application = ui_help_new_application ();
  fixture->folder = ui_help_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "stance.db", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    ui_help_close (fixture->window);
  g_object_unref (fixture->application);
  g_free (fixture->path);
  ui_help_remove_folder (fixture->folder);
}

static char *
dup_sum (const char *path)
{
  g_autofree char *contents = NULL;
  gsize            length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
}

/* Opens what stands at the path and expects the page with @title; every button that is
 * shown can be pressed.
 */
static void
expect_page (Fixture    *fixture,
             const char *title)
{
  g_autoptr (GPtrArray) buttons = NULL;
  guint n = 0;

  fixture->window = ui_help_open (fixture->application, fixture->path);
  ui_help_wait_label (GTK_WIDGET (fixture->window), title);
  g_assert_null (stance_window_get_session (fixture->window));

  buttons = ui_help_list (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (buttons, i);

      if (!gtk_widget_has_css_class (button, "pill") || !gtk_widget_get_mapped (button))
        continue;
      g_assert_true (gtk_widget_is_sensitive (button));
      n++;
    }
  g_assert_cmpuint (n, >=, 2);
}

static void
expect_refusal (Fixture    *fixture,
                const char *title)
{
  g_autofree char *before = dup_sum (fixture->path);
  g_autofree char *after = NULL;

  expect_page (fixture, title);
  after = dup_sum (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
run_sql (Fixture    *fixture,
         const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
test_missing (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "gone", NULL);

  g_free (fixture->path);
  fixture->path = g_build_filename (folder, "stance.db", NULL);
  expect_page (fixture, "The Record Is Not Here");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_foreign (Fixture      *fixture,
              gconstpointer data)
{
  run_sql (fixture, "CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('https://example.org')");
  expect_refusal (fixture, "This Is Not a Record of Stance");
}

static void
test_garbage (Fixture      *fixture,
              gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "not a database at all, but long enough to be read as one", -1, NULL));
  expect_refusal (fixture, "This Is Not a Record of Stance");
}

static void
test_newer (Fixture      *fixture,
            gconstpointer data)
{
  ui_help_make_record (fixture->path, 1);
  run_sql (fixture, "PRAGMA user_version = 9999; PRAGMA journal_mode = DELETE");
  expect_refusal (fixture, "This Record Needs a Newer Stance");
}

static void
test_truncated (Fixture      *fixture,
                gconstpointer data)
{
  ui_help_make_record (fixture->path, 200);
  g_assert_cmpint (truncate (fixture->path, 6000), ==, 0);
  expect_refusal (fixture, "The Record Is Damaged");
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  ui_help_make_record (fixture->path, 1);
  ui_help_damage (fixture->path);
  expect_refusal (fixture, "The Record Is Damaged");
}

static void
test_locked (Fixture      *fixture,
             gconstpointer data)
{
  sqlite3 *db = NULL;

  ui_help_make_record (fixture->path, 1);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  expect_refusal (fixture, "Another Program Holds the Record");
  sqlite3_close (db);

  /* Once the other has gone, trying again opens it. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-again", NULL);
  ui_help_wait_label (GTK_WIDGET (fixture->window), "Given00000 Family00000");
}

static void
test_full (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *small = g_build_filename (fixture->folder, "small", NULL);
  g_autofree char *filler = g_build_filename (small, "filler", NULL);
  g_autofree char *contents = g_strnfill (1 << 20, 'x');
  FILE            *file;

  g_mkdir (small, 0700);
  if (mount ("tmpfs", small, "tmpfs", 0, "size=1m") != 0)
    {
      g_test_skip ("a small file system cannot be mounted here");
      return;
    }

  file = fopen (filler, "w");
  fwrite (contents, 1, 1 << 20, file);
  fclose (file);
  g_free (fixture->path);
  fixture->path = g_build_filename (small, "stance.db", NULL);
  expect_page (fixture, "The Disk Is Full");
  ui_help_close (g_steal_pointer (&fixture->window));
  g_assert_cmpint (umount (small), ==, 0);
}

/* Nothing is closed to root. */
static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere; run as another user");
      return;
    }

  ui_help_make_record (fixture->path, 1);
  g_chmod (fixture->path, 0400);
  g_chmod (fixture->folder, 0500);
  expect_page (fixture, "The Record Cannot Be Written");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-read-only", NULL);
  ui_help_wait_label (GTK_WIDGET (fixture->window), "Given00000 Family00000");
  g_assert_nonnull (ui_help_find_label (GTK_WIDGET (fixture->window), "Open to read only: nothing can be changed"));
  g_chmod (fixture->folder, 0700);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/refusal/a missing folder is named and not made", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/refusal/a database of another program", Fixture, NULL, set_up, test_foreign, tear_down);
  g_test_add ("/refusal/a file that is no database", Fixture, NULL, set_up, test_garbage, tear_down);
  g_test_add ("/refusal/a record of a newer version", Fixture, NULL, set_up, test_newer, tear_down);
  g_test_add ("/refusal/a record cut short", Fixture, NULL, set_up, test_truncated, tear_down);
  g_test_add ("/refusal/a record of nothing but a header", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/refusal/a locked record opens when it is free", Fixture, NULL, set_up, test_locked, tear_down);
  g_test_add ("/refusal/a full disk", Fixture, NULL, set_up, test_full, tear_down);
  g_test_add ("/refusal/what may not be written opens to read", Fixture, NULL, set_up, test_read_only, tear_down);

  return g_test_run ();
}
