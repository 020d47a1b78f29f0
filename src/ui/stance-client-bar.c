/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-bar.h"

#include <adwaita.h>
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
  AdwBin    *end;
};

enum
{
  PROP_SUFFIX = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StanceClientBar, stance_client_bar, GTK_TYPE_WIDGET)

static void
stance_client_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STANCE_TYPE_CLIENT_BAR);

  G_OBJECT_CLASS (stance_client_bar_parent_class)->dispose (object);
}

static void
stance_client_bar_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_SUFFIX)
    g_value_set_object (value, adw_bin_get_child (STANCE_CLIENT_BAR (object)->end));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stance_client_bar_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id == PROP_SUFFIX)
    adw_bin_set_child (STANCE_CLIENT_BAR (object)->end, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stance_client_bar_class_init (StanceClientBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_client_bar_dispose;
  G_OBJECT_CLASS (klass)->get_property = stance_client_bar_get_property;
  G_OBJECT_CLASS (klass)->set_property = stance_client_bar_set_property;

  properties[PROP_SUFFIX] =
    g_param_spec_object ("suffix", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stance_pt/Stance/ui/stance-client-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, box);
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, name);
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, details);
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, archived);
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, strip);
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, alerts);
  gtk_widget_class_bind_template_child (widget_class, StanceClientBar, end);
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
