/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceTargetButton:
 *
 * The star beside a measure: whether it, on either side, is a target measure of the episode.
 * Ctrl+T in one of the measure's fields does the same for its side.
 */
#define STANCE_TYPE_TARGET_BUTTON (stance_target_button_get_type ())
G_DECLARE_FINAL_TYPE (StanceTargetButton, stance_target_button, STANCE, TARGET_BUTTON, AdwBin)

/* @row: the measure's, which takes the key; its fields stand in a grid, left and right. */
GtkWidget *stance_target_button_new (StanceDraft         *draft,
                                     const StanceMeasure *measure,
                                     const char          *task,
                                     GtkWidget           *row);

/* Makes it a target, or takes it away again; asks first after the first visit. */
void stance_target_button_toggle (StanceTargetButton *self,
                                  StanceSide          side);

G_END_DECLS
