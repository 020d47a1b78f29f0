/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceSetupRow:
 *
 * Chooses one of the clinic's named set-ups for a visit, which fills in what it says.
 *
 * Signal `chosen`: the draft's context is another now.
 */
#define STANCE_TYPE_SETUP_ROW (stance_setup_row_get_type ())
G_DECLARE_FINAL_TYPE (StanceSetupRow, stance_setup_row, STANCE, SETUP_ROW, AdwComboRow)

GtkWidget *stance_setup_row_new (StanceDraft *draft);
/* The draft's context may have changed. */
void stance_setup_row_show (StanceSetupRow *self);
/* Asks for a name, and keeps what stands in the draft's context as a set-up of the clinic. */
void stance_setup_row_save (StanceSetupRow *self);

G_END_DECLS
