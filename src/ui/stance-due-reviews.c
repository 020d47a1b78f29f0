/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-due-reviews.h"

#include <glib/gi18n.h>
#include <string.h>

#include "stance-rows.h"
#include "stance-words.h"

static gboolean
was_seen_since (const StanceHistory *history,
                const char          *date)
{
  const StanceAssessment *last = stance_history_get_last_visit (history);

  return last != NULL && strcmp (last->date, date) >= 0;
}

static void
add_review (GtkListBox             *list,
            StanceSession          *session,
            const StanceAssessment *visit,
            const StanceOverride   *override)
{
  const StanceTerm *flag = stance_catalog_find_term (stance_session_get_catalog (session), STANCE_TERMS_RED_FLAG, override->code);
  g_autofree char  *name = flag != NULL ? stance_term_dup_name (flag, stance_session_get_language (session)) : g_strdup (override->code);
  g_autofree char  *date = stance_words_date (override->review);
  /* Translators: the day of review of a stop rule that was set aside. */
  g_autofree char *title = g_strdup_printf (_ ("Review due since %s"), date);

  stance_rows_add_link (list, title, name, "client.open-assessment", visit->id);
}

static gboolean
is_due (const StanceHistory  *history,
        const StanceOverride *override,
        const char           *today)
{
  return override->code != NULL && override->review != NULL && *override->review != '\0' &&
         strcmp (override->review, today) <= 0 && !was_seen_since (history, override->review);
}

void
stance_due_reviews_add (GtkListBox          *list,
                        StanceSession       *session,
                        const StanceHistory *history,
                        const char          *today)
{
  for (guint i = 0; i < history->assessments->len; i++)
    {
      const StanceAssessment *visit = history->assessments->pdata[i];
      const StanceScreening  *screening = visit->screening;

      if (is_due (history, &screening->override, today))
        add_review (list, session, visit, &screening->override);
      for (guint j = 0; j < screening->further->len; j++)
        if (is_due (history, g_ptr_array_index (screening->further, j), today))
          add_review (list, session, visit, g_ptr_array_index (screening->further, j));
    }
}
