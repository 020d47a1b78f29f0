/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-last-visit.h"

#include <math.h>

static double
get_mass (StanceDraft            *draft,
          const StanceAssessment *visit)
{
  return stance_assessment_get_mass (visit, stance_draft_get_client (draft));
}

static gboolean
is_before (const StanceAssessment *visit,
           const StanceAssessment *other)
{
  return stance_assessment_compare (&visit, &other) < 0;
}

static const StanceObservation *
find (StanceDraft             *draft,
      const StanceMeasure     *measure,
      StanceSide               side,
      const char              *task,
      const StanceAssessment **latest)
{
  GPtrArray               *visits = stance_draft_get_visits (draft);
  const StanceObservation *found = NULL;

  *latest = NULL;

  for (guint i = 0; i < visits->len; i++)
    {
      const StanceAssessment  *visit = visits->pdata[i];
      const StanceObservation *observation = stance_assessment_find (visit, measure->id, side, task);

      if (observation == NULL || !is_before (visit, stance_draft_get_assessment (draft)) ||
          (*latest != NULL && is_before (visit, *latest)))
        continue;

      if (!stance_observation_get_result (observation, measure, get_mass (draft, visit)).known)
        continue;

      *latest = visit;
      found = observation;
    }

  return found;
}

const StanceObservation *
stance_last_visit_find (StanceDraft         *draft,
                        const StanceMeasure *measure,
                        StanceSide           side,
                        const char          *task)
{
  const StanceAssessment *visit;

  return find (draft, measure, side, task, &visit);
}

double
stance_last_visit_get_value (StanceDraft         *draft,
                             const StanceMeasure *measure,
                             StanceSide           side,
                             const char          *task)
{
  const StanceAssessment  *visit;
  const StanceObservation *observation = find (draft, measure, side, task, &visit);

  return observation != NULL ? stance_observation_get_result (observation, measure, get_mass (draft, visit)).value : NAN;
}

char *
stance_last_visit_dup_typed (StanceDraft         *draft,
                             const StanceMeasure *measure,
                             StanceSide           side,
                             const char          *task)
{
  const StanceObservation *observation = stance_last_visit_find (draft, measure, side, task);
  StanceText              *text = stance_session_get_text (stance_draft_get_session (draft));
  int                      decimals = measure->typed_unit != NULL ? 0 : measure->decimals;

  if (observation == NULL)
    return NULL;

  return stance_text_number (text, stance_observation_get_typed (observation, measure).value, decimals);
}
