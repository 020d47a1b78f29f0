/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-condition-private.h"

#include "stance-number-private.h"

#include <math.h>

static StanceTruth
truth_of (gboolean holds)
{
  return holds ? STANCE_TRUTH_YES : STANCE_TRUTH_NO;
}

static double
get_threshold (StanceEvaluation    *self,
               const StanceMeasure *measure)
{
  StanceSex sex = stance_assessment_get_sex (self->assessment, self->situation->client);

  return stance_case_find_threshold (self->situation, measure, sex);
}

/* The norm is of eccentric tests of adults. */
static double
get_norm_low (StanceEvaluation    *self,
              const StanceMeasure *measure)
{
  const StanceObservation *observation;
  StanceProtocol           protocol;
  gboolean                 eccentric;
  double                   mean;
  double                   sd;

  observation = stance_assessment_find (self->assessment, measure->id,
                                        measure->sides ? self->side : STANCE_SIDE_NONE, measure->tasks[0]);
  if (measure->norm == NULL || observation == NULL)
    return NAN;

  stance_assessment_get_protocol (self->assessment, observation, &protocol);
  eccentric = g_strcmp0 (protocol.texts[STANCE_PROTOCOL_CONTRACTION], "eccentric") == 0;
  stance_protocol_clear (&protocol);

  if (!eccentric ||
      !stance_norm_hip_abduction (stance_assessment_get_age (self->assessment, self->situation->client),
                                  stance_assessment_get_sex (self->assessment, self->situation->client),
                                  &mean, &sd))
    return NAN;

  return mean - sd;
}

static StanceTruth
compare (StanceWord word,
         double     number,
         double     limit)
{
  if (word == STANCE_WORD_BELOW)
    return truth_of (!stance_number_is_at_least (number, limit));
  if (word == STANCE_WORD_AT_MOST)
    return truth_of (!stance_number_is_above (number, limit));
  if (word == STANCE_WORD_AT_LEAST)
    return truth_of (stance_number_is_at_least (number, limit));

  return truth_of (stance_number_is_above (number, limit));
}

static StanceTruth
run_comparison (StanceEvaluation      *self,
                const StanceCondition *condition)
{
  StanceConditionValue value = stance_evaluation_get_value (self, g_ptr_array_index (condition->children, 0));
  double               limit = condition->number;
  StanceTruth          truth;

  if (!value.known)
    return STANCE_TRUTH_UNKNOWN;
  if (condition->limit == STANCE_LIMIT_THRESHOLD)
    limit = get_threshold (self, value.measure);
  else if (condition->limit == STANCE_LIMIT_NORM_LOW)
    limit = get_norm_low (self, value.measure);
  if (isnan (limit))
    return STANCE_TRUTH_UNKNOWN;

  truth = compare (condition->word, value.number, limit);
  if (truth == STANCE_TRUTH_YES && condition->limit == STANCE_LIMIT_THRESHOLD && self->passed == NULL)
    self->passed = value.measure;

  return truth;
}

StanceZone
stance_zone_of_value (const StanceMeasure *measure,
                      double               value,
                      double               threshold)
{
  gboolean higher = measure->better == STANCE_BETTER_HIGHER;

  if (isnan (value) || isnan (threshold) || (!higher && measure->better != STANCE_BETTER_LOWER))
    return STANCE_ZONE_NONE;
  if (stance_number_is_within (value, threshold, threshold + measure->near_zone))
    return STANCE_ZONE_NEAR;
  if (higher)
    return stance_number_is_at_least (value, threshold) ? STANCE_ZONE_NONE : STANCE_ZONE_CLEAR;

  return stance_number_is_above (value, threshold) ? STANCE_ZONE_CLEAR : STANCE_ZONE_NONE;
}

static StanceTruth
run_zone_of_measure (StanceEvaluation      *self,
                     const StanceCondition *condition)
{
  const char          *id = g_ptr_array_index (condition->names, 0);
  const StanceMeasure *measure = stance_catalog_find_measure (self->situation->catalog, id);
  StanceZone           asked = condition->word == STANCE_WORD_NEAR ? STANCE_ZONE_NEAR : STANCE_ZONE_CLEAR;
  StanceResult         result;
  double               threshold;
  gboolean             holds;

  if (stance_evaluation_find (self, id, NULL, &result) == NULL)
    return STANCE_TRUTH_UNKNOWN;

  threshold = get_threshold (self, measure);
  if (isnan (threshold))
    return STANCE_TRUTH_UNKNOWN;

  holds = stance_zone_of_value (measure, result.value, threshold) == asked;
  if (holds && self->passed == NULL)
    self->passed = measure;

  return truth_of (holds);
}

static StanceTruth
run_eye_task (StanceEvaluation      *self,
              const StanceCondition *condition,
              const char            *task)
{
  StanceResult result;

  if (stance_evaluation_find (self, g_ptr_array_index (condition->names, 0), task, &result) == NULL)
    return STANCE_TRUTH_UNKNOWN;

  return truth_of (stance_number_is_at_least (result.value, condition->number));
}

/* In "any" task: skipped tasks do not hide what was seen in another. */
static StanceTruth
run_eye (StanceEvaluation      *self,
         const StanceCondition *condition)
{
  const char          *id = g_ptr_array_index (condition->names, 0);
  const char          *task = g_ptr_array_index (condition->names, 1);
  const StanceMeasure *measure = stance_catalog_find_measure (self->situation->catalog, id);
  StanceTruth          found = STANCE_TRUTH_UNKNOWN;

  if (!g_str_equal (task, "any"))
    return run_eye_task (self, condition, task);

  for (int i = 0; measure != NULL && measure->tasks[i] != NULL; i++)
    found = MAX (found, run_eye_task (self, condition, measure->tasks[i]));

  return found;
}

static StanceTruth
run_grade (StanceEvaluation      *self,
           const StanceCondition *condition)
{
  const StanceObservation *observation;
  StanceResult             result;

  observation = stance_evaluation_find (self, g_ptr_array_index (condition->names, 0), NULL, &result);
  if (observation == NULL)
    return STANCE_TRUTH_UNKNOWN;

  return truth_of (g_strcmp0 (observation->grade, g_ptr_array_index (condition->names, 1)) == 0);
}

static StanceTruth
run_trials (StanceEvaluation      *self,
            const StanceCondition *condition)
{
  StanceResult result;

  if (stance_evaluation_find (self, g_ptr_array_index (condition->names, 0), NULL, &result) == NULL)
    return STANCE_TRUTH_UNKNOWN;

  return truth_of (result.n >= condition->number);
}

static StanceTruth
run_signs (StanceEvaluation      *self,
           const StanceCondition *condition)
{
  guint n_signs = 0;

  for (guint i = 0; i < condition->names->len; i++)
    n_signs += stance_assessment_has_sign (self->assessment, g_ptr_array_index (condition->names, i));

  return truth_of (n_signs >= (condition->word == STANCE_WORD_SIGN ? 1.0 : condition->number));
}

/* Without names: any region that hurts. */
static StanceTruth
run_region (StanceEvaluation      *self,
            const StanceCondition *condition)
{
  const char *region = self->assessment->complaint.region;

  if (region == NULL || g_str_equal (region, "none"))
    return STANCE_TRUTH_NO;
  if (condition->names->len == 0)
    return STANCE_TRUTH_YES;

  return truth_of (g_ptr_array_find_with_equal_func (condition->names, region, g_str_equal, NULL));
}

static StanceTruth
run_symptomatic (StanceEvaluation *self)
{
  const StanceComplaint *complaint = &self->assessment->complaint;

  if (complaint->region == NULL || g_str_equal (complaint->region, "none"))
    return STANCE_TRUTH_NO;

  return truth_of (complaint->side == self->side || complaint->side == STANCE_SIDE_BOTH);
}

static StanceTruth
run_sex (StanceEvaluation      *self,
         const StanceCondition *condition)
{
  StanceSex sex = stance_assessment_get_sex (self->assessment, self->situation->client);

  if (sex == STANCE_SEX_UNKNOWN && (condition->choice & (1U << STANCE_SEX_UNKNOWN)) == 0)
    return STANCE_TRUTH_UNKNOWN;

  return truth_of ((condition->choice & (1U << sex)) != 0);
}

/* A rule that did not fire is not in the list, whether its input was missing or fine. */
static StanceTruth
run_rule_zone (StanceEvaluation      *self,
               const StanceCondition *condition)
{
  const char *rule = g_ptr_array_index (condition->names, 0);

  for (guint i = 0; self->so_far != NULL && i < self->so_far->findings->len; i++)
    {
      const StanceFinding *finding = g_ptr_array_index (self->so_far->findings, i);

      if (g_str_equal (finding->rule->id, rule) && finding->side == self->side)
        return truth_of (condition->choice == STANCE_ZONE_NONE || finding->zone == condition->choice);
    }

  return STANCE_TRUTH_NO;
}

static StanceTruth
run_acting (StanceEvaluation *self)
{
  for (guint i = 0; self->so_far != NULL && i < self->so_far->findings->len; i++)
    {
      const StanceFinding *finding = g_ptr_array_index (self->so_far->findings, i);

      if (finding->acts)
        return STANCE_TRUTH_YES;
    }

  return STANCE_TRUTH_NO;
}

static StanceTruth
run_known (StanceEvaluation      *self,
           const StanceCondition *condition)
{
  return truth_of (stance_evaluation_get_value (self, g_ptr_array_index (condition->children, 0)).known);
}

StanceTruth
stance_evaluation_run (StanceEvaluation      *self,
                       const StanceCondition *condition)
{
  switch ((int) condition->word)
    {
    case STANCE_WORD_BELOW:
    case STANCE_WORD_AT_MOST:
    case STANCE_WORD_AT_LEAST:
    case STANCE_WORD_ABOVE:
      return run_comparison (self, condition);

    case STANCE_WORD_NEAR:
    case STANCE_WORD_CLEAR:
      return run_zone_of_measure (self, condition);

    case STANCE_WORD_WORSE:
      return stance_evaluation_is_worse (self, condition);

    case STANCE_WORD_EYE:
      return run_eye (self, condition);

    case STANCE_WORD_GRADE:
      return run_grade (self, condition);

    case STANCE_WORD_TRIALS:
      return run_trials (self, condition);

    case STANCE_WORD_KNOWN:
      return run_known (self, condition);

    case STANCE_WORD_SIGN:
    case STANCE_WORD_SIGNS:
      return run_signs (self, condition);

    case STANCE_WORD_MARK:
      return truth_of (stance_assessment_has_mark (self->assessment, g_ptr_array_index (condition->names, 0)));

    case STANCE_WORD_REGION:
      return run_region (self, condition);

    case STANCE_WORD_SYMPTOMATIC:
      return run_symptomatic (self);

    case STANCE_WORD_SEX:
      return run_sex (self, condition);

    case STANCE_WORD_RUNS:
      return truth_of (stance_assessment_client_runs (self->assessment, self->situation->client));

    case STANCE_WORD_ZONE:
      return run_rule_zone (self, condition);

    case STANCE_WORD_ACTING:
      return run_acting (self);

    default:
      return stance_evaluation_join (self, condition);
    }
}

StanceTruth
stance_condition_evaluate (const StanceCondition *self,
                           const StanceCase      *situation,
                           StanceSide             side,
                           const StanceFindings  *so_far,
                           GArray                *inputs)
{
  StanceEvaluation evaluation = {
    .situation = situation,
    .assessment = situation->assessment,
    .side = side,
    .so_far = so_far,
    .inputs = inputs,
  };

  return stance_evaluation_run (&evaluation, self);
}
