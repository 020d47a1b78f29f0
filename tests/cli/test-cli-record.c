/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define ADD "client add --given-name Jürgen --family-name Müßter --birth-date 1980-02-03 --sex male"

static gboolean
has_database (Clinic *clinic)
{
  g_autofree char *path = clinic_dup_path (clinic, "stance/stance.db");

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
reading_makes_none (Clinic       *clinic,
                    gconstpointer data)
{
  static const char *const verbs[] = { "client list", "clinic show", "check", "client show 1", "backup @b.db" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      clinic_run (clinic, verbs[i]);
      clinic_assert_failed (clinic, 1, "stance.db");
      g_assert_false (has_database (clinic));
    }

  clinic_run (clinic, "client archive 1");
  clinic_assert_failed (clinic, 1, "stance.db");
  g_assert_false (has_database (clinic));
}

static void
content_needs_none (Clinic       *clinic,
                    gconstpointer data)
{
  static const char *const verbs[] = { "measure list", "exercise list", "red-flag list", "sign list", "cue list" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      clinic_ask (clinic, verbs[i]);
      g_assert_cmpuint (clinic_length_at (clinic, ""), >, 5);
      clinic_text_at (clinic, "0.id");
      clinic_text_at (clinic, "0.name");
      clinic_run (clinic, verbs[i]);
      g_assert_cmpint (clinic->status, ==, 0);
    }

  g_assert_false (has_database (clinic));
}

static void
add_and_find (Clinic       *clinic,
              gconstpointer data)
{
  g_autofree char *id = clinic_make (clinic, ADD, "");
  g_autofree char *show = g_strconcat ("client show ", id, NULL);

  g_assert_true (has_database (clinic));
  clinic_ask (clinic, "client list --search muss");
  g_assert_cmpuint (clinic_length_at (clinic, ""), ==, 1);
  g_assert_cmpstr (clinic_text_at (clinic, "0.id"), ==, id);
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "0.number"), 1, 1e-9);
  g_assert_cmpstr (clinic_text_at (clinic, "0.family_name"), ==, "Müßter");
  g_assert_cmpstr (clinic_text_at (clinic, "0.sex"), ==, "male");
  clinic_ask (clinic, "client list --search xyz");
  g_assert_cmpuint (clinic_length_at (clinic, ""), ==, 0);

  clinic_ask (clinic, show);
  g_assert_true (JSON_NODE_HOLDS_NULL (clinic_at (clinic, "mass_kg")));
  g_assert_true (JSON_NODE_HOLDS_NULL (clinic_at (clinic, "goals")));
  g_assert_false (clinic_truth_at (clinic, "large_print"));
  clinic_run (clinic, "client show 1");
  g_assert_nonnull (strstr (clinic->out, "Name              Jürgen Müßter\n"));
}

static void
set_some (Clinic       *clinic,
          gconstpointer data)
{
  clinic_run (clinic, ADD);
  clinic_run_with (clinic, "client set 1 -", "{'mass_kg':70.5,'weekly_km':30,'language':'de','alerts':'latex','phone':'1'}");
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_run_with (clinic, "client set 1 -", "{'phone':null}");
  clinic_ask (clinic, "client show 1");
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "mass_kg"), 70.5, 1e-9);
  g_assert_cmpstr (clinic_text_at (clinic, "alerts"), ==, "latex");
  g_assert_null (clinic_text_at (clinic, "phone"));
  g_assert_cmpstr (clinic_text_at (clinic, "given_name"), ==, "Jürgen");
}

static void
give_back (Clinic       *clinic,
           gconstpointer data)
{
  g_autofree char *shown = NULL;

  clinic_run (clinic, ADD);
  clinic_ask (clinic, "client show 1");
  shown = g_strdup (clinic->out);
  clinic_run_with (clinic, "client set 1 -", shown);
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_ask (clinic, "client show 1");
  g_assert_cmpstr (clinic->out, ==, shown);
}

static const struct
{
  const char *promise;
  const char *arguments;
  const char *input;
  const char *message;
} bad[] = {
  { "an unknown client", "client show 9", "", "CLIENT “9”" },
  { "a name of blanks", "client add --given-name= --family-name B --birth-date 1990-01-01 --sex male", "", "given_name: " },
  { "a birth in the future", "client add --given-name A --family-name B --birth-date 2999-01-01 --sex male", "", "birth_date: 2999-01-01 is in the future" },
  { "a text for a number", "client set 1 -", "{'mass_kg':'70'}", "mass_kg: must be a number" },
  { "an unknown member", "client set 1 -", "{'weight':70}", "weight: there is no such member" },
  { "an id that is changed", "client set 1 -", "{'id':'x','number':7}", "number: cannot be changed" },
  { "a language that is not there", "client set 1 -", "{'language':'xx'}", "language: “xx” is not there; there are en, de" },
  { "broken text", "client set 1 -", "{'mass_kg':}", "standard input: line 1, column 12: a value was expected" },
  { "a doubled member", "client set 1 -", "{'mass_kg':1,'mass_kg':2}", "the member “mass_kg” stands twice" },
  { "a missing file", "client set 1 @none.json", "", "none.json could not be read: No such file or directory" },
  { "an unknown threshold", "clinic set -", "{'thresholds':{'shoe-size':1}}", "thresholds.shoe-size: there is no such measure" },
  { "a threshold outside", "clinic set -", "{'thresholds':{'pelvic-drop-running':99}}", "thresholds.pelvic-drop-running: 99 is outside -10 … 20 (pelvic-drop-running)" },
  { "a paper that is not there", "clinic set -", "{'paper':'a5'}", "paper: “a5” is none of a4, letter" },
  { "a nameless clinician", "clinic set -", "{'clinicians':[{'name':' '}]}", "clinicians[0].name: a clinician needs a name" },
  { "a clinician who is not there", "--clinician Bob client list", "", "--clinician: there is no “Bob”; there are Ada" },
  { "an unknown measure", "measure show shoe-size", "", "there is no measure “shoe-size”" },
};

static void
check_bad (gconstpointer data)
{
  guint            i = GPOINTER_TO_UINT (data);
  g_autofree char *before = NULL;
  Clinic           clinic = { 0 };

  clinic_set_up (&clinic, NULL);
  clinic_run (&clinic, ADD);
  clinic_run_with (&clinic, "clinic set -", "{'clinicians':[{'name':'Ada'}]}");
  clinic_ask (&clinic, "client show 1");
  before = g_strdup (clinic.out);

  clinic_run_with (&clinic, bad[i].arguments, bad[i].input);
  clinic_assert_failed (&clinic, 1, bad[i].message);
  clinic_ask (&clinic, "client show 1");
  g_assert_cmpstr (clinic.out, ==, before);
  clinic_ask (&clinic, "client list");
  g_assert_cmpuint (clinic_length_at (&clinic, ""), ==, 1);
  clinic_tear_down (&clinic, NULL);
}

static void
set_clinic (Clinic       *clinic,
            gconstpointer data)
{
  g_autofree char *id = NULL;

  clinic_run_with (clinic, "clinic set -", "{'name':'Klinik','paper':'letter','clinicians':[{'name':'Ada','credentials':'PT'}],"
                                           "'thresholds':{'pelvic-drop-running':6.5}}");
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_ask (clinic, "clinic show");
  id = g_strdup (clinic_text_at (clinic, "clinicians.0.id"));

  clinic_run_with (clinic, "clinic set -", "{'phone':'030','clinicians':[{'name':'Ada'},{'name':'Bo'}]}");
  clinic_ask (clinic, "clinic show");
  g_assert_cmpstr (clinic_text_at (clinic, "name"), ==, "Klinik");
  g_assert_cmpstr (clinic_text_at (clinic, "phone"), ==, "030");
  g_assert_cmpstr (clinic_text_at (clinic, "clinicians.0.id"), ==, id);
  g_assert_cmpstr (clinic_text_at (clinic, "clinicians.0.credentials"), ==, "PT");
  g_assert_cmpuint (clinic_length_at (clinic, "clinicians"), ==, 2);
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "thresholds.pelvic-drop-running"), 6.5, 1e-9);
}

static void
archive (Clinic       *clinic,
         gconstpointer data)
{
  clinic_run (clinic, ADD);
  clinic_run (clinic, "client archive 1");
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_ask (clinic, "client list");
  g_assert_true (clinic_truth_at (clinic, "0.archived"));
  clinic_run_with (clinic, "client set 1 -", "{'archived':false}");
  clinic_ask (clinic, "client list");
  g_assert_false (clinic_truth_at (clinic, "0.archived"));
}

static void
keep_whole (Clinic       *clinic,
            gconstpointer data)
{
  clinic_run (clinic, ADD);
  clinic_ask (clinic, "check");
  g_assert_true (clinic_truth_at (clinic, "ok"));
  g_assert_cmpuint (clinic_length_at (clinic, "problems"), ==, 0);

  clinic_run (clinic, "backup @b.db");
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_run (clinic, "backup @b.db");
  clinic_assert_failed (clinic, 1, "b.db exists already");

  clinic_run (clinic, ADD);
  clinic_run (clinic, "restore @b.db");
  g_assert_cmpint (clinic->status, ==, 0);
  g_assert_nonnull (strstr (clinic->err, "before-restore"));
  clinic_ask (clinic, "client list");
  g_assert_cmpuint (clinic_length_at (clinic, ""), ==, 1);
}

static void
refuse_foreign (Clinic       *clinic,
                gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *path = clinic_dup_path (clinic, "notes.txt");

  clinic_write (clinic, "notes.txt", "These are notes and no database, whatever the ending says. ");
  clinic_run (clinic, "--database @notes.txt client list");
  clinic_assert_failed (clinic, 1, "notes.txt");
  g_assert_nonnull (strstr (clinic->err, "left as it is"));
  clinic_run (clinic, "--database @notes.txt " ADD);
  clinic_assert_failed (clinic, 1, "notes.txt");
  clinic_run (clinic, "restore @notes.txt");
  clinic_assert_failed (clinic, 1, "");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "These are notes"));
}

static void
refuse_missing_folder (Clinic       *clinic,
                       gconstpointer data)
{
  clinic_run (clinic, "--database @none/s.db " ADD);
  clinic_assert_failed (clinic, 1, "There is no folder ");
  g_assert_nonnull (strstr (clinic->err, "--database"));
}

/* Both write at once; neither is lost and neither fails. */
static void
run_at_once (Clinic       *clinic,
             gconstpointer data)
{
  g_autofree char  *program = g_test_build_filename (G_TEST_BUILT, "..", "src", "cli", "stance-cli", NULL);
  g_autofree char  *database = clinic_dup_path (clinic, "s.db");
  const char *const argv[] = { program, "--database", database, "client", "add", "--given-name", "A", "--family-name", "B",
                               "--birth-date", "1990-01-01", "--sex", "other", NULL };
  g_autoptr (GPtrArray) processes = g_ptr_array_new_with_free_func (g_object_unref);

  /* Nobody has made it yet. */
  for (guint i = 0; i < 8; i++)
    g_ptr_array_add (processes, g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, NULL));

  for (guint i = 0; i < processes->len; i++)
    g_assert_true (g_subprocess_wait_check (g_ptr_array_index (processes, i), NULL, NULL));

  clinic_ask (clinic, "--database @s.db client list");
  g_assert_cmpuint (clinic_length_at (clinic, ""), ==, 8);
  clinic_ask (clinic, "--database @s.db check");
  g_assert_true (clinic_truth_at (clinic, "ok"));
}

static const struct
{
  const char *path;
  void (*check) (Clinic       *clinic,
                 gconstpointer data);
} tests[] = {
  { "/record/what only reads makes no database", reading_makes_none },
  { "/record/the content needs no database", content_needs_none },
  { "/record/a client who is added is found without accents", add_and_find },
  { "/record/only the members that are given change", set_some },
  { "/record/what is shown can be given back", give_back },
  { "/record/the clinic keeps what is not given", set_clinic },
  { "/record/an archived client comes back", archive },
  { "/record/a backup brings the record back", keep_whole },
  { "/record/another program's file is left as it is", refuse_foreign },
  { "/record/a folder that is not there is named", refuse_missing_folder },
  { "/record/several processes make one database and write to it", run_at_once },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Clinic, NULL, clinic_set_up, tests[i].check, clinic_tear_down);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/record/%s is refused and nothing is written", bad[i].promise);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), check_bad);
    }

  return g_test_run ();
}
