/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"
#include "stance-headline.h"
#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceHeadlineBox:
 *
 * What is said of the target measures of one visit, in large words: against the baseline and
 * the last visit, and the line of follow-up that pain and angles make together. Hidden while
 * there is no target.
 */
#define STANCE_TYPE_HEADLINE_BOX (stance_headline_box_get_type ())
G_DECLARE_FINAL_TYPE (StanceHeadlineBox, stance_headline_box, STANCE, HEADLINE_BOX, AdwBin)

GtkWidget *stance_headline_box_new (void);
void       stance_headline_box_show (StanceHeadlineBox *self,
                                     StanceSession     *session,
                                     const StanceCase  *situation);

/* Of what is typed now; where nothing is a target yet, how one is made. */
GtkWidget *stance_headline_box_new_of (StanceDraft *draft);

G_END_DECLS
