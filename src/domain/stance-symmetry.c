/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-symmetry.h"

#include "stance-change.h"
#include "stance-number-private.h"

#include <math.h>

static gboolean
are_comparable (const StanceMeasure     *measure,
                const StanceAssessment  *assessment,
                const StanceObservation *one,
                const StanceObservation *other)
{
  StanceProtocol first;
  StanceProtocol second;
  gboolean       comparable;

  stance_assessment_get_protocol (assessment, one, &first);
  stance_assessment_get_protocol (assessment, other, &second);
  comparable = stance_change_is_comparable (measure, &first, &second, NULL);
  stance_protocol_clear (&first);
  stance_protocol_clear (&second);

  return comparable;
}

static StanceSide
find_worse (const StanceMeasure *measure,
            double               left,
            double               right)
{
  if (fabs (left - right) < STANCE_NUMBER_TOLERANCE)
    return STANCE_SIDE_NONE;
  if (measure->better == STANCE_BETTER_LOWER)
    return left > right ? STANCE_SIDE_LEFT : STANCE_SIDE_RIGHT;
  if (measure->better == STANCE_BETTER_HIGHER)
    return left < right ? STANCE_SIDE_LEFT : STANCE_SIDE_RIGHT;

  return STANCE_SIDE_NONE;
}

StanceSymmetry
stance_symmetry_of (const StanceMeasure    *measure,
                    const StanceClient     *client,
                    const StanceAssessment *assessment,
                    const char             *task)
{
  StanceSymmetry           self = { .left = NAN, .right = NAN, .difference = NAN, .lsi = NAN };
  const StanceObservation *left;
  const StanceObservation *right;
  StanceResult             of_left;
  StanceResult             of_right;
  double                   mass_kg = stance_assessment_get_mass (assessment, client);
  gboolean                 is_angle = g_str_equal (measure->unit, "°");

  if (task == NULL)
    task = measure->tasks[0];
  left = stance_assessment_find (assessment, measure->id, STANCE_SIDE_LEFT, task);
  right = stance_assessment_find (assessment, measure->id, STANCE_SIDE_RIGHT, task);
  if (left == NULL || right == NULL || !are_comparable (measure, assessment, left, right))
    return self;

  of_left = stance_observation_get_result (left, measure, mass_kg);
  of_right = stance_observation_get_result (right, measure, mass_kg);
  self.known = of_left.known && of_right.known;
  if (!self.known)
    return self;

  self.left = of_left.value;
  self.right = of_right.value;
  self.difference = fabs (self.left - self.right);
  self.worse = find_worse (measure, self.left, self.right);
  self.lsi = stance_limb_symmetry (self.left, self.right, assessment->complaint.side);
  self.meaningful = !is_angle && !isnan (self.lsi) && stance_number_is_above (MAX (self.left, self.right), 0) &&
                    stance_number_is_at_least (MAX (self.left, self.right), measure->min);
  self.adds_weight = is_angle && self.worse != STANCE_SIDE_NONE && self.worse == assessment->complaint.side &&
                     stance_number_is_at_least (self.difference, STANCE_SYMMETRY_WEIGHT);

  return self;
}
