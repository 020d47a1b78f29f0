/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-figure.h"
#include "stance-vector.h"

G_BEGIN_DECLS

/* A box in the world: @origin is the middle of its underside, @turn its own axes, @size
 * its length along them, cm.
 */
typedef struct
{
  StanceVector origin;
  StanceTurn   turn;
  double       size[3];
} StanceBox;

/**
 * StanceFace:
 * @normal: out of the prop
 * @along: two axes in the face; @reach: how far it extends along each from the @middle
 *
 * A flat part of a prop that can be touched.
 */
typedef struct
{
  StanceVector middle;
  StanceVector normal;
  StanceVector along[2];
  double       reach[2];
} StanceFace;

#define STANCE_PROP_SOLIDS 2

/* The whole of @prop where it stands: its `At` is above the ground there, and where its
 * size was not written it is what is usual for the kind.
 */
StanceBox stance_prop_get_box (const StanceFigure *figure,
                               const StanceProp   *prop);
/* The parts that one bumps into: of a chair first the seat, then the backrest; of what
 * lies flat on the ground none. Returns how many.
 */
guint stance_prop_get_solids (const StanceFigure *figure,
                              const StanceProp   *prop,
                              StanceBox           solids[STANCE_PROP_SOLIDS]);
/* @face: one of stance_prop_faces, %NULL for the top. */
void stance_prop_get_face (const StanceFigure *figure,
                           const StanceProp   *prop,
                           const char         *face,
                           StanceFace         *result);

/* The height of the ground at a place, with its slope. */
double stance_figure_get_ground (const StanceFigure *figure,
                                 double              x,
                                 double              y);

G_END_DECLS
