/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-chart.h"

#include "stance-label.h"
#include "stance-side-color.h"

#include <math.h>

#define LINE_WIDTH    2.0
#define MARK_RADIUS   4.5
#define MANY_MARKS    24 /* of these the marks are smaller */
#define HALO          1.0
#define WHISKER       3.0
#define HATCH_APART   5.0
#define SWATCH_HEIGHT 10.0
#define SWATCH_BAND   20.0
#define SWATCH_STRIP  6.0
#define SWATCH_MARK   5.0

typedef struct
{
  double red, green, blue;
} Color;

#define COLOR(hex)                                                                   \
  {                                                                                  \
    ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) &0xff) / 255.0 \
  }

typedef struct
{
  Color text;
  Color quiet; /* small words */
  Color grid;
  Color ground;
  Color threshold;
} Palette;

/* The GNOME palette: light, dark, and both in high contrast. */
static const Palette palettes[2][2] = {
  {
    { COLOR (0x241f31), COLOR (0x5e5c64), COLOR (0xdeddda), COLOR (0xffffff), COLOR (0x5e5c64) },
    { COLOR (0x000000), COLOR (0x241f31), COLOR (0x9a9996), COLOR (0xffffff), COLOR (0x000000) },
  },
  {
    { COLOR (0xffffff), COLOR (0xc0bfbc), COLOR (0x4a4750), COLOR (0x242424), COLOR (0xc0bfbc) },
    { COLOR (0xffffff), COLOR (0xffffff), COLOR (0x77767b), COLOR (0x000000), COLOR (0xffffff) },
  },
};

typedef struct
{
  const StanceChart *chart;
  const Palette     *palette;
  Color              sides[3]; /* by StanceSide */
  PangoContext      *context;
  cairo_t           *cr;
  double             stroke; /* factor of line widths */
  double             radius;
  gboolean           many; /* visits: what surrounds the marks steps back */
} Painter;

static void
use_color (const Painter *self,
           const Color   *color,
           double         alpha)
{
  cairo_set_source_rgba (self->cr, color->red, color->green, color->blue, alpha);
}

static const Color *
get_side_color (const Painter *self,
                StanceSide     side)
{
  return &self->sides[side == STANCE_SIDE_BOTH ? STANCE_SIDE_NONE : side];
}

static void
stroke_line (const Painter *self,
             double         x1,
             double         y1,
             double         x2,
             double         y2,
             double         width)
{
  cairo_set_line_width (self->cr, width * self->stroke);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

static void
set_dash (const Painter *self,
          double         on,
          double         off)
{
  const double dashes[] = { on, off };

  cairo_set_dash (self->cr, dashes, off > 0 ? 2 : 0, 0);
}

/* Lines at 45° through the whole rectangle. */
static void
hatch (const Painter         *self,
       const StanceRectangle *place,
       double                 apart)
{
  cairo_save (self->cr);
  cairo_rectangle (self->cr, place->x, place->y, place->width, place->height);
  cairo_clip (self->cr);
  cairo_set_line_width (self->cr, 0.8 * self->stroke);
  for (double x = place->x - place->height; x < place->x + place->width; x += apart)
    {
      cairo_move_to (self->cr, x, place->y + place->height);
      cairo_line_to (self->cr, x + place->height, place->y);
    }
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/* The left band is a tint with solid edges, the right one is hatched with dashed edges,
 * the zone near a threshold is a full strip: so they differ without color.
 */
static void
paint_band (const Painter         *self,
            StanceSide             side,
            const StanceRectangle *place)
{
  static const double fills[] = { 0.6, 0.14, 0.06, 0.12 }; /* by StanceSide */
  const Color        *color = get_side_color (self, side);

  use_color (self, color, 0.55);
  if (side == STANCE_SIDE_RIGHT)
    hatch (self, place, HATCH_APART);

  use_color (self, color, fills[side]);
  cairo_rectangle (self->cr, place->x, place->y, place->width, place->height);
  cairo_fill (self->cr);

  use_color (self, color, 0.6);
  if (side == STANCE_SIDE_RIGHT)
    set_dash (self, 5, 3);
  for (int i = 0; i < 2 && side != STANCE_SIDE_NONE; i++)
    stroke_line (self, place->x, place->y + i * place->height, place->x + place->width,
                 place->y + i * place->height, 0.8);
  set_dash (self, 0, 0);
}

static void
paint_threshold (const Painter *self,
                 double         x1,
                 double         x2,
                 double         y)
{
  use_color (self, &self->palette->threshold, 1);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  set_dash (self, 0.1, 4);
  stroke_line (self, x1, y, x2, y, 2);
  set_dash (self, 0, 0);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
}

static void
paint_grid (const Painter *self)
{
  const StanceRectangle *plot = &self->chart->plot;

  use_color (self, &self->palette->grid, 1);
  for (guint i = 0; i < self->chart->y_ticks->len; i++)
    {
      const double y = g_array_index (self->chart->y_ticks, StanceChartTick, i).position;

      stroke_line (self, plot->x, y, plot->x + plot->width, y, 0.8);
    }

  use_color (self, &self->palette->quiet, 1);
  stroke_line (self, plot->x, plot->y + plot->height, plot->x + plot->width, plot->y + plot->height, 1);
  for (guint i = 0; i < self->chart->x_ticks->len; i++)
    {
      const double x = g_array_index (self->chart->x_ticks, StanceChartTick, i).position;

      stroke_line (self, x, plot->y + plot->height, x, plot->y + plot->height + 4, 1);
    }
}

static void
paint_segment (const Painter            *self,
               const StanceChartSegment *segment)
{
  use_color (self, get_side_color (self, segment->side), 1);
  if (segment->side == STANCE_SIDE_RIGHT)
    set_dash (self, 6, 4);
  stroke_line (self, segment->x1, segment->y1, segment->x2, segment->y2, LINE_WIDTH);
  set_dash (self, 0, 0);
}

static void
trace_shape (const Painter *self,
             StanceSide     side,
             double         x,
             double         y,
             double         radius)
{
  cairo_new_sub_path (self->cr);

  if (side != STANCE_SIDE_RIGHT)
    {
      cairo_arc (self->cr, x, y, 1.1 * radius, 0, 2 * G_PI);
      return;
    }

  /* Smaller than the circle, which looks out behind it where both sides are equal. */
  cairo_move_to (self->cr, x, y - 1.1 * radius);
  cairo_line_to (self->cr, x + radius, y + 0.75 * radius);
  cairo_line_to (self->cr, x - radius, y + 0.75 * radius);
  cairo_close_path (self->cr);
}

static void
paint_shape (const Painter *self,
             StanceSide     side,
             double         x,
             double         y,
             double         radius)
{
  trace_shape (self, side, x, y, radius);
  use_color (self, &self->palette->ground, 1);
  cairo_set_line_width (self->cr, self->many ? HALO : 2 * HALO);
  cairo_stroke_preserve (self->cr);
  use_color (self, get_side_color (self, side), 1);
  cairo_fill (self->cr);
}

static void
paint_whisker (const Painter         *self,
               const StanceChartMark *mark)
{
  const StanceChart     *chart = self->chart;
  const StanceRectangle *plot = &chart->plot;
  const double           reach = mark->sd * plot->height / (chart->y_high - chart->y_low);
  const double           top = MAX (plot->y, mark->y - reach);
  const double           bottom = MIN (plot->y + plot->height, mark->y + reach);

  if (isnan (mark->sd) || mark->sd <= 0)
    return;

  use_color (self, get_side_color (self, mark->side), self->many ? 0.4 : 0.8);
  stroke_line (self, mark->x, top, mark->x, bottom, 1);
  if (self->many)
    return;

  stroke_line (self, mark->x - WHISKER, top, mark->x + WHISKER, top, 1);
  stroke_line (self, mark->x - WHISKER, bottom, mark->x + WHISKER, bottom, 1);
}

static void
paint_ring (const Painter *self,
            double         x,
            double         y,
            double         radius)
{
  use_color (self, &self->palette->quiet, 1);
  cairo_set_line_width (self->cr, 1.2 * self->stroke);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, x, y, radius, 0, 2 * G_PI);
  cairo_stroke (self->cr);
}

static void
paint_mark (const Painter         *self,
            const StanceChartMark *mark)
{
  if (mark->marked)
    paint_ring (self, mark->x, mark->y, self->radius + 4);

  paint_shape (self, mark->side, mark->x, mark->y, self->radius);
}

static void
paint_values (const Painter *self)
{
  const StanceChart *chart = self->chart;

  for (guint i = 0; i < chart->bands->len; i++)
    {
      const StanceChartBand *band = &g_array_index (chart->bands, StanceChartBand, i);

      paint_band (self, band->side, &band->rectangle);
    }

  if (!isnan (chart->threshold_y))
    paint_threshold (self, chart->plot.x, chart->plot.x + chart->plot.width, chart->threshold_y);

  for (guint i = 0; i < chart->marks->len; i++)
    paint_whisker (self, &g_array_index (chart->marks, StanceChartMark, i));
  for (guint i = 0; i < chart->segments->len; i++)
    paint_segment (self, &g_array_index (chart->segments, StanceChartSegment, i));
  for (guint i = 0; i < chart->marks->len; i++)
    paint_mark (self, &g_array_index (chart->marks, StanceChartMark, i));
}

/* @y: of the middle of the label's first line */
static void
paint_swatch (const Painter          *self,
              const StanceChartLabel *label,
              double                  y)
{
  const double          x = label->rectangle.x;
  const gboolean        strip = label->side == STANCE_SIDE_NONE;
  const StanceRectangle patch = { strip ? x + 6 : x, y - SWATCH_HEIGHT / 2,
                                  strip ? SWATCH_STRIP : SWATCH_BAND, SWATCH_HEIGHT };

  switch (label->swatch)
    {
    case STANCE_SWATCH_NONE:
      break;
    case STANCE_SWATCH_MARK:
      paint_shape (self, label->side, x + SWATCH_MARK, y, 4);
      break;
    case STANCE_SWATCH_BAND:
      paint_band (self, label->side, &patch);
      break;
    case STANCE_SWATCH_THRESHOLD:
      paint_threshold (self, x + 1, x + SWATCH_BAND, y);
      break;
    case STANCE_SWATCH_RING:
      paint_ring (self, x + SWATCH_MARK + 1, y, SWATCH_MARK);
      break;
    }
}

static const Color *
get_label_color (const Painter          *self,
                 const StanceChartLabel *label)
{
  switch (label->role)
    {
    case STANCE_LABEL_TITLE:
    case STANCE_LABEL_CONCLUSION:
      return &self->palette->text;
    case STANCE_LABEL_SERIES:
      return get_side_color (self, label->side);
    case STANCE_LABEL_TICK_X:
    case STANCE_LABEL_TICK_Y:
    case STANCE_LABEL_BAND:
    case STANCE_LABEL_NOTE:
    case STANCE_LABEL_EMPTY:
      break;
    }

  return &self->palette->quiet;
}

static void
paint_label (const Painter          *self,
             const StanceChartLabel *label)
{
  const double before = stance_swatch_get_width (label->swatch);
  g_autoptr (PangoLayout) layout = stance_label_lay_out (self->context, label->role, label->text,
                                                         label->rectangle.width - before);
  PangoRectangle first;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &first);
  paint_swatch (self, label, label->rectangle.y + (double) first.height / PANGO_SCALE / 2);

  use_color (self, get_label_color (self, label), 1);
  cairo_move_to (self->cr, label->rectangle.x + before, label->rectangle.y);
  pango_cairo_show_layout (self->cr, layout);
}

void
stance_chart_paint (const StanceChart     *self,
                    const StanceChartLook *look,
                    cairo_t               *cr)
{
  PangoContext *context = pango_cairo_create_context (cr);
  Painter       painter = {
          .chart = self,
          .palette = &palettes[look->dark ? 1 : 0][look->high_contrast ? 1 : 0],
          .context = context,
          .cr = cr,
          .stroke = look->high_contrast ? 1.5 : 1,
          .radius = self->marks->len > MANY_MARKS ? MARK_RADIUS - 1.5 : MARK_RADIUS,
          .many = self->marks->len > MANY_MARKS,
  };

  for (StanceSide side = STANCE_SIDE_NONE; side <= STANCE_SIDE_RIGHT; side++)
    painter.sides[side] = (Color) COLOR (stance_side_get_color (side, look->dark, look->high_contrast) >> 8);

  cairo_save (cr);
  stance_label_prepare_context (context);

  if (!self->empty)
    {
      paint_grid (&painter);
      paint_values (&painter);
    }
  for (guint i = 0; i < self->labels->len; i++)
    paint_label (&painter, &g_array_index (self->labels, StanceChartLabel, i));

  cairo_restore (cr);
  g_object_unref (context);
}
