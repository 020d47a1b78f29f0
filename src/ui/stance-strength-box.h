/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceStrengthBox:
 *
 * What a force needs to become torque for each kilogram: the lever arm and the kind of
 * contraction, for both sides of one strength test.
 */
#define STANCE_TYPE_STRENGTH_BOX (stance_strength_box_get_type ())
G_DECLARE_FINAL_TYPE (StanceStrengthBox, stance_strength_box, STANCE, STRENGTH_BOX, GtkWidget)

GtkWidget *stance_strength_box_new (StanceDraft         *draft,
                                    const StanceMeasure *measure,
                                    const char          *task);

G_END_DECLS
