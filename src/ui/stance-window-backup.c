/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-date.h"
#include "stance-dialogs.h"
#include "stance-error.h"
#include "stance-window-private.h"

/* A backup while it runs; holds the window. */
typedef struct
{
  StanceWindow *window;
  GtkWindow    *dialog; /* weak */
  GtkWidget    *bar;    /* in the dialog */
  GCancellable *cancellable;
} Backup;

static void
free_backup (Backup *backup)
{
  g_clear_weak_pointer (&backup->dialog);
  g_clear_object (&backup->window);
  g_clear_object (&backup->cancellable);
  g_free (backup);
}

static void
backup_progress_cb (goffset  done,
                    goffset  total,
                    gpointer user_data)
{
  Backup *backup = user_data;

  if (backup->dialog != NULL && total > 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (backup->bar), (double) done / (double) total);
}

static void
tell_taken (StanceWindow *window)
{
  AdwToast *toast = adw_toast_new (_ ("A Backup Needs a File of Its Own – The chosen file is the record itself. Nothing was changed. Choose another name."));

  adw_toast_set_timeout (toast, 0);
  stance_window_add_toast (window, toast);
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  Backup  *backup = user_data;
  gboolean done = stance_store_backup_finish (STANCE_STORE (source), result, &error);

  if (backup->dialog != NULL)
    gtk_window_destroy (backup->dialog);

  if (done)
    stance_window_add_toast (backup->window, adw_toast_new (_ ("Backed up, and checked by opening the copy")));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    stance_window_add_toast (backup->window, adw_toast_new (_ ("Backup canceled; no file was left")));
  else if (g_error_matches (error, STANCE_ERROR, STANCE_ERROR_STATE))
    tell_taken (backup->window);
  else
    stance_window_show_error (backup->window, error);

  free_backup (backup);
}

static void
backup_answered_cb (const char *answer,
                    gpointer    user_data)
{
  g_cancellable_cancel (user_data);
}

static void
show_backup (Backup *backup)
{
  const StanceDialogAnswer answers[] = { { "cancel", _ ("_Cancel") }, { NULL } };
  GtkWindow               *dialog = NULL;

  backup->bar = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (backup->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Backing up"), -1);
  dialog = stance_dialogs_ask (GTK_WINDOW (backup->window), _ ("Backing Up"),
                                                               _ ("You can go on after it. Canceling leaves no file."), answers,
                                                                  backup_answered_cb, g_object_ref (backup->cancellable), g_object_unref);
  g_set_weak_pointer (&backup->dialog, dialog);
  stance_dialogs_set_extra_child (dialog, backup->bar);
}

static void
backup_place_chosen_cb (GFile   *file,
                        gpointer user_data)
{
  StanceWindow *self = STANCE_WINDOW (user_data);
  Backup       *backup;

  if (file == NULL || self->session == NULL)
    return;

  backup = g_new0 (Backup, 1);
  backup->window = g_object_ref (self);
  backup->cancellable = g_cancellable_new ();
  show_backup (backup);
  stance_store_backup_async (stance_session_get_store (self->session), g_file_peek_path (file),
                             backup_progress_cb, backup, backup->cancellable, backed_up_cb, backup);
}

static void
back_up (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_autofree char *today = stance_date_today ();
  g_autofree char *name = g_strdup_printf ("stance-%s.db", today);

  stance_dialogs_save_file (GTK_WINDOW (widget), _ ("Back Up the Record"), _ ("_Back Up"), name,
                                                                              backup_place_chosen_cb, g_object_ref (widget), g_object_unref);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (StanceWindow) self = user_data;
  g_autoptr (StanceStore) reopened = NULL;
  g_autoptr (GError) error = NULL;
  gboolean restored = stance_store_restore_finish (result, &reopened, &error);

  /* Opening once more says why the record of now cannot be opened. */
  if (reopened != NULL)
    stance_window_set_store (self, reopened);
  else
    stance_window_open (self, self->path, self->flags);

  if (restored)
    stance_window_add_toast (self, adw_toast_new (_ ("Restored. The record from before is kept beside it.")));
  else
    stance_window_show_error (self, error);
}

typedef struct
{
  StanceWindow *window;
  char         *file;
} Restore;

static void
free_restore (gpointer data)
{
  Restore *restore = data;

  g_clear_object (&restore->window);
  g_free (restore->file);
  g_free (restore);
}

static void
restore_answered_cb (const char *answer,
                     gpointer    user_data)
{
  Restore      *restore = user_data;
  StanceWindow *self = restore->window;
  g_autoptr (StanceStore) store = NULL;

  if (!g_str_equal (answer, "restore") || (self->session == NULL && !self->refused))
    return;

  if (self->session != NULL)
    store = g_object_ref (stance_session_get_store (self->session));
  stance_window_set_store (self, NULL);
  stance_opening_show_progress (self->opening);

  if (store != NULL)
    stance_store_restore_async (store, restore->file, NULL, restored_cb, g_object_ref (self));
  else
    stance_store_restore_at_async (self->path, restore->file, NULL, restored_cb, g_object_ref (self));
}

static void
restore_chosen_cb (GFile   *file,
                   gpointer user_data)
{
  const StanceDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel") },
      { "restore", _ ("_Restore"), .destructive = TRUE },
        { NULL },
    };
  g_autofree char *body = NULL;
  g_autofree char *name = NULL;
  Restore         *restore;

  if (file == NULL)
    return;

  restore = g_new0 (Restore, 1);
  restore->window = g_object_ref (user_data);
  restore->file = g_file_get_path (file);
  name = g_file_get_basename (file);
  /* Translators: %s is the name of a file. */
  body = g_strdup_printf (_ ("The record becomes as it was in “%s”. What was entered since is no longer in it. "
                             "The record of now is not deleted: it is kept beside the new one."),
                             name);
  stance_dialogs_ask (user_data, _ ("Restore This Backup?"), body, answers, restore_answered_cb, restore, free_restore);
}

static void
restore (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  StanceWindow    *self = STANCE_WINDOW (widget);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);

  stance_dialogs_open_file (GTK_WINDOW (self), _ ("Restore a Backup"), _ ("_Choose"), backups,
                                                                          restore_chosen_cb, g_object_ref (self), g_object_unref);
}

void
stance_window_install_backup_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back-up", NULL, back_up);
  gtk_widget_class_install_action (widget_class, "win.restore", NULL, restore);
}
