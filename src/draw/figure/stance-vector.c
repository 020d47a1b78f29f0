/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-vector.h"

#include <math.h>

StanceVector
stance_vector_add (StanceVector a,
                   StanceVector b)
{
  return (StanceVector){ a.x + b.x, a.y + b.y, a.z + b.z };
}

StanceVector
stance_vector_subtract (StanceVector a,
                        StanceVector b)
{
  return (StanceVector){ a.x - b.x, a.y - b.y, a.z - b.z };
}

StanceVector
stance_vector_scale (StanceVector a,
                     double       factor)
{
  return (StanceVector){ a.x * factor, a.y * factor, a.z * factor };
}

double
stance_vector_dot (StanceVector a,
                   StanceVector b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

StanceVector
stance_vector_cross (StanceVector a,
                     StanceVector b)
{
  return (StanceVector){ a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x };
}

double
stance_vector_get_length (StanceVector a)
{
  return sqrt (stance_vector_dot (a, a));
}

StanceTurn
stance_turn_about_x (double degrees)
{
  double c = cos (degrees * G_PI / 180), s = sin (degrees * G_PI / 180);

  return (StanceTurn){ { { 1, 0, 0 }, { 0, c, -s }, { 0, s, c } } };
}

StanceTurn
stance_turn_about_y (double degrees)
{
  double c = cos (degrees * G_PI / 180), s = sin (degrees * G_PI / 180);

  return (StanceTurn){ { { c, 0, s }, { 0, 1, 0 }, { -s, 0, c } } };
}

StanceTurn
stance_turn_about_z (double degrees)
{
  double c = cos (degrees * G_PI / 180), s = sin (degrees * G_PI / 180);

  return (StanceTurn){ { { c, -s, 0 }, { s, c, 0 }, { 0, 0, 1 } } };
}

StanceTurn
stance_turn_multiply (const StanceTurn *a,
                      const StanceTurn *b)
{
  StanceTurn product;

  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      product.m[i][j] = a->m[i][0] * b->m[0][j] + a->m[i][1] * b->m[1][j] + a->m[i][2] * b->m[2][j];

  return product;
}

StanceVector
stance_turn_apply (const StanceTurn *self,
                   StanceVector      v)
{
  return (StanceVector){
    self->m[0][0] * v.x + self->m[0][1] * v.y + self->m[0][2] * v.z,
    self->m[1][0] * v.x + self->m[1][1] * v.y + self->m[1][2] * v.z,
    self->m[2][0] * v.x + self->m[2][1] * v.y + self->m[2][2] * v.z,
  };
}
