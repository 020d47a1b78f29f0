/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-body-private.h"

G_BEGIN_DECLS

/**
 * StanceHeadLevel:
 * @x: how far its middle is in front
 * @hairline: where hair begins, degrees from the front; 180: there is none
 * @cover: where a cloth begins
 *
 * A cut across the head at the height @z, cm.
 */
typedef struct
{
  double z, x;
  double front, back, side;
  double hairline;
  double cover;
} StanceHeadLevel;

/* From the chin upward; %FALSE when there is none of this number. */
gboolean stance_head_get_level (const StanceDrawnBody *body,
                                int                    i,
                                StanceHeadLevel       *level);

/* The depth of what is drawn on the head, @above the skull: it comes after all of the
 * skull's pieces, the nearest too.
 */
double stance_head_get_key (const StanceScene     *scene,
                            const StanceDrawnBody *body,
                            double                 above);

void stance_head_add_hair (StanceScene           *scene,
                           const StanceDrawnBody *body,
                           StanceTone             tone);

G_END_DECLS
