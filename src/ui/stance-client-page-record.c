/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-client-form.h"
#include "stance-client-page-private.h"
#include "stance-date.h"
#include "stance-window.h"

static void
edit (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (widget);

  if (!gtk_widget_get_mapped (widget) || self->history == NULL)
    return;

  gtk_window_present (GTK_WINDOW (stance_client_form_new (GTK_WINDOW (stance_window_of (widget)),
                                                          self->session, self->history->client)));
}

/* A change of the archive, until it is done; holds the window. */
typedef struct
{
  StanceWindow *window;
  char         *client;
  gboolean      archive;
} Filing;

static void file (StanceWindow *window,
                  const char   *client,
                  gboolean      archive);

static void
free_filing (gpointer  data,
             GClosure *closure)
{
  Filing *filing = data;

  g_object_unref (filing->window);
  g_free (filing->client);
  g_free (filing);
}

static void
undo_cb (AdwToast *toast,
         gpointer  user_data)
{
  Filing *filing = user_data;

  file (filing->window, filing->client, !filing->archive);
}

static void
tell_archived (Filing             *filing,
               const StanceClient *client)
{
  g_autofree char *name = stance_client_dup_name (client);
  /* Translators: %s is the name of a client. */
  g_autofree char *escaped = g_markup_printf_escaped (_ ("%s was archived"), name);
  AdwToast        *toast = adw_toast_new (escaped);
  Filing          *undo = g_new0 (Filing, 1);

  undo->window = g_object_ref (filing->window);
  undo->client = g_strdup (filing->client);
  undo->archive = TRUE;
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undo, free_filing, 0);
  stance_window_add_toast (filing->window, toast);
}

static void
filed_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceClient) client = stance_store_finish (STANCE_STORE (source), result, &error);
  Filing *filing = user_data;

  if (client == NULL)
    stance_window_show_error (filing->window, error);
  else if (filing->archive)
    tell_archived (filing, client);
  else
    stance_window_show_client (filing->window, filing->client);

  free_filing (filing, NULL);
}

static void
file (StanceWindow *window,
      const char   *client,
      gboolean      archive)
{
  StanceSession *session = stance_window_get_session (window);
  Filing        *filing;

  if (session == NULL)
    return;

  filing = g_new0 (Filing, 1);
  filing->window = g_object_ref (window);
  filing->client = g_strdup (client);
  filing->archive = archive;
  stance_store_write_async (stance_session_get_store (session),
                            archive ? stance_request_archive_client : stance_request_unarchive_client,
                            g_strdup (client), g_free, (GDestroyNotify) stance_client_free,
                            NULL, filed_cb, filing);
}

static void
archive (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (widget);

  file (stance_window_of (widget), self->client, TRUE);
}

static void
unarchive (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (widget);

  file (stance_window_of (widget), self->client, FALSE);
}

static void
episode_started_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (StanceWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  stance_store_finish (STANCE_STORE (source), result, &error);
  if (error != NULL)
    stance_window_show_error (window, error);
  else
    stance_window_add_toast (window, adw_toast_new (_ ("The next assessment is the baseline of a new episode")));
}

static void
new_episode (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  StanceClientPage *self = STANCE_CLIENT_PAGE (widget);

  stance_store_write_async (stance_session_get_store (self->session), stance_request_start_episode,
                            g_strdup (self->client), g_free, NULL,
                            NULL, episode_started_cb, g_object_ref (stance_window_of (widget)));
}

void
stance_client_page_install_record_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "client.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "client.archive", NULL, archive);
  gtk_widget_class_install_action (widget_class, "client.unarchive", NULL, unarchive);
  gtk_widget_class_install_action (widget_class, "client.new-episode", NULL, new_episode);
}

void
stance_client_page_update_actions (StanceClientPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   shown = self->session != NULL && self->history != NULL;
  gboolean   writable = shown && !stance_store_is_read_only (stance_session_get_store (self->session));
  gboolean   archived = shown && self->history->client->archived;

  gtk_widget_action_set_enabled (widget, "client.edit", writable);
  gtk_widget_action_set_enabled (widget, "client.archive", writable && !archived);
  gtk_widget_action_set_enabled (widget, "client.unarchive", writable && archived);
  gtk_widget_action_set_enabled (widget, "client.new-episode", writable && self->history->episodes->len > 0);
}
