/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-history.h"
#include "stance-text.h"

G_BEGIN_DECLS

/* An axis of values whose ends and ticks are round numbers; a tick stands at each
 * multiple of the step.
 */
typedef struct
{
  double low;
  double high;
  double step;
  int    decimals; /* of the ticks */
} StanceAxis;

/* @step_min: 1 for whole numbers, else 0 */
StanceAxis stance_axis_fit (double low,
                            double high,
                            guint  n_ticks,
                            double step_min);

/* What must be seen of a history's values: two measuring errors below and above all of
 * them, so that noise does not look like change; where no error is known, a good part of
 * what the measure can be.
 */
StanceAxis stance_axis_for_history (const StanceHistory *history,
                                    guint                n_ticks);

/* A calendar step of the axis of time. */
typedef struct
{
  int             days;   /* every so many days, or … */
  int             months; /* … months */
  StanceDateStyle style;
} StanceCalendarStep;

/* From fine to coarse; ends with a step of zero days and zero months. */
extern const StanceCalendarStep stance_calendar_steps[];

/* The days of the ticks between @first and @last (days since 1970-01-01), of int. */
GArray *stance_calendar_list (const StanceCalendarStep *step,
                              int                       first,
                              int                       last);

/* YYYY-MM-DD of a day since 1970-01-01; free with g_free(). */
char *stance_calendar_dup_date (int day);

G_END_DECLS
