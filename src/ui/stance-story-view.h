/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceStoryView:
 *
 * How the client trains and what they want. What was told at the visit before stands as a
 * ghost in each field and can be taken over as a whole; what is filled folds to one line.
 */
#define STANCE_TYPE_STORY_VIEW (stance_story_view_get_type ())
G_DECLARE_FINAL_TYPE (StanceStoryView, stance_story_view, STANCE, STORY_VIEW, AdwBin)

GtkWidget *stance_story_view_new (StanceDraft *draft);

G_END_DECLS
