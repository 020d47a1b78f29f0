/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-motion.h"

#define RADIANS (G_PI / 180)

/* Of an angle: the bones that it turns, the axis of the joint, and by how much. A joint
 * turns about y, then x, then z, each in the frame that the one before has made. Rows are
 * of the working side; about x and z the other side turns the other way.
 */
typedef struct
{
  int    bone, next;
  int    axis; /* 0 … 2: x, y, z */
  double share, next_share;
} Row;

static const Row rows[STANCE_N_ANGLES_ONE_SIDE] = {
  [STANCE_ANGLE_PELVIS_TILT] = { STANCE_BONE_PELVIS, -1, 1, 1, 0 },
  [STANCE_ANGLE_PELVIS_DROP] = { STANCE_BONE_PELVIS, -1, 0, 1, 0 },
  [STANCE_ANGLE_PELVIS_TURN] = { STANCE_BONE_PELVIS, -1, 2, 1, 0 },
  [STANCE_ANGLE_SPINE_FLEXION] = { STANCE_BONE_WAIST, STANCE_BONE_CHEST, 1, 0.5, 0.5 },
  [STANCE_ANGLE_SPINE_BEND] = { STANCE_BONE_WAIST, STANCE_BONE_CHEST, 0, -0.5, -0.5 },
  [STANCE_ANGLE_SPINE_TURN] = { STANCE_BONE_WAIST, STANCE_BONE_CHEST, 2, 0.5, 0.5 },
  [STANCE_ANGLE_NECK_FLEXION] = { STANCE_BONE_NECK, STANCE_BONE_HEAD, 1, 2.0 / 3, 1.0 / 3 },
  [STANCE_ANGLE_NECK_BEND] = { STANCE_BONE_NECK, STANCE_BONE_HEAD, 0, -2.0 / 3, -1.0 / 3 },
  [STANCE_ANGLE_NECK_TURN] = { STANCE_BONE_NECK, STANCE_BONE_HEAD, 2, 2.0 / 3, 1.0 / 3 },
  [STANCE_ANGLE_HIP_FLEXION] = { STANCE_BONE_THIGH, -1, 1, -1, 0 },
  [STANCE_ANGLE_HIP_ABDUCTION] = { STANCE_BONE_THIGH, -1, 0, 1, 0 },
  [STANCE_ANGLE_HIP_ROTATION] = { STANCE_BONE_THIGH, -1, 2, 1, 0 },
  [STANCE_ANGLE_KNEE_FLEXION] = { STANCE_BONE_SHANK, -1, 1, 1, 0 },
  [STANCE_ANGLE_ANKLE_FLEXION] = { STANCE_BONE_FOOT, -1, 1, -1, 0 },
  [STANCE_ANGLE_ANKLE_INVERSION] = { STANCE_BONE_FOOT, -1, 0, 1, 0 },
  [STANCE_ANGLE_TOES_EXTENSION] = { STANCE_BONE_TOES, -1, 1, -1, 0 },
  [STANCE_ANGLE_SHOULDER_FLEXION] = { STANCE_BONE_UPPER_ARM, -1, 1, -1, 0 },
  [STANCE_ANGLE_SHOULDER_ABDUCTION] = { STANCE_BONE_UPPER_ARM, -1, 0, 1, 0 },
  [STANCE_ANGLE_SHOULDER_ROTATION] = { STANCE_BONE_UPPER_ARM, -1, 2, 1, 0 },
  [STANCE_ANGLE_ELBOW_FLEXION] = { STANCE_BONE_FOREARM, -1, 1, -1, 0 },
  [STANCE_ANGLE_FOREARM_TURN] = { STANCE_BONE_FOREARM, -1, 2, 1, 0 },
  [STANCE_ANGLE_WRIST_FLEXION] = { STANCE_BONE_HAND, -1, 0, -1, 0 },
};

static const StanceVector units[] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };

static int
to_working (int bone)
{
  return bone >= STANCE_N_BONES_ONE_SIDE ? bone - STANCE_BONES_OF_SIDE : bone;
}

/* Whether @bone is @mover or hangs on it. */
static gboolean
is_moved (int bone,
          int mover)
{
  int working = to_working (bone);
  int first = to_working (mover);

  if (mover <= STANCE_BONE_PELVIS)
    return mover == STANCE_BONE_PELVIS;
  if (mover < STANCE_BONE_THIGH)
    return (bone >= mover && bone < STANCE_BONE_THIGH) ||
           (mover <= STANCE_BONE_CHEST && working >= STANCE_BONE_UPPER_ARM);
  if ((bone < STANCE_N_BONES_ONE_SIDE) != (mover < STANCE_N_BONES_ONE_SIDE) || working < first)
    return FALSE;

  return (working < STANCE_BONE_UPPER_ARM) == (first < STANCE_BONE_UPPER_ARM);
}

/* What a bone has been turned by about each axis of its joint, degrees. */
typedef struct
{
  double about[3];
} Joint;

static void
measure_joints (const double *angles,
                Joint         joints[STANCE_N_BONES])
{
  for (int angle = 0; angle < STANCE_N_ANGLES; angle++)
    {
      gboolean   other = angle >= STANCE_N_ANGLES_ONE_SIDE;
      const Row *row = &rows[other ? angle - STANCE_ANGLES_OF_SIDE : angle];
      double     value = other && row->axis != 1 ? -angles[angle] : angles[angle];

      joints[other ? row->bone + STANCE_BONES_OF_SIDE : row->bone].about[row->axis] = row->share * value;
      if (row->next >= 0)
        joints[row->next].about[row->axis] = row->next_share * value;
    }
}

/* An axis of the joint at which @bone begins, in the world: what was turned after it is
 * taken back. The pelvis turns about z first.
 */
static StanceVector
find_axis (const StanceSkeleton *skeleton,
           const Joint          *joint,
           int                   bone,
           int                   axis)
{
  StanceTurn   x = stance_turn_about_x (-joint->about[0]);
  StanceTurn   y = stance_turn_about_y (-joint->about[1]);
  StanceTurn   z = stance_turn_about_z (-joint->about[2]);
  StanceVector vector = units[axis];

  if (bone == STANCE_BONE_PELVIS)
    {
      if (axis == 2)
        vector = stance_turn_apply (&y, vector);
      if (axis != 0)
        vector = stance_turn_apply (&x, vector);
    }
  else
    {
      if (axis == 1)
        vector = stance_turn_apply (&x, vector);
      if (axis != 2)
        vector = stance_turn_apply (&z, vector);
    }

  return stance_turn_apply (&skeleton->turn[bone], vector);
}

void
stance_motion_init (StanceMotion         *self,
                    const StanceSkeleton *skeleton,
                    const double         *angles)
{
  Joint joints[STANCE_N_BONES] = { 0 };

  measure_joints (angles, joints);
  for (int angle = 0; angle < STANCE_N_ANGLES; angle++)
    {
      gboolean   other = angle >= STANCE_N_ANGLES_ONE_SIDE;
      const Row *row = &rows[other ? angle - STANCE_ANGLES_OF_SIDE : angle];

      for (int i = 0; i < 2; i++)
        {
          int    bone = i == 0 ? row->bone : row->next;
          double share = i == 0 ? row->share : row->next_share;

          self->moves[angle][i].bone = -1;
          if (bone < 0)
            continue;
          if (other)
            bone += STANCE_BONES_OF_SIDE;
          if (other && row->axis != 1)
            share = -share;
          self->moves[angle][i].bone = bone;
          self->moves[angle][i].pivot = skeleton->origin[bone];
          self->moves[angle][i].axis =
            stance_vector_scale (find_axis (skeleton, &joints[bone], bone, row->axis), share * RADIANS);
        }
    }
}

StanceVector
stance_motion_get_place (const StanceMotion *self,
                         int                 angle,
                         int                 bone,
                         StanceVector        place)
{
  StanceVector sum = { 0, 0, 0 };

  for (int i = 0; i < 2 && self->moves[angle][i].bone >= 0; i++)
    if (is_moved (bone, self->moves[angle][i].bone))
      {
        StanceVector arm = stance_vector_subtract (place, self->moves[angle][i].pivot);

        sum = stance_vector_add (sum, stance_vector_cross (self->moves[angle][i].axis, arm));
      }

  return sum;
}

StanceVector
stance_motion_get_direction (const StanceMotion *self,
                             int                 angle,
                             int                 bone,
                             StanceVector        direction)
{
  StanceVector sum = { 0, 0, 0 };

  for (int i = 0; i < 2 && self->moves[angle][i].bone >= 0; i++)
    if (is_moved (bone, self->moves[angle][i].bone))
      sum = stance_vector_add (sum, stance_vector_cross (self->moves[angle][i].axis, direction));

  return sum;
}
