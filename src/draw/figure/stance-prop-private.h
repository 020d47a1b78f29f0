/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-prop-paint.h"

G_BEGIN_DECLS

/* What a prop is painted on and with. */
typedef struct
{
  StanceScene           *scene;
  const StanceStage     *stage;
  const StanceDrawnBody *body;
  const StanceProp      *prop;
  StanceBox              box;
} StancePropPainter;

/* A part of the prop's box: @low and @high are shares of its length, width and height. */
StanceBox  stance_prop_cut_box (const StancePropPainter *self,
                                const double            *low,
                                const double            *high);
StanceTone stance_prop_get_tone (const StancePropPainter *self,
                                 StanceMaterial           material);

/* Where it is held: its first point, the second one or between them. */
gboolean     stance_prop_is_held (const StancePropPainter *self);
StanceVector stance_prop_get_held (const StancePropPainter *self,
                                   int                      which);

void stance_prop_add_wall (const StancePropPainter *self);
void stance_prop_add_loop_band (const StancePropPainter *self);
void stance_prop_add_long_band (const StancePropPainter *self);
void stance_prop_add_strap (const StancePropPainter *self);
void stance_prop_add_weight (const StancePropPainter *self);
void stance_prop_add_clock (const StancePropPainter *self);

G_END_DECLS
