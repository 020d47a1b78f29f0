/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "rule-rows.h"

#include <math.h>
#include <string.h>

#define R00  "r00-load"
#define R01  "r01-pelvic-drop-running"
#define R02  "r02-trendelenburg"
#define R04  "r04-knee-in"
#define R14  "r14-front-knee-pain"
#define DROP "pelvic-drop-running/left="

static const RuleRow rows[] = {
  { "/r00/a painful region of a runner fires first", "region=shin/left runs", R00, "left", "fires+" },
  { "/r00/on the painful side only", "region=shin/left runs", R00, "right", "-" },
  { "/r00/pain on both sides is one finding a side", "region=shin/both runs", R00, "right", "fires+" },
  { "/r00/pain without a side is one finding without one", "region=low-back runs", R00, "none", "fires+" },
  { "/r00/who does not run is not asked to run less", "region=shin/left", R00, "left", "-" },
  { "/r00/nothing hurts", "region=none runs", R00, "none", "-", RULE_REGION },
  { "/r00/nothing was recorded", "runs", R00, "none", "-", RULE_MISSING },
  { "/r00/under 18 it fires as well", "age=15 region=shin/left runs", R00, "left", "fires+", RULE_CHILD },
  { "/r00/set aside it does not act", "region=shin/left runs aside=" R00 "/left", R00, "left", "fires", RULE_ASIDE },

  { "/r01/just below the threshold", DROP "4.999*7", R01, "left", "-" },
  { "/r01/the threshold itself is near", DROP "5*7", R01, "left", "near", RULE_EDGE },
  { "/r01/a mean a hair below the threshold counts as it", DROP "4.9999999995*7", R01, "left", "near", RULE_HAIR },
  { "/r01/the end of the zone is near", DROP "7*7", R01, "left", "near", RULE_END },
  { "/r01/a hair beyond the zone counts as its end", DROP "7.0000000005*7", R01, "left", "near" },
  { "/r01/beyond the zone is clear", DROP "7.001*7", R01, "left", "clear+" },
  { "/r01/the side is the stance leg", DROP "8*7", R01, "right", "-" },
  { "/r01/six steps are too few", DROP "9*6", R01, "left", "-", RULE_FEW },
  { "/r01/one value is too few", DROP "9", R01, "left", "-" },
  { "/r01/a hike never fires", DROP "-6*7", R01, "left", "-" },
  { "/r01/not tested is not judged", DROP "untested", R01, "left", "-", RULE_MISSING },
  { "/r01/under 18 it does not fire", DROP "9*7 age=17", R01, "left", "-", RULE_CHILD },
  { "/r01/at 18 it does", DROP "9*7 age=18", R01, "left", "clear+" },
  { "/r01/under 18 what is seen does not fire it", "eye-hip-drop@running/left=2 age=17", R01, "left", "-" },
  { "/r01/seen clearly in running is clear", "eye-hip-drop@running/left=2", R01, "left", "clear+" },
  { "/r01/seen a little is near", "eye-hip-drop@running/left=1", R01, "left", "near" },
  { "/r01/seen in the squat is not seen in running", "eye-hip-drop@squat/left=2", R01, "left", "-" },
  { "/r01/seen fires when steps were too few", DROP "9*6 eye-hip-drop@running/left=2", R01, "left", "clear+" },
  { "/r01/near and painful alone does not act", DROP "6*7 region=outer-hip/left", R01, "left", "near" },
  { "/r01/near acts where it hurts with an eye grade",
    DROP "6*7 region=outer-hip/left eye-knee-in@squat/left=1", R01, "left", "near+" },
  { "/r01/an eye grade of the other leg is none of this", DROP "6*7 region=outer-hip/left eye-knee-in@squat/right=1",
    R01, "left", "near" },
  { "/r01/an eye grade of 0 is no sign", DROP "6*7 region=outer-hip/left eye-knee-in@squat/left=0", R01, "left", "near" },
  { "/r01/near does not act on the side that does not hurt",
    DROP "6*7 region=outer-hip/right eye-knee-in@squat/left=1", R01, "left", "near", RULE_REGION },
  { "/r01/near acts with another finding of that side",
    DROP "6*7 region=outer-hip/left trendelenburg/left=positive", R01, "left", "near+" },
  { "/r01/the load finding of that side is another finding", DROP "6*7 region=outer-hip/left runs", R01, "left", "near+" },
  { "/r01/another finding that was set aside does not count",
    DROP "6*7 region=outer-hip/left trendelenburg/left=positive aside=" R02 "/left", R01, "left", "near" },
  { "/r01/an eye grade is no other sign beside itself", "eye-hip-drop@running/left=1 region=outer-hip/left",
    R01, "left", "near" },
  { "/r01/an eye grade is another sign beside the angle", DROP "6*7 eye-hip-drop@running/left=1 region=outer-hip/left",
    R01, "left", "near+" },
  { "/r01/the same in another task is another sign",
    "eye-hip-drop@running/left=1 eye-hip-drop@squat/left=1 region=outer-hip/left", R01, "left", "near+" },
  { "/r01/set aside it does not act", DROP "9*7 aside=" R01 "/left", R01, "left", "clear", RULE_ASIDE },
  { "/r01/not screened nothing acts", DROP "9*7 unasked", R01, "left", "clear" },

  { "/r02/positive is clear and waits for the examination", "trendelenburg/left=positive", R02, "left", "clear" },
  { "/r02/examined it acts", "trendelenburg/left=positive mark=hip-back-nerve-checked", R02, "left", "clear+" },
  { "/r02/delayed below 25 s is clear", "trendelenburg/left=delayed:24.99", R02, "left", "clear" },
  { "/r02/25 s is near", "trendelenburg/left=delayed:25", R02, "left", "near", RULE_EDGE },
  { "/r02/a hair below 25 s counts as it", "trendelenburg/left=delayed:24.9999999995", R02, "left", "near", RULE_HAIR },
  { "/r02/29 s is near", "trendelenburg/left=delayed:29", R02, "left", "near", RULE_END },
  { "/r02/more than 29 s is nothing", "trendelenburg/left=delayed:29.01", R02, "left", "-" },
  { "/r02/negative is nothing", "trendelenburg/left=negative", R02, "left", "-" },
  { "/r02/invalid is not judged", "trendelenburg/left=invalid", R02, "left", "-", RULE_MISSING },
  { "/r02/under 18 it fires as well", "trendelenburg/left=positive age=15", R02, "left", "clear", RULE_CHILD },
  { "/r02/the other leg is not judged", "trendelenburg/left=positive", R02, "right", "-" },
  { "/r02/set aside it does not act", "trendelenburg/left=positive mark=hip-back-nerve-checked aside=" R02 "/left", R02, "left", "clear", RULE_ASIDE },
  { "/r02/near does not act where it does not hurt", "trendelenburg/left=delayed:27 mark=hip-back-nerve-checked region=groin/right runs",
    R02, "left", "near", RULE_REGION },
  { "/r02/near acts where it hurts with another finding", "trendelenburg/left=delayed:27 mark=hip-back-nerve-checked region=groin/left runs",
    R02, "left", "near+" },

  { "/r04/four points in the step-down fire", "lateral-step-down/left=full lateral-step-down/left.arms=1 "
                                              "lateral-step-down/left.pelvis=1 lateral-step-down/left.knee=2",
    R04, "left", "clear+" },
  { "/r04/three do not", "lateral-step-down/left=full lateral-step-down/left.pelvis=1 lateral-step-down/left.knee=2",
    R04, "left", "-" },
  { "/r04/a score that lacks a part is no score", "lateral-step-down/left.pelvis=1 lateral-step-down/left.knee=2 "
                                                  "lateral-step-down/left.arms=1 lateral-step-down/left.trunk=1",
    R04, "left", "-", RULE_MISSING },
  { "/r04/points fire under 18 as well", "age=15 lateral-step-down/left=full lateral-step-down/left.arms=1 "
                                         "lateral-step-down/left.pelvis=1 lateral-step-down/left.knee=2",
    R04, "left", "clear+" },
  { "/r04/the knee angle alone never fires", "fppa-squat/left=30*3", R04, "left", "-" },
  { "/r04/the angle and a knee point fire", "fppa-squat/left=14*3 lateral-step-down/left=full "
                                            "lateral-step-down/left.knee=1",
    R04, "left", "clear+" },
  { "/r04/the angle and a pelvis point fire", "fppa-squat/left=14*3 lateral-step-down/left=full "
                                              "lateral-step-down/left.pelvis=1",
    R04, "left", "clear+" },
  { "/r04/the angle and an arms point do not", "fppa-squat/left=14*3 lateral-step-down/left=full "
                                               "lateral-step-down/left.arms=1",
    R04, "left", "-" },
  { "/r04/the angle and a knee seen clearly inside fire", "fppa-squat/left=14*3 eye-knee-in@step-down/left=2",
    R04, "left", "clear+" },
  { "/r04/seen a little is not enough", "fppa-squat/left=14*3 eye-knee-in@step-down/left=1", R04, "left", "-" },
  { "/r04/the angle and pain at the front of that knee fire", "fppa-squat/left=14*3 region=front-knee/left",
    R04, "left", "clear+" },
  { "/r04/pain at the other knee does not", "fppa-squat/left=14*3 region=front-knee/right", R04, "left", "-", RULE_REGION },
  { "/r04/pain elsewhere on that side does not", "fppa-squat/left=14*3 region=outer-hip/left", R04, "left", "-" },
  { "/r04/the threshold itself is not beyond it", "fppa-squat/left=13.5*3 region=front-knee/left", R04, "left", "-", RULE_EDGE },
  { "/r04/a hair above the threshold counts as it", "fppa-squat/left=13.5000000005*3 region=front-knee/left",
    R04, "left", "-", RULE_HAIR },
  { "/r04/just beyond it fires", "fppa-squat/left=13.501*3 region=front-knee/left", R04, "left", "clear+" },
  { "/r04/men have no threshold", "sex=male fppa-squat/left=30*3 region=front-knee/left", R04, "left", "-" },
  { "/r04/other sexes have none", "sex=other fppa-squat/left=30*3 region=front-knee/left", R04, "left", "-" },
  { "/r04/an unknown sex has none", "sex=unknown fppa-squat/left=30*3 region=front-knee/left", R04, "left", "-" },
  { "/r04/under 18 the angle does not fire", "age=17 fppa-squat/left=30*3 region=front-knee/left", R04, "left", "-", RULE_CHILD },
  { "/r04/set aside it does not act", "fppa-squat/left=14*3 eye-knee-in@step-down/left=2 aside=" R04 "/left", R04, "left", "clear", RULE_ASIDE },
  { "/r04/a squat in which the knee was not looked at is not a knee seen outside", "fppa-squat/left=14*3 eye-knee-in@squat/left=untested",
    R04, "left", "-", RULE_MISSING },

  { "/r14/pain at the front of the knee on stairs fires", "region=front-knee/left sign=pain-on-squat-or-stairs",
    R14, "left", "fires+" },
  { "/r14/on both knees it is one finding a side", "region=front-knee/both sign=pain-on-squat-or-stairs",
    R14, "right", "fires+" },
  { "/r14/without the sign it does not", "region=front-knee/left", R14, "left", "-", RULE_MISSING },
  { "/r14/at the outer knee it does not", "region=outer-knee/left sign=pain-on-squat-or-stairs", R14, "left", "-", RULE_REGION },
  { "/r14/set aside it does not act", "region=front-knee/left sign=pain-on-squat-or-stairs aside=" R14 "/left", R14, "left", "fires", RULE_ASIDE },
  { "/r14/under 18 it fires as well", "age=15 region=front-knee/left sign=pain-on-squat-or-stairs", R14, "left", "fires+", RULE_CHILD },
};

static const OfferRow offers[] = {
  { "/offers/load advice is that of the region", "region=calf/left runs", R00, "left",
    "load-calf|||" },
  { "/offers/cadence when it is known and low", DROP "9*7 cadence=170", R01, "left",
    "|cadence-plus-5|hip-drop standing-wall-press side-plank-leg-lift side-lying-hip-abduction-wall|" },
  { "/offers/the mirror when cadence is high", DROP "9*7 cadence=171", R01, "left",
    "|mirror-hips-level|hip-drop standing-wall-press side-plank-leg-lift side-lying-hip-abduction-wall|" },
  { "/offers/the mirror when cadence is not known", DROP "9*7", R01, "left",
    "|mirror-hips-level|hip-drop standing-wall-press side-plank-leg-lift side-lying-hip-abduction-wall|" },
  { "/offers/the mirror when the calf hurts", DROP "9*7 cadence=160 region=calf/right", R01, "left",
    "|mirror-hips-level|hip-drop standing-wall-press side-plank-leg-lift side-lying-hip-abduction-wall|" },
  { "/offers/the mirror when the foot hurts", DROP "9*7 cadence=160 region=foot/left", R01, "left",
    "|mirror-hips-level|hip-drop standing-wall-press side-plank-leg-lift side-lying-hip-abduction-wall|" },
  { "/offers/a sore outer hip up to 3 keeps the wall press", DROP "9*7 region=outer-hip/left worst=3", R01, "left",
    "|mirror-hips-level|standing-wall-press|hip-drop side-plank-leg-lift side-lying-hip-abduction-wall" },
  { "/offers/above 3 the bridge stands for it", DROP "9*7 region=outer-hip/left worst=4", R01, "left",
    "|mirror-hips-level|glute-bridge|hip-drop standing-wall-press side-plank-leg-lift side-lying-hip-abduction-wall" },
  { "/offers/pain that was not asked for is not little", DROP "9*7 region=outer-hip/left", R01, "left",
    "|mirror-hips-level|glute-bridge|hip-drop standing-wall-press side-plank-leg-lift side-lying-hip-abduction-wall" },
  { "/offers/nothing before the examination", "trendelenburg/left=positive", R02, "left",
    "|||" },
  { "/offers/the wall press first after it", "trendelenburg/left=positive mark=hip-back-nerve-checked", R02, "left",
    "||standing-wall-press hip-drop side-lying-hip-abduction-wall|" },
  { "/offers/what the front of the knee holds back", "fppa-squat/left=14*3 region=front-knee/left", R04, "left",
    "||low-step-down step-down forward-step-up clamshell lateral-band-walk|chair-squat-one-leg single-leg-squat" },
  { "/offers/hip and knee for the front of the knee", "region=front-knee/left sign=pain-on-squat-or-stairs", R14, "left",
    "||side-lying-hip-abduction-wall terminal-knee-extension low-step-down standing-wall-press glute-bridge|" },
  { "/offers/nothing past a stop", DROP "9*7 flag=compartment", R01, "left",
    "|||" },
};

static const RuleTable rule_table = { rows, G_N_ELEMENTS (rows), offers, G_N_ELEMENTS (offers) };

static const RuleTable *const tables[] = { &rule_table, &rule_table_running, &rule_table_strength, NULL };

static void
test_kinds (void)
{
  rule_tables_check (tables);
}

static void
test_clinic_threshold (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceClinic) clinic = stance_clinic_new ();
  g_auto (Visit) visit = { NULL };
  g_autoptr (StanceFindings) findings = NULL;

  stance_clinic_set_threshold (clinic, "pelvic-drop-running", 8.0);
  stance_clinic_set_threshold (clinic, "fppa-squat", 10.0);
  visit_init (&visit, "sex=male " DROP "7.5*7 pelvic-drop-running/right=10*7 "
                      "fppa-squat/left=11*3 region=front-knee/left");
  findings = visit_evaluate (&visit, catalog, clinic);

  g_assert_null (find_finding (findings, R01, "left"));
  g_assert_cmpint (find_finding (findings, R01, "right")->zone, ==, STANCE_ZONE_NEAR);
  g_assert_cmpfloat_with_epsilon (find_finding (findings, R01, "right")->threshold, 8.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_finding (findings, R04, "left")->threshold, 10.0, 1e-9);
}

static void
test_shown_threshold (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) adult = { NULL };
  g_auto (Visit) child = { NULL };
  g_autoptr (StanceFindings) of_adult = NULL;
  g_autoptr (StanceFindings) of_child = NULL;

  visit_init (&adult, DROP "6*7 eye-hip-drop@running/right=2 trendelenburg/left=positive");
  visit_init (&child, "age=15 trendelenburg/left=positive");
  of_adult = visit_evaluate (&adult, catalog, NULL);
  of_child = visit_evaluate (&child, catalog, NULL);

  g_assert_cmpfloat_with_epsilon (find_finding (of_adult, R01, "left")->threshold, 5.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_finding (of_adult, R02, "left")->threshold, 25.0, 1e-9);
  g_assert_true (isnan (find_finding (of_adult, R01, "right")->threshold));
  g_assert_true (isnan (find_finding (of_child, R02, "left")->threshold));
}

static void
test_inputs (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  g_autoptr (StanceFindings) findings = NULL;
  const StanceFinding *finding;
  const StanceInput   *input;

  visit_init (&visit, DROP "6*7 pelvic-drop-running/right=3*7 eye-hip-drop@running/left=1");
  findings = visit_evaluate (&visit, catalog, NULL);
  finding = find_finding (findings, R01, "left");

  g_assert_cmpint (finding->inputs->len, ==, 2);
  input = &g_array_index (finding->inputs, StanceInput, 0);
  g_assert_cmpstr (input->measure, ==, "pelvic-drop-running");
  g_assert_cmpint (input->side, ==, STANCE_SIDE_LEFT);
  g_assert_cmpfloat_with_epsilon (input->value, 6.0, 1e-9);
  g_assert_cmpstr (input->date, ==, "2026-11-02");
}

static void
test_checks (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) before = { NULL };
  g_auto (Visit) after = { NULL };
  g_autoptr (StanceFindings) open = NULL;
  g_autoptr (StanceFindings) done = NULL;

  visit_init (&before, "trendelenburg/left=positive");
  visit_init (&after, "trendelenburg/left=positive mark=hip-back-nerve-checked");
  open = visit_evaluate (&before, catalog, NULL);
  done = visit_evaluate (&after, catalog, NULL);

  g_assert_cmpstr (g_ptr_array_index (find_finding (open, R02, "left")->checks, 0), ==, "hip-back-nerve-checked");
  g_assert_cmpint (find_finding (done, R02, "left")->checks->len, ==, 0);
}

static void
test_every_rule_speaks (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray  *rules = stance_catalog_get_rules (catalog);
  const char *const keys[] = { "Name", "Meaning", "Limit", NULL };

  g_assert_cmpint (rules->len, ==, 20);
  for (guint i = 0; i < rules->len; i++)
    for (int j = 0; keys[j] != NULL; j++)
      {
        g_autofree char *text = stance_rule_dup_text (g_ptr_array_index (rules, i), keys[j], "en");

        g_assert_nonnull (text);
      }
}

/* No odds, no promises, and no more than was read (`clinical.md` 7.2). */
static void
test_words (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray  *rules = stance_catalog_get_rules (catalog);
  const char *const keys[] = { "Name", "Meaning", "Checks", "Limit", "LoadNote", NULL };
  const char *const never[] = { "odds", "probabil", "likel", "risk", "injury-free", "fixes", "prevent", "proof", "prescri",
                                "real change", "normal range", "VMO", "diagnos" };

  for (guint i = 0; i < rules->len; i++)
    for (int j = 0; keys[j] != NULL; j++)
      {
        const StanceRule *rule = g_ptr_array_index (rules, i);
        g_autofree char  *text = stance_rule_dup_text (rule, keys[j], "en");

        for (gsize k = 0; text != NULL && k < G_N_ELEMENTS (never); k++)
          if (strstr (text, never[k]) != NULL)
            g_error ("%s %s: %s", rule->id, keys[j], never[k]);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (int i = 0; tables[i] != NULL; i++)
    rule_table_add (tables[i]);
  g_test_add_func ("/rules/every rule has a row of each kind that applies to it", test_kinds);
  g_test_add_func ("/rules/the clinic's own threshold goes before the shipped one", test_clinic_threshold);
  g_test_add_func ("/rules/the threshold shown is the one that applied, and none under 18", test_shown_threshold);
  g_test_add_func ("/rules/a finding names what was looked at, once each", test_inputs);
  g_test_add_func ("/rules/a check is open until it is marked", test_checks);
  g_test_add_func ("/rules/every rule has its words", test_every_rule_speaks);
  g_test_add_func ("/rules/no rule speaks of odds or promises", test_words);

  return g_test_run ();
}
