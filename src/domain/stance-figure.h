/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-pose.h"

G_BEGIN_DECLS

typedef enum
{
  STANCE_PROP_WALL,
  STANCE_PROP_STEP,
  STANCE_PROP_BENCH,
  STANCE_PROP_CHAIR,
  STANCE_PROP_COUNTER, /* a kitchen counter or table to hold */
  STANCE_PROP_RAIL,
  STANCE_PROP_MAT,
  STANCE_PROP_PILLOW,
  STANCE_PROP_BALL,
  STANCE_PROP_ROLLER,
  STANCE_PROP_HURDLE,
  STANCE_PROP_LINE, /* a line on the floor */
  STANCE_PROP_POST, /* what a long band is fastened to */
  STANCE_PROP_MIRROR,
  STANCE_PROP_LOOP_BAND, /* around both legs, see @around */
  STANCE_PROP_LONG_BAND, /* from a place to a point of the body, see @from */
  STANCE_PROP_WEIGHT,    /* in a hand or on the hips, see @held */
  STANCE_PROP_STRAP,     /* holds a part of the body down, see @held */
  STANCE_PROP_CLOCK,     /* metronome, watch: beats */
} StancePropKind;
extern const char *const stance_prop_nicks[];
/* The faces by which a prop is touched; the last two are a chair's alone. */
extern const char *const stance_prop_faces[];

/**
 * StanceProp:
 * @at: middle of the underside, cm; of a wall, post or mirror: its foot
 * @size: length (x), width (y), height (z), cm; 0: what is usual for the kind
 * @turn: about the upright axis, degrees
 * @around: of a loop band: `thighs`, `knees`, `shins`, `ankles` or `feet`; else %NULL
 * @from: of a long band: where it is fastened, cm
 * @held: the points it is held by or lies on (a weight, the end of a long band, what is
 *   held between two points), or STANCE_POINT_NONE
 */
typedef struct
{
  const char    *name;
  StancePropKind kind;
  double         at[3];
  double         size[3];
  double         turn;
  const char    *around;
  double         from[3];
  StancePoint    held[2];
} StanceProp;

typedef enum
{
  STANCE_GROUND_FLOOR,
  STANCE_GROUND_DIRT,
  STANCE_GROUND_ROCKS,
  STANCE_GROUND_SAND,
  STANCE_GROUND_ROAD,
} StanceGround;
extern const char *const stance_ground_nicks[];

/**
 * StanceArrow:
 * @pose: number of the pose it is drawn in, from 1
 * @push: a short thick arrow along @direction (a press, a pull) instead of the path that
 *   the point takes from the pose before
 * @direction: cm, of a push
 */
typedef struct
{
  StancePoint point;
  int         pose;
  gboolean    push;
  double      direction[3];
} StanceArrow;

/**
 * StanceCamera:
 * @turn: where it stands around the body, degrees: 0 in front (at +x), 90 on the working
 *   side (+y), 180 behind, 270 on the other side
 * @above: how far above the horizon, degrees
 */
typedef struct
{
  double turn;
  double above;
} StanceCamera;

/**
 * StanceFigure:
 * @poses: (element-type StancePose): start, end, and more between where the movement
 *   needs them; one for a hold
 * @cameras: (element-type StanceCamera): one, or two where one does not show it
 * @slope: of the ground along x, per cent; negative falls away in front
 * @muscles: terms of the muscles that are marked, %NULL-terminated
 * @two_legged: both legs work: both are shaded and marked, not the working side's alone
 *   (`TwoLegged=true`)
 * @cycle: there and back again is wrong, as in running: the poses are a cycle
 *
 * The drawn picture of an exercise as a value; immutable.
 */
typedef struct
{
  GPtrArray   *poses;
  GArray      *cameras;
  GArray      *props;
  GArray      *arrows;
  StanceGround ground;
  double       slope;
  const char **muscles;
  gboolean     two_legged;
  gboolean     cycle;
} StanceFigure;

StanceFigure *stance_figure_new (void);
StanceFigure *stance_figure_copy (const StanceFigure *self);
void          stance_figure_free (StanceFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceFigure, stance_figure_free)

/* -1 when there is none of this name. */
int stance_figure_find_prop (const StanceFigure *self,
                             const char         *name);

/**
 * stance_figure_new_from_data:
 *
 * The groups `[Figure]`, `[Pose …]`, `[Prop …]`, `[Arrow …]` alone, in the form of
 * `data/README.md`; other groups are ignored. For an issued sheet's frozen figure and for
 * sliders. %NULL and STANCE_ERROR_CONTENT naming group and key.
 */
StanceFigure *stance_figure_new_from_data (const char *data,
                                           GError    **error);
/* The same groups as text; free with g_free(). Reading it gives an equal figure. */
char *stance_figure_to_data (const StanceFigure *self);

G_END_DECLS
