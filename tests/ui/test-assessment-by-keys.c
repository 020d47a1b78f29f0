/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "form-help.h"

#include <math.h>

/* The measured form of the hip drop screen is filled in by a program that presses keys, as
 * a keyboard does; the test needs a display of its own. How many keys it takes, and how
 * long at the pace of somebody who types with one hand, is printed.
 */
#define KEYS_PER_SECOND 3.0

/* What is typed into each stop of the form, from above to below; Enter goes on from each. */
static const char *const stops[] = {
  "4",                                                  /* worst pain */
  "168",                                                /* cadence */
  "7.1 6.8 7 6.9 7.2 6.6 7.3", "4.1 4 4.2 3.9 4 4.1 4", /* pelvic drop in running */
  "6 7 6", "3 4 4",                                     /* in the squat */
  "9 10 8", "5 6 7",                                    /* knee angle */
  "2", "18", "3", "1", "",                              /* Trendelenburg: delayed, seconds, pain; negative */
  "0", "0", "1", "0", "1", "0", "2", "1", "0", "0",     /* step-down, part by part */
  "138 141 140", "176 180 171", "0.4", "2",             /* strength, lever, contraction */
  "2", "1", "2", "1", "1", "0", "1", "0",               /* hip drop, seen: four tasks */
  "1", "0", "1", "0", "1", "0", "0", "0",               /* knee */
};

static void
append_key (GPtrArray *keys,
            char       letter)
{
  if (letter == ' ')
    g_ptr_array_add (keys, g_strdup ("space"));
  else if (letter == '.')
    g_ptr_array_add (keys, g_strdup ("period"));
  else
    g_ptr_array_add (keys, g_strndup (&letter, 1));
}

static GPtrArray *
list_keys (void)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      for (const char *letter = stops[i]; *letter != '\0'; letter++)
        append_key (keys, *letter);

      g_ptr_array_add (keys, g_strdup ("Return"));
    }

  return keys;
}

static void
ended_cb (GPid     pid,
          int      status,
          gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  g_spawn_close_pid (pid);
}

/* Without a window manager, keys go to the window under the pointer. */
static void
press_all (GPtrArray *keys)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean          ended = FALSE;
  GPid              pid;
  const char *const before[] = { "xdotool", "mousemove", "300", "300", "sleep", "0.2", "key", "--delay", "8" };

  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
    g_ptr_array_add (words, (char *) before[i]);
  for (guint i = 0; i < keys->len; i++)
    g_ptr_array_add (words, keys->pdata[i]);
  g_ptr_array_add (words, NULL);

  g_spawn_async (NULL, (char **) words->pdata, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  g_child_watch_add (pid, ended_cb, &ended);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
  ui_help_settle ();
}

static const StanceObservation *
find (FormFixture *fixture,
      const char  *measure,
      StanceSide   side,
      const char  *task)
{
  const StanceObservation *observation = stance_assessment_find (stance_draft_get_assessment (fixture->draft), measure, side, task);

  g_assert_nonnull (observation);

  return observation;
}

static void
assert_value (FormFixture *fixture,
              const char  *measure,
              StanceSide   side,
              const char  *task,
              double       expected)
{
  const StanceMeasure *definition = stance_catalog_find_measure (stance_draft_get_catalog (fixture->draft), measure);
  StanceResult         result = stance_observation_get_result (find (fixture, measure, side, task), definition, 60);

  g_assert_cmpfloat_with_epsilon (result.value, expected, 0.01);
}

static void
test_form (FormFixture  *fixture,
           gconstpointer data)
{
  g_autofree char *program = g_find_program_in_path ("xdotool");
  g_autoptr (GPtrArray) keys = list_keys ();
  gint64 start;

  if (program == NULL)
    {
      g_test_skip ("xdotool is not here to press keys");
      return;
    }

  gtk_widget_grab_focus (GTK_WIDGET (form_help_get_field (fixture, "pain-worst", STANCE_SIDE_NONE, NULL)));
  start = g_get_monotonic_time ();
  press_all (keys);

  assert_value (fixture, "pain-worst", STANCE_SIDE_NONE, NULL, 4);
  assert_value (fixture, "cadence", STANCE_SIDE_NONE, NULL, 168);
  assert_value (fixture, "pelvic-drop-running", STANCE_SIDE_LEFT, NULL, 6.986);
  assert_value (fixture, "fppa-squat", STANCE_SIDE_RIGHT, NULL, 6);
  assert_value (fixture, "trendelenburg", STANCE_SIDE_LEFT, NULL, 18);
  assert_value (fixture, "trendelenburg", STANCE_SIDE_RIGHT, NULL, 30);
  assert_value (fixture, "lateral-step-down", STANCE_SIDE_LEFT, NULL, 4);
  assert_value (fixture, "lateral-step-down", STANCE_SIDE_RIGHT, NULL, 1);
  assert_value (fixture, "hip-abduction-strength", STANCE_SIDE_RIGHT, NULL, 1.2);
  assert_value (fixture, "eye-hip-drop", STANCE_SIDE_LEFT, "running", 2);
  assert_value (fixture, "eye-knee-in", STANCE_SIDE_RIGHT, "single-leg-stand", 0);

  g_test_message ("The measured hip drop screen: %u keys, %.0f s at %.0f keys a second; pressed in %.1f s", keys->len,
                  keys->len / KEYS_PER_SECOND, KEYS_PER_SECOND, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/assessment by keys/the measured hip drop screen is filled in without a pointer", FormFixture, NULL, form_help_set_up, test_form, form_help_tear_down);

  return g_test_run ();
}
