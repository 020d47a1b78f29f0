/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library-help.h"

void
library_help_open (LibraryFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-exercises", NULL);
  ui_help_settle ();
  fixture->view = STANCE_LIBRARY_VIEW (stance_window_get_work (fixture->window));
  fixture->browser = stance_library_view_get_browser (fixture->view);
}

void
library_help_set_up (LibraryFixture *fixture,
                     gconstpointer   data)
{
  g_autofree char *path = NULL;

  fixture->application = ui_help_new_application ();
  fixture->folder = ui_help_new_folder ();
  path = g_build_filename (fixture->folder, "stance.db", NULL);
  ui_help_make_record (path, 0);
  fixture->window = ui_help_open (fixture->application, path);
  library_help_open (fixture);
}

void
library_help_tear_down (LibraryFixture *fixture,
                        gconstpointer   data)
{
  ui_help_close (fixture->window);
  g_object_unref (fixture->application);
  ui_help_remove_folder (fixture->folder);
}

void
library_help_show (LibraryFixture *fixture,
                   const char     *exercise)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "library.show", "s", exercise);
  ui_help_settle ();
}
