/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-condition-private.h"

#include "stance-change.h"

static StanceTruth
truth_of (gboolean holds)
{
  return holds ? STANCE_TRUTH_YES : STANCE_TRUTH_NO;
}

static StanceTruth
negate (StanceTruth truth)
{
  if (truth == STANCE_TRUTH_UNKNOWN)
    return truth;

  return truth_of (truth == STANCE_TRUTH_NO);
}

static StanceTruth
run_child (StanceEvaluation      *self,
           const StanceCondition *condition)
{
  return stance_evaluation_run (self, g_ptr_array_index (condition->children, 0));
}

/* At least @wanted of the children; "all" and "any" are the two ends of it. Every
 * child is asked, so that each of their inputs is named.
 */
static StanceTruth
count_children (StanceEvaluation      *self,
                const StanceCondition *condition,
                double                 wanted)
{
  guint n_yes = 0;
  guint n_unknown = 0;

  for (guint i = 0; i < condition->children->len; i++)
    {
      StanceTruth truth = stance_evaluation_run (self, g_ptr_array_index (condition->children, i));

      n_yes += truth == STANCE_TRUTH_YES;
      n_unknown += truth == STANCE_TRUTH_UNKNOWN;
    }

  if (n_yes >= wanted)
    return STANCE_TRUTH_YES;

  return n_yes + n_unknown >= wanted ? STANCE_TRUTH_UNKNOWN : STANCE_TRUTH_NO;
}

static StanceTruth
take_first_known (StanceEvaluation      *self,
                  const StanceCondition *condition)
{
  for (guint i = 0; i < condition->children->len; i++)
    {
      StanceTruth truth = stance_evaluation_run (self, g_ptr_array_index (condition->children, i));

      if (truth != STANCE_TRUTH_UNKNOWN)
        return truth;
    }

  return STANCE_TRUTH_UNKNOWN;
}

static StanceTruth
run_on_side (StanceEvaluation      *self,
             const StanceCondition *condition,
             StanceSide             side)
{
  StanceSide  own = self->side;
  StanceTruth truth;

  self->side = side;
  truth = run_child (self, condition);
  self->side = own;

  return truth;
}

static StanceTruth
run_on (StanceEvaluation      *self,
        const StanceCondition *condition)
{
  StanceTruth left;
  StanceTruth right;

  if (condition->choice == STANCE_SIDES_OTHER)
    return run_on_side (self, condition, stance_side_opposite (self->side));
  if (condition->choice == STANCE_SIDES_LEFT)
    return run_on_side (self, condition, STANCE_SIDE_LEFT);
  if (condition->choice == STANCE_SIDES_RIGHT)
    return run_on_side (self, condition, STANCE_SIDE_RIGHT);

  left = run_on_side (self, condition, STANCE_SIDE_LEFT);
  right = run_on_side (self, condition, STANCE_SIDE_RIGHT);
  if (condition->choice == STANCE_SIDES_BOTH)
    return left == right ? left : left == STANCE_TRUTH_NO || right == STANCE_TRUTH_NO ? STANCE_TRUTH_NO
                                                                                      : STANCE_TRUTH_UNKNOWN;

  return MAX (left, right) == STANCE_TRUTH_YES ? STANCE_TRUTH_YES : MIN (left, right);
}

typedef struct
{
  StanceEvaluation       *evaluation;
  const StanceAssessment *earlier;
} Visits;

/* What was measured differently then and now says nothing of both. */
static gboolean
is_comparable_then (const char *kind,
                    const char *id,
                    gpointer    user_data)
{
  const Visits           *visits = user_data;
  const StanceAssessment *now = visits->evaluation->assessment;
  const StanceMeasure    *measure;
  gboolean                comparable = TRUE;

  measure = g_str_equal (kind, "measure")
              ? stance_catalog_find_measure (visits->evaluation->situation->catalog, id)
              : NULL;
  if (measure == NULL)
    return TRUE;

  for (guint i = 0; comparable && i < now->observations->len; i++)
    {
      const StanceObservation *observation = g_ptr_array_index (now->observations, i);
      const StanceObservation *other;
      StanceProtocol           first;
      StanceProtocol           second;

      if (!g_str_equal (observation->measure, id))
        continue;

      other = stance_assessment_find (visits->earlier, id, observation->side, observation->task);
      if (other == NULL)
        continue;

      stance_assessment_get_protocol (visits->earlier, other, &first);
      stance_assessment_get_protocol (now, observation, &second);
      comparable = stance_change_is_comparable (measure, &first, &second, NULL);
      stance_protocol_clear (&first);
      stance_protocol_clear (&second);
    }

  return comparable;
}

static StanceTruth
run_then (StanceEvaluation       *self,
          const StanceCondition  *condition,
          const StanceAssessment *earlier)
{
  const StanceAssessment *now = self->assessment;
  Visits                  visits = { self, earlier };
  StanceTruth             truth;

  if (!stance_condition_foreach_name (condition, is_comparable_then, &visits))
    return STANCE_TRUTH_UNKNOWN;

  self->assessment = earlier;
  truth = run_child (self, condition);
  self->assessment = now;

  return truth;
}

/* Later first. */
static int
compare_backwards (gconstpointer a,
                   gconstpointer b)
{
  return stance_assessment_compare (b, a);
}

/* The latest earlier visit that can answer. */
static StanceTruth
run_before (StanceEvaluation      *self,
            const StanceCondition *condition)
{
  const StanceAssessment *now = self->assessment;
  g_autoptr (GPtrArray) visits = g_ptr_array_new ();
  StanceTruth truth = STANCE_TRUTH_UNKNOWN;

  for (guint i = 0; self->situation->earlier != NULL && i < self->situation->earlier->len; i++)
    {
      const StanceAssessment *visit = g_ptr_array_index (self->situation->earlier, i);

      if (stance_assessment_compare (&visit, &now) < 0)
        g_ptr_array_add (visits, (gpointer) visit);
    }

  g_ptr_array_sort (visits, compare_backwards);
  for (guint i = 0; truth == STANCE_TRUTH_UNKNOWN && i < visits->len; i++)
    truth = run_then (self, condition, g_ptr_array_index (visits, i));

  return truth;
}

static StanceTruth
run_twice (StanceEvaluation      *self,
           const StanceCondition *condition)
{
  StanceTruth now = run_child (self, condition);
  StanceTruth then = run_before (self, condition);

  if (now == STANCE_TRUTH_NO || then == STANCE_TRUTH_NO)
    return STANCE_TRUTH_NO;

  return MIN (now, then);
}

StanceTruth
stance_evaluation_join (StanceEvaluation      *self,
                        const StanceCondition *condition)
{
  switch ((int) condition->word)
    {
    case STANCE_WORD_ALL:
      return count_children (self, condition, condition->children->len);

    case STANCE_WORD_ANY:
      return count_children (self, condition, 1.0);

    case STANCE_WORD_N_OF:
      return count_children (self, condition, condition->number);

    case STANCE_WORD_NOT:
      return negate (run_child (self, condition));

    case STANCE_WORD_CERTAIN:
      return truth_of (run_child (self, condition) == STANCE_TRUTH_YES);

    case STANCE_WORD_FIRST_KNOWN:
      return take_first_known (self, condition);

    case STANCE_WORD_ON:
      return run_on (self, condition);

    case STANCE_WORD_BEFORE:
      return run_before (self, condition);

    case STANCE_WORD_TWICE:
      return run_twice (self, condition);

    case STANCE_WORD_NEVER:
    default:
      return STANCE_TRUTH_NO;
    }
}
