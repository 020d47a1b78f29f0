/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-stage.h"

G_BEGIN_DECLS

/* The ground under all poses, and the shadow of @skeleton on it. */
void stance_ground_add (StanceScene          *scene,
                        const StanceStage    *stage,
                        const StanceSkeleton *skeleton,
                        guint                 pose);

G_END_DECLS
