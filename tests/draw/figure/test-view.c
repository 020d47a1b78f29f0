/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog.h"
#include "stance-figure-view.h"

#include <stdlib.h>

#define SIZE 200

/* A hold: one pose, so that its whole picture is mirrored; and a movement of two. */
#define HOLD     "tandem-stand"
#define MOVEMENT "hip-drop"

static cairo_surface_t *
paint (const char *id,
       StanceSide  side)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceExercise  *exercise = stance_catalog_find_exercise (catalog, id);
  const StanceFigureLook look = { 0 };
  g_autoptr (StanceFigureView) view = stance_figure_view_new (exercise->figure, &look);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2 * SIZE, SIZE);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  stance_figure_view_paint_still (view, cr, side, 0, 0, 2 * SIZE, SIZE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static int
get_green (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return (((const guint32 *) row)[x] >> 8) & 0xff;
}

/* The share of pixels that differ clearly; @flip: the second is read from right to left. */
static double
compare (const char *id,
         gboolean    flip)
{
  cairo_surface_t *left = paint (id, STANCE_SIDE_LEFT);
  cairo_surface_t *right = paint (id, STANCE_SIDE_RIGHT);
  int              n_other = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < 2 * SIZE; x++)
      {
        int there = get_green (right, flip ? 2 * SIZE - 1 - x : x, y);

        n_other += abs (get_green (left, x, y) - there) > 64;
      }
  cairo_surface_destroy (left);
  cairo_surface_destroy (right);

  return n_other / (2.0 * SIZE * SIZE);
}

static void
test_mirrored (void)
{
  g_assert_cmpfloat (compare (HOLD, TRUE), <, 0.002);
  g_assert_cmpfloat (compare (HOLD, FALSE), >, 0.02);
}

/* Start stays before end: the whole is not turned around. */
static void
test_order (void)
{
  g_assert_cmpfloat (compare (MOVEMENT, FALSE), >, 0.01);
  g_assert_cmpfloat (compare (MOVEMENT, TRUE), >, 0.01);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/the still of the right hip is the mirrored one of the left", test_mirrored);
  g_test_add_func ("/view/the order of the poses is the same for either hip", test_order);

  return g_test_run ();
}
