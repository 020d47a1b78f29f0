/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-window.h"

#include <glib/gi18n.h>

#include "stance-errors.h"
#include "stance-settings.h"
#include "stance-window-private.h"

G_DEFINE_FINAL_TYPE (StanceWindow, stance_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_banner (StanceWindow *self)
{
  gboolean read_only = self->session != NULL && stance_store_is_read_only (stance_session_get_store (self->session));

  stance_banner_set_title (self->banner, read_only ? _ ("Open to read only: nothing can be changed") : "");
  stance_banner_set_button (self->banner, read_only ? _ ("_Open to Write") : NULL, "win.open-again");
}

/* The record goes on; only its safety net is missing. */
static void
copy_failed_cb (StanceWindow *self,
                const GError *error)
{
  AdwToast *toast = adw_toast_new (_ ("No copy of the record was made today"));

  adw_toast_set_button_label (toast, _ ("_Back Up…"));
  adw_toast_set_action_name (toast, "win.back-up");
  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
drop_works (StanceWindow *self)
{
  while (!g_queue_is_empty (&self->works))
    stance_window_pop_work (self);
}

void
stance_window_set_store (StanceWindow *self,
                         StanceStore  *store)
{
  drop_works (self);
  stance_window_show_client (self, NULL);
  g_clear_object (&self->session);
  self->refused = FALSE;

  if (store != NULL)
    {
      self->session = stance_session_new (store, self->catalog);
      g_signal_connect_object (self->session, "clinic-changed",
                               G_CALLBACK (stance_window_update_actions), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (store, "copy-failed", G_CALLBACK (copy_failed_cb), self, G_CONNECT_SWAPPED);
    }

  stance_client_list_set_store (self->client_list, store);
  stance_client_page_set_session (self->client_page, self->session);
  gtk_stack_set_visible_child_name (self->stack, store != NULL ? "record" : "opening");
  update_banner (self);
  stance_window_update_actions (self);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceStore) store = stance_store_open_finish (result, &error);
  StanceWindow *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = STANCE_WINDOW (user_data);
  g_clear_object (&self->cancellable);

  if (store == NULL)
    {
      g_message ("The record could not be opened: %s", error->message);
      self->refused = TRUE;
      stance_opening_show_failure (self->opening, error, self->path);
      stance_window_update_actions (self);
      return;
    }

  stance_window_set_store (self, store);
}

void
stance_window_open (StanceWindow     *self,
                    const char       *path,
                    StanceRecordFlags flags)
{
  g_autofree char *copy = g_strdup (path);

  stance_window_set_store (self, NULL);
  g_free (self->path);
  self->path = g_steal_pointer (&copy);
  self->flags = flags;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  stance_opening_show_progress (self->opening);
  stance_store_open_async (self->path, flags, self->cancellable, opened_cb, self);
}

static void
chosen_cb (StanceWindow *self,
           const char   *client)
{
  stance_window_show_client (self, client);
}

static void
failed_cb (StanceWindow *self,
           const GError *error)
{
  stance_window_show_error (self, error);
}

static void
remember_size (StanceWindow *self)
{
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  stance_settings_set_window (self->settings, width, height, gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
stance_window_close_request (GtkWindow *window)
{
  remember_size (STANCE_WINDOW (window));

  return GTK_WINDOW_CLASS (stance_window_parent_class)->close_request (window);
}

static void
stance_window_dispose (GObject *object)
{
  StanceWindow *self = STANCE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_queue_clear (&self->works);
  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (stance_window_parent_class)->dispose (object);
}

static void
stance_window_finalize (GObject *object)
{
  StanceWindow *self = STANCE_WINDOW (object);

  g_clear_pointer (&self->catalog, stance_catalog_unref);
  g_free (self->path);

  G_OBJECT_CLASS (stance_window_parent_class)->finalize (object);
}

static void
stance_window_class_init (StanceWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stance_window_dispose;
  object_class->finalize = stance_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = stance_window_close_request;

  stance_window_install_opening_actions (widget_class);
  stance_window_install_client_actions (widget_class);
  stance_window_install_backup_actions (widget_class);
  stance_window_install_menu_actions (widget_class);

  g_type_ensure (STANCE_TYPE_BANNER);
  g_type_ensure (STANCE_TYPE_CLIENT_LIST);
  g_type_ensure (STANCE_TYPE_CLIENT_PAGE);
  g_type_ensure (STANCE_TYPE_OPENING);
  g_type_ensure (STANCE_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, StanceWindow, client_list);
  gtk_widget_class_bind_template_child (widget_class, StanceWindow, client_page);
  gtk_widget_class_bind_template_child (widget_class, StanceWindow, content);
  gtk_widget_class_bind_template_child (widget_class, StanceWindow, opening);
  gtk_widget_class_bind_template_child (widget_class, StanceWindow, split);
  gtk_widget_class_bind_template_child (widget_class, StanceWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, StanceWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
}

static void
stance_window_init (StanceWindow *self)
{
  int      width = 0;
  int      height = 0;
  gboolean maximized = FALSE;

  g_queue_init (&self->works);
  self->settings = stance_settings_new ();
  self->catalog = stance_catalog_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  stance_window_add_stateful_actions (self);

  stance_settings_get_window (self->settings, &width, &height, &maximized);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  stance_window_update_actions (self);
}

GtkWidget *
stance_window_new (GtkApplication *application,
                   const char     *path)
{
  StanceWindow *self = g_object_new (STANCE_TYPE_WINDOW, "application", application, NULL);

  stance_window_open (self, path, STANCE_RECORD_CREATE);

  return GTK_WIDGET (self);
}

const char *
stance_window_get_path (StanceWindow *self)
{
  g_return_val_if_fail (STANCE_IS_WINDOW (self), NULL);

  return self->path;
}

StanceSession *
stance_window_get_session (StanceWindow *self)
{
  g_return_val_if_fail (STANCE_IS_WINDOW (self), NULL);

  return self->session;
}

StanceWindow *
stance_window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return STANCE_IS_WINDOW (root) ? STANCE_WINDOW (root) : NULL;
}

void
stance_window_push_work (StanceWindow *self,
                         GtkWidget    *page)
{
  g_return_if_fail (STANCE_IS_WINDOW (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  g_queue_push_head (&self->works, page);
  gtk_stack_add_child (self->stack, page);
  gtk_stack_set_visible_child (self->stack, page);
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  stance_window_update_actions (self);
}

void
stance_window_pop_work (StanceWindow *self)
{
  GtkWidget *page;

  g_return_if_fail (STANCE_IS_WINDOW (self));

  page = g_queue_pop_head (&self->works);
  if (page == NULL)
    return;

  if (g_queue_is_empty (&self->works))
    gtk_stack_set_visible_child_name (self->stack, "record");
  else
    gtk_stack_set_visible_child (self->stack, g_queue_peek_head (&self->works));

  gtk_stack_remove (self->stack, page);
  stance_window_update_actions (self);
}

GtkWidget *
stance_window_get_work (StanceWindow *self)
{
  g_return_val_if_fail (STANCE_IS_WINDOW (self), NULL);

  return g_queue_peek_head (&self->works);
}

void
stance_window_show_client (StanceWindow *self,
                           const char   *client)
{
  g_return_if_fail (STANCE_IS_WINDOW (self));

  stance_client_list_set_current (self->client_list, client);
  stance_client_page_set_client (self->client_page, client);
  gtk_stack_set_visible_child_name (self->content, client != NULL ? "client" : "none");
  stance_split_set_show_content (self->split, client != NULL);
  stance_window_update_actions (self);
}

void
stance_window_add_toast (StanceWindow *self,
                         AdwToast     *toast)
{
  g_return_if_fail (STANCE_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
stance_window_show_error (StanceWindow *self,
                          const GError *error)
{
  g_autofree char *text = stance_errors_dup_text (error);
  AdwToast        *toast = adw_toast_new (text);

  g_return_if_fail (STANCE_IS_WINDOW (self));

  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
