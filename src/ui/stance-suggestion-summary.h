/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceSuggestionSummary:
 *
 * What the findings of a visit come to, in the order in which it is done: load, one cue, at
 * most three exercises; and what is held back for now. Not shown where nothing was found or
 * the safety screen stops.
 */
#define STANCE_TYPE_SUGGESTION_SUMMARY (stance_suggestion_summary_get_type ())
G_DECLARE_FINAL_TYPE (StanceSuggestionSummary, stance_suggestion_summary, STANCE, SUGGESTION_SUMMARY, AdwBin)

GtkWidget *stance_suggestion_summary_new (StanceDraft *draft);
void       stance_suggestion_summary_update (StanceSuggestionSummary *self);

G_END_DECLS
