/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-requests.h"
#include "stance-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * StanceComparePage:
 *
 * Any two visits of a client side by side, in any of their versions: complaint, how it was
 * measured, each measure with the verdict on its change, and findings. The last two at first;
 * the earlier one always stands on the left.
 */
#define STANCE_TYPE_COMPARE_PAGE (stance_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (StanceComparePage, stance_compare_page, STANCE, COMPARE_PAGE, GtkWidget)

GtkWidget *stance_compare_page_new (StanceSession *session,
                                    StanceHistory *history);

G_END_DECLS
