/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-history.h"
#include "stance-text.h"

G_BEGIN_DECLS

/* All of these are free with g_free(). */

/* Name of the measure, task where it has several, and unit. */
char *stance_chart_dup_title (const StanceHistory *history,
                              StanceText          *text);
/* What has become of one side since the baseline, in words. */
char *stance_chart_dup_conclusion (const StanceHistory *history,
                                   const StanceSeries  *series,
                                   StanceText          *text);
/* "Left 4.0" beside the end of its line. */
char *stance_chart_dup_series_label (const StanceHistory *history,
                                     const StanceSeries  *series,
                                     StanceText          *text);
char *stance_chart_dup_band_label (const StanceHistory *history,
                                   const StanceSeries  *series,
                                   StanceText          *text);
/* Each visit's value, a line for each. */
char *stance_chart_dup_description (const StanceHistory *history,
                                    StanceText          *text);
/* How it was measured and with what error. */
char *stance_chart_dup_note (const StanceHistory *history,
                             StanceText          *text);

G_END_DECLS
