/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-compare-rows.h"

#include <glib/gi18n.h>

static GtkWidget *
new_label (const char *words,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Nothing said is told as a dash, so that neither column is empty. */
static GtkWidget *
new_value (const char *words)
{
  gboolean   known = words != NULL && *words != '\0';
  GtkWidget *label = new_label (known ? words : "–", "numeric");

  if (!known)
    gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static const char *
say (const char *words)
{
  return words != NULL && *words != '\0' ? words : _ ("not known");
}

GtkWidget *
stance_compare_new_section (const char  *title,
                            GtkListBox **list)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *rows = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), new_label (title, "heading"));
  gtk_box_append (GTK_BOX (box), rows);
  *list = GTK_LIST_BOX (rows);

  return box;
}

void
stance_compare_add_row (GtkListBox *list,
                        const char *title,
                        const char *earlier,
                        const char *later,
                        const char *verdict,
                        const char *why)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *values = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  /* Translators: a row read out: what it is about, the earlier visit's value, the later one's, what
   * follows and why. */
  g_autofree char *whole = g_strdup_printf (_ ("%s. Earlier: %s. Later: %s. %s %s"), title, say (earlier), say (later),
                                               verdict != NULL ? verdict : "", why != NULL ? why : "");

  gtk_box_set_homogeneous (GTK_BOX (values), TRUE);
  gtk_box_append (GTK_BOX (values), new_value (earlier));
  gtk_box_append (GTK_BOX (values), new_value (later));
  gtk_box_append (GTK_BOX (box), new_label (title, "caption-heading"));
  gtk_box_append (GTK_BOX (box), values);
  if (verdict != NULL)
    gtk_box_append (GTK_BOX (box), new_label (verdict, "numeric"));
  if (why != NULL)
    {
      GtkWidget *label = new_label (why, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }

  gtk_widget_add_css_class (box, "stance-compare-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
  gtk_list_box_append (list, row);
}
