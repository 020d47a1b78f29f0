/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "rule-rows.h"

#define R03                "r03-drop-with-strength"
#define R05                "r05-ankle"
#define R13                "r13-bridge"
#define R15                "r15-side-plank"
#define R16                "r16-hop"
#define DROP               "pelvic-drop-running/left="
#define ECCENTRIC          "mass=100 contraction=eccentric hip-abduction-strength/left="
#define ISOMETRIC          "mass=70 contraction=isometric hip-abduction-strength/left="
#define RIGHT              "hip-abduction-strength/right="
#define LUNGE              "weight-bearing-lunge/left="
#define POINT              "lateral-step-down/left=full lateral-step-down/left.knee=1"
#define BRIDGE             "single-leg-bridge-hold/left="
#define PLANK              "side-plank-hold/left="
#define R19                "r19-quadriceps-symmetry"
#define TILT               "weight-bearing-lunge-angle/left="
#define KNEES(left, right) "mass=70 knee-extension-strength/left=" left " lever=0.4 knee-extension-strength/right=" right " lever=0.4"
#define HOP                "single-hop/left="

static const RuleRow rows[] = {
  { "/r03/a clear drop of a strong hip acts", DROP "9*7 " ECCENTRIC "230 lever=0.5", R03, "left", "fires+" },
  { "/r03/the norm less one SD itself is not low", DROP "9*7 " ECCENTRIC "219.2 lever=0.5", R03, "left", "fires+", RULE_EDGE },
  { "/r03/below it does not fire", DROP "9*7 " ECCENTRIC "219.1 lever=0.5", R03, "left", "-" },
  { "/r03/the norm of men is higher", "sex=male " DROP "9*7 " ECCENTRIC "230 lever=0.5", R03, "left", "-" },
  { "/r03/without a norm the other leg is the measure", DROP "9*7 " ISOMETRIC "180 lever=0.4 " RIGHT "200 lever=0.4", R03, "left", "fires+" },
  { "/r03/below 90 per cent of it does not fire", DROP "9*7 " ISOMETRIC "179.9 lever=0.4 " RIGHT "200 lever=0.4", R03, "left", "-" },
  { "/r03/an unknown sex has no norm", "sex=unknown " DROP "9*7 " ECCENTRIC "180 lever=0.4 " RIGHT "200 lever=0.4", R03, "left", "fires+" },
  { "/r03/the other leg tested in another way is no measure", DROP "9*7 " ISOMETRIC "180 lever=0.4 " RIGHT "180 lever=0.4 own.contraction=eccentric", R03, "left", "-", RULE_DIFFERS },
  { "/r03/one leg alone has no measure", DROP "9*7 " ISOMETRIC "180 lever=0.4", R03, "left", "-" },
  { "/r03/a drop that is near is not clear", DROP "7*7 " ECCENTRIC "230 lever=0.5", R03, "left", "-" },
  { "/r03/six steps are too few", DROP "9*6 " ECCENTRIC "230 lever=0.5", R03, "left", "-", RULE_FEW },
  { "/r03/strength that was not tested is not guessed", DROP "9*7 hip-abduction-strength/left=untested", R03, "left", "-", RULE_MISSING },
  { "/r03/under 18 it does not fire", "age=17 " DROP "9*7 " ISOMETRIC "200 lever=0.4 " RIGHT "200 lever=0.4", R03, "left", "-", RULE_CHILD },
  { "/r03/the other leg is not judged", DROP "9*7 " ECCENTRIC "230 lever=0.5", R03, "right", "-" },
  { "/r03/a hair below 90 per cent counts as it", DROP "9*7 " ISOMETRIC "179.9999999995 lever=0.4 " RIGHT "200 lever=0.4", R03, "left", "fires+", RULE_HAIR },
  { "/r03/set aside it does not act", DROP "9*7 " ECCENTRIC "230 lever=0.5 aside=" R03 "/left", R03, "left", "fires", RULE_ASIDE },

  { "/r05/2 cm less than the other with a knee point acts", LUNGE "10 weight-bearing-lunge/right=12 " POINT, R05, "left", "fires+", RULE_EDGE },
  { "/r05/less difference does not fire", LUNGE "10.01 weight-bearing-lunge/right=12 " POINT, R05, "left", "-" },
  { "/r05/it is the stiffer ankle", LUNGE "12 weight-bearing-lunge/right=10 " POINT, R05, "left", "-" },
  { "/r05/below 9 cm needs no other side", LUNGE "8.99 " POINT, R05, "left", "fires+" },
  { "/r05/9 cm itself does not fire", LUNGE "9 " POINT, R05, "left", "-" },
  { "/r05/without a knee point it does not", LUNGE "5 lateral-step-down/left=full", R05, "left", "-" },
  { "/r05/without a step-down it does not", LUNGE "5", R05, "left", "-" },
  { "/r05/without the ankle it does not", POINT, R05, "left", "-", RULE_MISSING },
  { "/r05/a pinch keeps it from acting", LUNGE "5 mark=ankle-pinch " POINT, R05, "left", "fires" },
  { "/r05/under 18 it fires as well", LUNGE "5 age=15 " POINT, R05, "left", "fires+", RULE_CHILD },
  { "/r05/a hair less than 2 cm counts as it", LUNGE "10.0000000005 weight-bearing-lunge/right=12 " POINT, R05, "left", "fires+", RULE_HAIR },
  { "/r05/5 degrees less than the other fire as well", TILT "35 weight-bearing-lunge-angle/right=40 " POINT, R05, "left", "fires+", RULE_EDGE },
  { "/r05/less than 5 degrees do not", TILT "35.01 weight-bearing-lunge-angle/right=40 " POINT, R05, "left", "-" },
  { "/r05/a tilt alone has no threshold", TILT "10 " POINT, R05, "left", "-" },
  { "/r05/set aside it does not act", LUNGE "5 aside=" R05 "/left " POINT, R05, "left", "fires", RULE_ASIDE },

  { "/r13/a short hold, much shorter than the other, acts", BRIDGE "31.9 single-leg-bridge-hold/right=62", R13, "left", "fires+" },
  { "/r13/32 s are not short", BRIDGE "32 single-leg-bridge-hold/right=90", R13, "left", "-" },
  { "/r13/30 s less are not much", BRIDGE "31 single-leg-bridge-hold/right=61", R13, "left", "-", RULE_EDGE },
  { "/r13/the longer hold is not judged", BRIDGE "31.9 single-leg-bridge-hold/right=62", R13, "right", "-" },
  { "/r13/one leg alone is not judged", BRIDGE "5", R13, "left", "-", RULE_MISSING },
  { "/r13/under 18 it does not fire", BRIDGE "5 single-leg-bridge-hold/right=62 age=17", R13, "left", "-", RULE_CHILD },
  { "/r13/a hair below 32 s counts as it", BRIDGE "31.9999999995 single-leg-bridge-hold/right=90", R13, "left", "-", RULE_HAIR },
  { "/r13/a hair more than 30 s less counts as it", BRIDGE "31 single-leg-bridge-hold/right=61.0000000005", R13, "left", "-", RULE_HAIR },
  { "/r13/set aside it does not act", BRIDGE "5 single-leg-bridge-hold/right=62 aside=" R13 "/left", R13, "left", "fires", RULE_ASIDE },

  { "/r15/more than 30 s less waits for the shoulder", PLANK "40 side-plank-hold/right=70.1", R15, "left", "fires" },
  { "/r15/the shoulder examined it acts", PLANK "40 side-plank-hold/right=70.1 mark=shoulder-clear", R15, "left", "fires+" },
  { "/r15/30 s less are within the error", PLANK "40 side-plank-hold/right=70", R15, "left", "-", RULE_EDGE },
  { "/r15/the longer hold is not judged", PLANK "40 side-plank-hold/right=90", R15, "right", "-" },
  { "/r15/one side alone is not judged", PLANK "10", R15, "left", "-", RULE_MISSING },
  { "/r15/under 18 it fires as well", PLANK "40 side-plank-hold/right=90 age=15", R15, "left", "fires", RULE_CHILD },
  { "/r15/a hair more than 30 s less counts as it", PLANK "40 side-plank-hold/right=70.0000000005", R15, "left", "-", RULE_HAIR },
  { "/r15/set aside it does not act", PLANK "40 side-plank-hold/right=90 mark=shoulder-clear aside=" R15 "/left", R15, "left", "fires", RULE_ASIDE },

  { "/r16/a shorter hop informs", HOP "89 single-hop/right=100", R16, "left", "fires" },
  { "/r16/90 per cent is enough", HOP "90 single-hop/right=100", R16, "left", "-", RULE_EDGE },
  { "/r16/the longer hop is not judged", HOP "80 single-hop/right=100", R16, "right", "-" },
  { "/r16/three hops inform as well", "triple-hop/left=300 triple-hop/right=400", R16, "left", "fires" },
  { "/r16/the painful leg is compared with the other", HOP "89 single-hop/right=100 region=thigh/right", R16, "left", "-", RULE_REGION },
  { "/r16/hops on other ground are not compared", HOP "80 single-hop/right=100 own.surface=treadmill surface=ground", R16, "left", "-", RULE_DIFFERS },
  { "/r16/a hair below 90 per cent counts as it", HOP "89.9999999995 single-hop/right=100", R16, "left", "-", RULE_HAIR },
  { "/r16/under 18 it informs as well", "age=15 " HOP "89 single-hop/right=100", R16, "left", "fires", RULE_CHILD },
  { "/r16/set aside it stays to be read", HOP "89 single-hop/right=100 aside=" R16 "/left", R16, "left", "fires", RULE_ASIDE },

  { "/r19/below 80 per cent on both visits acts", KNEES ("319", "400"), R19, "left", "fires+", .before = KNEES ("319", "400") },
  { "/r19/80 per cent now is enough", KNEES ("320", "400"), R19, "left", "-", RULE_EDGE, KNEES ("319", "400") },
  { "/r19/80 per cent before is enough", KNEES ("319", "400"), R19, "left", "-", RULE_EDGE, KNEES ("320", "400") },
  { "/r19/a hair below 80 per cent counts as it", KNEES ("319.9999999995", "400"), R19, "left", "-", RULE_HAIR, KNEES ("319", "400") },
  { "/r19/one visit alone is not enough", KNEES ("300", "400"), R19, "left", "-", RULE_MISSING },
  { "/r19/the other leg before is none of this", KNEES ("300", "400"), R19, "left", "-", .before = KNEES ("400", "300") },
  { "/r19/a test of another kind before is not compared", "contraction=isometric " KNEES ("300", "400"), R19, "left", "-", RULE_DIFFERS,
    "contraction=eccentric " KNEES ("300", "400") },
  { "/r19/one leg now is not judged", "mass=70 knee-extension-strength/left=300 lever=0.4", R19, "left", "-", RULE_MISSING, KNEES ("300", "400") },
  { "/r19/under 18 it fires as well", "age=15 " KNEES ("300", "400"), R19, "left", "fires+", RULE_CHILD, KNEES ("300", "400") },
  { "/r19/set aside it does not act", KNEES ("319", "400") " aside=" R19 "/left", R19, "left", "fires", RULE_ASIDE, KNEES ("319", "400") },
  { "/r16/one leg alone is not judged", HOP "20", R16, "left", "-", RULE_MISSING },
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

const RuleTable rule_table_strength = { rows, G_N_ELEMENTS (rows), offers, G_N_ELEMENTS (offers) };
