/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-preferences.h"

#include <glib/gi18n.h>

#include "stance-dialogs.h"
#include "stance-error.h"
#include "stance-errors.h"
#include "stance-requests.h"
#include "stance-rows.h"
#include "stance-text-row.h"

struct _StancePreferences
{
  AdwPreferencesWindow parent_instance;

  StanceSession *session;
  StanceClinic  *clinic; /* as it is being edited */
  gboolean       filling;
  gboolean       dirty;
  gboolean       saving;
  guint          timeout;
  GPtrArray     *rows;    /* of clinicians, in their group */
  GPtrArray     *present; /* (element-type StanceClinician): who can be at work */
  StanceClinic  *stored;  /* in a conflict: what somebody else saved */

  /* Template children */
  AdwEntryRow         *name;
  StanceTextRow       *address;
  AdwEntryRow         *phone;
  AdwEntryRow         *web;
  AdwEntryRow         *emergency_number;
  AdwComboRow         *paper;
  AdwComboRow         *at_work;
  AdwPreferencesGroup *clinicians;
};

G_DEFINE_FINAL_TYPE (StancePreferences, stance_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void save (StancePreferences *self);
static void fill (StancePreferences *self);
static void fill_clinicians (StancePreferences *self);
static void fill_at_work (StancePreferences *self);

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

static void
tell (StancePreferences *self,
      const char        *words)
{
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), adw_toast_new (words));
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

/* What was typed meanwhile stays; only what the store has given is taken. */
static void
take_stored (StancePreferences  *self,
             const StanceClinic *stored)
{
  self->clinic->revision = stored->revision;
  for (guint i = 0; i < stored->clinicians->len && i < self->clinic->clinicians->len; i++)
    {
      const StanceClinician *theirs = g_ptr_array_index (stored->clinicians, i);
      StanceClinician       *ours = g_ptr_array_index (self->clinic->clinicians, i);

      stance_set_text (&ours->id, theirs->id);
    }

  fill_at_work (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (StancePreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  StanceClinic *clinic = stance_store_finish (STANCE_STORE (source), result, &error);

  self->saving = FALSE;
  if (clinic != NULL)
    {
      take_stored (self, clinic);
      stance_clinic_free (clinic);
      if (self->dirty)
        save (self);
    }
  else if (g_error_matches (error, STANCE_ERROR, STANCE_ERROR_CONFLICT))
    stance_store_read_async (STANCE_STORE (source), stance_request_get_clinic, NULL, NULL,
                             (GDestroyNotify) stance_clinic_free, NULL, stored_read_cb, g_object_ref (self));
  else
    {
      g_autofree char *text = stance_errors_dup_text (error);

      self->dirty = TRUE;
      tell (self, text);
    }
}

static void
save (StancePreferences *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->saving)
    return;

  if (self->name != NULL)
    collect (self);
  self->dirty = FALSE;
  self->saving = TRUE;
  stance_store_write_async (stance_session_get_store (self->session), stance_request_save_clinic,
                            stance_clinic_copy (self->clinic), (GDestroyNotify) stance_clinic_free,
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

static void
changed_cb (StancePreferences *self)
{
  if (self->filling)
    return;

  self->dirty = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (SAVE_AFTER_MS, save_later_cb, self);
}

static void
archive_cb (StancePreferences *self,
            GtkWidget         *button)
{
  StanceClinician *clinician = g_object_get_data (G_OBJECT (button), "clinician");

  clinician->archived = TRUE;
  changed_cb (self);
  fill_clinicians (self);
}

static void
clinician_typed_cb (GtkEditable *editable,
                    gpointer     user_data)
{
  StancePreferences *self = STANCE_PREFERENCES (user_data);
  char             **place = g_object_get_data (G_OBJECT (editable), "place");

  if (self->filling)
    return;

  stance_set_text (place, gtk_editable_get_text (editable));
  changed_cb (self);
}

static GtkWidget *
add_clinician_entry (StancePreferences *self,
                     AdwExpanderRow    *row,
                     const char        *title,
                     char             **place)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  gtk_editable_set_text (GTK_EDITABLE (entry), *place);
  g_object_set_data (G_OBJECT (entry), "place", place);
  g_signal_connect_object (entry, "changed", G_CALLBACK (clinician_typed_cb), self, 0);
  adw_expander_row_add_row (row, entry);

  return entry;
}

static void
add_archive_row (StancePreferences *self,
                 AdwExpanderRow    *row,
                 StanceClinician   *clinician)
{
  GtkWidget *line = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Archive"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), _ ("No Longer Works Here"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), _ ("Stays in the audit and on earlier sheets"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "clinician", clinician);
  g_signal_connect_object (button, "clicked", G_CALLBACK (archive_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), button);
  adw_expander_row_add_row (row, line);
}

static GtkWidget *
new_clinician_row (StancePreferences *self,
                   StanceClinician   *clinician)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *name;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  name = add_clinician_entry (self, ADW_EXPANDER_ROW (row), _ ("Name"), &clinician->name);
  g_object_bind_property (name, "text", row, "title", G_BINDING_SYNC_CREATE);
  add_clinician_entry (self, ADW_EXPANDER_ROW (row), _ ("Credentials"), &clinician->credentials);
  add_archive_row (self, ADW_EXPANDER_ROW (row), clinician);

  return row;
}

static void
fill_clinicians (StancePreferences *self)
{
  GPtrArray *clinicians = self->clinic->clinicians;

  if (self->name == NULL)
    return;

  self->filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->clinicians, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < clinicians->len; i++)
    {
      StanceClinician *clinician = g_ptr_array_index (clinicians, i);
      GtkWidget       *row;

      if (clinician->archived)
        continue;
      row = new_clinician_row (self, clinician);
      adw_preferences_group_add (self->clinicians, row);
      g_ptr_array_add (self->rows, row);
    }

  self->filling = FALSE;
  fill_at_work (self);
}

static void
at_work_cb (StancePreferences *self)
{
  guint                  selected = adw_combo_row_get_selected (self->at_work);
  const StanceClinician *clinician;

  if (self->filling || selected == GTK_INVALID_LIST_POSITION || selected >= self->present->len)
    return;

  clinician = g_ptr_array_index (self->present, selected);
  stance_session_set_clinician (self->session, clinician->id);
}

/* Those who are stored and not archived can be at work. */
static void
fill_at_work (StancePreferences *self)
{
  const StanceClinician *current = stance_session_get_clinician (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  if (self->name == NULL)
    return;

  g_ptr_array_set_size (self->present, 0);
  for (guint i = 0; i < self->clinic->clinicians->len; i++)
    {
      StanceClinician *clinician = g_ptr_array_index (self->clinic->clinicians, i);

      if (clinician->archived || *clinician->id == '\0')
        continue;
      if (current != NULL && g_strcmp0 (current->id, clinician->id) == 0)
        selected = self->present->len;
      g_ptr_array_add (self->present, clinician);
      gtk_string_list_append (names, clinician->name);
    }

  self->filling = TRUE;
  adw_combo_row_set_model (self->at_work, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->at_work, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->at_work), self->present->len > 0);
  self->filling = FALSE;
}

static void
add_clinician_cb (StancePreferences *self)
{
  StanceClinician *clinician = stance_clinician_new ("", "");
  GtkWidget       *row;

  g_ptr_array_add (self->clinic->clinicians, clinician);
  row = new_clinician_row (self, clinician);
  adw_preferences_group_add (self->clinicians, row);
  g_ptr_array_add (self->rows, row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
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
  fill_clinicians (self);
}

static gboolean
stance_preferences_close_request (GtkWindow *window)
{
  StancePreferences *self = STANCE_PREFERENCES (window);

  if (self->dirty)
    save (self);

  return GTK_WINDOW_CLASS (stance_preferences_parent_class)->close_request (window);
}

static void
stance_preferences_dispose (GObject *object)
{
  StancePreferences *self = STANCE_PREFERENCES (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), STANCE_TYPE_PREFERENCES);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stance_preferences_parent_class)->dispose (object);
}

static void
stance_preferences_finalize (GObject *object)
{
  StancePreferences *self = STANCE_PREFERENCES (object);

  g_clear_pointer (&self->clinic, stance_clinic_free);
  g_clear_pointer (&self->stored, stance_clinic_free);
  g_ptr_array_unref (self->rows);
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
  gtk_widget_class_bind_template_callback (widget_class, add_clinician_cb);
  gtk_widget_class_bind_template_callback (widget_class, at_work_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
stance_preferences_init (StancePreferences *self)
{
  self->clinic = stance_clinic_new ();
  self->rows = g_ptr_array_new ();
  self->present = g_ptr_array_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
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
  fill (self);

  return GTK_WIDGET (self);
}
