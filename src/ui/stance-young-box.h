/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/* What is asked besides under 18: five questions, and who of the guardians consented when. */
#define STANCE_TYPE_YOUNG_BOX (stance_young_box_get_type ())
G_DECLARE_FINAL_TYPE (StanceYoungBox, stance_young_box, STANCE, YOUNG_BOX, AdwBin)

GtkWidget *stance_young_box_new (StanceDraft *draft);

G_END_DECLS
