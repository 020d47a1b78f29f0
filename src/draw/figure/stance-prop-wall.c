/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-prop-private.h"

#include "stance-hull.h"

#include <math.h>

/* How far a wall goes on beyond the body, cm. */
#define BEYOND 14

/* Between two strokes of the hatching on a wall's cut edge, cm. */
#define HATCH 5

/* Only so much of the wall as is beside the body, so that the body stays large. */
static StanceBox
crop (const StancePropPainter *self)
{
  const StanceStage *stage = self->stage;
  StanceBox          box = self->box;
  StanceVector       along = stance_turn_apply (&box.turn, (StanceVector){ 0, 1, 0 });
  StanceVector       middle = { (stage->min.x + stage->max.x) / 2, (stage->min.y + stage->max.y) / 2, 0 };
  double             reach = fabs (along.x) * (stage->max.x - stage->min.x) / 2 + fabs (along.y) * (stage->max.y - stage->min.y) / 2;
  double             at = stance_vector_dot (stance_vector_subtract (middle, box.origin), along);
  double             low = MAX (at - reach - BEYOND, -box.size[1] / 2);
  double             high = MIN (at + reach + BEYOND, box.size[1] / 2);

  box.size[2] = MIN (box.size[2], stage->max.z - box.origin.z + BEYOND);
  if (high > low)
    {
      box.origin = stance_vector_add (box.origin, stance_vector_scale (along, (low + high) / 2));
      box.size[1] = high - low;
    }

  return box;
}

static StanceSpot
see_corner (const StancePropPainter *self,
            const StanceBox         *box,
            double                   x,
            double                   y,
            double                   z)
{
  StanceVector local = { x * box->size[0] / 2, y * box->size[1] / 2, z * box->size[2] };

  return stance_sight_see (stance_scene_get_sight (self->scene),
                           stance_vector_add (box->origin, stance_turn_apply (&box->turn, local)));
}

/* Its cut: slanting strokes across the thickness at the end or the top that is seen. */
static void
add_hatching (const StancePropPainter *self,
              const StanceSpot        *corners,
              double                   key)
{
  double length = hypot (corners[1].x - corners[0].x, corners[1].y - corners[0].y);
  int    n = (int) (length / HATCH);

  for (int i = 0; i < n; i++)
    {
      double     t = (double) i / n, next = (double) (i + 1) / n;
      StanceSpot stroke[2] = {
        { corners[0].x + t * (corners[1].x - corners[0].x), corners[0].y + t * (corners[1].y - corners[0].y) },
        { corners[3].x + next * (corners[2].x - corners[3].x), corners[3].y + next * (corners[2].y - corners[3].y) },
      };

      stance_scene_add_flat (self->scene, stroke, 2, key, self->stage->palette.fine, 1, FALSE);
    }
}

/* A side of the box through four corners, in the order around it. */
static void
add_side (const StancePropPainter *self,
          const StanceSpot        *corners,
          double                   key,
          guint32                  color)
{
  StanceSpot around[4];

  memcpy (around, corners, sizeof (around));
  stance_scene_add_flat (self->scene, around, 4, key, color, 0, TRUE);
  stance_scene_add_flat (self->scene, around, 4, key + 0.4, self->stage->palette.fine, 1, TRUE);
}

/* The broad side; nothing of it when the wall is between the body and the camera. */
static void
add_front (const StancePropPainter *self,
           const StanceBox         *box,
           double                   facing)
{
  double           x = facing > 0 ? 1 : -1;
  const StanceSpot corners[4] = { see_corner (self, box, x, -1, 0), see_corner (self, box, x, 1, 0),
                                  see_corner (self, box, x, 1, 1), see_corner (self, box, x, -1, 1) };

  if (fabs (facing) < 0.05)
    return;

  if (self->prop->kind == STANCE_PROP_MIRROR)
    stance_scene_add_flat (self->scene, corners, 4, STANCE_KEY_WALL, stance_prop_get_tone (self, STANCE_MATERIAL_METAL).base, 3.5, TRUE);
  else
    add_side (self, corners, STANCE_KEY_WALL, self->stage->palette.wall);
}

void
stance_prop_add_wall (const StancePropPainter *self)
{
  const StanceSight *sight = stance_scene_get_sight (self->scene);
  StanceBox          box = crop (self);
  StanceVector       normal = stance_turn_apply (&box.turn, (StanceVector){ 1, 0, 0 });
  StanceVector       along = stance_turn_apply (&box.turn, (StanceVector){ 0, 1, 0 });
  double             facing = stance_vector_dot (normal, sight->toward);
  double             end = stance_vector_dot (along, sight->toward) > 0 ? 1 : -1;
  const StanceSpot   cut[4] = { see_corner (self, &box, -1, end, 0), see_corner (self, &box, -1, end, 1),
                                see_corner (self, &box, 1, end, 1), see_corner (self, &box, 1, end, 0) };
  const StanceSpot   top[4] = { see_corner (self, &box, -1, -1, 1), see_corner (self, &box, -1, 1, 1),
                                see_corner (self, &box, 1, 1, 1), see_corner (self, &box, 1, -1, 1) };

  add_front (self, &box, facing);
  if (self->prop->kind == STANCE_PROP_MIRROR)
    return;

  add_side (self, cut, STANCE_KEY_WALL + 1, self->stage->palette.wall);
  add_hatching (self, cut, STANCE_KEY_WALL + 1.2);
  if (sight->toward.z > 0.03)
    {
      add_side (self, top, STANCE_KEY_WALL + 2, self->stage->palette.wall);
      add_hatching (self, top, STANCE_KEY_WALL + 2.2);
    }
}
