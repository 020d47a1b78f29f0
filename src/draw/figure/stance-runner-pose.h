/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-angle.h"
#include "stance-runner.h"
#include "stance-sight.h"
#include "stance-skeleton.h"

G_BEGIN_DECLS

/* The places between which the angles are measured, as a person would mark them. */
typedef enum
{
  STANCE_LANDMARK_STANCE, /* the pelvis over the standing leg: line of the pelvis, and of the thigh */
  STANCE_LANDMARK_SWING,  /* the pelvis on the other side */
  STANCE_LANDMARK_KNEE,   /* of the standing leg, as what follows */
  STANCE_LANDMARK_ANKLE,
  STANCE_LANDMARK_BASE, /* the middle of the pelvis */
  STANCE_LANDMARK_NECK, /* the lowest bone of the neck */
  STANCE_LANDMARK_CALF,
  STANCE_LANDMARK_ACHILLES,
  STANCE_LANDMARK_HEEL_TOP,
  STANCE_LANDMARK_HEEL_BOTTOM,
  STANCE_LANDMARK_HEEL, /* the ends of the sole */
  STANCE_LANDMARK_BALL,
  STANCE_LANDMARK_CREST_STANCE, /* the upper edges of the pelvis, in parallel to its marks */
  STANCE_LANDMARK_CREST_SWING,
  STANCE_N_LANDMARKS,
} StanceLandmark;

/**
 * StanceRunnerPose:
 * @step: cm that the standing leg is above the ground: on a step
 *
 * The body at one moment, standing on the left leg; the picture of the right leg is
 * mirrored. What is not known is as usual.
 */
typedef struct
{
  StanceSkeleton skeleton;
  StanceSight    sight;
  StanceCamera   camera;
  double         step;
} StanceRunnerPose;

void stance_runner_pose_init (StanceRunnerPose   *self,
                              const StanceRunner *runner,
                              StanceSide          side,
                              StanceRunnerMoment  moment);

StanceVector stance_runner_pose_place (const StanceRunnerPose *self,
                                       StanceLandmark          landmark);
/* Where it is in the picture of the left leg: cm, y downward. */
StanceSpot stance_runner_pose_see (const StanceRunnerPose *self,
                                   StanceLandmark          landmark);

G_END_DECLS
