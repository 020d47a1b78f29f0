/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-observation-field.h"

G_BEGIN_DECLS

/**
 * StanceCadenceBox:
 *
 * A button beside a field of steps a minute: they are tapped in the runner's rhythm or
 * computed from frames, and what they were computed from stays below the button.
 */
#define STANCE_TYPE_CADENCE_BOX (stance_cadence_box_get_type ())
G_DECLARE_FINAL_TYPE (StanceCadenceBox, stance_cadence_box, STANCE, CADENCE_BOX, GtkWidget)

/* @field: takes the value; outlives the box's use */
GtkWidget *stance_cadence_box_new (StanceObservationField *field);

void stance_cadence_box_open (StanceCadenceBox *self);

G_END_DECLS
