/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-sight.h"

#include <math.h>

void
stance_sight_init (StanceSight        *self,
                   const StanceCamera *camera)
{
  double turn = camera->turn * G_PI / 180;
  double above = camera->above * G_PI / 180;

  self->right = (StanceVector){ -sin (turn), cos (turn), 0 };
  self->toward = (StanceVector){ cos (above) * cos (turn), cos (above) * sin (turn), sin (above) };
  self->up = (StanceVector){ -sin (above) * cos (turn), -sin (above) * sin (turn), cos (above) };
}
