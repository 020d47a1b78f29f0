/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "stance-chart.h"

G_BEGIN_DECLS

/* Width of the place before a label's text; 0 for no swatch. */
double stance_swatch_get_width (StanceSwatch swatch);

/* For measuring: one unit is a point, on every computer. Transfer full. */
PangoContext *stance_label_create_context (void);
/* The same for a context that paints. */
void stance_label_prepare_context (PangoContext *context);

/* @width: of the text, where the role may wrap; else ignored. Transfer full. */
PangoLayout *stance_label_lay_out (PangoContext   *context,
                                   StanceLabelRole role,
                                   const char     *text,
                                   double          width);

gboolean stance_rectangle_overlaps (const StanceRectangle *a,
                                    const StanceRectangle *b);

G_END_DECLS
