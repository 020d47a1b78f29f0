/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-sheet.h"

G_BEGIN_DECLS

/**
 * StanceSheetView:
 *
 * The pages of a sheet below one another, as wide as there is room, painted as on paper.
 */
#define STANCE_TYPE_SHEET_VIEW (stance_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (StanceSheetView, stance_sheet_view, STANCE, SHEET_VIEW, GtkWidget)

GtkWidget *stance_sheet_view_new (void);

/* Takes @sheet; %NULL for none. */
void               stance_sheet_view_set_sheet (StanceSheetView *self,
                                                StanceSheet     *sheet);
const StanceSheet *stance_sheet_view_get_sheet (StanceSheetView *self);

G_END_DECLS
