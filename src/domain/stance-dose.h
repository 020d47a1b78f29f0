/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  STANCE_DOSE_REPS,
  STANCE_DOSE_STEPS,
} StanceDoseUnit;
extern const char *const stance_dose_unit_nicks[];

typedef enum
{
  STANCE_DOSE_ANY_TIME,
  STANCE_DOSE_BEFORE_RUN,
  STANCE_DOSE_NEXT_DAY,
} StanceDoseWhen;
/* The first name is the empty text: written as null in JSON. */
extern const char *const stance_dose_when_nicks[];

/**
 * StanceDose:
 *
 * Ranges; 0 means not said, a single figure has min = max. Work by time stands in
 * hold with reps 0. In an item sets and days a week are single figures.
 */
typedef struct
{
  int            sets_min, sets_max;
  int            reps_min, reps_max;
  int            hold_min_s, hold_max_s;
  int            rest_min_s, rest_max_s;
  int            per_week_min, per_week_max;
  gboolean       each_side;
  StanceDoseUnit unit;
  StanceDoseWhen when;
} StanceDose;

/* Sets, and repetitions or a hold: enough to be done. */
gboolean stance_dose_is_complete (const StanceDose *self);

/* Sets and days at the lower end, repetitions and hold as the range (`design.md` 11). */
StanceDose stance_dose_to_item (const StanceDose *self);

G_END_DECLS
