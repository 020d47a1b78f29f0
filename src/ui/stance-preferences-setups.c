/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-preferences-private.h"
#include "stance-protocol-labels.h"
#include "stance-protocol-row.h"

/* The page of the clinic's set-ups. A name that is blank or taken is not taken over: the
 * set-up keeps the one before.
 */

typedef struct
{
  StancePreferences *preferences;
  StanceSetup       *setup; /* of the clinic that is edited */
  AdwExpanderRow    *expander;
  GtkWidget         *name;
  GtkWidget         *inputs[STANCE_N_PROTOCOL_MEMBERS]; /* %NULL for what is not of a set-up */
} Row;

static StanceText *
get_text (StancePreferences *self)
{
  return stance_session_get_text (self->session);
}

static gboolean
is_free (Row        *row,
         const char *name)
{
  const StanceSetup *other = stance_clinic_find_setup (row->preferences->clinic, name);

  return !stance_preferences_is_blank (name) && (other == NULL || other == row->setup);
}

static void
describe (Row *row)
{
  g_autofree char *words = stance_protocol_describe (&row->setup->context, get_text (row->preferences));
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  adw_expander_row_set_subtitle (row->expander, escaped);
}

static void
mark_name (Row     *row,
           gboolean good)
{
  if (good)
    gtk_widget_remove_css_class (row->name, "error");
  else
    gtk_widget_add_css_class (row->name, "error");

  gtk_widget_set_tooltip_text (row->name, good ? NULL : _ ("A name of its own is needed"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (row->name), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
changed_cb (Row *row)
{
  StancePreferences *self = row->preferences;
  g_autofree char   *name = NULL;
  gboolean           good;

  if (self->filling)
    return;

  name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row->name))));
  good = is_free (row, name);
  mark_name (row, good);
  if (good)
    stance_set_text (&row->setup->name, name);

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    if (row->inputs[member] != NULL)
      stance_protocol_row_store (row->inputs[member], member, &row->setup->context, get_text (self));

  describe (row);
  stance_preferences_changed (self);
}

static void
undo_cb (StancePreferences *self,
         AdwToast          *toast)
{
  const StanceSetup *setup = g_object_get_data (G_OBJECT (toast), "setup");

  if (stance_clinic_find_setup (self->clinic, setup->name) != NULL)
    return;

  stance_clinic_take_setup (self->clinic, stance_setup_copy (setup));
  stance_preferences_changed (self);
  stance_preferences_fill_setups (self);
}

static void
tell_removed (StancePreferences *self,
              const StanceSetup *setup)
{
  /* Translators: %s is the name of a set-up. */
  g_autofree char *words = g_markup_printf_escaped (_ ("%s was removed"), setup->name);
  AdwToast        *toast = adw_toast_new (words);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "setup", stance_setup_copy (setup), (GDestroyNotify) stance_setup_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  stance_preferences_add_toast (self, toast);
}

static void
remove_cb (Row *row)
{
  StancePreferences *self = row->preferences;

  tell_removed (self, row->setup);
  g_ptr_array_remove (self->clinic->setups, row->setup);
  stance_preferences_changed (self);
  stance_preferences_fill_setups (self);
}

static void
add_remove_row (Row *row)
{
  GtkWidget *line = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Remove"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), _ ("No Longer Used"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), _ ("Visits keep how they were measured"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), button);
  adw_expander_row_add_row (row->expander, line);
}

static void
add_inputs (Row *row)
{
  row->name = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->name), _ ("Name"));
  gtk_editable_set_text (GTK_EDITABLE (row->name), row->setup->name);
  g_signal_connect_swapped (row->name, "changed", G_CALLBACK (changed_cb), row);
  g_object_bind_property (row->name, "text", row->expander, "title", G_BINDING_SYNC_CREATE);
  adw_expander_row_add_row (row->expander, row->name);

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    {
      if (!stance_setup_takes (member))
        continue;

      row->inputs[member] = stance_protocol_row_new (member, G_CALLBACK (changed_cb), row);
      stance_protocol_row_show (row->inputs[member], member, &row->setup->context, get_text (row->preferences));
      adw_expander_row_add_row (row->expander, row->inputs[member]);
    }
}

static GtkWidget *
add_row (StancePreferences *self,
         StanceSetup       *setup)
{
  GtkWidget *expander = adw_expander_row_new ();
  Row       *row = g_new0 (Row, 1);

  row->preferences = self;
  row->setup = setup;
  row->expander = ADW_EXPANDER_ROW (expander);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  g_object_set_data_full (G_OBJECT (expander), "row", row, g_free);

  self->filling = TRUE;
  add_inputs (row);
  add_remove_row (row);
  describe (row);
  self->filling = FALSE;

  adw_preferences_group_add (self->setups, expander);
  g_ptr_array_add (self->setup_rows, expander);

  return expander;
}

void
stance_preferences_fill_setups (StancePreferences *self)
{
  if (self->setups == NULL)
    return;

  for (guint i = 0; i < self->setup_rows->len; i++)
    adw_preferences_group_remove (self->setups, g_ptr_array_index (self->setup_rows, i));
  g_ptr_array_set_size (self->setup_rows, 0);

  for (guint i = 0; i < self->clinic->setups->len; i++)
    add_row (self, g_ptr_array_index (self->clinic->setups, i));
}

static char *
dup_new_name (StancePreferences *self)
{
  for (int i = 1;; i++)
    {
      /* Translators: the name of a set-up that has none yet; %d is a number. */
      g_autofree char *name = g_strdup_printf (_ ("Set-up %d"), i);

      if (stance_clinic_find_setup (self->clinic, name) == NULL)
        return g_steal_pointer (&name);
    }
}

static void
add_cb (StancePreferences *self)
{
  g_autofree char *name = dup_new_name (self);
  StanceSetup     *setup = stance_setup_new (name);
  GtkWidget       *expander;

  stance_clinic_take_setup (self->clinic, setup);
  expander = add_row (self, setup);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  gtk_widget_child_focus (expander, GTK_DIR_TAB_FORWARD);
  stance_preferences_changed (self);
}

AdwPreferencesPage *
stance_preferences_new_setups (StancePreferences *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  GtkWidget          *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  adw_preferences_page_set_title (page, _ ("Set-ups"));
  adw_preferences_page_set_name (page, "setups");
  adw_preferences_page_set_icon_name (page, "camera-video-symbolic");
  self->setups = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->setups, _ ("Set-ups"));
  adw_preferences_group_set_description (self->setups, _ ("How a place of the clinic measures, such as “Room 2 treadmill, phone on tripod”. "
                                                          "An assessment chooses one and takes over what it says."));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Add Set-up"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_cb), self);
  adw_preferences_group_set_header_suffix (self->setups, button);
  adw_preferences_page_add (page, self->setups);

  return page;
}
