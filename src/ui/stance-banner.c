/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-banner.h"

struct _StanceBanner
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *title;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (StanceBanner, stance_banner, GTK_TYPE_WIDGET)

static void
stance_banner_dispose (GObject *object)
{
  g_clear_pointer (&STANCE_BANNER (object)->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (stance_banner_parent_class)->dispose (object);
}

static void
stance_banner_class_init (StanceBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_banner_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "stance-banner");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
stance_banner_init (StanceBanner *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "heading");
  self->button = gtk_button_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->button, FALSE);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->button);
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

const char *
stance_banner_get_title (StanceBanner *self)
{
  g_return_val_if_fail (STANCE_IS_BANNER (self), NULL);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)) ? gtk_label_get_label (GTK_LABEL (self->title)) : "";
}

void
stance_banner_set_title (StanceBanner *self,
                         const char   *title)
{
  gboolean shown = title != NULL && *title != '\0';

  g_return_if_fail (STANCE_IS_BANNER (self));

  /* The words stay while it folds away. */
  if (shown)
    gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), shown);
}

void
stance_banner_set_button (StanceBanner *self,
                          const char   *label,
                          const char   *action_name)
{
  g_return_if_fail (STANCE_IS_BANNER (self));

  gtk_button_set_label (GTK_BUTTON (self->button), label != NULL ? label : "");
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action_name);
  gtk_widget_set_visible (self->button, label != NULL);
}
