/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-steady-label.h"

struct _StanceSteadyLabel
{
  GtkWidget parent_instance;

  GtkLabel *label;
  GtkLabel *longest; /* never seen, only measured */
};

G_DEFINE_FINAL_TYPE (StanceSteadyLabel, stance_steady_label, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
stance_steady_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stance_steady_label_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  StanceSteadyLabel *self = STANCE_STEADY_LABEL (widget);
  int                longest_minimum = 0;
  int                longest_natural = 0;

  gtk_widget_measure (GTK_WIDGET (self->label), orientation, for_size, minimum, natural, NULL, NULL);

  if (*gtk_label_get_text (self->longest) != '\0')
    gtk_widget_measure (GTK_WIDGET (self->longest), orientation, for_size, &longest_minimum, &longest_natural, NULL, NULL);

  *minimum = MAX (*minimum, longest_minimum);
  *natural = MAX (*natural, longest_natural);
}

static void
stance_steady_label_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  StanceSteadyLabel *self = STANCE_STEADY_LABEL (widget);

  gtk_widget_allocate (GTK_WIDGET (self->label), width, height, -1, NULL);
}

static void
stance_steady_label_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (stance_steady_label_parent_class)->dispose (object);
}

static void
stance_steady_label_class_init (StanceSteadyLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_steady_label_dispose;
  widget_class->get_request_mode = stance_steady_label_get_request_mode;
  widget_class->measure = stance_steady_label_measure;
  widget_class->size_allocate = stance_steady_label_size_allocate;
}

static GtkLabel *
add_label (StanceSteadyLabel *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_LABEL (label);
}

static void
stance_steady_label_init (StanceSteadyLabel *self)
{
  self->label = add_label (self);
  self->longest = add_label (self);
  gtk_widget_set_child_visible (GTK_WIDGET (self->longest), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->longest), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

GtkWidget *
stance_steady_label_new (void)
{
  return g_object_new (STANCE_TYPE_STEADY_LABEL, NULL);
}

/* Where no place is kept, empty words take none. */
static void
update_visible (StanceSteadyLabel *self)
{
  gboolean kept = *gtk_label_get_text (self->longest) != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self), kept || *gtk_label_get_text (self->label) != '\0');
}

void
stance_steady_label_reserve (StanceSteadyLabel *self,
                             const char        *longest)
{
  g_return_if_fail (STANCE_IS_STEADY_LABEL (self));

  gtk_label_set_text (self->longest, longest != NULL ? longest : "");
  update_visible (self);
}

const char *
stance_steady_label_get_text (StanceSteadyLabel *self)
{
  g_return_val_if_fail (STANCE_IS_STEADY_LABEL (self), NULL);

  return gtk_label_get_text (self->label);
}

void
stance_steady_label_set_text (StanceSteadyLabel *self,
                              const char        *text,
                              const char        *style)
{
  static const char *const styles[] = { "error", "warning", "dim-label" };

  g_return_if_fail (STANCE_IS_STEADY_LABEL (self));

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), styles[i]);

  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), style);

  gtk_label_set_text (self->label, text != NULL ? text : "");
  update_visible (self);
}
