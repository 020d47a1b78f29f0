/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-rows.h"

void
stance_rows_clear (GtkListBox *list)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

AdwActionRow *
stance_rows_add (GtkListBox *list,
                 const char *title,
                 const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  gtk_list_box_append (list, row);

  return ADW_ACTION_ROW (row);
}

AdwActionRow *
stance_rows_add_value (GtkListBox *list,
                       const char *name,
                       const char *value)
{
  AdwActionRow *row;

  if (value == NULL || *value == '\0')
    return NULL;

  row = stance_rows_add (list, name, value);
  gtk_widget_add_css_class (GTK_WIDGET (row), "value-row");

  return row;
}

AdwActionRow *
stance_rows_add_link (GtkListBox *list,
                      const char *title,
                      const char *subtitle,
                      const char *action_name,
                      const char *target)
{
  AdwActionRow *row = stance_rows_add (list, title, subtitle);
  GtkWidget    *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  /* The target first: a name without the target it wants is warned of. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action_name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (row, arrow);

  return row;
}
