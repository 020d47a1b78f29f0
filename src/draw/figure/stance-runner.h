/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-finding.h"

G_BEGIN_DECLS

/* What of the drawn runner takes a value. Positive is as in stance-angle.h. */
typedef enum
{
  STANCE_RUNNER_PELVIS,
  STANCE_RUNNER_TRUNK,
  STANCE_RUNNER_THIGH,
  STANCE_RUNNER_HIP, /* the thigh against the line of the pelvis */
  STANCE_RUNNER_KNEE,
  STANCE_RUNNER_HEEL,
  STANCE_RUNNER_KNEE_CONTACT,
  STANCE_RUNNER_TIBIA,
  STANCE_RUNNER_FOOT,
  STANCE_RUNNER_KNEE_STANCE,
  STANCE_RUNNER_THIGH_OFF,
  STANCE_RUNNER_N_PARTS,
} StanceRunnerPart;

/* The pictures of one leg: from behind at the deepest knee bend, and three moments from
 * the side.
 */
typedef enum
{
  STANCE_RUNNER_BEHIND,
  STANCE_RUNNER_CONTACT,
  STANCE_RUNNER_STANCE,
  STANCE_RUNNER_TOE_OFF,
  STANCE_RUNNER_N_MOMENTS,
} StanceRunnerMoment;

/**
 * StanceRunnerValue:
 * @measure: (nullable): where it is from; %NULL: not known
 * @value: degrees, or the grade where it was only seen (@measure->seen)
 * @degrees: drawn; a grade is drawn as an amount that is never written down
 * @trials: how many it is from
 * @threshold: the one that applies; NAN when none
 * @low: its validity is low, which is said wherever it is shown
 */
typedef struct
{
  const StanceMeasure *measure;
  double               value;
  double               degrees;
  double               threshold;
  StanceZone           zone;
  int                  trials;
  gboolean             low;
} StanceRunnerValue;

/**
 * StanceRunner:
 * @task: what all values are of; %NULL when nothing is known
 * @values: by side, LEFT and RIGHT: the standing leg
 *
 * What an assessment knows of how a body is held on one leg. Borrows from the catalog;
 * two of the same catalog are compared with memcmp().
 */
typedef struct
{
  const char       *task;
  StanceRunnerValue values[STANCE_SIDE_RIGHT + 1][STANCE_RUNNER_N_PARTS];
} StanceRunner;

/* One task in one picture: running when anything is known of it, else the squat, the
 * step-down, standing, landing. What is measured goes before what is seen.
 */
void stance_runner_init (StanceRunner     *self,
                         const StanceCase *situation);

StanceRunnerMoment stance_runner_part_get_moment (StanceRunnerPart part);
/* Whether anything of @side that is seen at @moment is known; of both: BOTH. */
gboolean stance_runner_knows (const StanceRunner *self,
                              StanceSide          side,
                              StanceRunnerMoment  moment);
gboolean stance_runner_knows_from_side (const StanceRunner *self);

G_END_DECLS
