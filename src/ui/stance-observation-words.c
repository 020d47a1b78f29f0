/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-change.h"
#include "stance-observation-words.h"

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
            { "not-tested", N_ ("Not tested") },
          };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_strcmp0 (why, table[i].why) == 0)
      return _ (table[i].words);

  return NULL;
}

static StanceResult
get_result (StanceDraft             *draft,
            const StanceMeasure     *measure,
            const StanceObservation *observation)
{
  double mass = stance_assessment_get_mass (stance_draft_get_assessment (draft), stance_draft_get_client (draft));

  return stance_observation_get_result (observation, measure, mass);
}

static char *
describe_result (StanceDraft         *draft,
                 const StanceMeasure *measure,
                 const StanceResult  *result)
{
  g_autofree char *value = quantify (draft, measure, result->value);
  g_autofree char *sd = NULL;

  if (result->n < 2)
    return g_steal_pointer (&value);

  if (measure->aggregate == STANCE_AGGREGATE_BEST)
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
  return *measure->unit == '\0' ? NULL : describe_result (draft, measure, &result);
}

/* The latest earlier visit's value; NAN when there is none. */
static double
find_last (StanceDraft         *draft,
           const StanceMeasure *measure,
           StanceSide           side,
           const char          *task)
{
  const StanceAssessment *assessment = stance_draft_get_assessment (draft);
  GPtrArray              *visits = stance_draft_get_visits (draft);
  const StanceAssessment *latest = NULL;
  double                  value = NAN;

  for (guint i = 0; i < visits->len; i++)
    {
      const StanceAssessment  *visit = visits->pdata[i];
      const StanceObservation *observation = stance_assessment_find (visit, measure->id, side, task);
      StanceResult             result;

      if (observation == NULL || stance_assessment_compare (&visit, &assessment) >= 0 || (latest != NULL && stance_assessment_compare (&visit, &latest) < 0))
        continue;

      result = stance_observation_get_result (observation, measure,
                                              stance_assessment_get_mass (visit, stance_draft_get_client (draft)));

      if (!result.known)
        continue;

      latest = visit;
      value = result.value;
    }

  return value;
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
  double                   last = find_last (draft, measure, side, task);
  g_autofree char         *value = NULL;
  g_auto (StanceChange) change = { 0 };

  if (isnan (last))
    return NULL;

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

char *
stance_observation_words_norm (StanceDraft         *draft,
                               const StanceMeasure *measure,
                               StanceSide           side,
                               const char          *task)
{
  const StanceAssessment  *assessment = stance_draft_get_assessment (draft);
  const StanceClient      *client = stance_draft_get_client (draft);
  const StanceObservation *observation = stance_assessment_find (assessment, measure->id, side, task);
  g_autofree char         *low = NULL;
  g_autofree char         *high = NULL;
  double                   mean, sd;

  if (measure->norm == NULL || observation == NULL || observation->form == STANCE_FORM_EMPTY || !is_eccentric (draft, observation) || !stance_norm_hip_abduction (stance_assessment_get_age (assessment, client), stance_assessment_get_sex (assessment, client), &mean, &sd))
    return NULL;

  low = stance_text_number (get_text (draft), mean - sd, measure->decimals);
  high = quantify (draft, measure, mean + sd);

  /* Translators: a published reference band of mean ± SD, from low to high. */
  return g_strdup_printf (_ ("Novice runners %s–%s (mean ± SD)"), low, high);
}
