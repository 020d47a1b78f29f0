/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-requests.h"
#include "stance-session.h"

G_BEGIN_DECLS

/* A row for each stop that was set aside and whose day of review has come without a visit
 * since.
 */
void stance_due_reviews_add (GtkListBox          *list,
                             StanceSession       *session,
                             const StanceHistory *history,
                             const char          *today);

G_END_DECLS
