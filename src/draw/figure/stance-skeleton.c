/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-skeleton.h"

/* A bone of the body: what it hangs on, where it begins in that one's frame, how long it
 * is. Pairs are written for the working side, y changes sign for the other.
 */
typedef struct
{
  int          parent;
  StanceVector at;
  double       length;
} Bone;

/* Proportions of a drawn adult, seven and a half heads high. */
static const Bone bones[STANCE_N_BONES_ONE_SIDE] = {
  [STANCE_BONE_PELVIS] = { -1, { 0, 0, 0 }, 11 },
  [STANCE_BONE_WAIST] = { STANCE_BONE_PELVIS, { 0, 0, 11 }, 13 },
  [STANCE_BONE_CHEST] = { STANCE_BONE_WAIST, { 0, 0, 13 }, 27 },
  [STANCE_BONE_NECK] = { STANCE_BONE_CHEST, { 0, 0, 27 }, 8 },
  [STANCE_BONE_HEAD] = { STANCE_BONE_NECK, { 0, 0, 8 }, 21 },
  [STANCE_BONE_THIGH] = { STANCE_BONE_PELVIS, { 0, 9, 0 }, 42 },
  [STANCE_BONE_SHANK] = { STANCE_BONE_THIGH, { 0, 0, -42 }, 40 },
  [STANCE_BONE_FOOT] = { STANCE_BONE_SHANK, { 0, 0, -40 }, 14 },
  [STANCE_BONE_TOES] = { STANCE_BONE_FOOT, { 13, 0, -5.5 }, 6.5 },
  [STANCE_BONE_UPPER_ARM] = { STANCE_BONE_CHEST, { 0, 18, 23 }, 29 },
  [STANCE_BONE_FOREARM] = { STANCE_BONE_UPPER_ARM, { 0, 0, -29 }, 25 },
  [STANCE_BONE_HAND] = { STANCE_BONE_FOREARM, { 0, 0, -25 }, 17 },
};

/* A point of the skin in the frame of its bone. */
typedef struct
{
  int          bone;
  StanceVector at;
} Skin;

static const Skin middle_skin[] = {
  [STANCE_POINT_HEAD_TOP] = { STANCE_BONE_HEAD, { 0, 0, 20.5 } },
  [STANCE_POINT_HEAD_BACK] = { STANCE_BONE_HEAD, { -9.5, 0, 10 } },
  [STANCE_POINT_HEAD_SIDE] = { STANCE_BONE_HEAD, { 0, -7.5, 9 } },
  [STANCE_POINT_FOREHEAD] = { STANCE_BONE_HEAD, { 9, 0, 13 } },
  [STANCE_POINT_CHEST] = { STANCE_BONE_CHEST, { 11.5, 0, 14 } },
  [STANCE_POINT_UPPER_BACK] = { STANCE_BONE_CHEST, { -11, 0, 17 } },
  [STANCE_POINT_BELLY] = { STANCE_BONE_WAIST, { 10, 0, 4 } },
  [STANCE_POINT_SACRUM] = { STANCE_BONE_PELVIS, { -11, 0, 5 } },
  [STANCE_POINT_RIBS_SIDE] = { STANCE_BONE_CHEST, { 0, -15, 8 } },
};

/* From STANCE_POINT_SEAT_WORKING on, one row for each pair. */
static const Skin paired_skin[] = {
  { STANCE_BONE_PELVIS, { -5, 6, -8.5 } },
  { STANCE_BONE_PELVIS, { -1, 17, -2 } },
  { STANCE_BONE_SHANK, { 5.5, 0, -1 } },
  { STANCE_BONE_THIGH, { 0, 5.5, -41 } },
  { STANCE_BONE_FOOT, { 0, 0, 0 } },
  { STANCE_BONE_FOOT, { -4.5, 0, -STANCE_ANKLE_HEIGHT } },
  { STANCE_BONE_FOOT, { 13, 0, -STANCE_ANKLE_HEIGHT } },
  { STANCE_BONE_TOES, { 6.5, 0, -0.5 } },
  { STANCE_BONE_FOOT, { 6, 0, 0 } },
  { STANCE_BONE_UPPER_ARM, { 0, 6, -2 } },
  { STANCE_BONE_FOREARM, { -3.5, 0, 0 } },
  { STANCE_BONE_FOREARM, { -2.5, 0, -22 } },
  { STANCE_BONE_HAND, { 0, -1.5, -8 } },
};

static const Bone *
get_bone (int bone)
{
  return &bones[bone >= STANCE_N_BONES_ONE_SIDE ? bone - STANCE_BONES_OF_SIDE : bone];
}

static gboolean
is_other (int bone)
{
  return bone >= STANCE_N_BONES_ONE_SIDE;
}

static int
get_parent (int bone)
{
  int parent = get_bone (bone)->parent;

  return is_other (bone) && parent >= STANCE_BONE_THIGH ? parent + STANCE_BONES_OF_SIDE : parent;
}

static StanceVector
mirror (StanceVector vector)
{
  return (StanceVector){ vector.x, -vector.y, vector.z };
}

static StanceTurn
turn_base (StanceBase base)
{
  StanceTurn roll, turn;

  switch (base)
    {
    case STANCE_BASE_SUPINE:
      return stance_turn_about_y (-90);
    case STANCE_BASE_PRONE:
      return stance_turn_about_y (90);
    case STANCE_BASE_SIDE:
      /* head to -x and face up, then rolled onto the other side */
      roll = stance_turn_about_x (90);
      turn = stance_turn_about_y (-90);
      return stance_turn_multiply (&roll, &turn);
    case STANCE_BASE_UPRIGHT:
    default:
      return stance_turn_about_z (0);
    }
}

/* Flexion about y, then sideways about x, then about the long axis z; each in the frame
 * that the one before has made.
 */
static StanceTurn
turn_joint (double about_y,
            double about_x,
            double about_z)
{
  StanceTurn y = stance_turn_about_y (about_y);
  StanceTurn x = stance_turn_about_x (about_x);
  StanceTurn z = stance_turn_about_z (about_z);
  StanceTurn yx = stance_turn_multiply (&y, &x);

  return stance_turn_multiply (&yx, &z);
}

/* The pelvis first turns about the upright axis of where it lies, so that its tilt and
 * drop are those that an onlooker beside and behind the body sees.
 */
static StanceTurn
turn_pelvis (StanceBase    base,
             const double *angles)
{
  StanceTurn lying = turn_base (base);
  StanceTurn turn = stance_turn_about_z (angles[STANCE_ANGLE_PELVIS_TURN]);
  StanceTurn tilt = turn_joint (angles[STANCE_ANGLE_PELVIS_TILT], angles[STANCE_ANGLE_PELVIS_DROP], 0);
  StanceTurn own = stance_turn_multiply (&turn, &tilt);

  return stance_turn_multiply (&lying, &own);
}

/* A share of the three angles that begin at @first, of the spine or the neck. */
static StanceTurn
turn_trunk (const double *angles,
            int           first,
            double        share)
{
  return turn_joint (share * angles[first], -share * angles[first + 1], share * angles[first + 2]);
}

static StanceTurn
turn_limb (int           bone,
           const double *angles)
{
  double        side = is_other (bone) ? -1 : 1;
  const double *own = is_other (bone) ? angles + STANCE_ANGLES_OF_SIDE : angles;

  switch (is_other (bone) ? bone - STANCE_BONES_OF_SIDE : bone)
    {
    case STANCE_BONE_THIGH:
      return turn_joint (-own[STANCE_ANGLE_HIP_FLEXION], side * own[STANCE_ANGLE_HIP_ABDUCTION],
                         side * own[STANCE_ANGLE_HIP_ROTATION]);
    case STANCE_BONE_SHANK:
      return stance_turn_about_y (own[STANCE_ANGLE_KNEE_FLEXION]);
    case STANCE_BONE_FOOT:
      return turn_joint (-own[STANCE_ANGLE_ANKLE_FLEXION], side * own[STANCE_ANGLE_ANKLE_INVERSION], 0);
    case STANCE_BONE_TOES:
      return stance_turn_about_y (-own[STANCE_ANGLE_TOES_EXTENSION]);
    case STANCE_BONE_UPPER_ARM:
      return turn_joint (-own[STANCE_ANGLE_SHOULDER_FLEXION], side * own[STANCE_ANGLE_SHOULDER_ABDUCTION],
                         side * own[STANCE_ANGLE_SHOULDER_ROTATION]);
    case STANCE_BONE_FOREARM:
      return turn_joint (-own[STANCE_ANGLE_ELBOW_FLEXION], 0, side * own[STANCE_ANGLE_FOREARM_TURN]);
    case STANCE_BONE_HAND:
    default:
      return stance_turn_about_x (-side * own[STANCE_ANGLE_WRIST_FLEXION]);
    }
}

/* How a bone is turned in the frame of the one it hangs on. */
static StanceTurn
turn_bone (int           bone,
           const double *angles)
{
  switch (bone)
    {
    case STANCE_BONE_WAIST:
    case STANCE_BONE_CHEST:
      return turn_trunk (angles, STANCE_ANGLE_SPINE_FLEXION, 0.5);
    case STANCE_BONE_NECK:
      return turn_trunk (angles, STANCE_ANGLE_NECK_FLEXION, 2.0 / 3);
    case STANCE_BONE_HEAD:
      return turn_trunk (angles, STANCE_ANGLE_NECK_FLEXION, 1.0 / 3);
    default:
      return turn_limb (bone, angles);
    }
}

double
stance_bone_get_length (int bone)
{
  return get_bone (bone)->length;
}

void
stance_skeleton_pose (StanceSkeleton *self,
                      StanceBase      base,
                      const double   *angles,
                      StanceVector    root)
{
  self->origin[STANCE_BONE_PELVIS] = root;
  self->turn[STANCE_BONE_PELVIS] = turn_pelvis (base, angles);

  for (int bone = STANCE_BONE_WAIST; bone < STANCE_N_BONES; bone++)
    {
      int          parent = get_parent (bone);
      StanceVector at = get_bone (bone)->at;
      StanceTurn   turn = turn_bone (bone, angles);

      self->origin[bone] = stance_skeleton_place (self, parent, is_other (bone) ? mirror (at) : at);
      self->turn[bone] = stance_turn_multiply (&self->turn[parent], &turn);
    }
}

StanceVector
stance_skeleton_place (const StanceSkeleton *self,
                       int                   bone,
                       StanceVector          local)
{
  return stance_vector_add (self->origin[bone], stance_turn_apply (&self->turn[bone], local));
}

int
stance_skeleton_find_point (StancePoint   point,
                            StanceVector *local)
{
  int         pair = point - STANCE_POINT_SEAT_WORKING;
  gboolean    other = pair >= 0 && pair % 2 == 1;
  const Skin *skin = pair < 0 ? &middle_skin[point] : &paired_skin[pair / 2];

  *local = other ? mirror (skin->at) : skin->at;

  return other && skin->bone >= STANCE_BONE_THIGH ? skin->bone + STANCE_BONES_OF_SIDE : skin->bone;
}

StanceVector
stance_skeleton_get_point (const StanceSkeleton *self,
                           StancePoint           point)
{
  StanceVector local;
  int          bone = stance_skeleton_find_point (point, &local);

  return stance_skeleton_place (self, bone, local);
}
