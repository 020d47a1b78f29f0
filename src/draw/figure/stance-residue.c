/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-balance.h"
#include "stance-measure-private.h"

#include <math.h>
#include <string.h>

/* What each cm that is amiss counts, against leeways of some degrees. */
#define WEIGHT_TOUCH   30
#define WEIGHT_KEEP    30
#define WEIGHT_SLIDE   0.4 /* of skin that may slide a little where it lies */
#define WEIGHT_BALANCE 3
/* Of a direction, for the sine of the angle that it is off. */
#define WEIGHT_SOLE 200
#define WEIGHT_PALM 8

/* How far within its support the center of mass stands at least, cm. */
#define MARGIN 1.5

static void
add_wanted (StanceMeasure *self,
            const double  *place)
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
add_meeting (StanceMeasure    *self,
             const StanceHold *hold)
{
  static const StanceVector axes[] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };
  StanceVector              local;
  StancePlace               a = { stance_skeleton_find_point (hold->point, &local) };
  StancePlace               b = { stance_skeleton_find_point (hold->other, &local) };

  a.at = stance_skeleton_get_point (self->skeleton, hold->point);
  b.at = stance_skeleton_get_point (self->skeleton, hold->other);
  for (int axis = 0; axis < 3; axis++)
    {
      double apart = stance_vector_dot (axes[axis], stance_vector_subtract (a.at, b.at));

      stance_measure_add_pair (self, &a, &b, axes[axis], apart, STANCE_FIRM (self, WEIGHT_TOUCH));
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
add_touch (StanceMeasure    *self,
           const StanceHold *hold)
{
  StanceVector local;
  int          bone = stance_skeleton_find_point (hold->point, &local);
  StanceVector place = stance_skeleton_get_point (self->skeleton, hold->point);
  StanceVector from_middle = stance_vector_subtract (place, hold->face.middle);
  StanceVector from_kept = stance_vector_subtract (place, hold->place);
  double       keep = slides (hold->point) ? WEIGHT_SLIDE : STANCE_FIRM (self, WEIGHT_KEEP);

  stance_measure_add_place (self, bone, place, hold->face.normal, stance_vector_dot (hold->face.normal, from_middle) - hold->height, STANCE_FIRM (self, WEIGHT_TOUCH));
  for (int axis = 0; axis < 2; axis++)
    {
      double beyond = get_beyond (&hold->face, place, axis);

      if (hold->kept)
        stance_measure_add_place (self, bone, place, hold->face.along[axis], stance_vector_dot (hold->face.along[axis], from_kept), keep);
      else if (fabs (beyond) > 0)
        stance_measure_add_place (self, bone, place, hold->face.along[axis], beyond, STANCE_FIRM (self, WEIGHT_TOUCH));
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
add_sole (StanceMeasure *self,
          StanceLimb     limb)
{
  StanceTask       *task = (StanceTask *) self->task;
  const StanceHold *heel = stance_task_find_hold (task, STANCE_POINT_HEEL_WORKING + (int) limb);
  const StanceHold *ball = stance_task_find_hold (task, STANCE_POINT_BALL_WORKING + (int) limb);
  const StanceHold *toe = stance_task_find_hold (task, STANCE_POINT_TOE_WORKING + (int) limb);
  int               bone = STANCE_BONE_OF (heel != NULL ? STANCE_BONE_FOOT : STANCE_BONE_TOES, (int) limb);
  StanceVector      side = get_side (self->skeleton, bone);

  if (ball == NULL || (heel == NULL && toe == NULL) || ball->other != STANCE_POINT_NONE)
    return;

  stance_measure_add_direction (self, bone, side, ball->face.normal, stance_vector_dot (side, ball->face.normal), STANCE_FIRM (self, WEIGHT_SOLE));
}

/* A palm looks at what it touches; on the way between two poses it goes as it is carried. */
static void
add_palm (StanceMeasure *self,
          StanceLimb     limb)
{
  const StanceHold *hold = stance_task_find_hold ((StanceTask *) self->task, STANCE_POINT_HAND_WORKING + (int) limb);
  int               bone = STANCE_BONE_OF (STANCE_BONE_HAND, (int) limb);
  StanceVector      palm = stance_vector_scale (get_side (self->skeleton, bone), limb == STANCE_LIMB_WORKING ? -1 : 1);

  if (hold == NULL || hold->other != STANCE_POINT_NONE || self->task->passing)
    return;

  for (int axis = 0; axis < 2; axis++)
    stance_measure_add_direction (self, bone, palm, hold->face.along[axis], stance_vector_dot (palm, hold->face.along[axis]),
                                  WEIGHT_PALM);
  stance_measure_add_direction (self, bone, palm, hold->face.normal, 1 + stance_vector_dot (palm, hold->face.normal), WEIGHT_PALM);
}

/* How the center of mass moves along @direction, less what stands does. */
static void
rate_center (const StanceMeasure *self,
             StanceVector         direction,
             double              *rates)
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
add_balance (StanceMeasure *self)
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
  stance_measure_add_row (self, rates, WEIGHT_BALANCE * outside);
}

double
stance_task_measure (const StanceTask *self,
                     const double     *place,
                     StanceSkeleton   *skeleton,
                     StanceLeast      *least)
{
  StanceMeasure measure = { .task = self, .skeleton = skeleton, .least = least };

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
  stance_measure_add_outside (&measure);
  stance_measure_add_bulk (&measure);
  if (self->balanced)
    add_balance (&measure);

  return measure.sum;
}

/* How far what is held is from where it should be: off the face, beyond its edge, or from
 * the place where it is kept.
 */
static double
get_touch_error (const StanceHold *hold,
                 StanceVector      place)
{
  StanceVector from_middle = stance_vector_subtract (place, hold->face.middle);
  StanceVector from_kept = stance_vector_subtract (place, hold->place);
  double       worst = fabs (stance_vector_dot (hold->face.normal, from_middle) - hold->height);

  for (int axis = 0; axis < 2; axis++)
    if (!hold->kept)
      worst = MAX (worst, fabs (get_beyond (&hold->face, place, axis)));
    else if (!slides (hold->point))
      worst = MAX (worst, fabs (stance_vector_dot (hold->face.along[axis], from_kept)));

  return worst;
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

      if (hold->other == STANCE_POINT_NONE)
        worst = MAX (worst, get_touch_error (hold, place));
      else
        {
          StanceVector apart = stance_vector_subtract (place, stance_skeleton_get_point (skeleton, hold->other));

          worst = MAX (worst, stance_vector_get_length (apart));
        }
    }

  return worst;
}
