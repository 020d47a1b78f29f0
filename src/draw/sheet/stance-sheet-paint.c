/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-sheet-private.h"

#include <math.h>

#define LINE_WIDTH 0.75

static void
set_color (cairo_t      *cr,
           const double *color)
{
  cairo_set_source_rgb (cr, color[0], color[1], color[2]);
}

static void
add_rectangle (cairo_t *cr,
               double   x,
               double   y,
               double   width,
               double   height,
               double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* A polygon around the origin whose first corner points up by @turn. */
static void
add_polygon (cairo_t *cr,
             int      corners,
             double   radius,
             double   turn)
{
  for (int i = 0; i < corners; i++)
    {
      double angle = turn - G_PI_2 + i * 2 * G_PI / corners;

      cairo_line_to (cr, radius * cos (angle), radius * sin (angle));
    }

  cairo_close_path (cr);
}

/* White on the sign, so that it reads in gray as well. */
static void
stroke_white (cairo_t *cr,
              double   width)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

/* Shapes are drawn in a square from −1 to 1. */
static void
paint_disc (cairo_t *cr)
{
  cairo_arc (cr, 0, 0, 0.95, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_move_to (cr, -0.42, 0.04);
  cairo_line_to (cr, -0.1, 0.36);
  cairo_line_to (cr, 0.46, -0.32);
  stroke_white (cr, 0.24);
}

static void
paint_triangle (cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, 0, 0.22);
  add_polygon (cr, 3, 1.1, 0);
  cairo_fill (cr);
  cairo_move_to (cr, 0, -0.42);
  cairo_line_to (cr, 0, 0.06);
  cairo_move_to (cr, 0, 0.36);
  cairo_line_to (cr, 0, 0.361);
  stroke_white (cr, 0.22);
  cairo_restore (cr);
}

static void
paint_octagon (cairo_t *cr)
{
  add_polygon (cr, 8, 1, G_PI / 8);
  cairo_fill (cr);
  cairo_move_to (cr, -0.44, 0);
  cairo_line_to (cr, 0.44, 0);
  stroke_white (cr, 0.3);
}

static void
paint_phone (cairo_t *cr)
{
  add_rectangle (cr, -0.95, -0.95, 1.9, 1.9, 0.4);
  cairo_fill (cr);
  cairo_save (cr);
  cairo_rotate (cr, -G_PI_4);
  cairo_arc_negative (cr, 0, -0.28, 0.56, G_PI - 0.5, 0.5);
  stroke_white (cr, 0.2);
  cairo_move_to (cr, -0.54, 0.02);
  cairo_line_to (cr, -0.42, 0.16);
  cairo_move_to (cr, 0.54, 0.02);
  cairo_line_to (cr, 0.42, 0.16);
  stroke_white (cr, 0.36);
  cairo_restore (cr);
}

static void
paint_left (cairo_t *cr)
{
  cairo_arc (cr, 0, 0, 0.6, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
paint_right (cairo_t *cr)
{
  cairo_translate (cr, 0, 0.14);
  add_polygon (cr, 3, 0.76, 0);
  cairo_fill (cr);
}

static void
paint_shape (const StanceBlock *self,
             cairo_t           *cr)
{
  static void (*const painters[]) (cairo_t *) = {
    [STANCE_SHAPE_NONE] = NULL,
    [STANCE_SHAPE_DISC] = paint_disc,
    [STANCE_SHAPE_TRIANGLE] = paint_triangle,
    [STANCE_SHAPE_OCTAGON] = paint_octagon,
    [STANCE_SHAPE_PHONE] = paint_phone,
    [STANCE_SHAPE_LEFT] = paint_left,
    [STANCE_SHAPE_RIGHT] = paint_right,
  };
  double half = self->shape_size / 2;

  if (self->shape == STANCE_SHAPE_NONE)
    return;

  cairo_save (cr);
  cairo_translate (cr, self->x + self->label_x + half, self->y + self->text_y + half);
  cairo_scale (cr, half, half);
  set_color (cr, self->shape_color);
  cairo_new_path (cr);
  painters[self->shape](cr);
  cairo_restore (cr);
}

static void
paint_ground (const StanceBlock *self,
              cairo_t           *cr)
{
  double inset = self->has_line ? LINE_WIDTH / 2 : 0;

  if (!self->has_tint && !self->has_line)
    return;

  add_rectangle (cr, self->x + inset, self->y + inset,
                 self->width - 2 * inset, self->height - 2 * inset, self->radius);

  if (self->has_tint)
    {
      set_color (cr, self->tint);
      cairo_fill_preserve (cr);
    }

  if (self->has_line)
    {
      set_color (cr, self->line);
      cairo_set_line_width (cr, LINE_WIDTH);
      cairo_stroke_preserve (cr);
    }

  cairo_new_path (cr);
}

static void
paint_layout (const StanceBlock *self,
              PangoLayout       *layout,
              double             x,
              cairo_t           *cr)
{
  if (layout == NULL)
    return;

  set_color (cr, self->color);
  cairo_move_to (cr, self->x + x, self->y + self->text_y);
  pango_cairo_show_layout (cr, layout);
}

void
stance_block_paint (const StanceBlock *self,
                    cairo_t           *cr)
{
  cairo_save (cr);
  paint_ground (self, cr);

  if (self->role == STANCE_BLOCK_RULE)
    {
      set_color (cr, self->color);
      cairo_rectangle (cr, self->x, self->y, self->width, self->height);
      cairo_fill (cr);
    }

  if (self->picture != NULL)
    stance_sheet_picture_paint (self->picture, cr, self->x, self->y, self->width, self->height);

  paint_shape (self, cr);
  paint_layout (self, self->label_layout, self->label_x, cr);
  paint_layout (self, self->layout, self->text_x, cr);
  cairo_restore (cr);
}

void
stance_sheet_paint_page (const StanceSheet *self,
                         guint              page,
                         cairo_t           *cr)
{
  const StancePage *blocks = NULL;

  g_return_if_fail (page < self->pages->len);

  blocks = stance_sheet_get_page (self, page);

  for (guint i = 0; i < blocks->blocks->len; i++)
    stance_block_paint (stance_page_get_block (blocks, i), cr);
}
