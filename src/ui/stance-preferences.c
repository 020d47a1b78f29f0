/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-preferences-private.h"

#include <glib/gi18n.h>

#include "stance-dialogs.h"
#include "stance-error.h"
#include "stance-errors.h"
#include "stance-requests.h"

G_DEFINE_FINAL_TYPE (StancePreferences, stance_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void save (StancePreferences *self);
static void fill (StancePreferences *self);

/* Typing is stored when it pauses. */
#define SAVE_AFTER_MS 500

static const char *const papers[] = { "a4", "letter" };

static const struct
{
  gsize row;
  gsize text;
} fields[] = {
  { G_STRUCT_OFFSET (StancePreferences, name), G_STRUCT_OFFSET (StanceClinic, name) },
  { G_STRUCT_OFFSET (StancePreferences, phone), G_STRUCT_OFFSET (StanceClinic, phone) },
  { G_STRUCT_OFFSET (StancePreferences, web), G_STRUCT_OFFSET (StanceClinic, web) },
  { G_STRUCT_OFFSET (StancePreferences, emergency_number), G_STRUCT_OFFSET (StanceClinic, emergency_number) },
};

static void
collect (StancePreferences *self)
{
  g_autofree char *address = stance_text_row_dup_text (self->address);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    stance_set_text (&G_STRUCT_MEMBER (char *, self->clinic, fields[i].text),
                     gtk_editable_get_text (G_STRUCT_MEMBER (GtkEditable *, self, fields[i].row)));

  stance_set_text (&self->clinic->address, address);
  stance_set_text (&self->clinic->paper, papers[adw_combo_row_get_selected (self->paper)]);
}

void
stance_preferences_add_toast (StancePreferences *self,
                              AdwToast          *toast)
{
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), toast);
}

void
stance_preferences_add_page (StancePreferences  *self,
                             AdwPreferencesPage *page)
{
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
}

void
stance_preferences_open_subpage (StancePreferences *self,
                                 GtkWidget         *subpage)
{
  self->subpage = subpage;
  adw_preferences_window_present_subpage (ADW_PREFERENCES_WINDOW (self), subpage);
}

void
stance_preferences_close_subpage (StancePreferences *self)
{
  if (self->subpage == NULL)
    return;

  self->subpage = NULL;
  adw_preferences_window_close_subpage (ADW_PREFERENCES_WINDOW (self));
}

static void
tell (StancePreferences *self,
      const char        *words)
{
  stance_preferences_add_toast (self, adw_toast_new (words));
}

static void
conflict_answered_cb (const char *answer,
                      gpointer    user_data)
{
  StancePreferences *self = STANCE_PREFERENCES (user_data);
  StanceClinic      *stored = g_steal_pointer (&self->stored);

  if (stored == NULL)
    return;

  if (g_str_equal (answer, "mine"))
    {
      self->clinic->revision = stored->revision;
      stance_clinic_free (stored);
      save (self);
      return;
    }

  g_clear_pointer (&self->clinic, stance_clinic_free);
  self->clinic = stored;
  self->dirty = FALSE;
  self->failed = FALSE;
  fill (self);
}

static void
stored_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  const StanceDialogAnswer answers[] = {
    { "theirs", _ ("Keep What Is _Stored") },
      { "mine", _ ("Save What I _Typed"), .destructive = TRUE },
        { NULL },
    };
  g_autoptr (StancePreferences) self = user_data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->stored, stance_clinic_free);
  self->stored = stance_store_finish (STANCE_STORE (source), result, &error);
  if (self->stored == NULL)
    tell (self, stance_errors_describe (error).title);
  else
    stance_dialogs_ask (GTK_WINDOW (self), _ ("Changed Elsewhere"),
                                              _ ("The clinic was saved in another window or by another program meanwhile. What you typed is still here."),
                                                 answers, conflict_answered_cb, g_object_ref (self), g_object_unref);
}

gboolean
stance_preferences_is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

/* What was typed meanwhile stays; only what the store has given is taken. */
static void
take_stored (StancePreferences  *self,
             const StanceClinic *stored)
{
  self->clinic->revision = stored->revision;
  for (guint i = 0; i < stored->clinicians->len && i < self->sent->len; i++)
    {
      const StanceClinician *theirs = g_ptr_array_index (stored->clinicians, i);
      StanceClinician       *ours = g_ptr_array_index (self->sent, i);

      stance_set_text (&ours->id, theirs->id);
    }

  for (guint i = 0; i < stored->templates->len && i < self->sent_templates->len; i++)
    stance_set_text (&((StanceTemplate *) self->sent_templates->pdata[i])->id,
                     ((const StanceTemplate *) stored->templates->pdata[i])->id);

  stance_preferences_fill_at_work (self);
}

/* With what was not saved the window stays, and says so. */
static void
saving_failed (StancePreferences *self,
               StanceStore       *store,
               const GError      *error)
{
  g_autofree char *text = stance_errors_dup_text (error);

  self->dirty = TRUE;
  self->failed = TRUE;
  self->closing = FALSE;

  if (g_error_matches (error, STANCE_ERROR, STANCE_ERROR_CONFLICT))
    stance_store_read_async (store, stance_request_get_clinic, NULL, NULL,
                             (GDestroyNotify) stance_clinic_free, NULL, stored_read_cb, g_object_ref (self));
  else
    tell (self, text);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (StancePreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceClinic) clinic = stance_store_finish (STANCE_STORE (source), result, &error);

  self->saving = FALSE;
  self->failed = FALSE;
  if (clinic == NULL)
    {
      saving_failed (self, STANCE_STORE (source), error);
      return;
    }

  take_stored (self, clinic);
  if (self->dirty)
    save (self);
  else if (self->closing)
    gtk_window_destroy (GTK_WINDOW (self));
}

/* One that was deleted before it was ever stored is not sent. */
static void
choose_templates (StancePreferences *self,
                  StanceClinic      *clinic)
{
  g_ptr_array_set_size (self->sent_templates, 0);
  g_ptr_array_set_size (clinic->templates, 0);
  for (guint i = 0; i < self->clinic->templates->len; i++)
    {
      StanceTemplate *template = self->clinic->templates->pdata[i];

      if (*template->id == '\0' && template->archived)
        continue;
      g_ptr_array_add (clinic->templates, stance_template_copy (template));
      g_ptr_array_add (self->sent_templates, template);
    }
}

/* What is there to be saved; a name that is just being typed anew stays as it is stored. */
static StanceClinic *
dup_to_send (StancePreferences *self)
{
  StanceClinic       *clinic = stance_clinic_copy (self->clinic);
  const StanceClinic *stored = stance_session_get_clinic (self->session);

  choose_templates (self, clinic);
  g_ptr_array_set_size (self->sent, 0);
  g_ptr_array_set_size (clinic->clinicians, 0);
  for (guint i = 0; i < self->clinic->clinicians->len; i++)
    {
      StanceClinician       *ours = g_ptr_array_index (self->clinic->clinicians, i);
      const StanceClinician *theirs = stance_clinic_find_clinician (stored, ours->id);
      gboolean               blank = stance_preferences_is_blank (ours->name);
      StanceClinician       *copy;

      if (*ours->id == '\0' && (blank || ours->archived))
        continue;
      copy = stance_clinician_copy (ours);
      if (blank && theirs != NULL)
        stance_set_text (&copy->name, theirs->name);
      g_ptr_array_add (clinic->clinicians, copy);
      g_ptr_array_add (self->sent, ours);
    }

  return clinic;
}

static void
save (StancePreferences *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->name != NULL)
    collect (self);
  if (self->saving)
    return;

  self->dirty = FALSE;
  self->saving = TRUE;
  stance_store_write_async (stance_session_get_store (self->session), stance_request_save_clinic,
                            dup_to_send (self), (GDestroyNotify) stance_clinic_free,
                            (GDestroyNotify) stance_clinic_free, NULL, saved_cb, g_object_ref (self));
}

static gboolean
save_later_cb (gpointer user_data)
{
  StancePreferences *self = STANCE_PREFERENCES (user_data);

  self->timeout = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

void
stance_preferences_changed (StancePreferences *self)
{
  if (self->filling || self->name == NULL)
    return;

  self->dirty = TRUE;
  self->failed = FALSE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (SAVE_AFTER_MS, save_later_cb, self);
}

static void
fill (StancePreferences *self)
{
  if (self->name == NULL)
    return;

  self->filling = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_editable_set_text (G_STRUCT_MEMBER (GtkEditable *, self, fields[i].row),
                           G_STRUCT_MEMBER (char *, self->clinic, fields[i].text));

  stance_text_row_set_text (self->address, self->clinic->address);
  adw_combo_row_set_selected (self->paper, g_str_equal (self->clinic->paper, "letter") ? 1 : 0);
  self->filling = FALSE;
  stance_preferences_fill_clinicians (self);
  stance_preferences_fill_measures (self);
  stance_preferences_fill_setups (self);
}

static gboolean
stance_preferences_close_request (GtkWindow *window)
{
  StancePreferences *self = STANCE_PREFERENCES (window);

  if (self->dirty && !self->failed)
    save (self);

  /* It closes when it is saved. */
  self->closing = self->saving;
  if (self->closing)
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (stance_preferences_parent_class)->close_request (window);
}

static void
stance_preferences_dispose (GObject *object)
{
  StancePreferences *self = STANCE_PREFERENCES (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_PREFERENCES);

  G_OBJECT_CLASS (stance_preferences_parent_class)->dispose (object);
}

static void
stance_preferences_finalize (GObject *object)
{
  StancePreferences *self = STANCE_PREFERENCES (object);

  g_clear_pointer (&self->clinic, stance_clinic_free);
  g_clear_pointer (&self->stored, stance_clinic_free);
  g_clear_object (&self->session);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->setup_rows);
  g_ptr_array_unref (self->sent);
  g_ptr_array_unref (self->sent_templates);
  stance_preferences_clear_measures (self);
  g_ptr_array_unref (self->present);

  G_OBJECT_CLASS (stance_preferences_parent_class)->finalize (object);
}

static void
stance_preferences_class_init (StancePreferencesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stance_preferences_dispose;
  object_class->finalize = stance_preferences_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = stance_preferences_close_request;

  g_type_ensure (STANCE_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, StancePreferences, name);
  gtk_widget_class_bind_template_child (widget_class, StancePreferences, address);
  gtk_widget_class_bind_template_child (widget_class, StancePreferences, phone);
  gtk_widget_class_bind_template_child (widget_class, StancePreferences, web);
  gtk_widget_class_bind_template_child (widget_class, StancePreferences, emergency_number);
  gtk_widget_class_bind_template_child (widget_class, StancePreferences, paper);
  gtk_widget_class_bind_template_child (widget_class, StancePreferences, at_work);
  gtk_widget_class_bind_template_child (widget_class, StancePreferences, clinicians);
  gtk_widget_class_bind_template_callback (widget_class, stance_preferences_add_clinician_cb);
  gtk_widget_class_bind_template_callback (widget_class, stance_preferences_at_work_cb);
  gtk_widget_class_bind_template_callback (widget_class, stance_preferences_changed);
  stance_preferences_install_threshold_actions (widget_class);
  stance_preferences_install_template_actions (widget_class);
  stance_preferences_install_measure_actions (widget_class);
}

static void
stance_preferences_init (StancePreferences *self)
{
  self->clinic = stance_clinic_new ();
  self->rows = g_ptr_array_new ();
  self->setup_rows = g_ptr_array_new ();
  self->present = g_ptr_array_new ();
  self->sent = g_ptr_array_new ();
  self->sent_templates = g_ptr_array_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

/* Another window or program has saved the clinic, or another one is at work. */
static void
clinic_changed_cb (StancePreferences *self)
{
  const StanceClinic *stored = stance_session_get_clinic (self->session);

  /* Told by this window itself. */
  if (self->filling)
    return;

  if (self->dirty || self->saving || stored->revision == self->clinic->revision)
    {
      stance_preferences_fill_at_work (self);
      return;
    }

  g_clear_pointer (&self->clinic, stance_clinic_free);
  self->clinic = stance_clinic_copy (stored);
  fill (self);
}

/* What can have a threshold, stand in a set or be a standard may be another now. */
static void
catalog_changed_cb (StancePreferences *self)
{
  if (self->subpage == NULL)
    stance_preferences_fill_measures (self);
}

void
stance_preferences_show_measures (StancePreferences *self)
{
  g_return_if_fail (STANCE_IS_PREFERENCES (self));

  adw_preferences_window_set_visible_page (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (self->measures_page));
}

static void
add_setups (StancePreferences *self,
            gboolean           read_only)
{
  AdwPreferencesPage *page = stance_preferences_new_setups (self);

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
  gtk_widget_set_sensitive (GTK_WIDGET (page), !read_only);
}

GtkWidget *
stance_preferences_new (GtkWindow     *parent,
                        StanceSession *session)
{
  StancePreferences *self;
  gboolean           read_only;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);

  self = g_object_new (STANCE_TYPE_PREFERENCES, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  g_clear_pointer (&self->clinic, stance_clinic_free);
  self->clinic = stance_clinic_copy (stance_session_get_clinic (session));
  read_only = stance_store_is_read_only (stance_session_get_store (session));
  gtk_widget_set_sensitive (GTK_WIDGET (adw_preferences_window_get_visible_page (ADW_PREFERENCES_WINDOW (self))), !read_only);
  stance_preferences_add_measures (self);
  gtk_widget_set_sensitive (self->measures_page, !read_only);
  add_setups (self, read_only);
  fill (self);
  g_signal_connect_object (session, "clinic-changed", G_CALLBACK (clinic_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "catalog-changed", G_CALLBACK (catalog_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
