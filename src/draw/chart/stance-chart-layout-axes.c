/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-chart-layout.h"

#include "stance-chart-words.h"

#include <math.h>

#define TICK_GAP       6.0  /* between an axis and its words */
#define TICK_X_GAP     9.0  /* the lowest word of the other axis ends above this */
#define TICK_APART     14.0 /* between the words of the axis of time */
#define TICK_NARROWEST 34.0 /* no word of it with its gap is narrower */
#define TICK_Y_APART   22.0
#define SERIES_GAP     8.0
#define YEAR_LENGTH    4

double
stance_chart_layout_place_x (const StanceChartLayout *self,
                             int                      day)
{
  const StanceRectangle *plot = &self->chart->plot;
  const double           share = (double) (day - self->first_day) / (self->last_day - self->first_day);

  return plot->x + STANCE_CHART_INSET + share * (plot->width - 2 * STANCE_CHART_INSET);
}

double
stance_chart_layout_place_y (const StanceChartLayout *self,
                             double                   value)
{
  const StanceRectangle *plot = &self->chart->plot;

  return plot->y + plot->height * (self->axis.high - value) / (self->axis.high - self->axis.low);
}

/* The day at a place, the other way round. */
static double
find_day (const StanceChartLayout *self,
          double                   x)
{
  const StanceRectangle *plot = &self->chart->plot;
  const double           share = (x - plot->x - STANCE_CHART_INSET) / (plot->width - 2 * STANCE_CHART_INSET);

  return self->first_day + share * (self->last_day - self->first_day);
}

static void
add_tick (GArray *ticks,
          double  value,
          double  position,
          char   *text)
{
  StanceChartTick tick = { value, position, text };

  g_array_append_val (ticks, tick);
}

static double
list_y_ticks (StanceChartLayout *self)
{
  StanceChart *chart = self->chart;
  const double step = self->axis.step;
  const int    first = (int) ceil (self->axis.low / step - 1e-9);
  const int    last = (int) floor (self->axis.high / step + 1e-9);
  double       widest = 0;

  g_array_set_size (chart->y_ticks, 0);

  for (int i = first; i <= last; i++)
    {
      const double    value = i * step;
      char           *text = stance_text_number (self->text, value, self->axis.decimals);
      StanceRectangle size = stance_chart_layout_measure (self, STANCE_LABEL_TICK_Y, STANCE_SWATCH_NONE,
                                                          text, chart->width);

      add_tick (chart->y_ticks, value, stance_chart_layout_place_y (self, value), text);
      widest = MAX (widest, size.width);
    }

  return widest;
}

static double
measure_series_labels (StanceChartLayout *self)
{
  double widest = 0;

  for (guint i = 0; i < self->history->series->len; i++)
    {
      const StanceSeries *series = &g_array_index (self->history->series, StanceSeries, i);
      g_autofree char    *words = stance_chart_dup_series_label (self->history, series, self->text);
      StanceRectangle     size = stance_chart_layout_measure (self, STANCE_LABEL_SERIES, STANCE_SWATCH_MARK,
                                                              words, self->chart->width);

      widest = MAX (widest, size.width);
    }

  return widest;
}

/* A day or month says its year where it is the first or the year is another than before. */
static char *
dup_tick_words (StanceChartLayout        *self,
                const StanceCalendarStep *step,
                int                       day,
                char                     *year)
{
  g_autofree char *date = stance_calendar_dup_date (day);
  g_autofree char *words = stance_text_date (self->text, date, step->style);
  gboolean         new_year = strncmp (date, year, YEAR_LENGTH) != 0;

  memcpy (year, date, YEAR_LENGTH);

  if (step->months > 0 && step->months % 12 == 0)
    return g_strndup (date, YEAR_LENGTH);
  if (new_year)
    return g_strdup_printf ("%s\n%s", words, year);

  return g_steal_pointer (&words);
}

static StanceRectangle
place_tick_words (StanceChartLayout *self,
                  double             x,
                  const char        *words)
{
  const StanceRectangle *plot = &self->chart->plot;
  StanceRectangle        place = stance_chart_layout_measure (self, STANCE_LABEL_TICK_X, STANCE_SWATCH_NONE,
                                                              words, self->chart->width);

  place.x = x - place.width / 2;
  place.y = plot->y + plot->height + TICK_X_GAP;

  return place;
}

/* FALSE when their words come too near to each other. */
static gboolean
try_step (StanceChartLayout        *self,
          const StanceCalendarStep *step)
{
  const StanceRectangle *plot = &self->chart->plot;
  g_autoptr (GArray) days = stance_calendar_list (step, (int) ceil (find_day (self, plot->x)),
                                                  (int) floor (find_day (self, plot->x + plot->width)));
  char   year[YEAR_LENGTH + 1] = "";
  double end = 0;

  g_array_set_size (self->chart->x_ticks, 0);
  if (days->len * TICK_NARROWEST > plot->width)
    return FALSE;

  for (guint i = 0; i < days->len; i++)
    {
      const int        day = g_array_index (days, int, i);
      const double     x = stance_chart_layout_place_x (self, day);
      g_autofree char *words = dup_tick_words (self, step, day, year);
      StanceRectangle  place = place_tick_words (self, x, words);

      if (place.x < 2 || place.x + place.width > self->chart->width - 2)
        continue;
      if (place.x < end)
        return FALSE;

      end = place.x + place.width + TICK_APART;
      add_tick (self->chart->x_ticks, day, x, g_steal_pointer (&words));
    }

  return TRUE;
}

static void
list_x_ticks (StanceChartLayout *self)
{
  for (gsize i = 0; stance_calendar_steps[i].days + stance_calendar_steps[i].months > 0; i++)
    {
      if (try_step (self, &stance_calendar_steps[i]))
        return;
    }

  g_array_set_size (self->chart->x_ticks, 0);
}

static double
measure_x_ticks (StanceChartLayout *self)
{
  double highest = 0;

  for (guint i = 0; i < self->chart->x_ticks->len; i++)
    {
      const StanceChartTick *tick = &g_array_index (self->chart->x_ticks, StanceChartTick, i);
      StanceRectangle        place = place_tick_words (self, tick->position, tick->text);

      highest = MAX (highest, place.height);
    }

  return highest;
}

static void
add_tick_labels (StanceChartLayout *self)
{
  StanceChart *chart = self->chart;

  for (guint i = 0; i < chart->x_ticks->len; i++)
    {
      const StanceChartTick *tick = &g_array_index (chart->x_ticks, StanceChartTick, i);
      StanceRectangle        place = place_tick_words (self, tick->position, tick->text);

      stance_chart_layout_add (self, STANCE_LABEL_TICK_X, STANCE_SWATCH_NONE, STANCE_SIDE_NONE, &place, tick->text);
    }

  for (guint i = 0; i < chart->y_ticks->len; i++)
    {
      const StanceChartTick *tick = &g_array_index (chart->y_ticks, StanceChartTick, i);
      StanceRectangle        place = stance_chart_layout_measure (self, STANCE_LABEL_TICK_Y, STANCE_SWATCH_NONE,
                                                                  tick->text, chart->width);

      place.x = chart->plot.x - TICK_GAP - place.width;
      place.y = tick->position - place.height / 2;
      stance_chart_layout_add (self, STANCE_LABEL_TICK_Y, STANCE_SWATCH_NONE, STANCE_SIDE_NONE, &place, tick->text);
    }
}

/* Two labels that would touch move apart by the same way, but not out of the plot. */
static void
part (StanceRectangle       *a,
      StanceRectangle       *b,
      const StanceRectangle *plot)
{
  StanceRectangle *upper = a->y <= b->y ? a : b;
  StanceRectangle *lower = a->y <= b->y ? b : a;
  const double     by = upper->y + upper->height - lower->y;
  const double     lowest = plot->y + plot->height - lower->height;

  if (by <= 0)
    return;

  upper->y = CLAMP (upper->y - by / 2, plot->y, lowest - upper->height);
  lower->y = upper->y + upper->height;
}

static void
add_series_labels (StanceChartLayout *self)
{
  const StanceRectangle *plot = &self->chart->plot;
  GArray                *all = self->history->series;
  StanceRectangle        places[2];
  char                  *words[2] = { NULL, NULL };

  for (guint i = 0; i < all->len; i++)
    {
      const StanceSeries *series = &g_array_index (all, StanceSeries, i);
      const double        y = stance_chart_layout_place_y (self, stance_series_get_last (series)->value);

      words[i] = stance_chart_dup_series_label (self->history, series, self->text);
      places[i] = stance_chart_layout_measure (self, STANCE_LABEL_SERIES, STANCE_SWATCH_MARK, words[i],
                                               self->chart->width);
      places[i].x = plot->x + plot->width + SERIES_GAP;
      places[i].y = CLAMP (y - places[i].height / 2, plot->y, plot->y + plot->height - places[i].height);
    }

  if (all->len == 2)
    part (&places[0], &places[1], plot);

  for (guint i = 0; i < all->len; i++)
    {
      stance_chart_layout_add (self, STANCE_LABEL_SERIES, STANCE_SWATCH_MARK,
                               g_array_index (all, StanceSeries, i).side, &places[i], words[i]);
      g_free (words[i]);
    }
}

static void
set_axis_values (StanceChartLayout *self)
{
  StanceChart           *chart = self->chart;
  const StanceRectangle *plot = &chart->plot;

  chart->y_low = self->axis.low;
  chart->y_high = self->axis.high;
  chart->first_date = stance_calendar_dup_date ((int) ceil (find_day (self, plot->x)));
  chart->last_date = stance_calendar_dup_date ((int) floor (find_day (self, plot->x + plot->width)));
}

void
stance_chart_layout_place_axes (StanceChartLayout     *self,
                                const StanceRectangle *room)
{
  StanceRectangle *plot = &self->chart->plot;
  const double     right = measure_series_labels (self) + SERIES_GAP;

  /* How wide the axis of values is depends on how high the plot is, and that on the words
   * of the other axis: the second round starts from the result of the first.
   */
  *plot = *room;
  for (int round = 0; round < 2; round++)
    {
      double left;

      self->axis = stance_axis_for_history (self->history, (guint) MAX (2, plot->height / TICK_Y_APART));
      left = list_y_ticks (self) + TICK_GAP;
      plot->x = room->x + left;
      plot->width = room->width - left - right;
      list_x_ticks (self);
      plot->height = room->height - TICK_X_GAP - measure_x_ticks (self);
    }

  list_y_ticks (self);
  set_axis_values (self);
  add_tick_labels (self);
  add_series_labels (self);
}
