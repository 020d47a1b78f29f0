/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-requests.h"
#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceProgressPage:
 *
 * What has changed, a chart for each measure with a value: pain first, then what changed
 * beyond its measuring error, then the rest.
 *
 * Action: `progress.save-chart` (measure): asks for a file, SVG, PDF or PNG by its ending.
 */
#define STANCE_TYPE_PROGRESS_PAGE (stance_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (StanceProgressPage, stance_progress_page, STANCE, PROGRESS_PAGE, GtkWidget)

/* @history: %NULL while it is being read */
void stance_progress_page_show (StanceProgressPage *self,
                                StanceSession      *session,
                                StanceHistory      *history);

/* (transfer container) (element-type StanceMeasure): in the order in which they stand. */
GPtrArray *stance_progress_page_list_measures (const StanceCatalog *catalog,
                                               const StanceHistory *history);

/* Writes the chart of @measure to @file; the format is that of its ending. */
void     stance_progress_page_save_async (StanceProgressPage *self,
                                          const char         *measure,
                                          GFile              *file,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean stance_progress_page_save_finish (StanceProgressPage *self,
                                           GAsyncResult       *result,
                                           GError            **error);

G_END_DECLS
