/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run.h"

#include <string.h>

#define HEAD "[Exercise]\nPosition=one-leg-stand\nName=Heron\nStep1-left=Lift your RIGHT foot.\nStep1-right=Lift your LEFT foot.\nHarder=hip-drop\n"
#define DOSE "[Start strength]\nSets=2\nReps=8-15\nPerWeek=2-3\n"

/* One white pixel. */
#define PNG "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAMAAAAoyzS7AAAAA1BMVEX///+nxBvIAAAACklEQVQI12NgAAAAAgAB4iG8MwAAAABJRU5ErkJggg=="

#define CLIENT "client add --given-name Alva --family-name Musterlauf --birth-date 1990-02-03 --sex female"
#define VISIT                                                                                                        \
  "{'date':'2026-08-03','running':true,'complaint':{'region':'front-knee','side':'left','worst':5,'settles':'24h'}," \
  "'observations':[{'measure':'pelvic-drop-running','side':'left','trials':[8.9,9.1,8.8,9.2,9.0,9.0,9.0]}],'red_flags':[]}"
#define ITEMS "{'items':[{'exercise':'heron','side':'both','phase':'strength','sets':2,'reps_min':8,'reps_max':15}]}"

static void
import (Clinic     *clinic,
        const char *text)
{
  clinic_write (clinic, "heron.exercise", text);
  clinic_run (clinic, "exercise import @heron.exercise");
  if (clinic->status != 0)
    g_test_message ("%s", clinic->err);
  g_assert_cmpint (clinic->status, ==, 0);
  g_assert_cmpstr (clinic->out, ==, "heron\n");
}

static void
behaves_like_others (Clinic       *clinic,
                     gconstpointer data)
{
  import (clinic, HEAD DOSE "[Photo 1]\nShows=end\nImage=" PNG "\n");
  clinic_ask (clinic, "exercise show heron");
  g_assert_cmpstr (clinic_text_at (clinic, "name"), ==, "Heron");
  g_assert_true (clinic_truth_at (clinic, "own"));
  g_assert_false (clinic_truth_at (clinic, "retired"));
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "photos"), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "start.strength.reps_max"), 15, 1e-9);
  clinic_run (clinic, "exercise list");
  g_assert_nonnull (strstr (clinic->out, "heron "));
  g_assert_nonnull (strstr (clinic->out, "hip-drop "));
  clinic_run (clinic, "check");
  g_assert_cmpint (clinic->status, ==, 0);
}

/* Where a last letter of a file's name is none: the name of the exercise. */
static void
from_standard_input (Clinic       *clinic,
                     gconstpointer data)
{
  clinic_run_with (clinic, "exercise import -", HEAD);
  g_assert_cmpstr (clinic->out, ==, "heron\n");
}

static void
again_only_when_asked (Clinic       *clinic,
                       gconstpointer data)
{
  import (clinic, HEAD DOSE);
  clinic_write (clinic, "heron.exercise", HEAD);
  clinic_run (clinic, "exercise import @heron.exercise");
  clinic_assert_failed (clinic, 1, "--replace");
  clinic_ask (clinic, "exercise show heron");
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "start.strength.sets_min"), 2, 1e-9);

  clinic_run (clinic, "exercise import @heron.exercise --replace");
  g_assert_cmpstr (clinic->out, ==, "heron\n");
  clinic_ask (clinic, "exercise show heron");
  g_assert_cmpuint (json_object_get_size (json_node_get_object (clinic_at (clinic, "start"))), ==, 0);
}

/* One file brings it to another clinic, and it is the same there. */
static void
to_another_clinic (Clinic       *clinic,
                   gconstpointer data)
{
  g_autofree char *first = clinic_dup_path (clinic, "first.exercise");
  g_autofree char *second = clinic_dup_path (clinic, "second.exercise");
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;

  import (clinic, HEAD DOSE "[Photo 1]\nImage=" PNG "\n[Photo 2]\nShows=end\nImage=" PNG "\n");
  clinic_run (clinic, "exercise export heron --output @first.exercise");
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_run (clinic, "--database @other.db exercise import @first.exercise");
  g_assert_cmpstr (clinic->out, ==, "heron\n");
  clinic_run (clinic, "--database @other.db exercise export heron --output @second.exercise");
  g_assert_true (g_file_get_contents (first, &first_text, NULL, NULL));
  g_assert_true (g_file_get_contents (second, &second_text, NULL, NULL));
  g_assert_nonnull (strstr (first_text, "[Photo 2]"));
  g_assert_cmpuint (strlen (first_text) - strlen (second_text) + 200, <, 400);
}

static void
copy_of_a_shipped_one (Clinic       *clinic,
                       gconstpointer data)
{
  clinic_run (clinic, "exercise export hip-drop --output @mine.exercise");
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_run (clinic, "exercise import @mine.exercise");
  g_assert_cmpstr (clinic->out, ==, "mine\n");
  clinic_run (clinic, "exercise export hip-drop --output @hip-drop.exercise");
  clinic_run (clinic, "exercise import @hip-drop.exercise");
  clinic_assert_failed (clinic, 1, "hip-drop.exercise: [Exercise] Id: Stance itself has an exercise 'hip-drop'");
}

static const struct
{
  const char *what;
  const char *text;
  const char *message;
} faults[] = {
  { "an unknown muscle", HEAD "Prime=wing\n", "heron.exercise: [Exercise] Prime" },
  { "a dose of zero sets", HEAD "[Start strength]\nSets=0\nReps=8\n", "heron.exercise: [Start strength] Sets" },
  { "a photo that is no image", HEAD "[Photo 1]\nImage=" PNG "\n[Photo 2]\nImage=QUJD\n", "heron.exercise: [Photo 2] Image: is no image" },
  { "an unknown group", HEAD "[Egg]\nA=1\n", "heron.exercise: [Egg]" },
  { "a file of another kind", "%PDF-1.4\n", "heron.exercise: " },
};

static void
bad_input (Clinic       *clinic,
           gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_test_message ("%s", faults[i].what);
      clinic_write (clinic, "heron.exercise", faults[i].text);
      clinic_run (clinic, "exercise import @heron.exercise");
      clinic_assert_failed (clinic, 1, faults[i].message);
      clinic_run (clinic, "exercise show heron");
      clinic_assert_failed (clinic, 1, "heron");
    }

  clinic_run (clinic, "exercise import @missing.exercise");
  clinic_assert_failed (clinic, 1, "missing.exercise");
}

static void
retire (Clinic       *clinic,
        gconstpointer data)
{
  import (clinic, HEAD DOSE);
  clinic_run (clinic, "exercise retire heron");
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_run (clinic, "exercise list");
  g_assert_nonnull (strstr (clinic->out, "own, retired"));
  clinic_ask (clinic, "exercise show heron");
  g_assert_true (clinic_truth_at (clinic, "retired"));
  clinic_run (clinic, "exercise import @heron.exercise --replace");
  clinic_ask (clinic, "exercise show heron");
  g_assert_true (clinic_truth_at (clinic, "retired"));
  clinic_run (clinic, "exercise unretire heron");
  clinic_ask (clinic, "exercise show heron");
  g_assert_false (clinic_truth_at (clinic, "retired"));
  clinic_run (clinic, "exercise retire hip-drop");
  clinic_assert_failed (clinic, 1, "hip-drop");
}

static void
run_on (Clinic     *clinic,
        const char *verb,
        const char *id,
        const char *rest,
        const char *input)
{
  g_autofree char *arguments = g_strconcat (verb, " ", id, " ", rest, NULL);

  clinic_run_with (clinic, arguments, input);
  if (clinic->status != 0)
    g_test_message ("%s: %s", arguments, clinic->err);
  g_assert_cmpint (clinic->status, ==, 0);
}

/* What was handed out stays as it was, whatever becomes of the exercise. */
static void
issued_stays (Clinic       *clinic,
              gconstpointer data)
{
  g_autofree char *visit = NULL;
  g_autofree char *suggest = NULL;
  g_autofree char *program = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *first = clinic_dup_path (clinic, "first.pdf");
  g_autofree char *second = clinic_dup_path (clinic, "second.pdf");
  gsize            n_before;
  gsize            n_after;

  import (clinic, HEAD DOSE);
  g_free (clinic_make (clinic, CLIENT, ""));
  visit = clinic_make (clinic, "assessment add 1 -", VISIT);
  suggest = g_strconcat ("program suggest ", visit, NULL);
  program = clinic_make (clinic, suggest, "");
  run_on (clinic, "program set", program, "-", ITEMS);
  run_on (clinic, "program issue", program, "", "");
  run_on (clinic, "handout", program, "--output @first.pdf", "");

  clinic_write (clinic, "heron.exercise", "[Exercise]\nPosition=one-leg-stand\nName=Stork\nStep1=Stand.\n");
  clinic_run (clinic, "exercise import @heron.exercise --replace");
  clinic_run (clinic, "exercise retire heron");
  run_on (clinic, "handout", program, "--output @second.pdf", "");
  g_assert_true (g_file_get_contents (first, &before, &n_before, NULL));
  g_assert_true (g_file_get_contents (second, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
  run_on (clinic, "handout", program, "--output @second.pdf --large-print", "");
  run_on (clinic, "program show", program, "", "");
  g_assert_nonnull (strstr (clinic->out, "heron"));
  clinic_run (clinic, "check");
  g_assert_cmpint (clinic->status, ==, 0);
}

#define ADD(path, test) g_test_add (path, Clinic, NULL, clinic_set_up, test, clinic_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/cli/exercise/the clinic's own behave like the others", behaves_like_others);
  ADD ("/cli/exercise/is read from standard input", from_standard_input);
  ADD ("/cli/exercise/is replaced only when that is asked for", again_only_when_asked);
  ADD ("/cli/exercise/goes to another clinic as one file", to_another_clinic);
  ADD ("/cli/exercise/a shipped one is copied under another name", copy_of_a_shipped_one);
  ADD ("/cli/exercise/bad input is named and leaves nothing", bad_input);
  ADD ("/cli/exercise/a retired one is marked and kept", retire);
  ADD ("/cli/exercise/what was issued stays as it was", issued_stays);

  return g_test_run ();
}
