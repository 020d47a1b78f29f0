/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-task.h"

#include "stance-nick.h"

#include <math.h>
#include <string.h>

/* How far an angle may well be from what was written, degrees: dear, cheap. An arm is
 * cheap where it touches something.
 */
static const struct
{
  StanceAngle angle;
  double      free;
  double      touching;
} leeways[] = {
  { STANCE_ANGLE_PELVIS_TILT, 4, 4 },
  { STANCE_ANGLE_PELVIS_DROP, 2, 2 },
  { STANCE_ANGLE_PELVIS_TURN, 3, 3 },
  { STANCE_ANGLE_SPINE_FLEXION, 5, 5 },
  { STANCE_ANGLE_SPINE_BEND, 4, 4 },
  { STANCE_ANGLE_SPINE_TURN, 4, 4 },
  { STANCE_ANGLE_NECK_FLEXION, 3, 12 },
  { STANCE_ANGLE_NECK_BEND, 3, 12 },
  { STANCE_ANGLE_NECK_TURN, 3, 8 },
  { STANCE_ANGLE_HIP_FLEXION, 5, 10 },
  { STANCE_ANGLE_HIP_ABDUCTION, 4, 8 },
  { STANCE_ANGLE_HIP_ROTATION, 4, 6 },
  { STANCE_ANGLE_KNEE_FLEXION, 5, 12 },
  { STANCE_ANGLE_ANKLE_FLEXION, 8, 25 },
  { STANCE_ANGLE_ANKLE_INVERSION, 8, 20 },
  { STANCE_ANGLE_TOES_EXTENSION, 8, 40 },
  { STANCE_ANGLE_SHOULDER_FLEXION, 4, 35 },
  { STANCE_ANGLE_SHOULDER_ABDUCTION, 4, 30 },
  { STANCE_ANGLE_SHOULDER_ROTATION, 4, 30 },
  { STANCE_ANGLE_ELBOW_FLEXION, 4, 40 },
  { STANCE_ANGLE_FOREARM_TURN, 4, 50 },
  { STANCE_ANGLE_WRIST_FLEXION, 4, 45 },
};

/* The same for the pelvis along x, y and z, cm. */
#define ROOT_LEEWAY    15.0
#define ROOT_LEEWAY_UP 400.0

/* A part of the body that bends where it touches something. */
typedef enum
{
  PART_TRUNK,
  PART_HEAD,
  PART_LEG,
  PART_ARM,
} Part;

static Part
get_part (int working_bone)
{
  if (working_bone < STANCE_BONE_NECK)
    return PART_TRUNK;
  if (working_bone < STANCE_BONE_THIGH)
    return PART_HEAD;

  return working_bone < STANCE_BONE_UPPER_ARM ? PART_LEG : PART_ARM;
}

static Part
get_part_of_angle (StanceAngle angle)
{
  if (angle < STANCE_ANGLE_NECK_FLEXION)
    return PART_TRUNK;
  if (angle < STANCE_ANGLE_HIP_FLEXION)
    return PART_HEAD;

  return angle < STANCE_ANGLE_SHOULDER_FLEXION ? PART_LEG : PART_ARM;
}

static gboolean
is_on (StancePoint point,
       Part        part,
       StanceLimb  limb)
{
  StanceVector local;
  int          bone = stance_skeleton_find_point (point, &local);
  gboolean     other = bone >= STANCE_N_BONES_ONE_SIDE;

  if (get_part (other ? bone - STANCE_BONES_OF_SIDE : bone) != part)
    return FALSE;

  return part < PART_LEG || other == (limb == STANCE_LIMB_OTHER);
}

static gboolean
touches (const StanceTask *self,
         Part              part,
         StanceLimb        limb)
{
  for (int i = 0; i < self->n_holds; i++)
    if (is_on (self->holds[i].point, part, limb) ||
        (self->holds[i].other != STANCE_POINT_NONE && is_on (self->holds[i].other, part, limb)))
      return TRUE;

  return FALSE;
}

/* Who lies is placed by the ground. */
#define LYING_LEEWAY 7

static void
weigh_angles (StanceTask *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (leeways); i++)
    {
      Part part = get_part_of_angle (leeways[i].angle);

      for (int limb = STANCE_LIMB_WORKING; limb <= (part < PART_LEG ? STANCE_LIMB_WORKING : STANCE_LIMB_OTHER); limb++)
        {
          double leeway = touches (self, part, limb) ? leeways[i].touching : leeways[i].free;

          self->weights[3 + STANCE_ANGLE_OF ((int) leeways[i].angle, limb)] = 1 / leeway;
        }
    }
  if (self->base != STANCE_BASE_UPRIGHT)
    for (int angle = STANCE_ANGLE_PELVIS_TILT; angle <= STANCE_ANGLE_PELVIS_TURN; angle++)
      self->weights[3 + angle] = 1.0 / LYING_LEEWAY;
}

/* Nothing is written of an arm that touches nothing: it hangs loosely, also when the
 * trunk bows; on the back it lies beside the body.
 */
static void
loosen_arm (StanceTask *self,
            StanceLimb  limb)
{
  double *arm = &self->wanted[3 + STANCE_ANGLE_OF (STANCE_ANGLE_SHOULDER_FLEXION, limb)];
  double  bow = self->wanted[3 + STANCE_ANGLE_PELVIS_TILT] + self->wanted[3 + STANCE_ANGLE_SPINE_FLEXION];

  for (int i = 0; i < STANCE_N_ANGLES_ONE_SIDE - STANCE_ANGLE_SHOULDER_FLEXION; i++)
    if (fabs (arm[i]) > 0)
      return;

  if (self->base == STANCE_BASE_UPRIGHT)
    arm[STANCE_ANGLE_SHOULDER_FLEXION - STANCE_ANGLE_SHOULDER_FLEXION] = CLAMP (bow, -10, 100);
  arm[STANCE_ANGLE_SHOULDER_ABDUCTION - STANCE_ANGLE_SHOULDER_FLEXION] = self->base == STANCE_BASE_SUPINE ? 20 : 8;
  arm[STANCE_ANGLE_ELBOW_FLEXION - STANCE_ANGLE_SHOULDER_FLEXION] = self->base == STANCE_BASE_SUPINE ? 6 : 14;
}

/* The ankle's side lies on the ground, its point is in the middle. */
#define HALF_ANKLE 3.8

/* Who bows goes on looking ahead, with this share of the bow. */
#define GAZE 0.5

static void
raise_gaze (StanceTask *self)
{
  double *neck = &self->wanted[3 + STANCE_ANGLE_NECK_FLEXION];
  double  bow = self->wanted[3 + STANCE_ANGLE_PELVIS_TILT] + self->wanted[3 + STANCE_ANGLE_SPINE_FLEXION];

  if (self->base == STANCE_BASE_UPRIGHT && !(fabs (neck[0]) > 0) && bow > 0)
    neck[0] = -MIN (GAZE * bow, 30);
}

/* A foot in the air hangs a little. */
#define HANGING_FOOT -12

static void
loosen_foot (StanceTask *self,
             StanceLimb  limb)
{
  double *ankle = &self->wanted[3 + STANCE_ANGLE_OF (STANCE_ANGLE_ANKLE_FLEXION, (int) limb)];

  if (self->base == STANCE_BASE_UPRIGHT && !(fabs (*ankle) > 0))
    *ankle = HANGING_FOOT;
}

/* An endless plane through the middle, or the face of a prop. */
static void
find_face (StanceHold         *hold,
           const StanceFigure *figure,
           const char         *surface)
{
  g_auto (GStrv) parts = g_strsplit (surface, ":", 2);
  double slope = figure->slope / 100;
  double length = sqrt (1 + slope * slope);

  hold->prop = stance_figure_find_prop (figure, parts[0]);
  if (hold->prop >= 0)
    {
      stance_prop_get_face (figure, &g_array_index (figure->props, StanceProp, hold->prop), parts[1], &hold->face);
      return;
    }

  hold->face = (StanceFace){
    .normal = { -slope / length, 0, 1 / length },
    .along = { { 1 / length, 0, slope / length }, { 0, 1, 0 } },
    .reach = { INFINITY, INFINITY },
  };
}

static void
add_holds (StanceTask       *self,
           const StancePose *pose)
{
  for (guint i = 0; i < pose->contacts->len; i++)
    {
      const StanceContact *contact = &g_array_index (pose->contacts, StanceContact, i);
      StanceHold          *hold = &self->holds[self->n_holds++];

      *hold = (StanceHold){ .point = contact->point, .prop = STANCE_NO_PROP };
      if (hold->point == STANCE_POINT_ANKLE_WORKING || hold->point == STANCE_POINT_ANKLE_OTHER)
        hold->height = HALF_ANKLE;
      hold->other = stance_nick_find (stance_point_nicks, contact->surface);
      if (hold->other == STANCE_POINT_NONE)
        find_face (hold, self->figure, contact->surface);
    }
}

static void
add_solids (StanceTask       *self,
            const StancePose *pose)
{
  for (guint i = 0; i < self->figure->props->len; i++)
    {
      StanceBox solids[STANCE_PROP_SOLIDS];
      guint     n = stance_prop_get_solids (self->figure, &g_array_index (self->figure->props, StanceProp, i), solids);

      if (i < 32 && (pose->without & (1u << i)) != 0)
        continue;

      for (guint k = 0; k < n && self->n_solids < STANCE_MOST_SOLIDS; k++)
        {
          self->solids[self->n_solids] = solids[k];
          self->solid_props[self->n_solids++] = (int) i;
        }
    }
}

/* One stands only on what one can step or kneel on; who leans, sits or lies does not fall. */
static gboolean
must_balance (const StanceTask *self,
              const StancePose *pose)
{
  gboolean stands = FALSE;

  if (pose->unbalanced)
    return FALSE;
  for (int i = 0; i < self->n_holds; i++)
    {
      const StanceHold *hold = &self->holds[i];

      if (hold->other != STANCE_POINT_NONE)
        continue;
      if (hold->face.normal.z < 0.5 || hold->point < STANCE_POINT_KNEE_WORKING)
        return FALSE;
      stands = TRUE;
    }

  return stands;
}

void
stance_task_init (StanceTask         *self,
                  const StanceFigure *figure,
                  const StancePose   *pose)
{
  memset (self, 0, sizeof *self);
  self->figure = figure;
  self->base = pose->base;
  self->firmness = 1;
  for (int i = 0; i < 3; i++)
    {
      self->wanted[i] = pose->at[i];
      self->weights[i] = 1 / (i < 2 ? ROOT_LEEWAY : ROOT_LEEWAY_UP);
    }
  memcpy (self->wanted + 3, pose->angles, sizeof pose->angles);
  add_holds (self, pose);
  add_solids (self, pose);
  weigh_angles (self);
  if (!touches (self, PART_HEAD, STANCE_LIMB_WORKING))
    raise_gaze (self);
  for (int limb = STANCE_LIMB_WORKING; limb <= STANCE_LIMB_OTHER; limb++)
    {
      if (!touches (self, PART_ARM, limb))
        loosen_arm (self, limb);
      if (!touches (self, PART_LEG, limb))
        loosen_foot (self, limb);
    }
  self->balanced = must_balance (self, pose);
}

StanceHold *
stance_task_find_hold (StanceTask *self,
                       StancePoint point)
{
  for (int i = 0; i < self->n_holds; i++)
    if (self->holds[i].point == point)
      return &self->holds[i];

  return NULL;
}

/* Feet and knees are broader than a point. */
#define HALF_BREADTH 3.5

int
stance_task_list_supports (const StanceTask     *self,
                           const StanceSkeleton *skeleton,
                           StanceVector         *supports,
                           int                   max)
{
  int n = 0;

  for (int i = 0; i < self->n_holds && n + 2 <= max; i++)
    {
      StanceVector local;
      int          bone = stance_skeleton_find_point (self->holds[i].point, &local);

      if (self->holds[i].other != STANCE_POINT_NONE)
        continue;
      for (int side = -1; side <= 1; side += 2)
        {
          StanceVector edge = { local.x, local.y + side * HALF_BREADTH, local.z };

          supports[n++] = stance_skeleton_place (skeleton, bone, edge);
        }
    }

  return n;
}
