/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog.h"

#include <math.h>

typedef struct
{
  StanceCatalog *catalog;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->catalog = stance_catalog_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  stance_catalog_unref (fixture->catalog);
}

static void
assert_near (double value,
             double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 0.005);
}

static void
test_cadence (void)
{
  assert_near (stance_cadence_from_frames (20, 1680, 240), 171.43);
  assert_near (stance_cadence_from_frames (10, 430, 120), 167.44);
  g_assert_true (isnan (stance_cadence_from_frames (0, 430, 120)));
  g_assert_true (isnan (stance_cadence_from_frames (10, 0, 120)));
  g_assert_true (isnan (stance_cadence_from_frames (10, 430, -1)));
  g_assert_true (isnan (stance_cadence_from_frames (10, NAN, 120)));
}

static void
test_norm (void)
{
  double mean, sd;

  g_assert_true (stance_norm_hip_abduction (35, STANCE_SEX_MALE, &mean, &sd));
  assert_near (mean, 1.640);
  assert_near (sd, 0.354);
  g_assert_true (stance_norm_hip_abduction (28, STANCE_SEX_FEMALE, &mean, &sd));
  assert_near (mean, 1.460);
}

static const struct
{
  const char *measure;
  double      typed;
  const char *meant; /* what it begins with; %NULL: nothing is known of it */
} slips[] = {
  { "knee-flexion-contact", 180, "A straight leg is 0" },
  { "knee-flexion-contact", 99, NULL },
  { "knee-flexion-stance", 140, "A straight leg is 0" },
  { "fppa-squat", 175, "A straight line is 0" },
  { "fppa-squat", 46, NULL },
  { "cadence", 85, "Counted for one foot" },
  { "hip-abduction-strength", 14, "Type newtons" },
  { "single-hop", 1.4, "Type centimeters" },
};

static void
test_slip (Fixture      *fixture,
           gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      const StanceMeasure *measure = stance_catalog_find_measure (fixture->catalog, slips[i].measure);
      g_autofree char     *meant = stance_measure_dup_slip (measure, slips[i].typed, "en");

      if (slips[i].meant == NULL)
        g_assert_null (meant);
      else
        g_assert_true (g_str_has_prefix (meant, slips[i].meant));
    }
}

static void
test_no_norm (void)
{
  double mean, sd;

  g_assert_false (stance_norm_hip_abduction (17, STANCE_SEX_FEMALE, &mean, &sd));
  g_assert_false (stance_norm_hip_abduction (-1, STANCE_SEX_MALE, &mean, &sd));
  g_assert_false (stance_norm_hip_abduction (30, STANCE_SEX_OTHER, &mean, &sd));
  g_assert_false (stance_norm_hip_abduction (30, STANCE_SEX_UNKNOWN, &mean, &sd));
}

static void
test_error (Fixture      *fixture,
            gconstpointer data)
{
  const StanceMeasure *drop = stance_catalog_find_measure (fixture->catalog, "pelvic-drop-running");
  const StanceMeasure *strength = stance_catalog_find_measure (fixture->catalog, "hip-abduction-strength");
  const StanceMeasure *step = stance_catalog_find_measure (fixture->catalog, "lateral-step-down");

  assert_near (stance_measure_get_error (drop, 7), 2.8);
  assert_near (stance_measure_get_error (strength, 1.4), 0.21);
  g_assert_true (isnan (stance_measure_get_error (step, 3)));
}

static void
test_bands (Fixture      *fixture,
            gconstpointer data)
{
  const StanceMeasure *step = stance_catalog_find_measure (fixture->catalog, "lateral-step-down");
  const StanceMeasure *drop = stance_catalog_find_measure (fixture->catalog, "pelvic-drop-running");
  static const char   *expected[] = { "good", "good", "medium", "medium", "poor", "poor", "poor" };

  for (int points = 0; points <= 6; points++)
    g_assert_cmpstr (stance_measure_get_band (step, points), ==, expected[points]);
  g_assert_null (stance_measure_get_band (drop, 5));
}

static void
test_parts (Fixture      *fixture,
            gconstpointer data)
{
  const StanceMeasure *step = stance_catalog_find_measure (fixture->catalog, "lateral-step-down");
  const StanceMeasure *hip = stance_catalog_find_measure (fixture->catalog, "trendelenburg");

  g_assert_cmpint (stance_measure_find_part (step, "knee")->max, ==, 2);
  g_assert_null (stance_measure_find_part (step, "elbow"));
  g_assert_true (stance_measure_find_grade (hip, "delayed")->typed);
  assert_near (stance_measure_find_grade (hip, "positive")->value, 0);
  g_assert_true (isnan (stance_measure_find_grade (hip, "invalid")->value));
  g_assert_null (stance_measure_find_grade (step, "positive"));
}

static const struct
{
  const char  *id;
  double       min, max, threshold, near_zone, sem, mdc, mdc_percent, important;
  int          trials;
  StanceBetter better;
} figures[] = {
  { "pelvic-drop-running", -10, 20, 5, 2, 1.0, 2.8, NAN, NAN, 7, STANCE_BETTER_LOWER },
  { "pelvic-drop-squat", -10, 20, NAN, 0, NAN, NAN, NAN, NAN, 3, STANCE_BETTER_LOWER },
  { "fppa-squat", -30, 45, 13.5, 0, NAN, 8, NAN, NAN, 3, STANCE_BETTER_LOWER },
  { "eye-hip-drop", 0, 2, NAN, 0, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_LOWER },
  { "eye-knee-in", 0, 2, NAN, 0, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_LOWER },
  { "trendelenburg", 0, 30, 25, 4, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_HIGHER },
  { "lateral-step-down", 0, 6, 4, 0, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_LOWER },
  { "hip-abduction-strength", 0.2, 4.0, NAN, 0, NAN, NAN, 15, NAN, 3, STANCE_BETTER_HIGHER },
  { "cadence", 120, 240, NAN, 0, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_NONE },
  { "pain-worst", 0, 10, NAN, 0, NAN, NAN, NAN, 2, 1, STANCE_BETTER_LOWER },
  { "femoral-adduction-running", -15, 25, NAN, 0, NAN, 2.3, NAN, NAN, 7, STANCE_BETTER_LOWER },
  { "hip-adduction-running", -10, 35, NAN, 0, NAN, 3.8, NAN, NAN, 7, STANCE_BETTER_LOWER },
  { "trunk-lean-running", -20, 30, 5, 0, NAN, 2.3, NAN, NAN, 7, STANCE_BETTER_LOWER },
  { "fppa-running", -30, 45, NAN, 0, NAN, NAN, NAN, NAN, 7, STANCE_BETTER_LOWER },
  { "rearfoot-eversion-running", -15, 35, NAN, 0, NAN, NAN, NAN, NAN, 7, STANCE_BETTER_NONE },
  { "step-width", -15, 40, 3, 0, NAN, NAN, NAN, NAN, 7, STANCE_BETTER_NONE },
  { "foot-strike-angle", -30, 45, NAN, 0, 2.5, 6.9, NAN, NAN, 7, STANCE_BETTER_NONE },
  { "tibia-inclination", -15, 30, 8, 0, NAN, 4.8, NAN, NAN, 7, STANCE_BETTER_LOWER },
  { "knee-flexion-contact", -5, 60, 10, 0, NAN, 8, NAN, NAN, 7, STANCE_BETTER_HIGHER },
  { "knee-flexion-stance", 15, 75, 33, 4, NAN, 3.8, NAN, NAN, 7, STANCE_BETTER_HIGHER },
  { "hip-extension-toe-off", -20, 50, 10, 0, NAN, NAN, NAN, NAN, 7, STANCE_BETTER_HIGHER },
  { "pelvic-drop-step-down", -10, 20, NAN, 0, NAN, NAN, NAN, NAN, 3, STANCE_BETTER_LOWER },
  { "fppa-step-down", -30, 45, NAN, 0, NAN, 8, NAN, NAN, 3, STANCE_BETTER_LOWER },
  { "fppa-landing", -30, 45, NAN, 0, NAN, 8, NAN, NAN, 3, STANCE_BETTER_LOWER },
  { "single-leg-squat-rating", 0, 2, NAN, 0, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_LOWER },
  { "qasls", 0, 10, NAN, 0, NAN, 2, NAN, NAN, 1, STANCE_BETTER_LOWER },
  { "knee-extension-strength", 0.3, 6.0, NAN, 0, NAN, NAN, 24, NAN, 3, STANCE_BETTER_HIGHER },
  { "single-leg-bridge-hold", 0, 300, 32, 0, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_HIGHER },
  { "side-plank-hold", 0, 300, NAN, 0, NAN, 30, NAN, NAN, 1, STANCE_BETTER_HIGHER },
  { "single-hop", 5, 300, NAN, 0, NAN, NAN, 11.3, NAN, 3, STANCE_BETTER_HIGHER },
  { "triple-hop", 50, 900, NAN, 0, NAN, NAN, 11.3, NAN, 3, STANCE_BETTER_HIGHER },
  { "side-hop", 1, 120, NAN, 0, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_LOWER },
  { "thomas-thigh-angle", -30, 40, NAN, 0, 1, NAN, NAN, NAN, 1, STANCE_BETTER_LOWER },
  { "weight-bearing-lunge", 0, 25, 9, 0, NAN, 1.9, NAN, NAN, 1, STANCE_BETTER_HIGHER },
  { "weight-bearing-lunge-angle", 0, 70, NAN, 0, NAN, 4.7, NAN, NAN, 1, STANCE_BETTER_HIGHER },
  { "pain-average", 0, 10, NAN, 0, NAN, NAN, NAN, 2, 1, STANCE_BETTER_LOWER },
  { "pain-running", 0, 10, NAN, 0, NAN, NAN, NAN, 2, 1, STANCE_BETTER_LOWER },
  { "pain-in-task", 0, 10, NAN, 0, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_LOWER },
  { "psfs", 0, 10, NAN, 0, NAN, 2, NAN, 2.3, 3, STANCE_BETTER_HIGHER },
  { "lefs", 0, 80, NAN, 0, NAN, 9, NAN, 9, 1, STANCE_BETTER_HIGHER },
  { "akps", 0, 100, NAN, 0, NAN, 13, NAN, 13, 1, STANCE_BETTER_HIGHER },
  { "uwri", 0, 36, NAN, 0, 1.47, 4.1, NAN, 5, 1, STANCE_BETTER_HIGHER },
  { "groc", -7, 7, NAN, 0, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_HIGHER },
  { "eye-trunk-lean", 0, 2, NAN, 0, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_LOWER },
  { "eye-foot", 0, 2, NAN, 0, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_LOWER },
  { "eye-unsteady", 0, 1, NAN, 0, NAN, NAN, NAN, NAN, 1, STANCE_BETTER_LOWER },
};

static void
assert_same (double value,
             double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (value));
  else
    g_assert_cmpfloat_with_epsilon (value, expected, 1e-9);
}

static void
test_figures (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceMeasure *measure = stance_catalog_find_measure (catalog, figures[row].id);

  g_assert_nonnull (measure);
  assert_same (measure->min, figures[row].min);
  assert_same (measure->max, figures[row].max);
  assert_same (measure->thresholds[STANCE_SEX_FEMALE], figures[row].threshold);
  assert_same (measure->near_zone, figures[row].near_zone);
  assert_same (measure->sem, figures[row].sem);
  assert_same (measure->mdc, figures[row].mdc);
  assert_same (measure->mdc_percent, figures[row].mdc_percent);
  assert_same (measure->important, figures[row].important);
  g_assert_cmpint (measure->trials, ==, figures[row].trials);
  g_assert_cmpint (measure->better, ==, figures[row].better);
}

static void
test_by_sex (Fixture      *fixture,
             gconstpointer data)
{
  const StanceMeasure *knee = stance_catalog_find_measure (fixture->catalog, "fppa-squat");
  const StanceMeasure *drop = stance_catalog_find_measure (fixture->catalog, "pelvic-drop-running");

  g_assert_true (knee->threshold_by_sex);
  g_assert_true (isnan (knee->thresholds[STANCE_SEX_MALE]));
  g_assert_true (isnan (knee->thresholds[STANCE_SEX_OTHER]));
  g_assert_true (isnan (knee->thresholds[STANCE_SEX_UNKNOWN]));
  g_assert_false (drop->threshold_by_sex);
  assert_near (drop->thresholds[STANCE_SEX_UNKNOWN], 5);
}

/* Each says how it is done, what it is worth and where its error is from, be it unknown. */
static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const keys[] = { "Name", "Short", "HowTo", "Validity", "ErrorNote" };
  const GPtrArray         *measures = stance_catalog_get_measures (fixture->catalog);

  g_assert_cmpuint (measures->len, ==, G_N_ELEMENTS (figures));
  for (guint i = 0; i < measures->len; i++)
    {
      const StanceMeasure *measure = g_ptr_array_index (measures, i);
      gboolean             has_threshold = measure->threshold_by_sex || !isnan (measure->thresholds[STANCE_SEX_UNKNOWN]);
      g_autofree char     *note = stance_measure_dup_text (measure, "ThresholdNote", "en");

      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        {
          g_autofree char *text = stance_measure_dup_text (measure, keys[j], "en");

          g_test_message ("%s %s", measure->id, keys[j]);
          g_assert_nonnull (text);
        }
      g_assert_true (has_threshold == (note != NULL));
    }
}

/* What is known to be of little worth says so where it is entered. */
static void
test_low_validity (Fixture      *fixture,
                   gconstpointer data)
{
  static const char *const ids[] = { "fppa-running", "rearfoot-eversion-running" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const StanceMeasure *measure = stance_catalog_find_measure (fixture->catalog, ids[i]);
      g_autofree char     *validity = stance_measure_dup_text (measure, "Validity", "en");

      g_assert_true (g_str_has_prefix (validity, "Low validity"));
      g_assert_true (isnan (stance_measure_get_error (measure, 10)));
    }
}

static void
test_foot_strike (Fixture      *fixture,
                  gconstpointer data)
{
  const StanceMeasure *foot = stance_catalog_find_measure (fixture->catalog, "foot-strike-angle");

  g_assert_cmpstr (stance_measure_get_band (foot, -0.81), ==, "forefoot");
  g_assert_cmpstr (stance_measure_get_band (foot, -0.8), ==, "midfoot");
  g_assert_cmpstr (stance_measure_get_band (foot, 7.4), ==, "midfoot");
  g_assert_cmpstr (stance_measure_get_band (foot, 7.41), ==, "rearfoot");
}

/* The first template asks for what a first visit needs; together they ask for everything
 * that is not asked for with the complaint.
 */
static void
test_templates (Fixture      *fixture,
                gconstpointer data)
{
  const GPtrArray *templates = stance_catalog_get_terms (fixture->catalog, STANCE_TERMS_TEMPLATE);
  const GPtrArray *measures = stance_catalog_get_measures (fixture->catalog);

  for (guint i = 0; i < measures->len; i++)
    {
      const StanceMeasure *measure = g_ptr_array_index (measures, i);
      gboolean             asked = FALSE;

      for (guint j = 0; j < templates->len; j++)
        asked |= g_strv_contains (((const StanceTerm *) templates->pdata[j])->measures, measure->id);
      g_test_message ("%s", measure->id);
      g_assert_cmpint (asked, !=, measure->told);
    }
}

static void
test_compared (Fixture      *fixture,
               gconstpointer data)
{
  const StanceMeasure *drop = stance_catalog_find_measure (fixture->catalog, "pelvic-drop-running");
  const StanceMeasure *pain = stance_catalog_find_measure (fixture->catalog, "pain-worst");

  g_assert_true (drop->compared[STANCE_PROTOCOL_SURFACE]);
  g_assert_true (drop->compared[STANCE_PROTOCOL_FOOTWEAR]);
  g_assert_false (drop->compared[STANCE_PROTOCOL_STEP_HEIGHT_CM]);
  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    g_assert_false (pain->compared[i]);
}

static void
test_tasks (Fixture      *fixture,
            gconstpointer data)
{
  const StanceMeasure *eye = stance_catalog_find_measure (fixture->catalog, "eye-hip-drop");

  g_assert_true (eye->seen);
  g_assert_true (stance_measure_has_task (eye, "single-leg-stand"));
  g_assert_false (stance_measure_has_task (eye, "hop"));
  g_assert_false (stance_measure_has_task (eye, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measure/cadence is counted from frames", test_cadence);
  g_test_add_func ("/measure/the strength norm depends on age and sex", test_norm);
  g_test_add_func ("/measure/there is no norm for the young or of unknown sex", test_no_norm);
  g_test_add ("/measure/a slip is told what was meant", Fixture, NULL, set_up, test_slip, tear_down);
  g_test_add ("/measure/an error in per cent is of the earlier value", Fixture, NULL, set_up, test_error, tear_down);
  g_test_add ("/measure/four points of the step-down are called poor", Fixture, NULL, set_up, test_bands, tear_down);
  g_test_add ("/measure/parts and grades are found by name", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/measure/a threshold for women alone is none for others", Fixture, NULL, set_up, test_by_sex, tear_down);
  g_test_add ("/measure/each says how, how well and with what error", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/measure/low validity is said", Fixture, NULL, set_up, test_low_validity, tear_down);
  g_test_add ("/measure/the forefoot ends below its limit", Fixture, NULL, set_up, test_foot_strike, tear_down);
  g_test_add ("/measure/each is asked for by a template", Fixture, NULL, set_up, test_templates, tear_down);
  g_test_add ("/measure/only what the file lists is compared", Fixture, NULL, set_up, test_compared, tear_down);
  g_test_add ("/measure/an eye grade knows its tasks", Fixture, NULL, set_up, test_tasks, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/measure/%s has the agreed figures", figures[i].id);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_figures);
    }

  return g_test_run ();
}
