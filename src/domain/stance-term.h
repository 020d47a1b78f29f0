/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-keys.h"

G_BEGIN_DECLS

typedef struct _StanceAdvice StanceAdvice;

/* The closed lists of words that the product speaks about. Each is one key file
 * `data/…/NAME.terms`, a group for each term, in the order in which they are shown;
 * pages of advice stand in several, `data/advice/NAME.advice`.
 */
typedef enum
{
  STANCE_TERMS_RED_FLAG,    /* Tier=, Line= (of the safety screen), RiskFactor=, HoldsBackAs= */
  STANCE_TERMS_SCREEN_LINE, /* the six lines of the safety screen: line-1 … line-6; Version= of its words */
  STANCE_TERMS_YOUNG,       /* what is asked besides under 18 */
  STANCE_TERMS_TIER,        /* tier-0 … tier-4 of stop rules: what is to be done, Step1= … */
  STANCE_TERMS_SIGN,        /* Seen= in running, not told */
  STANCE_TERMS_MARK,
  STANCE_TERMS_EXAMINATION, /* Sides=, Answered=, Clears=, Finds= marks, Flag=, Graded= */
  STANCE_TERMS_CUE,         /* Cue= the sentence for the patient */
  STANCE_TERMS_REGION,      /* Reason= why an exercise is held back; PainLimit=, NoImpact= */
  STANCE_TERMS_SETTLES,
  STANCE_TERMS_BONE_SITE, /* HighRisk= */
  STANCE_TERMS_TASK,      /* Loaded=, Impact= */
  STANCE_TERMS_SECTION,
  STANCE_TERMS_GRADE,      /* of measures with grades: negative, delayed, positive, invalid, … */
  STANCE_TERMS_PART,       /* parts of scores: arms, trunk, … */
  STANCE_TERMS_BAND,       /* what a score is called: good, medium, poor */
  STANCE_TERMS_NOT_TESTED, /* pain, declined, equipment, … */
  STANCE_TERMS_MUSCLE,
  STANCE_TERMS_POSITION,
  STANCE_TERMS_EQUIPMENT,
  STANCE_TERMS_PHASE,
  STANCE_TERMS_LADDER,   /* Exercises= from the easiest to the hardest; Detail= for the clinician */
  STANCE_TERMS_EVIDENCE, /* pain-trials, angle-trials, laboratory, opinion */
  STANCE_TERMS_VERDICT,
  STANCE_TERMS_FOLLOW_UP,    /* working, rethink, next-step, adherence */
  STANCE_TERMS_TEMPLATE,     /* Measures= that the form asks for; Folded= sections begin folded */
  STANCE_TERMS_RIVALS,       /* scores of the same thing, of which the clinic takes one as its standard */
  STANCE_TERMS_BY_EYE,       /* sections of the screening by eye; Measures= that each side is looked at for */
  STANCE_TERMS_REFERENCE,    /* Citation=, in no language; see stance_catalog_dup_citation() */
  STANCE_TERMS_ADVICE,       /* what is not an exercise but stands on the sheet; see stance-advice.h */
  STANCE_TERMS_ADVICE_GROUP, /* how pages are grouped where they are chosen */
  STANCE_N_TERMS,
} StanceTerms;

/**
 * StanceTerm:
 * @tier: of a red flag, 1 … 4; else 0
 * @line: of a red flag, 1 … 6: the line of the safety screen that opens it; else 0
 * @pain_limit: of a region: the worst pain in an exercise that is still allowed; NAN when none
 * @high_risk: of a bone site
 * @risk_factor: of a red flag: counts in the bone-stress rule
 * @holds_back_as: of a red flag: the region whose exercises it holds back; else %NULL
 * @version: of a line of the safety screen: raised with each change of its words; else 0
 * @no_impact: of a region: pain there locks the tests that hop or land
 * @loaded: of a task: it loads the leg, so suspected bone stress locks its tests
 * @impact: of a task: its tests hop or land
 * @advice: of a page of advice; else %NULL
 * @exercises: of a ladder: ids of exercises from the easiest up, %NULL-terminated; else %NULL
 * @measures: of a template: ids of the measures that its form asks for, %NULL-terminated; of a section
 *   of the screening by eye likewise, may be empty; else %NULL
 * @folded: of a template: the sections of its form begin folded
 * @own: of a template: the clinic's
 * @retired: of a template of the clinic's own: no longer offered, or without a measure that there is
 * @seen: of a sign: it is seen in running, not told
 * @sides: of an item of the examination: it says on which side it is not normal
 * @checks: of such an item: a mark that it belongs to, however it is answered; @clears: when
 *   it is normal; @finds: when it is not normal; %NULL when none
 * @flag: of such an item: a red flag that is offered when it is not normal; else %NULL
 * @graded: of such an item: it is not asked, but not normal when this measure has this grade
 *   on both sides: measure and grade; else %NULL
 * @words: what it is called, in every language
 */
typedef struct
{
  const char   *id;
  int           tier;
  int           line;
  double        pain_limit;
  gboolean      high_risk;
  gboolean      risk_factor;
  const char   *holds_back_as;
  int           version;
  gboolean      no_impact;
  gboolean      loaded;
  gboolean      impact;
  StanceAdvice *advice;
  const char  **exercises;
  const char  **measures;
  gboolean      folded;
  gboolean      own;
  gboolean      retired;
  gboolean      seen;
  gboolean      sides;
  const char   *checks;
  const char   *clears;
  const char   *finds;
  const char   *flag;
  const char  **graded;
  StanceKeys   *words;
} StanceTerm;

/* The name in @language, falling back to English; free with g_free(). */
char *stance_term_dup_name (const StanceTerm *self,
                            const char       *language);
/* Another text of the term (`Cue`, `Reason`, `Detail`); %NULL when it has none. */
char *stance_term_dup_text (const StanceTerm *self,
                            const char       *key,
                            const char       *language);
/* Line1, Line2, … as a list; free with g_strfreev(); empty when none. */
char **stance_term_dup_lines (const StanceTerm *self,
                              const char       *language);
/* The same of Key1, Key2, … */
char **stance_term_dup_numbered (const StanceTerm *self,
                                 const char       *key,
                                 const char       *language);

G_END_DECLS
