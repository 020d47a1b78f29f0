/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-skeleton.h"

G_BEGIN_DECLS

/* A part of the body's mass, at a place of a bone. */
typedef struct
{
  int          bone;
  StanceVector at;
  double       share;
} StanceMass;

/* Ends with a row whose share is 0; the shares add up to 1. */
extern const StanceMass stance_masses[];

StanceVector stance_skeleton_get_center (const StanceSkeleton *self);

/**
 * stance_balance_measure:
 * @supports: places that the body stands on
 * @outward: (out): away from the support, where the center of mass leaves it soonest
 *
 * How far the center of mass, seen from above, stands outside of what lies between
 * @supports, cm; negative inside.
 */
double stance_balance_measure (const StanceSkeleton *skeleton,
                               const StanceVector   *supports,
                               int                   n_supports,
                               StanceVector         *outward);

G_END_DECLS
