/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-preferences-private.h"
#include "stance-rival.h"

void
stance_preferences_list_init (StancePreferencesList *list,
                              AdwPreferencesPage    *page,
                              const char            *title,
                              const char            *description,
                              GtkWidget             *suffix)
{
  list->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  list->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (list->group, title);
  adw_preferences_group_set_description (list->group, description);
  if (suffix != NULL)
    adw_preferences_group_set_header_suffix (list->group, suffix);
  adw_preferences_page_add (page, list->group);
}

void
stance_preferences_list_add (StancePreferencesList *list,
                             GtkWidget             *row)
{
  adw_preferences_group_add (list->group, row);
  g_ptr_array_add (list->rows, row);
}

void
stance_preferences_list_clear (StancePreferencesList *list)
{
  for (guint i = 0; i < list->rows->len; i++)
    adw_preferences_group_remove (list->group, list->rows->pdata[i]);
  g_ptr_array_set_size (list->rows, 0);
}

GtkWidget *
stance_preferences_create_button (const char *icon_name,
                                  const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);

  return button;
}

GtkWidget *
stance_preferences_create_menu (const char *tooltip,
                                GMenu      *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_unref (menu);

  return button;
}

/* Those of the rivals that are offered; the first place is none of them. */
static GPtrArray *
list_rivals (const StanceCatalog *catalog,
             const char          *rivals)
{
  const GPtrArray *measures = stance_catalog_get_measures (catalog);
  GPtrArray       *list = g_ptr_array_new ();

  g_ptr_array_add (list, NULL);
  for (guint i = 0; i < measures->len; i++)
    {
      const StanceMeasure *measure = measures->pdata[i];

      if (g_strcmp0 (measure->rivals, rivals) == 0 && !measure->retired)
        g_ptr_array_add (list, (gpointer) measure);
    }

  return list;
}

static void
standard_chosen_cb (StancePreferences *self,
                    GParamSpec        *property,
                    AdwComboRow       *row)
{
  const GPtrArray     *list = g_object_get_data (G_OBJECT (row), "rivals");
  const StanceTerm    *rivals = g_object_get_data (G_OBJECT (row), "term");
  guint                selected = adw_combo_row_get_selected (row);
  const StanceMeasure *measure = selected < list->len ? list->pdata[selected] : NULL;

  if (self->filling)
    return;

  stance_clinic_set_standard (self->clinic, rivals->id, measure != NULL ? measure->id : NULL);
  stance_preferences_changed (self);
}

static GtkWidget *
create_standard_row (StancePreferences *self,
                     const StanceTerm  *rivals)
{
  StanceCatalog       *catalog = stance_session_get_catalog (self->session);
  const char          *language = stance_session_get_language (self->session);
  const StanceMeasure *standard = stance_rival_find_standard (catalog, self->clinic, rivals->id);
  GPtrArray           *list = list_rivals (catalog, rivals->id);
  GtkWidget           *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *title = stance_term_dup_name (rivals, language);
  guint            selected = 0;

  gtk_string_list_append (names, _ ("None"));
  for (guint i = 1; i < list->len; i++)
    {
      g_autofree char *name = stance_measure_dup_text (list->pdata[i], "Short", language);

      gtk_string_list_append (names, name);
      if (list->pdata[i] == standard)
        selected = i;
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_object_set_data_full (G_OBJECT (row), "rivals", list, (GDestroyNotify) g_ptr_array_unref);
  g_object_set_data (G_OBJECT (row), "term", (gpointer) rivals);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (standard_chosen_cb), self, G_CONNECT_SWAPPED);

  return row;
}

void
stance_preferences_fill_standards (StancePreferences *self)
{
  const GPtrArray *rivals = stance_catalog_get_terms (stance_session_get_catalog (self->session), STANCE_TERMS_RIVALS);

  stance_preferences_list_clear (&self->standards);
  for (guint i = 0; i < rivals->len; i++)
    stance_preferences_list_add (&self->standards, create_standard_row (self, rivals->pdata[i]));
}

void
stance_preferences_add_measures (StancePreferences *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  self->measures_page = GTK_WIDGET (page);
  adw_preferences_page_set_title (page, _ ("Measures"));
  adw_preferences_page_set_icon_name (page, "view-list-symbolic");
  stance_preferences_list_init (&self->templates, page, _ ("Sets of Measures"), _ ("What the form of a visit asks for, besides the sets that Stance brings"), stance_preferences_create_menu (_ ("New Set"), stance_preferences_create_template_menu (self)));
  stance_preferences_list_init (&self->standards, page, _ ("Standard Score"), _ ("Scores of the same thing whose points cannot be compared. Sets that Stance brings ask for the standard; the others stay within reach."), NULL);
  stance_preferences_list_init (&self->thresholds, page, _ ("Thresholds"), _ ("From where on a value counts as beyond. Findings of drafts follow at once; what is signed stays."), stance_preferences_create_menu (_ ("Add a Threshold"), stance_preferences_create_threshold_menu (self)));
  stance_preferences_list_init (&self->own_measures, page, _ ("The Clinic’s Own Measures"), _ ("Typed, compared and drawn like those that Stance brings"), stance_preferences_create_menu (_ ("Add a Measure"), stance_preferences_create_measure_menu ()));
  stance_preferences_add_page (self, page);
}

void
stance_preferences_fill_measures (StancePreferences *self)
{
  if (self->measures_page == NULL)
    return;

  stance_preferences_close_subpage (self);

  self->filling = TRUE;
  stance_preferences_fill_templates (self);
  stance_preferences_fill_standards (self);
  stance_preferences_fill_thresholds (self);
  stance_preferences_fill_own_measures (self);
  self->filling = FALSE;
}

void
stance_preferences_clear_measures (StancePreferences *self)
{
  g_clear_pointer (&self->templates.rows, g_ptr_array_unref);
  g_clear_pointer (&self->standards.rows, g_ptr_array_unref);
  g_clear_pointer (&self->thresholds.rows, g_ptr_array_unref);
  g_clear_pointer (&self->own_measures.rows, g_ptr_array_unref);
}
