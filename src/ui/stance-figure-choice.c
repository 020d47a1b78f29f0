/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-figure-choice.h"

#include <glib/gi18n.h>

#include "stance-nick.h"
#include "stance-settings.h"

/* Where an action keeps the settings that remember it. */
#define SETTINGS "stance-settings"

#define BODY    "body"
#define CLOTHES "clothes"

static const char *const body_names[] = { N_ ("_Younger"), N_ ("_Older"), N_ ("_Larger") };
static const char *const clothes_names[] = { N_ ("_Short Clothes"), N_ ("Lon_g Clothes"), N_ ("_Head Covering") };

static void
set_member (StanceFigureLook *look,
            const char       *name,
            const char       *nick)
{
  const char *const *nicks = g_str_equal (name, BODY) ? stance_body_nicks : stance_clothes_nicks;
  int                value = MAX (stance_nick_find (nicks, nick), 0);

  if (g_str_equal (name, BODY))
    look->body = (StanceBody) value;
  else
    look->clothes = (StanceClothes) value;
}

static void
chosen_cb (GSimpleAction *action,
           GVariant      *state,
           gpointer       user_data)
{
  StanceFigureCache *figures = STANCE_FIGURE_CACHE (user_data);
  const char        *name = g_action_get_name (G_ACTION (action));
  g_autofree char   *key = g_strconcat ("figure-", name, NULL);
  StanceFigureLook   look = *stance_figure_cache_get_look (figures);

  g_simple_action_set_state (action, state);
  set_member (&look, name, g_variant_get_string (state, NULL));
  stance_figure_cache_set_look (figures, &look);
  stance_settings_set_string (g_object_get_data (G_OBJECT (action), SETTINGS), key, g_variant_get_string (state, NULL));
}

static void
remember (GSimpleActionGroup *group,
          const char         *name,
          GSettings          *settings)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (group), name);

  if (settings != NULL)
    g_object_set_data_full (G_OBJECT (action), SETTINGS, g_object_ref (settings), g_object_unref);
}

static void
set_state (GSimpleActionGroup *group,
           const char         *name,
           const char         *nick)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (group), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (nick));
}

static StanceFigureLook
read_look (GSettings *settings)
{
  StanceFigureLook look = { 0 };
  g_autofree char *body = stance_settings_dup_string (settings, "figure-" BODY);
  g_autofree char *clothes = stance_settings_dup_string (settings, "figure-" CLOTHES);

  set_member (&look, BODY, body);
  set_member (&look, CLOTHES, clothes);

  return look;
}

void
stance_figure_choice_install (GtkWidget              *widget,
                              StanceFigureCache      *figures,
                              const StanceFigureLook *look)
{
  static const GActionEntry entries[] = {
    { BODY, NULL, "s", "'younger'", chosen_cb },
    { CLOTHES, NULL, "s", "'short'", chosen_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSettings) settings = look == NULL ? stance_settings_new () : NULL;
  StanceFigureLook shown = look != NULL ? *look : read_look (settings);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (STANCE_IS_FIGURE_CACHE (figures));

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), figures);
  g_object_set_data_full (G_OBJECT (group), "stance-figures", g_object_ref (figures), g_object_unref);
  remember (group, BODY, settings);
  remember (group, CLOTHES, settings);
  set_state (group, BODY, stance_body_nicks[shown.body]);
  set_state (group, CLOTHES, stance_clothes_nicks[shown.clothes]);
  stance_figure_cache_set_look (figures, &shown);
  gtk_widget_insert_action_group (widget, "figures", G_ACTION_GROUP (group));
}

static void
append_choices (GMenu             *menu,
                const char        *label,
                const char        *action,
                const char *const *names,
                const char *const *nicks)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (int i = 0; nicks[i] != NULL; i++)
    {
      g_autofree char *target = g_strdup_printf ("figures.%s::%s", action, nicks[i]);

      g_menu_append (section, _ (names[i]), target);
    }

  g_menu_append_section (menu, label, G_MENU_MODEL (section));
}

GMenuModel *
stance_figure_choice_new_menu (void)
{
  GMenu *menu = g_menu_new ();

  append_choices (menu, _ ("Body of the Figures"), BODY, body_names, stance_body_nicks);
  append_choices (menu, _ ("Their Clothes"), CLOTHES, clothes_names, stance_clothes_nicks);

  return G_MENU_MODEL (menu);
}
