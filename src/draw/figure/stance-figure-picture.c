/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-figure-view.h"

#include <math.h>

typedef struct
{
  StanceFigureView *view;
  StanceSide        side;
  double            width, height;
} Still;

static void
paint (cairo_t      *cr,
       gconstpointer data)
{
  const Still *still = data;

  stance_figure_view_paint_still (still->view, cr, still->side, 0, 0, still->width, still->height);
}

GBytes *
stance_figure_view_to_bytes (StanceFigureView   *self,
                             StanceSide          side,
                             double              width,
                             StancePictureFormat format,
                             const char         *title,
                             const char         *description,
                             GError            **error)
{
  double              height = ceil (width / stance_figure_view_get_still_ratio (self));
  const StancePicture picture = { width, height, 1, title, description, NULL, description };
  const Still         still = { self, side, width, height };

  return stance_picture_make (&picture, format, paint, &still, error);
}
