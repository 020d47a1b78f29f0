/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-chart.h"
#include "stance-requests.h"
#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceChartView:
 *
 * The chart of one measure, laid out for the width it is given and painted in the look
 * of the theme. Screen readers hear the chart's description.
 */
#define STANCE_TYPE_CHART_VIEW (stance_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (StanceChartView, stance_chart_view, STANCE, CHART_VIEW, GtkWidget)

GtkWidget *stance_chart_view_new (StanceSession       *session,
                                  StanceHistory       *history,
                                  const StanceMeasure *measure);

const StanceMeasure *stance_chart_view_get_measure (StanceChartView *self);
/* As it is on the screen now; laid out when it was not yet. */
const StanceChart *stance_chart_view_get_chart (StanceChartView *self);

/* (transfer full): the same chart for a file of its own. */
StanceChart *stance_chart_view_lay_out (StanceChartView *self,
                                        double           width,
                                        double           height);

G_END_DECLS
