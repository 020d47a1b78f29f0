/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-stage.h"

G_BEGIN_DECLS

void stance_prop_add_all (StanceScene           *scene,
                          const StanceStage     *stage,
                          const StanceDrawnBody *body,
                          guint                  pose);

/* How far the hand of @limb is closed in @pose: 0 flat on what it leans on, 1 around what
 * it holds.
 */
double stance_prop_get_grip (const StanceFigure *figure,
                             guint               pose,
                             StanceLimb          limb);

G_END_DECLS
