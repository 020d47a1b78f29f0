/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-store.h"
#include "ui-help.h"

#include <glib/gstdio.h>

#define RESTORED "Restored. The record from before is kept beside it."

typedef struct
{
  StanceApplication *application;
  char              *folder;
  char              *path;
  char              *copy;
  StanceWindow      *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->application = ui_help_new_application ();
  fixture->folder = ui_help_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "stance.db", NULL);
  fixture->copy = g_build_filename (fixture->folder, "elsewhere.db", NULL);
  ui_help_make_record (fixture->path, 3);
  fixture->window = ui_help_open (fixture->application, fixture->path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_help_close (fixture->window);
  g_object_unref (fixture->application);
  g_free (fixture->copy);
  g_free (fixture->path);
  ui_help_remove_folder (fixture->folder);
}

static gint64
count_clients (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceRecord) record = stance_record_open (path, STANCE_RECORD_READ_ONLY, &error);
  const StanceClientQuery all = { .search = "", .include_archived = TRUE };

  g_assert_no_error (error);

  return stance_record_count_clients (record, &all, NULL);
}

static void
add_client (const char *path)
{
  g_autoptr (StanceRecord) record = stance_record_open (path, STANCE_RECORD_WRITE, NULL);
  g_autoptr (StanceClient) client = stance_client_new ();

  stance_set_text (&client->given_name, "Later");
  g_assert_true (stance_record_add_client (record, client, NULL));
}

/* The names of files beside the record that begin as those that restoring keeps. */
static guint
count_kept (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name = NULL;
  guint       n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "stance.db.before-restore-") && !g_str_has_suffix (name, "-wal"))
      n++;

  return n;
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
back_up (Fixture *fixture)
{
  activate (fixture, "win.back-up");
  ui_help_choose_file (fixture->copy);
  ui_help_wait_label (GTK_WIDGET (fixture->window), "Backed up, and checked by opening the copy");
}

static void
test_back_up (Fixture      *fixture,
              gconstpointer data)
{
  back_up (fixture);
  g_assert_cmpint (count_clients (fixture->copy), ==, 3);
}

/* Chosen by mistake, or through a link: the record must stay the file that is written. */
static void
test_back_up_over_itself (Fixture      *fixture,
                          gconstpointer data)
{
  activate (fixture, "win.back-up");
  ui_help_choose_file (fixture->path);
  ui_help_wait_label (GTK_WIDGET (fixture->window),
                      "A Backup Needs a File of Its Own – The chosen file is the record itself. Nothing was changed. Choose another name.");
  add_client (fixture->path);
  g_assert_cmpint (count_clients (fixture->path), ==, 4);
}

static void
test_restore_asks (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWidget *dialog;

  back_up (fixture);
  add_client (fixture->path);
  activate (fixture, "win.restore");
  ui_help_choose_file (fixture->copy);
  dialog = ui_help_wait_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (ui_help_find_label (dialog,
                                        "The record becomes as it was in “elsewhere.db”. What was entered since is no longer in it. "
                                        "The record of now is not deleted: it is kept beside the new one."));

  ui_help_answer ("cancel");
  ui_help_settle ();
  g_assert_cmpint (count_clients (fixture->path), ==, 4);
  g_assert_cmpuint (count_kept (fixture), ==, 0);
}

static void
test_restore (Fixture      *fixture,
              gconstpointer data)
{
  back_up (fixture);
  add_client (fixture->path);
  activate (fixture, "win.restore");
  ui_help_choose_file (fixture->copy);
  ui_help_answer ("restore");
  ui_help_wait_label (GTK_WIDGET (fixture->window), RESTORED);

  g_assert_cmpint (count_clients (fixture->path), ==, 3);
  g_assert_cmpuint (count_kept (fixture), ==, 1);
  g_assert_nonnull (stance_window_get_session (fixture->window));
  g_assert_nonnull (ui_help_find_label (GTK_WIDGET (fixture->window), "Given00001 Family00001"));
}

static void
test_restore_foreign (Fixture      *fixture,
                      gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->copy, "a shopping list, and not a short one: bread, butter, cheese", -1, NULL));
  activate (fixture, "win.restore");
  ui_help_choose_file (fixture->copy);
  ui_help_answer ("restore");
  ui_help_wait_label (GTK_WIDGET (fixture->window),
                      "This Is Not a Record of Stance – The file was written by another program. Nothing was changed.");

  g_assert_cmpint (count_clients (fixture->path), ==, 3);
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  g_assert_nonnull (stance_window_get_session (fixture->window));
}

/* The way out of a damaged record, from the page that says so. */
static void
test_restore_damaged (Fixture      *fixture,
                      gconstpointer data)
{
  back_up (fixture);
  ui_help_close (fixture->window);
  ui_help_damage (fixture->path);
  fixture->window = ui_help_open (fixture->application, fixture->path);
  ui_help_wait_label (GTK_WIDGET (fixture->window), "The Record Is Damaged");

  activate (fixture, "win.restore");
  ui_help_choose_file (fixture->copy);
  ui_help_answer ("restore");
  ui_help_wait_label (GTK_WIDGET (fixture->window), RESTORED);
  g_assert_cmpint (count_clients (fixture->path), ==, 3);
  g_assert_cmpuint (count_kept (fixture), ==, 1);
  g_assert_nonnull (stance_window_get_session (fixture->window));
}

/* A useless copy leaves the page as it was. */
static void
test_restore_damaged_in_vain (Fixture      *fixture,
                              gconstpointer data)
{
  ui_help_close (fixture->window);
  ui_help_damage (fixture->path);
  g_assert_true (g_file_set_contents (fixture->copy, "nothing that could be restored, and long enough to be read", -1, NULL));
  fixture->window = ui_help_open (fixture->application, fixture->path);
  ui_help_wait_label (GTK_WIDGET (fixture->window), "The Record Is Damaged");

  activate (fixture, "win.restore");
  ui_help_choose_file (fixture->copy);
  ui_help_answer ("restore");
  ui_help_wait_label (GTK_WIDGET (fixture->window), "The Record Is Damaged");
  ui_help_wait_label (GTK_WIDGET (fixture->window),
                      "This Is Not a Record of Stance – The file was written by another program. Nothing was changed.");
  g_assert_null (stance_window_get_session (fixture->window));
  g_assert_cmpuint (count_kept (fixture), ==, 0);
}

static void
test_no_copy (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *backups = g_build_filename (fixture->folder, "sub", "backups", NULL);
  g_autofree char *folder = g_path_get_dirname (backups);
  g_autofree char *path = g_build_filename (folder, "stance.db", NULL);

  g_mkdir (folder, 0700);
  ui_help_make_record (path, 1);
  g_assert_true (g_file_set_contents (backups, "a file where the folder should be", -1, NULL));
  ui_help_close (fixture->window);
  fixture->window = ui_help_open (fixture->application, path);
  ui_help_wait_label (GTK_WIDGET (fixture->window), "No copy of the record was made today");
  g_assert_nonnull (stance_window_get_session (fixture->window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/backup/a copy is written where one chooses", Fixture, NULL, set_up, test_back_up, tear_down);
  g_test_add ("/backup/the record itself is not overwritten", Fixture, NULL, set_up, test_back_up_over_itself, tear_down);
  g_test_add ("/restore/asks first and says what is kept", Fixture, NULL, set_up, test_restore_asks, tear_down);
  g_test_add ("/restore/the window goes on with the restored record", Fixture, NULL, set_up, test_restore, tear_down);
  g_test_add ("/restore/a foreign file changes nothing", Fixture, NULL, set_up, test_restore_foreign, tear_down);
  g_test_add ("/restore/a damaged record is replaced and kept", Fixture, NULL, set_up, test_restore_damaged, tear_down);
  g_test_add ("/restore/a useless copy leaves the damaged record", Fixture, NULL, set_up, test_restore_damaged_in_vain, tear_down);
  g_test_add ("/backup/a missing copy of the day is told", Fixture, NULL, set_up, test_no_copy, tear_down);

  return g_test_run ();
}
