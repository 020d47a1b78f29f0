/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-field-row.h"

struct _StanceFieldRow
{
  AdwEntryRow parent_instance;

  GtkWidget *error;
};

G_DEFINE_FINAL_TYPE (StanceFieldRow, stance_field_row, ADW_TYPE_ENTRY_ROW)

/* The row's own content, and the words under it. */
static void
add_error_label (StanceFieldRow *self)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (self);
  GtkWidget     *header = g_object_ref (gtk_list_box_row_get_child (row));
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->error = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->error), 0);
  gtk_label_set_wrap (GTK_LABEL (self->error), TRUE);
  gtk_widget_add_css_class (self->error, "field-error");
  gtk_widget_set_visible (self->error, FALSE);

  gtk_list_box_row_set_child (row, NULL);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), self->error);
  gtk_list_box_row_set_child (row, box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field");
  g_object_unref (header);
}

static void
stance_field_row_class_init (StanceFieldRowClass *klass)
{
}

static void
stance_field_row_init (StanceFieldRow *self)
{
  add_error_label (self);
}

GtkWidget *
stance_field_row_new (const char *title)
{
  return g_object_new (STANCE_TYPE_FIELD_ROW, "title", title, NULL);
}

const char *
stance_field_row_get_error (StanceFieldRow *self)
{
  g_return_val_if_fail (STANCE_IS_FIELD_ROW (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->error));
}

void
stance_field_row_set_error (StanceFieldRow *self,
                            const char     *error)
{
  GtkEditable *text;

  g_return_if_fail (STANCE_IS_FIELD_ROW (self));

  if (g_strcmp0 (stance_field_row_get_error (self), error != NULL ? error : "") == 0)
    return;

  text = gtk_editable_get_delegate (GTK_EDITABLE (self));
  gtk_label_set_label (GTK_LABEL (self->error), error != NULL ? error : "");
  gtk_widget_set_visible (self->error, error != NULL);

  if (error != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->error, NULL, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
    }
}
