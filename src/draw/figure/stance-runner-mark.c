/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-runner-private.h"

#include <math.h>

/* What an angle is against. */
typedef enum
{
  AGAINST_LEVEL,
  AGAINST_UP,
  AGAINST_DOWN,
  AGAINST_LINE,   /* that of @before and @at, going on */
  AGAINST_PELVIS, /* square to its line */
} Against;

/**
 * Mark:
 * @at: where both lines meet; the measured one goes on to @to
 * @reach: how long both are, cm; @back: by how much the measured one begins before
 *
 * How the angle of one part is drawn.
 */
typedef struct
{
  StanceLandmark at, to, before;
  Against        against;
  double         reach, back;
} Mark;

static const Mark marks[STANCE_RUNNER_N_PARTS] = {
  [STANCE_RUNNER_PELVIS] = { .at = STANCE_LANDMARK_CREST_STANCE,
                             .to = STANCE_LANDMARK_CREST_SWING,
                             .against = AGAINST_LEVEL,
                             .reach = 42,
                             .back = 8 },
  [STANCE_RUNNER_TRUNK] = { .at = STANCE_LANDMARK_BASE,
                            .to = STANCE_LANDMARK_NECK,
                            .against = AGAINST_UP,
                            .reach = 50 },
  [STANCE_RUNNER_THIGH] = { .at = STANCE_LANDMARK_STANCE,
                            .to = STANCE_LANDMARK_KNEE,
                            .against = AGAINST_DOWN,
                            .reach = 40 },
  [STANCE_RUNNER_HIP] = { .at = STANCE_LANDMARK_STANCE,
                          .to = STANCE_LANDMARK_KNEE,
                          .against = AGAINST_PELVIS,
                          .reach = 40 },
  [STANCE_RUNNER_KNEE] = { .at = STANCE_LANDMARK_KNEE,
                           .to = STANCE_LANDMARK_ANKLE,
                           .before = STANCE_LANDMARK_STANCE,
                           .against = AGAINST_LINE,
                           .reach = 30,
                           .back = 36 },
  [STANCE_RUNNER_HEEL] = { .at = STANCE_LANDMARK_HEEL_TOP,
                           .to = STANCE_LANDMARK_HEEL_BOTTOM,
                           .before = STANCE_LANDMARK_CALF,
                           .against = AGAINST_LINE,
                           .reach = 9,
                           .back = 10 },
  [STANCE_RUNNER_KNEE_CONTACT] = { .at = STANCE_LANDMARK_KNEE,
                                   .to = STANCE_LANDMARK_ANKLE,
                                   .before = STANCE_LANDMARK_STANCE,
                                   .against = AGAINST_LINE,
                                   .reach = 24,
                                   .back = 30 },
  [STANCE_RUNNER_TIBIA] = { .at = STANCE_LANDMARK_KNEE,
                            .to = STANCE_LANDMARK_ANKLE,
                            .against = AGAINST_DOWN,
                            .reach = 38 },
  [STANCE_RUNNER_FOOT] = { .at = STANCE_LANDMARK_HEEL,
                           .to = STANCE_LANDMARK_BALL,
                           .against = AGAINST_LEVEL,
                           .reach = 27 },
  [STANCE_RUNNER_KNEE_STANCE] = { .at = STANCE_LANDMARK_KNEE,
                                  .to = STANCE_LANDMARK_ANKLE,
                                  .before = STANCE_LANDMARK_STANCE,
                                  .against = AGAINST_LINE,
                                  .reach = 28,
                                  .back = 34 },
  [STANCE_RUNNER_THIGH_OFF] = { .at = STANCE_LANDMARK_STANCE,
                                .to = STANCE_LANDMARK_KNEE,
                                .against = AGAINST_DOWN,
                                .reach = 40 },
};

#define HATCH_APART 3.5

typedef struct
{
  StanceSpot at;
  double     from, to; /* directions of both lines, radians */
  double     reach;
} Wedge;

static double
get_direction (StanceSpot from,
               StanceSpot to)
{
  return atan2 (to.y - from.y, to.x - from.x);
}

static double
get_reference (const StanceRunnerCell *cell,
               const Mark             *mark)
{
  StanceSpot at = stance_runner_cell_see (cell, mark->at);
  StanceSpot to = stance_runner_cell_see (cell, mark->to);
  double     along;

  switch (mark->against)
    {
    case AGAINST_LEVEL:
      return to.x >= at.x ? 0 : G_PI;
    case AGAINST_UP:
      return -G_PI_2;
    case AGAINST_LINE:
      return get_direction (stance_runner_cell_see (cell, mark->before), at);
    case AGAINST_PELVIS:
      along = get_direction (stance_runner_cell_see (cell, STANCE_LANDMARK_STANCE), stance_runner_cell_see (cell, STANCE_LANDMARK_SWING));
      return along + (cell->side == STANCE_SIDE_RIGHT ? -G_PI_2 : G_PI_2);
    case AGAINST_DOWN:
    default:
      return G_PI_2;
    }
}

static void
trace_wedge (cairo_t     *cr,
             const Wedge *wedge,
             double       reach)
{
  cairo_new_path (cr);
  cairo_move_to (cr, wedge->at.x, wedge->at.y);
  if (wedge->to >= wedge->from)
    cairo_arc (cr, wedge->at.x, wedge->at.y, reach, wedge->from, wedge->to);
  else
    cairo_arc_negative (cr, wedge->at.x, wedge->at.y, reach, wedge->from, wedge->to);
  cairo_close_path (cr);
}

/* Below the threshold a tint, near it hatched, beyond it full. */
static void
fill_wedge (const StanceRunnerPainter *self,
            const StanceRunnerValue   *value,
            const Wedge               *wedge)
{
  cairo_t *cr = self->cr;

  trace_wedge (cr, wedge, wedge->reach);
  stance_runner_use_color (self, self->ground, 0.55);
  cairo_fill_preserve (cr);
  stance_runner_use_color (self, self->side, value->zone == STANCE_ZONE_CLEAR ? 0.9 : 0.22);
  cairo_fill_preserve (cr);

  if (value->zone == STANCE_ZONE_NEAR)
    {
      cairo_save (cr);
      cairo_clip (cr);
      cairo_set_line_width (cr, 1.4);
      stance_runner_use_color (self, self->side, 1);
      for (double x = -2 * wedge->reach; x < 2 * wedge->reach; x += HATCH_APART)
        {
          cairo_move_to (cr, wedge->at.x + x, wedge->at.y + wedge->reach);
          cairo_line_to (cr, wedge->at.x + x + 2 * wedge->reach, wedge->at.y - wedge->reach);
        }
      cairo_stroke (cr);
      cairo_restore (cr);
    }

  cairo_new_path (cr);
}

static void
stroke_line (const StanceRunnerPainter *self,
             StanceSpot                 at,
             double                     direction,
             double                     from,
             double                     to,
             guint32                    color,
             double                     width)
{
  cairo_move_to (self->cr, at.x + from * cos (direction), at.y + from * sin (direction));
  cairo_line_to (self->cr, at.x + to * cos (direction), at.y + to * sin (direction));
  stance_runner_use_color (self, self->ground, 0.8);
  cairo_set_line_width (self->cr, width + 2);
  cairo_stroke_preserve (self->cr);
  stance_runner_use_color (self, color, 1);
  cairo_set_line_width (self->cr, width);
  cairo_stroke (self->cr);
}

/* Left is solid and right dashed, as everywhere; what was only seen is dotted. */
static void
dash_measured (const StanceRunnerPainter *self,
               const StanceRunnerValue   *value,
               StanceSide                 side)
{
  if (value->measure->seen)
    stance_runner_set_dash (self, 3, 3);
  else
    stance_runner_set_dash (self, 9, side == STANCE_SIDE_RIGHT ? 2.5 : 0);
}

/* The other side of the pelvis goes down or up: an arrow at the end of its line. */
static void
paint_arrow (const StanceRunnerPainter *self,
             const Wedge               *wedge,
             double                     degrees)
{
  double size = 0.42 * self->size;
  double way = degrees > 0 ? 1 : -1;
  double x = wedge->at.x + (wedge->reach - size) * cos (wedge->to);
  double y = wedge->at.y + (wedge->reach - size) * sin (wedge->to) + way * 3;

  cairo_new_path (self->cr);
  cairo_move_to (self->cr, x - 1.1 * size, y);
  cairo_line_to (self->cr, x + 1.1 * size, y);
  cairo_line_to (self->cr, x, y + way * 1.7 * size);
  cairo_close_path (self->cr);
  stance_runner_use_color (self, self->side, 1);
  cairo_fill (self->cr);
}

static void
paint_angle (const StanceRunnerPainter *self,
             const StanceRunnerCell    *cell,
             StanceRunnerPart           part)
{
  const StanceRunnerValue *value = &self->runner->values[cell->side][part];
  const Mark              *mark = &marks[part];
  Wedge                    wedge = { .at = stance_runner_cell_see (cell, mark->at), .from = get_reference (cell, mark), .reach = mark->reach * cell->scale };

  wedge.to = get_direction (wedge.at, stance_runner_cell_see (cell, mark->to));
  /* the short way around */
  wedge.to = wedge.from + remainder (wedge.to - wedge.from, 2 * G_PI);

  fill_wedge (self, value, &wedge);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  stance_runner_set_dash (self, 3, 2);
  stroke_line (self, wedge.at, wedge.from, 0, wedge.reach, self->ink, 1.2);
  dash_measured (self, value, cell->side);
  if (mark->against == AGAINST_LINE)
    stroke_line (self, wedge.at, wedge.from + G_PI, 0, mark->back * cell->scale, self->side, 2.6);
  stroke_line (self, wedge.at, wedge.to, mark->against == AGAINST_LINE ? 0 : -mark->back * cell->scale, wedge.reach, self->side, 2.6);
  stance_runner_set_dash (self, 0, 0);

  if (part == STANCE_RUNNER_PELVIS && fabs (value->degrees) >= 0.5)
    paint_arrow (self, &wedge, value->degrees);
}

gboolean
stance_runner_is_drawn (const StanceRunnerPainter *self,
                        const StanceRunnerCell    *cell,
                        StanceRunnerPart           part)
{
  const StanceRunnerValue *values = self->runner->values[cell->side];

  return values[part].measure != NULL && stance_runner_part_get_moment (part) == cell->moment &&
         (part != STANCE_RUNNER_HIP || values[STANCE_RUNNER_THIGH].measure == NULL);
}

/* The sign of the side stands under the standing foot. */
static void
paint_foot_sign (const StanceRunnerPainter *self,
                 const StanceRunnerCell    *cell)
{
  StanceSpot ankle = stance_runner_cell_see (cell, STANCE_LANDMARK_ANKLE);

  stance_runner_use_color (self, self->side, 1);
  stance_runner_paint_sign (self, cell->side, ankle.x, cell->floor + 0.5 * self->size, 0.3 * self->size);
}

void
stance_runner_paint_marks (const StanceRunnerPainter *self,
                           const StanceRunnerCell    *cell)
{
  for (int part = 0; part < STANCE_RUNNER_N_PARTS; part++)
    if (stance_runner_is_drawn (self, cell, part))
      paint_angle (self, cell, part);

  paint_foot_sign (self, cell);
  stance_runner_paint_labels (self, cell);
}
