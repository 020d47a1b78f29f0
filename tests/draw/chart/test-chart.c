/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart-fixture.h"

#include <math.h>

#define DROP   "pelvic-drop-running"
#define WIDTH  640
#define HEIGHT 420
/* Of pelvic drop in running. */
#define DROP_ERROR 2.8

typedef struct
{
  const char *date;
  double      left, right;
} Row;

static const Row three[] = {
  { "2026-08-31", 7.0, 5.2 },
  { "2026-10-05", 5.6, 5.0 },
  { "2026-11-16", 4.0, 4.6 },
};

static ChartFixture *
make_fixture (const Row *rows,
              gsize      n_rows)
{
  ChartFixture *fixture = chart_fixture_new ();

  for (gsize i = 0; i < n_rows; i++)
    chart_fixture_measure (fixture, chart_fixture_add_visit (fixture, rows[i].date), DROP, rows[i].left, rows[i].right, 1);

  return fixture;
}

static StanceAssessment *
get_visit (ChartFixture *fixture,
           guint         index)
{
  return g_ptr_array_index (fixture->assessments, index);
}

static const StanceChartMark *
get_mark (const StanceChart *chart,
          guint              index)
{
  return &g_array_index (chart->marks, StanceChartMark, index);
}

static const StanceChartBand *
find_band (const StanceChart *chart,
           StanceSide         side)
{
  for (guint i = 0; i < chart->bands->len; i++)
    {
      const StanceChartBand *band = &g_array_index (chart->bands, StanceChartBand, i);

      if (band->side == side)
        return band;
    }

  return NULL;
}

static gboolean
has_label (const StanceChart *chart,
           StanceLabelRole    role,
           const char        *part)
{
  for (guint i = 0; i < chart->labels->len; i++)
    {
      const StanceChartLabel *label = &g_array_index (chart->labels, StanceChartLabel, i);

      if (label->role == role && strstr (label->text, part) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_conclusion (void)
{
  g_autoptr (ChartFixture) fixture = make_fixture (three, G_N_ELEMENTS (three));
  g_autoptr (StanceChart) english = chart_fixture_chart (fixture, DROP, "en", WIDTH, HEIGHT);
  g_autoptr (StanceChart) german = chart_fixture_chart (fixture, DROP, "de", WIDTH, HEIGHT);
  g_auto (GStrv) lines = g_strsplit (english->conclusion, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_nonnull (strstr (lines[0], "Standing on the LEFT leg"));
  g_assert_nonnull (strstr (lines[0], "7.0°"));
  g_assert_nonnull (strstr (lines[0], "4.0°"));
  g_assert_nonnull (strstr (lines[0], "more than the measuring error"));
  g_assert_nonnull (strstr (lines[0], "better"));
  g_assert_nonnull (strstr (lines[1], "Standing on the RIGHT leg"));
  g_assert_nonnull (strstr (lines[1], "within the measuring error"));
  g_assert_true (has_label (english, STANCE_LABEL_CONCLUSION, lines[0]));
  g_assert_nonnull (strstr (german->conclusion, "7,0°"));
}

static void
test_true_time (void)
{
  g_autoptr (ChartFixture) fixture = make_fixture (three, G_N_ELEMENTS (three));
  g_autoptr (StanceChart) chart = chart_fixture_chart (fixture, DROP, "en", WIDTH, HEIGHT);
  const double first = get_mark (chart, 1)->x - get_mark (chart, 0)->x;
  const double second = get_mark (chart, 2)->x - get_mark (chart, 1)->x;

  /* 35 days, then 42. */
  g_assert_cmpfloat_with_epsilon (first / second, 35.0 / 42.0, 1e-9);
  g_assert_cmpuint (chart->marks->len, ==, 6);
  g_assert_cmpuint (chart->segments->len, ==, 4);
  g_assert_cmpstr (chart->first_date, <=, three[0].date);
  g_assert_cmpstr (chart->last_date, >=, three[2].date);
}

static void
test_order (void)
{
  static const Row backwards[] = { { "2026-11-16", 4.0, 4.6 }, { "2026-08-31", 7.0, 5.2 }, { "2026-10-05", 5.6, 5.0 } };
  g_autoptr (ChartFixture) sorted = make_fixture (three, G_N_ELEMENTS (three));
  g_autoptr (ChartFixture) unsorted = make_fixture (backwards, G_N_ELEMENTS (backwards));
  g_autoptr (StanceChart) a = chart_fixture_chart (sorted, DROP, "en", WIDTH, HEIGHT);
  g_autoptr (StanceChart) b = chart_fixture_chart (unsorted, DROP, "en", WIDTH, HEIGHT);

  g_assert_cmpstr (a->description, ==, b->description);
  g_assert_cmpstr (a->conclusion, ==, b->conclusion);
}

static void
test_band (void)
{
  g_autoptr (ChartFixture) fixture = make_fixture (three, G_N_ELEMENTS (three));
  g_autoptr (StanceChart) chart = chart_fixture_chart (fixture, DROP, "en", WIDTH, HEIGHT);
  const StanceChartBand *left = find_band (chart, STANCE_SIDE_LEFT);
  const StanceChartBand *right = find_band (chart, STANCE_SIDE_RIGHT);

  g_assert_cmpfloat_with_epsilon (left->low, 7.0 - DROP_ERROR, 1e-9);
  g_assert_cmpfloat_with_epsilon (left->high, 7.0 + DROP_ERROR, 1e-9);
  g_assert_cmpfloat_with_epsilon (right->low, 5.2 - DROP_ERROR, 1e-9);
  g_assert_cmpfloat_with_epsilon (right->high, 5.2 + DROP_ERROR, 1e-9);
  g_assert_true (has_label (chart, STANCE_LABEL_BAND, "2.8°, left"));
  g_assert_true (has_label (chart, STANCE_LABEL_BAND, "2.8°, right"));
}

static void
test_newest_episode (void)
{
  static const Row rows[] = { { "2025-01-13", 12, NAN }, { "2026-08-31", 7, NAN }, { "2026-10-05", 6, NAN } };
  g_autoptr (ChartFixture) fixture = make_fixture (rows, G_N_ELEMENTS (rows));
  g_autoptr (StanceChart) chart = NULL;

  stance_set_text (&get_visit (fixture, 0)->episode, "episode-0");
  chart = chart_fixture_chart (fixture, DROP, "en", WIDTH, HEIGHT);

  g_assert_cmpfloat_with_epsilon (find_band (chart, STANCE_SIDE_LEFT)->low, 7 - DROP_ERROR, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_band (chart, STANCE_SIDE_LEFT)->rectangle.x, get_mark (chart, 1)->x, 1e-9);
  g_assert_nonnull (strstr (chart->conclusion, "7.0°"));
  g_assert_null (strstr (chart->conclusion, "12.0°"));
}

static void
test_not_comparable (void)
{
  g_autoptr (ChartFixture) fixture = make_fixture (three, G_N_ELEMENTS (three));
  g_autoptr (StanceChart) chart = NULL;

  g_free (get_visit (fixture, 2)->context.texts[STANCE_PROTOCOL_SURFACE]);
  get_visit (fixture, 2)->context.texts[STANCE_PROTOCOL_SURFACE] = g_strdup ("ground");
  chart = chart_fixture_chart (fixture, DROP, "en", WIDTH, HEIGHT);

  g_assert_cmpuint (chart->marks->len, ==, 6);
  g_assert_cmpuint (chart->segments->len, ==, 2);
  g_assert_nonnull (strstr (chart->conclusion, "not comparable"));
  g_assert_nonnull (strstr (chart->conclusion, "Surface"));
}

static void
test_shoes (void)
{
  g_autoptr (ChartFixture) fixture = make_fixture (three, G_N_ELEMENTS (three));
  g_autoptr (StanceChart) chart = NULL;

  get_visit (fixture, 0)->context.texts[STANCE_PROTOCOL_FOOTWEAR] = g_strdup ("own shoes");
  get_visit (fixture, 1)->context.texts[STANCE_PROTOCOL_FOOTWEAR] = g_strdup ("new shoes");
  get_visit (fixture, 2)->context.texts[STANCE_PROTOCOL_FOOTWEAR] = g_strdup ("new shoes");
  chart = chart_fixture_chart (fixture, DROP, "en", WIDTH, HEIGHT);

  g_assert_cmpuint (chart->segments->len, ==, 4);
  g_assert_false (get_mark (chart, 0)->marked);
  g_assert_true (get_mark (chart, 1)->marked);
  g_assert_false (get_mark (chart, 2)->marked);
  g_assert_true (has_label (chart, STANCE_LABEL_BAND, "shoes"));
}

static void
test_zoom (void)
{
  static const Row rows[] = { { "2026-08-31", 5.0, 5.1 }, { "2026-10-05", 5.1, 5.0 } };
  g_autoptr (ChartFixture) fixture = make_fixture (rows, G_N_ELEMENTS (rows));
  g_autoptr (StanceChart) chart = chart_fixture_chart (fixture, DROP, "en", WIDTH, HEIGHT);

  g_assert_cmpfloat (chart->y_low, <=, 5.0 - 2 * DROP_ERROR);
  g_assert_cmpfloat (chart->y_high, >=, 5.1 + 2 * DROP_ERROR);
}

static void
test_zoom_without_error (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new ();
  g_autoptr (StanceChart) pain = NULL;
  g_autoptr (StanceChart) cadence = NULL;
  StanceAssessment *visit = chart_fixture_add_visit (fixture, "2026-08-31");

  chart_fixture_measure (fixture, visit, "pain-worst", 5, NAN, NAN);
  chart_fixture_measure (fixture, visit, "cadence", 168, NAN, NAN);
  pain = chart_fixture_chart (fixture, "pain-worst", "en", WIDTH, HEIGHT);
  cadence = chart_fixture_chart (fixture, "cadence", "en", WIDTH, HEIGHT);

  g_assert_cmpfloat_with_epsilon (pain->y_low, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (pain->y_high, 10, 1e-9);
  g_assert_cmpfloat (cadence->y_high - cadence->y_low, >=, 48);
  g_assert_cmpuint (pain->bands->len, ==, 0);
}

static void
test_threshold (void)
{
  g_autoptr (ChartFixture) fixture = make_fixture (three, G_N_ELEMENTS (three));
  g_autoptr (StanceChart) shipped = chart_fixture_chart (fixture, DROP, "en", WIDTH, HEIGHT);
  g_autoptr (StanceChart) own = NULL;

  g_assert_cmpfloat_with_epsilon (shipped->threshold, 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_band (shipped, STANCE_SIDE_NONE)->high, 7, 1e-9);
  g_assert_true (has_label (shipped, STANCE_LABEL_BAND, "5.0°"));

  stance_clinic_set_threshold (fixture->clinic, DROP, 6);
  own = chart_fixture_chart (fixture, DROP, "en", WIDTH, HEIGHT);
  g_assert_cmpfloat_with_epsilon (own->threshold, 6, 1e-9);
  g_assert_cmpfloat (own->threshold_y, >, own->plot.y);
}

static void
test_empty (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new ();
  g_autoptr (StanceChart) chart = chart_fixture_chart (fixture, DROP, "en", WIDTH, HEIGHT);

  g_assert_true (chart->empty);
  g_assert_cmpuint (chart->marks->len, ==, 0);
  g_assert_true (has_label (chart, STANCE_LABEL_EMPTY, chart->conclusion));
}

static void
test_single (void)
{
  g_autoptr (ChartFixture) fixture = make_fixture (three, 1);
  g_autoptr (StanceChart) chart = chart_fixture_chart (fixture, DROP, "en", WIDTH, HEIGHT);

  g_assert_false (chart->empty);
  g_assert_cmpuint (chart->marks->len, ==, 2);
  g_assert_cmpuint (chart->segments->len, ==, 0);
  g_assert_cmpuint (chart->x_ticks->len, >, 0);
  g_assert_nonnull (strstr (chart->conclusion, "Nothing to compare"));
}

static void
test_same_day (void)
{
  static const Row rows[] = { { "2026-08-31", 7, 5 }, { "2026-08-31", 6, NAN }, { "2026-08-31", 5, 4 } };
  g_autoptr (ChartFixture) fixture = make_fixture (rows, G_N_ELEMENTS (rows));
  g_autoptr (StanceChart) chart = chart_fixture_chart (fixture, DROP, "en", WIDTH, HEIGHT);

  g_assert_cmpuint (chart->marks->len, ==, 5);
  for (guint i = 1; i < chart->marks->len; i++)
    g_assert_cmpfloat_with_epsilon (get_mark (chart, i)->x, get_mark (chart, 0)->x, 1e-9);
}

static void
test_best (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new ();
  g_autoptr (StanceChart) chart = NULL;
  StanceAssessment  *visit = chart_fixture_add_visit (fixture, "2026-08-31");
  StanceObservation *observation;
  const double       newtons[] = { 171, 176, 180 };

  chart_fixture_measure (fixture, visit, "hip-abduction-strength", 1, NAN, NAN);
  observation = g_ptr_array_index (visit->observations, 0);
  stance_observation_set_trials (observation, newtons, G_N_ELEMENTS (newtons));
  observation->lever_m = 0.4;
  chart = chart_fixture_chart (fixture, "hip-abduction-strength", "en", WIDTH, HEIGHT);

  g_assert_cmpfloat_with_epsilon (get_mark (chart, 0)->value, 180 * 0.4 / 60, 1e-9);
  g_assert_true (isnan (get_mark (chart, 0)->sd));
  g_assert_true (has_label (chart, STANCE_LABEL_NOTE, "best"));
}

/* A knee seen in the squat was not seen on the treadmill of the same visit. */
static void
test_protocol_of_task (void)
{
  static const struct
  {
    const char *task;
    gboolean    told;
  } rows[] = { { "running", TRUE }, { "squat", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ChartFixture) fixture = chart_fixture_new ();
      g_autoptr (StanceChart) chart = NULL;
      StanceAssessment *visit = chart_fixture_add_visit (fixture, "2026-08-31");

      stance_observation_set_value (stance_assessment_require (visit, "eye-knee-in", STANCE_SIDE_LEFT, rows[i].task), 1);
      chart = chart_fixture_chart (fixture, "eye-knee-in", "en", WIDTH, HEIGHT);
      g_assert_cmpint (has_label (chart, STANCE_LABEL_NOTE, "treadmill"), ==, rows[i].told);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/the conclusion stands above it, one line a side", test_conclusion);
  g_test_add_func ("/chart/time is true", test_true_time);
  g_test_add_func ("/chart/the order of the visits does not matter", test_order);
  g_test_add_func ("/chart/a band is one measuring error around the baseline", test_band);
  g_test_add_func ("/chart/the baseline is the first visit of the newest episode", test_newest_episode);
  g_test_add_func ("/chart/only comparable visits are joined", test_not_comparable);
  g_test_add_func ("/chart/other shoes are joined with a mark", test_shoes);
  g_test_add_func ("/chart/noise does not look like change", test_zoom);
  g_test_add_func ("/chart/without a known error a good part of the limits is shown", test_zoom_without_error);
  g_test_add_func ("/chart/the clinic's threshold has its line and zone", test_threshold);
  g_test_add_func ("/chart/without values it says so", test_empty);
  g_test_add_func ("/chart/a single visit has no line", test_single);
  g_test_add_func ("/chart/visits of one day stand above each other", test_same_day);
  g_test_add_func ("/chart/the treadmill is told of running alone", test_protocol_of_task);
  g_test_add_func ("/chart/the best of the trials has no deviation", test_best);

  return g_test_run ();
}
