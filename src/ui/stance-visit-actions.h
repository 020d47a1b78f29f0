/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/* What the menu of an assessment's page does with the visit as a whole. */

/* Asks for the day of the visit, again while it is none, before birth or in the future. */
GtkWindow *stance_visit_ask_date (GtkWindow   *parent,
                                  StanceDraft *draft);
/* Deletes what is typed, leaves @page, which must be the window's, and offers Undo. */
void stance_visit_discard (GtkWidget   *page,
                           StanceDraft *draft);

/* Fills @menu with an item for each signed version but the shown one, which activates
 * `assessment.open-version` with its number in the list.
 * @versions: (element-type StanceAssessment): newest first
 */
void stance_visit_fill_versions (GMenu                  *menu,
                                 GPtrArray              *versions,
                                 const StanceAssessment *shown);

G_END_DECLS
