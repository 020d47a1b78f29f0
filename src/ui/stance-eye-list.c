/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-eye-list.h"

#include <glib/gi18n.h>

#include "stance-side-label.h"

struct _StanceEyeList
{
  GtkWidget parent_instance;

  StanceEye  *eye;
  GtkListBox *rows;
  GPtrArray  *answers; /* GtkLabel, one for each question */
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceEyeList, stance_eye_list, GTK_TYPE_WIDGET)

static void
activated_cb (StanceEyeList *self,
              GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
}

/* A heading where a section or a side begins. */
static gboolean
begins (StanceEye *eye,
        guint      at)
{
  g_autofree char *section = stance_eye_dup_section (eye, at);
  g_autofree char *before = at > 0 ? stance_eye_dup_section (eye, at - 1) : NULL;
  g_autofree char *name = stance_eye_dup_name (eye, at);

  return section != NULL && !g_str_equal (section, name) &&
         (g_strcmp0 (section, before) != 0 || stance_eye_get_step_side (eye, at) != stance_eye_get_step_side (eye, at - 1));
}

static void
add_header_cb (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  StanceEyeList   *self = STANCE_EYE_LIST (user_data);
  guint            at = (guint) gtk_list_box_row_get_index (row);
  g_autofree char *section = stance_eye_dup_section (self->eye, at);
  StanceSide       side = stance_eye_get_step_side (self->eye, at);
  GtkWidget       *box;
  GtkWidget       *label;

  if (!begins (self->eye, at))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  label = gtk_label_new (section);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (box, "stance-eye-heading");
  gtk_box_append (GTK_BOX (box), label);

  if (side != STANCE_SIDE_NONE)
    gtk_box_append (GTK_BOX (box), stance_side_label_new (side));

  gtk_list_box_row_set_header (row, box);
}

static void
add_row (StanceEyeList *self,
         guint          at)
{
  g_autofree char *name = stance_eye_dup_name (self->eye, at);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *title = gtk_label_new (name);
  GtkWidget       *answer = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_wrap (GTK_LABEL (answer), TRUE);
  gtk_label_set_xalign (GTK_LABEL (answer), 1);
  gtk_label_set_justify (GTK_LABEL (answer), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (answer, "heading");
  gtk_widget_add_css_class (box, "stance-eye-row");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), answer);
  gtk_list_box_append (self->rows, box);
  g_ptr_array_add (self->answers, answer);
}

static void
stance_eye_list_dispose (GObject *object)
{
  StanceEyeList *self = STANCE_EYE_LIST (object);

  if (self->rows != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->rows));
  self->rows = NULL;
  g_ptr_array_set_size (self->answers, 0);

  G_OBJECT_CLASS (stance_eye_list_parent_class)->dispose (object);
}

static void
stance_eye_list_finalize (GObject *object)
{
  g_ptr_array_unref (STANCE_EYE_LIST (object)->answers);

  G_OBJECT_CLASS (stance_eye_list_parent_class)->finalize (object);
}

static void
stance_eye_list_class_init (StanceEyeListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = stance_eye_list_dispose;
  object_class->finalize = stance_eye_list_finalize;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", STANCE_TYPE_EYE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
stance_eye_list_init (StanceEyeList *self)
{
  self->answers = g_ptr_array_new ();
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "navigation-sidebar");
  gtk_list_box_set_header_func (self->rows, add_header_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Questions"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->rows), GTK_WIDGET (self));
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (activated_cb), self);
}

GtkWidget *
stance_eye_list_new (StanceEye *eye)
{
  StanceEyeList *self = g_object_new (STANCE_TYPE_EYE_LIST, NULL);

  self->eye = eye;

  for (guint i = 0; i < stance_eye_get_length (eye); i++)
    add_row (self, i);

  stance_eye_list_update (self);

  return GTK_WIDGET (self);
}

void
stance_eye_list_update (StanceEyeList *self)
{
  g_return_if_fail (STANCE_IS_EYE_LIST (self));

  for (guint i = 0; i < self->answers->len; i++)
    {
      g_autofree char *answer = stance_eye_dup_answer (self->eye, i);
      GtkListBoxRow   *row = gtk_list_box_get_row_at_index (self->rows, (int) i);

      gtk_label_set_text (self->answers->pdata[i], answer != NULL ? answer : "");
      gtk_widget_set_visible (GTK_WIDGET (row), stance_eye_applies (self->eye, i));

      if (i == stance_eye_get_at (self->eye))
        gtk_list_box_select_row (self->rows, row);
    }
}

GtkWidget *
stance_eye_list_new_dots (StanceEye *eye)
{
  GtkWidget *dots = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  gtk_widget_set_halign (dots, GTK_ALIGN_CENTER);

  for (guint i = 0; i < stance_eye_get_length (eye); i++)
    {
      g_autofree char *answer = stance_eye_dup_answer (eye, i);
      GtkWidget       *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (dot, "stance-eye-dot");

      if (answer != NULL)
        gtk_widget_add_css_class (dot, "answered");

      if (i == stance_eye_get_at (eye))
        gtk_widget_add_css_class (dot, "current");

      gtk_box_append (GTK_BOX (dots), dot);
    }

  return dots;
}
