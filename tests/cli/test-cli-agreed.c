/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was agreed with those who script Stance, row by row. Expected values are pairs
 * `path=value`, parted by blanks; `path.#` is the length of a list.
 */

#include "config.h"

#include "run.h"

#include <string.h>

#define CLIENT "client add --given-name A --family-name B --birth-date %s --sex %s"

#define DROP(trials)       "'observations':[{'measure':'pelvic-drop-running','side':'left','trials':" trials "}]"
#define FPPA               "{'measure':'fppa-squat','side':'left','mean':20,'sd':1,'n':3}"
#define STEP_DOWN          "{'measure':'lateral-step-down','side':'left','parts':{'arms':1,'trunk':0,'pelvis':1,'knee':2,'steady':0}}"
#define SEEN(measure, v)   "{'measure':'" measure "','side':'left','task':'running','value':" v "}"
#define TRENDELENBURG(how) "'observations':[{'measure':'trendelenburg','side':'left'," how "}]"
#define COMPLAINT(region)  "'running':true,'complaint':{'region':'" region "','side':'left','worst':4}"

#define NO_FINDING "stopped=false findings.#=0"
#define R01(zone, acts) \
  "findings.#=1 findings.0.rule=r01-pelvic-drop-running findings.0.side=left findings.0.zone=" zone " findings.0.acts=" acts

static char *
dup_value (JsonNode *node)
{
  GValue value = G_VALUE_INIT;
  char  *text;

  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("null");

  json_node_get_value (node, &value);

  if (G_VALUE_HOLDS_STRING (&value))
    text = g_value_dup_string (&value);
  else if (G_VALUE_HOLDS_BOOLEAN (&value))
    text = g_strdup (g_value_get_boolean (&value) ? "true" : "false");
  else
    text = g_strdup_printf ("%.9g", json_node_get_double (node));

  g_value_unset (&value);

  return text;
}

static char *
dup_at (Clinic     *clinic,
        const char *path)
{
  g_autofree char *list = NULL;

  if (!g_str_has_suffix (path, "#"))
    return dup_value (clinic_at (clinic, path));

  list = g_strndup (path, strlen (path) - 1);

  return g_strdup_printf ("%u", clinic_length_at (clinic, list));
}

static void
expect (Clinic     *clinic,
        const char *pairs)
{
  g_auto (GStrv) each = g_strsplit (pairs, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (each[i], "=", 2);
      g_autofree char *value = dup_at (clinic, pair[0]);

      if (g_strcmp0 (value, pair[1]) != 0)
        g_test_message ("%s is %s", pair[0], value);

      g_assert_cmpstr (value, ==, pair[1]);
    }
}

static void
add_client (Clinic     *clinic,
            const char *birth_date,
            const char *sex)
{
  g_autofree char *arguments = g_strdup_printf (CLIENT, birth_date, sex);

  g_free (clinic_make (clinic, arguments, ""));
}

static char *
add_visit (Clinic     *clinic,
           const char *date,
           const char *members)
{
  g_autofree char *visit = g_strdup_printf ("{'date':'%s',%s}", date, members);

  return clinic_make (clinic, "assessment add 1 -", visit);
}

static void
ask_on (Clinic     *clinic,
        const char *verb,
        const char *id)
{
  g_autofree char *arguments = g_strconcat (verb, " ", id, NULL);

  clinic_ask (clinic, arguments);
}

static const struct
{
  const char *promise;
  const char *verb;
  const char *expected;
} content[] = {
  { "pelvic drop in running", "measure show pelvic-drop-running",
    "unit=° sides=true min=-10 max=20 better=lower threshold=5 sem=1 mdc=2.8 mdc_percent=null important=null trials=7" },
  { "pelvic drop in the squat", "measure show pelvic-drop-squat", "unit=° min=-10 max=20 better=lower threshold=null sem=null mdc=null trials=3" },
  { "the knee angle", "measure show fppa-squat",
    "min=-30 max=45 threshold.female=13.5 threshold.male=null threshold.other=null threshold.unknown=null mdc=8 trials=3" },
  { "trendelenburg", "measure show trendelenburg", "unit=s min=0 max=30 better=higher threshold=25 mdc=null trials=1" },
  { "the step-down", "measure show lateral-step-down", "unit=points min=0 max=6 better=lower threshold=4 mdc=null trials=1" },
  { "strength", "measure show hip-abduction-strength",
    "unit=Nm/kg min=0.2 max=4 typed_min=20 typed_max=700 better=higher threshold=null mdc=null mdc_percent=15 trials=3" },
  { "cadence", "measure show cadence", "unit=1/min sides=false min=120 max=240 better=none threshold=null trials=1" },
  { "worst pain", "measure show pain-worst", "unit=points sides=false min=0 max=10 better=lower mdc=null important=2 trials=1" },
  { "an eye grade", "measure show eye-hip-drop", "unit=null sides=true min=0 max=2 better=lower threshold=null trials=1" },
  { "the dose of the hip drop", "exercise show hip-drop",
    "doses.strength.sets_min=3 doses.strength.reps_min=15 doses.strength.each_side=true start.strength.sets_min=2 start.strength.reps_max=8" },
  { "the dose of the wall press", "exercise show standing-wall-press",
    "doses.strength.sets_min=3 doses.strength.reps_min=null doses.strength.hold_min_s=30 doses.strength.hold_max_s=60 start.strength.hold_max_s=20" },
  { "the dose of the side plank", "exercise show side-plank-leg-lift",
    "doses.strength.sets_min=1 doses.strength.reps_min=10 doses.strength.hold_min_s=10 start.strength.reps_min=5 start.strength.hold_min_s=5" },
  { "the band walk before a run", "exercise show lateral-band-walk",
    "doses.find.reps_max=25 doses.activate.unit=steps doses.activate.when=before-run doses.activate.reps_min=8 "
    "doses.strength.sets_max=3 doses.strength.reps_max=15 doses.strength.per_week_min=2 doses.strength.per_week_max=3" },
  { "the bridge", "exercise show glute-bridge", "doses.activate.sets_min=2 doses.activate.reps_max=15 doses.activate.hold_min_s=1 doses.activate.hold_max_s=2" },
  { "the squat on one leg", "exercise show single-leg-squat", "doses.strength.sets_min=2 doses.strength.sets_max=3 doses.strength.reps_max=10" },
  { "the rule of load", "rule show r00", "id=r00-load evidence=pain-trials exercises.#=0" },
  { "the rule of the drop", "rule show r01", "id=r01-pelvic-drop-running evidence=angle-trials exercises.0=hip-drop exercises.1=standing-wall-press" },
  { "the rule of the knee", "rule show r04", "id=r04-knee-in evidence=laboratory" },
  { "the danger signs", "red-flag list", "#=35 0.id=fracture-or-dislocation 34.id=menstrual-change" },
  { "the signs", "sign list", "#=15 0.id=back-or-hamstring-tightness 14.id=pain-downhill" },
  { "the cues", "cue list", "#=15 0.id=cadence-plus-5 12.id=toe-down-knees-out 14.id=land-under-body" },
  { "the pages of advice", "advice list", "#=25 0.id=load-general 12.id=landing-by-ground 24.id=downhill-return" },
  { "a page of lines", "advice show gear", "kind=lines load=false lines.#=4 rows.#=0 source=S1" },
  { "a page of steps", "advice show running-brake", "kind=steps intro.#=1 steps.#=3 lines.#=1 held_back_in.0=groin" },
  { "a page with a table", "advice show downhill-return", "kind=table columns.#=5 rows.#=10 rows.9.#=5 rows.9.0=10 source=null" },
  { "a table that is filled in by hand", "advice show run-walk-flat", "rows.#=6 rows.0.0=1 rows.1.0=2 rows.1.1=" },
  { "load advice", "advice show load-calf", "kind=lines load=true columns.#=0" },
};

static void
check_content (gconstpointer data)
{
  guint  i = GPOINTER_TO_UINT (data);
  Clinic clinic = { 0 };

  clinic_set_up (&clinic, NULL);
  clinic_ask (&clinic, content[i].verb);
  expect (&clinic, content[i].expected);
  clinic_tear_down (&clinic, NULL);
}

static const struct
{
  const char *promise;
  const char *birth_date;
  const char *sex;
  const char *visit;
  const char *expected;
} findings[] = {
  { "a mean of just the threshold is near", "1990-01-01", "female", "'red_flags':[]," DROP ("[4.7,5.3,4.9,5.1,5.2,4.8,5.0]"), R01 ("near", "false") },
  { "the end of the zone is near", "1990-01-01", "female", "'red_flags':[]," DROP ("[7,7,7,7,7,7,7]"), R01 ("near", "false") },
  { "beyond the zone is clear", "1990-01-01", "female", "'red_flags':[]," DROP ("[7,7,7,7,7,7,7.0000007]"), R01 ("clear", "true") },
  { "below the threshold is nothing", "1990-01-01", "female", "'red_flags':[]," DROP ("[5,5,5,5,5,5,4.99]"), NO_FINDING },
  { "a hike is nothing", "1990-01-01", "female", "'red_flags':[]," DROP ("[-6,-6,-6,-6,-6,-6,-6]"), NO_FINDING },
  { "six steps are too few", "1990-01-01", "female", "'red_flags':[]," DROP ("[9,9,9,9,9,9]"), NO_FINDING },
  { "a child is not held to adults' figures", "2012-01-01", "female", "'red_flags':[]," DROP ("[9,9,9,9,9,9,9]"), NO_FINDING },
  { "near acts with a painful side and another finding", "1990-01-01", "female",
    "'red_flags':[]," COMPLAINT ("shin") "," DROP ("[6,6,6,6,6,6,6]"), "findings.0.rule=r00-load findings.1.zone=near findings.1.acts=true" },
  { "seen clearly is clear", "1990-01-01", "male", "'red_flags':[],'observations':[" SEEN ("eye-hip-drop", "2") "]", R01 ("clear", "true") },
  { "seen a little is near", "1990-01-01", "male", "'red_flags':[],'observations':[" SEEN ("eye-hip-drop", "1") "]", R01 ("near", "false") },
  { "a positive sign only asks for checks", "1990-01-01", "male", "'red_flags':[]," TRENDELENBURG ("'grade':'positive'"),
    "findings.0.rule=r02-trendelenburg findings.0.zone=clear findings.0.acts=false findings.0.threshold=25 findings.0.checks.0=hip-back-nerve-checked" },
  { "24 seconds are clear", "1990-01-01", "male", "'red_flags':[]," TRENDELENBURG ("'grade':'delayed','value':24"), "findings.0.zone=clear" },
  { "25 seconds are near", "1990-01-01", "male", "'red_flags':[]," TRENDELENBURG ("'grade':'delayed','value':25"), "findings.0.zone=near" },
  { "29 seconds are near", "1990-01-01", "male", "'red_flags':[]," TRENDELENBURG ("'grade':'delayed','value':29"), "findings.0.zone=near" },
  { "the hip that was checked may be trained", "1990-01-01", "male",
    "'red_flags':[],'marks':['hip-back-nerve-checked']," TRENDELENBURG ("'grade':'positive'"), "findings.0.acts=true findings.0.suggests.0=standing-wall-press" },
  { "pain in the test is no finding", "1990-01-01", "male", "'red_flags':[]," TRENDELENBURG ("'grade':'invalid','pain':4"), NO_FINDING },
  { "the knee angle alone is nothing", "1990-01-01", "female", "'red_flags':[],'observations':[" FPPA "]", NO_FINDING },
  { "the knee angle and the eye", "1990-01-01", "female", "'red_flags':[],'observations':[" FPPA "," SEEN ("eye-knee-in", "2") "]",
    "findings.#=1 findings.0.rule=r04-knee-in findings.0.zone=clear findings.0.threshold=13.5" },
  { "there is no knee angle for men", "1990-01-01", "male", "'red_flags':[],'observations':[" FPPA "," SEEN ("eye-knee-in", "2") "]", NO_FINDING },
  { "there is no knee angle for an unknown sex", "1990-01-01", "unknown", "'red_flags':[],'observations':[" FPPA "," SEEN ("eye-knee-in", "2") "]", NO_FINDING },
  { "four points are enough", "1990-01-01", "male", "'red_flags':[],'observations':[" STEP_DOWN "]", "findings.#=1 findings.0.rule=r04-knee-in findings.0.threshold=4" },
  { "a painful front of the knee on both sides", "1990-01-01", "male",
    "'red_flags':[],'signs':['pain-on-squat-or-stairs'],'complaint':{'region':'front-knee','side':'both'}",
    "findings.#=2 findings.0.rule=r14-front-knee-pain findings.0.side=left findings.0.zone=null findings.1.side=right" },
  { "a sore outer hip holds back what presses on it", "1990-01-01", "female", "'red_flags':[]," COMPLAINT ("outer-hip") "," DROP ("[9,9,9,9,9,9,9]"),
    "findings.1.suggests.#=1 findings.1.suggests.0=glute-bridge findings.1.held_back.0.exercise=hip-drop findings.1.held_back.1.exercise=standing-wall-press" },
  { "not asked is not none", "1990-01-01", "female", DROP ("[9,9,9,9,9,9,9]"),
    "stopped=true stop_reasons.#=1 stop_reasons.0.code=not-screened stop_reasons.0.tier=null findings.0.acts=false" },
  { "bone stops though the rest was not asked", "1990-01-01", "female", "'bone':{'site':'navicular','point_tender':true}",
    "stopped=true stop_reasons.#=2 stop_reasons.0.code=not-screened stop_reasons.1.code=bone-stress-high-risk stop_reasons.1.tier=2" },
  { "two risks are enough at a site", "1990-01-01", "female", "'red_flags':['load-jump','osteoporosis'],'bone':{'site':'midfoot'}",
    "stopped=true stop_reasons.0.code=bone-stress-other stop_reasons.0.tier=3 stop_reasons.1.tier=4" },
  { "one risk is not", "1990-01-01", "female", "'red_flags':['load-jump'],'bone':{'site':'midfoot'}", "stopped=false stop_reasons.#=1 stop_reasons.0.tier=4" },
  { "a reason lifts the third tier", "1990-01-01", "female",
    "'red_flags':['locked-knee'],'override':{'code':'locked-knee','reason':'seen','review':'2026-02-01'}", "stopped=false stop_reasons.0.tier=3" },
};

static void
check_findings (gconstpointer data)
{
  guint            i = GPOINTER_TO_UINT (data);
  Clinic           clinic = { 0 };
  g_autofree char *id = NULL;

  clinic_set_up (&clinic, NULL);
  add_client (&clinic, findings[i].birth_date, findings[i].sex);
  id = add_visit (&clinic, "2026-01-05", findings[i].visit);
  ask_on (&clinic, "findings", id);
  expect (&clinic, findings[i].expected);
  clinic_tear_down (&clinic, NULL);
}

#define CHANGE(difference, verdict, important)                                             \
  "observations.0.change.difference=" difference " observations.0.change.verdict=" verdict \
  " observations.0.change.important=" important
#define ON(member, value) "'context':{'" member "':" value "},"

static const struct
{
  const char *promise;
  const char *before;
  const char *now;
  const char *expected;
} changes[] = {
  { "2.5 degrees are within the error", DROP ("[7,7,7,7,7,7,7]"), DROP ("[4.5,4.5,4.5,4.5,4.5,4.5,4.5]"), CHANGE ("-2.5", "within-error", "null") },
  { "3 degrees are beyond it", DROP ("[7,7,7,7,7,7,7]"), DROP ("[4,4,4,4,4,4,4]"), CHANGE ("-3", "beyond-error", "null") },
  { "just the error is beyond it", DROP ("[7,7,7,7,7,7,7]"), DROP ("[4.2,4.2,4.2,4.2,4.2,4.2,4.2]"), CHANGE ("-2.8", "beyond-error", "null") },
  { "six steps are too few", DROP ("[7,7,7,7,7,7]"), DROP ("[4,4,4,4,4,4,4]"), CHANGE ("-3", "too-few-trials", "null") },
  { "half a kilometer an hour is tolerated", ON ("speed_kmh", "10") DROP ("[7,7,7,7,7,7,7]"), ON ("speed_kmh", "10.5") DROP ("[4,4,4,4,4,4,4]"),
    CHANGE ("-3", "beyond-error", "null") " observations.0.change.why=null" },
  { "more is not", ON ("speed_kmh", "10") DROP ("[7,7,7,7,7,7,7]"), ON ("speed_kmh", "10.6") DROP ("[4,4,4,4,4,4,4]"), CHANGE ("-3", "not-comparable", "null") },
  { "the ground is not the treadmill", ON ("surface", "'ground'") DROP ("[7,7,7,7,7,7,7]"), ON ("surface", "'treadmill'") DROP ("[4,4,4,4,4,4,4]"),
    CHANGE ("-3", "not-comparable", "null") },
  { "two points of pain are important", "'observations':[{'measure':'pain-worst','value':5}]", "'observations':[{'measure':'pain-worst','value':3}]",
    CHANGE ("-2", "no-error-known", "true") },
  { "one point is not", "'observations':[{'measure':'pain-worst','value':5}]", "'observations':[{'measure':'pain-worst','value':4}]",
    CHANGE ("-1", "no-error-known", "false") },
  { "what was not measured before has no change", "'observations':[]", DROP ("[4,4,4,4,4,4,4]"), "observations.0.change=null observations.0.baseline=null" },
};

static void
check_change (gconstpointer data)
{
  guint            i = GPOINTER_TO_UINT (data);
  Clinic           clinic = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;

  clinic_set_up (&clinic, NULL);
  add_client (&clinic, "1990-01-01", "female");
  before = add_visit (&clinic, "2026-01-05", changes[i].before);
  now = add_visit (&clinic, "2026-02-05", changes[i].now);
  ask_on (&clinic, "assessment show", now);
  expect (&clinic, changes[i].expected);
  clinic_tear_down (&clinic, NULL);
}

static const struct
{
  const char *promise;
  const char *visit;
  const char *message;
} wrong[] = {
  { "a value outside", "{'date':'2026-01-05','observations':[{'measure':'cadence','value':160},{'measure':'pain-worst','value':1},"
                       "{'measure':'pelvic-drop-running','side':'left','trials':[61]}]}",
    "observations[2].trials[0]: 61 is outside -10 … 20 (pelvic-drop-running)" },
  { "an eye grade of no task", "{'date':'2026-01-05','observations':[{'measure':'eye-hip-drop','side':'left','value':1}]}", "observations[0].task: is missing" },
  { "parts without a part", "{'date':'2026-01-05','observations':[{'measure':'lateral-step-down','side':'left','parts':{}}]}",
    "observations[0].parts: must hold at least one part" },
  { "a sign twice", "{'date':'2026-01-05','signs':['pain-downhill','pain-downhill']}", "signs[1]: “pain-downhill” stands twice" },
  { "a mark twice", "{'date':'2026-01-05','marks':['nerve-clear','nerve-clear']}", "marks[1]: “nerve-clear” stands twice" },
  { "a measure twice", "{'date':'2026-01-05','observations':[{'measure':'cadence','value':160},{'measure':'cadence','value':161}]}", "observations[1]: cadence" },
  { "a side that there is not", "{'date':'2026-01-05','observations':[{'measure':'cadence','side':'left','value':160}]}", "observations[0].side: " },
  { "a typo", "{'date':'2026-01-05','red_flag':[]}", "red_flag: there is no such member" },
  { "an empty line", "", "standard input: line 1, column 1: " },
  { "a list", "[]", "stance-cli: must be an object" },
  { "the future", "{'date':'2999-01-05'}", "date: 2999-01-05 is in the future" },
  { "a visit before birth", "{'date':'1989-12-31'}", "date: 1989-12-31 is before birth" },
  { "a reason for the first tier", "{'date':'2026-01-05','red_flags':['calf-swelling'],'override':{'code':'calf-swelling','reason':'x','review':'2026-02-01'}}",
    "override.code: calf-swelling is of tier 1" },
};

static void
check_wrong (gconstpointer data)
{
  guint  i = GPOINTER_TO_UINT (data);
  Clinic clinic = { 0 };

  clinic_set_up (&clinic, NULL);
  add_client (&clinic, "1990-01-01", "female");
  clinic_run_with (&clinic, "--json assessment add 1 -", wrong[i].visit);
  clinic_assert_failed (&clinic, 1, wrong[i].message);
  clinic_ask (&clinic, "assessment list 1");
  expect (&clinic, "#=0");
  clinic_tear_down (&clinic, NULL);
}

static void
need_reason (Clinic       *clinic,
             gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *sign = NULL;
  g_autofree char *amend = NULL;

  add_client (clinic, "1990-01-01", "female");
  id = add_visit (clinic, "2026-01-05", "'red_flags':[]");
  sign = g_strconcat ("assessment sign ", id, NULL);
  amend = g_strconcat ("assessment amend ", id, " - --reason=", NULL);
  clinic_run (clinic, sign);
  clinic_run_with (clinic, amend, "{'date':'2026-01-05'}");
  clinic_assert_failed (clinic, 1, "--reason: a reason is needed");
}

static void
name_unknown (Clinic       *clinic,
              gconstpointer data)
{
  static const char *const verbs[] = { "findings", "assessment show", "assessment sign", "program suggest", "program show", "program issue" };

  add_client (clinic, "1990-01-01", "female");

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *arguments = g_strconcat (verbs[i], " nobody", NULL);

      clinic_run (clinic, arguments);
      clinic_assert_failed (clinic, 1, "“nobody”");
    }
}

#define ADD(test, table, check)                                                            \
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)                                         \
    {                                                                                      \
      g_autofree char *path = g_strconcat ("/agreed/" test "/", (table)[i].promise, NULL); \
                                                                                           \
      g_test_add_data_func (path, GUINT_TO_POINTER (i), check);                            \
    }

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("content", content, check_content);
  ADD ("findings", findings, check_findings);
  ADD ("change", changes, check_change);
  ADD ("wrong", wrong, check_wrong);
  g_test_add ("/agreed/a change of what was signed needs a reason", Clinic, NULL, clinic_set_up, need_reason, clinic_tear_down);
  g_test_add ("/agreed/an unknown id is named", Clinic, NULL, clinic_set_up, name_unknown, clinic_tear_down);

  return g_test_run ();
}
