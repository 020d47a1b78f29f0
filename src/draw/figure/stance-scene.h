/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-palette.h"
#include "stance-prop.h"
#include "stance-sight.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Keys of what lies behind and before everything; others are depths in cm. */
#define STANCE_KEY_GROUND (-1e5)
#define STANCE_KEY_WALL   (-9e4)
#define STANCE_KEY_ARROW  1e5

/**
 * StanceSection:
 * @front: where its own forward points, of length 1
 * @side: where its own outside points, of length 1
 * @radii: to the front, back, outside and inside
 * @ball: a ball of radius @radii[0]
 *
 * A cut through a limb: four quarters of ellipses. Two cuts and the hull between them are
 * a piece of the body.
 */
typedef struct
{
  StanceVector at;
  StanceVector front;
  StanceVector side;
  double       radii[4];
  gboolean     ball;
} StanceSection;

/**
 * StanceScene:
 *
 * What one camera sees of one moment: flat shapes with a depth, sorted and painted from
 * back to front. A piece of the body is painted three times: as a dark shape a line's
 * width larger and a little further back, as itself, and lit, a little nearer. So the
 * pieces of a limb flow into each other, and a line stands only before what is clearly
 * further away.
 */
typedef struct _StanceScene StanceScene;

StanceScene *stance_scene_new (const StanceCamera *camera,
                               guint32             line_color);
void         stance_scene_free (StanceScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceScene, stance_scene_free)

const StanceSight *stance_scene_get_sight (const StanceScene *self);

/* @blend: cm by which its line is further back, where it grows out of something wider.
 * @bias: cm by which all of it is nearer than its place says.
 */
void stance_scene_add_piece (StanceScene         *self,
                             const StanceSection *a,
                             const StanceSection *b,
                             StanceTone           tone,
                             double               blend,
                             double               bias);

/* A block stands before or behind each piece of the body as its faces say, never half. */
void stance_scene_add_block (StanceScene *self, const StanceBox *block, StanceTone tone);

/* The same, soft and round at its edges. */
void stance_scene_add_cushion (StanceScene     *self,
                               const StanceBox *block,
                               StanceTone       tone);

/* Flat shapes. @about is where it belongs, for its depth and for what blocks hide;
 * @width in lines' widths, 0: filled; @grow: lines' widths by which a filled convex shape
 * is larger.
 */
void stance_scene_add_shape (StanceScene        *self,
                             const StanceVector *places,
                             guint               n,
                             StanceVector        about,
                             double              key,
                             guint32             color,
                             double              width,
                             gboolean            closed);
void stance_scene_add_flat (StanceScene      *self,
                            const StanceSpot *spots,
                            guint             n,
                            double            key,
                            guint32           color,
                            double            width,
                            gboolean          closed);

/* The box around all that counts for the frame, cm. */
void stance_scene_get_extents (StanceScene *self,
                               StanceSpot  *min,
                               StanceSpot  *max);
/* Before adding what does not count for the frame. */
void stance_scene_set_framed (StanceScene *self,
                              gboolean     framed);

/* @cr is in cm; @line is the width of a line, cm. */
void stance_scene_paint (StanceScene *self,
                         cairo_t     *cr,
                         double       line);

G_END_DECLS
