/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Paints charts for people to look at: show-charts FOLDER. */
#include "config.h"

#include "chart-fixture.h"

#include <math.h>

#define SCALE 2

static const StanceChartLook paper = { FALSE, FALSE };
static const StanceChartLook dark = { TRUE, FALSE };
static const StanceChartLook light_contrast = { FALSE, TRUE };
static const StanceChartLook dark_contrast = { TRUE, TRUE };

static void
paint_to_png (const StanceChart     *chart,
              const StanceChartLook *look,
              const char            *path)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (SCALE * chart->width),
                                                         (int) (SCALE * chart->height));
  cairo_t         *cr = cairo_create (surface);
  const double     ground = look->dark ? 0.14 : 1;

  cairo_scale (cr, SCALE, SCALE);
  cairo_set_source_rgb (cr, ground, ground, ground);
  cairo_paint (cr);
  stance_chart_paint (chart, look, cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
show (ChartFixture          *fixture,
      const char            *measure,
      const char            *language,
      double                 width,
      double                 height,
      const StanceChartLook *look,
      const char            *path)
{
  g_autoptr (StanceChart) chart = chart_fixture_chart (fixture, measure, language, width, height);

  paint_to_png (chart, look, path);
}

static void
add_values (ChartFixture *fixture,
            const char   *date,
            double        left,
            double        right)
{
  StanceAssessment *visit = chart_fixture_add_visit (fixture, date);

  chart_fixture_measure (fixture, visit, "pelvic-drop-running", left, right, 1.1);
}

static ChartFixture *
make_three_visits (void)
{
  ChartFixture *fixture = chart_fixture_new ();

  add_values (fixture, "2026-08-31", 7.0, 5.2);
  add_values (fixture, "2026-10-05", 5.6, 5.0);
  add_values (fixture, "2026-11-16", 4.0, 4.6);

  return fixture;
}

static ChartFixture *
make_year (void)
{
  static const double lefts[] = { 8.2, 7.6, 7.9, 6.8, 6.1, 4.9, 5.2, 4.4, 4.6, 4.0 };
  ChartFixture       *fixture = chart_fixture_new ();

  for (int i = 0; i < 10; i++)
    {
      g_autofree char  *date = g_strdup_printf ("2026-%02d-%02d", i + 1, 3 + (i * 7) % 24);
      StanceAssessment *visit = chart_fixture_add_visit (fixture, date);

      chart_fixture_measure (fixture, visit, "pelvic-drop-running", lefts[i], 4.2 + (i % 3) * 0.5, 0.9);
      if (i < 4)
        {
          g_free (visit->context.texts[STANCE_PROTOCOL_SURFACE]);
          visit->context.texts[STANCE_PROTOCOL_SURFACE] = g_strdup ("ground");
        }
      visit->context.texts[STANCE_PROTOCOL_FOOTWEAR] = g_strdup (i < 7 ? "own shoes" : "new shoes");
    }

  return fixture;
}

static ChartFixture *
make_strength (void)
{
  ChartFixture            *fixture = chart_fixture_new ();
  static const char *const dates[] = { "2025-12-29", "2026-01-12" };

  for (int i = 0; i < 2; i++)
    {
      StanceAssessment    *visit = chart_fixture_add_visit (fixture, dates[i]);
      StanceObservation   *observation;
      const StanceMeasure *measure = stance_catalog_find_measure (fixture->catalog, "hip-abduction-strength");

      observation = stance_assessment_require (visit, measure->id, STANCE_SIDE_LEFT, measure->tasks[0]);
      stance_observation_set_trials (observation, (double[]){ 171, 176, 180 + 22 * i }, 3);
      observation->lever_m = 0.38;
    }

  return fixture;
}

static ChartFixture *
make_many (void)
{
  ChartFixture *fixture = chart_fixture_new ();

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *date = g_strdup_printf ("%d-%02d-%02d", 2022 + i / 12, i % 12 + 1, 1 + (i * 11) % 28);

      add_values (fixture, date, 8 - i * 0.07 + (i % 5) * 0.3, 5 - i * 0.02 + (i % 4) * 0.3);
      chart_fixture_measure (fixture, g_ptr_array_index (fixture->assessments, (guint) i), "pain-worst",
                             round (7 - i / 10.0), NAN, NAN);
    }

  return fixture;
}

static char *
place (const char *folder,
       const char *name)
{
  return g_build_filename (folder, name, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (ChartFixture) three = make_three_visits ();
  g_autoptr (ChartFixture) year = make_year ();
  g_autoptr (ChartFixture) strength = make_strength ();
  g_autoptr (ChartFixture) many = make_many ();
  g_autoptr (ChartFixture) none = chart_fixture_new ();
  const struct
  {
    ChartFixture          *fixture;
    const char            *measure;
    const char            *language;
    double                 width, height;
    const StanceChartLook *look;
    const char            *name;
  } rows[] = {
    { three, "pelvic-drop-running", "en", 640, 420, &paper, "three.png" },
    { three, "pelvic-drop-running", "de", 640, 420, &paper, "three-german.png" },
    { three, "pelvic-drop-running", "en", 640, 420, &dark, "three-dark.png" },
    { three, "pelvic-drop-running", "en", 640, 420, &light_contrast, "three-contrast.png" },
    { three, "pelvic-drop-running", "en", 640, 420, &dark_contrast, "three-dark-contrast.png" },
    { three, "pelvic-drop-running", "de", 328, 460, &paper, "three-narrow.png" },
    { year, "pelvic-drop-running", "en", 720, 440, &paper, "year.png" },
    { year, "pelvic-drop-running", "de", 1200, 500, &paper, "year-wide.png" },
    { strength, "hip-abduction-strength", "en", 640, 400, &paper, "one-side.png" },
    { many, "pelvic-drop-running", "en", 640, 420, &paper, "many.png" },
    { many, "pain-worst", "de", 480, 360, &paper, "pain.png" },
    { none, "pelvic-drop-running", "de", 640, 400, &paper, "empty.png" },
  };

  g_assert_cmpint (argc, ==, 2);
  g_mkdir_with_parents (argv[1], 0700);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = place (argv[1], rows[i].name);

      show (rows[i].fixture, rows[i].measure, rows[i].language, rows[i].width, rows[i].height, rows[i].look, path);
    }

  return 0;
}
