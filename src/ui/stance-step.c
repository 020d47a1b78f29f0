/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-step-private.h"

#include <glib/gi18n.h>

#include "stance-text-row.h"

char *
stance_step_dup_text (const StanceStep *self,
                      int               form)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->views[form]), "text", &text, NULL);

  return g_strstrip (text);
}

void
stance_step_set_text (StanceStep *self,
                      int         form,
                      const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->views[form]), text, -1);
}

gboolean
stance_step_has_words (const StanceStep *self,
                       int               form)
{
  g_autofree char *text = stance_step_dup_text (self, form);

  return *text != '\0';
}

gboolean
stance_step_is_said (const StanceStep *self)
{
  if (gtk_toggle_button_get_active (self->sided))
    return stance_step_has_words (self, STANCE_STEP_LEFT) || stance_step_has_words (self, STANCE_STEP_RIGHT);

  return stance_step_has_words (self, STANCE_STEP_PLAIN);
}

void
stance_step_mark (StanceStep *self,
                  int         form,
                  gboolean    wrong)
{
  if (wrong)
    gtk_widget_add_css_class (self->forms[form], "error");
  else
    gtk_widget_remove_css_class (self->forms[form], "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->views[form]), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
stance_step_show_forms (StanceStep *self)
{
  gboolean sided = gtk_toggle_button_get_active (self->sided);

  gtk_widget_set_visible (self->forms[STANCE_STEP_PLAIN], !sided);
  gtk_widget_set_visible (self->forms[STANCE_STEP_LEFT], sided);
  gtk_widget_set_visible (self->forms[STANCE_STEP_RIGHT], sided);
}

GtkWidget *
stance_step_create_form (StanceStep *self,
                         int         form)
{
  const char *const labels[STANCE_STEP_N_FORMS] = { "", _ ("When the LEFT hip works"), _ ("When the RIGHT hip works") };
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget        *view = gtk_text_view_new ();
  GtkWidget        *label;

  if (form != STANCE_STEP_PLAIN)
    {
      label = gtk_label_new (labels[form]);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
    }

  self->views[form] = GTK_TEXT_VIEW (view);
  self->forms[form] = box;
  gtk_text_view_set_wrap_mode (self->views[form], GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->views[form], FALSE);
  stance_text_row_fit_view (self->views[form]);
  gtk_box_append (GTK_BOX (box), view);

  return box;
}
