/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-requests.h"
#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceVisitList:
 *
 * A client's assessments or programs, newest first; each row opens one of them.
 *
 * Property `kind`: `assessments` or `programs`.
 */
#define STANCE_TYPE_VISIT_LIST (stance_visit_list_get_type ())
G_DECLARE_FINAL_TYPE (StanceVisitList, stance_visit_list, STANCE, VISIT_LIST, GtkWidget)

void stance_visit_list_show (StanceVisitList     *self,
                             StanceSession       *session,
                             const StanceHistory *history);

G_END_DECLS
