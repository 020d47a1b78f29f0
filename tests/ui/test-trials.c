/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

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

  g_test_add_func ("/trials/what is shown can be read back", test_round_trip);

  return g_test_run ();
}
