/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run.h"

#include <math.h>
#include <string.h>

#define N_CLIENTS 12

/* Generous: what it takes is told by the bench. */
#define LONGEST_S 10.0

static void
ask (Clinic     *clinic,
     const char *format,
     ...) G_GNUC_PRINTF (2, 3);

static void
ask (Clinic     *clinic,
     const char *format,
     ...)
{
  g_autofree char *arguments = NULL;
  va_list          words;

  va_start (words, format);
  arguments = g_strdup_vprintf (format, words);
  va_end (words);
  clinic_ask (clinic, arguments);
}

/* The number of a client by a text that is found; fails unless there is exactly one. */
static int
find (Clinic     *clinic,
      const char *text)
{
  ask (clinic, "client list --search %s", text);
  g_assert_cmpuint (clinic_length_at (clinic, ""), ==, 1);

  return (int) clinic_number_at (clinic, "0.number");
}

/* What became of the drop on a side from the first visit to the last. */
static const char *
get_verdict (Clinic     *clinic,
             int         client,
             const char *side,
             double     *difference)
{
  g_autofree char *last = NULL;

  ask (clinic, "assessment list %d", client);
  last = g_strdup_printf ("%u.id", clinic_length_at (clinic, "") - 1);
  ask (clinic, "assessment show %s", clinic_text_at (clinic, last));

  for (guint i = 0; i < clinic_length_at (clinic, "observations"); i++)
    {
      g_autofree char *measure = g_strdup_printf ("observations.%u.measure", i);
      g_autofree char *of_side = g_strdup_printf ("observations.%u.side", i);
      g_autofree char *change = g_strdup_printf ("observations.%u.baseline.difference", i);
      g_autofree char *verdict = g_strdup_printf ("observations.%u.baseline.verdict", i);

      if (g_strcmp0 (clinic_text_at (clinic, measure), "pelvic-drop-running") != 0 || g_strcmp0 (clinic_text_at (clinic, of_side), side) != 0)
        continue;

      *difference = clinic_number_at (clinic, change);
      return clinic_text_at (clinic, verdict);
    }

  g_assert_not_reached ();
}

static void
tell_stories (Clinic       *clinic,
              gconstpointer data)
{
  double difference;
  int    number;

  clinic_run (clinic, "demo");
  g_assert_cmpstr (clinic->err, ==, "");
  g_assert_cmpint (clinic->status, ==, 0);

  g_test_message ("the sample client improves beyond error");
  g_assert_cmpint (find (clinic, "Alva"), ==, 1);
  g_assert_cmpstr (get_verdict (clinic, 1, "left", &difference), ==, "beyond-error");
  g_assert_cmpfloat (difference, <, 0);

  g_test_message ("with target measures, measured with the clinic's set-up");
  g_assert_cmpuint (clinic_length_at (clinic, "targets"), ==, 3);
  g_assert_cmpstr (clinic_text_at (clinic, "context.setup"), ==, "Room 2 treadmill, phone on tripod");
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "context.camera_height_cm"), 95, 1e-9);

  g_test_message ("one gets worse");
  g_assert_cmpstr (get_verdict (clinic, find (clinic, "Pretendley"), "left", &difference), ==, "beyond-error");
  g_assert_cmpfloat (difference, >, 0);

  g_test_message ("one does not change");
  g_assert_cmpstr (get_verdict (clinic, find (clinic, "Testwell"), "left", &difference), ==, "within-error");

  g_test_message ("one is stopped and has no program");
  number = find (clinic, "Inventson");
  ask (clinic, "program list %d", number);
  g_assert_cmpuint (clinic_length_at (clinic, ""), ==, 0);
  ask (clinic, "assessment list %d", number);
  ask (clinic, "findings %s", clinic_text_at (clinic, "0.id"));
  g_assert_true (clinic_truth_at (clinic, "stopped"));

  g_test_message ("one is allergic to latex, one runs no more");
  ask (clinic, "client show %d", find (clinic, "Madeupton"));
  g_assert_nonnull (strstr (clinic_text_at (clinic, "alerts"), "Latex"));
  ask (clinic, "client show %d", find (clinic, "Mockingham"));
  g_assert_cmpfloat (clinic_number_at (clinic, "weekly_km"), <, 0.5);
  g_assert_true (clinic_truth_at (clinic, "large_print"));
}

static void
is_whole (Clinic       *clinic,
          gconstpointer data)
{
  clinic_run (clinic, "demo");
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_ask (clinic, "client list");
  g_assert_cmpuint (clinic_length_at (clinic, ""), ==, N_CLIENTS);

  for (int number = 1; number <= N_CLIENTS; number++)
    {
      guint n_visits;

      ask (clinic, "assessment list %d", number);
      n_visits = clinic_length_at (clinic, "");
      g_assert_cmpuint (n_visits, >=, 2);
      g_assert_cmpuint (n_visits, <=, 6);

      for (guint i = 0; i < n_visits; i++)
        {
          g_autofree char *status = g_strdup_printf ("%u.status", i);

          g_assert_cmpstr (clinic_text_at (clinic, status), ==, "signed");
        }
    }

  clinic_ask (clinic, "check");
  g_assert_true (clinic_truth_at (clinic, "ok"));
  clinic_run (clinic, "demo");
  clinic_assert_failed (clinic, 1, "fills an empty database only");
}

static void
is_quick (Clinic       *clinic,
          gconstpointer data)
{
  double seconds;

  g_test_timer_start ();
  clinic_run (clinic, "demo");
  seconds = g_test_timer_elapsed ();
  g_assert_cmpint (clinic->status, ==, 0);
  g_test_minimized_result (seconds, "the sample clinic in %.2f s", seconds);
  g_assert_cmpfloat (seconds, <, LONGEST_S);
}

static void
keep_clinic (Clinic       *clinic,
             gconstpointer data)
{
  clinic_run_with (clinic, "clinic set -", "{'name':'Klinik','clinicians':[{'name':'Ada'}]}");
  clinic_run (clinic, "demo");
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_ask (clinic, "clinic show");
  g_assert_cmpstr (clinic_text_at (clinic, "name"), ==, "Klinik");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/demo/every client tells a story", Clinic, NULL, clinic_set_up, tell_stories, clinic_tear_down);
  g_test_add ("/demo/twelve clients with signed visits, once", Clinic, NULL, clinic_set_up, is_whole, clinic_tear_down);
  g_test_add ("/demo/it is quick", Clinic, NULL, clinic_set_up, is_quick, clinic_tear_down);
  g_test_add ("/demo/a clinic that has a name keeps it", Clinic, NULL, clinic_set_up, keep_clinic, clinic_tear_down);

  return g_test_run ();
}
