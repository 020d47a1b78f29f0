/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment.h"

#include "stance-change.h"
#include "stance-correction.h"
#include "stance-number-private.h"

#include <math.h>

/* What is typed is rounded; a sum of rounded numbers may differ by this much. */
#define ROUNDING 0.1001

/* A sum in the making; @n is that of the part with the fewest trials. */
typedef struct
{
  const StanceMeasure     *measure;
  StanceSide               side;
  const StanceObservation *first; /* the first part: how the sum was measured */
  gboolean                 known;
  gboolean                 paired;
  double                   mean;
  int                      n;
  GArray                  *trials;
} Sum;

static gboolean
are_comparable (const StanceAssessment  *self,
                const Sum               *sum,
                const StanceObservation *part)
{
  StanceProtocol first;
  StanceProtocol second;
  gboolean       comparable;

  stance_assessment_get_protocol (self, sum->first, &first);
  stance_assessment_get_protocol (self, part, &second);
  comparable = stance_change_is_comparable (sum->measure, &first, &second, NULL);
  stance_protocol_clear (&first);
  stance_protocol_clear (&second);

  return comparable;
}

static void
add_trials (Sum          *sum,
            const GArray *trials)
{
  sum->paired = sum->paired && trials->len == sum->trials->len;
  for (guint i = 0; sum->paired && i < trials->len; i++)
    g_array_index (sum->trials, double, i) += g_array_index (trials, double, i);
}

static void
add_part (Sum                    *sum,
          const StanceAssessment *self,
          const StanceMeasure    *part)
{
  const StanceObservation *observation = stance_assessment_find (self, part->id, sum->side, part->tasks[0]);
  StanceResult             result;

  if (observation == NULL || observation->form == STANCE_FORM_EMPTY)
    {
      sum->known = FALSE;
      return;
    }

  result = stance_observation_get_result (observation, part, NAN);
  sum->known = sum->known && result.known && (sum->first == NULL || are_comparable (self, sum, observation));
  if (!sum->known)
    return;

  sum->mean += result.mean;
  if (sum->first == NULL)
    {
      sum->first = observation;
      sum->n = result.n;
      g_array_append_vals (sum->trials, observation->trials->data, observation->trials->len);
      return;
    }

  sum->n = MIN (sum->n, result.n);
  add_trials (sum, observation->trials);
}

static void
write_sum (const Sum         *sum,
           StanceObservation *observation)
{
  if (sum->paired && sum->trials->len > 0)
    stance_observation_set_trials (observation, (const double *) (const void *) sum->trials->data, sum->trials->len);
  else
    stance_observation_set_summary (observation, sum->mean, NAN, sum->n);

  observation->computed = TRUE;
  stance_protocol_clear (&observation->protocol);
  stance_protocol_copy (&sum->first->protocol, &observation->protocol);
}

static void
warn_when_typed (const Sum               *sum,
                 const StanceObservation *observation,
                 GPtrArray               *problems)
{
  StanceResult typed = stance_observation_get_result (observation, sum->measure, NAN);
  char         computed[STANCE_NUMBER_BUFFER];

  if (problems == NULL || !typed.known || fabs (typed.mean - sum->mean) <= ROUNDING)
    return;

  stance_problems_add_warning (problems, sum->measure->id, "computed", "the sum of its parts is %s; what was typed is not used",
                               stance_number_write (sum->mean, computed));
}

static void
compute (StanceAssessment    *self,
         const StanceCatalog *catalog,
         Sum                 *sum,
         GPtrArray           *problems)
{
  const char        *task = sum->measure->tasks[0];
  StanceObservation *observation;

  for (int i = 0; sum->measure->from[i] != NULL; i++)
    add_part (sum, self, stance_catalog_find_measure (catalog, sum->measure->from[i]));

  /* What each part allows may come to something that the sum does not. */
  sum->known = sum->known && stance_number_is_within (sum->mean, sum->measure->min, sum->measure->max);
  observation = stance_assessment_find (self, sum->measure->id, sum->side, task);
  if (sum->known)
    {
      if (observation != NULL)
        warn_when_typed (sum, observation, problems);
      write_sum (sum, stance_assessment_require (self, sum->measure->id, sum->side, task));
    }
  else if (observation != NULL && observation->computed)
    stance_observation_clear (observation);
}

static void
compute_side (StanceAssessment    *self,
              const StanceCatalog *catalog,
              const StanceMeasure *measure,
              StanceSide           side,
              GPtrArray           *problems)
{
  Sum sum = { .measure = measure, .side = side, .known = TRUE, .paired = TRUE };

  sum.trials = g_array_new (FALSE, FALSE, sizeof (double));
  compute (self, catalog, &sum, problems);
  g_array_unref (sum.trials);
}

void
stance_assessment_compute (StanceAssessment    *self,
                           const StanceCatalog *catalog,
                           GPtrArray           *problems)
{
  const GPtrArray *measures = stance_catalog_get_measures (catalog);

  for (guint i = 0; i < measures->len; i++)
    {
      const StanceMeasure *measure = g_ptr_array_index (measures, i);

      if (measure->derive != STANCE_DERIVE_SUM)
        continue;

      if (!measure->sides)
        {
          compute_side (self, catalog, measure, STANCE_SIDE_NONE, problems);
          continue;
        }

      compute_side (self, catalog, measure, STANCE_SIDE_LEFT, problems);
      compute_side (self, catalog, measure, STANCE_SIDE_RIGHT, problems);
    }
}

void
stance_assessment_note_age (StanceAssessment   *self,
                            const StanceClient *client)
{
  int      age = stance_assessment_get_age (self, client);
  gboolean asked = self->screening->asked;

  if (age < 0 || age >= STANCE_ADULT_AGE)
    return;

  stance_screening_set_flag (self->screening, STANCE_FLAG_UNDER_18, TRUE);
  self->screening->asked = asked;
}

void
stance_assessment_carry_stops (StanceAssessment       *self,
                               const StanceAssessment *last,
                               const StanceCatalog    *catalog,
                               GPtrArray              *earlier)
{
  g_autoptr (GArray) stops = stance_assessment_list_stops (last, catalog, earlier);

  for (guint i = 0; i < stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (stops, StanceStopReason, i);

      if (stop->stops && stop->tier >= 1 && stop->tier <= STANCE_LAST_FIXED_TIER)
        stance_screening_set_flag (self->screening, stop->code, TRUE);
    }
  self->screening->asked = FALSE;
}
