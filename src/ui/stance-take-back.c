/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-take-back.h"

#include <glib/gi18n.h>

#include "stance-ask-form.h"
#include "stance-correction.h"
#include "stance-date.h"

typedef struct
{
  StanceDraft     *draft;
  StanceScreening *wanted; /* %NULL once it holds */
} Change;

static void
take (StanceDraft     *draft,
      StanceScreening *wanted)
{
  StanceAssessment      *assessment = stance_draft_get_assessment (draft);
  const StanceClinician *clinician = stance_session_get_clinician (stance_draft_get_session (draft));
  g_autofree char       *now = stance_date_now_utc ();

  stance_screening_stamp (wanted, stance_draft_get_catalog (draft), clinician != NULL ? clinician->id : NULL, now);
  stance_screening_free (assessment->screening);
  assessment->screening = wanted;
  stance_draft_touch (draft);
}

static void
corrected_cb (char   **values,
              gpointer user_data)
{
  Change                *change = user_data;
  const StanceScreening *before = stance_draft_get_assessment (change->draft)->screening;
  g_autofree char       *now = stance_date_now_utc ();

  stance_screening_correct (change->wanted, before, stance_draft_get_catalog (change->draft), values[0], values[1], now);
  take (change->draft, g_steal_pointer (&change->wanted));
}

/* Given up: what was unticked is shown ticked again. */
static void
change_free (gpointer data)
{
  Change *change = data;

  if (change->wanted != NULL)
    stance_draft_touch (change->draft);

  g_clear_pointer (&change->wanted, stance_screening_free);
  g_object_unref (change->draft);
  g_free (change);
}

static char *
dup_names (StanceDraft *draft,
           GPtrArray   *codes)
{
  StanceSession *session = stance_draft_get_session (draft);
  GString       *names = g_string_new (NULL);

  for (guint i = 0; i < codes->len; i++)
    {
      const StanceTerm *flag = stance_catalog_find_term (stance_draft_get_catalog (draft), STANCE_TERMS_RED_FLAG, codes->pdata[i]);
      g_autofree char  *name = stance_term_dup_name (flag, stance_session_get_language (session));

      g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "", name);
    }

  return g_string_free (names, FALSE);
}

static void
ask (GtkWidget  *parent,
     Change     *change,
     const char *names)
{
  const StanceClinician *clinician = stance_session_get_clinician (stance_draft_get_session (change->draft));
  const StanceAskField   fields[] = {
      { .label = _("Corrected by"), .value = clinician != NULL ? clinician->name : NULL },
        { .label = _("Reason") },
          { NULL },
    };
  g_autofree char *body = g_strdup_printf (_("%s\n\nWho corrects it and why stays in the record. Sheets that were stopped stay stopped. "
                                             "If it was cleared, record that in a new assessment instead."),
                                              names);

  stance_ask_form (GTK_WINDOW (gtk_widget_get_root (parent)), _("Was This Ticked by Mistake?"), body, fields, _("_Correct"), corrected_cb, change, change_free);
}

/* What stood in an earlier visit is not this visit's slip. */
static gboolean
are_from_before (StanceDraft *draft,
                 GPtrArray   *codes)
{
  GPtrArray *visits = stance_draft_get_visits (draft);

  for (guint i = 0; i < visits->len; i++)
    {
      const StanceAssessment *visit = visits->pdata[i];
      g_autoptr (GArray) stops = stance_screening_list_stops (visit->screening, stance_draft_get_catalog (draft));

      for (guint j = 0; j < stops->len; j++)
        for (guint k = 0; k < codes->len; k++)
          if (g_str_equal (g_array_index (stops, StanceStopReason, j).code, codes->pdata[k]))
            return TRUE;
    }

  return FALSE;
}

void
stance_take_back (GtkWidget       *parent,
                  StanceDraft     *draft,
                  StanceScreening *wanted)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (draft);
  g_autoptr (GPtrArray) lost = stance_screening_list_lost (assessment->screening, wanted, stance_draft_get_catalog (draft));
  g_autofree char *names = NULL;
  Change          *change;

  if (lost->len == 0 || (*assessment->id == '\0' && !are_from_before (draft, lost)))
    {
      take (draft, wanted);
      return;
    }

  change = g_new0 (Change, 1);
  change->draft = g_object_ref (draft);
  change->wanted = wanted;
  names = dup_names (draft, lost);
  ask (parent, change, names);
}
