/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-opening.h"
#include "ui-help.h"

#include <glib/gstdio.h>

/* Each refusal has its page: what happened, and what can be done about it. */
static const struct
{
  const char *path;
  int         code;
  const char *title;
  gboolean    restore;
  gboolean    again;
  gboolean    copy;
  gboolean    place;
  gboolean    read_only;
} rows[] = {
  { "/opening/a missing folder", STANCE_ERROR_MISSING, "The Record Is Not Here", FALSE, TRUE, TRUE, TRUE, FALSE },
  { "/opening/a file of another program", STANCE_ERROR_FOREIGN, "This Is Not a Record of Stance", TRUE, FALSE, TRUE, TRUE, FALSE },
  { "/opening/a newer record", STANCE_ERROR_NEWER, "This Record Needs a Newer Stance", FALSE, FALSE, TRUE, TRUE, FALSE },
  { "/opening/a damaged record", STANCE_ERROR_CORRUPT, "The Record Is Damaged", TRUE, FALSE, TRUE, TRUE, FALSE },
  { "/opening/a record that cannot be written", STANCE_ERROR_READ_ONLY, "The Record Cannot Be Written", FALSE, TRUE, FALSE, TRUE, TRUE },
  { "/opening/a full disk", STANCE_ERROR_FULL, "The Disk Is Full", FALSE, TRUE, FALSE, TRUE, TRUE },
  { "/opening/a record that another program holds", STANCE_ERROR_BUSY, "Another Program Holds the Record", FALSE, TRUE, TRUE, TRUE, TRUE },
  { "/opening/any other failure", STANCE_ERROR_STORE, "The Record Could Not Be Opened", TRUE, TRUE, TRUE, TRUE, FALSE },
};

static void
assert_button (GtkWidget  *opening,
               const char *name,
               gboolean    shown)
{
  GtkWidget *button = ui_help_find (opening, GTK_TYPE_BUTTON, name);

  g_assert_nonnull (button);
  g_assert_cmpint (gtk_widget_get_visible (button), ==, shown);
}

static void
test_page (gconstpointer data)
{
  gsize      i = GPOINTER_TO_SIZE (data);
  GtkWidget *opening = g_object_ref_sink (g_object_new (STANCE_TYPE_OPENING, NULL));
  GtkWidget *page = ui_help_find (opening, ADW_TYPE_STATUS_PAGE, NULL);
  g_autoptr (GError) error = g_error_new_literal (STANCE_ERROR, rows[i].code, "detail");

  stance_opening_show_failure (STANCE_OPENING (opening), error, "/somewhere/stance.db");

  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (page)), ==, rows[i].title);
  assert_button (opening, "restore", rows[i].restore);
  assert_button (opening, "open_again", rows[i].again);
  assert_button (opening, "open_copy", rows[i].copy);
  assert_button (opening, "choose_place", rows[i].place);
  assert_button (opening, "open_read_only", rows[i].read_only);
  g_assert_finalize_object (opening);
}

static GtkWidget *
find_title (StanceWindow *window,
            const char   *title)
{
  return ui_help_find_label (GTK_WIDGET (window), title);
}

static void
test_missing (void)
{
  StanceApplication *application = ui_help_new_application ();
  char              *folder = ui_help_new_folder ();
  g_autofree char   *path = g_build_filename (folder, "gone", "stance.db", NULL);
  StanceWindow      *window = ui_help_open (application, path);

  g_assert_null (stance_window_get_session (window));
  g_assert_nonnull (find_title (window, "The Record Is Not Here"));

  ui_help_close (window);
  g_object_unref (application);
  ui_help_remove_folder (folder);
}

static void
test_foreign (void)
{
  StanceApplication *application = ui_help_new_application ();
  char              *folder = ui_help_new_folder ();
  g_autofree char   *path = g_build_filename (folder, "stance.db", NULL);
  g_autofree char   *contents = NULL;
  StanceWindow      *window;

  g_assert_true (g_file_set_contents (path, "not a database at all, but long enough to be read as one", -1, NULL));
  window = ui_help_open (application, path);

  g_assert_null (stance_window_get_session (window));
  g_assert_nonnull (find_title (window, "This Is Not a Record of Stance"));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "not a database at all, but long enough to be read as one");

  ui_help_close (window);
  g_object_unref (application);
  ui_help_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add_data_func (rows[i].path, GSIZE_TO_POINTER (i), test_page);
  g_test_add_func ("/opening/the window says that the folder is missing", test_missing);
  g_test_add_func ("/opening/a foreign file is refused and left as it is", test_foreign);

  return g_test_run ();
}
