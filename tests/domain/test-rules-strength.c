/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "rule-rows.h"

#define R03       "r03-drop-with-strength"
#define R05       "r05-ankle"
#define R13       "r13-bridge"
#define R15       "r15-side-plank"
#define R16       "r16-hop"
#define DROP      "pelvic-drop-running/left="
#define ECCENTRIC "mass=100 contraction=eccentric hip-abduction-strength/left="
#define ISOMETRIC "mass=70 contraction=isometric hip-abduction-strength/left="
#define RIGHT     "hip-abduction-strength/right="
#define LUNGE     "weight-bearing-lunge/left="
#define POINT     "lateral-step-down/left=full lateral-step-down/left.knee=1"
#define BRIDGE    "single-leg-bridge-hold/left="
#define PLANK     "side-plank-hold/left="
#define HOP       "single-hop/left="

static const RuleRow rows[] = {
  { "/r03/a clear drop of a strong hip acts", DROP "9*7 " ECCENTRIC "230 lever=0.5", R03, "left", "fires+" },
  { "/r03/the norm less one SD itself is not low", DROP "9*7 " ECCENTRIC "219.2 lever=0.5", R03, "left", "fires+" },
  { "/r03/below it does not fire", DROP "9*7 " ECCENTRIC "219.1 lever=0.5", R03, "left", "-" },
  { "/r03/the norm of men is higher", "sex=male " DROP "9*7 " ECCENTRIC "230 lever=0.5", R03, "left", "-" },
  { "/r03/without a norm the other leg is the measure", DROP "9*7 " ISOMETRIC "180 lever=0.4 " RIGHT "200 lever=0.4", R03, "left", "fires+" },
  { "/r03/below 90 per cent of it does not fire", DROP "9*7 " ISOMETRIC "179.9 lever=0.4 " RIGHT "200 lever=0.4", R03, "left", "-" },
  { "/r03/an unknown sex has no norm", "sex=unknown " DROP "9*7 " ECCENTRIC "180 lever=0.4 " RIGHT "200 lever=0.4", R03, "left", "fires+" },
  { "/r03/the other leg tested in another way is no measure", DROP "9*7 " ISOMETRIC "180 lever=0.4 " RIGHT "180 lever=0.4 own.contraction=eccentric", R03, "left", "-" },
  { "/r03/one leg alone has no measure", DROP "9*7 " ISOMETRIC "180 lever=0.4", R03, "left", "-" },
  { "/r03/a drop that is near is not clear", DROP "7*7 " ECCENTRIC "230 lever=0.5", R03, "left", "-" },
  { "/r03/six steps are too few", DROP "9*6 " ECCENTRIC "230 lever=0.5", R03, "left", "-" },
  { "/r03/strength that was not tested is not guessed", DROP "9*7 hip-abduction-strength/left=untested", R03, "left", "-" },
  { "/r03/under 18 it does not fire", "age=17 " DROP "9*7 " ISOMETRIC "200 lever=0.4 " RIGHT "200 lever=0.4", R03, "left", "-" },
  { "/r03/the other leg is not judged", DROP "9*7 " ECCENTRIC "230 lever=0.5", R03, "right", "-" },

  { "/r05/2 cm less than the other with a knee point acts", LUNGE "10 weight-bearing-lunge/right=12 " POINT, R05, "left", "fires+" },
  { "/r05/less difference does not fire", LUNGE "10.01 weight-bearing-lunge/right=12 " POINT, R05, "left", "-" },
  { "/r05/it is the stiffer ankle", LUNGE "12 weight-bearing-lunge/right=10 " POINT, R05, "left", "-" },
  { "/r05/below 9 cm needs no other side", LUNGE "8.99 " POINT, R05, "left", "fires+" },
  { "/r05/9 cm itself does not fire", LUNGE "9 " POINT, R05, "left", "-" },
  { "/r05/without a knee point it does not", LUNGE "5 lateral-step-down/left=full", R05, "left", "-" },
  { "/r05/without a step-down it does not", LUNGE "5", R05, "left", "-" },
  { "/r05/without the ankle it does not", POINT, R05, "left", "-" },
  { "/r05/a pinch keeps it from acting", LUNGE "5 mark=ankle-pinch " POINT, R05, "left", "fires" },
  { "/r05/under 18 it fires as well", LUNGE "5 age=15 " POINT, R05, "left", "fires+" },

  { "/r13/a short hold, much shorter than the other, acts", BRIDGE "31.9 single-leg-bridge-hold/right=62", R13, "left", "fires+" },
  { "/r13/32 s are not short", BRIDGE "32 single-leg-bridge-hold/right=90", R13, "left", "-" },
  { "/r13/30 s less are not much", BRIDGE "31 single-leg-bridge-hold/right=61", R13, "left", "-" },
  { "/r13/the longer hold is not judged", BRIDGE "31.9 single-leg-bridge-hold/right=62", R13, "right", "-" },
  { "/r13/one leg alone is not judged", BRIDGE "5", R13, "left", "-" },
  { "/r13/under 18 it does not fire", BRIDGE "5 single-leg-bridge-hold/right=62 age=17", R13, "left", "-" },

  { "/r15/more than 30 s less waits for the shoulder", PLANK "40 side-plank-hold/right=70.1", R15, "left", "fires" },
  { "/r15/the shoulder examined it acts", PLANK "40 side-plank-hold/right=70.1 mark=shoulder-clear", R15, "left", "fires+" },
  { "/r15/30 s less are within the error", PLANK "40 side-plank-hold/right=70", R15, "left", "-" },
  { "/r15/the longer hold is not judged", PLANK "40 side-plank-hold/right=90", R15, "right", "-" },
  { "/r15/one side alone is not judged", PLANK "10", R15, "left", "-" },
  { "/r15/under 18 it fires as well", PLANK "40 side-plank-hold/right=90 age=15", R15, "left", "fires" },

  { "/r16/a shorter hop informs", HOP "89 single-hop/right=100", R16, "left", "fires" },
  { "/r16/90 per cent is enough", HOP "90 single-hop/right=100", R16, "left", "-" },
  { "/r16/the longer hop is not judged", HOP "80 single-hop/right=100", R16, "right", "-" },
  { "/r16/three hops inform as well", "triple-hop/left=300 triple-hop/right=400", R16, "left", "fires" },
  { "/r16/the painful leg is compared with the other", HOP "89 single-hop/right=100 region=thigh/right", R16, "left", "-" },
  { "/r16/hops on other ground are not compared", HOP "80 single-hop/right=100 own.surface=treadmill surface=ground", R16, "left", "-" },
  { "/r16/one leg alone is not judged", HOP "20", R16, "left", "-" },
};

static const OfferRow offers[] = {
  { "/offers/the runner's cue first, then strength", "cadence=165 " DROP "9*7 " ECCENTRIC "230 lever=0.5", R03, "left", "|cadence-plus-5|hip-drop standing-wall-press side-plank-leg-lift|" },
  { "/offers/the mirror where cadence is not known", DROP "9*7 " ECCENTRIC "230 lever=0.5", R03, "left", "|mirror-hips-level|hip-drop standing-wall-press side-plank-leg-lift|" },
  { "/offers/a stiff ankle is moved and trained", LUNGE "5 " POINT, R05, "left", "||knee-to-wall single-leg-calf-raise|" },
  { "/offers/not into a pinch", LUNGE "5 mark=ankle-pinch " POINT, R05, "left", "|||" },
  { "/offers/the bridge on two legs, then on one", BRIDGE "5 single-leg-bridge-hold/right=62", R13, "left", "||glute-bridge single-leg-bridge|" },
  { "/offers/a sore groin keeps both legs on the floor", BRIDGE "5 single-leg-bridge-hold/right=62 region=groin/left", R13, "left", "||glute-bridge|single-leg-bridge" },
  { "/offers/the plank for a short side plank", PLANK "40 side-plank-hold/right=90 mark=shoulder-clear", R15, "left", "||plank side-plank-leg-lift kneeling-side-plank|" },
  { "/offers/a sore outer hip keeps the plank alone", PLANK "40 side-plank-hold/right=90 mark=shoulder-clear region=outer-hip/left", R15, "left", "||plank|side-plank-leg-lift kneeling-side-plank" },
  { "/offers/a short hop offers nothing", HOP "80 single-hop/right=100", R16, "left", "|||" },
};

typedef struct
{
  const char *path;
  const char *before; /* the visit before; NULL: none */
  const char *now;
  const char *expected;
} TwiceRow;

#define KNEES(left, right) "mass=70 knee-extension-strength/left=" left " lever=0.4 knee-extension-strength/right=" right " lever=0.4"

static const TwiceRow twice[] = {
  { "/r19/below 80 per cent on both visits acts", KNEES ("319", "400"), KNEES ("319", "400"), "fires+" },
  { "/r19/80 per cent now is enough", KNEES ("319", "400"), KNEES ("320", "400"), "-" },
  { "/r19/80 per cent before is enough", KNEES ("320", "400"), KNEES ("319", "400"), "-" },
  { "/r19/one visit alone is not enough", NULL, KNEES ("300", "400"), "-" },
  { "/r19/the other leg before is none of this", KNEES ("400", "300"), KNEES ("300", "400"), "-" },
  { "/r19/a test of another kind before is not compared", "contraction=eccentric " KNEES ("300", "400"),
    "contraction=isometric " KNEES ("300", "400"), "-" },
  { "/r19/one leg now is not judged", KNEES ("300", "400"), "mass=70 knee-extension-strength/left=300 lever=0.4", "-" },
  { "/r19/under 18 it fires as well", KNEES ("300", "400"), "age=15 " KNEES ("300", "400"), "fires+" },
};

static void
test_twice (gconstpointer data)
{
  const TwiceRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_auto (Visit) before = { NULL };
  g_auto (Visit) now = { NULL };
  g_autoptr (StanceFindings) findings = NULL;
  g_autofree char *found = NULL;
  StanceCase       situation = { .catalog = catalog, .earlier = earlier };

  visit_init (&before, row->before != NULL ? row->before : "");
  stance_set_text (&before.assessment->date, "2026-09-01");
  g_ptr_array_add (earlier, before.assessment);
  visit_init (&now, row->now);
  situation.client = now.client;
  situation.assessment = now.assessment;
  findings = stance_findings_evaluate (&situation);
  found = describe_finding (find_finding (findings, "r19-quadriceps-symmetry", "left"));

  g_assert_cmpstr (found, ==, row->expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  rule_rows_add (rows, G_N_ELEMENTS (rows));
  offer_rows_add (offers, G_N_ELEMENTS (offers));
  for (guint i = 0; i < G_N_ELEMENTS (twice); i++)
    g_test_add_data_func (twice[i].path, &twice[i], test_twice);

  return g_test_run ();
}
