/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-findings-view.h"

#include <glib/gi18n.h>

#include "stance-finding-card.h"
#include "stance-stop-card.h"

struct _StanceFindingsView
{
  AdwBin parent_instance;

  StanceDraft *draft;
  GtkBox      *cards;
  guint        update_source;
};

G_DEFINE_FINAL_TYPE (StanceFindingsView, stance_findings_view, ADW_TYPE_BIN)

static void
add_empty (StanceFindingsView *self)
{
  GtkWidget *label = gtk_label_new (_ ("No finding so far. Findings appear as you type."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->cards, label);
}

static void
update (StanceFindingsView *self)
{
  const StanceFindings *findings = stance_draft_get_findings (self->draft);
  GtkWidget            *child;
  GtkWidget            *stops = stance_stop_card_new (self->draft);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);

  if (stops != NULL)
    gtk_box_append (self->cards, stops);

  for (guint i = 0; i < findings->findings->len; i++)
    gtk_box_append (self->cards, stance_finding_card_new (self->draft, findings->findings->pdata[i]));

  if (findings->findings->len == 0)
    add_empty (self);
}

static gboolean
update_cb (gpointer user_data)
{
  StanceFindingsView *self = STANCE_FINDINGS_VIEW (user_data);

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Once for several changes, and in the frame that shows the keystroke. */
static void
queue_update (StanceFindingsView *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
stance_findings_view_dispose (GObject *object)
{
  StanceFindingsView *self = STANCE_FINDINGS_VIEW (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (stance_findings_view_parent_class)->dispose (object);
}

static void
stance_findings_view_class_init (StanceFindingsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_findings_view_dispose;
}

static void
stance_findings_view_init (StanceFindingsView *self)
{
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->cards));
}

GtkWidget *
stance_findings_view_new (StanceDraft *draft)
{
  StanceFindingsView *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_FINDINGS_VIEW, NULL);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
