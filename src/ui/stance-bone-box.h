/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceBoneBox:
 *
 * The bone question: where it hurts over bone, and three signs. Hopping is asked about,
 * never tested.
 */
#define STANCE_TYPE_BONE_BOX (stance_bone_box_get_type ())
G_DECLARE_FINAL_TYPE (StanceBoneBox, stance_bone_box, STANCE, BONE_BOX, AdwBin)

GtkWidget *stance_bone_box_new (StanceDraft *draft);

G_END_DECLS
