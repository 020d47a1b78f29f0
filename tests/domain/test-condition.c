/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit.h"

#include "stance-error.h"

#include <string.h>

typedef struct
{
  const char *path;
  const char *text;
  const char *word; /* that the message names */
} ErrorRow;

static const ErrorRow errors[] = {
  { "/parse/nothing", "", "parenthesis" },
  { "/parse/a bare word", "runs", "runs" },
  { "/parse/an unknown word", "(jumps)", "jumps" },
  { "/parse/a value is no condition", "(lsi cadence)", "lsi" },
  { "/parse/a condition is no value", "(below (runs) 3)", "runs" },
  { "/parse/a parenthesis that is not closed", "(all (runs)", "the end" },
  { "/parse/one too many", "(runs))", ")" },
  { "/parse/something after it", "(runs) (runs)", "(runs)" },
  { "/parse/too many words", "(runs fast)", "fast" },
  { "/parse/all of nothing", "(all)", ")" },
  { "/parse/a word that is missing", "(sign)", ")" },
  { "/parse/no number", "(below cadence slow)", "slow" },
  { "/parse/a number that is not finite", "(below cadence inf)", "inf" },
  { "/parse/a threshold of no measure", "(below (lsi cadence) threshold)", "threshold" },
  { "/parse/a side that does not exist", "(on top (runs))", "top" },
  { "/parse/a zone that does not exist", "(zone r01 far)", "far" },
  { "/parse/a sex that does not exist", "(sex robot)", "robot" },
  { "/parse/nested too deeply", "(not (not (not (not (not (not (not (not (not (not (not (not (not (not (not (not "
                                "(runs)))))))))))))))))",
    "(runs)" },
};

static void
test_error (gconstpointer data)
{
  const ErrorRow *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceCondition) condition = stance_condition_parse (row->text, &error);

  g_assert_null (condition);
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT);
  g_assert_nonnull (strstr (error->message, row->word));
}

typedef struct
{
  const char *path;
  const char *text;
  const char *visit;
  StanceTruth expected;
} TruthRow;

#define UNKNOWN STANCE_TRUTH_UNKNOWN
#define NO      STANCE_TRUTH_NO
#define YES     STANCE_TRUTH_YES
#define Y       "(runs)"
#define N       "(never)"
#define U       "(below cadence 1)"

static const TruthRow truths[] = {
  { "/truth/all yes", "(all " Y Y ")", "runs", YES },
  { "/truth/all with a no", "(all " Y U N ")", "runs", NO },
  { "/truth/all with an unknown", "(all " Y U ")", "runs", UNKNOWN },
  { "/truth/any with a yes", "(any " U N Y ")", "runs", YES },
  { "/truth/any with an unknown", "(any " U N ")", "runs", UNKNOWN },
  { "/truth/any without", "(any " N N ")", "runs", NO },
  { "/truth/not", "(not " N ")", "runs", YES },
  { "/truth/not unknown", "(not " U ")", "runs", UNKNOWN },
  { "/truth/certain is never unknown", "(certain " U ")", "runs", NO },
  { "/truth/two of three", "(n-of 2 " Y N Y ")", "runs", YES },
  { "/truth/two of three may be", "(n-of 2 " Y N U ")", "runs", UNKNOWN },
  { "/truth/two of three cannot be", "(n-of 2 " N N U ")", "runs", NO },
  { "/truth/the first known", "(first-known " U N Y ")", "runs", NO },
  { "/truth/a measure below a number", "(below cadence 170)", "cadence=169", YES },
  { "/truth/at a number is not below", "(below cadence 170)", "cadence=170", NO },
  { "/truth/the other side", "(on other (above pelvic-drop-running 5))", "pelvic-drop-running/right=6*7", YES },
  { "/truth/either side", "(on either (above pelvic-drop-running 5))", "pelvic-drop-running/right=6*7", YES },
  { "/truth/both sides when one is not known", "(on both (above pelvic-drop-running 5))",
    "pelvic-drop-running/right=6*7", UNKNOWN },
  { "/truth/a side difference", "(at-least (difference pelvic-drop-running) 4)",
    "pelvic-drop-running/right=6*7 pelvic-drop-running/left=2*7", YES },
  { "/truth/worse on this side", "(worse pelvic-drop-running)",
    "pelvic-drop-running/left=6*7 pelvic-drop-running/right=2*7", YES },
  { "/truth/worse on the other", "(worse single-hop)", "single-hop/left=120 single-hop/right=100", NO },
  { "/truth/alike is not worse", "(worse single-hop)", "single-hop/left=100 single-hop/right=100", NO },
  { "/truth/worse than what is not known", "(worse single-hop)", "single-hop/left=100", UNKNOWN },
  { "/truth/symmetry of the painful side", "(below (lsi hip-abduction-strength) 90)",
    "mass=70 region=outer-hip/left hip-abduction-strength/left=170 lever=0.4 hip-abduction-strength/right=200 lever=0.4",
    YES },
  { "/truth/a norm of eccentric tests", "(below hip-abduction-strength norm-low)",
    "mass=70 contraction=eccentric hip-abduction-strength/left=180 lever=0.38", YES },
  { "/truth/no norm of isometric tests", "(below hip-abduction-strength norm-low)",
    "mass=70 contraction=isometric hip-abduction-strength/left=180 lever=0.38", UNKNOWN },
  { "/truth/no norm under 18", "(below hip-abduction-strength norm-low)",
    "age=17 mass=70 contraction=eccentric hip-abduction-strength/left=180 lever=0.38", UNKNOWN },
  { "/truth/points of a part", "(at-least (points lateral-step-down knee) 2)",
    "lateral-step-down/left=full lateral-step-down/left.knee=2", YES },
  { "/truth/a grade", "(grade trendelenburg positive)", "trendelenburg/left=positive", YES },
  { "/truth/so many signs", "(signs 2 low-power sits-in-stride spikes)", "sign=low-power sign=sits-in-stride", YES },
  { "/truth/too few signs", "(signs 2 low-power sits-in-stride)", "sign=low-power", NO },
  { "/truth/a region", "(region calf foot)", "region=foot/left", YES },
  { "/truth/no complaint is no region", "(region calf foot)", "", NO },
  { "/truth/the painful side", "(symptomatic)", "region=foot/right", NO },
  { "/truth/sex", "(sex female)", "sex=male", NO },
  { "/truth/an unknown sex", "(sex female)", "sex=unknown", UNKNOWN },
  { "/truth/age", "(at-least (age) 18)", "age=17", NO },
  { "/truth/worst pain that was not told", "(at-most (worst) 3)", "region=foot/left", UNKNOWN },
  { "/truth/what is known", "(known cadence)", "", NO },
  { "/truth/an eye grade in any task", "(eye eye-knee-in any 2)", "eye-knee-in@squat/left=2", YES },
  { "/truth/no earlier visit", "(before (below cadence 170))", "cadence=160", UNKNOWN },
};

static void
test_truth (gconstpointer data)
{
  const TruthRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceCondition) condition = stance_condition_parse (row->text, NULL);
  g_auto (Visit) visit = { NULL };
  StanceCase situation = { .catalog = catalog };

  g_assert_nonnull (condition);
  visit_init (&visit, row->visit);
  situation.client = visit.client;
  situation.assessment = visit.assessment;

  g_assert_cmpint (stance_condition_evaluate (condition, &situation, STANCE_SIDE_LEFT, NULL, NULL), ==, row->expected);
}

static void
test_twice (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceCondition) condition = stance_condition_parse ("(twice (below cadence 170))", NULL);
  g_autoptr (GPtrArray) visits = g_ptr_array_new ();
  g_auto (Visit) before = { NULL };
  g_auto (Visit) now = { NULL };
  StanceCase situation = { .catalog = catalog, .earlier = visits };

  visit_init (&before, "date=2026-09-01 surface=ground cadence=165");
  visit_init (&now, "surface=ground cadence=160");
  g_ptr_array_add (visits, before.assessment);
  situation.client = now.client;
  situation.assessment = now.assessment;
  g_assert_cmpint (stance_condition_evaluate (condition, &situation, STANCE_SIDE_NONE, NULL, NULL), ==, YES);

  stance_set_text (&before.assessment->context.texts[STANCE_PROTOCOL_SURFACE], "treadmill");
  g_assert_cmpint (stance_condition_evaluate (condition, &situation, STANCE_SIDE_NONE, NULL, NULL), ==, UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    g_test_add_data_func (errors[i].path, &errors[i], test_error);
  for (guint i = 0; i < G_N_ELEMENTS (truths); i++)
    g_test_add_data_func (truths[i].path, &truths[i], test_truth);
  g_test_add_func ("/truth/twice, if both visits can be compared", test_twice);

  return g_test_run ();
}
