/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-axis.h"

#include <math.h>

/* Measures that can be no more than this are shown whole (pain from 0 to 10). */
#define WHOLE_SPAN 12.0
/* Of what the measure can be, where no measuring error is known. */
#define LIMITS_SHARE 0.4
/* Measuring errors that are seen below and above the values. */
#define ERRORS_AROUND 2.0

typedef struct
{
  double low;
  double high;
} Span;

/* 1, 2 or 5 times a power of ten. */
static double
round_step (double raw)
{
  static const double factors[] = { 1, 2, 5 };
  const double        power = pow (10, floor (log10 (raw)));

  for (gsize i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      if (factors[i] * power >= raw * (1 - 1e-9))
        return factors[i] * power;
    }

  return 10 * power;
}

StanceAxis
stance_axis_fit (double low,
                 double high,
                 guint  n_ticks,
                 double step_min)
{
  StanceAxis self;

  if (high - low < 1e-9)
    high = low + 1;

  self.step = MAX (step_min, round_step ((high - low) / MAX (n_ticks, 1)));
  /* The ends are round too, but nearer than a whole step: room is for the values. */
  self.low = self.step / 2 * floor (2 * low / self.step + 1e-9);
  self.high = self.step / 2 * ceil (2 * high / self.step - 1e-9);
  self.decimals = MAX (0, (int) -floor (log10 (self.step) + 1e-9));

  return self;
}

static void
include (Span  *span,
         double low,
         double high)
{
  span->low = MIN (span->low, low);
  span->high = MAX (span->high, high);
}

/* With so many measuring errors, or the deviation of the trials, below and above. */
static Span
span_of_values (const StanceHistory *history,
                double               errors)
{
  Span span = { INFINITY, -INFINITY };

  for (guint i = 0; i < history->series->len; i++)
    {
      const StanceSeries *series = &g_array_index (history->series, StanceSeries, i);

      for (guint j = 0; j < series->visits->len; j++)
        {
          const StanceVisit *visit = stance_series_get (series, j);
          double             reach = 0;

          if (errors > 0 && !isnan (visit->sd))
            reach = visit->sd;
          if (errors > 0 && !isnan (series->error))
            reach = MAX (reach, errors * series->error);

          include (&span, visit->value - reach, visit->value + reach);
        }
    }

  return span;
}

static gboolean
knows_error (const StanceHistory *history)
{
  for (guint i = 0; i < history->series->len; i++)
    {
      if (!isnan (g_array_index (history->series, StanceSeries, i).error))
        return TRUE;
    }

  return FALSE;
}

static void
widen_to_limits (const StanceHistory *history,
                 Span                *span)
{
  const double limits = history->measure->max - history->measure->min;
  const double wanted = limits <= WHOLE_SPAN ? limits : LIMITS_SHARE * limits;
  const double middle = (span->low + span->high) / 2;
  const double low = CLAMP (middle - wanted / 2, history->measure->min, history->measure->max - wanted);

  include (span, low, low + wanted);
}

StanceAxis
stance_axis_for_history (const StanceHistory *history,
                         guint                n_ticks)
{
  const StanceMeasure *measure = history->measure;
  const Span           values = span_of_values (history, 0);
  Span                 span = span_of_values (history, ERRORS_AROUND);
  Span                 limits;
  StanceAxis           axis;

  if (!knows_error (history))
    widen_to_limits (history, &span);
  if (!isnan (history->threshold))
    include (&span, history->threshold, history->threshold + measure->near_zone);

  /* Nothing is measured beyond the limits; what stands there all the same is shown. */
  limits.low = MIN (measure->min, values.low);
  limits.high = MAX (measure->max, values.high);
  span.low = MAX (span.low, limits.low);
  span.high = MIN (span.high, limits.high);

  axis = stance_axis_fit (span.low, span.high, n_ticks, measure->whole ? 1 : 0);
  axis.low = MAX (axis.low, limits.low);
  axis.high = MIN (axis.high, limits.high);

  return axis;
}
