/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-dialogs.h"
#include "stance-window-private.h"

static void
open_again (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  StanceWindow *self = STANCE_WINDOW (widget);

  stance_window_open (self, self->path, STANCE_RECORD_CREATE);
}

static void
open_read_only (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  StanceWindow *self = STANCE_WINDOW (widget);

  stance_window_open (self, self->path, STANCE_RECORD_READ_ONLY);
}

static void
copy_chosen_cb (GFile   *file,
                gpointer user_data)
{
  if (file != NULL)
    stance_window_open (user_data, g_file_peek_path (file), STANCE_RECORD_READ_ONLY);
}

/* A copy is only looked at; it is not the record to go on writing in. */
static void
open_copy (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  StanceWindow    *self = STANCE_WINDOW (widget);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);

  stance_dialogs_open_file (GTK_WINDOW (self), _ ("Open a Copy"), _ ("_Open"),
                                                                     backups, copy_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
place_chosen_cb (GFile   *folder,
                 gpointer user_data)
{
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  path = g_build_filename (g_file_peek_path (folder), "stance.db", NULL);
  stance_window_open (user_data, path, STANCE_RECORD_CREATE);
}

static void
choose_place (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  stance_dialogs_choose_folder (GTK_WINDOW (widget), _ ("Choose the Folder of the Record"), _ ("_Choose"),
                                                                                               place_chosen_cb, g_object_ref (widget), g_object_unref);
}

void
stance_window_install_opening_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-again", NULL, open_again);
  gtk_widget_class_install_action (widget_class, "win.open-read-only", NULL, open_read_only);
  gtk_widget_class_install_action (widget_class, "win.open-copy", NULL, open_copy);
  gtk_widget_class_install_action (widget_class, "win.choose-place", NULL, choose_place);
}
