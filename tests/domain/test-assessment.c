/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit.h"

#include "stance-error.h"

#include <math.h>

#define TODAY "2026-11-02"
#define DROP  "pelvic-drop-running/left="

typedef struct
{
  const char *path;
  const char *visit;
  const char *expected;
} CheckRow;

static const CheckRow checks[] = {
  { "/check/nothing measured is fine", "", "" },
  { "/check/a whole visit is fine", DROP "6*7 trendelenburg/left=delayed:18 region=calf/left worst=5 cadence=170", "" },
  { "/check/the limits themselves are inside", DROP "-10*7 pelvic-drop-squat/left=20", "" },
  { "/check/a trial out of limits", DROP "61*2", "observations[0].trials[0] outside-limits, "
                                                 "observations[0].trials[1] outside-limits" },
  { "/check/a value out of limits", "cadence=119.9", "observations[0].value outside-limits" },
  { "/check/an unusual value is a warning", DROP "12.1", "(observations[0].value unusual)" },
  { "/check/the edge of the usual is usual", DROP "12", "" },
  { "/check/an unknown measure", "hip-wobble/left=3", "observations[0].measure unknown-id" },
  { "/check/a side is needed", "pelvic-drop-running=6*7", "observations[0].side side" },
  { "/check/both is no side of a measure", "pelvic-drop-running/both=6*7", "observations[0].side side" },
  { "/check/a side that the measure does not have", "cadence/left=170", "observations[0].side side" },
  { "/check/a task that the measure does not have", "pelvic-drop-running@squat/left=6*7", "observations[0].task unknown-id" },
  { "/check/points beyond a part's", "lateral-step-down/left=full lateral-step-down/left.arms=2",
    "observations[0].parts.arms outside-limits" },
  { "/check/a part of another score", "lateral-step-down/left=full lateral-step-down/left.elbow=1",
    "observations[0].parts.elbow unknown-id" },
  { "/check/a part that is missing is a warning", "lateral-step-down/left.arms=1 lateral-step-down/left.trunk=0 "
                                                  "lateral-step-down/left.pelvis=0 lateral-step-down/left.knee=2",
    "(observations[0].parts parts-missing)" },
  { "/check/a score is not a trial", "lateral-step-down/left=4", "observations[0] wrong-form" },
  { "/check/a grade is not a trial", "trendelenburg/left=12", "observations[0] wrong-form" },
  { "/check/an unknown grade", "trendelenburg/left=wobbly", "observations[0].grade unknown-id" },
  { "/check/delayed needs its seconds", "trendelenburg/left=delayed", "observations[0].value missing" },
  { "/check/seconds beyond the test", "trendelenburg/left=delayed:31", "observations[0].value outside-limits" },
  { "/check/seconds of a grade that has none", "trendelenburg/left=negative:12", "observations[0].value not-of-measure" },
  { "/check/newtons have their own limits", "hip-abduction-strength/left=19*3 lever=0.38 mass=70",
    "observations[0].trials[0] outside-limits, observations[0].trials[1] outside-limits, "
    "observations[0].trials[2] outside-limits" },
  { "/check/the torque has limits as well", "hip-abduction-strength/left=700*3 lever=0.5 mass=70", "observations[0] outside-limits" },
  { "/check/centimetres are no lever in metres", "hip-abduction-strength/left=200*3 lever=38 mass=70",
    "observations[0].lever_m outside-limits" },
  { "/check/without a mass there is nothing wrong", "hip-abduction-strength/left=200*3 lever=0.38", "" },
  { "/check/a lever where there is none", "cadence=170 lever=0.38", "observations[0].lever_m not-of-measure" },
  { "/check/whole grades only", "eye-knee-in@squat/left=1.5", "observations[0].value not-whole" },
  { "/check/a region that does not exist", "region=elbow/left", "complaint.region unknown-id" },
  { "/check/pain beyond ten", "region=calf/left worst=11", "complaint.worst outside-limits" },
  { "/check/signs and marks by their place", "sign=low-power sign=humming mark=nerve-clear mark=tattoo",
    "signs[1] unknown-id, marks[1] unknown-id" },
  { "/check/a red flag that does not exist", "flag=bad-luck", "red_flags[0] unknown-id" },
  { "/check/a bone site that does not exist", "site=elbow", "bone.site unknown-id" },
  { "/check/an override of tier 1", "flag=compartment override=compartment/why/2026-12-01", "override.code wrong-tier" },
  { "/check/an override of tier 2", "flag=bone-stress-high-risk override=bone-stress-high-risk/why/2026-12-01",
    "override.code wrong-tier" },
  { "/check/an override without its reason and date", "flag=weight-loss override=weight-loss//x",
    "override.reason blank, override.review not-a-date" },
  { "/check/a clearance of tier 3", "flag=weight-loss clearance=weight-loss", "clearance.code wrong-tier" },
  { "/check/tomorrow", "date=2026-11-03", "date future" },
  { "/check/before birth", "date=1995-12-31", "date before-birth" },
  { "/check/no date", "date=", "date missing" },
  { "/check/a whole story is fine", "runs_per_week=4 longest_km=18 weekly_km=0 weekly_km_before=500 descents=many "
                                    "surfaces=road;sand shoes=worn goals=Berlin",
    "" },
  { "/check/more than a week can hold", "weekly_km=500.5 runs_per_week=-1",
    "story.runs_per_week outside-limits, story.weekly_km outside-limits" },
  { "/check/a descent that is no choice", "descents=steep", "story.descents unknown-id" },
  { "/check/one surface of several that does not exist", "surfaces=road;moon", "story.surfaces unknown-id" },
  { "/check/a finding set aside that does not exist", "aside=r99-luck/left", "set_aside.r99-luck/left unknown-id" },
};

static void
test_check (gconstpointer data)
{
  const CheckRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *found = NULL;

  visit_init (&visit, row->visit);
  problems = stance_assessment_check (visit.assessment, catalog, visit.client, TODAY);
  found = join_problems (problems);

  g_assert_cmpstr (found, ==, row->expected);
}

static void
test_message (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  visit_init (&visit, "cadence=170 trendelenburg/left=positive " DROP "61*1");
  problems = stance_assessment_check (visit.assessment, catalog, visit.client, TODAY);
  g_assert_false (stance_problems_to_error (problems, &error));

  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "observations[2].trials[0]: 61 is outside -10 … 20 (pelvic-drop-running)");
}

static void
test_doubled (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *found = NULL;

  visit_init (&visit, DROP "6*7 pelvic-drop-running/right=6*7");
  g_ptr_array_add (visit.assessment->observations,
                   stance_observation_copy (g_ptr_array_index (visit.assessment->observations, 0)));
  problems = stance_assessment_check (visit.assessment, catalog, visit.client, TODAY);
  found = join_problems (problems);

  g_assert_cmpstr (found, ==, "observations[2] doubled");
}

typedef struct
{
  const char *path;
  const char *visit;
  double      value;
  double      mean;
  double      sd;
  int         n;
  const char *why;
} ResultRow;

static const ResultRow results[] = {
  { "/result/a mean, without SD for one trial", "cadence=168", 168, 168, NAN, 1, NULL },
  { "/result/equal trials have an SD of 0", DROP "5*7", 5, 5, 0, 7, NULL },
  { "/result/180 N at 0.38 m and 70 kg", "mass=70 hip-abduction-strength/left=180*3 lever=0.38",
    0.977142857, 0.977142857, 0, 3, NULL },
  { "/result/the visit's mass goes before the client's", "mass=90 mass_kg=70 hip-abduction-strength/left=180*3 lever=0.38",
    0.977142857, 0.977142857, 0, 3, NULL },
  { "/result/without a mass none", "hip-abduction-strength/left=180*3 lever=0.38", NAN, NAN, NAN, 0, "no-mass" },
  { "/result/without a lever none", "mass=70 hip-abduction-strength/left=180*3", NAN, NAN, NAN, 0, "no-lever" },
  { "/result/the parts are summed to 4", "lateral-step-down/left=full lateral-step-down/left.arms=1 "
                                         "lateral-step-down/left.pelvis=1 lateral-step-down/left.knee=2",
    4, 4, NAN, 1, NULL },
  { "/result/one part is no score", "lateral-step-down/left.arms=1", NAN, NAN, NAN, 0, "parts-missing" },
  { "/result/positive counts as 0 s", "trendelenburg/left=positive", 0, 0, NAN, 1, NULL },
  { "/result/delayed counts as its seconds", "trendelenburg/left=delayed:18", 18, 18, NAN, 1, NULL },
  { "/result/negative counts as 30 s", "trendelenburg/left=negative", 30, 30, NAN, 1, NULL },
  { "/result/invalid has no value", "trendelenburg/left=invalid", NAN, NAN, NAN, 0, "invalid" },
  { "/result/delayed waits for its seconds", "trendelenburg/left=delayed", NAN, NAN, NAN, 0, "seconds-missing" },
  { "/result/not tested has no value", DROP "untested", NAN, NAN, NAN, 0, "not-tested" },
};

static void
assert_number (double found,
               double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (found));
  else
    g_assert_cmpfloat_with_epsilon (found, expected, 1e-6);
}

static void
test_result (gconstpointer data)
{
  const ResultRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  const StanceObservation *observation;
  StanceResult             result;

  visit_init (&visit, row->visit);
  observation = g_ptr_array_index (visit.assessment->observations, 0);
  result = stance_observation_get_result (observation, stance_catalog_find_measure (catalog, observation->measure),
                                          stance_assessment_get_mass (visit.assessment, visit.client));

  g_assert_true (result.known == (row->why == NULL));
  g_assert_cmpstr (result.why, ==, row->why);
  assert_number (result.value, row->value);
  assert_number (result.mean, row->mean);
  assert_number (result.sd, row->sd);
  g_assert_cmpint (result.n, ==, row->n);
}

static void
test_sample (void)
{
  const double trials[] = { 6.2, 7.1, 6.8, 7.4, 6.9, 7.0, 6.6 };
  const double forces[] = { 176, 180, 171 };
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceObservation) drop = stance_observation_new ("pelvic-drop-running", STANCE_SIDE_LEFT, "running");
  g_autoptr (StanceObservation) strength = stance_observation_new ("hip-abduction-strength", STANCE_SIDE_LEFT, "side-lying");
  StanceResult result;

  stance_observation_set_trials (drop, trials, G_N_ELEMENTS (trials));
  result = stance_observation_get_result (drop, stance_catalog_find_measure (catalog, drop->measure), NAN);
  g_assert_cmpfloat_with_epsilon (result.mean, 6.857142857, 1e-8);
  g_assert_cmpfloat_with_epsilon (result.sd, 0.382348632, 1e-8);

  stance_observation_set_trials (strength, forces, G_N_ELEMENTS (forces));
  strength->lever_m = 0.38;
  result = stance_observation_get_result (strength, stance_catalog_find_measure (catalog, strength->measure), 64);
  g_assert_cmpfloat_with_epsilon (result.value, 180 * 0.38 / 64, 1e-9);
  g_assert_cmpfloat_with_epsilon (result.mean, 527.0 / 3 * 0.38 / 64, 1e-9);
}

static void
test_forms (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceObservation) drop = stance_observation_new ("pelvic-drop-running", STANCE_SIDE_LEFT, "running");
  g_autoptr (StanceObservation) copy = NULL;
  StanceResult result;

  stance_observation_set_value (drop, 3);
  stance_observation_set_summary (drop, 6.5, 0.4, 8);
  g_assert_cmpint (drop->trials->len, ==, 0);
  copy = stance_observation_copy (drop);
  stance_observation_clear (drop);
  result = stance_observation_get_result (copy, stance_catalog_find_measure (catalog, copy->measure), NAN);

  g_assert_cmpfloat_with_epsilon (result.value, 6.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (result.sd, 0.4, 1e-9);
  g_assert_cmpint (result.n, ==, 8);
  g_assert_cmpint (drop->form, ==, STANCE_FORM_EMPTY);
}

static const struct
{
  const char *path;
  double      trials[6];
  guint       n_trials;
  const char *expected;
} far_rows[] = {
  { "/check/a trial far from the others is a warning", { 6, 6.2, 5.9, 6.1, 6, 10.5 }, 6, "(x.trials[5] far-from-others)" },
  { "/check/equal trials and one within the error are fine", { 6, 6, 6, 6, 6, 8.9 }, 6, "" },
  { "/check/of four trials none is far", { 6, 6, 6, 11 }, 4, "" },
};

static void
test_far (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceObservation) drop = stance_observation_new ("pelvic-drop-running", STANCE_SIDE_LEFT, "running");
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_autofree char *told = NULL;

  stance_observation_set_trials (drop, far_rows[row].trials, far_rows[row].n_trials);
  stance_observation_check (drop, stance_catalog_find_measure (catalog, "pelvic-drop-running"), "x", problems);
  told = join_problems (problems);
  g_assert_cmpstr (told, ==, far_rows[row].expected);
}

static void
test_symmetry (void)
{
  g_assert_cmpfloat_with_epsilon (stance_limb_symmetry (80, 100, STANCE_SIDE_LEFT), 80, 1e-9);
  g_assert_cmpfloat_with_epsilon (stance_limb_symmetry (80, 100, STANCE_SIDE_RIGHT), 125, 1e-9);
  g_assert_cmpfloat_with_epsilon (stance_limb_symmetry (100, 80, STANCE_SIDE_NONE), 80, 1e-9);
  g_assert_true (isnan (stance_limb_symmetry (0, 0, STANCE_SIDE_NONE)));
  g_assert_true (isnan (stance_limb_symmetry (NAN, 80, STANCE_SIDE_NONE)));
}

static void
test_frozen (void)
{
  g_auto (Visit) visit = { NULL };
  g_autoptr (StanceAssessment) copy = NULL;

  visit_init (&visit, "age=40 mass=70");
  visit.assessment->frozen = (StanceFrozenClient){ .known = TRUE, .age = 17, .sex = STANCE_SEX_MALE, .mass_kg = 60 };
  copy = stance_assessment_copy (visit.assessment);

  g_assert_cmpint (stance_assessment_get_age (copy, visit.client), ==, 17);
  g_assert_cmpint (stance_assessment_get_sex (copy, visit.client), ==, STANCE_SEX_MALE);
  g_assert_cmpfloat_with_epsilon (stance_assessment_get_mass (copy, visit.client), 60, 1e-9);
}

static void
test_runs (void)
{
  g_auto (Visit) visit = { NULL };

  visit_init (&visit, "");
  g_assert_false (stance_assessment_client_runs (visit.assessment, visit.client));
  visit.client->weekly_km = 0;
  g_assert_false (stance_assessment_client_runs (visit.assessment, visit.client));
  visit.client->weekly_km = 0.5;
  g_assert_true (stance_assessment_client_runs (visit.assessment, visit.client));
}

#define PARTS(drop, thigh) "pelvic-drop-running/left=" drop " femoral-adduction-running/left=" thigh
#define TYPED(value)       " hip-adduction-running/left=" value

/* The value, trials and problems after computing; "-" where there is none. */
static const struct
{
  const char *path;
  const char *visit;
  const char *expected;
} sums[] = {
  { "/computed/hip adduction is drop and thigh, step by step", PARTS ("5.7*7", "5.7*7"), "11.4 7" },
  { "/computed/a hike is taken away", PARTS ("-2*7", "5*7"), "3.0 7" },
  { "/computed/of the fewer steps where they cannot be paired", PARTS ("5*7", "4*6"), "9.0 6" },
  { "/computed/not of one part", "pelvic-drop-running/left=5*7", "-" },
  { "/computed/not of a part that was not tested", PARTS ("5*7", "untested"), "-" },
  { "/computed/not beyond its limits", PARTS ("15*7", "25*7"), "-" },
  { "/computed/not of parts measured in other ways", PARTS ("5*7", "4*7") " own.surface=ground surface=treadmill", "-" },
  { "/computed/what was typed alone stays", TYPED ("12*7"), "12.0 7" },
  { "/computed/what was typed beside one part stays", "pelvic-drop-running/left=5*7" TYPED ("12*7"), "12.0 7" },
  { "/computed/what was typed beside both is not used", PARTS ("5*7", "4*7") TYPED ("12*7"), "9.0 7 (hip-adduction-running computed)" },
  { "/computed/rounding is no contradiction", PARTS ("5*7", "4*7") TYPED ("9.1*7"), "9.0 7" },
};

static void
test_sum (gconstpointer data)
{
  const char *const *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_auto (Visit) visit = { NULL };
  g_autofree char         *found = NULL;
  g_autofree char         *joined = NULL;
  const StanceObservation *observation;
  StanceResult             result = { 0 };

  visit_init (&visit, row[1]);
  stance_assessment_compute (visit.assessment, catalog, problems);
  stance_assessment_compute (visit.assessment, catalog, problems);
  observation = stance_assessment_find (visit.assessment, "hip-adduction-running", STANCE_SIDE_LEFT, NULL);
  if (observation != NULL)
    result = stance_observation_get_result (observation, stance_catalog_find_measure (catalog, "hip-adduction-running"), NAN);
  joined = join_problems (problems);
  found = result.known ? g_strdup_printf ("%.1f %d%s%s", result.value, result.n, *joined != '\0' ? " " : "", joined) : g_strdup ("-");

  g_assert_cmpstr (found, ==, row[2]);
}

static void
test_sum_goes (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  const StanceObservation *sum;

  visit_init (&visit, PARTS ("5*7", "4*7"));
  stance_assessment_compute (visit.assessment, catalog, NULL);
  sum = stance_assessment_find (visit.assessment, "hip-adduction-running", STANCE_SIDE_LEFT, "running");
  g_assert_true (sum->computed);

  stance_observation_clear (stance_assessment_find (visit.assessment, "femoral-adduction-running", STANCE_SIDE_LEFT, NULL));
  stance_assessment_compute (visit.assessment, catalog, NULL);
  g_assert_cmpint (sum->form, ==, STANCE_FORM_EMPTY);
}

/* What this visit says, else the latest visit before that says something, else the first. */
static void
test_template (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_auto (Visit) visit = { NULL };
  g_auto (Visit) before = { NULL };
  g_auto (Visit) first = { NULL };
  g_auto (Visit) later = { NULL };
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *found = NULL;

  visit_init (&visit, "");
  visit_init (&before, "date=2026-10-01");
  visit_init (&first, "date=2026-09-01");
  visit_init (&later, "date=2026-12-01");
  g_assert_cmpstr (stance_assessment_get_template (visit.assessment, catalog, NULL)->id, ==, "hip-drop-screen");

  g_ptr_array_add (earlier, later.assessment);
  g_ptr_array_add (earlier, before.assessment);
  g_ptr_array_add (earlier, first.assessment);
  stance_set_text (&first.assessment->template, "runner-full");
  stance_set_text (&later.assessment->template, "return-to-downhill");
  g_assert_cmpstr (stance_assessment_get_template (visit.assessment, catalog, earlier)->id, ==, "runner-full");
  stance_set_text (&before.assessment->template, "not-a-runner");
  g_assert_cmpstr (stance_assessment_get_template (visit.assessment, catalog, earlier)->id, ==, "not-a-runner");
  stance_set_text (&visit.assessment->template, "knee-tracking-screen");
  g_assert_cmpstr (stance_assessment_get_template (visit.assessment, catalog, earlier)->id, ==, "knee-tracking-screen");

  stance_set_text (&visit.assessment->template, "swimmer");
  g_assert_cmpstr (stance_assessment_get_template (visit.assessment, catalog, NULL)->id, ==, "hip-drop-screen");
  problems = stance_assessment_check (visit.assessment, catalog, visit.client, "2026-11-21");
  found = join_problems (problems);
  g_assert_cmpstr (found, ==, "template unknown-id");
}

static void
test_protocol (void)
{
  StanceProtocol protocol;
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_autofree char *found = NULL;

  stance_protocol_init (&protocol);
  g_assert_true (stance_protocol_set_text (&protocol, STANCE_PROTOCOL_SURFACE, "ground", "context", problems));
  g_assert_false (stance_protocol_set_text (&protocol, STANCE_PROTOCOL_SURFACE, "moon", "context", problems));
  g_assert_false (stance_protocol_set_number (&protocol, STANCE_PROTOCOL_SPEED_KMH, 99, "context", problems));
  g_assert_false (stance_protocol_set_text (&protocol, STANCE_PROTOCOL_MINUTE, "three", "context", problems));
  found = join_problems (problems);

  g_assert_cmpstr (protocol.texts[STANCE_PROTOCOL_SURFACE], ==, "ground");
  g_assert_false (stance_protocol_has (&protocol, STANCE_PROTOCOL_SPEED_KMH));
  g_assert_cmpstr (found, ==, "context.surface unknown-id, context.speed_kmh outside-limits, context.minute wrong-kind");
  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    g_assert_cmpint (stance_protocol_find (stance_protocol_get_info (i)->id), ==, i);
  stance_protocol_clear (&protocol);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, &checks[i], test_check);
  for (guint i = 0; i < G_N_ELEMENTS (far_rows); i++)
    g_test_add_data_func (far_rows[i].path, GSIZE_TO_POINTER (i), test_far);
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    g_test_add_data_func (results[i].path, &results[i], test_result);
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    g_test_add_data_func (sums[i].path, &sums[i], test_sum);
  g_test_add_func ("/computed/it goes with one of its parts", test_sum_goes);
  g_test_add_func ("/check/the message names place, value, limits and measure", test_message);
  g_test_add_func ("/check/a measure, side and task stand once", test_doubled);
  g_test_add_func ("/result/SD is of a sample, strength is of the best trial", test_sample);
  g_test_add_func ("/observation/another form drops what was typed in the one before", test_forms);
  g_test_add_func ("/observation/symmetry is affected to unaffected, else lower to higher", test_symmetry);
  g_test_add_func ("/assessment/a signed one keeps the client as it was", test_frozen);
  g_test_add_func ("/assessment/a weekly distance makes a runner", test_runs);
  g_test_add_func ("/assessment/the form asks for the measures of a template", test_template);
  g_test_add_func ("/protocol/what is wrong is named and changes nothing", test_protocol);

  return g_test_run ();
}
