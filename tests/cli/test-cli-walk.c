/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run.h"

#include <glib/gstdio.h>
#include <string.h>

#define CLIENT "client add --given-name Alva --family-name Musterlauf --birth-date 1990-02-03 --sex female"

#define CLINIC "{'name':'Klinik','phone':'030','emergency_number':'112','clinicians':[{'name':'Ada','credentials':'PT'}]}"

/* Two visits of a runner whose left hip drops and who is better at the second. */
#define VISIT(date, drop)                                                                                      \
  "{'date':'" date "','running':true,'context':{'mass_kg':64,'speed_kmh':10,'surface':'treadmill'},"           \
  "'complaint':{'region':'front-knee','side':'left','worst':5,'settles':'24h'},"                               \
  "'observations':["                                                                                           \
  "{'measure':'pelvic-drop-running','side':'left','trials':" drop "},"                                         \
  "{'measure':'pelvic-drop-running','side':'right','mean':4.0,'sd':0.5,'n':7},"                                \
  "{'measure':'lateral-step-down','side':'left','parts':{'arms':1,'trunk':0,'pelvis':1,'knee':2,'steady':0}}," \
  "{'measure':'trendelenburg','side':'left','grade':'delayed','value':18},"                                    \
  "{'measure':'trendelenburg','side':'right','grade':'invalid','pain':4,'pain_region':'outer-hip'},"           \
  "{'measure':'hip-abduction-strength','side':'left','trials':[176,180,171],'lever_m':0.38,"                   \
  "'protocol':{'contraction':'eccentric'}},"                                                                   \
  "{'measure':'eye-hip-drop','side':'left','task':'running','value':2},"                                       \
  "{'measure':'cadence','value':168}],"                                                                        \
  "'signs':['pain-on-squat-or-stairs'],'marks':[],'red_flags':[]}"

#define FIRST  VISIT ("2026-08-03", "[8.9,9.1,8.8,9.2,9.0,9.0,9.0]")
#define SECOND VISIT ("2026-10-05", "[4.9,5.1,4.8,5.2,5.0,5.0,5.0]")

static void
start (Clinic *clinic)
{
  clinic_run_with (clinic, "clinic set -", CLINIC);
  g_assert_cmpint (clinic->status, ==, 0);
  g_free (clinic_make (clinic, CLIENT, ""));
}

static char *
join (const char *verb,
      const char *id,
      const char *rest)
{
  return g_strconcat (verb, " ", id, " ", rest, NULL);
}

static void
run_on (Clinic     *clinic,
        const char *verb,
        const char *id,
        const char *rest,
        const char *input)
{
  g_autofree char *arguments = join (verb, id, rest);

  clinic_run_with (clinic, arguments, input);
}

static void
do_on (Clinic     *clinic,
       const char *verb,
       const char *id,
       const char *rest)
{
  run_on (clinic, verb, id, rest, "");

  if (clinic->status != 0)
    g_test_message ("%s: %s", verb, clinic->err);

  g_assert_cmpint (clinic->status, ==, 0);
}

static void
ask_on (Clinic     *clinic,
        const char *verb,
        const char *id)
{
  g_autofree char *arguments = join (verb, id, "");

  clinic_ask (clinic, arguments);
}

static char *
make_on (Clinic     *clinic,
         const char *verb,
         const char *id)
{
  g_autofree char *arguments = join (verb, id, "");

  return clinic_make (clinic, arguments, "");
}

static char *
add_visit (Clinic     *clinic,
           const char *text)
{
  return clinic_make (clinic, "assessment add 1 -", text);
}

static void
show_visit (Clinic       *clinic,
            gconstpointer data)
{
  g_autofree char *id = NULL;

  start (clinic);
  id = add_visit (clinic, FIRST);
  ask_on (clinic, "assessment show", id);

  g_assert_cmpstr (clinic_text_at (clinic, "status"), ==, "draft");
  g_assert_cmpstr (clinic_text_at (clinic, "date"), ==, "2026-08-03");
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "version"), 1, 1e-9);
  g_assert_cmpuint (clinic_length_at (clinic, "red_flags"), ==, 0);
  g_assert_cmpstr (clinic_text_at (clinic, "complaint.region"), ==, "front-knee");
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "observations.0.mean"), 9, 1e-9);
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "observations.0.n"), 7, 1e-9);
  g_assert_cmpstr (clinic_text_at (clinic, "observations.0.unit"), ==, "°");
  g_assert_null (clinic_text_at (clinic, "observations.0.change"));
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "observations.1.sd"), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "observations.2.mean"), 4, 1e-9);
  g_assert_cmpstr (clinic_text_at (clinic, "observations.2.band"), ==, "poor");
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "observations.3.mean"), 18, 1e-9);
  g_assert_true (JSON_NODE_HOLDS_NULL (clinic_at (clinic, "observations.4.mean")));
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "observations.5.mean"), 180 * 0.38 / 64, 1e-9);
  g_assert_cmpstr (clinic_text_at (clinic, "observations.5.unit"), ==, "Nm/kg");
  g_assert_cmpstr (clinic_text_at (clinic, "observations.5.band"), ==, "within-1-sd");
  g_assert_true (JSON_NODE_HOLDS_NULL (clinic_at (clinic, "observations.6.sd")));
  g_assert_cmpstr (clinic_text_at (clinic, "observations.7.side"), ==, "none");
}

static void
show_change (Clinic       *clinic,
             gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  start (clinic);
  first = add_visit (clinic, FIRST);
  second = add_visit (clinic, SECOND);
  ask_on (clinic, "assessment show", second);
  g_assert_cmpstr (clinic_text_at (clinic, "observations.0.change.from"), ==, first);
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "observations.0.change.difference"), -4, 1e-9);
  g_assert_cmpstr (clinic_text_at (clinic, "observations.0.change.verdict"), ==, "beyond-error");
  g_assert_true (JSON_NODE_HOLDS_NULL (clinic_at (clinic, "observations.0.change.important")));
  g_assert_cmpstr (clinic_text_at (clinic, "observations.0.baseline.from"), ==, first);
  g_assert_cmpstr (clinic_text_at (clinic, "observations.1.change.verdict"), ==, "within-error");
  clinic_ask (clinic, "assessment list 1");
  g_assert_cmpuint (clinic_length_at (clinic, ""), ==, 2);
  g_assert_cmpstr (clinic_text_at (clinic, "0.id"), ==, first);
  do_on (clinic, "assessment show", second, "");
  g_assert_nonnull (strstr (clinic->out, "-4 since 2026-08-03: beyond-error"));
}

static void
show_findings (Clinic       *clinic,
               gconstpointer data)
{
  g_autofree char *id = NULL;

  start (clinic);
  id = add_visit (clinic, FIRST);
  ask_on (clinic, "findings", id);
  g_assert_false (clinic_truth_at (clinic, "stopped"));
  g_assert_cmpuint (clinic_length_at (clinic, "stop_reasons"), ==, 0);
  g_assert_cmpstr (clinic_text_at (clinic, "findings.0.rule"), ==, "r00-load");
  g_assert_true (clinic_truth_at (clinic, "findings.0.acts"));
  g_assert_cmpstr (clinic_text_at (clinic, "findings.1.rule"), ==, "r01-pelvic-drop-running");
  g_assert_cmpstr (clinic_text_at (clinic, "findings.1.side"), ==, "left");
  g_assert_cmpstr (clinic_text_at (clinic, "findings.1.zone"), ==, "clear");
  g_assert_cmpstr (clinic_text_at (clinic, "findings.1.evidence"), ==, "angle-trials");
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "findings.1.threshold"), 5, 1e-9);
  g_assert_cmpstr (clinic_text_at (clinic, "findings.1.inputs.0.measure"), ==, "pelvic-drop-running");
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "findings.1.inputs.0.value"), 9, 1e-9);
  clinic_length_at (clinic, "findings.1.checks");
  clinic_length_at (clinic, "findings.1.suggests");
  clinic_length_at (clinic, "findings.1.held_back");
  do_on (clinic, "findings", id, "");
  g_assert_nonnull (strstr (clinic->out, "r01-pelvic-drop-running"));
}

static gboolean
is_pdf (Clinic     *clinic,
        const char *name,
        char      **bytes,
        gsize      *length)
{
  g_autofree char *path = clinic_dup_path (clinic, name);

  g_assert_true (g_file_get_contents (path, bytes, length, NULL));

  return g_str_has_prefix (*bytes, "%PDF-");
}

/* In the order given; what is wrong changes nothing. */
static void
set_advice (Clinic     *clinic,
            const char *program)
{
  static const char *const wrong[] = {
    "{'advice':['gear','flying']}", "{'advice':['gear','gear']}", "{'advice':[7]}", "{'advice':'gear'}",
    "{'load':'gear'}", "{'load':'load-calf','advice':['load-calf']}"
  };

  run_on (clinic, "program set", program, "-", "{'advice':['running-brake','gear']}");
  g_assert_cmpint (clinic->status, ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      run_on (clinic, "program set", program, "-", wrong[i]);
      clinic_assert_failed (clinic, 1, "");
    }

  ask_on (clinic, "program show", program);
  g_assert_cmpuint (clinic_length_at (clinic, "advice"), ==, 2);
  g_assert_cmpstr (clinic_text_at (clinic, "advice.0"), ==, "running-brake");
  g_assert_cmpstr (clinic_text_at (clinic, "advice.1"), ==, "gear");
}

static void
walk (Clinic       *clinic,
      gconstpointer data)
{
  g_autofree char *visit = NULL;
  g_autofree char *program = NULL;
  g_autofree char *next = NULL;
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;
  g_autofree char *copy = NULL;
  gsize            length, length_twice, length_copy;

  start (clinic);
  visit = add_visit (clinic, FIRST);
  do_on (clinic, "assessment sign", visit, "");
  run_on (clinic, "assessment sign", visit, "", "");
  clinic_assert_failed (clinic, 1, "");

  program = make_on (clinic, "program suggest", visit);
  ask_on (clinic, "program show", program);
  g_assert_cmpstr (clinic_text_at (clinic, "status"), ==, "draft");
  g_assert_cmpstr (clinic_text_at (clinic, "cue"), ==, "cadence-plus-5");
  g_assert_nonnull (clinic_text_at (clinic, "load"));
  g_assert_cmpuint (clinic_length_at (clinic, "items"), ==, 3);
  g_assert_nonnull (clinic_text_at (clinic, "items.0.reason"));

  run_on (clinic, "program set", program, "-", "{'cue':'run-tall','items':[{'exercise':'standing-wall-press','side':'left',"
                                               "'sets':3,'hold_min_s':20,'rest_min_s':60,'per_week':3}]}");
  g_assert_cmpint (clinic->status, ==, 0);
  ask_on (clinic, "program show", program);
  g_assert_cmpstr (clinic_text_at (clinic, "cue"), ==, "run-tall");
  g_assert_cmpuint (clinic_length_at (clinic, "items"), ==, 1);
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "items.0.hold_max_s"), 20, 1e-9);
  g_assert_true (JSON_NODE_HOLDS_NULL (clinic_at (clinic, "items.0.reps_min")));

  set_advice (clinic, program);
  do_on (clinic, "handout", program, "--output @draft.pdf");
  g_assert_true (is_pdf (clinic, "draft.pdf", &once, &length));
  g_clear_pointer (&once, g_free);

  do_on (clinic, "program issue", program, "");
  g_assert_cmpstr (clinic->err, ==, "");
  run_on (clinic, "program issue", program, "", "");
  clinic_assert_failed (clinic, 1, "");
  run_on (clinic, "program set", program, "-", "{'cue':null}");
  clinic_assert_failed (clinic, 1, "");
  ask_on (clinic, "program show", program);
  g_assert_cmpstr (clinic_text_at (clinic, "status"), ==, "issued");
  g_assert_nonnull (clinic_text_at (clinic, "use_until"));

  do_on (clinic, "handout", program, "--output @once.pdf");
  do_on (clinic, "handout", program, "--output @twice.pdf");
  do_on (clinic, "handout", program, "--output @copy.pdf --language de --large-print --paper letter");
  g_assert_true (is_pdf (clinic, "once.pdf", &once, &length));
  g_assert_true (is_pdf (clinic, "twice.pdf", &twice, &length_twice));
  g_assert_true (is_pdf (clinic, "copy.pdf", &copy, &length_copy));
  g_assert_cmpmem (once, length, twice, length_twice);
  g_assert_true (length != length_copy || memcmp (once, copy, length) != 0);

  next = make_on (clinic, "program reopen", program);
  ask_on (clinic, "program show", next);
  g_assert_cmpstr (clinic_text_at (clinic, "previous"), ==, program);
  g_assert_cmpstr (clinic_text_at (clinic, "advice.0"), ==, "running-brake");
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "version"), 2, 1e-9);
  g_assert_cmpuint (clinic_length_at (clinic, "items"), ==, 1);
  do_on (clinic, "program issue", next, "--language de");
  clinic_ask (clinic, "program list 1");
  g_assert_cmpuint (clinic_length_at (clinic, ""), ==, 2);
  ask_on (clinic, "program show", program);
  g_assert_cmpstr (clinic_text_at (clinic, "status"), ==, "replaced");

  clinic_ask (clinic, "check");
  g_assert_true (clinic_truth_at (clinic, "ok"));
}

static void
draw_charts (Clinic       *clinic,
             gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *start;
  } pictures[] = { { "c.svg", "<?xml" }, { "c.pdf", "%PDF-" }, { "c.png", "\x89PNG" } };

  start (clinic);
  g_free (add_visit (clinic, FIRST));
  g_free (add_visit (clinic, SECOND));

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("chart 1 --measure pelvic-drop-running --output @%s", pictures[i].name);
      g_autofree char *path = clinic_dup_path (clinic, pictures[i].name);
      g_autofree char *bytes = NULL;

      clinic_run (clinic, arguments);
      g_assert_cmpint (clinic->status, ==, 0);
      g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
      g_assert_true (g_str_has_prefix (bytes, pictures[i].start));
    }

  clinic_run (clinic, "chart 1 --measure pain-worst --output @none.svg");
  g_assert_cmpint (clinic->status, ==, 0);
  clinic_run (clinic, "chart 1 --measure shoe-size --output @c.svg");
  clinic_assert_failed (clinic, 1, "there is no measure “shoe-size”");
  clinic_run (clinic, "chart 1 --measure cadence --output @c.gif");
  clinic_assert_failed (clinic, 2, ".svg, .pdf or .png");
  clinic_run (clinic, "chart 1 --measure cadence --output @none/c.svg");
  clinic_assert_failed (clinic, 1, "c.svg could not be written");
  clinic_run (clinic, "chart 7 --measure cadence --output @c.svg");
  clinic_assert_failed (clinic, 1, "CLIENT “7”");
}

static void
amend (Clinic       *clinic,
       gconstpointer data)
{
  g_autofree char *visit = NULL;
  g_autofree char *amended = NULL;
  g_autofree char *arguments = NULL;

  start (clinic);
  clinic_write (clinic, "second.json", SECOND);
  visit = add_visit (clinic, FIRST);
  run_on (clinic, "assessment amend", visit, "@second.json --reason typo", "");
  clinic_assert_failed (clinic, 1, "");
  do_on (clinic, "assessment sign", visit, "");
  run_on (clinic, "assessment amend", visit, "@second.json", "");
  clinic_assert_failed (clinic, 2, "--reason is missing");

  arguments = join ("assessment amend", visit, "@second.json --reason typo");
  amended = clinic_make (clinic, arguments, "");
  ask_on (clinic, "assessment show", amended);
  g_assert_cmpstr (clinic_text_at (clinic, "status"), ==, "signed");
  g_assert_cmpfloat_with_epsilon (clinic_number_at (clinic, "version"), 2, 1e-9);
  g_assert_null (clinic_text_at (clinic, "observations.0.change"));
  clinic_ask (clinic, "assessment list 1");
  g_assert_cmpuint (clinic_length_at (clinic, ""), ==, 1);
  g_assert_cmpstr (clinic_text_at (clinic, "0.id"), ==, amended);
}

static const struct
{
  const char *promise;
  const char *visit;
  const char *code;
} stops[] = {
  { "no answer", "{'date':'2026-08-03','complaint':{'region':'front-knee','side':'left'},'running':true}", "not-screened" },
  { "the first tier", "{'date':'2026-08-03','complaint':{'region':'calf','side':'left'},'running':true,'red_flags':['calf-swelling']}", "calf-swelling" },
  { "suspected bone stress", "{'date':'2026-08-03','complaint':{'region':'foot','side':'left'},'running':true,'red_flags':[],"
                             "'bone':{'site':'navicular','point_tender':true}}",
    "bone-stress-high-risk" },
  { "the third tier", "{'date':'2026-08-03','complaint':{'region':'front-knee','side':'left'},'running':true,'red_flags':['locked-knee']}", "locked-knee" },
};

static void
check_stop (gconstpointer data)
{
  guint            i = GPOINTER_TO_UINT (data);
  Clinic           clinic = { 0 };
  g_autofree char *visit = NULL;

  clinic_set_up (&clinic, NULL);
  start (&clinic);
  visit = add_visit (&clinic, stops[i].visit);
  ask_on (&clinic, "findings", visit);
  g_assert_true (clinic_truth_at (&clinic, "stopped"));
  g_assert_cmpstr (clinic_text_at (&clinic, "stop_reasons.0.code"), ==, stops[i].code);
  g_assert_cmpuint (clinic_length_at (&clinic, "findings"), >, 0);
  g_assert_false (clinic_truth_at (&clinic, "findings.0.acts"));
  run_on (&clinic, "program suggest", visit, "", "");
  clinic_assert_failed (&clinic, 1, stops[i].code);
  clinic_tear_down (&clinic, NULL);
}

/* What was given out before is not to be used from the moment the danger is known. */
static void
stop_sheets (Clinic       *clinic,
             gconstpointer data)
{
  g_autofree char *visit = NULL;
  g_autofree char *issued = NULL;
  g_autofree char *draft = NULL;

  start (clinic);
  visit = add_visit (clinic, FIRST);
  issued = make_on (clinic, "program suggest", visit);
  draft = make_on (clinic, "program suggest", visit);
  do_on (clinic, "program issue", issued, "");

  g_free (add_visit (clinic, "{'date':'2026-10-05','red_flags':['chest-or-faint']}"));
  ask_on (clinic, "program show", issued);
  g_assert_cmpstr (clinic_text_at (clinic, "status"), ==, "stopped");
  run_on (clinic, "handout", issued, "--output @s.pdf", "");
  clinic_assert_failed (clinic, 1, "stopped");
  run_on (clinic, "program issue", draft, "", "");
  clinic_assert_failed (clinic, 1, "chest-or-faint");
}

static const struct
{
  const char *promise;
  const char *input;
  const char *message;
} bad[] = {
  { "an unknown exercise", "{'items':[{'exercise':'levitation','side':'left'}]}", "items[0].exercise: there is no exercise “levitation”" },
  { "a missing side", "{'items':[{'exercise':'hip-drop'}]}", "items[0].side: is missing: left, right or both" },
  { "an unknown side", "{'items':[{'exercise':'hip-drop','side':'up'}]}", "items[0].side: “up” is none of" },
  { "an unknown phase", "{'items':[{'exercise':'hip-drop','side':'left','phase':'nap'}]}", "items[0].phase: there is no phase “nap”" },
  { "an unknown cue", "{'cue':'fly'}", "cue: there is no “fly”" },
  { "a range upside down", "{'items':[{'exercise':'hip-drop','side':'left','sets':2,'reps_min':9,'reps_max':8}]}", "items[0].reps_min: is more than" },
  { "a number of sets that nobody does", "{'items':[{'exercise':'hip-drop','side':'left','sets':200}]}", "items[0].sets: 200 is outside 0 … 20" },
  { "another id", "{'id':'x'}", "id: cannot be changed" },
  { "an unknown member", "{'items':[{'exercise':'hip-drop','side':'left','weight':5}]}", "items[0].weight: there is no such member" },
};

static void
refuse_items (Clinic       *clinic,
              gconstpointer data)
{
  g_autofree char *visit = NULL;
  g_autofree char *program = NULL;
  g_autofree char *before = NULL;

  start (clinic);
  visit = add_visit (clinic, FIRST);
  program = make_on (clinic, "program suggest", visit);
  ask_on (clinic, "program show", program);
  before = g_strdup (clinic->out);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      run_on (clinic, "program set", program, "-", bad[i].input);
      clinic_assert_failed (clinic, 1, bad[i].message);
    }

  ask_on (clinic, "program show", program);
  g_assert_cmpstr (clinic->out, ==, before);

  /* What is shown can be given back as it is. */
  run_on (clinic, "program set", program, "-", before);
  g_assert_cmpint (clinic->status, ==, 0);

  run_on (clinic, "program set", program, "-", "{'cue':null,'load':null,'items':[]}");
  run_on (clinic, "program issue", program, "", "");
  clinic_assert_failed (clinic, 1, "");
  run_on (clinic, "program set", program, "-", "{'items':[{'exercise':'hip-drop','side':'left'}]}");
  run_on (clinic, "program issue", program, "", "");
  clinic_assert_failed (clinic, 1, "items[0].dose");
  run_on (clinic, "program issue", program, "--language xx", "");
  clinic_assert_failed (clinic, 1, "");
}

static void
refuse_visit (Clinic       *clinic,
              gconstpointer data)
{
  start (clinic);
  clinic_run_with (clinic, "assessment add 1 -", "{'date':'2026-08-03','observations':[{'measure':'pelvic-drop-running','side':'left','trials':[61]}]}");
  clinic_assert_failed (clinic, 1, "observations[0].trials[0]: 61 is outside -10 … 20 (pelvic-drop-running)");
  clinic_run_with (clinic, "assessment add 9 -", FIRST);
  clinic_assert_failed (clinic, 1, "CLIENT “9”");
  clinic_run_with (clinic, "assessment add 1 -", "{'date':'2026-08-03'");
  clinic_assert_failed (clinic, 1, "line 1, column 21");
  clinic_ask (clinic, "assessment list 1");
  g_assert_cmpuint (clinic_length_at (clinic, ""), ==, 0);

  clinic_run_with (clinic, "assessment add 1 -", "{'date':'2026-08-03','observations':[{'measure':'pelvic-drop-running','side':'left','value':13}]}");
  g_assert_cmpint (clinic->status, ==, 0);
  g_assert_nonnull (strstr (clinic->err, "warning: observations[0].value: 13"));
  clinic_run (clinic, "findings nothing");
  clinic_assert_failed (clinic, 1, "");
}

/* A sheet without a clinic is made all the same. */
static void
name_missing (Clinic       *clinic,
              gconstpointer data)
{
  g_autofree char *visit = NULL;
  g_autofree char *program = NULL;

  g_free (clinic_make (clinic, CLIENT, ""));
  visit = add_visit (clinic, FIRST);
  program = make_on (clinic, "program suggest", visit);
  do_on (clinic, "program issue", program, "");
  g_assert_nonnull (strstr (clinic->err, "name, phone, emergency_number, clinicians"));
}

static const struct
{
  const char *path;
  void (*check) (Clinic       *clinic,
                 gconstpointer data);
} tests[] = {
  { "/walk/a visit is shown with its values", show_visit },
  { "/walk/a change is told against the visit before", show_change },
  { "/walk/findings name what they are made from", show_findings },
  { "/walk/from a visit to the sheet and its next version", walk },
  { "/walk/charts are drawn in every format", draw_charts },
  { "/walk/a signed visit is amended by a new version", amend },
  { "/walk/a danger stops the sheets in force at once", stop_sheets },
  { "/walk/wrong items are refused by their place", refuse_items },
  { "/walk/a wrong visit is refused by its place", refuse_visit },
  { "/walk/what the clinic has not said is named", name_missing },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Clinic, NULL, clinic_set_up, tests[i].check, clinic_tear_down);

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      g_autofree char *path = g_strdup_printf ("/walk/%s stops and nothing is suggested", stops[i].promise);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), check_stop);
    }

  return g_test_run ();
}
