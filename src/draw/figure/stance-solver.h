/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-prop.h"
#include "stance-skeleton.h"

G_BEGIN_DECLS

/**
 * StanceSolved:
 *
 * A pose whose contacts hold: angles within the limits, and where the pelvis is. It can be
 * mixed with another of the same figure.
 */
typedef struct
{
  StanceBase     base;
  double         angles[STANCE_N_ANGLES];
  StanceVector   root;
  StanceSkeleton skeleton;
  double         error; /* the worst distance of a contact from its surface, or of its place there, cm */
} StanceSolved;

/**
 * stance_figure_solve:
 *
 * Places every pose of @figure on its ground and props: feet stand, hands hold, nothing
 * sinks into the floor. What touches the same surface in two neighboring poses does not
 * slide between them.
 *
 * Returns: (transfer full): (element-type StanceSolved), one for each pose; free with
 *   g_array_unref()
 */
GArray *stance_figure_solve (const StanceFigure *figure);

/* Whether no body goes from one pose to the other: they lie otherwise, or other props are
 * there. They are shown one after the other, each for half of the way.
 */
gboolean stance_figure_is_cut (const StanceFigure *figure,
                               guint               from,
                               guint               to);

/* Between two poses: @t 0 … 1 of the way from pose @from to pose @to; what touches in both
 * keeps touching.
 */
void stance_figure_mix (const StanceFigure *figure,
                        const GArray       *solved,
                        guint               from,
                        guint               to,
                        double              t,
                        StanceSolved       *mixed);

G_END_DECLS
