/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-body.h"
#include "stance-solver.h"

G_BEGIN_DECLS

#define STANCE_WAY_STEPS 12

/* The places that the point of an arrow comes through, from pose to pose. */
typedef struct
{
  StanceVector places[STANCE_WAY_STEPS + 1];
} StanceWay;

/**
 * StanceStage:
 * @min: the box in the world that holds the body in every pose; @max likewise
 *
 * A solved figure with its props and ground: what a camera can look at.
 */
typedef struct
{
  StanceFigure           *figure;
  const StanceFigureLook *look;
  StancePalette           palette;
  GArray                 *solved; /* StanceSolved */
  GArray                 *ways;   /* StanceWay, one for each arrow */
  StanceVector            min;
  StanceVector            max;
} StanceStage;

/* @look lives as long as the stage. */
void stance_stage_init (StanceStage            *self,
                        const StanceFigure     *figure,
                        const StanceFigureLook *look);
void stance_stage_clear (StanceStage *self);

/* @fine: large or printed. What is between two poses when @position is not whole; arrows belong to whole ones. */
StanceScene *stance_stage_build (const StanceStage *self,
                                 guint              camera,
                                 double             position,
                                 gboolean           fine);
/* How much of the marked muscles the camera sees, cm². */
double stance_stage_see_muscles (const StanceStage *self,
                                 guint              camera,
                                 guint              pose);

/* The width of a line in cm when a cm is @scale units of the page. */
double stance_stage_get_line (double scale);

G_END_DECLS
