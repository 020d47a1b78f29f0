/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-requests.h"
#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceOverview:
 *
 * What one wants to know of a client before the next step: the complaint, the last
 * visit and what has changed, the program in force, and the step itself.
 */
#define STANCE_TYPE_OVERVIEW (stance_overview_get_type ())
G_DECLARE_FINAL_TYPE (StanceOverview, stance_overview, STANCE, OVERVIEW, GtkWidget)

void stance_overview_show (StanceOverview      *self,
                           StanceSession       *session,
                           const StanceHistory *history);

G_END_DECLS
