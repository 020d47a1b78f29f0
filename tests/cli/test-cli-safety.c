/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run.h"

#include <gio/gio.h>

#define ADD   "client add --given-name Jo --family-name Example --birth-date 1990-02-03 --sex female"
#define YOUNG "client add --given-name Jo --family-name Example --birth-date 2011-02-03 --sex female"

static char *
add_visit (Clinic     *clinic,
           const char *client,
           const char *visit)
{
  g_autofree char *id = clinic_make (clinic, client, "");
  g_autofree char *add = g_strdup_printf ("assessment add %s -", id);

  return clinic_make (clinic, add, visit);
}

static void
assert_written (Clinic     *clinic,
                const char *verb,
                const char *assessment)
{
  g_autofree char *arguments = g_strdup_printf ("%s %s --output @paper.pdf", verb, assessment);
  g_autofree char *path = clinic_dup_path (clinic, "paper.pdf");
  g_autofree char *content = NULL;
  gsize            length = 0;

  clinic_run (clinic, arguments);
  g_assert_cmpint (clinic->status, ==, 0);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_cmpuint (length, >, 5000);
}

static void
papers (Clinic       *clinic,
        gconstpointer data)
{
  g_autofree char *visit = add_visit (clinic, ADD, "{\"date\":\"2026-11-02\",\"red_flags\":[\"calf-swelling\"]}");

  assert_written (clinic, "letter", visit);
  assert_written (clinic, "stop-sheet", visit);
}

static void
no_papers (Clinic       *clinic,
           gconstpointer data)
{
  g_autofree char *visit = add_visit (clinic, ADD, "{\"date\":\"2026-11-02\",\"red_flags\":[\"falls-risk\"]}");
  g_autofree char *arguments = g_strdup_printf ("letter %s --output @paper.pdf", visit);

  clinic_run (clinic, arguments);
  clinic_assert_failed (clinic, 1, "no stop rule");
}

static void
screened (Clinic       *clinic,
          gconstpointer data)
{
  g_autofree char *visit = add_visit (clinic, ADD, "{\"date\":\"2026-11-02\",\"red_flags\":[]}");
  g_autofree char *show = g_strdup_printf ("assessment show %s", visit);

  clinic_ask (clinic, show);
  g_assert_nonnull (clinic_text_at (clinic, "screened.at"));
  g_assert_cmpfloat (clinic_number_at (clinic, "screened.version"), >=, 1);
}

/* What an amendment no longer says was taken back for its reason. */
static void
taken_back (Clinic       *clinic,
            gconstpointer data)
{
  g_autofree char *visit = add_visit (clinic, ADD, "{\"date\":\"2026-11-02\",\"red_flags\":[\"compartment\"]}");
  g_autofree char *sign = g_strdup_printf ("assessment sign %s", visit);
  g_autofree char *amend = g_strdup_printf ("assessment amend %s - --reason mistyped", visit);
  g_autofree char *amended = NULL;
  g_autofree char *show = NULL;

  clinic_run (clinic, sign);
  g_assert_cmpint (clinic->status, ==, 0);
  amended = clinic_make (clinic, amend, "{\"date\":\"2026-11-02\",\"red_flags\":[]}");
  show = g_strdup_printf ("assessment show %s", amended);
  clinic_ask (clinic, show);
  g_assert_cmpuint (clinic_length_at (clinic, "corrections"), ==, 1);
  g_assert_cmpstr (clinic_text_at (clinic, "corrections.0.code"), ==, "compartment");
  g_assert_cmpstr (clinic_text_at (clinic, "corrections.0.reason"), ==, "mistyped");
}

static void
young (Clinic       *clinic,
       gconstpointer data)
{
  g_autofree char *visit = add_visit (clinic, YOUNG, "{\"date\":\"2026-11-02\",\"red_flags\":[],\"young\":{\"limp\":true}}");
  g_autofree char *findings = g_strdup_printf ("findings %s", visit);

  clinic_ask (clinic, findings);
  g_assert_true (clinic_truth_at (clinic, "stopped"));
  g_assert_cmpstr (clinic_text_at (clinic, "stop_reasons.0.code"), ==, "young-person-abnormal");
  g_assert_cmpstr (clinic_text_at (clinic, "stop_reasons.1.code"), ==, "under-18");
}

static void
add (const char *path,
     void (*test) (Clinic *, gconstpointer))
{
  g_test_add (path, Clinic, NULL, clinic_set_up, test, clinic_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/safety/a stop rule has a letter and a stop sheet", papers);
  add ("/safety/without one there is nothing to write", no_papers);
  add ("/safety/when the screen was asked and by which texts is told", screened);
  add ("/safety/a danger sign that is amended away is told with its reason", taken_back);
  add ("/safety/a young person who limps is held", young);

  return g_test_run ();
}
