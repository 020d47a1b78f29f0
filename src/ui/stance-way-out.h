/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/* What can be recorded against a stop: a clearance of tiers 1 and 2, in a visit after the
 * one that raised it; a reason with a review date for tier 3.
 *
 * Returns: (nullable): the button that asks for it; %NULL where there is none
 */
GtkWidget *stance_way_out_new (StanceDraft            *draft,
                               const StanceStopReason *stop);

/* What was recorded, in words; %NULL when nothing was. */
char *stance_way_out_dup_words (StanceDraft            *draft,
                                const StanceStopReason *stop);

G_END_DECLS
