/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-form.h"

#include <glib/gi18n.h>

#include "stance-client-form-private.h"
#include "stance-conflict.h"
#include "stance-dialogs.h"
#include "stance-error.h"
#include "stance-errors.h"
#include "stance-handout-languages.h"
#include "stance-requests.h"
#include "stance-typed-date.h"
#include "stance-words.h"

G_DEFINE_FINAL_TYPE (StanceClientForm, stance_client_form, ADW_TYPE_WINDOW)

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void save (StanceClientForm *self);

static void
show_error (StanceClientForm *self,
            const GError     *error)
{
  g_autofree char *text = stance_errors_dup_text (error);
  AdwToast        *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("_Try Again"));
  adw_toast_set_action_name (toast, "form.save");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
conflict_answered_cb (gboolean      mine,
                      StanceClient *theirs,
                      gpointer      user_data)
{
  StanceClientForm *self = STANCE_CLIENT_FORM (user_data);
  g_autoptr (StanceClient) typed = stance_client_form_collect (self);

  g_clear_pointer (&self->original, stance_client_free);
  self->original = stance_client_copy (theirs);

  if (mine)
    {
      stance_client_form_fill (self, typed);
      save (self);
    }
  else
    {
      stance_client_form_fill (self, theirs);
      self->dirty = FALSE;
    }
}

static void
theirs_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (StanceClientForm) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceClient) theirs = stance_store_finish (STANCE_STORE (source), result, &error);
  g_autoptr (StanceClient) mine = NULL;

  if (theirs == NULL)
    {
      show_error (self, error);
      return;
    }

  mine = stance_client_form_collect (self);
  stance_conflict_ask (GTK_WINDOW (self), mine, theirs, conflict_answered_cb, self);
}

/* Somebody else saved meanwhile: both are shown, and one is chosen. */
static void
resolve_conflict (StanceClientForm *self)
{
  stance_store_read_async (stance_session_get_store (self->session), stance_request_get_client,
                           g_strdup (self->original->id), g_free, (GDestroyNotify) stance_client_free,
                           NULL, theirs_read_cb, g_object_ref (self));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (StanceClientForm) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceClient) client = stance_store_finish (STANCE_STORE (source), result, &error);

  self->saving = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", TRUE);

  if (client != NULL)
    {
      g_signal_emit (self, signals[SAVED], 0, client->id);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (g_error_matches (error, STANCE_ERROR, STANCE_ERROR_CONFLICT))
    resolve_conflict (self);
  else
    show_error (self, error);
}

static void
save (StanceClientForm *self)
{
  g_autoptr (StanceClient) client = stance_client_form_collect (self);
  GtkWidget *wrong = stance_client_form_check (self, client);

  self->checked = TRUE;
  if (wrong != NULL)
    {
      gtk_widget_grab_focus (wrong);
      return;
    }
  if (self->saving)
    return;

  self->saving = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
  stance_store_write_async (stance_session_get_store (self->session), stance_request_save_client,
                            g_steal_pointer (&client), (GDestroyNotify) stance_client_free,
                            (GDestroyNotify) stance_client_free,
                            NULL, saved_cb, g_object_ref (self));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  save (STANCE_CLIENT_FORM (widget));
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
changed_cb (StanceClientForm *self)
{
  if (self->filling)
    return;

  self->dirty = TRUE;
  if (self->checked)
    {
      g_autoptr (StanceClient) client = stance_client_form_collect (self);

      stance_client_form_check (self, client);
    }
}

/* What was understood is written in full, so that a slip is seen. */
static void
date_left_cb (StanceClientForm *self)
{
  g_autofree char *date = stance_typed_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->birth_date)));
  g_autofree char *written = date != NULL ? stance_typed_date_format (date) : NULL;

  if (written != NULL && *written != '\0')
    {
      self->filling = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->birth_date), written);
      self->filling = FALSE;
    }
}

static gboolean
stance_client_form_close_request (GtkWindow *window)
{
  if (!STANCE_CLIENT_FORM (window)->dirty)
    return GTK_WINDOW_CLASS (stance_client_form_parent_class)->close_request (window);

  stance_dialogs_ask_discard (window);

  return GDK_EVENT_STOP;
}

static void
stance_client_form_dispose (GObject *object)
{
  StanceClientForm *self = STANCE_CLIENT_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_CLIENT_FORM);
  g_clear_object (&self->session);
  g_clear_pointer (&self->original, stance_client_free);

  G_OBJECT_CLASS (stance_client_form_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, toasts);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, title);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, save);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, given_name);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, family_name);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, preferred_name);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, birth_date);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, sex);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, height);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, mass);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, phone);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, email);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, address);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, alerts);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, goals);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, weekly_km);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, language);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, large_print);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, figure_body);
  gtk_widget_class_bind_template_child (widget_class, StanceClientForm, figure_clothes);
}

static void
stance_client_form_class_init (StanceClientFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_client_form_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = stance_client_form_close_request;

  signals[SAVED] = g_signal_new ("saved", STANCE_TYPE_CLIENT_FORM, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (STANCE_TYPE_FIELD_ROW);
  g_type_ensure (STANCE_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-client-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save", NULL);
}

/* Each enumeration's words, in the order of its values. */
static void
list_words (StanceClientForm *self)
{
  g_autoptr (GtkStringList) sexes = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) bodies = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) clothes = gtk_string_list_new (NULL);

  for (int i = 0; stance_sex_nicks[i] != NULL; i++)
    gtk_string_list_append (sexes, stance_words_sex ((StanceSex) i));
  for (int i = 0; stance_body_nicks[i] != NULL; i++)
    gtk_string_list_append (bodies, stance_words_body ((StanceBody) i));
  for (int i = 0; stance_clothes_nicks[i] != NULL; i++)
    gtk_string_list_append (clothes, stance_words_clothes ((StanceClothes) i));

  adw_combo_row_set_model (self->sex, G_LIST_MODEL (sexes));
  adw_combo_row_set_model (self->figure_body, G_LIST_MODEL (bodies));
  adw_combo_row_set_model (self->figure_clothes, G_LIST_MODEL (clothes));
}

static void
stance_client_form_init (StanceClientForm *self)
{
  g_autoptr (GListModel) languages = stance_handout_languages_list_names ();
  g_autofree char    *hint = stance_typed_date_dup_hint ();
  g_autofree char    *title = NULL;
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->original = stance_client_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  list_words (self);
  adw_combo_row_set_model (self->language, languages);
  /* Translators: %s is how a date is typed, such as DD/MM/YYYY. */
  title = g_strdup_printf (_ ("Birth Date (%s)"), hint);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->birth_date), title);
  g_signal_connect_object (focus, "leave", G_CALLBACK (date_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->birth_date), focus);
  self->filling = FALSE;
}

GtkWidget *
stance_client_form_new (GtkWindow          *parent,
                        StanceSession      *session,
                        const StanceClient *client)
{
  StanceClientForm *self;
  g_autoptr (StanceClient) fresh = NULL;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);

  if (client == NULL)
    {
      fresh = stance_client_new ();
      stance_set_text (&fresh->language, stance_session_get_language (session));
      client = fresh;
    }

  self = g_object_new (STANCE_TYPE_CLIENT_FORM, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  g_clear_pointer (&self->original, stance_client_free);
  self->original = stance_client_copy (client);
  adw_window_title_set_title (self->title, *client->id == '\0' ? _ ("New Client") : _ ("Edit Client"));
  gtk_button_set_label (GTK_BUTTON (self->save), *client->id == '\0' ? _ ("_Add") : _ ("_Save"));
  stance_client_form_fill (self, client);
  gtk_widget_grab_focus (GTK_WIDGET (self->given_name));

  return GTK_WIDGET (self);
}
