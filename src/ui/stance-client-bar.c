/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-bar.h"

#include <glib/gi18n.h>

#include "stance-words.h"

struct _StanceClientBar
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *box; /* bound so that it goes with the template */
  GtkLabel  *name;
  GtkLabel  *details;
  GtkWidget *archived;
  GtkWidget *strip;
  GtkLabel  *alerts;
};

G_DEFINE_FINAL_TYPE (StanceClientBar, stance_client_bar, GTK_TYPE_WIDGET)

static void
stance_client_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STANCE_TYPE_CLIENT_BAR);

  G_OBJECT_CLASS (stance_client_bar_parent_class)->dispose (object);
}

static void
stance_client_bar_class_init (StanceClientBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_client_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-client-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, box);
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, name);
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, details);
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, archived);
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, strip);
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, alerts);
}

static void
stance_client_bar_init (StanceClientBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
stance_client_bar_new (const StanceClient *client)
{
  StanceClientBar *self = g_object_new (STANCE_TYPE_CLIENT_BAR, NULL);

  stance_client_bar_set_client (self, client);

  return GTK_WIDGET (self);
}

void
stance_client_bar_set_client (StanceClientBar    *self,
                              const StanceClient *client)
{
  g_autofree char *name = NULL;
  g_autofree char *details = NULL;

  g_return_if_fail (STANCE_IS_CLIENT_BAR (self));

  name = client != NULL ? stance_client_dup_name (client) : g_strdup ("");
  details = client != NULL ? stance_words_client_details (client) : g_strdup ("");
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (self->archived, client != NULL && client->archived);
  gtk_widget_set_visible (self->strip, client != NULL && *client->alerts != '\0');
  gtk_label_set_label (self->alerts, client != NULL ? client->alerts : "");
}
