/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-field-row.h"
#include "stance-preferences-private.h"

/* The subpage of one template; what is changed is kept at once, as everywhere here. */
typedef struct
{
  StancePreferences *preferences;
  StanceTemplate *template;
} Editor;

/* Without a name it keeps the last one. */
static void
named_cb (Editor    *self,
          GtkWidget *field)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (field));
  gboolean    blank = stance_preferences_is_blank (name);

  stance_field_row_set_error (STANCE_FIELD_ROW (field), blank ? _ ("A name is needed") : NULL);
  if (blank)
    return;

  stance_set_text (&self->template->name, name);
  stance_preferences_changed (self->preferences);
}

static void
folded_cb (Editor     *self,
           GParamSpec *property,
           GtkSwitch  *toggle)
{
  self->template->folded = gtk_switch_get_active (toggle);
  stance_preferences_changed (self->preferences);
}

static void
ticked_cb (Editor         *self,
           GtkCheckButton *check)
{
  const StanceMeasure *measure = g_object_get_data (G_OBJECT (check), "measure");

  stance_template_set (self->template, measure->id, gtk_check_button_get_active (check));
  stance_preferences_changed (self->preferences);
}

static void
leave_cb (StancePreferences *preferences)
{
  stance_preferences_close_subpage (preferences);
  stance_preferences_fill_measures (preferences);
}

static GtkWidget *
create_header (Editor *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_widget_set_tooltip_text (back, _ ("Back"));
  g_signal_connect_object (back, "clicked", G_CALLBACK (leave_cb), self->preferences, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), back);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_ ("Set of Measures"), NULL));

  return header;
}

static AdwPreferencesGroup *
create_head (Editor     *self,
             GtkWidget **name)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget           *row = adw_action_row_new ();
  GtkWidget           *toggle = gtk_switch_new ();

  *name = stance_field_row_new (_ ("Name"));
  gtk_editable_set_text (GTK_EDITABLE (*name), self->template->name);
  g_signal_connect_swapped (*name, "changed", G_CALLBACK (named_cb), self);
  adw_preferences_group_add (group, *name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Sections Begin Folded"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("For long sets; what has a value is open all the same"));
  gtk_switch_set_active (GTK_SWITCH (toggle), self->template->folded);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (folded_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (group, row);

  return group;
}

static GtkWidget *
create_measure_row (Editor              *self,
                    const StanceMeasure *measure)
{
  g_autofree char *name = stance_measure_dup_name (measure, stance_session_get_language (self->preferences->session));
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), stance_template_has (self->template, measure->id));
  g_object_set_data (G_OBJECT (check), "measure", (gpointer) measure);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (ticked_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  return row;
}

static void
add_section (Editor             *self,
             AdwPreferencesPage *page,
             const StanceTerm   *section)
{
  const GPtrArray     *measures = stance_catalog_get_measures (stance_session_get_catalog (self->preferences->session));
  g_autofree char     *title = stance_term_dup_name (section, stance_session_get_language (self->preferences->session));
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  for (guint i = 0; i < measures->len; i++)
    {
      const StanceMeasure *measure = measures->pdata[i];

      if (!measure->retired && !measure->told && g_str_equal (measure->section, section->id))
        adw_preferences_group_add (group, create_measure_row (self, measure));
    }
  adw_preferences_page_add (page, group);
}

void
stance_preferences_edit_template (StancePreferences *self,
                                  StanceTemplate *template)
{
  const GPtrArray    *sections = stance_catalog_get_terms (stance_session_get_catalog (self->session), STANCE_TERMS_SECTION);
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  Editor             *editor = g_new0 (Editor, 1);
  GtkWidget          *name;

  editor->preferences = self;
  editor->template = template;
  g_object_set_data_full (G_OBJECT (box), "editor", editor, g_free);
  gtk_box_append (GTK_BOX (box), create_header (editor));
  adw_preferences_page_add (page, create_head (editor, &name));
  for (guint i = 0; i < sections->len; i++)
    add_section (editor, page, sections->pdata[i]);
  gtk_widget_set_vexpand (GTK_WIDGET (page), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (page));

  stance_preferences_open_subpage (self, box);
  gtk_widget_grab_focus (name);
}
