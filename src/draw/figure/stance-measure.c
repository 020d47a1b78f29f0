/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-measure-private.h"

void
stance_measure_add_row (StanceMeasure *self,
                        const double  *rates,
                        double         residue)
{
  self->sum += residue * residue;
  if (self->least != NULL)
    stance_least_add (self->least, rates, residue);
}

void
stance_measure_add_place (StanceMeasure *self,
                          int            bone,
                          StanceVector   place,
                          StanceVector   direction,
                          double         amiss,
                          double         weight)
{
  double rates[STANCE_UNKNOWNS] = { direction.x * weight, direction.y * weight, direction.z * weight };

  if (self->least != NULL)
    for (int i = 0; i < STANCE_N_ANGLES; i++)
      rates[3 + i] = weight * stance_vector_dot (direction, stance_motion_get_place (&self->motion, i, bone, place));
  stance_measure_add_row (self, rates, weight * amiss);
}

void
stance_measure_add_pair (StanceMeasure     *self,
                         const StancePlace *a,
                         const StancePlace *b,
                         StanceVector       direction,
                         double             amiss,
                         double             weight)
{
  double rates[STANCE_UNKNOWNS] = { 0 };

  for (int i = 0; i < STANCE_N_ANGLES && self->least != NULL; i++)
    {
      StanceVector first = stance_motion_get_place (&self->motion, i, a->bone, a->at);
      StanceVector second = stance_motion_get_place (&self->motion, i, b->bone, b->at);

      rates[3 + i] = weight * stance_vector_dot (direction, stance_vector_subtract (first, second));
    }
  stance_measure_add_row (self, rates, weight * amiss);
}

void
stance_measure_add_direction (StanceMeasure *self,
                              int            bone,
                              StanceVector   direction,
                              StanceVector   against,
                              double         amiss,
                              double         weight)
{
  double rates[STANCE_UNKNOWNS] = { 0 };

  if (self->least != NULL)
    for (int i = 0; i < STANCE_N_ANGLES; i++)
      rates[3 + i] = weight * stance_vector_dot (against, stance_motion_get_direction (&self->motion, i, bone, direction));
  stance_measure_add_row (self, rates, weight * amiss);
}
