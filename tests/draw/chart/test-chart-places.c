/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart-fixture.h"

#include <math.h>

/* Of rounding: hundredths of a point nobody sees. */
#define EPSILON     0.01
#define HISTORIES   120
#define MOST_VISITS 60

static const char *const measures[] = {
  "pelvic-drop-running",
  "hip-abduction-strength",
  "pain-worst",
  "cadence",
  "eye-hip-drop",
  "trendelenburg",
};

static double
random_value (GRand               *rand,
              const StanceMeasure *measure)
{
  const double value = g_rand_double_range (rand, measure->min, measure->max);

  return measure->whole ? round (value) : value;
}

static void
add_random_visit (GRand               *rand,
                  ChartFixture        *fixture,
                  const StanceMeasure *measure,
                  int                 *day)
{
  static const char *const surfaces[] = { "treadmill", "ground" };
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 2010);
  char              text[16];
  StanceAssessment *visit;
  const gboolean    typed = measure->derive == STANCE_DERIVE_NONE;
  const double      sd = g_rand_boolean (rand) && typed && !measure->whole ? g_rand_double_range (rand, 0, 2) : NAN;

  *day += g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 20 : 200);
  g_date_add_days (date, (guint) *day);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", date);

  visit = chart_fixture_add_visit (fixture, text);
  if (g_rand_int_range (rand, 0, 4) == 0)
    {
      g_free (visit->context.texts[STANCE_PROTOCOL_SURFACE]);
      visit->context.texts[STANCE_PROTOCOL_SURFACE] = g_strdup (surfaces[g_rand_int_range (rand, 0, 2)]);
    }
  chart_fixture_measure (fixture, visit, measure->id, random_value (rand, measure),
                         g_rand_boolean (rand) ? random_value (rand, measure) : NAN, sd);
}

static ChartFixture *
make_random (GRand      *rand,
             const char *measure)
{
  ChartFixture *fixture = chart_fixture_new ();
  const int     n_visits = g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 4 : MOST_VISITS + 1);
  int           day = 0;

  for (int i = 0; i < n_visits; i++)
    add_random_visit (rand, fixture, stance_catalog_find_measure (fixture->catalog, measure), &day);

  return fixture;
}

static void
assert_inside (const StanceRectangle *outer,
               const StanceRectangle *inner)
{
  g_assert_cmpfloat (inner->x, >=, outer->x - EPSILON);
  g_assert_cmpfloat (inner->y, >=, outer->y - EPSILON);
  g_assert_cmpfloat (inner->x + inner->width, <=, outer->x + outer->width + EPSILON);
  g_assert_cmpfloat (inner->y + inner->height, <=, outer->y + outer->height + EPSILON);
}

static gboolean
overlap (const StanceRectangle *a,
         const StanceRectangle *b)
{
  return a->x + EPSILON < b->x + b->width && b->x + EPSILON < a->x + a->width && a->y + EPSILON < b->y + b->height && b->y + EPSILON < a->y + a->height;
}

static void
assert_labels_apart (const StanceChart *chart)
{
  for (guint i = 0; i < chart->labels->len; i++)
    {
      for (guint j = 0; j < i; j++)
        {
          const StanceChartLabel *a = &g_array_index (chart->labels, StanceChartLabel, i);
          const StanceChartLabel *b = &g_array_index (chart->labels, StanceChartLabel, j);

          if (overlap (&a->rectangle, &b->rectangle))
            g_error ("%gx%g: “%s” lies over “%s”", chart->width, chart->height, a->text, b->text);
        }
    }
}

static void
assert_all_inside (const StanceChart *chart)
{
  const StanceRectangle whole = { 0, 0, chart->width, chart->height };

  assert_inside (&whole, &chart->plot);
  for (guint i = 0; i < chart->labels->len; i++)
    assert_inside (&whole, &g_array_index (chart->labels, StanceChartLabel, i).rectangle);
  for (guint i = 0; i < chart->bands->len; i++)
    assert_inside (&chart->plot, &g_array_index (chart->bands, StanceChartBand, i).rectangle);
  for (guint i = 0; i < chart->marks->len; i++)
    {
      const StanceChartMark *mark = &g_array_index (chart->marks, StanceChartMark, i);
      const StanceRectangle  point = { mark->x, mark->y, 0, 0 };

      assert_inside (&chart->plot, &point);
    }
}

/* The words, and the ink of everything, stay on the surface. */
static void
assert_ink_inside (const StanceChart *chart)
{
  const StanceChartLook look = { FALSE, TRUE };
  const StanceRectangle whole = { 0, 0, chart->width, chart->height };
  StanceRectangle       ink;
  cairo_surface_t      *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t              *cr = cairo_create (surface);

  stance_chart_paint (chart, &look, cr);
  cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
  assert_inside (&whole, &ink);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_random_histories (void)
{
  static const double heights[] = { 280, 420, 640 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);

  for (int i = 0; i < HISTORIES; i++)
    {
      const char *measure = measures[i % G_N_ELEMENTS (measures)];
      g_autoptr (ChartFixture) fixture = make_random (rand, measure);

      for (double width = 320; width <= 1200; width += 220)
        {
          const char *language = g_rand_boolean (rand) ? "en" : "de";
          g_autoptr (StanceChart) chart = chart_fixture_chart (fixture, measure, language, width,
                                                               heights[g_rand_int_range (rand, 0, 3)]);

          assert_all_inside (chart);
          assert_labels_apart (chart);
          if (i % 8 == 0)
            assert_ink_inside (chart);
        }
    }
}

/* Ticks are where their values are, and their words tell them apart. */
static void
test_ticks (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int i = 0; i < HISTORIES; i++)
    {
      g_autoptr (ChartFixture) fixture = make_random (rand, measures[i % G_N_ELEMENTS (measures)]);
      g_autoptr (StanceChart) chart = chart_fixture_chart (fixture, measures[i % G_N_ELEMENTS (measures)],
                                                           "en", 640, 420);

      if (chart->empty)
        continue;

      g_assert_cmpuint (chart->y_ticks->len, >=, 2);
      g_assert_cmpuint (chart->x_ticks->len, >=, 1);
      for (guint j = 1; j < chart->y_ticks->len; j++)
        g_assert_cmpstr (g_array_index (chart->y_ticks, StanceChartTick, j).text, !=,
                         g_array_index (chart->y_ticks, StanceChartTick, j - 1).text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/nothing lies outside and no label over another", test_random_histories);
  g_test_add_func ("/chart/ticks differ from each other", test_ticks);

  return g_test_run ();
}
