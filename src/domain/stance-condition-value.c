/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-condition-private.h"

#include "stance-change.h"

#include <math.h>

static StanceConditionValue
unknown_value (void)
{
  return (StanceConditionValue){ .number = NAN };
}

static StanceConditionValue
plain_value (double number)
{
  return (StanceConditionValue){ .known = !isnan (number), .number = number };
}

static void
add_input (StanceEvaluation        *self,
           const StanceObservation *observation,
           double                   value)
{
  const StanceInput input = {
    .measure = observation->measure,
    .side = observation->side,
    .task = observation->task,
    .value = value,
    .date = self->assessment->date,
  };

  if (self->inputs == NULL)
    return;

  for (guint i = 0; i < self->inputs->len; i++)
    {
      const StanceInput *other = &g_array_index (self->inputs, StanceInput, i);

      if (other->measure == input.measure && other->side == input.side && other->task == input.task &&
          fabs (other->value - input.value) < 1e-12 && g_strcmp0 (other->date, input.date) == 0)
        return;
    }

  g_array_append_val (self->inputs, input);
}

static const StanceObservation *
find_on (StanceEvaluation    *self,
         const StanceMeasure *measure,
         const char          *task,
         StanceSide           side,
         StanceResult        *result)
{
  const StanceObservation *observation;
  double                   mass_kg;

  observation = stance_assessment_find (self->assessment, measure->id, side, task);
  if (observation == NULL || observation == self->without)
    return NULL;

  mass_kg = stance_assessment_get_mass (self->assessment, self->situation->client);
  *result = stance_observation_get_result (observation, measure, mass_kg);
  if (!result->known)
    return NULL;

  add_input (self, observation, result->value);

  return observation;
}

const StanceObservation *
stance_evaluation_find (StanceEvaluation *self,
                        const char       *id,
                        const char       *task,
                        StanceResult     *result)
{
  const StanceMeasure *measure = stance_catalog_find_measure (self->situation->catalog, id);

  if (measure == NULL)
    return NULL;

  return find_on (self, measure, task != NULL ? task : measure->tasks[0],
                  measure->sides ? self->side : STANCE_SIDE_NONE, result);
}

static gboolean
are_comparable (StanceEvaluation        *self,
                const StanceMeasure     *measure,
                const StanceObservation *one,
                const StanceObservation *other)
{
  StanceProtocol first;
  StanceProtocol second;
  gboolean       comparable;

  stance_assessment_get_protocol (self->assessment, one, &first);
  stance_assessment_get_protocol (self->assessment, other, &second);
  comparable = stance_change_is_comparable (measure, &first, &second, NULL);
  stance_protocol_clear (&first);
  stance_protocol_clear (&second);

  return comparable;
}

static gboolean
find_both_sides (StanceEvaluation      *self,
                 const StanceCondition *value,
                 double                *left,
                 double                *right)
{
  const StanceMeasure     *measure;
  const StanceObservation *one;
  const StanceObservation *other;
  StanceResult             left_result;
  StanceResult             right_result;

  measure = stance_catalog_find_measure (self->situation->catalog, g_ptr_array_index (value->names, 0));
  if (measure == NULL || !measure->sides)
    return FALSE;

  one = find_on (self, measure, measure->tasks[0], STANCE_SIDE_LEFT, &left_result);
  other = find_on (self, measure, measure->tasks[0], STANCE_SIDE_RIGHT, &right_result);
  if (one == NULL || other == NULL || !are_comparable (self, measure, one, other))
    return FALSE;

  *left = left_result.value;
  *right = right_result.value;

  return TRUE;
}

static StanceConditionValue
get_measured (StanceEvaluation      *self,
              const StanceCondition *value)
{
  const char          *id = g_ptr_array_index (value->names, 0);
  const char          *task = value->names->len > 1 ? g_ptr_array_index (value->names, 1) : NULL;
  StanceResult         result;
  StanceConditionValue found;

  if (stance_evaluation_find (self, id, task, &result) == NULL)
    return unknown_value ();

  found = plain_value (result.value);
  found.measure = stance_catalog_find_measure (self->situation->catalog, id);

  return found;
}

static StanceConditionValue
get_symmetry (StanceEvaluation      *self,
              const StanceCondition *value)
{
  double left;
  double right;

  if (!find_both_sides (self, value, &left, &right))
    return unknown_value ();
  if (value->word == STANCE_WORD_DIFFERENCE)
    return plain_value (fabs (left - right));

  return plain_value (stance_limb_symmetry (left, right, self->assessment->complaint.side));
}

static StanceConditionValue
get_points (StanceEvaluation      *self,
            const StanceCondition *value)
{
  const StanceObservation *observation;
  StanceResult             result;
  gpointer                 points;

  observation = stance_evaluation_find (self, g_ptr_array_index (value->names, 0), NULL, &result);
  if (observation == NULL ||
      !g_hash_table_lookup_extended (observation->parts, g_ptr_array_index (value->names, 1), NULL, &points))
    return unknown_value ();

  return plain_value (GPOINTER_TO_INT (points));
}

/* Pain in the test counts even where it made the test's own value invalid. */
static StanceConditionValue
get_pain (StanceEvaluation      *self,
          const StanceCondition *value)
{
  const StanceMeasure     *measure;
  const StanceObservation *observation;

  measure = stance_catalog_find_measure (self->situation->catalog, g_ptr_array_index (value->names, 0));
  if (measure == NULL)
    return unknown_value ();

  observation = stance_assessment_find (self->assessment, measure->id,
                                        measure->sides ? self->side : STANCE_SIDE_NONE, NULL);

  return observation != NULL ? plain_value (observation->pain) : unknown_value ();
}

static StanceConditionValue
get_age (StanceEvaluation *self)
{
  int age = stance_assessment_get_age (self->assessment, self->situation->client);

  return age >= 0 ? plain_value (age) : unknown_value ();
}

StanceConditionValue
stance_evaluation_get_value (StanceEvaluation      *self,
                             const StanceCondition *value)
{
  if (value->word == STANCE_WORD_OF)
    return get_measured (self, value);
  if (value->word == STANCE_WORD_LSI || value->word == STANCE_WORD_DIFFERENCE)
    return get_symmetry (self, value);
  if (value->word == STANCE_WORD_POINTS)
    return get_points (self, value);
  if (value->word == STANCE_WORD_PAIN)
    return get_pain (self, value);
  if (value->word == STANCE_WORD_AGE)
    return get_age (self);

  return plain_value (self->assessment->complaint.worst);
}

StanceTruth
stance_evaluation_is_worse (StanceEvaluation      *self,
                            const StanceCondition *condition)
{
  const StanceMeasure *measure;
  double               left;
  double               right;
  double               own;
  double               other;

  if ((self->side != STANCE_SIDE_LEFT && self->side != STANCE_SIDE_RIGHT) ||
      !find_both_sides (self, condition, &left, &right))
    return STANCE_TRUTH_UNKNOWN;

  measure = stance_catalog_find_measure (self->situation->catalog, g_ptr_array_index (condition->names, 0));
  own = self->side == STANCE_SIDE_LEFT ? left : right;
  other = self->side == STANCE_SIDE_LEFT ? right : left;
  if (measure->better == STANCE_BETTER_LOWER)
    return own > other ? STANCE_TRUTH_YES : STANCE_TRUTH_NO;

  return own < other ? STANCE_TRUTH_YES : STANCE_TRUTH_NO;
}
