/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-field-problem.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-trials.h"

#define WORST_PAIN 10

static StanceText *
get_text (StanceDraft *draft)
{
  return stance_session_get_text (stance_draft_get_session (draft));
}

static const char *
get_unit (const StanceMeasure *measure)
{
  return measure->typed_unit != NULL ? measure->typed_unit : measure->unit;
}

static char *
describe_range (StanceDraft *draft,
                double       min,
                double       max,
                const char  *unit)
{
  StanceText      *text = get_text (draft);
  g_autofree char *low = stance_trials_number_to_text (text, min);
  g_autofree char *bare = stance_trials_number_to_text (text, max);
  g_autofree char *high = NULL;

  if (unit == NULL || *unit == '\0')
    /* Translators: limits of what can be typed: "0 to 10", "−10 to 20°". */
    return g_strdup_printf (_ ("%s to %s"), low, bare);

  high = stance_text_quantity (text, max, fabs (max - round (max)) > 0 ? 1 : 0, unit);

  /* Translators: limits of what can be typed: "0 to 10", "−10 to 20°". */
  return g_strdup_printf (_ ("%s to %s"), low, high);
}

static gboolean
is_of_pain (const StanceProblem *problem)
{
  return problem->place != NULL && g_str_has_suffix (problem->place, ".pain");
}

static char *
describe_limits (StanceDraft         *draft,
                 const StanceMeasure *measure,
                 gboolean             pain)
{
  if (pain)
    return describe_range (draft, 0, WORST_PAIN, NULL);

  return describe_range (draft, measure->typed_min, measure->typed_max, get_unit (measure));
}

/* The number that the problem's place names; NAN when it names none. */
static double
find_number (const StanceObservation *observation,
             const StanceProblem     *problem)
{
  const char *index = problem->place != NULL ? strstr (problem->place, ".trials[") : NULL;
  guint       at = index != NULL ? (guint) g_ascii_strtoull (index + strlen (".trials["), NULL, 10) : 0;

  if (is_of_pain (problem))
    return observation->pain;

  if (observation->form == STANCE_FORM_SUMMARY)
    return observation->mean;

  if (observation->form == STANCE_FORM_GRADE)
    return observation->seconds;

  return at < observation->trials->len ? g_array_index (observation->trials, double, at) : NAN;
}

static char *
describe_warning (StanceDraft         *draft,
                  const StanceProblem *problem,
                  double               number)
{
  g_autofree char *written = stance_trials_number_to_text (get_text (draft), number);

  if (g_str_equal (problem->code, "far-from-others"))
    /* Translators: one of several trials. */
    return g_strdup_printf (_ ("%s is far from the others. Is it right?"), written);

  /* Translators: a number that is possible but rare. */
  return g_strdup_printf (_ ("%s is unusual. Is it right?"), written);
}

static char *
describe_outside (StanceDraft             *draft,
                  const StanceMeasure     *measure,
                  const StanceObservation *observation,
                  const StanceProblem     *problem)
{
  const char      *language = stance_session_get_language (stance_draft_get_session (draft));
  gboolean         pain = is_of_pain (problem);
  double           number = find_number (observation, problem);
  g_autofree char *slip = pain ? NULL : stance_measure_dup_slip (measure, number, language);
  g_autofree char *limits = describe_limits (draft, measure, pain);
  g_autofree char *written = stance_trials_number_to_text (get_text (draft), number);

  if (slip != NULL)
    return g_steal_pointer (&slip);

  if (observation->form != STANCE_FORM_TRIALS)
    /* Translators: %s are limits such as "−10 to 20°". */
    return g_strdup_printf (_ ("Must be %s"), limits);

  /* Translators: one of several trials, and the limits such as "−10 to 20°". */
  return g_strdup_printf (_ ("%s: must be %s"), written, limits);
}

char *
stance_field_problem_describe (StanceDraft             *draft,
                               const StanceMeasure     *measure,
                               const StanceObservation *observation,
                               const StanceProblem     *problem)
{
  g_autofree char *limits = describe_limits (draft, measure, is_of_pain (problem));

  if (problem->warning)
    return describe_warning (draft, problem, find_number (observation, problem));

  if (g_str_equal (problem->code, "outside-limits"))
    return describe_outside (draft, measure, observation, problem);

  if (g_str_equal (problem->code, "not-whole"))
    /* Translators: %s are limits such as "0 to 10 points". */
    return g_strdup_printf (_ ("Whole numbers, %s"), limits);

  /* Translators: %s are limits such as "−10 to 20°". */
  return g_strdup_printf (_ ("Type numbers, %s"), limits);
}

static void
take_longer (char **longest,
             char  *words)
{
  if (*longest == NULL || g_utf8_strlen (words, -1) > g_utf8_strlen (*longest, -1))
    {
      g_free (*longest);
      *longest = words;
    }
  else
    g_free (words);
}

char *
stance_field_problem_dup_longest (StanceDraft         *draft,
                                  const StanceMeasure *measure)
{
  const char      *language = stance_session_get_language (stance_draft_get_session (draft));
  g_autofree char *limits = describe_limits (draft, measure, FALSE);
  char            *longest = NULL;

  take_longer (&longest, g_strdup_printf (_ ("Type numbers, %s"), limits));

  if (measure->trials > 1)
    take_longer (&longest, describe_warning (draft, &(StanceProblem){ .code = (char *) "far-from-others" }, measure->max));

  for (guint i = 0; i < measure->slips->len; i++)
    take_longer (&longest, stance_keys_dup_text (g_array_index (measure->slips, StanceSlip, i).words, "Text", language));

  return longest;
}
