/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-chart-layout.h"

#include <math.h>

/* The zone near the threshold stands on the axis, where it hides nothing. */
#define ZONE_WIDTH 6.0

static void
add_band (StanceChartLayout *self,
          StanceSide         side,
          double             low,
          double             high,
          double             x,
          double             width)
{
  StanceChartBand band = { side, low, high, { 0 } };
  const double    top = stance_chart_layout_place_y (self, MIN (high, self->axis.high));
  const double    bottom = stance_chart_layout_place_y (self, MAX (low, self->axis.low));

  band.rectangle = (StanceRectangle){ x, top, width, bottom - top };
  g_array_append_val (self->chart->bands, band);
}

static void
add_threshold (StanceChartLayout *self)
{
  const StanceHistory *history = self->history;

  self->chart->threshold = history->threshold;
  if (isnan (history->threshold))
    return;

  self->chart->threshold_y = stance_chart_layout_place_y (self, history->threshold);
  if (history->measure->near_zone > 0)
    add_band (self, STANCE_SIDE_NONE, history->threshold, history->threshold + history->measure->near_zone,
              self->chart->plot.x, ZONE_WIDTH);
}

/* From the baseline's visit on: it says nothing about the visits before. */
static void
add_error_band (StanceChartLayout  *self,
                const StanceSeries *series)
{
  const StanceRectangle *plot = &self->chart->plot;
  const StanceVisit     *first;
  double                 x;

  if (series->baseline < 0 || isnan (series->error))
    return;

  first = stance_series_get (series, (guint) series->baseline);
  x = series->baseline == 0 ? plot->x : stance_chart_layout_place_x (self, first->day);
  add_band (self, series->side == STANCE_SIDE_NONE ? STANCE_SIDE_BOTH : series->side, first->value - series->error, first->value + series->error, x,
            plot->x + plot->width - x);
}

static void
add_mark (StanceChartLayout *self,
          StanceSide         side,
          const StanceVisit *visit)
{
  StanceChartMark mark = {
    .side = side,
    .date = g_strdup (visit->date),
    .value = visit->value,
    .sd = visit->sd,
    .x = stance_chart_layout_place_x (self, visit->day),
    .y = stance_chart_layout_place_y (self, visit->value),
    .marked = visit->marked,
  };

  g_array_append_val (self->chart->marks, mark);
}

static void
add_series (StanceChartLayout  *self,
            const StanceSeries *series)
{
  for (guint i = 0; i < series->visits->len; i++)
    {
      const StanceVisit     *visit = stance_series_get (series, i);
      const StanceChartMark *before, *mark;
      StanceChartSegment     segment = { series->side, 0, 0, 0, 0 };

      add_mark (self, series->side, visit);
      if (i == 0 || !visit->joined)
        continue;

      mark = &g_array_index (self->chart->marks, StanceChartMark, self->chart->marks->len - 1);
      before = mark - 1;
      segment.x1 = before->x;
      segment.y1 = before->y;
      segment.x2 = mark->x;
      segment.y2 = mark->y;
      g_array_append_val (self->chart->segments, segment);
    }
}

void
stance_chart_layout_place_values (StanceChartLayout *self)
{
  GArray *all = self->history->series;

  for (guint i = 0; i < all->len; i++)
    add_error_band (self, &g_array_index (all, StanceSeries, i));
  add_threshold (self);
  for (guint i = 0; i < all->len; i++)
    add_series (self, &g_array_index (all, StanceSeries, i));
}
