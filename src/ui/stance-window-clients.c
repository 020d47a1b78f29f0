/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-client-form.h"
#include "stance-library-view.h"
#include "stance-window-private.h"

static void
added_cb (StanceWindow *self,
          const char   *client)
{
  stance_window_show_client (self, client);
}

static void
add_client (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  StanceWindow *self = STANCE_WINDOW (widget);
  GtkWidget    *form = stance_client_form_new (GTK_WINDOW (self), self->session, NULL);

  g_signal_connect_object (form, "saved", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (form));
}

static void
search (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  StanceWindow *self = STANCE_WINDOW (widget);

  stance_split_set_show_content (self->split, FALSE);
  stance_client_list_focus_search (self->client_list);
}

static void
show_exercises (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  StanceWindow *self = STANCE_WINDOW (widget);
  GtkWidget    *page = stance_library_view_new (self->session);

  stance_window_push_work (self, page);
  gtk_widget_grab_focus (page);
}

/* An exercise that is open in the library is left before the library is. */
static void
leave_work (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  StanceWindow *self = STANCE_WINDOW (widget);
  GtkWidget    *page = stance_window_get_work (self);

  if (!STANCE_IS_LIBRARY_VIEW (page) || !stance_library_view_go_back (STANCE_LIBRARY_VIEW (page)))
    stance_window_pop_work (self);
}

void
stance_window_install_client_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-client", NULL, add_client);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.show-exercises", NULL, show_exercises);
  gtk_widget_class_install_action (widget_class, "win.leave-work", NULL, leave_work);
}

void
stance_window_update_actions (StanceWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   open = self->session != NULL;
  gboolean   writable = open && !stance_store_is_read_only (stance_session_get_store (self->session));
  gboolean   working = !g_queue_is_empty (&self->works);

  gtk_widget_action_set_enabled (widget, "win.add-client", writable && !working);
  gtk_widget_action_set_enabled (widget, "win.search", open && !working);
  gtk_widget_action_set_enabled (widget, "win.show-exercises", open && !working);
  gtk_widget_action_set_enabled (widget, "win.leave-work", working);
  gtk_widget_action_set_enabled (widget, "win.back-up", open);
  gtk_widget_action_set_enabled (widget, "win.restore", (writable && !working) || self->refused);
  gtk_widget_action_set_enabled (widget, "win.preferences", open);
  stance_window_update_menu (self);
}
