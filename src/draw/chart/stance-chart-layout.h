/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-axis.h"
#include "stance-label.h"

G_BEGIN_DECLS

/* What the makers of a chart share while it is laid out. */
typedef struct
{
  StanceChart         *chart;
  const StanceHistory *history;
  StanceText          *text;
  PangoContext        *context;
  StanceAxis           axis;
  int                  first_day; /* of the visits, or around a single one */
  int                  last_day;
} StanceChartLayout;

#define STANCE_CHART_MARGIN 16.0
/* Between the plot's sides and its first and last visit. */
#define STANCE_CHART_INSET 18.0

/* Size of @text with its swatch, as wide as @width at most. */
StanceRectangle stance_chart_layout_measure (StanceChartLayout *self,
                                             StanceLabelRole    role,
                                             StanceSwatch       swatch,
                                             const char        *text,
                                             double             width);
void            stance_chart_layout_add (StanceChartLayout     *self,
                                         StanceLabelRole        role,
                                         StanceSwatch           swatch,
                                         StanceSide             side,
                                         const StanceRectangle *rectangle,
                                         const char            *text);

double stance_chart_layout_place_x (const StanceChartLayout *self,
                                    int                      day);
double stance_chart_layout_place_y (const StanceChartLayout *self,
                                    double                   value);

/* Words above and below the plot; what stays between them is where it goes. @richness
 * from 3 down to 0: with everything, without note, without bands, with the title alone.
 */
StanceRectangle stance_chart_layout_place_words (StanceChartLayout *self,
                                                 int                richness);

/* Sets the plot inside @room, with both axes and the labels beside the lines' ends. */
void stance_chart_layout_place_axes (StanceChartLayout     *self,
                                     const StanceRectangle *room);

/* Bands, marks and lines inside the plot. */
void stance_chart_layout_place_values (StanceChartLayout *self);

G_END_DECLS
