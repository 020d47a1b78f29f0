/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-dialogs.h"
#include "stance-preferences.h"
#include "stance-window-private.h"

static void
show_preferences (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  StanceWindow *self = STANCE_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (stance_preferences_new (GTK_WINDOW (self), self->session)));
}

static void
show_measures (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  StanceWindow *self = STANCE_WINDOW (widget);
  GtkWidget    *preferences = stance_preferences_new (GTK_WINDOW (self), self->session);

  stance_preferences_show_measures (STANCE_PREFERENCES (preferences));
  gtk_window_present (GTK_WINDOW (preferences));
}

static void
show_about (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  stance_dialogs_show_about (GTK_WINDOW (widget));
}

static void
clinician_chosen_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  StanceWindow *self = STANCE_WINDOW (user_data);

  if (self->session != NULL)
    stance_session_set_clinician (self->session, g_variant_get_string (parameter, NULL));
}

static void
archived_toggled_cb (GSimpleAction *action,
                     GVariant      *state,
                     gpointer       user_data)
{
  g_simple_action_set_state (action, state);
  stance_client_list_set_show_archived (STANCE_WINDOW (user_data)->client_list, g_variant_get_boolean (state));
}

/* Shown as chosen or ticked, which actions of a class cannot be. */
void
stance_window_add_stateful_actions (StanceWindow *self)
{
  static const GActionEntry entries[] = {
    { "clinician", clinician_chosen_cb, "s", "''", NULL },
    { "show-archived", NULL, NULL, "false", archived_toggled_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
fill_clinicians (StanceWindow *self,
                 GMenu        *menu)
{
  const StanceClinic *clinic = stance_session_get_clinic (self->session);

  for (guint i = 0; i < clinic->clinicians->len; i++)
    {
      const StanceClinician *clinician = g_ptr_array_index (clinic->clinicians, i);
      g_autoptr (GMenuItem) item = NULL;

      if (clinician->archived)
        continue;

      item = g_menu_item_new (clinician->name, NULL);
      g_menu_item_set_action_and_target (item, "win.clinician", "s", clinician->id);
      g_menu_append_item (menu, item);
    }
}

void
stance_window_update_menu (StanceWindow *self)
{
  GMenu                 *menu = stance_client_list_get_clinicians (self->client_list);
  GAction               *action = g_action_map_lookup_action (G_ACTION_MAP (self), "clinician");
  const StanceClinician *clinician = NULL;

  g_menu_remove_all (menu);
  if (self->session != NULL)
    {
      fill_clinicians (self, menu);
      clinician = stance_session_get_clinician (self->session);
    }

  /* A menu without entries says where they come from. */
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    g_menu_append (menu, _ ("Add _Clinicians…"), "win.preferences");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (clinician != NULL ? clinician->id : ""));
}

void
stance_window_install_menu_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, show_preferences);
  gtk_widget_class_install_action (widget_class, "win.edit-measures", NULL, show_measures);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, show_about);
}
