/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-change.h"
#include "stance-last-visit.h"
#include "stance-observation-words.h"
#include "stance-rival-words.h"

static StanceText *
get_text (StanceDraft *draft)
{
  return stance_session_get_text (stance_draft_get_session (draft));
}

static char *
quantify (StanceDraft         *draft,
          const StanceMeasure *measure,
          double               value)
{
  return stance_text_quantity (get_text (draft), value, measure->decimals, measure->unit);
}

static const char *
describe_why (const char *why)
{
  const struct
  {
    const char *why;
    const char *words;
  } table[] = {
    { "no-mass", N_ ("Needs the body mass") },
      { "no-lever", N_ ("Needs the lever arm") },
        { "parts-missing", N_ ("Some parts are open") },
          { "invalid", N_ ("Invalid: no strength is read from it") },
        };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_strcmp0 (why, table[i].why) == 0)
      return _ (table[i].words);

  return NULL;
}

static double
get_mass (StanceDraft *draft)
{
  return stance_assessment_get_mass (stance_draft_get_assessment (draft), stance_draft_get_client (draft));
}

static StanceResult
get_result (StanceDraft             *draft,
            const StanceMeasure     *measure,
            const StanceObservation *observation)
{
  return stance_observation_get_result (observation, measure, get_mass (draft));
}

static gboolean
is_best (const StanceMeasure     *measure,
         const StanceObservation *observation,
         const StanceResult      *result)
{
  return measure->aggregate == STANCE_AGGREGATE_BEST && observation->form == STANCE_FORM_TRIALS && result->n > 1;
}

/* "180 N × 0.4 m ÷ 60 kg": what a strength is computed from. */
static char *
describe_torque (StanceDraft             *draft,
                 const StanceMeasure     *measure,
                 const StanceObservation *observation)
{
  StanceText      *text = get_text (draft);
  double           own_mass = observation->protocol.numbers[STANCE_PROTOCOL_MASS_KG];
  double           mass = isnan (own_mass) ? get_mass (draft) : own_mass;
  g_autofree char *force = stance_text_quantity (text, stance_observation_get_typed (observation, measure).value, 0, measure->typed_unit);
  g_autofree char *lever = stance_text_quantity (text, observation->lever_m, 2, "m");
  g_autofree char *weight = stance_text_quantity (text, mass, fabs (mass - round (mass)) > 0 ? 1 : 0, "kg");

  return g_strdup_printf ("%s × %s ÷ %s", force, lever, weight);
}

/* What comes out of trials in one unit is said with all that went in. */
static char *
describe_strength (StanceDraft             *draft,
                   const StanceMeasure     *measure,
                   const StanceObservation *observation,
                   const StanceResult      *result)
{
  g_autofree char *value = quantify (draft, measure, result->value);
  g_autofree char *inputs = describe_torque (draft, measure, observation);

  if (!is_best (measure, observation, result))
    return g_strdup_printf ("%s = %s", inputs, value);

  /* Translators: number of trials, then what was multiplied, and the result with its unit. */
  return g_strdup_printf (ngettext ("Best of %d: %s = %s", "Best of %d: %s = %s", result->n), result->n, inputs, value);
}

static char *
describe_result (StanceDraft             *draft,
                 const StanceMeasure     *measure,
                 const StanceObservation *observation,
                 const StanceResult      *result)
{
  g_autofree char *value = quantify (draft, measure, result->value);
  g_autofree char *sd = NULL;

  if (measure->derive == STANCE_DERIVE_TORQUE_PER_MASS)
    return describe_strength (draft, measure, observation, result);

  if (result->n < 2)
    return g_steal_pointer (&value);

  if (is_best (measure, observation, result))
    /* Translators: the best of several trials; value with unit, number of trials. */
    return g_strdup_printf (ngettext ("Best %s of %d", "Best %s of %d", result->n), value, result->n);

  sd = stance_text_number (get_text (draft), result->sd, measure->decimals);

  /* Translators: mean with unit, standard deviation, number of trials. */
  return g_strdup_printf (_ ("%s ± %s (%d)"), value, sd, result->n);
}

/* A sum is not typed: it is said of what. */
static char *
describe_sum (StanceDraft         *draft,
              const StanceMeasure *measure,
              StanceSide           side,
              const char          *sum)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  for (int i = 0; measure->from[i] != NULL; i++)
    {
      const StanceMeasure     *part = stance_catalog_find_measure (stance_draft_get_catalog (draft), measure->from[i]);
      const char              *language = stance_session_get_language (stance_draft_get_session (draft));
      const StanceObservation *observation = stance_assessment_find (stance_draft_get_assessment (draft), part->id, side,
                                                                     part->tasks[0]);
      g_autofree char         *name = stance_measure_dup_text (part, "Short", language);
      g_autofree char         *value = NULL;

      if (sum != NULL && observation != NULL)
        value = quantify (draft, part, get_result (draft, part, observation).value);
      g_string_append_printf (parts, "%s%s%s%s", i > 0 ? " + " : "", name, value != NULL ? " " : "", value != NULL ? value : "");
    }

  if (sum == NULL)
    /* Translators: what a value that is not typed is computed from. */
    return g_strdup_printf (_ ("Computed: %s"), parts->str);

  return g_strdup_printf ("%s = %s", sum, parts->str);
}

char *
stance_observation_words_result (StanceDraft         *draft,
                                 const StanceMeasure *measure,
                                 StanceSide           side,
                                 const char          *task)
{
  const StanceObservation *observation = stance_assessment_find (stance_draft_get_assessment (draft), measure->id, side, task);
  StanceResult             result;

  if (observation == NULL || observation->form == STANCE_FORM_EMPTY)
    return measure->derive == STANCE_DERIVE_SUM ? describe_sum (draft, measure, side, NULL) : NULL;

  result = get_result (draft, measure, observation);

  if (!result.known)
    return g_strdup (describe_why (result.why));

  if (measure->derive == STANCE_DERIVE_SUM)
    {
      g_autofree char *sum = quantify (draft, measure, result.value);

      return describe_sum (draft, measure, side, sum);
    }

  /* What has no unit is a grade, which stands above. */
  if (*measure->unit == '\0')
    return NULL;

  return describe_result (draft, measure, observation, &result);
}

static char *
describe_change (StanceDraft         *draft,
                 const StanceMeasure *measure,
                 const StanceChange  *change)
{
  const char       *language = stance_session_get_language (stance_draft_get_session (draft));
  const StanceTerm *term = stance_catalog_find_term (stance_draft_get_catalog (draft), STANCE_TERMS_VERDICT,
                                                     stance_verdict_nicks[change->verdict]);
  g_autofree char  *verdict = term != NULL ? stance_term_dup_name (term, language) : g_strdup ("");
  g_autofree char  *earlier = quantify (draft, measure, change->earlier);
  g_autofree char  *difference = stance_text_signed_number (get_text (draft), change->difference, measure->decimals);

  if (change->important == STANCE_IMPORTANT_YES)
    /* Translators: last visit's value, the change, the verdict on it ("more than measuring error"). */
    return g_strdup_printf (_ ("Last %s: %s, %s and important"), earlier, difference, verdict);

  /* Translators: last visit's value, the change, the verdict on it ("within measuring error"). */
  return g_strdup_printf (_ ("Last %s: %s, %s"), earlier, difference, verdict);
}

char *
stance_observation_words_last (StanceDraft         *draft,
                               const StanceMeasure *measure,
                               StanceSide           side,
                               const char          *task)
{
  const StanceAssessment  *assessment = stance_draft_get_assessment (draft);
  const StanceObservation *observation = stance_assessment_find (assessment, measure->id, side, task);
  double                   last = stance_last_visit_get_value (draft, measure, side, task);
  g_autofree char         *value = NULL;
  g_auto (StanceChange) change = { 0 };

  if (isnan (last))
    return stance_rival_words_last (draft, measure, side);

  if (observation != NULL && observation->form != STANCE_FORM_EMPTY && get_result (draft, measure, observation).known)
    change = stance_change_since_last (measure, stance_draft_get_client (draft), assessment, observation,
                                       stance_draft_get_visits (draft));

  if (change.exists)
    return describe_change (draft, measure, &change);

  value = quantify (draft, measure, last);

  /* Translators: the value at the last visit. */
  return g_strdup_printf (_ ("Last %s"), value);
}

/* The norm is of eccentric tests alone. */
static gboolean
is_eccentric (StanceDraft             *draft,
              const StanceObservation *observation)
{
  StanceProtocol protocol;
  gboolean       eccentric;

  stance_protocol_init (&protocol);
  stance_assessment_get_protocol (stance_draft_get_assessment (draft), observation, &protocol);
  eccentric = g_strcmp0 (protocol.texts[STANCE_PROTOCOL_CONTRACTION], "eccentric") == 0;
  stance_protocol_clear (&protocol);

  return eccentric;
}

static char *
describe_norm (StanceDraft         *draft,
               const StanceMeasure *measure)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (draft);
  const StanceClient     *client = stance_draft_get_client (draft);
  g_autofree char        *low = NULL;
  g_autofree char        *high = NULL;
  double                  mean, sd;

  if (measure->norm == NULL || !stance_norm_hip_abduction (stance_assessment_get_age (assessment, client),
                                                           stance_assessment_get_sex (assessment, client), &mean, &sd))
    return NULL;

  low = stance_text_number (get_text (draft), mean - sd, measure->decimals);
  high = quantify (draft, measure, mean + sd);

  /* Translators: a published reference band of mean ± SD, from low to high. */
  return g_strdup_printf (_ ("Novice runners %s–%s (mean ± SD)"), low, high);
}

char *
stance_observation_words_norm (StanceDraft         *draft,
                               const StanceMeasure *measure,
                               StanceSide           side,
                               const char          *task)
{
  const StanceObservation *observation = stance_assessment_find (stance_draft_get_assessment (draft), measure->id, side, task);

  if (observation == NULL || observation->form == STANCE_FORM_EMPTY || !is_eccentric (draft, observation))
    return NULL;

  return describe_norm (draft, measure);
}

/* Asymmetry is one formula, and says nothing where the higher side is no more than error:
 * the quotient of two small numbers. Counts and grades have none.
 */
static gboolean
has_symmetry (const StanceMeasure *measure)
{
  return measure->sides && measure->entry == STANCE_ENTRY_TRIALS && !measure->seen && !measure->whole &&
         (measure->better == STANCE_BETTER_HIGHER || measure->better == STANCE_BETTER_LOWER);
}

static gboolean
is_near_zero (const StanceMeasure *measure,
              double               left,
              double               right)
{
  double higher = MAX (left, right);

  return MIN (left, right) <= 0 || higher <= stance_measure_get_error (measure, higher);
}

static char *
describe_symmetry (StanceDraft         *draft,
                   const StanceMeasure *measure,
                   double               left,
                   double               right)
{
  StanceSide       affected = stance_draft_get_assessment (draft)->complaint.side;
  double           symmetry = stance_limb_symmetry (left, right, affected);
  gboolean         left_first = affected == STANCE_SIDE_LEFT || (affected != STANCE_SIDE_RIGHT && left <= right);
  g_autofree char *difference = quantify (draft, measure, fabs (left - right));
  g_autofree char *above = stance_text_number (get_text (draft), left_first ? left : right, measure->decimals);
  g_autofree char *below = stance_text_number (get_text (draft), left_first ? right : left, measure->decimals);
  g_autofree char *percent = stance_text_quantity (get_text (draft), symmetry, 0, "%");

  if (is_near_zero (measure, left, right) || isnan (symmetry))
    /* Translators: how much left and right differ; a quotient near zero means nothing. */
    return g_strdup_printf (_ ("Sides differ by %s. Limb symmetry: not meaningful near zero"), difference);

  /* Translators: how much left and right differ; then per cent and the two values divided. */
  return g_strdup_printf (_ ("Sides differ by %s. Limb symmetry %s: %s ÷ %s"), difference, percent, above, below);
}

static double
get_value (StanceDraft         *draft,
           const StanceMeasure *measure,
           StanceSide           side,
           const char          *task)
{
  const StanceObservation *observation = stance_assessment_find (stance_draft_get_assessment (draft), measure->id, side, task);

  return observation != NULL ? get_result (draft, measure, observation).value : NAN;
}

char *
stance_observation_words_symmetry (StanceDraft         *draft,
                                   const StanceMeasure *measure,
                                   const char          *task)
{
  double left = get_value (draft, measure, STANCE_SIDE_LEFT, task);
  double right = get_value (draft, measure, STANCE_SIDE_RIGHT, task);

  return has_symmetry (measure) && !isnan (left) && !isnan (right) ? describe_symmetry (draft, measure, left, right) : NULL;
}

char *
stance_observation_words_longest_symmetry (StanceDraft         *draft,
                                           const StanceMeasure *measure)
{
  return has_symmetry (measure) ? describe_symmetry (draft, measure, 0, measure->max) : NULL;
}

char *
stance_observation_words_longest_norm (StanceDraft         *draft,
                                       const StanceMeasure *measure)
{
  return describe_norm (draft, measure);
}

char *
stance_observation_words_longest_last (StanceDraft         *draft,
                                       const StanceMeasure *measure,
                                       StanceSide           side,
                                       const char          *task)
{
  double       last = stance_last_visit_get_value (draft, measure, side, task);
  StanceChange change = { .exists = TRUE, .earlier = last, .difference = measure->min, .verdict = STANCE_VERDICT_BEYOND_ERROR };

  change.important = isnan (measure->important) ? STANCE_IMPORTANT_UNKNOWN : STANCE_IMPORTANT_YES;

  return isnan (last) ? NULL : describe_change (draft, measure, &change);
}
