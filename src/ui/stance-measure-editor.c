/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-measure-editor.h"

#include <glib/gi18n.h>

#include "stance-dialogs.h"
#include "stance-error.h"
#include "stance-errors.h"
#include "stance-measure-editor-private.h"
#include "stance-measure-requests.h"

G_DEFINE_FINAL_TYPE (StanceMeasureEditor, stance_measure_editor, ADW_TYPE_WINDOW)

static void
tell (StanceMeasureEditor *self,
      const char          *words)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void store (StanceMeasureEditor *self,
                   StanceStoreWork      request);

static void
conflict_answered_cb (const char *answer,
                      gpointer    user_data)
{
  if (g_str_equal (answer, "replace"))
    store (STANCE_MEASURE_EDITOR (user_data), stance_request_replace_measure);
}

static void
ask_conflict (StanceMeasureEditor *self)
{
  const StanceDialogAnswer answers[] = {
    { "keep", _ ("_Keep Typing") },
      { "replace", _ ("_Save Mine"), .destructive = TRUE },
        { NULL },
    };

  stance_dialogs_ask (GTK_WINDOW (self), _ ("Somebody Else Changed It"),
                                            _ ("The measure was saved by somebody else while you were typing. Saving yours replaces it."),
                                               answers, conflict_answered_cb, g_object_ref (self), g_object_unref);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (StanceMeasureEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceOwnMeasure) stored = stance_store_finish (STANCE_STORE (source), result, &error);
  g_autofree char *text = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", TRUE);
  if (stored != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  if (g_error_matches (error, STANCE_ERROR, STANCE_ERROR_CONFLICT))
    {
      ask_conflict (self);
      return;
    }

  text = stance_errors_dup_text (error);
  tell (self, text);
}

static void
store (StanceMeasureEditor *self,
       StanceStoreWork      request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceOwnMeasure) measure = stance_measure_editor_collect (self, &error);

  if (measure == NULL)
    {
      tell (self, error->message);
      return;
    }

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
  stance_store_write_async (stance_session_get_store (self->session), request, g_steal_pointer (&measure),
                            (GDestroyNotify) stance_own_measure_free, (GDestroyNotify) stance_own_measure_free,
                            NULL, saved_cb, g_object_ref (self));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  StanceMeasureEditor *self = STANCE_MEASURE_EDITOR (widget);
  GtkWidget           *wrong = stance_measure_editor_check (self);

  self->checked = TRUE;
  if (wrong != NULL)
    gtk_widget_grab_focus (wrong);
  else
    store (self, stance_request_save_measure);
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
changed_cb (StanceMeasureEditor *self)
{
  if (self->filling)
    return;

  self->dirty = TRUE;
  if (self->checked)
    stance_measure_editor_check (self);
}

static gboolean
stance_measure_editor_close_request (GtkWindow *window)
{
  if (!STANCE_MEASURE_EDITOR (window)->dirty)
    return GTK_WINDOW_CLASS (stance_measure_editor_parent_class)->close_request (window);

  stance_dialogs_ask_discard (window);

  return GDK_EVENT_STOP;
}

static void
stance_measure_editor_dispose (GObject *object)
{
  StanceMeasureEditor *self = STANCE_MEASURE_EDITOR (object);

  for (int i = 0; i < STANCE_MEASURE_N_CHOICES; i++)
    g_clear_pointer (&self->ids[i], g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stance_measure_editor_parent_class)->dispose (object);
}

static void
stance_measure_editor_class_init (StanceMeasureEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_measure_editor_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = stance_measure_editor_close_request;
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save", NULL);
}

static GtkWidget *
create_header (void)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  GtkWidget *save = gtk_button_new_with_mnemonic (_ ("_Save"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "form.cancel");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "form.save");
  gtk_widget_add_css_class (save, "suggested-action");
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), save);

  return header;
}

static void
stance_measure_editor_init (StanceMeasureEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->page), TRUE);
  gtk_box_append (GTK_BOX (box), create_header ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));
  adw_toast_overlay_set_child (self->toasts, box);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->toasts));
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 640);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, -1);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

GtkWidget *
stance_measure_editor_new (GtkWindow           *parent,
                           StanceSession       *session,
                           const StanceMeasure *measure)
{
  StanceMeasureEditor *self;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);
  g_return_val_if_fail (measure == NULL || measure->own, NULL);

  self = g_object_new (STANCE_TYPE_MEASURE_EDITOR, "transient-for", parent,
                       "title", measure == NULL ? _ ("New Measure") : _ ("Edit Measure"), NULL);
  self->session = g_object_ref (session);
  self->measure = measure;
  self->filling = TRUE;
  stance_measure_editor_build (self, G_CALLBACK (changed_cb));
  stance_measure_editor_fill (self);
  self->filling = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->fields[STANCE_MEASURE_NAME]));

  return GTK_WIDGET (self);
}
