/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-split.h"

#include <adwaita.h>

struct _StanceSplit
{
  GtkWidget parent_instance;

  GtkWidget *leaflet;
  GtkWidget *separator;
  GtkWidget *sidebar;
  GtkWidget *content;
};

G_DEFINE_FINAL_TYPE (StanceSplit, stance_split, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_FOLDED,
  PROP_SHOW_CONTENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
go_back (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  stance_split_set_show_content (STANCE_SPLIT (widget), FALSE);
}

static void
folded_cb (StanceSplit *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "split.back", stance_split_get_folded (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
turned_cb (StanceSplit *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}

/* The separator is between them only while both are seen. */
static void
add_sidebar (StanceSplit *self,
             GtkWidget   *sidebar)
{
  AdwLeafletPage *page;

  self->sidebar = sidebar;
  adw_leaflet_prepend (ADW_LEAFLET (self->leaflet), sidebar);
  page = adw_leaflet_get_page (ADW_LEAFLET (self->leaflet), sidebar);
  adw_leaflet_page_set_name (page, "sidebar");

  /* Else what was added first would be seen where there is room for one: the separator. */
  adw_leaflet_set_visible_child (ADW_LEAFLET (self->leaflet), sidebar);
}

static void
add_content (StanceSplit *self,
             GtkWidget   *content)
{
  AdwLeafletPage *page;

  self->content = content;
  adw_leaflet_append (ADW_LEAFLET (self->leaflet), content);
  page = adw_leaflet_get_page (ADW_LEAFLET (self->leaflet), content);
  adw_leaflet_page_set_name (page, "content");
}

static void
stance_split_dispose (GObject *object)
{
  StanceSplit *self = STANCE_SPLIT (object);

  g_clear_pointer (&self->leaflet, gtk_widget_unparent);

  G_OBJECT_CLASS (stance_split_parent_class)->dispose (object);
}

static void
stance_split_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  StanceSplit *self = STANCE_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;

    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;

    case PROP_FOLDED:
      g_value_set_boolean (value, stance_split_get_folded (self));
      break;

    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, stance_split_get_show_content (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stance_split_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  StanceSplit *self = STANCE_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      if (g_value_get_object (value) != NULL)
        add_sidebar (self, g_value_get_object (value));
      break;

    case PROP_CONTENT:
      if (g_value_get_object (value) != NULL)
        add_content (self, g_value_get_object (value));
      break;

    case PROP_SHOW_CONTENT:
      stance_split_set_show_content (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stance_split_class_init (StanceSplitClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stance_split_dispose;
  object_class->get_property = stance_split_get_property;
  object_class->set_property = stance_split_set_property;

  properties[PROP_SIDEBAR] =
    g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_CONTENT] =
    g_param_spec_boolean ("show-content", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "split.back", NULL, go_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "split.back", NULL);
}

static void
stance_split_init (StanceSplit *self)
{
  AdwLeafletPage *page;

  self->leaflet = adw_leaflet_new ();
  self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  adw_leaflet_set_can_navigate_back (ADW_LEAFLET (self->leaflet), TRUE);
  adw_leaflet_append (ADW_LEAFLET (self->leaflet), self->separator);
  page = adw_leaflet_get_page (ADW_LEAFLET (self->leaflet), self->separator);
  adw_leaflet_page_set_navigatable (page, FALSE);
  gtk_widget_set_parent (self->leaflet, GTK_WIDGET (self));

  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->leaflet, "notify::visible-child", G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "split.back", FALSE);
}

gboolean
stance_split_get_folded (StanceSplit *self)
{
  g_return_val_if_fail (STANCE_IS_SPLIT (self), FALSE);

  return self->leaflet != NULL && adw_leaflet_get_folded (ADW_LEAFLET (self->leaflet));
}

gboolean
stance_split_get_show_content (StanceSplit *self)
{
  g_return_val_if_fail (STANCE_IS_SPLIT (self), FALSE);

  return self->leaflet != NULL && self->content != NULL && adw_leaflet_get_visible_child (ADW_LEAFLET (self->leaflet)) == self->content;
}

void
stance_split_set_show_content (StanceSplit *self,
                               gboolean     show_content)
{
  GtkWidget *child;

  g_return_if_fail (STANCE_IS_SPLIT (self));

  child = show_content ? self->content : self->sidebar;
  if (child != NULL)
    adw_leaflet_set_visible_child (ADW_LEAFLET (self->leaflet), child);
}
