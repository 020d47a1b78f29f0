/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-form-row.h"

struct _StanceFormFold
{
  AdwBin parent_instance;

  GtkToggleButton *heading;
  GtkImage        *arrow;
  GtkLabel        *line;
  GtkWidget       *content;
};

G_DEFINE_FINAL_TYPE (StanceFormFold, stance_form_fold, ADW_TYPE_BIN)

static GtkWidget *
new_words (const char *title,
           const char *detail,
           GtkWidget  *input)
{
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *const words[] = { title, detail };

  for (gsize i = 0; i < G_N_ELEMENTS (words) && words[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (words[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (box), label);
      if (i == 0)
        gtk_accessible_update_relation (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
      else
        gtk_widget_add_css_class (label, "caption");
      if (i > 0)
        gtk_widget_add_css_class (label, "dim-label");
    }

  return box;
}

GtkWidget *
stance_form_row_new (const char *title,
                     const char *detail,
                     GtkWidget  *input)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = new_words (title, detail, input);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (input, GTK_ALIGN_END);
  gtk_widget_set_valign (input, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (row, "stance-form-row");
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), input);

  return row;
}

void
stance_form_row_append (GtkBox    *card,
                        GtkWidget *row)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (card)) != NULL)
    gtk_box_append (card, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));

  gtk_box_append (card, row);
}

static void
update_line (StanceFormFold *self)
{
  gboolean open = gtk_toggle_button_get_active (self->heading);

  gtk_widget_set_visible (GTK_WIDGET (self->line), !open && *gtk_label_get_text (self->line) != '\0');
}

/* An open section's heading is no stop between two fields; a folded one is, to open it. */
static void
toggled_cb (StanceFormFold *self)
{
  gboolean open = gtk_toggle_button_get_active (self->heading);
  gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (self->heading));

  gtk_widget_set_visible (self->content, open);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  update_line (self);
  if (open && had_focus)
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
  gtk_widget_set_focusable (GTK_WIDGET (self->heading), !open);
}

static void
build_heading (StanceFormFold *self,
               const char     *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->arrow));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (self->heading), box);
  gtk_toggle_button_set_active (self->heading, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->heading), GTK_ALIGN_START);
  gtk_widget_set_focusable (GTK_WIDGET (self->heading), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "stance-fold");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
stance_form_fold_class_init (StanceFormFoldClass *klass)
{
}

static void
stance_form_fold_init (StanceFormFold *self)
{
  self->heading = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  self->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->line = GTK_LABEL (gtk_label_new (""));
}

GtkWidget *
stance_form_fold_new (const char *title,
                      GtkWidget  *content)
{
  StanceFormFold *self = g_object_new (STANCE_TYPE_FORM_FOLD, NULL);
  GtkWidget      *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->content = content;
  build_heading (self, title);
  gtk_label_set_wrap (self->line, TRUE);
  gtk_label_set_xalign (self->line, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->line), "dim-label");
  gtk_widget_set_visible (GTK_WIDGET (self->line), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (box), content);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_swapped (self->heading, "toggled", G_CALLBACK (toggled_cb), self);

  return GTK_WIDGET (self);
}

gboolean
stance_form_fold_is_open (StanceFormFold *self)
{
  g_return_val_if_fail (STANCE_IS_FORM_FOLD (self), FALSE);

  return gtk_toggle_button_get_active (self->heading);
}

void
stance_form_fold_set_open (StanceFormFold *self,
                           gboolean        open)
{
  g_return_if_fail (STANCE_IS_FORM_FOLD (self));

  gtk_toggle_button_set_active (self->heading, open);
}

void
stance_form_fold_set_line (StanceFormFold *self,
                           const char     *line)
{
  g_return_if_fail (STANCE_IS_FORM_FOLD (self));

  gtk_label_set_text (self->line, line);
  update_line (self);
}
