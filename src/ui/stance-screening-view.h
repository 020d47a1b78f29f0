/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceScreeningView:
 *
 * The safety screen: six lines, one key each, N for none of these. A yes opens the coded
 * list of its line. Not answered is not "none".
 *
 * Signal `answered`: N was pressed, the form may go on.
 */
#define STANCE_TYPE_SCREENING_VIEW (stance_screening_view_get_type ())
G_DECLARE_FINAL_TYPE (StanceScreeningView, stance_screening_view, STANCE, SCREENING_VIEW, AdwBin)

GtkWidget *stance_screening_view_new (StanceDraft *draft);

/* Opens line 1 … 6, or answers "none of these" with 0; what the keys do. */
void stance_screening_view_press (StanceScreeningView *self,
                                  int                  line);

G_END_DECLS
