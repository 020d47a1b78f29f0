/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit.h"

#include "stance-change.h"

#include <math.h>

typedef struct
{
  const char *path;
  const char *before;
  const char *after;
  const char *measure;
  const char *expected; /* verdict; "+" important, "-" not; why */
} ChangeRow;

#define DROP "pelvic-drop-running/left="

static const ChangeRow rows[] = {
  { "/change/a difference below the error is within it", DROP "7.0*7", DROP "4.5*7", "pelvic-drop-running",
    "within-error" },
  { "/change/a difference beyond the error is called so", DROP "7.0*7", DROP "4.0*7", "pelvic-drop-running",
    "beyond-error" },
  { "/change/a difference as large as the error counts as beyond it", DROP "7.0*7", DROP "4.2*7", "pelvic-drop-running",
    "beyond-error" },
  { "/change/getting worse is a change as well", DROP "4.0*7", DROP "7.0*7", "pelvic-drop-running", "beyond-error" },
  { "/change/too few steps now", DROP "9*7", DROP "3*6", "pelvic-drop-running", "too-few-trials" },
  { "/change/too few steps then", DROP "9*6", DROP "3*7", "pelvic-drop-running", "too-few-trials" },
  { "/change/without a value then there is none", DROP "untested", DROP "3*7", "pelvic-drop-running", "none" },
  { "/change/the other leg is another value", "pelvic-drop-running/right=9*7", DROP "3*7", "pelvic-drop-running", "none" },
  { "/change/pain by two is important, its error is not known", "pain-worst=6", "pain-worst=4", "pain-worst",
    "no-error-known+" },
  { "/change/pain by one is not", "pain-worst=6", "pain-worst=5", "pain-worst", "no-error-known-" },
  { "/change/what is seen is never more than error", "eye-hip-drop@running/left=2", "eye-hip-drop@running/left=0",
    "eye-hip-drop", "no-error-known" },
  { "/change/what was not looked at before is no grade 0", "eye-hip-drop@running/left=untested", "eye-hip-drop@running/left=2",
    "eye-hip-drop", "none" },
  { "/change/what is not looked at now is no grade 0", "eye-hip-drop@running/left=2", "eye-hip-drop@running/left=untested",
    "eye-hip-drop", "none" },
  { "/change/another task is another value", "eye-hip-drop@squat/left=2", "eye-hip-drop@running/left=0",
    "eye-hip-drop", "none" },
  { "/change/strength in per cent of the earlier value",
    "mass=70 hip-abduction-strength/left=200*3 lever=0.38", "hip-abduction-strength/left=230*3 lever=0.38 mass=70",
    "hip-abduction-strength", "beyond-error" },
  { "/change/less than 15 per cent is within",
    "mass=70 hip-abduction-strength/left=200*3 lever=0.38", "hip-abduction-strength/left=229*3 lever=0.38 mass=70",
    "hip-abduction-strength", "within-error" },
  { "/change/eccentric and isometric strength are not compared",
    "mass=70 contraction=eccentric hip-abduction-strength/left=200*3 lever=0.38",
    "mass=70 contraction=isometric hip-abduction-strength/left=300*3 lever=0.38", "hip-abduction-strength",
    "not-comparable: contraction differs" },
  { "/comparable/another surface is not compared", "surface=ground " DROP "9*7", "surface=treadmill " DROP "3*7",
    "pelvic-drop-running", "not-comparable: surface differs" },
  { "/comparable/another view is not compared", "view=front " DROP "9*7", "view=behind " DROP "3*7",
    "pelvic-drop-running", "not-comparable: view differs" },
  { "/comparable/half a km/h is tolerated", "speed_kmh=10 " DROP "9*7", "speed_kmh=10.5 " DROP "3*7",
    "pelvic-drop-running", "beyond-error" },
  { "/comparable/more than half is not", "speed_kmh=10 " DROP "9*7", "speed_kmh=10.6 " DROP "3*7",
    "pelvic-drop-running", "not-comparable: speed_kmh differs" },
  { "/comparable/one per cent of slope is tolerated", "incline_percent=0 " DROP "9*7", "incline_percent=1 " DROP "3*7",
    "pelvic-drop-running", "beyond-error" },
  { "/comparable/more is not", "incline_percent=0 " DROP "9*7", "incline_percent=1.1 " DROP "3*7",
    "pelvic-drop-running", "not-comparable: incline_percent differs" },
  { "/comparable/three minutes are tolerated", "minute=3 " DROP "9*7", "minute=6 " DROP "3*7",
    "pelvic-drop-running", "beyond-error" },
  { "/comparable/four are not", "minute=3 " DROP "9*7", "minute=7 " DROP "3*7", "pelvic-drop-running",
    "not-comparable: minute differs" },
  { "/comparable/ten cm of camera height are tolerated", "camera_height_cm=60 " DROP "9*7",
    "camera_height_cm=70 " DROP "3*7", "pelvic-drop-running", "beyond-error" },
  { "/comparable/eleven are not", "camera_height_cm=60 " DROP "9*7", "camera_height_cm=71 " DROP "3*7",
    "pelvic-drop-running", "not-comparable: camera_height_cm differs" },
  { "/comparable/half a metre of distance is tolerated", "camera_distance_m=3 " DROP "9*7",
    "camera_distance_m=3.5 " DROP "3*7", "pelvic-drop-running", "beyond-error" },
  { "/comparable/more than half a metre is not", "camera_distance_m=3 " DROP "9*7", "camera_distance_m=3.6 " DROP "3*7",
    "pelvic-drop-running", "not-comparable: camera_distance_m differs" },
  { "/comparable/what is within its tolerance, down as well as up", "speed_kmh=10.5 minute=6 incline_percent=-1 " DROP "9*7",
    "speed_kmh=10 minute=3 incline_percent=-2 " DROP "3*7", "pelvic-drop-running", "beyond-error" },
  { "/comparable/another place of the free leg is not compared", "free_leg=front fppa-squat/left=9*3",
    "free_leg=behind fppa-squat/left=20*3", "fppa-squat", "not-comparable: free_leg differs" },
  { "/comparable/each member that differs is named", "surface=ground speed_kmh=10 " DROP "9*7",
    "surface=treadmill speed_kmh=12 " DROP "3*7", "pelvic-drop-running",
    "not-comparable: surface differs; speed_kmh differs" },
  { "/comparable/another tester only marks it", "tester=Ada " DROP "9*7", "tester=Ben " DROP "3*7",
    "pelvic-drop-running", "beyond-error: tester differs: the error may be larger" },
  { "/comparable/another name of the set-up is none", "setup=Room-1 " DROP "9*7", "setup=Room-2 " DROP "3*7",
    "pelvic-drop-running", "beyond-error" },
  { "/comparable/any frame rate from 60 is as good", "frame_rate=60 " DROP "9*7", "frame_rate=240 " DROP "3*7",
    "pelvic-drop-running", "beyond-error" },
  { "/comparable/fewer frames are not, even twice", "frame_rate=30 " DROP "9*7", "frame_rate=30 " DROP "3*7",
    "pelvic-drop-running", "not-comparable: frame_rate differs" },
  { "/comparable/another step height is not compared",
    "step_height_cm=20 lateral-step-down/left=full", "step_height_cm=15 lateral-step-down/left=full", "lateral-step-down",
    "not-comparable: step_height_cm differs" },
  { "/comparable/another depth of squat is not compared", "squat_depth=to-60 fppa-squat/left=9*3",
    "squat_depth=to-90 fppa-squat/left=20*3", "fppa-squat", "not-comparable: squat_depth differs" },
  { "/comparable/what only one visit tells is compared and said", "surface=ground " DROP "9*7", DROP "3*7",
    "pelvic-drop-running", "beyond-error: surface is known for only one of the two visits" },
  { "/comparable/other shoes only mark it", "footwear=spikes " DROP "9*7", "footwear=clogs " DROP "3*7",
    "pelvic-drop-running", "beyond-error: footwear differs: the error may be larger" },
  { "/comparable/the same shoes typed otherwise are the same", "footwear=Spikes " DROP "9*7", "footwear=spikes " DROP "3*7",
    "pelvic-drop-running", "beyond-error" },
  { "/comparable/a slope is none of a step-down's matters",
    "incline_percent=0 lateral-step-down/left=full", "incline_percent=9 lateral-step-down/left=full", "lateral-step-down",
    "no-error-known" },
};

static char *
describe (const StanceChange *change)
{
  static const char *const important[] = { "", "-", "+" };
  g_autofree char         *why = NULL;

  if (!change->exists)
    return g_strdup ("none");

  why = stance_change_dup_why (change);

  return g_strconcat (stance_verdict_nicks[change->verdict], important[change->important],
                      why != NULL ? ": " : "", why, NULL);
}

static void
test_row (gconstpointer data)
{
  const ChangeRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceMeasure *measure = stance_catalog_find_measure (catalog, row->measure);
  g_auto (Visit) before = { NULL };
  g_auto (Visit) after = { NULL };
  g_auto (StanceChange) change = { 0 };
  g_autofree char *found = NULL;

  visit_init (&before, row->before);
  visit_init (&after, row->after);
  change = stance_change_between (measure, after.client, before.assessment, after.assessment,
                                  g_ptr_array_index (after.assessment->observations, 0));
  found = describe (&change);

  g_assert_cmpstr (found, ==, row->expected);
}

/* A questionnaire that is not shipped yet, with its own figures (vector 21). */
static void
test_questionnaire (void)
{
  StanceMeasure uwri = { .id = "uwri", .sem = 1.47, .mdc = 4.1, .mdc_percent = NAN, .important = 5.0 };

  g_assert_cmpint (stance_change_judge (&uwri, 20, 24), ==, STANCE_VERDICT_WITHIN_ERROR);
  g_assert_cmpint (stance_change_is_important (&uwri, 20, 24), ==, STANCE_IMPORTANT_NO);
  g_assert_cmpint (stance_change_judge (&uwri, 20, 25), ==, STANCE_VERDICT_BEYOND_ERROR);
  g_assert_cmpint (stance_change_is_important (&uwri, 20, 25), ==, STANCE_IMPORTANT_YES);
  g_assert_cmpint (stance_change_judge (&uwri, 20, 28), ==, STANCE_VERDICT_BEYOND_ERROR);
  g_assert_cmpint (stance_change_is_important (&uwri, 20, 28), ==, STANCE_IMPORTANT_YES);
}

static void
test_latest (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceMeasure *measure = stance_catalog_find_measure (catalog, "pelvic-drop-running");
  g_autoptr (GPtrArray) visits = g_ptr_array_new ();
  Visit             all[5];
  const char *const texts[] = { "id=a date=2026-01-01 " DROP "9*7", "id=b date=2026-05-01 " DROP "6*7",
                                "id=c date=2026-05-01 " DROP "8*7", "id=d date=2026-06-01",
                                "id=e date=2026-09-01 " DROP "1*7" };
  g_auto (Visit) now = { NULL };
  g_auto (StanceChange) last = { 0 };
  g_auto (StanceChange) baseline = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      visit_init (&all[i], texts[i]);
      all[i].assessment->sequence = i + 1;
      g_ptr_array_insert (visits, 0, all[i].assessment);
    }
  visit_init (&now, "id=now date=2026-07-01 " DROP "5*7");
  g_ptr_array_add (visits, now.assessment);
  last = stance_change_since_last (measure, now.client, now.assessment,
                                   g_ptr_array_index (now.assessment->observations, 0), visits);
  baseline = stance_change_since_baseline (measure, now.client, now.assessment,
                                           g_ptr_array_index (now.assessment->observations, 0), visits);

  g_assert_cmpstr (last.from, ==, "c");
  g_assert_cmpfloat_with_epsilon (last.difference, -3.0, 1e-9);
  g_assert_cmpstr (last.from_date, ==, "2026-05-01");
  g_assert_cmpstr (baseline.from, ==, "a");
  g_assert_cmpfloat_with_epsilon (baseline.difference, -4.0, 1e-9);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    visit_clear (&all[i]);
}

static void
test_first (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceMeasure *measure = stance_catalog_find_measure (catalog, "pelvic-drop-running");
  g_autoptr (GPtrArray) visits = g_ptr_array_new ();
  g_auto (Visit) other = { NULL };
  g_auto (Visit) now = { NULL };
  g_auto (StanceChange) change = { 0 };

  visit_init (&other, "id=a date=2026-01-01 " DROP "9*7");
  visit_init (&now, "id=now " DROP "5*7");
  stance_set_text (&other.assessment->episode, "knee");
  stance_set_text (&now.assessment->episode, "hip");
  g_ptr_array_add (visits, other.assessment);
  change = stance_change_since_baseline (measure, now.client, now.assessment,
                                         g_ptr_array_index (now.assessment->observations, 0), visits);

  g_assert_false (change.exists);
}

/* From any grade to any other, with an error or without. */
static void
test_eye (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *measures = stance_catalog_get_measures (catalog);
  guint            n_seen = 0;

  for (guint i = 0; i < measures->len; i++)
    {
      StanceMeasure measure = *(const StanceMeasure *) g_ptr_array_index (measures, i);

      n_seen += measure.seen;
      g_assert_cmpint (measure.seen, ==, g_str_has_prefix (measure.id, "eye-"));
      for (int own_error = 0; measure.seen && own_error < 2; own_error++)
        {
          if (own_error == 1)
            measure.mdc = 0.5;
          for (int grade = 0; grade < 9; grade++)
            g_assert_cmpint (stance_change_judge (&measure, grade / 3, grade % 3), ==, STANCE_VERDICT_NO_ERROR_KNOWN);
          g_assert_cmpint (stance_change_is_important (&measure, 0, 2), ==, STANCE_IMPORTANT_UNKNOWN);
        }
    }

  g_assert_cmpuint (n_seen, ==, 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add_data_func (rows[i].path, &rows[i], test_row);
  g_test_add_func ("/change/five points of the running index are important, four are not", test_questionnaire);
  g_test_add_func ("/change/no change of any eye grade is called more than error", test_eye);
  g_test_add_func ("/change/the latest visit with a value, of one day the one made last", test_latest);
  g_test_add_func ("/change/the first visit of another episode is no baseline", test_first);

  return g_test_run ();
}
