/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-chart-layout.h"

#include "stance-chart-words.h"

#include <math.h>

#define GAP        10.0
#define SMALL_GAP  3.0
#define SWATCH_GAP 18.0 /* between two explanations in a row */

typedef struct
{
  char        *text; /* owned */
  StanceSwatch swatch;
  StanceSide   side;
} Explanation;

static void
clear_explanation (gpointer data)
{
  Explanation *self = data;

  g_free (self->text);
}

StanceRectangle
stance_chart_layout_measure (StanceChartLayout *self,
                             StanceLabelRole    role,
                             StanceSwatch       swatch,
                             const char        *text,
                             double             width)
{
  const double before = stance_swatch_get_width (swatch);
  g_autoptr (PangoLayout) layout = stance_label_lay_out (self->context, role, text, width - before);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return (StanceRectangle){ 0, 0,
                            MIN (width, before + ceil ((double) logical.width / PANGO_SCALE) + 1),
                            ceil ((double) logical.height / PANGO_SCALE) };
}

void
stance_chart_layout_add (StanceChartLayout     *self,
                         StanceLabelRole        role,
                         StanceSwatch           swatch,
                         StanceSide             side,
                         const StanceRectangle *rectangle,
                         const char            *text)
{
  StanceChartLabel label = { role, *rectangle, g_strdup (text), side, swatch };

  g_array_append_val (self->chart->labels, label);
}

static double
get_inner_width (const StanceChartLayout *self)
{
  return self->chart->width - 2 * STANCE_CHART_MARGIN;
}

/* Below @y; returns where the label ends. */
static double
stack_label (StanceChartLayout *self,
             StanceLabelRole    role,
             StanceSwatch       swatch,
             StanceSide         side,
             const char        *text,
             double             y)
{
  StanceRectangle place = stance_chart_layout_measure (self, role, swatch, text, get_inner_width (self));

  place.x = STANCE_CHART_MARGIN;
  place.y = y;
  place.width = get_inner_width (self);
  stance_chart_layout_add (self, role, swatch, side, &place, text);

  return y + place.height;
}

static double
place_conclusion (StanceChartLayout *self,
                  double             y)
{
  for (guint i = 0; i < self->history->series->len; i++)
    {
      const StanceSeries *series = &g_array_index (self->history->series, StanceSeries, i);
      g_autofree char    *line = stance_chart_dup_conclusion (self->history, series, self->text);

      y = stack_label (self, STANCE_LABEL_CONCLUSION, STANCE_SWATCH_MARK, series->side, line, y + SMALL_GAP);
    }

  return y;
}

static void
explain (GArray      *list,
         char        *text,
         StanceSwatch swatch,
         StanceSide   side)
{
  Explanation explanation = { text, swatch, side };

  g_array_append_val (list, explanation);
}

static void
explain_threshold (StanceChartLayout *self,
                   GArray            *list)
{
  const StanceMeasure *measure = self->history->measure;
  const double         threshold = self->history->threshold;
  g_autofree char     *value = stance_text_quantity (self->text, threshold, measure->decimals, measure->unit);
  g_autofree char     *low = stance_text_number (self->text, threshold, measure->decimals);
  g_autofree char     *high = stance_text_quantity (self->text, threshold + measure->near_zone,
                                                    measure->decimals, measure->unit);

  explain (list, stance_text_say (self->text, "chart-threshold", STANCE_TEXT_WORDS (value)),
           STANCE_SWATCH_THRESHOLD, STANCE_SIDE_NONE);
  if (measure->near_zone > 0)
    explain (list, stance_text_say (self->text, "chart-zone", STANCE_TEXT_WORDS (low), STANCE_TEXT_WORDS (high)),
             STANCE_SWATCH_BAND, STANCE_SIDE_NONE);
}

static gboolean
has_marked_visit (const StanceHistory *history)
{
  for (guint i = 0; i < history->series->len; i++)
    {
      const StanceSeries *series = &g_array_index (history->series, StanceSeries, i);

      for (guint j = 0; j < series->visits->len; j++)
        {
          if (stance_series_get (series, j)->marked)
            return TRUE;
        }
    }

  return FALSE;
}

static GArray *
list_explanations (StanceChartLayout *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Explanation));

  g_array_set_clear_func (list, clear_explanation);

  for (guint i = 0; i < self->history->series->len; i++)
    {
      const StanceSeries *series = &g_array_index (self->history->series, StanceSeries, i);

      if (series->baseline >= 0 && !isnan (series->error))
        explain (list, stance_chart_dup_band_label (self->history, series, self->text),
                 STANCE_SWATCH_BAND, series->side == STANCE_SIDE_NONE ? STANCE_SIDE_BOTH : series->side);
    }

  if (!isnan (self->history->threshold))
    explain_threshold (self, list);
  if (has_marked_visit (self->history))
    explain (list, stance_text_get (self->text, "chart-marked"), STANCE_SWATCH_RING, STANCE_SIDE_NONE);

  return list;
}

/* In rows that break where the chart ends. */
static double
place_explanations (StanceChartLayout *self,
                    double             y)
{
  g_autoptr (GArray) list = list_explanations (self);
  const double right = self->chart->width - STANCE_CHART_MARGIN;
  double       x = STANCE_CHART_MARGIN;
  double       row = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const Explanation *explanation = &g_array_index (list, Explanation, i);
      StanceRectangle    place = stance_chart_layout_measure (self, STANCE_LABEL_BAND, explanation->swatch,
                                                              explanation->text, get_inner_width (self));

      if (x > STANCE_CHART_MARGIN && x + place.width > right)
        {
          x = STANCE_CHART_MARGIN;
          y += row + SMALL_GAP;
          row = 0;
        }

      place.x = x;
      place.y = y;
      stance_chart_layout_add (self, STANCE_LABEL_BAND, explanation->swatch, explanation->side, &place,
                               explanation->text);
      x += place.width + SWATCH_GAP;
      row = MAX (row, place.height);
    }

  return y + row;
}

static double
place_note (StanceChartLayout *self,
            double             y)
{
  g_autofree char *note = stance_chart_dup_note (self->history, self->text);

  return stack_label (self, STANCE_LABEL_NOTE, STANCE_SWATCH_NONE, STANCE_SIDE_NONE, note, y);
}

/* What was placed from @first on ends at @end and shall end at the chart's foot. */
static double
move_to_foot (StanceChartLayout *self,
              guint              first,
              double             end)
{
  const double by = self->chart->height - STANCE_CHART_MARGIN - end;

  for (guint i = first; i < self->chart->labels->len; i++)
    g_array_index (self->chart->labels, StanceChartLabel, i).rectangle.y += by;

  return by;
}

StanceRectangle
stance_chart_layout_place_words (StanceChartLayout *self,
                                 int                richness)
{
  guint  first;
  double top, end;

  g_array_set_size (self->chart->labels, 0);

  top = stack_label (self, STANCE_LABEL_TITLE, STANCE_SWATCH_NONE, STANCE_SIDE_NONE, self->chart->title,
                     STANCE_CHART_MARGIN - SMALL_GAP);
  if (richness > 0)
    top = place_conclusion (self, top);

  first = self->chart->labels->len;
  end = richness > 1 ? place_explanations (self, 0) : 0;
  if (richness > 2)
    end = place_note (self, end > 0 ? end + 2 * SMALL_GAP : 0);

  return (StanceRectangle){ STANCE_CHART_MARGIN, top + GAP, get_inner_width (self),
                            move_to_foot (self, first, end) - (end > 0 ? GAP : 0) - top - GAP };
}
