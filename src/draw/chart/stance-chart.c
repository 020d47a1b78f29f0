/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-chart.h"

#include "stance-chart-words.h"
#include "stance-chart-layout.h"

#include <math.h>

/* Below this a line cannot be read; words give way first. */
#define PLOT_MIN_HEIGHT 130.0
#define RICHEST         3
/* Around a single visit. */
#define DAYS_AROUND 14

static void
clear_label (gpointer data)
{
  g_free (((StanceChartLabel *) data)->text);
}

static void
clear_tick (gpointer data)
{
  g_free (((StanceChartTick *) data)->text);
}

static void
clear_mark (gpointer data)
{
  g_free ((char *) ((StanceChartMark *) data)->date);
}

static GArray *
make_array (gsize          size,
            GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (array, clear);

  return array;
}

static StanceChart *
make_chart (double width,
            double height)
{
  StanceChart *self = g_new0 (StanceChart, 1);

  self->width = width;
  self->height = height;
  self->threshold = NAN;
  self->threshold_y = NAN;
  self->x_ticks = make_array (sizeof (StanceChartTick), clear_tick);
  self->y_ticks = make_array (sizeof (StanceChartTick), clear_tick);
  self->bands = make_array (sizeof (StanceChartBand), NULL);
  self->segments = make_array (sizeof (StanceChartSegment), NULL);
  self->marks = make_array (sizeof (StanceChartMark), clear_mark);
  self->labels = make_array (sizeof (StanceChartLabel), clear_label);

  return self;
}

static char *
dup_conclusion (const StanceHistory *history,
                StanceText          *text)
{
  GString *conclusion = g_string_new (NULL);

  for (guint i = 0; i < history->series->len; i++)
    {
      const StanceSeries *series = &g_array_index (history->series, StanceSeries, i);
      g_autofree char    *line = stance_chart_dup_conclusion (history, series, text);

      g_string_append_printf (conclusion, "%s%s", i > 0 ? "\n" : "", line);
    }

  return g_string_free (conclusion, FALSE);
}

static void
find_days (StanceChartLayout *self)
{
  self->first_day = G_MAXINT;
  self->last_day = G_MININT;

  for (guint i = 0; i < self->history->series->len; i++)
    {
      const StanceSeries *series = &g_array_index (self->history->series, StanceSeries, i);

      self->first_day = MIN (self->first_day, stance_series_get (series, 0)->day);
      self->last_day = MAX (self->last_day, stance_series_get_last (series)->day);
    }

  if (self->first_day == self->last_day)
    {
      self->first_day -= DAYS_AROUND;
      self->last_day += DAYS_AROUND;
    }
}

static void
lay_out_values (StanceChartLayout *self)
{
  StanceRectangle room = { 0 };

  for (int richness = RICHEST; richness >= 0; richness--)
    {
      room = stance_chart_layout_place_words (self, richness);
      if (room.height >= PLOT_MIN_HEIGHT)
        break;
    }

  find_days (self);
  stance_chart_layout_place_axes (self, &room);
  stance_chart_layout_place_values (self);
}

/* Says that there is nothing yet, in the middle of where it will be. */
static void
lay_out_empty (StanceChartLayout *self)
{
  StanceChart    *chart = self->chart;
  StanceRectangle room = stance_chart_layout_place_words (self, 0);
  StanceRectangle place = stance_chart_layout_measure (self, STANCE_LABEL_EMPTY, STANCE_SWATCH_NONE,
                                                       chart->conclusion, room.width);

  place.x = room.x;
  place.y = room.y + MAX (0, room.height - place.height) / 2;
  place.width = room.width;
  stance_chart_layout_add (self, STANCE_LABEL_EMPTY, STANCE_SWATCH_NONE, STANCE_SIDE_NONE, &place, chart->conclusion);
  chart->plot = room;
  chart->empty = TRUE;
}

StanceChart *
stance_chart_new (const StanceMeasure *measure,
                  const StanceCatalog *catalog,
                  const StanceClient  *client,
                  const StanceClinic  *clinic,
                  GPtrArray           *assessments,
                  StanceText          *text,
                  double               width,
                  double               height)
{
  g_autoptr (StanceHistory) history = stance_history_new (measure, catalog, client, clinic, assessments);
  PangoContext     *context = stance_label_create_context ();
  StanceChart      *self = make_chart (width, height);
  StanceChartLayout layout = { .chart = self, .history = history, .text = text, .context = context };
  gboolean          empty = history->series->len == 0;

  self->title = stance_chart_dup_title (history, text);
  self->conclusion = empty ? stance_text_get (text, "chart-empty") : dup_conclusion (history, text);
  self->description = stance_chart_dup_description (history, text);

  if (empty)
    lay_out_empty (&layout);
  else
    lay_out_values (&layout);

  g_object_unref (context);

  return self;
}

void
stance_chart_free (StanceChart *self)
{
  g_array_unref (self->x_ticks);
  g_array_unref (self->y_ticks);
  g_array_unref (self->bands);
  g_array_unref (self->segments);
  g_array_unref (self->marks);
  g_array_unref (self->labels);
  g_free (self->first_date);
  g_free (self->last_date);
  g_free (self->title);
  g_free (self->conclusion);
  g_free (self->description);
  g_free (self);
}
