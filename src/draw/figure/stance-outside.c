/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-measure-private.h"

#include <math.h>

/* What a cm counts that is where something else is. */
#define WEIGHT_SINK 15

/* A limb in passing grazes a prop with a share of the weight, and as deep as this, cm, it
 * goes on through.
 */
#define GRAZE 0.15
#define DEEP  5

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

/* Whether bones hang on each other, or are one. */
static gboolean
are_joined (int a,
            int b)
{
  int low = MIN (a, b), high = MAX (a, b);

  if (high == STANCE_BONE_THIGH || high == STANCE_BONE_OF (STANCE_BONE_THIGH, STANCE_LIMB_OTHER))
    return low == STANCE_BONE_PELVIS || low == high;

  return high - low <= 1 && (low >= STANCE_BONE_THIGH) == (high >= STANCE_BONE_THIGH);
}

/* Flesh gives way where the body rests on a prop: seat and thighs are no planes. */
static gboolean
rests_on (const StanceTask *task,
          int               bone,
          int               prop)
{
  for (int i = 0; i < task->n_holds; i++)
    {
      StanceVector local;

      if (task->holds[i].other == STANCE_POINT_NONE && task->holds[i].prop == prop &&
          are_joined (bone, stance_skeleton_find_point (task->holds[i].point, &local)))
        return TRUE;
    }

  return FALSE;
}

static void
add_outside (StanceMeasure *self,
             int            bone,
             StanceVector   place)
{
  double       slope = self->task->figure->slope / 100;
  StanceVector up = stance_vector_scale ((StanceVector){ -slope, 0, 1 }, 1 / sqrt (1 + slope * slope));
  double       height = stance_vector_dot (up, place);

  if (height < 0)
    stance_measure_add_place (self, bone, place, up, height, STANCE_FIRM (self, WEIGHT_SINK));
  for (int i = 0; i < self->task->n_solids; i++)
    {
      StanceVector out;
      double       depth = get_depth (&self->task->solids[i], place, &out);
      double       share = self->task->passing ? GRAZE * (1 - depth / DEEP) : 1;

      if (depth > 0 && share > 0 && !rests_on (self->task, bone, self->task->solid_props[i]))
        stance_measure_add_place (self, bone, place, out, -depth, STANCE_FIRM (self, WEIGHT_SINK * share));
    }
}

void
stance_measure_add_outside (StanceMeasure *self)
{
  for (StancePoint point = 0; point < STANCE_N_POINTS; point++)
    {
      StanceVector local;
      int          bone = stance_skeleton_find_point (point, &local);

      add_outside (self, bone, stance_skeleton_place (self->skeleton, bone, local));
    }
  for (guint i = 0; i < G_N_ELEMENTS (flesh); i++)
    for (int limb = STANCE_LIMB_WORKING; limb <= STANCE_LIMB_OTHER; limb++)
      {
        StanceVector local = flesh[i].at;
        int          bone = STANCE_BONE_OF (flesh[i].bone, limb);

        if (limb == STANCE_LIMB_OTHER)
          local.y = -local.y;
        add_outside (self, bone, stance_skeleton_place (self->skeleton, bone, local));
      }
}
