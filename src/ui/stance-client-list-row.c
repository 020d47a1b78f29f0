/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-list-row.h"

#include <glib/gi18n.h>

#include "stance-alert-mark.h"
#include "stance-words.h"

struct _StanceClientListRow
{
  GtkWidget parent_instance;

  StanceClientItem *item;
  GtkWidget        *text;
  GtkWidget        *name;
  GtkWidget        *details;
  GtkWidget        *archived; /* made when first needed, as most rows never are */
  GtkWidget        *alerts;   /* likewise */
};

G_DEFINE_FINAL_TYPE (StanceClientListRow, stance_client_list_row, GTK_TYPE_WIDGET)

static void
set_text (GtkWidget  *label,
          const char *text)
{
  if (!g_str_equal (gtk_label_get_label (GTK_LABEL (label)), text))
    gtk_label_set_label (GTK_LABEL (label), text);
}

static void
show_archived (StanceClientListRow *self,
               gboolean             archived)
{
  if (self->archived == NULL && archived)
    {
      self->archived = gtk_image_new_from_icon_name ("folder-symbolic");
      gtk_widget_set_tooltip_text (self->archived, _ ("Archived"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->archived), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Archived"), -1);
      gtk_widget_insert_after (self->archived, GTK_WIDGET (self), self->text);
    }

  if (self->archived != NULL)
    gtk_widget_set_visible (self->archived, archived);
}

static void
show_alerts (StanceClientListRow *self,
             const char          *alerts)
{
  if (self->alerts == NULL && alerts != NULL && *alerts != '\0')
    {
      self->alerts = g_object_new (STANCE_TYPE_ALERT_MARK, NULL);
      gtk_widget_insert_before (self->alerts, GTK_WIDGET (self), NULL);
    }

  if (self->alerts != NULL)
    g_object_set (self->alerts, "alerts", alerts, NULL);
}

static void
update (StanceClientListRow *self)
{
  const StanceClient *client = self->item != NULL ? stance_client_item_get_client (self->item) : NULL;
  g_autofree char    *name = client != NULL ? stance_client_dup_name (client) : g_strdup ("…");
  g_autofree char    *details = client != NULL ? stance_words_client_details (client) : g_strdup ("");

  set_text (self->name, name);
  set_text (self->details, details);
  show_archived (self, client != NULL && client->archived);
  show_alerts (self, client != NULL ? client->alerts : NULL);
}

/* A name that is cut is told in full. */
static gboolean
stance_client_list_row_query_tooltip (GtkWidget  *widget,
                                      int         x,
                                      int         y,
                                      gboolean    keyboard_mode,
                                      GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (GTK_LABEL (STANCE_CLIENT_LIST_ROW (widget)->name)));

  return TRUE;
}

static void
stance_client_list_row_dispose (GObject *object)
{
  StanceClientListRow *self = STANCE_CLIENT_LIST_ROW (object);

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_clear_object (&self->item);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->archived, gtk_widget_unparent);
  g_clear_pointer (&self->alerts, gtk_widget_unparent);

  G_OBJECT_CLASS (stance_client_list_row_parent_class)->dispose (object);
}

static void
stance_client_list_row_class_init (StanceClientListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_client_list_row_dispose;
  widget_class->query_tooltip = stance_client_list_row_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "stance-client-list-row");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_label (StanceClientListRow *self)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self->text), label);

  return label;
}

static void
stance_client_list_row_init (StanceClientListRow *self)
{
  static const char *const small[] = { "caption", "dim-label", "numeric", NULL };
  GtkLayoutManager        *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 6);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);

  self->text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  self->name = add_label (self);
  self->details = add_label (self);
  gtk_widget_set_css_classes (self->details, (const char **) small);
}

GtkWidget *
stance_client_list_row_new (void)
{
  return g_object_new (STANCE_TYPE_CLIENT_LIST_ROW, NULL);
}

void
stance_client_list_row_set_item (StanceClientListRow *self,
                                 StanceClientItem    *item)
{
  g_return_if_fail (STANCE_IS_CLIENT_LIST_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
