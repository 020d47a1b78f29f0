/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-sight.h"

G_BEGIN_DECLS

/* The outline around all of @spots, which are sorted in place; in the order that a screen
 * with y downward shows as clockwise. @hull has room for @n + 1. Returns how many corners.
 */
guint stance_hull_find (StanceSpot *spots,
                        guint       n,
                        StanceSpot *hull);

/* Moves the sides of a shape outward by @by; shapes turn clockwise on the screen. */
void stance_hull_grow (const StanceSpot *shape,
                       guint             n,
                       double            by,
                       StanceSpot       *grown);

/* Twice the area; positive when it turns clockwise on the screen. */
double stance_hull_get_area (const StanceSpot *shape,
                             guint             n);

G_END_DECLS
