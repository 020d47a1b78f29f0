/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-pasted.h"
#include "stance-tap-counter.h"
#include "stance-trials.h"

#include <math.h>

typedef struct
{
  const char *path;
  const char *typed;
  gboolean    understood;
  StanceForm  form;
  double      first;
  int         n;
} TypedCase;

static const TypedCase typed_cases[] = {
  { "nothing is empty", "", TRUE, STANCE_FORM_EMPTY, NAN, 0 },
  { "blanks are empty", "   ", TRUE, STANCE_FORM_EMPTY, NAN, 0 },
  { "one number is a value", "6.9", TRUE, STANCE_FORM_VALUE, 6.9, 1 },
  { "a comma is decimal", "6,9", TRUE, STANCE_FORM_VALUE, 6.9, 1 },
  { "blanks part the trials", "6.2 7,1 6.8", TRUE, STANCE_FORM_TRIALS, 6.2, 3 },
  { "semicolons part the trials", "6,2;7,1", TRUE, STANCE_FORM_TRIALS, 6.2, 2 },
  { "a comma before a blank parts the trials", "6.2, 7.1, 6.8", TRUE, STANCE_FORM_TRIALS, 6.2, 3 },
  { "negative numbers are a hike", "-4.5 −3.2", TRUE, STANCE_FORM_TRIALS, -4.5, 2 },
  { "mean, SD and number", "6.9 ± 0.4 n7", TRUE, STANCE_FORM_SUMMARY, 6.9, 7 },
  { "mean, SD and number without blanks", "6,9±0,4 n=7", TRUE, STANCE_FORM_SUMMARY, 6.9, 7 },
  { "a sign made of plus and minus", "6.9+-0.4 n7", TRUE, STANCE_FORM_SUMMARY, 6.9, 7 },
  { "a sign with a stroke", "-6.9 +/- 0.4 N 7", TRUE, STANCE_FORM_SUMMARY, -6.9, 7 },
  { "the number in brackets", "6,9 ± 0,4 (7)", TRUE, STANCE_FORM_SUMMARY, 6.9, 7 },
  { "n and the number in brackets", "6.9 ± 0.4 (n = 7)", TRUE, STANCE_FORM_SUMMARY, 6.9, 7 },
  { "half a trial is not understood", "6.9 ± 0.4 n7.5", FALSE, STANCE_FORM_EMPTY, NAN, 0 },
  { "a negative deviation is not understood", "6.9 ± -0.4 n7", FALSE, STANCE_FORM_EMPTY, NAN, 0 },
  { "lines and tabs part the trials", "6.2\t7.1\r\n6.8\n", TRUE, STANCE_FORM_TRIALS, 6.2, 3 },
  { "a word is not a number", "6.2 about", FALSE, STANCE_FORM_EMPTY, NAN, 0 },
  { "a mean without a number of trials is not understood", "6.9 ± 0.4", FALSE, STANCE_FORM_EMPTY, NAN, 0 },
  { "two decimal marks are not a number", "6.2.1", FALSE, STANCE_FORM_EMPTY, NAN, 0 },
};

static void
test_typed (gconstpointer data)
{
  const TypedCase *row = data;
  g_autoptr (StanceObservation) observation = stance_observation_new ("pelvic-drop-running", STANCE_SIDE_LEFT, "running");

  stance_observation_set_value (observation, 99);
  g_assert_cmpint (stance_trials_parse (row->typed, observation), ==, row->understood);
  g_assert_cmpint (observation->form, ==, row->form);

  if (row->form == STANCE_FORM_SUMMARY)
    {
      g_assert_cmpfloat_with_epsilon (observation->mean, row->first, 1e-9);
      g_assert_cmpint (observation->n, ==, row->n);
      return;
    }

  g_assert_cmpuint (observation->trials->len, ==, row->n);

  if (row->n > 0)
    g_assert_cmpfloat_with_epsilon (g_array_index (observation->trials, double, 0), row->first, 1e-9);
}

static void
test_round_trip (void)
{
  const double trials[] = { 6.2, 7, -0.125 };
  g_autoptr (StanceText) german = stance_text_new ("de", NULL);
  g_autoptr (StanceObservation) typed = stance_observation_new ("pelvic-drop-running", STANCE_SIDE_LEFT, "running");
  g_autoptr (StanceObservation) read = stance_observation_new ("pelvic-drop-running", STANCE_SIDE_LEFT, "running");
  g_autofree char *text = NULL;

  stance_observation_set_trials (typed, trials, G_N_ELEMENTS (trials));
  text = stance_trials_to_text (typed, german);
  g_assert_cmpstr (text, ==, "6,2  7  −0,125");

  g_assert_true (stance_trials_parse (text, read));
  g_assert_cmpuint (read->trials->len, ==, 3);

  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (read->trials, double, i), trials[i], 1e-9);
}

/* Pasted */

typedef struct
{
  const char *path;
  const char *pasted;
  gboolean    sides;
  const char *left;
  const char *right;
} PastedCase;

static const PastedCase pasted_cases[] = {
  { "a column is the trials of one side", "6,2\n7,1\n6,8\n", TRUE, "6,2  7,1  6,8", NULL },
  { "lines may end as on Windows", "6.2\r\n7.1\r\n", TRUE, "6.2  7.1", NULL },
  { "lines may end as long ago", "6.2\r7.1", TRUE, "6.2  7.1", NULL },
  { "a line is the trials of one side", "6.2\t7.1\t6.8", TRUE, "6.2  7.1  6.8", NULL },
  { "two columns are left and right", "6.2\t4.1\n7.1\t3.9\n", TRUE, "6.2  7.1", "4.1  3.9" },
  { "two cells are left and right", "6.2\t4.1\n", TRUE, "6.2", "4.1" },
  { "two cells without sides are two trials", "6.2\t4.1", FALSE, "6.2  4.1", NULL },
  { "a column may be shorter", "6.2\t4.1\n7.1\t\n", TRUE, "6.2  7.1", "4.1" },
  { "heads are left out", "Left\tRight\n6.2\t4.1\n", TRUE, "6.2", "4.1" },
  { "heads may say that right comes first", "rechts\tlinks\n4.1\t6.2\n", TRUE, "6.2", "4.1" },
  { "empty lines are left out", "\n6.2\n\n7.1\n\n", TRUE, "6.2  7.1", NULL },
  { "a mean with its deviation stays whole", "6.9 ± 0.4 n7\t4.1 ± 0.3 n7", TRUE, "6.9 ± 0.4 n7", "4.1 ± 0.3 n7" },
  { "words are kept to be mended", "6.2\nabout 7\n", TRUE, "6.2  about 7", NULL },
  { "a larger table is kept and is no number", "1\t2\t3\n4\t5\t6\n", TRUE, "1 | 2 | 3 | 4 | 5 | 6", NULL },
};

static void
test_pasted (gconstpointer data)
{
  const PastedCase *row = data;
  g_autofree char  *left = NULL;
  g_autofree char  *right = NULL;

  g_assert_true (stance_pasted_is_table (row->pasted));
  stance_pasted_read (row->pasted, row->sides, &left, &right);
  g_assert_cmpstr (left, ==, row->left);
  g_assert_cmpstr (right, ==, row->right);
}

static void
test_bars (void)
{
  g_autoptr (StanceObservation) observation = stance_observation_new ("pelvic-drop-running", STANCE_SIDE_LEFT, "running");

  g_assert_false (stance_trials_parse ("1 | 2 | 3", observation));
}

/* Tapped */

static void
test_tapped (void)
{
  StanceTapCounter counter = { 0 };

  g_assert_true (isnan (stance_tap_counter_get_cadence (&counter)));

  for (int i = 0; i < 20; i++)
    {
      g_assert_false (stance_tap_counter_is_enough (&counter));
      stance_tap_counter_tap (&counter, 1000000 + i * 350000);
    }

  /* 19 steps in 6.65 s */
  g_assert_cmpfloat_with_epsilon (stance_tap_counter_get_cadence (&counter), 171.4286, 1e-4);
  g_assert_true (stance_tap_counter_is_enough (&counter));

  /* After a pause it begins anew. */
  stance_tap_counter_tap (&counter, 60000000);
  g_assert_cmpint (counter.steps, ==, 1);
  g_assert_true (isnan (stance_tap_counter_get_cadence (&counter)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (typed_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/trials/typed/%s", typed_cases[i].path);

      g_test_add_data_func (path, &typed_cases[i], test_typed);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (pasted_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/trials/pasted/%s", pasted_cases[i].path);

      g_test_add_data_func (path, &pasted_cases[i], test_pasted);
    }

  g_test_add_func ("/trials/pasted/cells with bars are no trials", test_bars);
  g_test_add_func ("/trials/tapped steps are a cadence, and a pause begins anew", test_tapped);
  g_test_add_func ("/trials/what is shown can be read back", test_round_trip);

  return g_test_run ();
}
