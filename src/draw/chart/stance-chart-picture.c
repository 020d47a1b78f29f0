/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-chart.h"

/* For screens with two pixels to a point. */
#define PNG_SCALE 2.0

static void
paint (cairo_t      *cr,
       gconstpointer chart)
{
  const StanceChartLook look = { FALSE, FALSE };

  stance_chart_paint (chart, &look, cr);
}

GBytes *
stance_chart_to_bytes (const StanceChart  *self,
                       StancePictureFormat format,
                       GError            **error)
{
  g_autofree char    *label = g_strdup_printf ("%s\n%s", self->title, self->conclusion);
  const StancePicture picture = { self->width, self->height, PNG_SCALE, self->title, self->conclusion, label, self->description };

  return stance_picture_make (&picture, format, paint, self, error);
}
