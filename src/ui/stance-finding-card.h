/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceFindingCard:
 *
 * A finding at first sight: name, side, zone, values, what it suggests, what is to be
 * examined first. Why, and the sources, are folded away; it can be set aside with a reason.
 * It belongs to one rule and side, and goes on with what becomes of that finding: focus and
 * folding stay, and only what reads differently is made anew.
 */
#define STANCE_TYPE_FINDING_CARD (stance_finding_card_get_type ())
G_DECLARE_FINAL_TYPE (StanceFindingCard, stance_finding_card, STANCE, FINDING_CARD, AdwBin)

/* Empty until stance_finding_card_update(). */
GtkWidget *stance_finding_card_new (StanceDraft         *draft,
                                    const StanceFinding *finding);
/* @finding: of the same rule and side, as it is now */
void stance_finding_card_update (StanceFindingCard   *self,
                                 const StanceFinding *finding);

G_END_DECLS
