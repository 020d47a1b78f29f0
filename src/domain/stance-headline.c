/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-headline.h"

#include <math.h>

const char *const stance_follow_up_nicks[] = { "", "working", "rethink", "next-step", "adherence", NULL };

/* How many of some measures went which way since the baseline. */
typedef struct
{
  guint n_known;
  guint n_better;
  guint n_worse;
} Tally;

void
stance_headline_free (StanceHeadline *self)
{
  stance_change_clear (&self->last);
  stance_change_clear (&self->baseline);
  g_free (self);
}

static gboolean
is_told (const StanceMeasure *measure)
{
  return g_str_equal (measure->section, "told");
}

static StanceHeadline *
new_headline (const StanceCase    *situation,
              const StanceTarget  *target,
              const StanceMeasure *measure)
{
  const StanceAssessment  *assessment = situation->assessment;
  const StanceObservation *observation = stance_assessment_find (assessment, target->measure, target->side, target->task);
  StanceHeadline          *self = g_new0 (StanceHeadline, 1);

  self->target = target;
  self->measure = measure;

  if (observation == NULL)
    return self;

  self->result = stance_observation_get_result (observation, measure,
                                                stance_assessment_get_mass (assessment, situation->client));
  if (!self->result.known)
    return self;

  self->last = stance_change_since_last (measure, situation->client, assessment, observation, situation->earlier);
  self->baseline = stance_change_since_baseline (measure, situation->client, assessment, observation, situation->earlier);

  return self;
}

static void
add_headlines (GPtrArray        *headlines,
               const StanceCase *situation,
               gboolean          told)
{
  GPtrArray *targets = situation->assessment->targets;

  for (guint i = 0; i < targets->len; i++)
    {
      const StanceTarget  *target = g_ptr_array_index (targets, i);
      const StanceMeasure *measure = stance_catalog_find_measure (situation->catalog, target->measure);

      if (measure != NULL && is_told (measure) == told)
        g_ptr_array_add (headlines, new_headline (situation, target, measure));
    }
}

/* Pain and function outrank mechanics. */
GPtrArray *
stance_headlines_new (const StanceCase *situation)
{
  GPtrArray *headlines = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_headline_free);

  add_headlines (headlines, situation, TRUE);
  add_headlines (headlines, situation, FALSE);

  return headlines;
}

static gboolean
is_angle (const StanceMeasure *measure)
{
  return g_strcmp0 (measure->unit, "°") == 0;
}

/* Whether the change is one at all: more than error, or important where no error is known. */
static gboolean
is_real (const StanceChange *change)
{
  if (change->verdict == STANCE_VERDICT_NO_ERROR_KNOWN)
    return change->important == STANCE_IMPORTANT_YES;

  return change->verdict == STANCE_VERDICT_BEYOND_ERROR;
}

static gboolean
can_tell (const StanceMeasure *measure,
          const StanceChange  *change)
{
  if (!change->exists || (measure->better != STANCE_BETTER_HIGHER && measure->better != STANCE_BETTER_LOWER))
    return FALSE;

  if (change->verdict == STANCE_VERDICT_NO_ERROR_KNOWN)
    return change->important != STANCE_IMPORTANT_UNKNOWN;

  return change->verdict == STANCE_VERDICT_WITHIN_ERROR || change->verdict == STANCE_VERDICT_BEYOND_ERROR;
}

static void
add_change (Tally               *tally,
            const StanceMeasure *measure,
            const StanceChange  *change)
{
  gboolean rises = change->difference > 0;

  if (!can_tell (measure, change))
    return;

  tally->n_known++;
  if (!is_real (change))
    return;

  if (rises == (measure->better == STANCE_BETTER_HIGHER))
    tally->n_better++;
  else
    tally->n_worse++;
}

static Tally
count_targets (GPtrArray *headlines,
               gboolean (*is_kind) (const StanceMeasure *measure))
{
  Tally tally = { 0 };

  for (guint i = 0; i < headlines->len; i++)
    {
      const StanceHeadline *headline = g_ptr_array_index (headlines, i);

      if (is_kind (headline->measure))
        add_change (&tally, headline->measure, &headline->baseline);
    }

  return tally;
}

static Tally
count_told (const StanceCase *situation)
{
  const GPtrArray *observations = situation->assessment->observations;
  Tally            tally = { 0 };

  for (guint i = 0; i < observations->len; i++)
    {
      const StanceObservation *observation = g_ptr_array_index (observations, i);
      const StanceMeasure     *measure = stance_catalog_find_measure (situation->catalog, observation->measure);
      g_auto (StanceChange) change = { 0 };

      if (measure == NULL || !is_told (measure) || observation->form == STANCE_FORM_EMPTY)
        continue;

      change = stance_change_since_baseline (measure, situation->client, situation->assessment, observation,
                                             situation->earlier);
      add_change (&tally, measure, &change);
    }

  return tally;
}

StanceFollowUp
stance_follow_up_judge (const StanceCase *situation)
{
  g_autoptr (GPtrArray) headlines = stance_headlines_new (situation);
  Tally angles = count_targets (headlines, is_angle);
  Tally told = count_targets (headlines, is_told);

  if (told.n_known == 0)
    told = count_told (situation);

  if (angles.n_known == 0 || told.n_known == 0 || (told.n_better > 0 && told.n_worse > 0) ||
      (angles.n_better > 0 && angles.n_worse > 0))
    return STANCE_FOLLOW_UP_NONE;

  if (told.n_better > 0)
    return angles.n_better > 0 ? STANCE_FOLLOW_UP_NEXT_STEP : STANCE_FOLLOW_UP_WORKING;

  return angles.n_better > 0 ? STANCE_FOLLOW_UP_RETHINK : STANCE_FOLLOW_UP_ADHERENCE;
}
