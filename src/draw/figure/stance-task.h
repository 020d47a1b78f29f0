/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-least.h"
#include "stance-prop.h"
#include "stance-skeleton.h"

G_BEGIN_DECLS

#define STANCE_MOST_SOLIDS 16
#define STANCE_NO_PROP     -1

/**
 * StanceHold:
 * @other: the point that is touched; STANCE_POINT_NONE: a face is
 * @prop: number of the prop of @face, STANCE_NO_PROP for the ground
 * @height: of the point above the face, cm: of a joint that has no skin of its own
 * @kept: the point stays at @place along the face
 *
 * A contact of a pose that is being solved.
 */
typedef struct
{
  StancePoint  point;
  StancePoint  other;
  StanceFace   face;
  int          prop;
  double       height;
  gboolean     kept;
  StanceVector place;
} StanceHold;

/**
 * StanceTask:
 * @wanted: what the unknowns would be if nothing touched
 * @weights: how dear it is to leave that, per degree or cm
 * @firmness: a share of the weight of contacts, to come near before they are held hard
 * @passing: on the way between two poses, where a limb that would go deep through a prop
 *   goes through it: it would jump to its other side
 *
 * All that is asked of a pose: that it is as it was written, that its contacts hold,
 * that nothing sinks into the ground or a prop, and that it does not fall over.
 */
typedef struct
{
  const StanceFigure *figure;
  StanceBase          base;
  double              wanted[STANCE_UNKNOWNS];
  double              weights[STANCE_UNKNOWNS];
  double              firmness;
  StanceHold          holds[STANCE_N_POINTS];
  int                 n_holds;
  StanceBox           solids[STANCE_MOST_SOLIDS];
  int                 solid_props[STANCE_MOST_SOLIDS];
  int                 n_solids;
  gboolean            balanced;
  gboolean            passing;
} StanceTask;

void stance_task_init (StanceTask         *self,
                       const StanceFigure *figure,
                       const StancePose   *pose);
/* The hold of @point, or %NULL. */
StanceHold *stance_task_find_hold (StanceTask *self,
                                   StancePoint point);
/* What stands on it, seen from above; returns how many places. */
int stance_task_list_supports (const StanceTask     *self,
                               const StanceSkeleton *skeleton,
                               StanceVector         *supports,
                               int                   max);

/* The sum of the squares of all that is amiss, with the unknowns at @place, which
 * @skeleton is posed to; with @least, its equations as well.
 */
double stance_task_measure (const StanceTask *self,
                            const double     *place,
                            StanceSkeleton   *skeleton,
                            StanceLeast      *least);
/* The worst distance of a contact from its surface, cm. */
double stance_task_get_error (const StanceTask     *self,
                              const StanceSkeleton *skeleton);

G_END_DECLS
