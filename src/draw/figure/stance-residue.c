/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-balance.h"
#include "stance-motion.h"
#include "stance-task.h"

#include <math.h>
#include <string.h>

/* What each cm that is amiss counts, against leeways of some degrees. */
#define WEIGHT_TOUCH   30
#define WEIGHT_KEEP    30
#define WEIGHT_SLIDE   0.4 /* of skin that may slide a little where it lies */
#define WEIGHT_SINK    15
#define WEIGHT_BALANCE 3
/* Of a direction, for the sine of the angle that it is off. */
#define WEIGHT_SOLE 200
#define WEIGHT_PALM 8

/* The same of what must hold in the end. */
#define FIRM(weight) ((weight) *self->task->firmness)

/* How far within its support the center of mass stands at least, cm. */
#define MARGIN 1.5

/* Of the body's surface what the points of contact leave out, where limbs could sink. */
static const struct
{
  int          bone;
  StanceVector at;
} flesh[] = {
  { STANCE_BONE_THIGH, { -7.5, 0, -14 } },
  { STANCE_BONE_THIGH, { -6, 0, -30 } },
  { STANCE_BONE_THIGH, { 7, 0, -20 } },
  { STANCE_BONE_THIGH, { 0, -5, -30 } },
  { STANCE_BONE_THIGH, { 0, 6.5, -20 } },
  { STANCE_BONE_SHANK, { -5, 0, -12 } },
  { STANCE_BONE_SHANK, { 0, -5, -4 } },
  { STANCE_BONE_SHANK, { 0, 5, -12 } },
  { STANCE_BONE_FOOT, { 6, 3.5, -5 } },
  { STANCE_BONE_FOOT, { 6, -3.5, -5 } },
  { STANCE_BONE_HAND, { 0, 0, -17 } },
};

typedef struct
{
  const StanceTask     *task;
  const StanceSkeleton *skeleton;
  StanceMotion          motion;
  StanceLeast          *least; /* or NULL */
  double                sum;
} Measure;

static void
add_row (Measure      *self,
         const double *rates,
         double        residue)
{
  self->sum += residue * residue;
  if (self->least != NULL)
    stance_least_add (self->least, rates, residue);
}

/* What is amiss of a place of @bone along @direction, cm. */
static void
add_place (Measure     *self,
           int          bone,
           StanceVector place,
           StanceVector direction,
           double       amiss,
           double       weight)
{
  double rates[STANCE_UNKNOWNS] = { direction.x * weight, direction.y * weight, direction.z * weight };

  if (self->least != NULL)
    for (int i = 0; i < STANCE_N_ANGLES; i++)
      rates[3 + i] = weight * stance_vector_dot (direction, stance_motion_get_place (&self->motion, i, bone, place));
  add_row (self, rates, weight * amiss);
}

/* What is amiss of a direction that is fixed to @bone, along @against. */
static void
add_direction (Measure     *self,
               int          bone,
               StanceVector direction,
               StanceVector against,
               double       amiss,
               double       weight)
{
  double rates[STANCE_UNKNOWNS] = { 0 };

  if (self->least != NULL)
    for (int i = 0; i < STANCE_N_ANGLES; i++)
      rates[3 + i] = weight * stance_vector_dot (against, stance_motion_get_direction (&self->motion, i, bone, direction));
  add_row (self, rates, weight * amiss);
}

static void
add_wanted (Measure      *self,
            const double *place)
{
  for (int i = 0; i < STANCE_UNKNOWNS; i++)
    {
      double weight = self->task->weights[i];
      double residue = weight * (place[i] - self->task->wanted[i]);

      self->sum += residue * residue;
      if (self->least != NULL)
        stance_least_add_single (self->least, i, weight, residue);
    }
}

/* Two points of the body that touch: both move. */
static void
add_meeting (Measure          *self,
             const StanceHold *hold)
{
  static const StanceVector axes[] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };
  StanceVector              local;
  int                       bone = stance_skeleton_find_point (hold->point, &local);
  int                       other_bone = stance_skeleton_find_point (hold->other, &local);
  StanceVector              place = stance_skeleton_get_point (self->skeleton, hold->point);
  StanceVector              other = stance_skeleton_get_point (self->skeleton, hold->other);
  StanceVector              apart = stance_vector_subtract (place, other);

  for (int axis = 0; axis < 3; axis++)
    {
      double rates[STANCE_UNKNOWNS] = { 0 };

      for (int i = 0; i < STANCE_N_ANGLES && self->least != NULL; i++)
        {
          StanceVector first = stance_motion_get_place (&self->motion, i, bone, place);
          StanceVector second = stance_motion_get_place (&self->motion, i, other_bone, other);

          rates[3 + i] = FIRM (WEIGHT_TOUCH) * stance_vector_dot (axes[axis], stance_vector_subtract (first, second));
        }
      add_row (self, rates, FIRM (WEIGHT_TOUCH) * stance_vector_dot (axes[axis], apart));
    }
}

/* Skin that lies on something slides a little; what one stands on and holds with does not. */
static gboolean
slides (StancePoint point)
{
  return point < STANCE_POINT_KNEE_WORKING ||
         (point >= STANCE_POINT_SHOULDER_WORKING && point <= STANCE_POINT_SHOULDER_OTHER);
}

/* How far a place is beyond the edge of the face along one of its axes; 0 on it. */
static double
get_beyond (const StanceFace *face,
            StanceVector      place,
            int               axis)
{
  double at = stance_vector_dot (face->along[axis], stance_vector_subtract (place, face->middle));

  if (at > face->reach[axis])
    return at - face->reach[axis];

  return at < -face->reach[axis] ? at + face->reach[axis] : 0;
}

static void
add_touch (Measure          *self,
           const StanceHold *hold)
{
  StanceVector local;
  int          bone = stance_skeleton_find_point (hold->point, &local);
  StanceVector place = stance_skeleton_get_point (self->skeleton, hold->point);
  StanceVector from_middle = stance_vector_subtract (place, hold->face.middle);
  StanceVector from_kept = stance_vector_subtract (place, hold->place);
  double       keep = slides (hold->point) ? WEIGHT_SLIDE : FIRM (WEIGHT_KEEP);

  add_place (self, bone, place, hold->face.normal, stance_vector_dot (hold->face.normal, from_middle), FIRM (WEIGHT_TOUCH));
  for (int axis = 0; axis < 2; axis++)
    {
      double beyond = get_beyond (&hold->face, place, axis);

      if (hold->kept)
        add_place (self, bone, place, hold->face.along[axis], stance_vector_dot (hold->face.along[axis], from_kept), keep);
      else if (fabs (beyond) > 0)
        add_place (self, bone, place, hold->face.along[axis], beyond, FIRM (WEIGHT_TOUCH));
    }
}

static StanceVector
get_side (const StanceSkeleton *skeleton,
          int                   bone)
{
  return (StanceVector){ skeleton->turn[bone].m[0][1], skeleton->turn[bone].m[1][1], skeleton->turn[bone].m[2][1] };
}

/* A sole does not stand on its edge. */
static void
add_sole (Measure   *self,
          StanceLimb limb)
{
  StanceTask       *task = (StanceTask *) self->task;
  const StanceHold *heel = stance_task_find_hold (task, STANCE_POINT_HEEL_WORKING + (int) limb);
  const StanceHold *ball = stance_task_find_hold (task, STANCE_POINT_BALL_WORKING + (int) limb);
  const StanceHold *toe = stance_task_find_hold (task, STANCE_POINT_TOE_WORKING + (int) limb);
  int               bone = STANCE_BONE_OF (heel != NULL ? STANCE_BONE_FOOT : STANCE_BONE_TOES, (int) limb);
  StanceVector      side = get_side (self->skeleton, bone);

  if (ball == NULL || (heel == NULL && toe == NULL) || ball->other != STANCE_POINT_NONE)
    return;

  add_direction (self, bone, side, ball->face.normal, stance_vector_dot (side, ball->face.normal), FIRM (WEIGHT_SOLE));
}

/* A palm looks at what it touches. */
static void
add_palm (Measure   *self,
          StanceLimb limb)
{
  const StanceHold *hold = stance_task_find_hold ((StanceTask *) self->task, STANCE_POINT_HAND_WORKING + (int) limb);
  int               bone = STANCE_BONE_OF (STANCE_BONE_HAND, (int) limb);
  StanceVector      palm = stance_vector_scale (get_side (self->skeleton, bone), limb == STANCE_LIMB_WORKING ? -1 : 1);

  if (hold == NULL || hold->other != STANCE_POINT_NONE)
    return;

  for (int axis = 0; axis < 2; axis++)
    add_direction (self, bone, palm, hold->face.along[axis], stance_vector_dot (palm, hold->face.along[axis]),
                   WEIGHT_PALM);
  add_direction (self, bone, palm, hold->face.normal, 1 + stance_vector_dot (palm, hold->face.normal), WEIGHT_PALM);
}

/* The way out of a box over its nearest face; 0 outside. */
static double
get_depth (const StanceBox *box,
           StanceVector     place,
           StanceVector    *out)
{
  StanceVector from = stance_vector_subtract (place, box->origin);
  double       depth = INFINITY;

  for (int axis = 0; axis < 3; axis++)
    {
      StanceVector along = { box->turn.m[0][axis], box->turn.m[1][axis], box->turn.m[2][axis] };
      double       at = stance_vector_dot (along, from) - (axis == 2 ? box->size[2] / 2 : 0);
      double       left = box->size[axis] / 2 - fabs (at);

      if (left <= 0)
        return 0;
      if (left < depth)
        {
          depth = left;
          *out = stance_vector_scale (along, at < 0 ? -1 : 1);
        }
    }

  return depth;
}

/* @held: the prop that the place touches anyway. */
static void
add_outside (Measure     *self,
             int          bone,
             StanceVector place,
             int          held)
{
  const StanceFigure *figure = self->task->figure;
  double              slope = figure->slope / 100;
  StanceVector        up = stance_vector_scale ((StanceVector){ -slope, 0, 1 }, 1 / sqrt (1 + slope * slope));
  double              height = stance_vector_dot (up, place);

  if (height < 0)
    add_place (self, bone, place, up, height, FIRM (WEIGHT_SINK));
  for (int i = 0; i < self->task->n_solids; i++)
    {
      StanceVector out;
      double       depth = self->task->solid_props[i] != held ? get_depth (&self->task->solids[i], place, &out) : 0;

      if (depth > 0)
        add_place (self, bone, place, out, -depth, FIRM (WEIGHT_SINK));
    }
}

static void
add_skin (Measure *self)
{
  for (StancePoint point = 0; point < STANCE_N_POINTS; point++)
    {
      StanceVector      local;
      int               bone = stance_skeleton_find_point (point, &local);
      const StanceHold *hold = stance_task_find_hold ((StanceTask *) self->task, point);

      add_outside (self, bone, stance_skeleton_place (self->skeleton, bone, local),
                   hold != NULL ? hold->prop : STANCE_NO_PROP);
    }
  for (guint i = 0; i < G_N_ELEMENTS (flesh); i++)
    for (int limb = STANCE_LIMB_WORKING; limb <= STANCE_LIMB_OTHER; limb++)
      {
        int          bone = STANCE_BONE_OF (flesh[i].bone, limb);
        StanceVector local = { flesh[i].at.x, limb == STANCE_LIMB_OTHER ? -flesh[i].at.y : flesh[i].at.y,
                               flesh[i].at.z };

        add_outside (self, bone, stance_skeleton_place (self->skeleton, bone, local), STANCE_NO_PROP);
      }
}

/* How the center of mass moves along @direction, less what stands does. */
static void
rate_center (const Measure *self,
             StanceVector   direction,
             double        *rates)
{
  for (int i = 0; i < STANCE_N_ANGLES; i++)
    {
      StanceVector sum = { 0, 0, 0 };

      for (int k = 0; stance_masses[k].share > 0; k++)
        {
          StanceVector place = stance_skeleton_place (self->skeleton, stance_masses[k].bone, stance_masses[k].at);
          StanceVector moved = stance_motion_get_place (&self->motion, i, stance_masses[k].bone, place);

          sum = stance_vector_add (sum, stance_vector_scale (moved, stance_masses[k].share));
        }
      for (int k = 0; k < self->task->n_holds; k++)
        {
          StanceVector local;
          int          bone = stance_skeleton_find_point (self->task->holds[k].point, &local);
          StanceVector place = stance_skeleton_place (self->skeleton, bone, local);
          StanceVector moved = stance_motion_get_place (&self->motion, i, bone, place);

          sum = stance_vector_add (sum, stance_vector_scale (moved, -1.0 / self->task->n_holds));
        }
      rates[3 + i] = stance_vector_dot (direction, sum) * WEIGHT_BALANCE;
    }
}

static void
add_balance (Measure *self)
{
  StanceVector supports[2 * STANCE_N_POINTS], outward;
  double       rates[STANCE_UNKNOWNS] = { 0 };
  double       outside;
  int          n = stance_task_list_supports (self->task, self->skeleton, supports, G_N_ELEMENTS (supports));

  outside = stance_balance_measure (self->skeleton, supports, n, &outward) + MARGIN;
  if (!isfinite (outside) || outside <= 0)
    return;

  if (self->least != NULL)
    rate_center (self, outward, rates);
  add_row (self, rates, WEIGHT_BALANCE * outside);
}

double
stance_task_measure (const StanceTask *self,
                     const double     *place,
                     StanceSkeleton   *skeleton,
                     StanceLeast      *least)
{
  Measure measure = { .task = self, .skeleton = skeleton, .least = least };

  stance_skeleton_pose (skeleton, self->base, place + 3, (StanceVector){ place[0], place[1], place[2] });
  if (least != NULL)
    {
      memset (least, 0, sizeof *least);
      stance_motion_init (&measure.motion, skeleton, place + 3);
    }

  add_wanted (&measure, place);
  for (int i = 0; i < self->n_holds; i++)
    if (self->holds[i].other != STANCE_POINT_NONE)
      add_meeting (&measure, &self->holds[i]);
    else
      add_touch (&measure, &self->holds[i]);
  for (int limb = STANCE_LIMB_WORKING; limb <= STANCE_LIMB_OTHER; limb++)
    {
      add_sole (&measure, limb);
      add_palm (&measure, limb);
    }
  add_skin (&measure);
  if (self->balanced)
    add_balance (&measure);

  return measure.sum;
}

double
stance_task_get_error (const StanceTask     *self,
                       const StanceSkeleton *skeleton)
{
  double worst = 0;

  for (int i = 0; i < self->n_holds; i++)
    {
      const StanceHold *hold = &self->holds[i];
      StanceVector      place = stance_skeleton_get_point (skeleton, hold->point);
      StanceVector      apart;

      if (hold->other != STANCE_POINT_NONE)
        {
          apart = stance_vector_subtract (place, stance_skeleton_get_point (skeleton, hold->other));
          worst = MAX (worst, stance_vector_get_length (apart));
          continue;
        }
      apart = stance_vector_subtract (place, hold->face.middle);
      worst = MAX (worst, fabs (stance_vector_dot (hold->face.normal, apart)));
      for (int axis = 0; axis < 2; axis++)
        worst = MAX (worst, fabs (get_beyond (&hold->face, place, axis)));
    }

  return worst;
}
