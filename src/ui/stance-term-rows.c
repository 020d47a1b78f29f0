/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-term-rows.h"

#include <glib/gi18n.h>

#include "stance-advice.h"

#define TERMS "stance-terms"

/* Of the pages of advice those that stand for a sore region; of others all. */
static GPtrArray *
list_terms (StanceSession *session,
            StanceTerms    terms)
{
  const GPtrArray *all = stance_catalog_get_terms (stance_session_get_catalog (session), terms);
  GPtrArray       *list = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const StanceTerm *term = g_ptr_array_index (all, i);

      if (term->advice == NULL || term->advice->load)
        g_ptr_array_add (list, (gpointer) term);
    }

  return list;
}

GtkWidget *
stance_term_drop_down_new (StanceSession *session,
                           const char    *label,
                           StanceTerms    terms)
{
  GPtrArray     *list = list_terms (session, terms);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget     *drop_down;

  gtk_string_list_append (names, _ ("Not said"));

  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *name = stance_term_dup_name (list->pdata[i], stance_session_get_language (session));

      gtk_string_list_append (names, name);
    }

  drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (drop_down), TERMS, list, (GDestroyNotify) g_ptr_array_unref);

  return drop_down;
}

const char *
stance_term_drop_down_get (GtkWidget *drop_down)
{
  const GPtrArray *list = g_object_get_data (G_OBJECT (drop_down), TERMS);
  guint            selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  if (selected == 0 || selected > list->len)
    return NULL;

  return ((const StanceTerm *) list->pdata[selected - 1])->id;
}

void
stance_term_drop_down_set (GtkWidget  *drop_down,
                           const char *id)
{
  const GPtrArray *list = g_object_get_data (G_OBJECT (drop_down), TERMS);
  guint            selected = 0;

  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (((const StanceTerm *) list->pdata[i])->id, id) == 0)
      selected = i + 1;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
}

GtkWidget *
stance_term_check_row_new (StanceSession    *session,
                           const StanceTerm *term,
                           GtkCheckButton  **check)
{
  g_autofree char *name = stance_term_dup_name (term, stance_session_get_language (session));
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  *check = GTK_CHECK_BUTTON (button);

  return row;
}
