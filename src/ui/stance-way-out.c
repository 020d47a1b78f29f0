/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-way-out.h"

#include <glib/gi18n.h>

#include "stance-ask-form.h"
#include "stance-correction.h"
#include "stance-date.h"
#include "stance-words.h"

#define KEY_DRAFT "stance-draft"
#define KEY_CODE  "stance-code"

static void
override_cb (char   **values,
             gpointer user_data)
{
  StanceDraft *draft = g_object_get_data (user_data, KEY_DRAFT);

  stance_screening_set_override (stance_draft_get_assessment (draft)->screening, g_object_get_data (user_data, KEY_CODE),
                                 values[0], values[1]);
  stance_draft_touch (draft);
}

static void
clearance_cb (char   **values,
              gpointer user_data)
{
  StanceDraft     *draft = g_object_get_data (user_data, KEY_DRAFT);
  StanceClearance *clearance = &stance_draft_get_assessment (draft)->screening->clearance;

  stance_set_text (&clearance->code, g_object_get_data (user_data, KEY_CODE));
  stance_set_text (&clearance->by, values[0]);
  stance_set_text (&clearance->imaging, values[1]);
  stance_set_text (&clearance->date, values[2]);
  stance_set_text (&clearance->limits, values[3]);
  stance_draft_touch (draft);
}

static void
override_clicked_cb (GtkButton *button)
{
  g_autofree char     *today = stance_date_today ();
  const StanceAskField fields[] = {
    { .label = _("Reason") },
      { .label = _("Review on"), .date = TRUE, .not_before = today },
        { NULL },
    };

  stance_ask_form (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))), _("Go On in Spite of This?"),
                                                                              _("Your reason and the date of review are signed with the assessment."), fields, _("_Go On"), override_cb, g_object_ref (button), g_object_unref);
}

/* The latest visit in which it stood; %NULL when it is raised here. */
static const StanceAssessment *
find_raised (StanceDraft *draft,
             const char  *code)
{
  GPtrArray              *visits = stance_draft_get_visits (draft);
  const StanceAssessment *found = NULL;

  for (guint i = 0; i < visits->len; i++)
    {
      const StanceAssessment *visit = visits->pdata[i];
      g_autoptr (GArray) stops = stance_screening_list_stops (visit->screening, stance_draft_get_catalog (draft));

      for (guint j = 0; j < stops->len; j++)
        if (g_str_equal (g_array_index (stops, StanceStopReason, j).code, code) &&
            (found == NULL || stance_assessment_compare (&found, &visit) < 0))
          found = visit;
    }

  return found;
}

static void
clearance_clicked_cb (GtkButton *button)
{
  StanceDraft            *draft = g_object_get_data (G_OBJECT (button), KEY_DRAFT);
  const StanceAssessment *raised = find_raised (draft, g_object_get_data (G_OBJECT (button), KEY_CODE));
  g_autofree char        *today = stance_date_today ();
  const StanceAskField    fields[] = {
       { .label = _("Cleared by") },
         { .label = _("By which imaging or examination") },
           { .label = _("On"), .date = TRUE, .value = today, .not_before = raised != NULL ? raised->date : NULL, .not_after = today },
             { .label = _("Limits") },
               { NULL },
        };

  stance_ask_form (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))), _("Was It Cleared?"),
                                                                              _("Who cleared it, by which imaging, when, and with which limits."), fields, _("_Record Clearance"), clearance_cb, g_object_ref (button), g_object_unref);
}

static gboolean
has_way_out (StanceDraft            *draft,
             const StanceStopReason *stop)
{
  if (!stop->stops || stop->tier == 0 || (stance_draft_is_signed (draft) && !stance_draft_is_amending (draft)))
    return FALSE;

  return stop->tier > STANCE_LAST_FIXED_TIER || find_raised (draft, stop->code) != NULL;
}

GtkWidget *
stance_way_out_new (StanceDraft            *draft,
                    const StanceStopReason *stop)
{
  gboolean   clears = stop->tier <= STANCE_LAST_FIXED_TIER;
  GtkWidget *button;

  if (!has_way_out (draft, stop))
    return NULL;

  button = gtk_button_new_with_label (clears ? _("Cleared…") : _("Go On with a Reason…"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), KEY_DRAFT, g_object_ref (draft), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), KEY_CODE, g_strdup (stop->code), g_free);
  g_signal_connect (button, "clicked", clears ? G_CALLBACK (clearance_clicked_cb) : G_CALLBACK (override_clicked_cb), NULL);

  return button;
}

char *
stance_way_out_dup_words (StanceDraft            *draft,
                          const StanceStopReason *stop)
{
  const StanceScreening *screening = stance_draft_get_assessment (draft)->screening;
  const StanceOverride  *override = stance_screening_find_override (screening, stop->code);
  g_autofree char       *date = NULL;

  if (stop->cleared)
    {
      date = stance_words_date (screening->clearance.date);
      /* Translators: who cleared it, by which imaging, when, with which limits. */
      return g_strdup_printf (_("Cleared by %s, %s, %s. Limits: %s"), screening->clearance.by, screening->clearance.imaging,
                                 date, screening->clearance.limits != NULL ? screening->clearance.limits : "–");
    }

  if (!stop->overridden || override == NULL)
    return NULL;

  date = stance_words_date (override->review);
  /* Translators: a date, and the reason that was typed. */
  return g_strdup_printf (_("Set aside until the review on %s: %s"), date, override->reason);
}
