/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog.h"
#include "stance-figure-view.h"

#include <math.h>
#include <time.h>

/* A figure made ready and drawn 300 px wide, against as many cubic curves filled and
 * stroked as plain cairo does it.
 */

#define SIZE   300
#define N_RUNS 15

/* About what a body and its props are made of. */
#define N_CURVES 100

/* Of this process alone, so that other work on the machine does not count. */
static double
get_ms (void)
{
  return (double) clock () * 1000 / CLOCKS_PER_SEC;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double first = *(const double *) a;
  const double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_doubles);

  return g_array_index (times, double, times->len / 2);
}

static void
paint_curves (cairo_t *cr)
{
  for (int i = 0; i < N_CURVES; i++)
    {
      double x = SIZE / 2.0 + cos (i) * SIZE / 4.0;
      double y = SIZE / 2.0 + sin (i) * SIZE / 4.0;

      cairo_move_to (cr, x, y);
      cairo_curve_to (cr, x + 30, y, x + 30, y + 40, x, y + 40);
      cairo_curve_to (cr, x - 30, y + 40, x - 30, y, x, y);
      cairo_set_source_rgb (cr, 0.8, 0.7, 0.6);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, 0.2, 0.2, 0.2);
      cairo_stroke (cr);
    }
}

/* One pose; %NULL: the curves. */
static double
time_painting (StanceFigureView *view)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t         *cr = cairo_create (surface);

  for (int run = 0; run < N_RUNS; run++)
    {
      double start = get_ms ();
      double time;

      if (view != NULL)
        stance_figure_view_paint (view, cr, 0, 0.5, STANCE_SIDE_LEFT, 0, 0, SIZE, SIZE);
      else
        paint_curves (cr);
      cairo_surface_flush (surface);
      time = get_ms () - start;
      g_array_append_val (times, time);
    }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return get_median (times);
}

int
main (void)
{
  static const StanceFigureLook look = { STANCE_BODY_YOUNGER, STANCE_CLOTHES_SHORT, FALSE, FALSE };
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *exercises = stance_catalog_get_exercises (catalog);
  g_autoptr (GArray) ready = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) drawn = g_array_new (FALSE, FALSE, sizeof (double));
  const char *slowest = "";
  double      curves = time_painting (NULL);
  double      typical_ready = 0;
  double      most = 0;

  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *exercise = exercises->pdata[i];
      double                start = get_ms ();
      g_autoptr (StanceFigureView) view = exercise->figure != NULL ? stance_figure_view_new (exercise->figure, &look) : NULL;
      double time = get_ms () - start;

      if (view == NULL)
        continue;

      g_array_append_val (ready, time);
      time = time_painting (view);
      g_array_append_val (drawn, time);
      slowest = time > most ? exercise->id : slowest;
      most = MAX (most, time);
    }

  if (drawn->len == 0)
    return 0;

  typical_ready = get_median (ready);
  g_print ("figure: %u figures at %d px, drawn in %.2f ms, the slowest (%s) in %.2f ms, made ready in %.1f ms, at most %.1f ms; "
           "%d curves %.2f ms, ratio %.1f\n",
           drawn->len, SIZE, get_median (drawn), slowest, most, typical_ready,
           g_array_index (ready, double, ready->len - 1), N_CURVES, curves, get_median (drawn) / curves);

  return 0;
}
