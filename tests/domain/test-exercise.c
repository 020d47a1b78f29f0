/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog.h"

static char *
join_steps (const StanceCatalog *catalog,
            const char          *id,
            StanceSide           side,
            const char          *language)
{
  g_auto (GStrv) steps = stance_exercise_dup_steps (stance_catalog_find_exercise (catalog, id), side, language);

  return g_strjoinv ("\n", steps);
}

static void
test_sides (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autofree char *left = join_steps (catalog, "side-lying-hip-abduction-wall", STANCE_SIDE_LEFT, "en");
  g_autofree char *right = join_steps (catalog, "side-lying-hip-abduction-wall", STANCE_SIDE_RIGHT, "en");
  g_autofree char *both = join_steps (catalog, "side-lying-hip-abduction-wall", STANCE_SIDE_BOTH, "en");

  /* The left hip is worked while lying on the right side. */
  g_assert_nonnull (strstr (left, "Lie on your RIGHT side"));
  g_assert_nonnull (strstr (right, "Lie on your LEFT side"));
  g_assert_cmpstr (both, ==, right);
  g_assert_cmpstr (left, !=, right);
}

/* Every sided step says a leg in capitals, and the other form says the other. */
static void
test_every_side (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *exercises = stance_catalog_get_exercises (catalog);

  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *exercise = exercises->pdata[i];
      g_auto (GStrv) left = stance_exercise_dup_steps (exercise, STANCE_SIDE_LEFT, "en");
      g_auto (GStrv) right = stance_exercise_dup_steps (exercise, STANCE_SIDE_RIGHT, "en");

      g_assert_cmpuint (g_strv_length (left), ==, exercise->n_steps);
      g_assert_cmpuint (g_strv_length (right), ==, exercise->n_steps);
      for (int k = 0; k < exercise->n_steps; k++)
        if (strcmp (left[k], right[k]) != 0)
          {
            g_autoptr (GString) mirrored = g_string_new (left[k]);

            g_string_replace (mirrored, "LEFT", "\001", 0);
            g_string_replace (mirrored, "RIGHT", "LEFT", 0);
            g_string_replace (mirrored, "\001", "RIGHT", 0);
            g_assert_cmpstr (mirrored->str, ==, right[k]);
          }
    }
}

static void
test_start_dose (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceExercise *plank = stance_catalog_find_exercise (catalog, "side-plank-leg-lift");
  const StanceExercise *band = stance_catalog_find_exercise (catalog, "lateral-band-walk");
  StanceDose            dose;

  /* The article's 10 times 10 s starts as 5 times 5 s. */
  g_assert_true (stance_exercise_get_item_dose (plank, "strength", &dose));
  g_assert_cmpint (dose.reps_max, ==, 5);
  g_assert_cmpint (dose.hold_max_s, ==, 5);

  g_assert_true (stance_exercise_get_item_dose (band, "strength", &dose));
  g_assert_cmpint (dose.per_week_max, ==, 2);
  g_assert_cmpint (dose.reps_min, ==, 12);
  g_assert_cmpint (dose.reps_max, ==, 15);
}

static void
test_no_dose (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceExercise *press = stance_catalog_find_exercise (catalog, "knees-out-toe-press");
  StanceDose            dose;

  g_assert_cmpuint (press->doses->len, ==, 0);
  g_assert_false (stance_exercise_get_item_dose (press, "strength", &dose));
}

static void
test_phases (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceExercise *band = stance_catalog_find_exercise (catalog, "lateral-band-walk");
  const char           *expected[] = { "find", "activate", "strength" };

  g_assert_cmpuint (band->doses->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (g_array_index (band->doses, StancePhaseDose, i).phase, ==, expected[i]);
  g_assert_cmpint (stance_exercise_get_dose (band, "activate")->article.unit, ==, STANCE_DOSE_STEPS);
  g_assert_cmpint (stance_exercise_get_dose (band, "activate")->article.when, ==, STANCE_DOSE_BEFORE_RUN);
  g_assert_null (stance_exercise_get_dose (band, "recovery"));
}

static void
test_held_back (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const StanceExercise *drop = stance_catalog_find_exercise (catalog, "hip-drop");

  g_assert_true (stance_exercise_is_held_back (drop, "outer-hip"));
  g_assert_false (stance_exercise_is_held_back (drop, "none"));
  g_assert_false (stance_exercise_is_held_back (drop, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exercise/steps name the leg of the working hip", test_sides);
  g_test_add_func ("/exercise/the steps of one side mirror those of the other", test_every_side);
  g_test_add_func ("/exercise/an item begins with the start dose", test_start_dose);
  g_test_add_func ("/exercise/an exercise without a dose gives none", test_no_dose);
  g_test_add_func ("/exercise/doses stand by phase and in their order", test_phases);
  g_test_add_func ("/exercise/a painful region holds back what its list names", test_held_back);

  return g_test_run ();
}
