/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-side-label.h"

#include <glib/gi18n.h>

const char *
stance_side_to_label (StanceSide side)
{
  switch (side)
    {
    case STANCE_SIDE_LEFT:
      return _ ("Left");

    case STANCE_SIDE_RIGHT:
      return _ ("Right");

    case STANCE_SIDE_BOTH:
      return _ ("Both");

    case STANCE_SIDE_NONE:
    default:
      return "";
    }
}

static GtkWidget *
new_sign (StanceSide side)
{
  GtkWidget *sign = gtk_label_new (side == STANCE_SIDE_LEFT ? "●" : "▲");

  gtk_widget_add_css_class (sign, side == STANCE_SIDE_LEFT ? "stance-left" : "stance-right");

  return sign;
}

GtkWidget *
stance_side_label_new (StanceSide side)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (stance_side_to_label (side));

  if (side == STANCE_SIDE_LEFT || side == STANCE_SIDE_RIGHT)
    gtk_box_append (GTK_BOX (box), new_sign (side));

  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);

  return box;
}
