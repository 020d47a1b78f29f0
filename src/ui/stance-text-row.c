/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text-row.h"

/* The width for which the lines of a view were counted. */
#define FITTED "stance-fitted"

struct _StanceTextRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *view;
  GtkWidget *title;
};

G_DEFINE_FINAL_TYPE (StanceTextRow, stance_text_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (StanceTextRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
resize_cb (gpointer user_data)
{
  gtk_widget_queue_resize (user_data);

  return G_SOURCE_REMOVE;
}

/* Its lines are broken anew after it was given its place, and it may not ask for another
 * place while it is given one.
 */
static void
width_changed_cb (GtkTextView *view)
{
  int width = gtk_widget_get_width (GTK_WIDGET (view));

  if (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (view), FITTED)) == width)
    return;

  g_object_set_data (G_OBJECT (view), FITTED, GINT_TO_POINTER (width));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, resize_cb, g_object_ref (view), g_object_unref);
}

void
stance_text_row_fit_view (GtkTextView *view)
{
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view)), "notify::page-size",
                           G_CALLBACK (width_changed_cb), view, G_CONNECT_SWAPPED);
}

static void
stance_text_row_class_init (StanceTextRowClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", STANCE_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static gboolean
focus_view_cb (GtkWidget *widget,
               gboolean   mnemonic,
               gpointer   user_data)
{
  return gtk_widget_grab_focus (STANCE_TEXT_ROW (user_data)->view);
}

static void
stance_text_row_init (StanceTextRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "caption");
  gtk_widget_add_css_class (self->title, "dim-label");
  g_object_bind_property (self, "title", self->title, "label", G_BINDING_SYNC_CREATE);

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  stance_text_row_fit_view (GTK_TEXT_VIEW (self->view));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL, -1);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "mnemonic-activate", G_CALLBACK (focus_view_cb), self, 0);

  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->view);
  gtk_widget_add_css_class (GTK_WIDGET (self), "text-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
stance_text_row_new (const char *title)
{
  return g_object_new (STANCE_TYPE_TEXT_ROW, "title", title, NULL);
}

char *
stance_text_row_dup_text (StanceTextRow *self)
{
  char *text = NULL;

  g_return_val_if_fail (STANCE_IS_TEXT_ROW (self), NULL);

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "text", &text, NULL);

  return text;
}

void
stance_text_row_set_text (StanceTextRow *self,
                          const char    *text)
{
  g_return_if_fail (STANCE_IS_TEXT_ROW (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), text, -1);
}
