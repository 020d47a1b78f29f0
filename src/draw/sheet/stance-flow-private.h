/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-flow.h"

G_BEGIN_DECLS

/* Lengths in points; the content's rectangle is [left, right] × [top, bottom].
 * @held: blocks of the open bunch with y from its top; @held_y where the next goes.
 * @y: the end of what is placed on the last page; @gap the white before the next.
 * @aside: bunches that wait for a place, StanceAside
 * @bunches: on the last page, the index of the first block of each.
 */
struct _StanceFlow
{
  StanceSheet  *sheet;
  PangoContext *context;
  double        sizes[STANCE_N_SIZES];
  double        unit;
  double        left, right, top, bottom;
  double        head_y, head_end, foot_y;
  double        y;
  double        gap;
  StancePage   *page;
  GArray       *bunches;
  GPtrArray    *held;
  double        held_y;
  int           group;
  GQueue        aside;
};

/* The left edge on the page. */
double stance_flow_place (const StanceFlow *self,
                          StanceSpan        span);
/* Owned by the caller. */
PangoLayout *stance_flow_make_layout (const StanceFlow  *self,
                                      const StanceStyle *style,
                                      double             scale,
                                      double             width,
                                      const char        *text);
/* A block with its text, at y 0. */
StanceBlock *stance_flow_make_block (const StanceFlow  *self,
                                     const StanceStyle *style,
                                     StanceSpan         span,
                                     const char        *text);
double       stance_layout_get_height (PangoLayout *layout);

G_END_DECLS
