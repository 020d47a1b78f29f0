/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "rule-rows.h"

#define R06   "r06-pronation"
#define R07   "r07-trunk-lean"
#define R08   "r08-narrow-step"
#define R09   "r09-overstride"
#define R10   "r10-stiff-knee"
#define R11   "r11-hip-extension-mobility"
#define R12   "r12-hip-extension-strength"
#define R17   "r17-pre-run-habit"
#define R18   "r18-downhill-pain"
#define TRUNK "trunk-lean-running/left="
#define LEVEL "pelvic-drop-running/left=4.99*7"
#define KNEE  "knee-flexion-contact/left="
#define SHIN  "tibia-inclination/left="
#define BEND  "knee-flexion-stance/left="
#define BACK  "hip-extension-toe-off/left="
#define SIGNS "sign=low-power sign=sits-in-stride sign=quads-sorer-than-glutes "

static const RuleRow rows[] = {
  { "/r06/a foot beside a hip finding informs", "eye-foot@running/left=1 trendelenburg/left=positive", R06, "left", "fires" },
  { "/r06/a measured heel beside a hip finding informs", "rearfoot-eversion-running/left=3*7 trendelenburg/left=positive", R06, "left", "fires" },
  { "/r06/beside a painful front of the knee", "eye-foot@squat/left=1 region=front-knee/left sign=pain-on-squat-or-stairs", R06, "left", "fires" },
  { "/r06/pain at the other knee is another side", "eye-foot@squat/left=1 region=front-knee/right sign=pain-on-squat-or-stairs", R06, "left", "-" },
  { "/r06/pain elsewhere is no finding of the knee", "eye-foot@squat/left=1 region=shin/left runs", R06, "left", "-", RULE_REGION },
  { "/r06/a foot that does not roll is none", "eye-foot@running/left=0 trendelenburg/left=positive", R06, "left", "-" },
  { "/r06/a foot alone is nothing", "eye-foot@running/left=2", R06, "left", "-" },
  { "/r06/a finding of the other side is none of this", "eye-foot@running/left=2 trendelenburg/right=positive", R06, "left", "-" },
  { "/r06/the finding without the foot", "trendelenburg/left=positive", R06, "left", "-", RULE_MISSING },
  { "/r06/under 18 it informs as well", "age=15 eye-foot@running/left=1 trendelenburg/left=positive", R06, "left", "fires", RULE_CHILD },
  { "/r06/set aside it stays to be read", "eye-foot@running/left=1 trendelenburg/left=positive aside=" R06 "/left", R06, "left", "fires", RULE_ASIDE },

  { "/r07/the threshold itself fires while the pelvis is level", TRUNK "5*7 " LEVEL, R07, "left", "fires", RULE_EDGE },
  { "/r07/below the threshold it does not", TRUNK "4.99*7 " LEVEL, R07, "left", "-" },
  { "/r07/a pelvis that drops is another finding", TRUNK "8*7 pelvic-drop-running/left=5*7", R07, "left", "-" },
  { "/r07/a pelvis that was not measured is not level", TRUNK "8*7", R07, "left", "-", RULE_MISSING },
  { "/r07/six steps of the trunk are too few", TRUNK "8*6 " LEVEL, R07, "left", "-", RULE_FEW },
  { "/r07/six steps of the pelvis are too few", TRUNK "8*7 pelvic-drop-running/left=3*6", R07, "left", "-" },
  { "/r07/the other leg is not judged", TRUNK "8*7 " LEVEL, R07, "right", "-" },
  { "/r07/examined and painful it takes load off", TRUNK "8*7 mark=hip-back-nerve-checked region=outer-hip/left " LEVEL, R07, "left", "fires+" },
  { "/r07/not examined it only checks", TRUNK "8*7 region=outer-hip/left " LEVEL, R07, "left", "fires" },
  { "/r07/examined without pain it only checks", TRUNK "8*7 mark=hip-back-nerve-checked " LEVEL, R07, "left", "fires" },
  { "/r07/pain in the calf is none of this", TRUNK "8*7 mark=hip-back-nerve-checked region=calf/left " LEVEL, R07, "left", "fires", RULE_REGION },
  { "/r07/under 18 it fires as well", TRUNK "8*7 age=15 " LEVEL, R07, "left", "fires", RULE_CHILD },
  { "/r07/a hair below the threshold counts as it", TRUNK "4.9999999995*7 " LEVEL, R07, "left", "fires", RULE_HAIR },
  { "/r07/set aside it does not act", TRUNK "8*7 mark=hip-back-nerve-checked region=outer-hip/left aside=" R07 "/left " LEVEL, R07, "left", "fires", RULE_ASIDE },

  { "/r08/below the threshold it fires", "step-width=2.99*7", R08, "none", "fires+" },
  { "/r08/the threshold itself does not", "step-width=3*7", R08, "none", "-", RULE_EDGE },
  { "/r08/feet that cross do", "step-width=-6*7", R08, "none", "fires+" },
  { "/r08/six steps are too few", "step-width=1*6", R08, "none", "-", RULE_FEW },
  { "/r08/not tested is not judged", "step-width=untested", R08, "none", "-", RULE_MISSING },
  { "/r08/a hair below the threshold counts as it", "step-width=2.9999999995*7", R08, "none", "-", RULE_HAIR },
  { "/r08/under 18 it fires as well", "age=15 step-width=1*7", R08, "none", "fires+", RULE_CHILD },
  { "/r08/set aside it does not act", "step-width=1*7 aside=" R08 "/none", R08, "none", "fires", RULE_ASIDE },

  { "/r09/a slow step and a straight knee fire", "cadence=164 " KNEE "9.9*7", R09, "left", "fires+" },
  { "/r09/165 is not slow", "cadence=165 " KNEE "9.9*7", R09, "left", "-", RULE_EDGE },
  { "/r09/a bend of 10 is not straight", "cadence=164 " KNEE "10*7", R09, "left", "-" },
  { "/r09/a straight knee and a shin ahead fire", KNEE "9.9*7 " SHIN "8.1*7", R09, "left", "fires+" },
  { "/r09/a shin of 8 is not ahead", KNEE "9.9*7 " SHIN "8*7", R09, "left", "-" },
  { "/r09/one of three is not enough", "cadence=150", R09, "left", "-", RULE_MISSING },
  { "/r09/two that say no leave nothing", "cadence=164 " KNEE "20*7 " SHIN "2*7", R09, "left", "-" },
  { "/r09/six steps of the knee are too few", "cadence=164 " KNEE "5*6", R09, "left", "-", RULE_FEW },
  { "/r09/a sore calf keeps it from acting", "cadence=164 " KNEE "5*7 region=calf/right", R09, "left", "fires", RULE_REGION },
  { "/r09/a sore foot keeps it from acting", "cadence=164 " KNEE "5*7 region=foot/left", R09, "left", "fires" },
  { "/r09/under 18 it does not fire", "cadence=164 " KNEE "5*7 age=17", R09, "left", "-", RULE_CHILD },
  { "/r09/the other leg is not judged", "cadence=164 " KNEE "5*7", R09, "right", "-" },
  { "/r09/a hair below 165 counts as it", "cadence=164.9999999995 " KNEE "9.9*7", R09, "left", "-", RULE_HAIR },
  { "/r09/six steps of the shin are too few", "cadence=164 " SHIN "9*6", R09, "left", "-", RULE_FEW },
  { "/r09/set aside it does not act", "cadence=164 " KNEE "5*7 aside=" R09 "/left", R09, "left", "fires", RULE_ASIDE },

  { "/r10/below the threshold is clear", BEND "32.99*7", R10, "left", "clear+" },
  { "/r10/the threshold itself is near", BEND "33*7", R10, "left", "near", RULE_EDGE },
  { "/r10/the end of the zone is near", BEND "37*7", R10, "left", "near", RULE_END },
  { "/r10/beyond the zone is nothing", BEND "37.01*7", R10, "left", "-" },
  { "/r10/six steps are too few", BEND "20*6", R10, "left", "-", RULE_FEW },
  { "/r10/near acts where it hurts with another finding", BEND "35*7 region=shin/left runs", R10, "left", "near+" },
  { "/r10/pain at the front of the knee keeps it from acting", BEND "20*7 region=front-knee/left", R10, "left", "clear", RULE_REGION },
  { "/r10/under 18 it does not fire", BEND "20*7 age=17", R10, "left", "-", RULE_CHILD },
  { "/r10/the other leg is not judged", BEND "20*7", R10, "right", "-" },
  { "/r10/a hair below the threshold counts as it", BEND "32.9999999995*7", R10, "left", "near", RULE_HAIR },
  { "/r10/a hair above the zone counts as its end", BEND "37.0000000005*7", R10, "left", "near", RULE_HAIR },
  { "/r10/not tested is not judged", BEND "untested", R10, "left", "-", RULE_MISSING },
  { "/r10/set aside it does not act", BEND "20*7 aside=" R10 "/left", R10, "left", "clear", RULE_ASIDE },

  { "/r11/a tight hip waits for the mark", BACK "9.99*7 thomas-thigh-angle/left=1", R11, "left", "fires" },
  { "/r11/marked it acts", BACK "9.99*7 thomas-thigh-angle/left=1 mark=extension-matters", R11, "left", "fires+" },
  { "/r11/the threshold itself is nothing", BACK "10*7 thomas-thigh-angle/left=1", R11, "left", "-", RULE_EDGE },
  { "/r11/a thigh on the horizontal is not tight", BACK "5*7 thomas-thigh-angle/left=0", R11, "left", "-" },
  { "/r11/without the bench test it does not fire", BACK "5*7", R11, "left", "-", RULE_MISSING },
  { "/r11/the bench test of the other leg is none of this", BACK "5*7 thomas-thigh-angle/right=5", R11, "left", "-" },
  { "/r11/six steps are too few", BACK "5*6 thomas-thigh-angle/left=1", R11, "left", "-", RULE_FEW },
  { "/r11/a hair below the threshold counts as it", BACK "9.9999999995*7 thomas-thigh-angle/left=1", R11, "left", "-", RULE_HAIR },
  { "/r11/under 18 it fires as well", "age=15 " BACK "9.9*7 thomas-thigh-angle/left=1", R11, "left", "fires", RULE_CHILD },
  { "/r11/set aside it does not act", BACK "9.9*7 thomas-thigh-angle/left=1 mark=extension-matters aside=" R11 "/left", R11, "left", "fires", RULE_ASIDE },

  { "/r12/a free hip waits for the mark", BACK "9.99*7 thomas-thigh-angle/left=0", R12, "left", "fires" },
  { "/r12/marked it acts", BACK "9.99*7 thomas-thigh-angle/left=-5 mark=extension-matters", R12, "left", "fires+" },
  { "/r12/the threshold itself is nothing", BACK "10*7 thomas-thigh-angle/left=-5", R12, "left", "-", RULE_EDGE },
  { "/r12/a tight hip is the finding before", BACK "5*7 thomas-thigh-angle/left=1", R12, "left", "-" },
  { "/r12/without the bench test it does not fire", BACK "5*7", R12, "left", "-", RULE_MISSING },
  { "/r12/six steps are too few", BACK "5*6 thomas-thigh-angle/left=0", R12, "left", "-", RULE_FEW },
  { "/r12/a hair below the threshold counts as it", BACK "9.9999999995*7 thomas-thigh-angle/left=0", R12, "left", "-", RULE_HAIR },
  { "/r12/under 18 it fires as well", "age=15 " BACK "9.9*7 thomas-thigh-angle/left=0", R12, "left", "fires", RULE_CHILD },
  { "/r12/set aside it does not act", BACK "9.9*7 thomas-thigh-angle/left=0 mark=extension-matters aside=" R12 "/left", R12, "left", "fires", RULE_ASIDE },

  { "/r17/three signs and little pain wait for the nerve", SIGNS "worst=2", R17, "none", "fires" },
  { "/r17/the nerve examined it acts", SIGNS "worst=2 mark=nerve-clear", R17, "none", "fires+" },
  { "/r17/more pain is not for a habit", SIGNS "worst=2.01", R17, "none", "-" },
  { "/r17/pain that was not asked for is not little", SIGNS, R17, "none", "-", RULE_MISSING },
  { "/r17/the measured pain will do", SIGNS "pain-worst=2", R17, "none", "fires", RULE_EDGE },
  { "/r17/two signs are too few", "sign=low-power sign=sits-in-stride worst=0", R17, "none", "-" },
  { "/r17/a hip seen to drop is a sign", "sign=low-power sign=sits-in-stride eye-hip-drop@squat/right=1 worst=0", R17, "none", "fires" },
  { "/r17/other signs do not count", "sign=low-power sign=sits-in-stride sign=heel-spike worst=0", R17, "none", "-" },
  { "/r17/something else that acts goes first", SIGNS "worst=2 pelvic-drop-running/left=9*7", R17, "none", "-" },
  { "/r17/a finding that does not act does not hold it back", SIGNS "worst=2 trendelenburg/left=positive", R17, "none", "fires" },
  { "/r17/a hair more than 2 counts as it", SIGNS "worst=2.0000000005", R17, "none", "fires", RULE_HAIR },
  { "/r17/a hip that was not looked at is no sign", "sign=low-power sign=sits-in-stride worst=0 eye-hip-drop@running/left=untested", R17, "none", "-", RULE_MISSING },
  { "/r17/under 18 it fires as well", "age=15 " SIGNS "worst=2", R17, "none", "fires", RULE_CHILD },
  { "/r17/set aside it does not act", SIGNS "worst=2 mark=nerve-clear aside=" R17 "/none", R17, "none", "fires", RULE_ASIDE },

  { "/r18/pain in running downhill fires", "sign=pain-downhill", R18, "none", "fires+" },
  { "/r18/without the sign it does not", "sign=overstriding", R18, "none", "-", RULE_MISSING },
  { "/r18/something else that acts goes first", "sign=pain-downhill region=shin/left runs", R18, "none", "-" },
  { "/r18/under 18 it fires as well", "age=15 sign=pain-downhill", R18, "none", "fires+", RULE_CHILD },
  { "/r18/set aside it does not act", "sign=pain-downhill aside=" R18 "/none", R18, "none", "fires", RULE_ASIDE },
  { "/r18/a finding that does not act does not hold it back", "sign=pain-downhill trendelenburg/left=positive", R18, "none", "fires+" },
};

static const OfferRow offers[] = {
  { "/offers/a foot offers nothing", "eye-foot@running/left=1 trendelenburg/left=positive", R06, "left", "|||" },
  { "/offers/a leaning trunk takes load off the hip that hurts", TRUNK "8*7 mark=hip-back-nerve-checked region=outer-hip/left " LEVEL, R07, "left", "load-outer-hip|||" },
  { "/offers/a leaning trunk takes load off the groin", TRUNK "8*7 mark=hip-back-nerve-checked region=groin/left " LEVEL, R07, "left", "load-groin|||" },
  { "/offers/a narrow step is told to widen", "step-width=1*7", R08, "none", "|run-wider||" },
  { "/offers/an overstride is told to step quicker", "cadence=164 " KNEE "5*7", R09, "left", "|cadence-plus-5||" },
  { "/offers/once, with pain at the front of the knee", "cadence=164 " KNEE "5*7 region=front-knee/left", R09, "left", "|cadence-plus-5||" },
  { "/offers/a stiff knee is told to step quicker", BEND "20*7", R10, "left", "|cadence-plus-5||" },
  { "/offers/not with a sore calf", BEND "20*7 region=calf/left", R10, "left", "|||" },
  { "/offers/mobility first for a tight hip", BACK "5*7 thomas-thigh-angle/left=3 mark=extension-matters", R11, "left", "||hip-flexor-stretch glute-bridge hip-thrust|" },
  { "/offers/no stretch for a sore groin", BACK "5*7 thomas-thigh-angle/left=3 mark=extension-matters region=groin/left", R11, "left", "||glute-bridge hip-thrust|" },
  { "/offers/strength for a free hip", BACK "5*7 thomas-thigh-angle/left=0 mark=extension-matters", R12, "left", "||glute-bridge hip-thrust forward-step-up single-leg-romanian-deadlift|" },
  { "/offers/no hinge for a sore back", BACK "5*7 thomas-thigh-angle/left=0 mark=extension-matters region=low-back/none", R12, "left", "||glute-bridge forward-step-up|hip-thrust single-leg-romanian-deadlift" },
  { "/offers/a warm-up as a habit", SIGNS "worst=2 mark=nerve-clear", R17, "none", "||glute-activation-warm-up|" },
  { "/offers/descents are left out", "sign=pain-downhill", R18, "none", "load-general|||" },
};

const RuleTable rule_table_running = { rows, G_N_ELEMENTS (rows), offers, G_N_ELEMENTS (offers) };
