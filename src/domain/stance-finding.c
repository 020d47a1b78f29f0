/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-finding.h"

#include "stance-condition-private.h"
#include "stance-finding-private.h"
#include "stance-number-private.h"
#include "stance-signed-findings.h"

#include <math.h>
#include <string.h>

const char *const stance_zone_nicks[] = { "", "near", "clear", NULL };

/* What is seen of hip or knee and counts as another sign beside a near value. */
static const char *const eye_signs[] = { "eye-hip-drop", "eye-knee-in", NULL };

static void
ask_for_checks (const StanceCase *situation,
                StanceFinding    *finding)
{
  for (int i = 0; finding->rule->checks != NULL && finding->rule->checks[i] != NULL; i++)
    if (!stance_assessment_has_mark (situation->assessment, finding->rule->checks[i]))
      g_ptr_array_add (finding->checks, (gpointer) finding->rule->checks[i]);
}

/* The measure whose threshold was passed; else that of the rule if it was looked at. */
static void
apply_threshold (const StanceCase    *situation,
                 StanceFinding       *finding,
                 const StanceMeasure *passed)
{
  finding->judged = passed;

  for (guint i = 0; finding->judged == NULL && i < finding->inputs->len; i++)
    {
      const StanceInput *input = &g_array_index (finding->inputs, StanceInput, i);

      if (g_strcmp0 (input->measure, finding->rule->measure) == 0)
        finding->judged = stance_catalog_find_measure (situation->catalog, input->measure);
    }

  finding->threshold = finding->judged != NULL ? stance_case_get_threshold (situation, finding->judged) : NAN;
}

static gboolean
run_rule (StanceEvaluation *evaluation,
          const StanceRule *rule,
          StanceZone       *zone)
{
  *zone = rule->zones ? STANCE_ZONE_CLEAR : STANCE_ZONE_NONE;
  if (rule->clear != NULL && stance_evaluation_run (evaluation, rule->clear) == STANCE_TRUTH_YES)
    return TRUE;

  *zone = STANCE_ZONE_NEAR;

  return rule->near != NULL && stance_evaluation_run (evaluation, rule->near) == STANCE_TRUTH_YES;
}

static void
fire_on_side (const StanceCase *situation,
              StanceFindings   *findings,
              const StanceRule *rule,
              StanceSide        side)
{
  StanceFinding   *finding = stance_finding_new (rule, side);
  g_autofree char *key = stance_finding_dup_key (finding);
  StanceEvaluation evaluation = {
    .situation = situation,
    .assessment = situation->assessment,
    .side = side,
    .so_far = findings,
    .inputs = finding->inputs,
  };

  if (!run_rule (&evaluation, rule, &finding->zone))
    {
      stance_finding_free (finding);
      return;
    }

  apply_threshold (situation, finding, evaluation.passed);
  finding->set_aside = g_hash_table_lookup (situation->assessment->set_aside, key);
  ask_for_checks (situation, finding);
  g_ptr_array_add (findings->findings, finding);
}

static void
fire (const StanceCase *situation,
      StanceFindings   *findings,
      const StanceRule *rule)
{
  int        age = stance_assessment_get_age (situation->assessment, situation->client);
  StanceSide side = situation->assessment->complaint.side;

  /* Adult figures; an unknown age is not an adult's. */
  if (rule->adults_only && age < STANCE_ADULT_AGE)
    return;

  if (rule->side == STANCE_RULE_NO_SIDE)
    side = STANCE_SIDE_NONE;
  else if (rule->side == STANCE_RULE_EACH_SIDE)
    side = STANCE_SIDE_BOTH;

  if (side != STANCE_SIDE_BOTH)
    {
      fire_on_side (situation, findings, rule, side);
      return;
    }

  fire_on_side (situation, findings, rule, STANCE_SIDE_LEFT);
  fire_on_side (situation, findings, rule, STANCE_SIDE_RIGHT);
}

static gboolean
is_on_symptomatic_side (const StanceCase    *situation,
                        const StanceFinding *finding)
{
  const StanceComplaint *complaint = &situation->assessment->complaint;

  return stance_case_has_painful_region (situation) &&
         (complaint->side == STANCE_SIDE_BOTH || complaint->side == finding->side);
}

static gboolean
has_other_finding (const StanceFindings *findings,
                   const StanceFinding  *finding)
{
  for (guint i = 0; i < findings->findings->len; i++)
    {
      const StanceFinding *other = g_ptr_array_index (findings->findings, i);

      if (other != finding && other->side == finding->side && other->set_aside == NULL)
        return TRUE;
    }

  return FALSE;
}

/* An eye grade is no other sign where the finding stands on it alone. */
static gboolean
fires_without (const StanceCase        *situation,
               const StanceFindings    *findings,
               const StanceFinding     *finding,
               const StanceObservation *observation)
{
  StanceZone       zone;
  StanceEvaluation evaluation = {
    .situation = situation,
    .assessment = situation->assessment,
    .side = finding->side,
    .so_far = findings,
    .without = observation,
  };

  return run_rule (&evaluation, finding->rule, &zone);
}

static gboolean
has_eye_sign (const StanceCase     *situation,
              const StanceFindings *findings,
              const StanceFinding  *finding)
{
  for (guint i = 0; i < situation->assessment->observations->len; i++)
    {
      const StanceObservation *observation = g_ptr_array_index (situation->assessment->observations, i);
      const StanceMeasure     *measure;
      StanceResult             result;

      if (observation->side != finding->side || !g_strv_contains (eye_signs, observation->measure))
        continue;

      measure = stance_catalog_find_measure (situation->catalog, observation->measure);
      if (measure == NULL)
        continue;

      result = stance_observation_get_result (observation, measure, NAN);
      if (result.known && stance_number_is_at_least (result.value, 1.0) &&
          fires_without (situation, findings, finding, observation))
        return TRUE;
    }

  return FALSE;
}

/* Near a threshold is acted upon where it hurts and something else points there. */
static gboolean
may_act_when_near (const StanceCase     *situation,
                   const StanceFindings *findings,
                   const StanceFinding  *finding)
{
  return is_on_symptomatic_side (situation, finding) &&
         (has_other_finding (findings, finding) || has_eye_sign (situation, findings, finding));
}

static void
decide (const StanceCase     *situation,
        const StanceFindings *findings,
        StanceFinding        *finding)
{
  finding->acts = finding->set_aside == NULL && stance_finding_holds (finding, situation, findings, finding->rule->acts) &&
                  (finding->zone != STANCE_ZONE_NEAR || may_act_when_near (situation, findings, finding));
}

static gboolean
asks_what_acts (const StanceRule *rule)
{
  return (rule->clear != NULL && stance_condition_uses (rule->clear, STANCE_WORD_ACTING)) ||
         (rule->near != NULL && stance_condition_uses (rule->near, STANCE_WORD_ACTING));
}

static void
fire_rules (const StanceCase *situation,
            StanceFindings   *findings,
            gboolean          asking_what_acts)
{
  const GPtrArray *rules = stance_catalog_get_rules (situation->catalog);

  for (guint i = 0; i < rules->len; i++)
    {
      const StanceRule *rule = g_ptr_array_index (rules, i);
      guint             n_before = findings->findings->len;

      if (asks_what_acts (rule) != asking_what_acts)
        continue;

      fire (situation, findings, rule);
      for (guint j = n_before; asking_what_acts && j < findings->findings->len; j++)
        decide (situation, findings, g_ptr_array_index (findings->findings, j));
    }
}

static void
decide_all (const StanceCase *situation,
            StanceFindings   *findings)
{
  for (guint i = 0; i < findings->findings->len; i++)
    decide (situation, findings, g_ptr_array_index (findings->findings, i));
}

static void
finish (const StanceCase *situation,
        StanceFindings   *findings)
{
  for (guint i = 0; i < findings->findings->len; i++)
    {
      StanceFinding *finding = g_ptr_array_index (findings->findings, i);

      stance_finding_offer (finding, situation, findings);
      finding->acts = finding->acts && !findings->stopped;
      if (finding->acts)
        continue;

      /* Nothing is suggested past a stop rule, nor by what does not act. */
      g_ptr_array_set_size (finding->loads, 0);
      g_ptr_array_set_size (finding->cues, 0);
      g_ptr_array_set_size (finding->suggests, 0);
    }
}

static int
compare_rules (gconstpointer a,
               gconstpointer b)
{
  const StanceFinding *first = *(const StanceFinding *const *) a;
  const StanceFinding *second = *(const StanceFinding *const *) b;
  int                  by_rule = strcmp (first->rule->id, second->rule->id);

  return by_rule != 0 ? by_rule : (int) first->side - (int) second->side;
}

double
stance_case_find_threshold (const StanceCase    *self,
                            const StanceMeasure *measure,
                            StanceSex            sex)
{
  double own = self->clinic != NULL ? stance_clinic_get_threshold_of (self->clinic, measure->id, sex) : NAN;

  return isnan (own) ? measure->thresholds[sex] : own;
}

double
stance_case_get_threshold (const StanceCase    *self,
                           const StanceMeasure *measure)
{
  if (stance_assessment_get_age (self->assessment, self->client) < STANCE_ADULT_AGE)
    return NAN;

  return stance_case_find_threshold (self, measure,
                                     stance_assessment_get_sex (self->assessment, self->client));
}

StanceFindings *
stance_findings_evaluate (const StanceCase *situation)
{
  const StanceAssessment *assessment = situation->assessment;
  StanceFindings         *self;

  /* What was signed stays what the rules and thresholds of that day said. */
  if (assessment->status == STANCE_ASSESSMENT_SIGNED && assessment->signed_findings != NULL)
    return stance_signed_findings_thaw (assessment->signed_findings, situation->catalog, assessment);

  self = g_new0 (StanceFindings, 1);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_finding_free);
  self->stops = stance_assessment_list_stops (assessment, situation->catalog, situation->earlier);
  self->stopped = stance_stops_stop (self->stops);

  /* What "nothing else acts" needs is known only after all others have been asked. */
  fire_rules (situation, self, FALSE);
  decide_all (situation, self);
  fire_rules (situation, self, TRUE);
  g_ptr_array_sort (self->findings, compare_rules);
  finish (situation, self);

  return self;
}
