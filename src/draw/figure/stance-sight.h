/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-figure.h"
#include "stance-vector.h"

G_BEGIN_DECLS

/* Where the world's places fall on the picture of a camera far away: parallel rays. */
typedef struct
{
  StanceVector right;
  StanceVector up;
  StanceVector toward; /* the camera */
} StanceSight;

/* A place in the picture: cm, y downward. */
typedef struct
{
  double x, y;
} StanceSpot;

void stance_sight_init (StanceSight        *self,
                        const StanceCamera *camera);

static inline StanceSpot
stance_sight_see (const StanceSight *self,
                  StanceVector       place)
{
  return (StanceSpot){ stance_vector_dot (place, self->right), -stance_vector_dot (place, self->up) };
}

/* How near it is to the camera, cm; the world's origin is at 0. */
static inline double
stance_sight_get_depth (const StanceSight *self,
                        StanceVector       place)
{
  return stance_vector_dot (place, self->toward);
}

G_END_DECLS
