/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-measure-private.h"

/* What a cm counts by which two parts of the body are in each other; flesh gives way. */
#define WEIGHT_BULK 6

/* The same on the way between two poses, where a limb had better brush another than jump. */
#define WEIGHT_PASSING 1

/* The body as balls, a little thinner than it is drawn. Limbs are of the working side; of
 * the trunk y goes to both sides.
 */
typedef struct
{
  int          bone;
  StanceVector at;
  double       radius;
} Ball;

static const Ball leg[] = {
  { STANCE_BONE_THIGH, { 0, 0, -20 }, 5.5 },
  { STANCE_BONE_THIGH, { 0, 0, -33 }, 5 },
  { STANCE_BONE_SHANK, { 0, 0, 0 }, 4.5 },
  { STANCE_BONE_SHANK, { -1, 0, -12 }, 4.2 },
  { STANCE_BONE_SHANK, { 0, 0, -27 }, 3.4 },
  { STANCE_BONE_FOOT, { 0, 0, -4 }, 3.5 },
  { STANCE_BONE_FOOT, { 11, 0, -5 }, 3.2 },
};
/* From the elbow to the hand; what is held by the hand goes without its last two. */
static const Ball arm[] = {
  { STANCE_BONE_FOREARM, { 0, 0, -1 }, 3.5 },
  { STANCE_BONE_FOREARM, { 0, 0, -12 }, 3.2 },
  { STANCE_BONE_FOREARM, { 0, 0, -22 }, 2.8 },
  { STANCE_BONE_HAND, { 0, 0, -8 }, 2.8 },
};
static const Ball trunk[] = {
  { STANCE_BONE_PELVIS, { 0, 6, 1 }, 9 },
  { STANCE_BONE_WAIST, { 0, 4, 6 }, 9 },
  { STANCE_BONE_CHEST, { 0, 5, 13 }, 10 },
  { STANCE_BONE_HEAD, { 0, 0, 11 }, 8.5 },
};

#define N_FREE_OF_HAND 2

static void
place_balls (const StanceSkeleton *skeleton,
             const Ball           *balls,
             int                   n,
             int                   limb,
             StancePlace          *places)
{
  for (int i = 0; i < n; i++)
    {
      StanceVector at = { balls[i].at.x, limb == STANCE_LIMB_OTHER ? -balls[i].at.y : balls[i].at.y, balls[i].at.z };
      int          bone = balls[i].bone >= STANCE_BONE_THIGH ? STANCE_BONE_OF (balls[i].bone, limb) : balls[i].bone;

      places[i] = (StancePlace){ bone, stance_skeleton_place (skeleton, bone, at) };
    }
}

static void
part (StanceMeasure     *self,
      const StancePlace *a,
      const StancePlace *b,
      double             radii)
{
  StanceVector apart = stance_vector_subtract (a->at, b->at);
  double       squared = stance_vector_dot (apart, apart);
  double       distance;

  if (squared >= radii * radii || squared < 1e-6)
    return;

  distance = stance_vector_get_length (apart);
  stance_measure_add_pair (self, a, b, stance_vector_scale (apart, 1 / distance), distance - radii,
                           self->task->passing ? WEIGHT_PASSING : WEIGHT_BULK);
}

static void
part_all (StanceMeasure     *self,
          const Ball        *balls,
          const StancePlace *places,
          int                n,
          const Ball        *other_balls,
          const StancePlace *other_places,
          int                n_others)
{
  for (int i = 0; i < n; i++)
    for (int k = 0; k < n_others; k++)
      part (self, &places[i], &other_places[k], balls[i].radius + other_balls[k].radius);
}

/* Whether a point from @first to @last of this side touches, or is touched by, another. */
static gboolean
meets (const StanceTask *task,
       StancePoint       first,
       StancePoint       last,
       int               limb)
{
  for (int i = 0; i < task->n_holds; i++)
    {
      StancePoint points[] = { task->holds[i].point, task->holds[i].other };

      for (int k = 0; k < 2 && points[1] != STANCE_POINT_NONE; k++)
        if (points[k] >= first && points[k] <= last && (points[k] - first) % 2 == limb)
          return TRUE;
    }

  return FALSE;
}

void
stance_measure_add_bulk (StanceMeasure *self)
{
  StancePlace legs[2][G_N_ELEMENTS (leg)], arms[2][G_N_ELEMENTS (arm)], halves[2][G_N_ELEMENTS (trunk)];
  gboolean    crossed = FALSE;

  for (int limb = STANCE_LIMB_WORKING; limb <= STANCE_LIMB_OTHER; limb++)
    {
      place_balls (self->skeleton, leg, G_N_ELEMENTS (leg), limb, legs[limb]);
      place_balls (self->skeleton, arm, G_N_ELEMENTS (arm), limb, arms[limb]);
      place_balls (self->skeleton, trunk, G_N_ELEMENTS (trunk), limb, halves[limb]);
      crossed = crossed || meets (self->task, STANCE_POINT_ANKLE_WORKING, STANCE_POINT_INSTEP_OTHER, limb);
    }
  if (!crossed)
    part_all (self, leg, legs[0], G_N_ELEMENTS (leg), leg, legs[1], G_N_ELEMENTS (leg));
  for (int limb = STANCE_LIMB_WORKING; limb <= STANCE_LIMB_OTHER; limb++)
    {
      int n = (int) G_N_ELEMENTS (arm);

      if (meets (self->task, STANCE_POINT_WRIST_WORKING, STANCE_POINT_HAND_OTHER, limb))
        n -= N_FREE_OF_HAND;
      for (int other = STANCE_LIMB_WORKING; other <= STANCE_LIMB_OTHER; other++)
        {
          part_all (self, arm, arms[limb], n, leg, legs[other], G_N_ELEMENTS (leg));
          part_all (self, arm, arms[limb], n, trunk, halves[other], G_N_ELEMENTS (trunk));
        }
    }
}
