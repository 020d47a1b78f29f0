/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-runner-pose.h"

#include <math.h>
#include <string.h>

/* How a body is held at a moment of a task, in degrees; what is measured replaces it. */
typedef struct
{
  double thigh, shank, foot; /* of the standing leg: knee ahead of the hip, ankle ahead of the knee, toes up */
  double swing[3];           /* of the other: hip and knee bent, ankle toes up */
  double lean;               /* of the trunk, forward */
  double arms[2];            /* the shoulders of the standing and of the other side, forward */
  double elbow;
  double step; /* cm */
} Stand;

/* From behind, by task; the first also when nothing is known. */
static const struct
{
  const char *task;
  Stand       stand;
} stands[] = {
  { "running", { 20, -20, 0, { 8, 88, -20 }, 8, { -6, -14 }, 88, 0 } },
  { "squat", { 48, -26, 0, { 34, 104, -10 }, 26, { 30, 30 }, 80, 0 } },
  { "step-down", { 34, -22, 0, { 14, 24, 10 }, 14, { 10, 10 }, 60, 20 } },
  { "single-leg-stand", { 2, -4, 0, { 28, 78, -10 }, 0, { 4, 4 }, 12, 0 } },
  { "landing", { 38, -24, 0, { 20, 96, -10 }, 20, { 20, 20 }, 80, 0 } },
};

/* From the side, running. */
static const Stand moments[STANCE_RUNNER_N_MOMENTS] = {
  [STANCE_RUNNER_CONTACT] = { 20, 5, 6, { -8, 68, -20 }, 6, { -30, 25 }, 85, 0 },
  [STANCE_RUNNER_STANCE] = { 20, -20, 0, { 12, 92, -20 }, 8, { -8, -2 }, 88, 0 },
  [STANCE_RUNNER_TOE_OFF] = { -16, -36, -48, { 48, 92, -5 }, 8, { 25, -30 }, 85, 0 },
};

/* The thigh of who stands on one leg, so that the body is over the foot. */
#define UNDER_BODY 6.0

/* How the elbows stand off. */
#define ARMS_OUT 12.0

/* How much of a lean the head follows. */
#define HEAD_FOLLOWS 0.4

typedef struct
{
  int          bone;
  StanceVector at;
} Place;

/* Marks of the pelvis in the middle of its hip joints, so that the lines of pelvis and
 * thigh begin at one place.
 */
static const Place places[STANCE_N_LANDMARKS] = {
  [STANCE_LANDMARK_STANCE] = { STANCE_BONE_PELVIS, { 0, 9, 0 } },
  [STANCE_LANDMARK_SWING] = { STANCE_BONE_PELVIS, { 0, -9, 0 } },
  [STANCE_LANDMARK_KNEE] = { STANCE_BONE_SHANK, { 0, 0, 0 } },
  [STANCE_LANDMARK_ANKLE] = { STANCE_BONE_FOOT, { 0, 0, 0 } },
  [STANCE_LANDMARK_BASE] = { STANCE_BONE_PELVIS, { -9, 0, 6 } },
  [STANCE_LANDMARK_NECK] = { STANCE_BONE_NECK, { 0, 0, 0 } },
  [STANCE_LANDMARK_CALF] = { STANCE_BONE_SHANK, { 0, 0, -16 } },
  [STANCE_LANDMARK_ACHILLES] = { STANCE_BONE_SHANK, { 0, 0, -36 } },
  [STANCE_LANDMARK_HEEL_TOP] = { STANCE_BONE_FOOT, { -4, 0, 0 } },
  [STANCE_LANDMARK_HEEL_BOTTOM] = { STANCE_BONE_FOOT, { -4, 0, -7.5 } },
  [STANCE_LANDMARK_HEEL] = { STANCE_BONE_FOOT, { -4.5, 0, -7.5 } },
  [STANCE_LANDMARK_BALL] = { STANCE_BONE_FOOT, { 13, 0, -7.5 } },
  [STANCE_LANDMARK_CREST_STANCE] = { STANCE_BONE_PELVIS, { -9, 13, 8 } },
  [STANCE_LANDMARK_CREST_SWING] = { STANCE_BONE_PELVIS, { -9, -13, 8 } },
};

/* The edges of the sole, of which the lowest stands on the ground. */
static const Place sole[] = {
  { STANCE_BONE_FOOT, { -5, 3.2, -7.5 } },
  { STANCE_BONE_FOOT, { -5, -3.2, -7.5 } },
  { STANCE_BONE_FOOT, { 13, 5, -7.5 } },
  { STANCE_BONE_FOOT, { 13, -4.6, -7.5 } },
  { STANCE_BONE_TOES, { 6, 2.4, -1.9 } },
  { STANCE_BONE_TOES, { 6, -3, -1.9 } },
};

static double
get_degrees (const StanceRunnerValue *values,
             StanceRunnerPart         part,
             double                   otherwise)
{
  return values[part].measure != NULL ? values[part].degrees : otherwise;
}

static gboolean
knows (const StanceRunnerValue *values,
       StanceRunnerPart         part)
{
  return values[part].measure != NULL;
}

/* What hangs down, as an onlooker behind and one beside see it: the end is @inward nearer
 * to the middle of the body, and @forward ahead.
 */
static StanceVector
get_down (double inward,
          double forward)
{
  StanceVector down = { tan (forward * G_PI / 180), -tan (inward * G_PI / 180), -1 };

  return stance_vector_scale (down, 1 / stance_vector_get_length (down));
}

/* A limb hangs along @down, its front as far forward as can be. */
static StanceTurn
turn_along (StanceVector down)
{
  StanceVector up = stance_vector_scale (down, -1);
  StanceVector side = stance_vector_cross (up, (StanceVector){ 1, 0, 0 });
  StanceVector front;

  side = stance_vector_scale (side, 1 / stance_vector_get_length (side));
  front = stance_vector_cross (side, up);

  return (StanceTurn){ { { front.x, side.x, up.x }, { front.y, side.y, up.y }, { front.z, side.z, up.z } } };
}

/* How far inward the thigh and the shank go. A knee that is inward without anything known
 * of the thigh is shared between both, so that the body stays over the foot.
 */
static void
find_leg (const StanceRunnerValue *values,
          double                  *thigh,
          double                  *shank)
{
  double knee = get_degrees (values, STANCE_RUNNER_KNEE, 0);

  if (knows (values, STANCE_RUNNER_THIGH))
    *thigh = values[STANCE_RUNNER_THIGH].degrees;
  else if (knows (values, STANCE_RUNNER_HIP))
    *thigh = values[STANCE_RUNNER_HIP].degrees - get_degrees (values, STANCE_RUNNER_PELVIS, 0);
  else
    *thigh = UNDER_BODY + knee / 2;

  *shank = *thigh - knee;
}

/* The standing leg is not bound to what a knee's hinge allows: what is measured in a flat
 * picture can come from turned bones.
 */
static void
place_leg (StanceSkeleton          *skeleton,
           const StanceRunnerValue *values,
           StanceRunnerMoment       moment,
           const Stand             *stand)
{
  double thigh = UNDER_BODY, shank = UNDER_BODY, heel = 0;

  if (moment == STANCE_RUNNER_BEHIND)
    {
      find_leg (values, &thigh, &shank);
      heel = knows (values, STANCE_RUNNER_HEEL) ? shank - values[STANCE_RUNNER_HEEL].degrees : 0;
    }

  skeleton->turn[STANCE_BONE_THIGH] = turn_along (get_down (thigh, stand->thigh));
  skeleton->turn[STANCE_BONE_SHANK] = turn_along (get_down (shank, stand->shank));
  skeleton->turn[STANCE_BONE_FOOT] = turn_along (get_down (heel, stand->foot));
  /* toes that push off stay on the ground */
  skeleton->turn[STANCE_BONE_TOES] = turn_along (get_down (heel, MAX (stand->foot, 0)));
  skeleton->origin[STANCE_BONE_SHANK] =
    stance_skeleton_place (skeleton, STANCE_BONE_THIGH, (StanceVector){ 0, 0, -stance_bone_get_length (STANCE_BONE_THIGH) });
  skeleton->origin[STANCE_BONE_FOOT] =
    stance_skeleton_place (skeleton, STANCE_BONE_SHANK, (StanceVector){ 0, 0, -stance_bone_get_length (STANCE_BONE_SHANK) });
  skeleton->origin[STANCE_BONE_TOES] = stance_skeleton_place (skeleton, STANCE_BONE_FOOT, (StanceVector){ 13, 0, -5.5 });
}

/* What is measured from the side, in the terms of a stand. */
static void
measure_stand (Stand                   *stand,
               const StanceRunnerValue *values,
               StanceRunnerMoment       moment)
{
  double bend;

  switch (moment)
    {
    case STANCE_RUNNER_CONTACT:
      bend = get_degrees (values, STANCE_RUNNER_KNEE_CONTACT, stand->thigh - stand->shank);
      stand->shank = get_degrees (values, STANCE_RUNNER_TIBIA, stand->shank);
      stand->thigh = stand->shank + bend;
      stand->foot = get_degrees (values, STANCE_RUNNER_FOOT, stand->foot);
      break;
    case STANCE_RUNNER_STANCE:
      bend = get_degrees (values, STANCE_RUNNER_KNEE_STANCE, stand->thigh - stand->shank);
      stand->thigh = bend / 2;
      stand->shank = stand->thigh - bend;
      break;
    case STANCE_RUNNER_TOE_OFF:
      bend = stand->thigh - stand->shank;
      stand->thigh = -get_degrees (values, STANCE_RUNNER_THIGH_OFF, -stand->thigh);
      stand->shank = stand->thigh - bend;
      break;
    case STANCE_RUNNER_BEHIND:
    case STANCE_RUNNER_N_MOMENTS:
    default:
      break;
    }
}

static Stand
find_stand (const StanceRunner *runner,
            StanceSide          side,
            StanceRunnerMoment  moment)
{
  Stand stand = moments[moment];

  if (moment != STANCE_RUNNER_BEHIND)
    {
      measure_stand (&stand, runner->values[side], moment);
      return stand;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (stands); i++)
    if (i == 0 || g_strcmp0 (stands[i].task, runner->task) == 0)
      stand = stands[i].stand;

  return stand;
}

static void
hold_body (double      *angles,
           const Stand *stand)
{
  int other = STANCE_ANGLES_OF_SIDE;

  angles[STANCE_ANGLE_SPINE_FLEXION] = stand->lean;
  angles[STANCE_ANGLE_NECK_FLEXION] = -stand->lean;
  angles[STANCE_ANGLE_HIP_FLEXION + other] = stand->swing[0];
  angles[STANCE_ANGLE_KNEE_FLEXION + other] = stand->swing[1];
  angles[STANCE_ANGLE_ANKLE_FLEXION + other] = stand->swing[2];

  for (StanceLimb limb = STANCE_LIMB_WORKING; limb <= STANCE_LIMB_OTHER; limb++)
    {
      angles[STANCE_ANGLE_OF (STANCE_ANGLE_SHOULDER_FLEXION, limb)] = stand->arms[limb];
      angles[STANCE_ANGLE_OF (STANCE_ANGLE_SHOULDER_ABDUCTION, limb)] = ARMS_OUT;
      angles[STANCE_ANGLE_OF (STANCE_ANGLE_ELBOW_FLEXION, limb)] = stand->elbow;
    }
}

static double
see_lean (const StanceSkeleton *skeleton)
{
  const Place *base = &places[STANCE_LANDMARK_BASE];
  StanceVector line = stance_vector_subtract (skeleton->origin[STANCE_BONE_NECK], stance_skeleton_place (skeleton, base->bone, base->at));

  return atan2 (line.y, line.z) * 180 / G_PI;
}

/* Bends the spine until the neck is seen where it should be; more bend is more lean. */
static void
bend_spine (StanceSkeleton *skeleton,
            double         *angles,
            double          lean)
{
  double low = -75, high = 75;

  for (int i = 0; i < 20; i++)
    {
      angles[STANCE_ANGLE_SPINE_BEND] = (low + high) / 2;
      stance_skeleton_pose (skeleton, STANCE_BASE_UPRIGHT, angles, (StanceVector){ 0, 0, 0 });
      if (see_lean (skeleton) < lean)
        low = angles[STANCE_ANGLE_SPINE_BEND];
      else
        high = angles[STANCE_ANGLE_SPINE_BEND];
    }

  angles[STANCE_ANGLE_NECK_BEND] = (angles[STANCE_ANGLE_PELVIS_DROP] - angles[STANCE_ANGLE_SPINE_BEND]) * (1 - HEAD_FOLLOWS);
  stance_skeleton_pose (skeleton, STANCE_BASE_UPRIGHT, angles, (StanceVector){ 0, 0, 0 });
}

static void
stand_on_ground (StanceSkeleton *skeleton,
                 double          height)
{
  double lowest = G_MAXDOUBLE;

  for (gsize i = 0; i < G_N_ELEMENTS (sole); i++)
    lowest = MIN (lowest, stance_skeleton_place (skeleton, sole[i].bone, sole[i].at).z);

  for (int bone = 0; bone < STANCE_N_BONES; bone++)
    skeleton->origin[bone].z += height - lowest;
}

void
stance_runner_pose_init (StanceRunnerPose   *self,
                         const StanceRunner *runner,
                         StanceSide          side,
                         StanceRunnerMoment  moment)
{
  const StanceRunnerValue *values = runner->values[side];
  Stand                    stand = find_stand (runner, side, moment);
  double                   angles[STANCE_N_ANGLES] = { 0 };
  double                   lean = 0;

  hold_body (angles, &stand);
  if (moment == STANCE_RUNNER_BEHIND)
    {
      angles[STANCE_ANGLE_PELVIS_DROP] = get_degrees (values, STANCE_RUNNER_PELVIS, 0);
      lean = get_degrees (values, STANCE_RUNNER_TRUNK, 0);
    }

  /* the other leg hangs down even where the pelvis does not */
  angles[STANCE_ANGLE_HIP_ABDUCTION + STANCE_ANGLES_OF_SIDE] = angles[STANCE_ANGLE_PELVIS_DROP];
  bend_spine (&self->skeleton, angles, lean);
  place_leg (&self->skeleton, values, moment, &stand);
  stand_on_ground (&self->skeleton, stand.step);

  self->step = stand.step;
  self->camera = (StanceCamera){ moment == STANCE_RUNNER_BEHIND ? 180 : 90, 0 };
  stance_sight_init (&self->sight, &self->camera);
}

StanceVector
stance_runner_pose_place (const StanceRunnerPose *self,
                          StanceLandmark          landmark)
{
  return stance_skeleton_place (&self->skeleton, places[landmark].bone, places[landmark].at);
}

StanceSpot
stance_runner_pose_see (const StanceRunnerPose *self,
                        StanceLandmark          landmark)
{
  return stance_sight_see (&self->sight, stance_runner_pose_place (self, landmark));
}
