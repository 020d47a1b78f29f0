/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-palette.h"
#include "stance-runner-paint.h"
#include "stance-runner-pose.h"

G_BEGIN_DECLS

/* @size: of the words, units of the page. */
typedef struct
{
  const StanceRunner     *runner;
  const StanceRunnerLook *look;
  StancePalette           palette;
  StanceText             *text;
  PangoContext           *context;
  cairo_t                *cr;
  double                  size;
  guint32                 ink;
  guint32                 quiet;
  guint32                 ground;
  guint32                 side; /* color of the leg's side */
} StanceRunnerPainter;

/**
 * StanceRunnerCell:
 * @scale: units of the page for a cm
 * @middle: where the body is over, @floor where it stands, units of the page
 *
 * One picture: one leg at one moment.
 */
typedef struct
{
  StanceSide         side;
  StanceRunnerMoment moment;
  StanceRunnerPose   pose;
  double             x, y, width, height;
  double             scale;
  double             middle;
  double             floor;
} StanceRunnerCell;

static inline void
stance_runner_use_color (const StanceRunnerPainter *self,
                         guint32                    color,
                         double                     alpha)
{
  cairo_set_source_rgba (self->cr, STANCE_COLOR_GET (color, 24), STANCE_COLOR_GET (color, 16), STANCE_COLOR_GET (color, 8), alpha);
}

/* From the picture of the left leg to the page. */
static inline StanceSpot
stance_runner_cell_place (const StanceRunnerCell *self,
                          StanceSpot              spot)
{
  double flip = self->side == STANCE_SIDE_RIGHT ? -1 : 1;

  return (StanceSpot){ self->middle + flip * self->scale * spot.x, self->floor + self->scale * spot.y };
}

static inline StanceSpot
stance_runner_cell_see (const StanceRunnerCell *self,
                        StanceLandmark          landmark)
{
  return stance_runner_cell_place (self, stance_runner_pose_see (&self->pose, landmark));
}

static inline void
stance_runner_set_dash (const StanceRunnerPainter *self,
                        double                     on,
                        double                     off)
{
  const double dashes[] = { on, off };

  cairo_set_dash (self->cr, dashes, off > 0 ? 2 : 0, 0);
}

/* The sign of a side: a circle for left, a triangle for right. */
void stance_runner_paint_sign (const StanceRunnerPainter *self,
                               StanceSide                 side,
                               double                     x,
                               double                     y,
                               double                     radius);

/* Of words in one line. */
double stance_runner_measure_words (const StanceRunnerPainter *self,
                                    const char                *words,
                                    double                     size,
                                    gboolean                   bold);
/* Their middle is at @x when @align is 0, their end at -1, their beginning at 1; @y is the
 * top.
 */
void stance_runner_paint_words (const StanceRunnerPainter *self,
                                const char                *words,
                                double                     size,
                                gboolean                   bold,
                                guint32                    color,
                                double                     x,
                                double                     y,
                                int                        align);

/* All angles of a cell that are known. */
void stance_runner_paint_marks (const StanceRunnerPainter *self,
                                const StanceRunnerCell    *cell);

void stance_runner_paint_labels (const StanceRunnerPainter *self,
                                 const StanceRunnerCell    *cell);

/* The thigh against the pelvis is drawn where the thigh alone is not known. */
gboolean stance_runner_is_drawn (const StanceRunnerPainter *self,
                                 const StanceRunnerCell    *cell,
                                 StanceRunnerPart           part);

G_END_DECLS
