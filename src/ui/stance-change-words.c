/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-change-words.h"

#include <glib/gi18n.h>

#include "stance-words.h"

static char *
dup_task (StanceSession       *session,
          const StanceMeasure *measure,
          const char          *task)
{
  const StanceTerm *term = stance_catalog_find_term (stance_session_get_catalog (session), STANCE_TERMS_TASK, task);

  if (g_strv_length ((char **) measure->tasks) < 2 || term == NULL)
    return NULL;

  return stance_term_dup_name (term, stance_session_get_language (session));
}

char *
stance_change_words_target (StanceSession       *session,
                            const StanceMeasure *measure,
                            StanceSide           side,
                            const char          *task)
{
  g_autofree char *name = stance_measure_dup_name (measure, stance_session_get_language (session));
  g_autofree char *in_task = dup_task (session, measure, task);
  g_autoptr (GString) words = g_string_new (name);

  if (in_task != NULL)
    {
      g_string_truncate (words, 0);
      /* Translators: what is seen, and in which movement: "Hip drop, seen: squat". */
      g_string_append_printf (words, _ ("%s: %s"), name, in_task);
    }

  if (side != STANCE_SIDE_NONE)
    g_string_append_printf (words, " · %s", stance_words_side (side));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
stance_change_words_result (StanceText          *text,
                            const StanceMeasure *measure,
                            const StanceResult  *result)
{
  g_autofree char *value = stance_text_quantity (text, result->value, measure->decimals, measure->unit);
  g_autofree char *sd = NULL;

  if (result->n < 2)
    return g_steal_pointer (&value);

  if (measure->aggregate == STANCE_AGGREGATE_BEST)
    /* Translators: the best of several trials; value with unit, number of trials. */
    return g_strdup_printf (ngettext ("Best %s of %d", "Best %s of %d", result->n), value, result->n);

  sd = stance_text_number (text, result->sd, measure->decimals);

  /* Translators: mean with unit, standard deviation, number of trials. */
  return g_strdup_printf (_ ("%s ± %s (%d)"), value, sd, result->n);
}

char *
stance_change_words_values (StanceSession       *session,
                            const StanceMeasure *measure,
                            const StanceChange  *change)
{
  StanceText      *text = stance_session_get_text (session);
  g_autofree char *earlier = stance_text_number (text, change->earlier, measure->decimals);
  g_autofree char *later = stance_text_quantity (text, change->earlier + change->difference, measure->decimals,
                                                 measure->unit);

  return g_strdup_printf ("%s → %s", earlier, later);
}

char *
stance_change_words_difference (StanceSession       *session,
                                const StanceMeasure *measure,
                                const StanceChange  *change)
{
  g_autofree char *amount = stance_text_quantity (stance_session_get_text (session), change->difference,
                                                  measure->decimals, measure->unit);

  return change->difference > 0 ? g_strconcat ("+", amount, NULL) : g_steal_pointer (&amount);
}

/* The first letter of a sentence; languages without capitals keep theirs. */
static char *
begin_sentence (const char *words)
{
  char capital[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (words)), capital);

  return g_strconcat (capital, g_utf8_next_char (words), NULL);
}

char *
stance_change_words_verdict (StanceSession      *session,
                             const StanceChange *change)
{
  gboolean          important = change->important == STANCE_IMPORTANT_YES;
  gboolean          beyond = change->verdict == STANCE_VERDICT_BEYOND_ERROR;
  const StanceTerm *term = stance_catalog_find_term (stance_session_get_catalog (session), STANCE_TERMS_VERDICT,
                                                     important && beyond ? "important" : stance_verdict_nicks[change->verdict]);
  g_autofree char  *name = term != NULL ? stance_term_dup_name (term, stance_session_get_language (session)) : NULL;
  g_autofree char  *sentence = begin_sentence (name != NULL && *name != '\0' ? name : stance_verdict_nicks[change->verdict]);

  if (!important || beyond)
    return g_steal_pointer (&sentence);

  /* Translators: %s is "no measuring error known". */
  return g_strdup_printf (_ ("%s, the change is important"), sentence);
}

static char *
dup_differs (StanceSession       *session,
             StanceProtocolMember member)
{
  g_autofree char *key = g_strconcat ("differs-", stance_protocol_get_info (member)->id, NULL);

  g_strdelimit (key, "_", '-');

  return stance_text_get (stance_session_get_text (session), key);
}

char *
stance_change_words_why (StanceSession      *session,
                         const StanceChange *change)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    {
      guint            bit = 1U << member;
      g_autofree char *differs = NULL;

      if (((change->breaks | change->marks) & bit) == 0)
        continue;

      differs = dup_differs (session, member);
      g_string_append (words, words->len > 0 ? " · " : "");
      if ((change->marks & bit) != 0)
        /* Translators: %s is "Shoes differ" or "Tester differs". */
        g_string_append_printf (words, _ ("%s: the error may be larger"), differs);
      else
        g_string_append (words, differs);
    }

  if (words->len == 0 && change->missing != 0)
    return g_strdup (_ ("How it was measured is not known of both visits in full"));

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}
