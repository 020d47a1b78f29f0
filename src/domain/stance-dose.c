/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-dose.h"

const char *const stance_dose_unit_nicks[] = { "reps", "steps", NULL };
const char *const stance_dose_when_nicks[] = { "", "before-run", "next-day", NULL };

gboolean
stance_dose_is_complete (const StanceDose *self)
{
  return self->sets_min > 0 && (self->reps_min > 0 || self->hold_min_s > 0);
}

StanceDose
stance_dose_to_item (const StanceDose *self)
{
  StanceDose item = *self;

  item.sets_max = item.sets_min;
  item.per_week_max = item.per_week_min;

  return item;
}
