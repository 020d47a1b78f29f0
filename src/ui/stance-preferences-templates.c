/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "stance-field-row.h"
#include "stance-preferences-private.h"

/* A row for each that is offered; after a change the group is made anew. */
static void
refill (StancePreferences *self)
{
  self->filling = TRUE;
  stance_preferences_fill_templates (self);
  self->filling = FALSE;
}

static void
undo_cb (StancePreferences *self,
         AdwToast          *toast)
{
  StanceTemplate *template = g_object_get_data (G_OBJECT (toast), "template");

  /* Somebody else's clinic may have taken its place since. */
  if (!g_ptr_array_find (self->clinic->templates, template, NULL))
    return;

  template->archived = FALSE;
  refill (self);
  stance_preferences_changed (self);
}

static void
delete_cb (StancePreferences *self,
           GtkWidget         *button)
{
  StanceTemplate *template = g_object_get_data (G_OBJECT (button), "template");
  /* Translators: %s is the name of a set of measures. */
  g_autofree char *words = g_markup_printf_escaped (_ ("%s was deleted. Visits that used it keep their values."), template->name);
  AdwToast        *toast = adw_toast_new (words);

  template->archived = TRUE;
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data (G_OBJECT (toast), "template", template);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  stance_preferences_add_toast (self, toast);
  refill (self);
  stance_preferences_changed (self);
}

/* The place of the one before that is offered; -1 when it is the first. */
static int
find_before (StancePreferences *self,
             int                place)
{
  for (int i = place - 1; i >= 0; i--)
    if (!((StanceTemplate *) self->clinic->templates->pdata[i])->archived)
      return i;

  return -1;
}

static void
up_cb (StancePreferences *self,
       GtkWidget         *button)
{
  StanceTemplate *template = g_object_get_data (G_OBJECT (button), "template");
  gpointer *templates = self->clinic->templates->pdata;
  guint     place;
  int       before;

  if (!g_ptr_array_find (self->clinic->templates, template, &place))
    return;

  before = find_before (self, (int) place);
  if (before < 0)
    return;

  templates[place] = templates[before];
  templates[before] = template;
  refill (self);
  stance_preferences_changed (self);
}

static void
activated_cb (StancePreferences *self,
              GtkWidget         *row)
{
  stance_preferences_edit_template (self, g_object_get_data (G_OBJECT (row), "template"));
}

static void
add_button (StancePreferences *self,
            GtkWidget         *row,
            StanceTemplate *template,
            const char *icon_name,
            const char *tooltip,
            GCallback   clicked)
{
  GtkWidget *button = stance_preferences_create_button (icon_name, tooltip);

  g_object_set_data (G_OBJECT (button), "template", template);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
create_row (StancePreferences *self,
            StanceTemplate *template,
            gboolean first)
{
  GtkWidget       *row = adw_action_row_new ();
  guint            n = g_strv_length (template->measures);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u measure", "%u measures", n), n);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), template->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (!first)
    add_button (self, row, template, "go-up-symbolic", _ ("Move Up"), G_CALLBACK (up_cb));
  add_button (self, row, template, "user-trash-symbolic", _ ("Delete"), G_CALLBACK (delete_cb));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "template", template);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

void
stance_preferences_fill_templates (StancePreferences *self)
{
  stance_preferences_list_clear (&self->templates);
  for (guint i = 0; i < self->clinic->templates->len; i++)
    {
      StanceTemplate *template = self->clinic->templates->pdata[i];

      if (!template->archived)
        stance_preferences_list_add (&self->templates, create_row (self, template, self->templates.rows->len == 0));
    }
}

GMenu *
stance_preferences_create_template_menu (StancePreferences *self)
{
  const GPtrArray *templates = stance_catalog_get_terms (stance_session_get_catalog (self->session), STANCE_TERMS_TEMPLATE);
  GMenu           *menu = g_menu_new ();
  g_autoptr (GMenu) shipped = g_menu_new ();

  g_menu_append (menu, _ ("_Empty Set"), "templates.add::");
  for (guint i = 0; i < templates->len; i++)
    {
      const StanceTerm *template = templates->pdata[i];
      g_autofree char *name = stance_term_dup_name (template, stance_session_get_language (self->session));
      g_autofree char *action = g_strdup_printf ("templates.add::%s", template->id);

      if (!template->own)
        g_menu_append (shipped, name, action);
    }
  g_menu_append_section (menu, _ ("Made From"), G_MENU_MODEL (shipped));

  return menu;
}

static StanceTemplate *
make (StancePreferences *self,
      const char        *id)
{
  const StanceTerm *from = stance_catalog_find_term (stance_session_get_catalog (self->session), STANCE_TERMS_TEMPLATE, id);
  g_autofree char  *name = NULL;
  g_autofree char  *copied = NULL;
  StanceTemplate *template;

  if (from == NULL)
    return stance_template_new (_ ("New Set"), NULL);

  name = stance_term_dup_name (from, stance_session_get_language (self->session));
  /* Translators: %s is the name of the set that was copied. */
  copied = g_strdup_printf (_ ("%s, ours"), name);
  template = stance_template_new (copied, from->measures);
  template->folded = from->folded;

  return template;
}

static void
add_template (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  StancePreferences *self = STANCE_PREFERENCES (widget);
  StanceTemplate *template = make (self, g_variant_get_string (parameter, NULL));

  g_ptr_array_add (self->clinic->templates, template);
  refill (self);
  stance_preferences_changed (self);
  stance_preferences_edit_template (self, template);
}

void
stance_preferences_install_template_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "templates.add", "s", add_template);
}
