/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-visit-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stance-words.h"

static char *
dup_term (StanceSession *session,
          StanceTerms    terms,
          const char    *id)
{
  const StanceTerm *term = stance_catalog_find_term (stance_session_get_catalog (session), terms, id);

  /* A database of another version may hold a word that this one does not know. */
  if (term == NULL)
    return g_strdup (id);

  return stance_term_dup_name (term, stance_session_get_language (session));
}

char *
stance_visit_words_complaint (StanceSession         *session,
                              const StanceComplaint *complaint)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *region = NULL;

  if (complaint->region == NULL || *complaint->region == '\0')
    return g_strdup ("");

  region = dup_term (session, STANCE_TERMS_REGION, complaint->region);
  g_string_append (words, region);
  if (complaint->side != STANCE_SIDE_NONE)
    g_string_append_printf (words, " · %s", stance_words_side (complaint->side));
  if (!isnan (complaint->worst))
    {
      g_autofree char *worst = stance_words_number (complaint->worst);

      g_string_append (words, " · ");
      g_string_append_printf (words, _ ("worst pain %s of 10"), worst);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
stance_visit_words_program (StanceSession       *session,
                            const StanceProgram *program)
{
  const StanceCatalog *catalog = stance_session_get_catalog (session);
  const char          *language = stance_session_get_language (session);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < program->items->len; i++)
    {
      const StanceItem     *item = g_ptr_array_index (program->items, i);
      const StanceExercise *exercise = stance_catalog_find_exercise (catalog, item->exercise);
      g_autofree char      *name = exercise != NULL ? stance_exercise_dup_name (exercise, language) : g_strdup (item->exercise);

      g_string_append_printf (words, "%s%s", i > 0 ? " · " : "", name);
    }

  if (words->len == 0 && *program->cue != '\0')
    return dup_term (session, STANCE_TERMS_CUE, program->cue);
  if (words->len == 0 && *program->load != '\0')
    return dup_term (session, STANCE_TERMS_ADVICE, program->load);
  if (words->len == 0 && program->advice->len > 0)
    return dup_term (session, STANCE_TERMS_ADVICE, g_ptr_array_index (program->advice, 0));
  if (words->len == 0)
    return g_strdup (_ ("Nothing in it yet"));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
describe_difference (StanceSession       *session,
                     const StanceMeasure *measure,
                     const StanceChange  *change)
{
  g_autofree char *amount = stance_text_quantity (stance_session_get_text (session), fabs (change->difference),
                                                  measure->decimals, measure->unit);
  g_autofree char *date = stance_words_date (change->from_date);

  if (change->difference < 0)
    /* Translators: an amount such as 2.4°, and a date. */
    return g_strdup_printf (_ ("%s lower than on %s"), amount, date);
  if (change->difference > 0)
    return g_strdup_printf (_ ("%s higher than on %s"), amount, date);

  return g_strdup_printf (_ ("as on %s"), date);
}

char *
stance_visit_words_value (StanceSession       *session,
                          const StanceMeasure *measure,
                          const StanceResult  *result,
                          const StanceChange  *change)
{
  static const char *const verdicts[] = {
    [STANCE_VERDICT_WITHIN_ERROR] = N_ ("within measuring error"),
                                        [STANCE_VERDICT_BEYOND_ERROR] = N_ ("more than measuring error"),
                                                                            [STANCE_VERDICT_NO_ERROR_KNOWN] = N_ ("the measuring error is not known"),
                                                                                                                  [STANCE_VERDICT_TOO_FEW_TRIALS] = N_ ("too few trials to tell"),
                                                                                                                                                        [STANCE_VERDICT_NOT_COMPARABLE] = N_ ("not comparable"),
                                                                                                                                                        };
  g_autofree char *value = stance_text_quantity (stance_session_get_text (session), result->value,
                                                 measure->decimals, measure->unit);
  g_autofree char *difference = NULL;

  if (!change->exists)
    return g_steal_pointer (&value);
  if (change->verdict == STANCE_VERDICT_NOT_COMPARABLE)
    return g_strdup_printf ("%s · %s", value, _ (verdicts[change->verdict]));

  difference = describe_difference (session, measure, change);

  return g_strdup_printf ("%s · %s, %s", value, difference, _ (verdicts[change->verdict]));
}
