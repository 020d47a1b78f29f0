/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-exercise-editor.h"

#include <glib/gi18n.h>

#include "stance-dialogs.h"
#include "stance-error.h"
#include "stance-errors.h"
#include "stance-exercise-editor-private.h"
#include "stance-exercise-requests.h"

G_DEFINE_FINAL_TYPE (StanceExerciseEditor, stance_exercise_editor, ADW_TYPE_WINDOW)

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (StanceExerciseEditor *self,
      const char           *words)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
show_error (StanceExerciseEditor *self,
            const GError         *error)
{
  g_autofree char *text = stance_errors_dup_text (error);
  AdwToast        *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("_Try Again"));
  adw_toast_set_action_name (toast, "form.save");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void store (StanceExerciseEditor *self,
                   StanceStoreWork       request);

static void
conflict_answered_cb (const char *answer,
                      gpointer    user_data)
{
  if (g_str_equal (answer, "replace"))
    store (STANCE_EXERCISE_EDITOR (user_data), stance_request_replace_exercise);
}

static void
ask_conflict (StanceExerciseEditor *self)
{
  const StanceDialogAnswer answers[] = {
    { "keep", _ ("_Keep Typing") },
      { "replace", _ ("_Save Mine"), .destructive = TRUE },
        { NULL },
    };

  stance_dialogs_ask (GTK_WINDOW (self), _ ("Somebody Else Changed It"),
                                            _ ("The exercise was saved by somebody else while you were typing. Saving yours replaces it."),
                                               answers, conflict_answered_cb, g_object_ref (self), g_object_unref);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (StanceExerciseEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceOwnExercise) stored = stance_store_finish (STANCE_STORE (source), result, &error);

  self->saving = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", TRUE);

  if (stored != NULL)
    {
      g_signal_emit (self, signals[SAVED], 0, stored->id);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (g_error_matches (error, STANCE_ERROR, STANCE_ERROR_CONFLICT))
    ask_conflict (self);
  else
    show_error (self, error);
}

static void
store (StanceExerciseEditor *self,
       StanceStoreWork       request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceOwnExercise) exercise = stance_exercise_editor_collect (self, &error);

  if (exercise == NULL)
    {
      tell (self, error->message);
      return;
    }

  self->saving = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
  stance_store_write_async (stance_session_get_store (self->session), request,
                            g_steal_pointer (&exercise), (GDestroyNotify) stance_own_exercise_free,
                            (GDestroyNotify) stance_own_exercise_free,
                            NULL, saved_cb, g_object_ref (self));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  StanceExerciseEditor *self = STANCE_EXERCISE_EDITOR (widget);
  GtkWidget            *wrong = stance_exercise_editor_check (self);

  self->checked = TRUE;
  if (wrong != NULL)
    gtk_widget_grab_focus (wrong);
  else if (!self->saving)
    store (self, stance_request_save_exercise);
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
changed_cb (StanceExerciseEditor *self)
{
  if (self->filling)
    return;

  self->dirty = TRUE;
  if (self->checked)
    stance_field_row_set_error (self->name, *gtk_editable_get_text (GTK_EDITABLE (self->name)) == '\0' ? _ ("A name is needed") : NULL);
}

static gboolean
stance_exercise_editor_close_request (GtkWindow *window)
{
  if (!STANCE_EXERCISE_EDITOR (window)->dirty)
    return GTK_WINDOW_CLASS (stance_exercise_editor_parent_class)->close_request (window);

  stance_dialogs_ask_discard (window);

  return GDK_EVENT_STOP;
}

static void
stance_exercise_editor_dispose (GObject *object)
{
  StanceExerciseEditor *self = STANCE_EXERCISE_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_EXERCISE_EDITOR);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stance_exercise_editor_parent_class)->dispose (object);
}

static void
stance_exercise_editor_finalize (GObject *object)
{
  StanceExerciseEditor *self = STANCE_EXERCISE_EDITOR (object);

  g_ptr_array_unref (self->doses);
  g_ptr_array_unref (self->neighbors);

  G_OBJECT_CLASS (stance_exercise_editor_parent_class)->finalize (object);
}

static void
stance_exercise_editor_class_init (StanceExerciseEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_exercise_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_exercise_editor_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = stance_exercise_editor_close_request;

  signals[SAVED] = g_signal_new ("saved", STANCE_TYPE_EXERCISE_EDITOR, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-exercise-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseEditor, toasts);
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseEditor, title);
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseEditor, save);
  gtk_widget_class_bind_template_child (widget_class, StanceExerciseEditor, form);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save", NULL);
}

static void
stance_exercise_editor_init (StanceExerciseEditor *self)
{
  self->doses = g_ptr_array_new ();
  self->neighbors = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
stance_exercise_editor_new (GtkWindow            *parent,
                            StanceSession        *session,
                            const StanceExercise *exercise,
                            gboolean              copy)
{
  StanceExerciseEditor *self;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);
  g_return_val_if_fail (exercise == NULL || exercise->own || copy, NULL);

  self = g_object_new (STANCE_TYPE_EXERCISE_EDITOR, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->exercise = exercise;
  self->copy = copy;
  adw_window_title_set_title (self->title, exercise == NULL || copy ? _ ("New Exercise") : _ ("Edit Exercise"));
  self->filling = TRUE;
  stance_exercise_editor_build (self, G_CALLBACK (changed_cb));
  g_signal_connect_object (self->photos, "failed", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  stance_exercise_editor_fill (self);
  self->filling = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->name));

  return GTK_WIDGET (self);
}
