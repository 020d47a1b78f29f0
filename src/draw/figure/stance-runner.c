/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-runner.h"

#include <math.h>
#include <string.h>

/* The measures of each part, what is measured before what is seen; the degrees that the
 * grades 1 and 2 are drawn with, enough to be seen and no claim; whether the validity is low.
 */
static const struct
{
  StanceRunnerPart part;
  const char      *measure;
  double           drawn[2];
  gboolean         low;
} rows[] = {
  { STANCE_RUNNER_PELVIS, "pelvic-drop-running", { 0 } },
  { STANCE_RUNNER_PELVIS, "pelvic-drop-squat", { 0 } },
  { STANCE_RUNNER_PELVIS, "pelvic-drop-step-down", { 0 } },
  { STANCE_RUNNER_PELVIS, "eye-hip-drop", { 5, 11 } },
  { STANCE_RUNNER_TRUNK, "trunk-lean-running", { 0 } },
  { STANCE_RUNNER_TRUNK, "eye-trunk-lean", { 6, 13 } },
  { STANCE_RUNNER_THIGH, "femoral-adduction-running", { 0 } },
  { STANCE_RUNNER_HIP, "hip-adduction-running", { 0 } },
  { STANCE_RUNNER_KNEE, "fppa-running", { 0 }, TRUE },
  { STANCE_RUNNER_KNEE, "fppa-squat", { 0 } },
  { STANCE_RUNNER_KNEE, "fppa-step-down", { 0 } },
  { STANCE_RUNNER_KNEE, "fppa-landing", { 0 } },
  { STANCE_RUNNER_KNEE, "eye-knee-in", { 9, 18 } },
  { STANCE_RUNNER_HEEL, "rearfoot-eversion-running", { 0 }, TRUE },
  { STANCE_RUNNER_HEEL, "eye-foot", { 8, 16 } },
  { STANCE_RUNNER_KNEE_CONTACT, "knee-flexion-contact", { 0 } },
  { STANCE_RUNNER_TIBIA, "tibia-inclination", { 0 } },
  { STANCE_RUNNER_FOOT, "foot-strike-angle", { 0 } },
  { STANCE_RUNNER_KNEE_STANCE, "knee-flexion-stance", { 0 } },
  { STANCE_RUNNER_THIGH_OFF, "hip-extension-toe-off", { 0 } },
};

static const char *const tasks[] = { "running", "squat", "step-down", "single-leg-stand", "landing" };

static const StanceRunnerMoment moments[STANCE_RUNNER_N_PARTS] = {
  [STANCE_RUNNER_KNEE_CONTACT] = STANCE_RUNNER_CONTACT,
  [STANCE_RUNNER_TIBIA] = STANCE_RUNNER_CONTACT,
  [STANCE_RUNNER_FOOT] = STANCE_RUNNER_CONTACT,
  [STANCE_RUNNER_KNEE_STANCE] = STANCE_RUNNER_STANCE,
  [STANCE_RUNNER_THIGH_OFF] = STANCE_RUNNER_TOE_OFF,
};

StanceRunnerMoment
stance_runner_part_get_moment (StanceRunnerPart part)
{
  return moments[part];
}

static void
judge (StanceRunnerValue   *value,
       const StanceMeasure *measure,
       const StanceCase    *situation,
       double               number,
       gsize                row)
{
  const double *drawn = rows[row].drawn;

  value->measure = measure;
  value->value = number;
  value->degrees = number;
  value->low = rows[row].low;
  if (measure->seen)
    {
      value->degrees = number >= 1 ? drawn[number >= 2 ? 1 : 0] : 0;
      return;
    }

  value->threshold = stance_case_get_threshold (situation, measure);
  value->zone = stance_zone_of_value (measure, number, value->threshold);
}

static gboolean
read_row (StanceRunner     *self,
          const StanceCase *situation,
          gsize             row,
          const char       *task,
          StanceSide        side)
{
  const StanceMeasure     *measure = stance_catalog_find_measure (situation->catalog, rows[row].measure);
  StanceRunnerValue       *value = &self->values[side][rows[row].part];
  const StanceObservation *observation;
  StanceResult             result;

  if (measure == NULL || value->measure != NULL)
    return FALSE;

  observation = stance_assessment_find (situation->assessment, measure->id, side, task);
  if (observation == NULL)
    return FALSE;

  result = stance_observation_get_result (observation, measure, NAN);
  if (!result.known)
    return FALSE;

  value->trials = result.n;
  judge (value, measure, situation, CLAMP (result.value, measure->min, measure->max), row);

  return TRUE;
}

static gboolean
read_task (StanceRunner     *self,
           const StanceCase *situation,
           const char       *task)
{
  gboolean any = FALSE;

  for (gsize row = 0; row < G_N_ELEMENTS (rows); row++)
    for (StanceSide side = STANCE_SIDE_LEFT; side <= STANCE_SIDE_RIGHT; side++)
      any |= read_row (self, situation, row, task, side);

  return any;
}

void
stance_runner_init (StanceRunner     *self,
                    const StanceCase *situation)
{
  memset (self, 0, sizeof *self);
  for (StanceSide side = STANCE_SIDE_LEFT; side <= STANCE_SIDE_RIGHT; side++)
    for (int part = 0; part < STANCE_RUNNER_N_PARTS; part++)
      self->values[side][part].threshold = NAN;

  for (gsize i = 0; i < G_N_ELEMENTS (tasks) && self->task == NULL; i++)
    if (read_task (self, situation, tasks[i]))
      self->task = tasks[i];
}

gboolean
stance_runner_knows (const StanceRunner *self,
                     StanceSide          side,
                     StanceRunnerMoment  moment)
{
  if (side == STANCE_SIDE_BOTH)
    return stance_runner_knows (self, STANCE_SIDE_LEFT, moment) || stance_runner_knows (self, STANCE_SIDE_RIGHT, moment);

  for (int part = 0; part < STANCE_RUNNER_N_PARTS; part++)
    if (moments[part] == moment && self->values[side][part].measure != NULL)
      return TRUE;

  return FALSE;
}

gboolean
stance_runner_knows_from_side (const StanceRunner *self)
{
  for (StanceRunnerMoment moment = STANCE_RUNNER_CONTACT; moment < STANCE_RUNNER_N_MOMENTS; moment++)
    if (stance_runner_knows (self, STANCE_SIDE_BOTH, moment))
      return TRUE;

  return FALSE;
}
