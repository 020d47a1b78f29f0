/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-protocol-row.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-protocol-labels.h"
#include "stance-trials.h"

static void
set_wrong (GtkWidget  *input,
           const char *why)
{
  if (why != NULL)
    gtk_widget_add_css_class (input, "error");
  else
    gtk_widget_remove_css_class (input, "error");

  gtk_widget_set_tooltip_text (input, why);
  gtk_accessible_update_state (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_STATE_INVALID,
                               why != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
store_number (GtkWidget           *row,
              StanceProtocolMember member,
              StanceProtocol      *protocol,
              StanceText          *text)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);
  const char               *typed = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autofree char          *why = NULL;
  double                    number = NAN;

  if (*typed != '\0' && (!stance_text_parse_number (typed, &number) || number < info->min || number > info->max))
    {
      g_autofree char *low = stance_trials_number_to_text (text, info->min);
      g_autofree char *high = stance_trials_number_to_text (text, info->max);

      /* Translators: the limits of a number. */
      why = g_strdup_printf (_ ("A number from %s to %s"), low, high);
      number = NAN;
    }

  protocol->numbers[member] = number;
  set_wrong (row, why);
}

static void
store_text (StanceProtocol      *protocol,
            StanceProtocolMember member,
            const char          *typed)
{
  g_free (protocol->texts[member]);
  protocol->texts[member] = typed == NULL || *typed == '\0' ? NULL : g_strdup (typed);
}

static GtkWidget *
new_choice (const StanceProtocolInfo *info,
            GCallback                 changed,
            gpointer                  user_data)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Not said"));

  for (const char *const *choice = info->choices; *choice != NULL; choice++)
    gtk_string_list_append (names, stance_protocol_choice_to_label (*choice));

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  g_signal_connect_swapped (row, "notify::selected", changed, user_data);

  return row;
}

static GtkWidget *
new_entry (GCallback changed,
           gpointer  user_data)
{
  GtkWidget *row = adw_entry_row_new ();

  g_signal_connect_swapped (row, "changed", changed, user_data);

  return row;
}

GtkWidget *
stance_protocol_row_new (StanceProtocolMember member,
                         GCallback            changed,
                         gpointer             user_data)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);
  GtkWidget                *row;

  row = info->kind == STANCE_MEMBER_CHOICE ? new_choice (info, changed, user_data) : new_entry (changed, user_data);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), stance_protocol_member_to_label (member));

  return row;
}

void
stance_protocol_row_show (GtkWidget            *row,
                          StanceProtocolMember  member,
                          const StanceProtocol *protocol,
                          StanceText           *text)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);
  const char               *stored = protocol->texts[member];
  g_autofree char          *number = NULL;

  if (info->kind == STANCE_MEMBER_CHOICE)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                                  stored != NULL ? (guint) (stance_nick_find (info->choices, stored) + 1) : 0);
      return;
    }

  number = stance_trials_number_to_text (text, protocol->numbers[member]);
  gtk_editable_set_text (GTK_EDITABLE (row), info->kind == STANCE_MEMBER_NUMBER ? number : stored != NULL ? stored
                                                                                                          : "");
}

void
stance_protocol_row_store (GtkWidget           *row,
                           StanceProtocolMember member,
                           StanceProtocol      *protocol,
                           StanceText          *text)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);
  guint                     selected;

  if (info->kind == STANCE_MEMBER_CHOICE)
    {
      selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
      store_text (protocol, member, selected == 0 ? NULL : info->choices[selected - 1]);
      return;
    }

  if (info->kind == STANCE_MEMBER_NUMBER)
    store_number (row, member, protocol, text);
  else
    store_text (protocol, member, gtk_editable_get_text (GTK_EDITABLE (row)));
}
