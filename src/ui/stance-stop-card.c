/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-stop-card.h"

#include <glib/gi18n.h>

#include "stance-ask-form.h"

/* What the product does at each tier (0: not screened). */
static const char *const actions[] = {
  N_ ("Answer the safety screen first. Nothing is suggested until then."),
      N_ ("Stop. Nothing is suggested and no program is made. Sheets in force are marked stopped. Refer now."),
          N_ ("Suspected bone stress. No running and protected walking until urgent MRI; a normal X-ray does not rule it out. "
      "Loaded tests are locked. Sheets in force are marked stopped."),
              N_ ("Held until it is cleared. You can go on with a reason and a review date."),
                  N_ ("Program allowed. Named exercises wait, and the record says so."),
              };

static GtkWidget *
new_label (const char *words,
           const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* Answers of the two ways out */

static void
override_cb (char   **values,
             gpointer user_data)
{
  StanceDraft    *draft = g_object_get_data (user_data, "stance-draft");
  StanceOverride *override = &stance_draft_get_assessment (draft)->screening->override;

  g_free (override->code);
  override->code = g_strdup (g_object_get_data (user_data, "stance-code"));
  stance_set_text (&override->reason, values[0]);
  stance_set_text (&override->review, values[1]);
  stance_draft_touch (draft);
}

static void
clearance_cb (char   **values,
              gpointer user_data)
{
  StanceDraft     *draft = g_object_get_data (user_data, "stance-draft");
  StanceClearance *clearance = &stance_draft_get_assessment (draft)->screening->clearance;

  g_free (clearance->code);
  clearance->code = g_strdup (g_object_get_data (user_data, "stance-code"));
  stance_set_text (&clearance->by, values[0]);
  stance_set_text (&clearance->imaging, values[1]);
  stance_set_text (&clearance->date, values[2]);
  stance_set_text (&clearance->limits, values[3]);
  stance_draft_touch (draft);
}

static void
override_clicked_cb (GtkButton *button)
{
  const StanceAskField fields[] = { { _ ("Reason"), FALSE }, { _ ("Review on (year-month-day)"), TRUE }, { NULL } };

  stance_ask_form (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))), _ ("Go On in Spite of This?"),
                                                                              _ ("Your reason and the date of review are signed with the assessment."),
                                                                                 fields, _ ("_Go On"), override_cb, g_object_ref (button), g_object_unref);
}

static void
clearance_clicked_cb (GtkButton *button)
{
  const StanceAskField fields[] = {
    { _ ("Cleared by"), FALSE },
      { _ ("By which imaging"), FALSE },
        { _ ("On (year-month-day)"), TRUE },
          { _ ("Limits"), FALSE },
            { NULL },
        };

  stance_ask_form (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))), _ ("Was the Bone Cleared?"),
                                                                              _ ("Who cleared it, by which imaging, when, and with which limits."),
                                                                                 fields, _ ("_Record Clearance"), clearance_cb, g_object_ref (button), g_object_unref);
}

/* A clearance counts in a visit after the one in which the suspicion arose. */
static gboolean
was_stopped_before (StanceDraft *draft,
                    const char  *code)
{
  GPtrArray *visits = stance_draft_get_visits (draft);

  for (guint i = 0; i < visits->len; i++)
    {
      const StanceAssessment *visit = visits->pdata[i];
      g_autoptr (GArray) stops = stance_screening_list_stops (visit->screening, stance_draft_get_catalog (draft));

      for (guint j = 0; j < stops->len; j++)
        if (g_str_equal (g_array_index (stops, StanceStopReason, j).code, code))
          return TRUE;
    }

  return FALSE;
}

static gboolean
has_way_out (StanceDraft            *draft,
             const StanceStopReason *stop)
{
  if (!stop->stops || (stance_draft_is_signed (draft) && !stance_draft_is_amending (draft)))
    return FALSE;

  return stop->tier == 3 || (stop->tier == 2 && was_stopped_before (draft, stop->code));
}

static void
add_way_out (GtkBox                 *box,
             StanceDraft            *draft,
             const StanceStopReason *stop)
{
  GtkWidget *button;

  if (!has_way_out (draft, stop))
    return;

  button = gtk_button_new_with_label (stop->tier == 2 ? _ ("Cleared…") : _ ("Go On with a Reason…"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "stance-draft", g_object_ref (draft), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "stance-code", g_strdup (stop->code), g_free);
  g_signal_connect (button, "clicked", stop->tier == 2 ? G_CALLBACK (clearance_clicked_cb) : G_CALLBACK (override_clicked_cb), NULL);
  gtk_box_append (box, button);
}

static void
add_stop (GtkBox                 *box,
          StanceDraft            *draft,
          const StanceStopReason *stop)
{
  StanceSession    *session = stance_draft_get_session (draft);
  const StanceTerm *flag = stance_catalog_find_term (stance_session_get_catalog (session), STANCE_TERMS_RED_FLAG, stop->code);
  g_autofree char  *name = flag != NULL ? stance_term_dup_name (flag, stance_session_get_language (session)) : NULL;

  if (name != NULL)
    gtk_box_append (box, new_label (name, "heading"));

  if (stop->overridden)
    gtk_box_append (box, new_label (_ ("Set aside with a reason and a review date."), NULL));
  else if (stop->cleared)
    gtk_box_append (box, new_label (_ ("Cleared in this assessment."), NULL));
  else
    gtk_box_append (box, new_label (_ (actions[CLAMP (stop->tier, 0, 4)]), NULL));

  add_way_out (box, draft, stop);
}

GtkWidget *
stance_stop_card_new (StanceDraft *draft)
{
  const StanceFindings *findings = stance_draft_get_findings (draft);
  GtkBox               *box;

  if (findings->stops->len == 0)
    return NULL;

  box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (box), "stance-finding");

  for (guint i = 0; i < findings->stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (findings->stops, StanceStopReason, i);

      /* Red belongs to stop rules alone; a screen still to be answered is none. */
      if (stop->stops && stop->tier > 0)
        gtk_widget_add_css_class (GTK_WIDGET (box), "stance-stop");

      add_stop (box, draft, stop);
    }

  return GTK_WIDGET (box);
}
