/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"
#include "stance-runner.h"

G_BEGIN_DECLS

/**
 * StanceRunnerView:
 *
 * The drawn runner of what is typed so far: standing on the left leg and on the right,
 * from behind or, once a measure from the side is known, from the side, with a sentence
 * for each leg. It shows the view of what was typed last and is always of one height.
 * Screen readers hear every sentence.
 */
#define STANCE_TYPE_RUNNER_VIEW (stance_runner_view_get_type ())
G_DECLARE_FINAL_TYPE (StanceRunnerView, stance_runner_view, STANCE, RUNNER_VIEW, GtkWidget)

GtkWidget *stance_runner_view_new (StanceDraft *draft);

const StanceRunner *stance_runner_view_get_runner (StanceRunnerView *self);
gboolean            stance_runner_view_is_from_side (StanceRunnerView *self);
/* %NULL when the side has none; owned by the view. */
const char *stance_runner_view_get_sentence (StanceRunnerView *self,
                                             StanceSide        side);
/* How often the figure was painted. */
guint stance_runner_view_get_n_paints (StanceRunnerView *self);

G_END_DECLS
