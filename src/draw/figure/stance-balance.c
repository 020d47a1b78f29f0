/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-balance.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_SUPPORTS 64

#define PAIR(bone, x, y, z, share)                       \
  { bone, { x, y, z }, share },                          \
  {                                                      \
    (bone) + STANCE_BONES_OF_SIDE, { x, -(y), z }, share \
  }

/* Shares of a grown body's mass, rounded from the usual tables of segments. */
const StanceMass stance_masses[] = {
  { STANCE_BONE_PELVIS, { 0, 0, 4 }, 0.14 },
  { STANCE_BONE_WAIST, { 0, 0, 6 }, 0.14 },
  { STANCE_BONE_CHEST, { 0, 0, 13 }, 0.216 },
  { STANCE_BONE_HEAD, { 0, 0, 10 }, 0.082 },
  PAIR (STANCE_BONE_THIGH, 0, 0, -18, 0.1),
  PAIR (STANCE_BONE_SHANK, 0, 0, -17, 0.0465),
  PAIR (STANCE_BONE_FOOT, 4, 0, -5, 0.0145),
  PAIR (STANCE_BONE_UPPER_ARM, 0, 0, -12.5, 0.028),
  PAIR (STANCE_BONE_FOREARM, 0, 0, -11, 0.016),
  PAIR (STANCE_BONE_HAND, 0, 0, -8, 0.006),
  { 0, { 0, 0, 0 }, 0 },
};

StanceVector
stance_skeleton_get_center (const StanceSkeleton *self)
{
  StanceVector center = { 0, 0, 0 };

  for (int i = 0; stance_masses[i].share > 0; i++)
    {
      StanceVector at = stance_skeleton_place (self, stance_masses[i].bone, stance_masses[i].at);

      center = stance_vector_add (center, stance_vector_scale (at, stance_masses[i].share));
    }

  return center;
}

static int
compare_places (const void *a,
                const void *b)
{
  const StanceVector *first = a;
  const StanceVector *second = b;

  if (first->x < second->x)
    return -1;
  if (first->x > second->x)
    return 1;

  return (first->y > second->y) - (first->y < second->y);
}

/* Whether the way from @a over @b to @c turns to the left, seen from above. */
static gboolean
turns_left (StanceVector a,
            StanceVector b,
            StanceVector c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}

/* The corners of the smallest area that holds all places, counterclockwise. */
static int
surround (StanceVector *places,
          int           n,
          StanceVector *corners)
{
  int count = 0;

  qsort (places, n, sizeof *places, compare_places);
  for (int pass = 0; pass < 2; pass++)
    {
      int start = count;

      for (int i = 0; i < n; i++)
        {
          StanceVector place = places[pass == 0 ? i : n - 1 - i];

          while (count >= start + 2 && !turns_left (corners[count - 2], corners[count - 1], place))
            count--;
          corners[count++] = place;
        }
      count--; /* the last one begins the next pass */
    }

  return count;
}

/* How far @place is outside of the line from @a to @b, inside being on its left. */
static double
measure_edge (StanceVector  a,
              StanceVector  b,
              StanceVector  place,
              StanceVector *outward)
{
  StanceVector along = stance_vector_subtract (b, a);
  double       length = sqrt (along.x * along.x + along.y * along.y);

  if (length < 1e-9)
    return -INFINITY;

  *outward = (StanceVector){ along.y / length, -along.x / length, 0 };

  return (place.x - a.x) * outward->x + (place.y - a.y) * outward->y;
}

double
stance_balance_measure (const StanceSkeleton *skeleton,
                        const StanceVector   *supports,
                        int                   n_supports,
                        StanceVector         *outward)
{
  StanceVector places[MOST_SUPPORTS], corners[2 * MOST_SUPPORTS];
  StanceVector center = stance_skeleton_get_center (skeleton);
  double       worst = -INFINITY;
  int          n;

  n_supports = MIN (n_supports, MOST_SUPPORTS);
  memcpy (places, supports, n_supports * sizeof *places);
  n = surround (places, n_supports, corners);
  *outward = (StanceVector){ 0, 0, 0 };
  for (int i = 0; i < n; i++)
    {
      StanceVector direction = { 0, 0, 0 };
      double       distance = measure_edge (corners[i], corners[(i + 1) % n], center, &direction);

      if (distance > worst)
        {
          worst = distance;
          *outward = direction;
        }
    }

  return worst;
}
