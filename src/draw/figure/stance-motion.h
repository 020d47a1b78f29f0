/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-skeleton.h"

G_BEGIN_DECLS

/**
 * StanceMotion:
 *
 * How a posed body answers to a small change of each angle: every angle turns one bone, or
 * two in a row, about an axis of the world through where the bone begins; what hangs on
 * the bone goes with it.
 */
typedef struct
{
  struct
  {
    int          bone; /* -1: no second one */
    StanceVector axis; /* its length is the share of the angle, radians in a degree */
    StanceVector pivot;
  } moves[STANCE_N_ANGLES][2];
} StanceMotion;

void stance_motion_init (StanceMotion         *self,
                         const StanceSkeleton *skeleton,
                         const double         *angles);

/* For each degree of @angle: how a place on @bone moves, cm, and how a direction of length
 * 1 that is fixed to @bone turns.
 */
StanceVector stance_motion_get_place (const StanceMotion *self,
                                      int                 angle,
                                      int                 bone,
                                      StanceVector        place);
StanceVector stance_motion_get_direction (const StanceMotion *self,
                                          int                 angle,
                                          int                 bone,
                                          StanceVector        direction);

G_END_DECLS
