/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-text.h"
#include "stance-json.h"

#include <math.h>

#define TODAY "2026-11-21"

/* Single quotes stand for double ones, so that rows can be read. */
static const struct
{
  const char *promise;
  const char *text;
  const char *problems; /* by line, in order */
} bad[] = {
  { "not an object", "[]", ": must be an object { … }" },
  { "no date", "{}", "date: a date is needed" },
  { "a date that is a number", "{'date':20261102}", "date: must be a text" },
  { "a date in the future", "{'date':'2026-11-22'}", "date: 2026-11-22 is in the future" },
  { "a date before birth", "{'date':'1989-12-31'}", "date: 1989-12-31 is before birth" },
  { "a slip in the name of a member", "{'date':'2026-11-02','red_flag':[]}", "red_flag: there is no such member" },
  { "a slip deep inside", "{'date':'2026-11-02','complaint':{'region':'outer-hip','wurst':5}}", "complaint.wurst: there is no such member" },
  { "an unknown red flag", "{'date':'2026-11-02','red_flags':['toothache']}", "red_flags[0]: “toothache” is not known" },
  { "a red flag that is a number", "{'date':'2026-11-02','red_flags':[1]}", "red_flags[0]: must be a text" },
  { "red flags that are no list", "{'date':'2026-11-02','red_flags':{}}", "red_flags: must be a list [ … ]" },
  { "an unknown sign and mark", "{'date':'2026-11-02','signs':['x'],'marks':['y']}", "signs[0]: “x” is not known\nmarks[0]: “y” is not known" },
  { "an unknown side", "{'date':'2026-11-02','complaint':{'region':'outer-hip','side':'up'}}",
    "complaint.side: “up” is none of none, left, right, both" },
  { "a trial outside the limits", "{'date':'2026-11-02','observations':[{'measure':'cadence','value':168},"
                                  "{'measure':'pelvic-drop-running','side':'left','trials':[6,61]}]}",
    "observations[1].trials[1]: 61 is outside -10 … 20 (pelvic-drop-running)" },
  { "a trial that is a text", "{'date':'2026-11-02','observations':[{'measure':'pelvic-drop-running','side':'left','trials':['6']}]}",
    "observations[0].trials[0]: must be a number" },
  { "an empty list of trials", "{'date':'2026-11-02','observations':[{'measure':'pelvic-drop-running','side':'left','trials':[]}]}",
    "observations[0].trials: must hold at least one number" },
  { "a surface of the story that does not exist", "{'date':'2026-11-02','story':{'surfaces':['road','moon'],'weekly_km':-1}}",
    "story.weekly_km: -1 is outside 0 … 500\nstory.surfaces: “moon” is none of road, trail, track, treadmill, sand" },
  { "surfaces that are no list", "{'date':'2026-11-02','story':{'surfaces':'road','shoe':'x'}}",
    "story.surfaces: must be a list [ … ]\nstory.shoe: there is no such member" },
  { "an answer that the examination does not know", "{'date':'2026-11-02','examination':{'walking':'fine','elbow':'normal'}}",
    "examination.elbow: “elbow” is not known\nexamination.walking: “fine” is no answer to it" },
  { "an unknown measure", "{'date':'2026-11-02','observations':[{'measure':'shoe-size','value':1}]}",
    "observations[0].measure: “shoe-size” is not known" },
  { "no measure", "{'date':'2026-11-02','observations':[{'value':1}]}", "observations[0].measure: is missing" },
  { "a side that the measure does not have", "{'date':'2026-11-02','observations':[{'measure':'cadence','side':'left','value':168}]}",
    "observations[0].side: cadence has no side" },
  { "a side that is missing", "{'date':'2026-11-02','observations':[{'measure':'fppa-squat','value':9}]}",
    "observations[0].side: fppa-squat needs left or right" },
  { "a task that the measure does not have", "{'date':'2026-11-02','observations':[{'measure':'eye-hip-drop','side':'left','task':'swim','value':1}]}",
    "observations[0].task: eye-hip-drop has no task “swim”" },
  { "two forms at once", "{'date':'2026-11-02','observations':[{'measure':'fppa-squat','side':'left','trials':[9],'value':9}]}",
    "observations[0]: must have exactly one of trials, value, mean with sd and n, parts, grade, not_tested" },
  { "no form", "{'date':'2026-11-02','observations':[{'measure':'fppa-squat','side':'left'}]}",
    "observations[0]: must have exactly one of trials, value, mean with sd and n, parts, grade, not_tested" },
  { "a mean without its number", "{'date':'2026-11-02','observations':[{'measure':'fppa-squat','side':'left','mean':9,'sd':1}]}",
    "observations[0].n: is missing: a mean needs the number of trials" },
  { "a mean without its deviation", "{'date':'2026-11-02','observations':[{'measure':'fppa-squat','side':'left','mean':9,'n':3}]}",
    "observations[0].sd: is missing: a mean of several trials needs it" },
  { "a form that the measure does not have", "{'date':'2026-11-02','observations':[{'measure':'lateral-step-down','side':'left','value':3}]}",
    "observations[0]: lateral-step-down is entered as parts" },
  { "half a point", "{'date':'2026-11-02','observations':[{'measure':'lateral-step-down','side':'left','parts':{'arms':0.5}}]}",
    "observations[0].parts.arms: must be a whole number" },
  { "a part too high and one unknown", "{'date':'2026-11-02','observations':[{'measure':'lateral-step-down','side':'left','parts':{'knee':3}}]}",
    "observations[0].parts.knee: 3 is outside 0 … 2 (lateral-step-down)" },
  { "an unknown grade", "{'date':'2026-11-02','observations':[{'measure':'trendelenburg','side':'left','grade':'so-so'}]}",
    "observations[0].grade: trendelenburg has no grade “so-so”" },
  { "a delay without its seconds", "{'date':'2026-11-02','observations':[{'measure':'trendelenburg','side':'left','grade':'delayed'}]}",
    "observations[0].value: “delayed” needs a value (trendelenburg)" },
  { "an unknown reason for not testing", "{'date':'2026-11-02','observations':[{'measure':'cadence','not_tested':'lunch'}]}",
    "observations[0].not_tested: “lunch” is not known" },
  { "a doubled observation", "{'date':'2026-11-02','observations':[{'measure':'cadence','value':168},{'measure':'cadence','value':170}]}",
    "observations[1]: cadence stands twice for this side and task" },
  { "a surface that is not there", "{'date':'2026-11-02','context':{'surface':'ice'}}", "context.surface: “ice” is none of treadmill, ground, downhill" },
  { "a member of the protocol that is not there", "{'date':'2026-11-02','context':{'weather':'rain'}}", "context.weather: there is no such member" },
  { "an override of the first tier", "{'date':'2026-11-02','red_flags':['compartment'],'override':{'code':'compartment','reason':'r','review':'2026-12-01'}}",
    "override.code: compartment is of tier 1, only tier 3 can be here" },
  { "a review before the visit", "{'date':'2026-11-02','red_flags':['weight-loss'],'override':{'code':'weight-loss','reason':'diet','review':'2026-11-01'}}",
    "override.review: 2026-11-01 is before the visit" },
  { "a further override without a reason", "{'date':'2026-11-02','red_flags':[],'further_overrides':[{'code':'locked-knee','review':'2026-12-01'}]}",
    "further_overrides[0].reason: is missing" },
  { "an answer under 18 that is none", "{'date':'2026-11-02','red_flags':[],'young':{'limp':'yes'}}", "young.limp: must be true or false" },
  { "an override without a reason", "{'date':'2026-11-02','red_flags':['locked-knee'],'override':{'code':'locked-knee','review':'2026-12-01'}}",
    "override.reason: is missing" },
  { "a target of an unknown measure", "{'date':'2026-11-02','targets':[{'measure':'shoe-size'}]}",
    "targets[0].measure: “shoe-size” is not known" },
  { "a target without a measure", "{'date':'2026-11-02','targets':[{'side':'left'}]}", "targets[0].measure: is missing" },
  { "a target on a side that the measure does not have", "{'date':'2026-11-02','targets':[{'measure':'pain-worst','side':'left'}]}",
    "targets[0].side: pain-worst has no side" },
  { "a target whose side is missing", "{'date':'2026-11-02','targets':[{'measure':'fppa-squat'}]}",
    "targets[0].side: fppa-squat needs left or right" },
  { "a target in a task that the measure does not have", "{'date':'2026-11-02','targets':[{'measure':'fppa-squat','side':'left','task':'swim'}]}",
    "targets[0].task: fppa-squat has no task “swim”" },
  { "a target whose task has to be said", "{'date':'2026-11-02','targets':[{'measure':'eye-hip-drop','side':'left'}]}",
    "targets[0].task: is missing: one of running, squat, step-down, single-leg-stand (eye-hip-drop)" },
  { "a target that stands twice", "{'date':'2026-11-02','targets':[{'measure':'pain-worst'},{'measure':'pain-worst'}]}",
    "targets[1]: pain-worst stands twice for this side and task" },
  { "a fourth target", "{'date':'2026-11-02','targets':[{'measure':'pain-worst'},{'measure':'lefs'},{'measure':'akps'},{'measure':'cadence'}]}",
    "targets: 4 are chosen, at most 3 can be" },
  { "a slip in a target", "{'date':'2026-11-02','targets':[{'measure':'pain-worst','sied':'left'}]}", "targets[0].sied: there is no such member" },
  { "every problem at once", "{'date':'2027-01-01','signs':['x'],'observations':[{'measure':'cadence','value':1},{'measure':'fppa-squat','value':9}],'extra':1}",
    "date: 2027-01-01 is in the future\nobservations[0].value: 1 is outside 120 … 240 (cadence)\n"
    "observations[1].side: fppa-squat needs left or right\nsigns[0]: “x” is not known\nextra: there is no such member" },
};

static JsonNode *
parse (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GError) error = NULL;
  JsonNode *node = stance_json_parse (json, -1, &error);

  g_assert_no_error (error);

  return node;
}

static StanceClient *
make_client (void)
{
  StanceClient *client = stance_client_new ();

  stance_set_text (&client->id, "c1");
  stance_set_text (&client->birth_date, "1990-01-01");
  client->sex = STANCE_SEX_FEMALE;

  return client;
}

static StanceAssessment *
read_text (const char *text,
           GPtrArray  *problems)
{
  g_autoptr (JsonNode) node = parse (text);
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceClient) client = make_client ();

  return stance_json_read_assessment (node, catalog, client, TODAY, problems);
}

static char *
join (GPtrArray *problems)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const StanceProblem *problem = g_ptr_array_index (problems, i);

      if (!problem->warning)
        g_string_append_printf (lines, "%s%s: %s", lines->len > 0 ? "\n" : "", problem->place, problem->message);
    }

  return g_string_free (lines, FALSE);
}

static void
check_bad (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_autofree char *lines = NULL;

  g_assert_null (read_text (bad[i].text, problems));
  lines = join (problems);

  g_assert_cmpstr (lines, ==, bad[i].problems);
}

static const char whole[] =
  "{'date':'2026-11-02','running':true,"
  "'context':{'height_cm':172,'mass_kg':64,'speed_kmh':10.5,'surface':'treadmill','footwear':'own shoes'},"
  "'complaint':{'region':'outer-hip','side':'left','worst':5,'settles':'24h'},"
  "'story':{'runs_per_week':4,'weekly_km':39,'weekly_km_before':30,'descents':'some','surfaces':['trail','road'],'goals':'Berlin'},"
  "'examination':{'hip-rotation':'not-normal-left','walking':'normal'},"
  "'observations':["
  "{'measure':'pelvic-drop-running','side':'left','trials':[6.2,7.1,6.8,7.4,6.9,7.0,6.6]},"
  "{'measure':'fppa-squat','side':'left','mean':12.9,'sd':1.1,'n':3},"
  "{'measure':'lateral-step-down','side':'left','parts':{'arms':1,'trunk':0,'pelvis':1,'knee':2,'steady':0}},"
  "{'measure':'trendelenburg','side':'left','grade':'delayed','value':18},"
  "{'measure':'trendelenburg','side':'right','grade':'invalid','pain':4,'pain_region':'outer-hip'},"
  "{'measure':'hip-abduction-strength','side':'left','trials':[176,180,171],'lever_m':0.38,'protocol':{'contraction':'eccentric'}},"
  "{'measure':'eye-hip-drop','side':'left','task':'running','value':2},"
  "{'measure':'cadence','value':168}],"
  "'signs':['quads-sorer-than-glutes'],'marks':['hip-back-nerve-checked'],'red_flags':[]}";

static void
read_whole (void)
{
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_autoptr (StanceAssessment) assessment = read_text (whole, problems);
  const StanceObservation *observation;

  g_assert_nonnull (assessment);
  g_assert_cmpuint (assessment->observations->len, ==, 8);
  g_assert_true (assessment->running);
  g_assert_true (assessment->screening->asked);
  g_assert_cmpuint (assessment->screening->flags->len, ==, 0);
  g_assert_cmpstr (assessment->complaint.settles, ==, "24h");
  g_assert_cmpfloat_with_epsilon (assessment->context.numbers[STANCE_PROTOCOL_SPEED_KMH], 10.5, 1e-9);

  g_assert_cmpfloat_with_epsilon (stance_story_get_change (&assessment->story), 30, 1e-9);
  g_assert_cmpstr (assessment->story.texts[STANCE_STORY_SURFACES], ==, "road;trail");
  g_assert_cmpstr (assessment->story.texts[STANCE_STORY_GOALS], ==, "Berlin");
  g_assert_cmpstr (g_hash_table_lookup (assessment->examination, "hip-rotation"), ==, "not-normal-left");

  observation = g_ptr_array_index (assessment->observations, 5);
  g_assert_cmpfloat_with_epsilon (observation->lever_m, 0.38, 1e-9);
  g_assert_cmpstr (observation->protocol.texts[STANCE_PROTOCOL_CONTRACTION], ==, "eccentric");
  observation = g_ptr_array_index (assessment->observations, 7);
  g_assert_cmpstr (observation->task, ==, "running");
}

static void
not_asked (void)
{
  static const char *const texts[] = { "{'date':'2026-11-02'}", "{'date':'2026-11-02','red_flags':null}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) problems = stance_problems_new ();
      g_autoptr (StanceAssessment) assessment = read_text (texts[i], problems);

      g_assert_false (assessment->screening->asked);
    }
}

static void
warn (void)
{
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_autoptr (StanceAssessment) assessment =
               read_text ("{'date':'2026-11-02','observations':[{'measure':'pelvic-drop-running','side':'left','trials':[13]}]}", problems);
  const StanceProblem *problem;

  g_assert_nonnull (assessment);
  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_true (problem->warning);
  g_assert_cmpstr (problem->place, ==, "observations[0].trials[0]");
}

static void
read_bone (void)
{
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_autoptr (StanceAssessment) assessment =
               read_text ("{'date':'2026-11-02','red_flags':[],'bone':{'site':'navicular','point_tender':true},"
                          "'clearance':{'code':'bone-stress-high-risk','by':'Dr. A','imaging':'MRI','date':'2026-10-01','limits':'no hops'}}",
                          problems);

  g_assert_nonnull (assessment);
  g_assert_cmpstr (assessment->screening->bone.site, ==, "navicular");
  g_assert_true (assessment->screening->bone.point_tender);
  g_assert_false (assessment->screening->bone.rest_night_walking);
  g_assert_cmpstr (assessment->screening->clearance.limits, ==, "no hops");
}

/* What is not said is left as it stands; an empty list takes the targets away. */
static void
read_targets (void)
{
  static const struct
  {
    const char *text;
    gboolean    said;
    guint       n_targets;
  } rows[] = {
    { "{'date':'2026-11-02'}", FALSE, 0 },
    { "{'date':'2026-11-02','targets':null}", FALSE, 0 },
    { "{'date':'2026-11-02','targets':[]}", TRUE, 0 },
    { "{'date':'2026-11-02','targets':[{'measure':'pelvic-drop-running','side':'left'},{'measure':'pain-worst'}]}", TRUE, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) problems = stance_problems_new ();
      g_autoptr (StanceAssessment) assessment = read_text (rows[i].text, problems);

      g_assert_nonnull (assessment);
      g_assert_cmpint (assessment->targets_said, ==, rows[i].said);
      g_assert_cmpuint (assessment->targets->len, ==, rows[i].n_targets);
      if (rows[i].n_targets > 0)
        g_assert_cmpint (stance_targets_find (assessment->targets, "pain-worst", STANCE_SIDE_NONE, "told"), ==, 1);
    }
}

/* What is printed can be read again. */
static void
print_targets (void)
{
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceClient) client = make_client ();
  g_autoptr (StanceAssessment) assessment =
               read_text ("{'date':'2026-11-02','targets':[{'measure':'eye-hip-drop','side':'left','task':'squat'}]}", problems);
  g_autoptr (JsonNode) node = stance_json_write_assessment (assessment, client, catalog, NULL);
  JsonArray  *array = json_object_get_array_member (json_node_get_object (node), "targets");
  JsonObject *target = json_array_get_object_element (array, 0);

  g_assert_cmpuint (json_array_get_length (array), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (target, "measure"), ==, "eye-hip-drop");
  g_assert_cmpstr (json_object_get_string_member (target, "side"), ==, "left");
  g_assert_cmpstr (json_object_get_string_member (target, "task"), ==, "squat");
}

static void
read_young (void)
{
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_autoptr (StanceAssessment) assessment =
               read_text ("{'date':'2026-11-02','red_flags':['weight-loss','locked-knee'],"
                          "'override':{'code':'weight-loss','reason':'diet','review':'2026-12-01'},"
                          "'further_overrides':[{'code':'locked-knee','reason':'seen','review':'2026-12-02'}],"
                          "'young':{'limp':false,'fever':true,'guardian':'Eva','consent_date':'2026-11-01'}}",
                          problems);
  const StanceScreening *screening;

  g_assert_nonnull (assessment);
  screening = assessment->screening;
  g_assert_cmpint (screening->young.answers[STANCE_YOUNG_LIMP], ==, STANCE_ANSWER_NO);
  g_assert_cmpint (screening->young.answers[STANCE_YOUNG_FEVER], ==, STANCE_ANSWER_YES);
  g_assert_cmpint (screening->young.answers[STANCE_YOUNG_TRAUMA], ==, STANCE_ANSWER_UNASKED);
  g_assert_cmpstr (screening->young.guardian, ==, "Eva");
  g_assert_cmpstr (stance_screening_find_override (screening, "locked-knee")->review, ==, "2026-12-02");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/assessment/%s is refused by its place", bad[i].promise);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), check_bad);
    }

  g_test_add_func ("/assessment/every form of an observation is read", read_whole);
  g_test_add_func ("/assessment/red flags that were not asked are not none", not_asked);
  g_test_add_func ("/assessment/an unusual value is taken and named", warn);
  g_test_add_func ("/assessment/the questions under 18 and a second override are read", read_young);
  g_test_add_func ("/assessment/the bone question and a clearance are read", read_bone);
  g_test_add_func ("/assessment/targets that are not said are not none", read_targets);
  g_test_add_func ("/assessment/targets are printed as they are read", print_targets);

  return g_test_run ();
}
