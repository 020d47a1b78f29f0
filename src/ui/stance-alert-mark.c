/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-alert-mark.h"

#include <glib/gi18n.h>

struct _StanceAlertMark
{
  GtkWidget parent_instance;

  GtkWidget *image;
  char      *alerts;
};

G_DEFINE_FINAL_TYPE (StanceAlertMark, stance_alert_mark, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ALERTS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_alerts (StanceAlertMark *self,
            const char      *alerts)
{
  g_autofree char *label = NULL;

  if (g_strcmp0 (self->alerts, alerts) == 0)
    return;

  g_free (self->alerts);
  self->alerts = g_strdup (alerts);
  /* Translators: %s is what was typed as alerts of a client, such as "latex allergy". */
  label = g_strdup_printf (_ ("Alert: %s"), alerts != NULL ? alerts : "");
  gtk_widget_set_visible (GTK_WIDGET (self), alerts != NULL && *alerts != '\0');
  gtk_widget_set_tooltip_text (self->image, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->image), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALERTS]);
}

static void
stance_alert_mark_dispose (GObject *object)
{
  g_clear_pointer (&STANCE_ALERT_MARK (object)->image, gtk_widget_unparent);

  G_OBJECT_CLASS (stance_alert_mark_parent_class)->dispose (object);
}

static void
stance_alert_mark_finalize (GObject *object)
{
  g_free (STANCE_ALERT_MARK (object)->alerts);

  G_OBJECT_CLASS (stance_alert_mark_parent_class)->finalize (object);
}

static void
stance_alert_mark_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ALERTS:
      g_value_set_string (value, STANCE_ALERT_MARK (object)->alerts);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stance_alert_mark_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ALERTS:
      set_alerts (STANCE_ALERT_MARK (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stance_alert_mark_class_init (StanceAlertMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = stance_alert_mark_dispose;
  object_class->finalize = stance_alert_mark_finalize;
  object_class->get_property = stance_alert_mark_get_property;
  object_class->set_property = stance_alert_mark_set_property;

  properties[PROP_ALERTS] =
    g_param_spec_string ("alerts", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
stance_alert_mark_init (StanceAlertMark *self)
{
  self->image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->image, "alert-mark");
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
