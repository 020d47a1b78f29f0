/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place or a direction in the world: cm; x forward, y to the working side, z up. */
typedef struct
{
  double x, y, z;
} StanceVector;

/* How a thing is turned in the world: the columns are where its own forward (x), left (y)
 * and up (z) point.
 */
typedef struct
{
  double m[3][3];
} StanceTurn;

StanceVector stance_vector_add (StanceVector a,
                                StanceVector b);
StanceVector stance_vector_subtract (StanceVector a,
                                     StanceVector b);
StanceVector stance_vector_scale (StanceVector a,
                                  double       factor);
double       stance_vector_dot (StanceVector a,
                                StanceVector b);
StanceVector stance_vector_cross (StanceVector a,
                                  StanceVector b);
double       stance_vector_get_length (StanceVector a);

/* Degrees; a positive turn about z takes x to y, about x takes y to z, about y z to x. */
StanceTurn stance_turn_about_x (double degrees);
StanceTurn stance_turn_about_y (double degrees);
StanceTurn stance_turn_about_z (double degrees);
/* First @b, then @a: what is said in the frame of @b's thing comes out in the world. */
StanceTurn   stance_turn_multiply (const StanceTurn *a,
                                   const StanceTurn *b);
StanceVector stance_turn_apply (const StanceTurn *self,
                                StanceVector      vector);

G_END_DECLS
