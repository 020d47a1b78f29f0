/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-preferences-private.h"

static void
undo_cb (StancePreferences *self,
         AdwToast          *toast)
{
  StanceClinician *clinician = g_object_get_data (G_OBJECT (toast), "clinician");

  /* Somebody else's clinic may have taken its place since. */
  if (!g_ptr_array_find (self->clinic->clinicians, clinician, NULL))
    return;

  clinician->archived = FALSE;
  stance_preferences_changed (self);
  stance_preferences_fill_clinicians (self);
}

static void
tell_archived (StancePreferences *self,
               StanceClinician   *clinician)
{
  /* Translators: %s is the name of a client or of a clinician. */
  g_autofree char *words = g_markup_printf_escaped (_ ("%s was archived"), clinician->name);
  AdwToast        *toast = adw_toast_new (words);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data (G_OBJECT (toast), "clinician", clinician);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  stance_preferences_add_toast (self, toast);
}

static void
archive_cb (StancePreferences *self,
            GtkWidget         *button)
{
  StanceClinician *clinician = g_object_get_data (G_OBJECT (button), "clinician");

  clinician->archived = TRUE;
  tell_archived (self, clinician);
  stance_preferences_changed (self);
  stance_preferences_fill_clinicians (self);
}

/* A clinician without a name is not saved: what is stored stays. */
static void
mark_blank (GtkEditable *editable)
{
  gboolean is_name = g_object_get_data (G_OBJECT (editable), "is-name") != NULL;
  gboolean blank = is_name && stance_preferences_is_blank (gtk_editable_get_text (editable));

  if (blank)
    gtk_widget_add_css_class (GTK_WIDGET (editable), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (editable), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (editable), GTK_ACCESSIBLE_STATE_INVALID,
                               blank ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
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
  mark_blank (editable);
  stance_preferences_changed (self);
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
  g_object_set_data (G_OBJECT (name), "is-name", name);
  g_object_bind_property (name, "text", row, "title", G_BINDING_SYNC_CREATE);
  add_clinician_entry (self, ADW_EXPANDER_ROW (row), _ ("Credentials"), &clinician->credentials);
  add_archive_row (self, ADW_EXPANDER_ROW (row), clinician);

  return row;
}

void
stance_preferences_fill_clinicians (StancePreferences *self)
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
  stance_preferences_fill_at_work (self);
}

void
stance_preferences_at_work_cb (StancePreferences *self)
{
  guint                  selected = adw_combo_row_get_selected (self->at_work);
  const StanceClinician *clinician;

  if (self->filling || selected == GTK_INVALID_LIST_POSITION || selected >= self->present->len)
    return;

  clinician = g_ptr_array_index (self->present, selected);
  self->filling = TRUE;
  stance_session_set_clinician (self->session, clinician->id);
  self->filling = FALSE;
}

/* Those who are stored and not archived can be at work. */
void
stance_preferences_fill_at_work (StancePreferences *self)
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

void
stance_preferences_add_clinician_cb (StancePreferences *self)
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
