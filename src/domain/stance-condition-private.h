/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-condition.h"
#include "stance-finding.h"

G_BEGIN_DECLS

typedef enum
{
  STANCE_WORD_ALL,
  STANCE_WORD_ANY,
  STANCE_WORD_N_OF,
  STANCE_WORD_NOT,
  STANCE_WORD_CERTAIN,
  STANCE_WORD_FIRST_KNOWN,
  STANCE_WORD_NEVER,
  STANCE_WORD_ON,
  STANCE_WORD_BEFORE,
  STANCE_WORD_TWICE,
  STANCE_WORD_BELOW,
  STANCE_WORD_AT_MOST,
  STANCE_WORD_AT_LEAST,
  STANCE_WORD_ABOVE,
  STANCE_WORD_NEAR,
  STANCE_WORD_CLEAR,
  STANCE_WORD_WORSE,
  STANCE_WORD_EYE,
  STANCE_WORD_GRADE,
  STANCE_WORD_TRIALS,
  STANCE_WORD_KNOWN,
  STANCE_WORD_SIGN,
  STANCE_WORD_SIGNS,
  STANCE_WORD_MARK,
  STANCE_WORD_REGION,
  STANCE_WORD_SYMPTOMATIC,
  STANCE_WORD_SEX,
  STANCE_WORD_RUNS,
  STANCE_WORD_ZONE,
  STANCE_WORD_ACTING,
  /* Values */
  STANCE_WORD_OF,
  STANCE_WORD_LSI,
  STANCE_WORD_DIFFERENCE,
  STANCE_WORD_POINTS,
  STANCE_WORD_PAIN,
  STANCE_WORD_WORST,
  STANCE_WORD_AGE,
} StanceWord;

typedef enum
{
  STANCE_LIMIT_NUMBER,
  STANCE_LIMIT_THRESHOLD,
  STANCE_LIMIT_NORM_LOW, /* the published norm less one SD */
} StanceLimit;

typedef enum
{
  STANCE_SIDES_LEFT,
  STANCE_SIDES_RIGHT,
  STANCE_SIDES_OTHER,
  STANCE_SIDES_EITHER,
  STANCE_SIDES_BOTH,
} StanceSides;

/* One word with what it takes. @names keep the order of the text (measure, then task
 * or part or grade); @choice is the side, the zone, or a set of sexes, by word.
 */
struct _StanceCondition
{
  StanceWord  word;
  const char *kinds;    /* kind of each name, see stance-condition.c; the last repeats */
  GPtrArray  *children; /* StanceCondition: conditions, or the value compared */
  GPtrArray  *names;    /* interned */
  double      number;
  StanceLimit limit;
  guint       choice;
};

/* The same as stance_condition_evaluate(), with what only the findings ask for.
 * @assessment: the visit that is looked at; another one inside "before"
 * @without: (nullable): an observation to be taken as not made
 * @passed: (nullable): the first measure whose threshold was passed
 */
typedef struct
{
  const StanceCase        *situation;
  const StanceAssessment  *assessment;
  StanceSide               side;
  const StanceFindings    *so_far;
  GArray                  *inputs;
  const StanceObservation *without;
  const StanceMeasure     *passed;
} StanceEvaluation;

StanceTruth stance_evaluation_run (StanceEvaluation      *self,
                                   const StanceCondition *condition);

/* The words that join conditions, turn them to another side or to another visit. */
StanceTruth stance_evaluation_join (StanceEvaluation      *self,
                                    const StanceCondition *condition);

/* Whether @word stands anywhere in it. */
gboolean stance_condition_uses (const StanceCondition *self,
                                StanceWord             word);

/* A value as conditions compare it. @measure is %NULL for age and pain. */
typedef struct
{
  gboolean             known;
  double               number;
  const StanceMeasure *measure;
} StanceConditionValue;

StanceConditionValue stance_evaluation_get_value (StanceEvaluation      *self,
                                                  const StanceCondition *value);

/* Whether the measure that @condition names is worse here than on the other side. */
StanceTruth stance_evaluation_is_worse (StanceEvaluation      *self,
                                        const StanceCondition *condition);

/* An observation on the evaluation's side (or none) that has a result. */
const StanceObservation *stance_evaluation_find (StanceEvaluation *self,
                                                 const char       *measure,
                                                 const char       *task,
                                                 StanceResult     *result);

/* The clinic's own threshold, else the shipped one for @sex, at any age. */
double stance_case_find_threshold (const StanceCase    *self,
                                   const StanceMeasure *measure,
                                   StanceSex            sex);

G_END_DECLS
