/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-findings-view.h"

#include <glib/gi18n.h>

#include "stance-finding-card.h"
#include "stance-headline-box.h"
#include "stance-stop-card.h"
#include "stance-suggestion-summary.h"

struct _StanceFindingsView
{
  AdwBin parent_instance;

  StanceDraft *draft;
  GtkBox      *cards;
  AdwBin      *stops;
  AdwBin      *headlines;
  char        *stops_shown;
  GtkWidget   *empty;
  GHashTable  *by_key; /* cards, which the box owns */
  guint        update_source;

  StanceSuggestionSummary *summary;
};

G_DEFINE_FINAL_TYPE (StanceFindingsView, stance_findings_view, ADW_TYPE_BIN)

/* All that the card of the stop rules shows. */
static char *
describe_stops (StanceDraft *draft)
{
  const GArray          *stops = stance_draft_get_findings (draft)->stops;
  const StanceScreening *screening = stance_draft_get_assessment (draft)->screening;
  GString               *words = g_string_new (NULL);

  for (guint i = 0; i < stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (stops, StanceStopReason, i);
      const StanceOverride   *override = stance_screening_find_override (screening, stop->code);

      g_string_append_printf (words, "%s %d %d %d %d", stop->code, stop->tier, stop->stops, stop->overridden, stop->cleared);
      if (override != NULL)
        g_string_append_printf (words, " %s %s", override->reason, override->review);
      g_string_append_c (words, '\n');
    }

  g_string_append_printf (words, "%s %s %s %s %u %d %d", screening->clearance.by, screening->clearance.imaging,
                          screening->clearance.date, screening->clearance.limits, screening->corrections->len,
                          stance_draft_is_signed (draft), stance_draft_is_amending (draft));

  return g_string_free (words, FALSE);
}

/* Made anew only when it would look different: who is in it keeps the focus. */
static void
update_stops (StanceFindingsView *self)
{
  g_autofree char *shown = describe_stops (self->draft);

  if (g_strcmp0 (shown, self->stops_shown) == 0)
    return;

  adw_bin_set_child (self->stops, stance_stop_card_new (self->draft));
  gtk_widget_set_visible (GTK_WIDGET (self->stops), adw_bin_get_child (self->stops) != NULL);
  g_free (self->stops_shown);
  self->stops_shown = g_steal_pointer (&shown);
}

/* The card of @finding, behind @sibling. */
static GtkWidget *
place_card (StanceFindingsView  *self,
            const StanceFinding *finding,
            GtkWidget           *sibling)
{
  g_autofree char *key = stance_finding_dup_key (finding);
  GtkWidget       *card = g_hash_table_lookup (self->by_key, key);

  if (card != NULL)
    {
      stance_finding_card_update (STANCE_FINDING_CARD (card), finding);
      if (gtk_widget_get_prev_sibling (card) != sibling)
        gtk_box_reorder_child_after (self->cards, card, sibling);
    }
  else
    {
      card = stance_finding_card_new (self->draft, finding);
      gtk_box_insert_child_after (self->cards, card, sibling);
      g_hash_table_insert (self->by_key, g_steal_pointer (&key), card);
    }

  return card;
}

static gboolean
has_finding (const StanceFindings *findings,
             const char           *key)
{
  for (guint i = 0; i < findings->findings->len; i++)
    {
      g_autofree char *other = stance_finding_dup_key (findings->findings->pdata[i]);

      if (g_str_equal (other, key))
        return TRUE;
    }

  return FALSE;
}

static void
remove_gone (StanceFindingsView   *self,
             const StanceFindings *findings)
{
  GHashTableIter iter;
  gpointer       key;
  gpointer       card;

  g_hash_table_iter_init (&iter, self->by_key);
  while (g_hash_table_iter_next (&iter, &key, &card))
    if (!has_finding (findings, key))
      {
        gtk_box_remove (self->cards, card);
        g_hash_table_iter_remove (&iter);
      }
}

static void
show_headlines (StanceFindingsView *self)
{
  GtkWidget *headlines = stance_headline_box_new_of (self->draft);

  adw_bin_set_child (self->headlines, headlines);
  gtk_widget_set_visible (GTK_WIDGET (self->headlines), gtk_widget_get_visible (headlines));
}

/* Cards stay for as long as their finding does, so that focus and folding stay. */
static void
update (StanceFindingsView *self)
{
  const StanceFindings *findings = stance_draft_get_findings (self->draft);
  GtkWidget            *last = GTK_WIDGET (self->summary);

  update_stops (self);
  show_headlines (self);
  stance_suggestion_summary_update (self->summary);
  remove_gone (self, findings);

  for (guint i = 0; i < findings->findings->len; i++)
    last = place_card (self, findings->findings->pdata[i], last);

  gtk_widget_set_visible (self->empty, findings->findings->len == 0);
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
  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->stops_shown, g_free);
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
  /* The form beside it keeps its width when the first card comes. */
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stops = ADW_BIN (adw_bin_new ());
  gtk_box_append (self->cards, GTK_WIDGET (self->stops));
  self->headlines = ADW_BIN (adw_bin_new ());
  gtk_box_append (self->cards, GTK_WIDGET (self->headlines));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->cards));
}

GtkWidget *
stance_findings_view_new (StanceDraft *draft)
{
  StanceFindingsView *self;

  g_return_val_if_fail (STANCE_IS_DRAFT (draft), NULL);

  self = g_object_new (STANCE_TYPE_FINDINGS_VIEW, NULL);
  self->draft = g_object_ref (draft);
  self->empty = gtk_label_new (_ ("No finding so far. Findings appear as you type."));
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_box_append (self->cards, self->empty);
  self->summary = STANCE_SUGGESTION_SUMMARY (stance_suggestion_summary_new (draft));
  gtk_box_append (self->cards, GTK_WIDGET (self->summary));
  g_signal_connect_object (draft, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
