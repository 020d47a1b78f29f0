/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-runner-private.h"

#include "stance-body.h"
#include "stance-side-color.h"
#include "stance-stage.h"

#include <math.h>

/* What a picture shows, cm: from behind the whole body, from the side the legs. */
#define WIDTH         104.0
#define BEHIND_HEIGHT 176.0
#define SIDE_HEIGHT   94.0

/* Where the leg stands from the side, of the way inward: there is room for its numbers. */
static const double middles[STANCE_RUNNER_N_MOMENTS] = { 0.5, 0.56, 0.52, 0.42 };

/* A leg of which nothing is known. */
#define PALE 0.42

#define FONT_ON_PAPER "Noto Sans, Noto Naskh Arabic, sans-serif"
#define SIZE_ON_PAPER 13.0
#define SMALLEST      8.0
#define LARGEST       22.0 /* so many in the width */

static const char *const headings[] = { NULL, "chart-left", "chart-right" };
static const char *const moments[STANCE_RUNNER_N_MOMENTS] = { NULL, "runner-contact", "runner-stance", "runner-toe-off" };

static guint32
to_gray (guint32 color)
{
  double  luma = 0.299 * STANCE_COLOR_GET (color, 24) + 0.587 * STANCE_COLOR_GET (color, 16) + 0.114 * STANCE_COLOR_GET (color, 8);
  guint32 level = (guint32) (0.7 * luma * 255);

  return level << 24 | level << 16 | level << 8 | 0xff;
}

void
stance_runner_paint_sign (const StanceRunnerPainter *self,
                          StanceSide                 side,
                          double                     x,
                          double                     y,
                          double                     radius)
{
  cairo_new_path (self->cr);

  if (side == STANCE_SIDE_LEFT)
    cairo_arc (self->cr, x, y, radius, 0, 2 * G_PI);
  else
    {
      cairo_move_to (self->cr, x, y - 1.1 * radius);
      cairo_line_to (self->cr, x + 1.1 * radius, y + 0.9 * radius);
      cairo_line_to (self->cr, x - 1.1 * radius, y + 0.9 * radius);
      cairo_close_path (self->cr);
    }

  cairo_fill (self->cr);
}

static PangoLayout *
create_layout (const StanceRunnerPainter *self,
               const char                *words,
               double                     size,
               gboolean                   bold)
{
  PangoLayout          *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (self->context));

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, words, -1);

  return layout;
}

static double
get_layout_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return (double) width / PANGO_SCALE;
}

double
stance_runner_measure_words (const StanceRunnerPainter *self,
                             const char                *words,
                             double                     size,
                             gboolean                   bold)
{
  g_autoptr (PangoLayout) layout = create_layout (self, words, size, bold);

  return get_layout_width (layout);
}

void
stance_runner_paint_words (const StanceRunnerPainter *self,
                           const char                *words,
                           double                     size,
                           gboolean                   bold,
                           guint32                    color,
                           double                     x,
                           double                     y,
                           int                        align)
{
  g_autoptr (PangoLayout) layout = create_layout (self, words, size, bold);

  /* on the body it stands out by a rim of the ground */
  cairo_move_to (self->cr, x + (align - 1) * get_layout_width (layout) / 2, y);
  pango_cairo_layout_path (self->cr, layout);
  stance_runner_use_color (self, self->ground, 0.85);
  cairo_set_line_width (self->cr, 3);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve (self->cr);
  stance_runner_use_color (self, color, 1);
  cairo_fill (self->cr);
}

static void
paint_floor (const StanceRunnerPainter *self,
             const StanceRunnerCell    *cell)
{
  double half = cell->width * 0.36;
  double y = cell->floor + 0.5;

  cairo_set_dash (self->cr, NULL, 0, 0);
  cairo_set_line_width (self->cr, 1);
  stance_runner_use_color (self, self->palette.fine, 1);
  cairo_move_to (self->cr, cell->middle - half, y);
  cairo_line_to (self->cr, cell->middle + half, y);
  cairo_stroke (self->cr);
}

static void
add_step (StanceScene               *scene,
          const StanceRunnerPainter *self,
          const StanceRunnerPose    *pose)
{
  StanceVector ankle = stance_runner_pose_place (pose, STANCE_LANDMARK_ANKLE);
  StanceBox    box = {
       .origin = { ankle.x, ankle.y, 0 },
       .turn = stance_turn_about_z (0),
       .size = { 36, 24, pose->step },
  };

  if (pose->step > 0)
    stance_scene_add_block (scene, &box, self->palette.tones[STANCE_MATERIAL_WOOD]);
}

/* What is above the picture's upper edge fades away. */
static void
fade_in (const StanceRunnerPainter *self,
         const StanceRunnerCell    *cell,
         double                     alpha)
{
  cairo_pattern_t *mask = cairo_pattern_create_linear (0, cell->y, 0, cell->y + 0.22 * cell->height);

  cairo_pattern_add_color_stop_rgba (mask, 0, 0, 0, 0, cell->moment == STANCE_RUNNER_BEHIND ? alpha : 0);
  cairo_pattern_add_color_stop_rgba (mask, 1, 0, 0, 0, alpha);
  cairo_mask (self->cr, mask);
  cairo_pattern_destroy (mask);
}

static void
paint_body (const StanceRunnerPainter *self,
            const StanceRunnerCell    *cell,
            gboolean                   pale)
{
  const StanceFigureLook look = { .gray = self->look->gray || pale, .dark = self->look->dark };
  StancePalette          palette;
  g_autoptr (StanceScene) scene = NULL;
  StanceDrawnBody body = { .skeleton = &cell->pose.skeleton, .look = &look, .palette = &palette, .fine = cell->scale > 2.2, .grip = { 0.7, 0.7 } };

  stance_palette_init (&palette, &look);
  scene = stance_scene_new (&cell->pose.camera, palette.line);
  add_step (scene, self, &cell->pose);
  stance_body_add (scene, &body);

  cairo_save (self->cr);
  cairo_rectangle (self->cr, cell->x, cell->y, cell->width, cell->height);
  cairo_clip (self->cr);
  cairo_push_group (self->cr);
  cairo_translate (self->cr, cell->middle, cell->floor);
  cairo_scale (self->cr, cell->side == STANCE_SIDE_RIGHT ? -cell->scale : cell->scale, cell->scale);
  stance_scene_paint (scene, self->cr, stance_stage_get_line (cell->scale));
  cairo_pop_group_to_source (self->cr);
  fade_in (self, cell, pale ? PALE : 1);
  cairo_restore (self->cr);
}

/* From the side the leg reaches ahead of the body and behind it. */
static double
find_middle (const StanceRunnerCell *cell)
{
  double hip = stance_runner_pose_see (&cell->pose, STANCE_LANDMARK_STANCE).x;
  double ankle = stance_runner_pose_see (&cell->pose, STANCE_LANDMARK_ANKLE).x;
  double inward = middles[cell->moment] * cell->width - cell->scale * (hip + ankle) / 2;

  return cell->side == STANCE_SIDE_LEFT ? cell->x + inward : cell->x + cell->width - inward;
}

static void
place_body (const StanceRunnerPainter *self,
            StanceRunnerCell          *cell)
{
  gboolean behind = cell->moment == STANCE_RUNNER_BEHIND;
  double   high = behind ? BEHIND_HEIGHT : SIDE_HEIGHT;

  stance_runner_pose_init (&cell->pose, self->runner, cell->side, cell->moment);
  if (behind)
    high += cell->pose.step / 2;

  /* under the floor is the sign */
  cell->scale = MIN (cell->width / WIDTH, (cell->height - self->size) / high);
  cell->middle = cell->x + cell->width / 2;
  cell->floor = cell->y + cell->height - self->size;
  if (!behind)
    cell->middle = find_middle (cell);
}

static void
paint_cell (StanceRunnerPainter *self,
            StanceRunnerCell    *cell)
{
  gboolean known = stance_runner_knows (self->runner, cell->side, cell->moment);

  self->side = stance_side_get_color (cell->side, self->look->dark, self->look->high_contrast);
  if (self->look->gray)
    self->side = to_gray (self->side);

  place_body (self, cell);
  paint_floor (self, cell);
  paint_body (self, cell, !known);
  if (known)
    stance_runner_paint_marks (self, cell);
}

/* The sign and name of each side over its column. */
static double
paint_headings (StanceRunnerPainter *self,
                double               width)
{
  for (StanceSide side = STANCE_SIDE_LEFT; side <= STANCE_SIDE_RIGHT; side++)
    {
      g_autofree char *words = stance_text_get (self->text, headings[side]);
      double           x = width * (side == STANCE_SIDE_LEFT ? 0.25 : 0.75);
      double           wide = stance_runner_measure_words (self, words, self->size, TRUE);
      guint32          color = stance_side_get_color (side, self->look->dark, self->look->high_contrast);

      stance_runner_paint_words (self, words, self->size, TRUE, self->ink, x, 0, 0);
      stance_runner_use_color (self, self->look->gray ? to_gray (color) : color, 1);
      stance_runner_paint_sign (self, side, x - wide / 2 - 0.8 * self->size, 0.72 * self->size, 0.36 * self->size);
    }

  return 1.6 * self->size;
}

static void
paint_row (StanceRunnerPainter *self,
           StanceRunnerMoment   moment,
           double               y,
           double               width,
           double               height)
{
  for (StanceSide side = STANCE_SIDE_LEFT; side <= STANCE_SIDE_RIGHT; side++)
    {
      StanceRunnerCell cell = {
        .side = side,
        .moment = moment,
        .x = side == STANCE_SIDE_LEFT ? 0 : width / 2,
        .y = y,
        .width = width / 2,
        .height = height,
      };

      paint_cell (self, &cell);
    }

  cairo_set_line_width (self->cr, 1);
  stance_runner_use_color (self, self->palette.ground, 1);
  cairo_move_to (self->cr, width / 2, y + 1.5 * self->size);
  cairo_line_to (self->cr, width / 2, y + height);
  cairo_stroke (self->cr);

  if (moments[moment] != NULL)
    {
      g_autofree char *words = stance_text_get (self->text, moments[moment]);

      stance_runner_paint_words (self, words, 0.85 * self->size, FALSE, self->quiet, width / 2, y, 0);
    }
}

static void
init_colors (StanceRunnerPainter *self)
{
  const StanceRunnerLook *look = self->look;
  const StanceFigureLook  figure = { .gray = look->gray, .dark = look->dark };

  stance_palette_init (&self->palette, &figure);
  self->ink = stance_side_get_color (STANCE_SIDE_NONE, look->dark, look->high_contrast);
  self->quiet = look->high_contrast ? self->ink : look->dark ? 0xc0bfbcff
                                                             : 0x5e5c64ff;
  self->ground = look->dark ? 0x242424ff : 0xffffffff;
}

static PangoContext *
create_context (cairo_t *cr)
{
  PangoContext         *context = pango_cairo_create_context (cr);
  PangoFontDescription *font = pango_font_description_from_string (FONT_ON_PAPER);

  pango_font_description_set_absolute_size (font, SIZE_ON_PAPER * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);

  return context;
}

/* Large print makes the words larger, as far as there is room. */
static void
init_font (StanceRunnerPainter *self,
           double               width)
{
  const PangoFontDescription *font = pango_context_get_font_description (self->context);
  double                      size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (self->context) > 0 ? pango_cairo_context_get_resolution (self->context) / 72 : 96.0 / 72;

  self->size = CLAMP (size, SMALLEST, MAX (SMALLEST, width / LARGEST));
}

/* Those of which anything is known. */
static void
paint_moments (StanceRunnerPainter *self,
               double               y,
               double               width,
               double               height)
{
  guint n = 0;

  for (StanceRunnerMoment moment = STANCE_RUNNER_CONTACT; moment < STANCE_RUNNER_N_MOMENTS; moment++)
    n += stance_runner_knows (self->runner, STANCE_SIDE_BOTH, moment);

  for (StanceRunnerMoment moment = STANCE_RUNNER_CONTACT; moment < STANCE_RUNNER_N_MOMENTS; moment++)
    if (stance_runner_knows (self->runner, STANCE_SIDE_BOTH, moment))
      {
        paint_row (self, moment, y, width, height / n);
        y += height / n;
      }
}

void
stance_runner_paint (const StanceRunner     *self,
                     gboolean                from_side,
                     const StanceRunnerLook *look,
                     StanceText             *text,
                     PangoContext           *context,
                     cairo_t                *cr,
                     double                  width,
                     double                  height)
{
  StanceRunnerPainter painter = { .runner = self, .look = look, .text = text, .cr = cr };
  double              top;

  painter.context = context != NULL ? g_object_ref (context) : create_context (cr);
  init_colors (&painter);
  init_font (&painter, width);

  cairo_save (cr);
  top = paint_headings (&painter, width);

  if (!from_side)
    paint_row (&painter, STANCE_RUNNER_BEHIND, top, width, height - top);
  else
    paint_moments (&painter, top, width, height - top);

  cairo_restore (cr);
  g_object_unref (painter.context);
}
