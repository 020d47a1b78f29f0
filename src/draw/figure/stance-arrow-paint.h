/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-stage.h"

G_BEGIN_DECLS

/* The arrows that belong to @pose. */
void stance_arrow_add_all (StanceScene       *scene,
                           const StanceStage *stage,
                           guint              pose);

G_END_DECLS
