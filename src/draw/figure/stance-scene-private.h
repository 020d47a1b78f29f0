/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-scene.h"

G_BEGIN_DECLS

/* @body: of the bodies below, which a block may hide; -1: none. */
typedef struct
{
  double   key;
  guint    order;
  guint    first;
  guint    n;
  guint32  color;
  double   grow;
  double   width;
  gboolean closed;
  int      body;
} StanceItem;

/* What belongs together behind or before a block. */
typedef struct
{
  StanceVector about[2];
  StanceSpot   min;
  StanceSpot   max;
  int          block; /* -1: a piece */
} StanceSceneBody;

struct _StanceScene
{
  StanceSight sight;
  guint32     line_color;
  GArray     *spots;  /* StanceSpot */
  GArray     *items;  /* StanceItem */
  GArray     *bodies; /* StanceSceneBody */
  GArray     *blocks; /* StanceBox */
  gboolean    framed;
  StanceSpot  min;
  StanceSpot  max;
};

static inline StanceVector
stance_box_get_axis (const StanceBox *box,
                     int              axis)
{
  return (StanceVector){ box->turn.m[0][axis], box->turn.m[1][axis], box->turn.m[2][axis] };
}

static inline StanceVector
stance_box_get_middle (const StanceBox *box)
{
  return stance_vector_add (box->origin, stance_vector_scale (stance_box_get_axis (box, 2), box->size[2] / 2));
}

/* Gives the blocks their keys, and moves what is behind them behind them. */
void stance_scene_order (StanceScene *self);

G_END_DECLS
