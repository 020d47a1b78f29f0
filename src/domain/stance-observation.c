/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-observation.h"

#include <math.h>

static void
drop_typed (StanceObservation *self)
{
  g_array_set_size (self->trials, 0);
  g_hash_table_remove_all (self->parts);
  g_clear_pointer (&self->grade, g_free);
  g_clear_pointer (&self->not_tested, g_free);
  self->mean = NAN;
  self->sd = NAN;
  self->n = 0;
  self->seconds = NAN;
  self->computed = FALSE;
}

static void
change_form (StanceObservation *self,
             StanceForm         form)
{
  if (self->form != form)
    drop_typed (self);
  self->form = form;
}

static StanceResult
unknown_result (const char *why)
{
  return (StanceResult){ .value = NAN, .mean = NAN, .sd = NAN, .why = why };
}

static StanceResult
single_result (double value)
{
  return (StanceResult){ .known = TRUE, .value = value, .mean = value, .sd = NAN, .n = 1 };
}

static double
get_best (const GArray *trials,
          StanceBetter  better)
{
  double best = g_array_index (trials, double, 0);

  for (guint i = 1; i < trials->len; i++)
    {
      double trial = g_array_index (trials, double, i);

      best = better == STANCE_BETTER_LOWER ? MIN (best, trial) : MAX (best, trial);
    }

  return best;
}

static double
get_sample_sd (const GArray *trials,
               double        mean)
{
  double squares = 0.0;

  if (trials->len < 2)
    return NAN;

  for (guint i = 0; i < trials->len; i++)
    squares += pow (g_array_index (trials, double, i) - mean, 2.0);

  return sqrt (squares / (trials->len - 1));
}

static StanceResult
summarize_trials (const GArray        *trials,
                  const StanceMeasure *measure)
{
  StanceResult result = unknown_result (NULL);
  double       sum = 0.0;

  if (trials->len == 0)
    return result;

  for (guint i = 0; i < trials->len; i++)
    sum += g_array_index (trials, double, i);

  result.known = TRUE;
  result.n = trials->len;
  result.mean = sum / trials->len;
  result.sd = get_sample_sd (trials, result.mean);
  result.value = result.mean;
  if (measure->aggregate == STANCE_AGGREGATE_BEST)
    result.value = get_best (trials, measure->better);

  return result;
}

/* Torque (Nm) = force (N) × lever (m), divided by body mass (kg). */
static StanceResult
derive (const StanceObservation *self,
        const StanceMeasure     *measure,
        double                   mass_kg,
        StanceResult             typed)
{
  double own_mass = self->protocol.numbers[STANCE_PROTOCOL_MASS_KG];
  double factor;

  if (!typed.known || measure->derive != STANCE_DERIVE_TORQUE_PER_MASS)
    return typed;

  if (!isnan (own_mass))
    mass_kg = own_mass;
  if (isnan (self->lever_m))
    return unknown_result ("no-lever");
  if (isnan (mass_kg) || mass_kg <= 0.0)
    return unknown_result ("no-mass");

  factor = self->lever_m / mass_kg;
  typed.value *= factor;
  typed.mean *= factor;
  typed.sd *= factor;

  return typed;
}

/* A typed summary says nothing of the best trial: its mean then stands for it. */
static StanceResult
get_summary (const StanceObservation *self)
{
  StanceResult result = unknown_result (NULL);

  if (isnan (self->mean) || self->n < 1)
    return result;

  result = single_result (self->mean);
  result.sd = self->n > 1 ? self->sd : NAN;
  result.n = self->n;

  return result;
}

static StanceResult
sum_parts (const StanceObservation *self,
           const StanceMeasure     *measure)
{
  int sum = 0;

  for (guint i = 0; i < measure->parts->len; i++)
    {
      const StancePart *part = &g_array_index (measure->parts, StancePart, i);
      gpointer          points;

      if (!g_hash_table_lookup_extended (self->parts, part->id, NULL, &points))
        return unknown_result ("parts-missing");

      sum += GPOINTER_TO_INT (points);
    }

  return single_result (sum);
}

static StanceResult
get_graded (const StanceObservation *self,
            const StanceMeasure     *measure)
{
  const StanceGrade *grade = stance_measure_find_grade (measure, self->grade);

  if (grade == NULL)
    return unknown_result ("invalid");
  if (grade->typed)
    return isnan (self->seconds) ? unknown_result ("seconds-missing") : single_result (self->seconds);

  return isnan (grade->value) ? unknown_result ("invalid") : single_result (grade->value);
}

StanceObservation *
stance_observation_new (const char *measure,
                        StanceSide  side,
                        const char *task)
{
  StanceObservation *self = g_new0 (StanceObservation, 1);

  self->measure = g_intern_string (measure);
  self->side = side;
  self->task = g_intern_string (task != NULL ? task : "");
  self->trials = g_array_new (FALSE, FALSE, sizeof (double));
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pain = NAN;
  self->lever_m = NAN;
  stance_protocol_init (&self->protocol);
  drop_typed (self);

  return self;
}

StanceObservation *
stance_observation_copy (const StanceObservation *self)
{
  StanceObservation *copy = stance_observation_new (self->measure, self->side, self->task);
  GHashTableIter     iter;
  gpointer           part;
  gpointer           points;

  copy->form = self->form;
  g_array_append_vals (copy->trials, self->trials->data, self->trials->len);
  copy->mean = self->mean;
  copy->sd = self->sd;
  copy->n = self->n;
  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, &part, &points))
    g_hash_table_insert (copy->parts, g_strdup (part), points);
  copy->grade = g_strdup (self->grade);
  copy->seconds = self->seconds;
  copy->not_tested = g_strdup (self->not_tested);
  copy->pain = self->pain;
  copy->pain_region = g_strdup (self->pain_region);
  copy->lever_m = self->lever_m;
  copy->computed = self->computed;
  stance_protocol_copy (&self->protocol, &copy->protocol);

  return copy;
}

void
stance_observation_free (StanceObservation *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->trials);
  g_hash_table_unref (self->parts);
  g_free (self->grade);
  g_free (self->not_tested);
  g_free (self->pain_region);
  stance_protocol_clear (&self->protocol);
  g_free (self);
}

void
stance_observation_set_trials (StanceObservation *self,
                               const double      *trials,
                               gsize              n_trials)
{
  /* The caller may hand over the array it found in @self. */
  GArray *typed = g_array_sized_new (FALSE, FALSE, sizeof (double), n_trials);

  if (n_trials > 0)
    g_array_append_vals (typed, trials, n_trials);
  drop_typed (self);
  self->form = STANCE_FORM_TRIALS;
  g_array_unref (self->trials);
  self->trials = typed;
}

void
stance_observation_set_value (StanceObservation *self,
                              double             value)
{
  stance_observation_set_trials (self, &value, 1);
  self->form = STANCE_FORM_VALUE;
}

void
stance_observation_set_summary (StanceObservation *self,
                                double             mean,
                                double             sd,
                                int                n)
{
  change_form (self, STANCE_FORM_SUMMARY);
  self->mean = mean;
  self->sd = sd;
  self->n = n;
}

void
stance_observation_set_part (StanceObservation *self,
                             const char        *part,
                             int                points)
{
  change_form (self, STANCE_FORM_PARTS);
  g_hash_table_replace (self->parts, g_strdup (part), GINT_TO_POINTER (points));
}

void
stance_observation_set_grade (StanceObservation *self,
                              const char        *grade,
                              double             seconds)
{
  char *typed = g_strdup (grade);

  drop_typed (self);
  self->form = STANCE_FORM_GRADE;
  self->grade = typed;
  self->seconds = seconds;
}

void
stance_observation_set_not_tested (StanceObservation *self,
                                   const char        *reason)
{
  char *typed = g_strdup (reason);

  drop_typed (self);
  self->form = STANCE_FORM_NOT_TESTED;
  self->not_tested = typed;
}

void
stance_observation_clear (StanceObservation *self)
{
  drop_typed (self);
  self->form = STANCE_FORM_EMPTY;
}

StanceResult
stance_observation_get_typed (const StanceObservation *self,
                              const StanceMeasure     *measure)
{
  switch (self->form)
    {
    case STANCE_FORM_TRIALS:
    case STANCE_FORM_VALUE:
      return summarize_trials (self->trials, measure);

    case STANCE_FORM_SUMMARY:
      return get_summary (self);

    case STANCE_FORM_PARTS:
      return sum_parts (self, measure);

    case STANCE_FORM_GRADE:
      return get_graded (self, measure);

    case STANCE_FORM_NOT_TESTED:
      return unknown_result ("not-tested");

    case STANCE_FORM_EMPTY:
    default:
      return unknown_result (NULL);
    }
}

StanceResult
stance_observation_get_result (const StanceObservation *self,
                               const StanceMeasure     *measure,
                               double                   mass_kg)
{
  return derive (self, measure, mass_kg, stance_observation_get_typed (self, measure));
}

double
stance_limb_symmetry (double     left,
                      double     right,
                      StanceSide affected)
{
  double above;
  double below;

  if (isnan (left) || isnan (right))
    return NAN;

  above = MIN (left, right);
  below = MAX (left, right);
  if (affected == STANCE_SIDE_LEFT || affected == STANCE_SIDE_RIGHT)
    {
      above = affected == STANCE_SIDE_LEFT ? left : right;
      below = affected == STANCE_SIDE_LEFT ? right : left;
    }

  return below > 0.0 ? 100.0 * above / below : NAN;
}
