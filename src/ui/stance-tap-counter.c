/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-tap-counter.h"

#include <math.h>

#define MINUTE_US (60.0 * G_USEC_PER_SEC)
#define PAUSE_US  (3 * G_USEC_PER_SEC / 2)

void
stance_tap_counter_tap (StanceTapCounter *self,
                        gint64            now_us)
{
  if (self->steps > 0 && now_us - self->last_us > PAUSE_US)
    self->steps = 0;

  if (self->steps == 0)
    self->first_us = now_us;

  self->last_us = now_us;
  self->steps++;
}

double
stance_tap_counter_get_cadence (const StanceTapCounter *self)
{
  if (self->steps < 2 || self->last_us <= self->first_us)
    return NAN;

  return MINUTE_US * (self->steps - 1) / (double) (self->last_us - self->first_us);
}

gboolean
stance_tap_counter_is_enough (const StanceTapCounter *self)
{
  return self->steps >= STANCE_TAP_COUNTER_ENOUGH;
}
