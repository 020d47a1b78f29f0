/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart-fixture.h"

#include <math.h>

/* As many as any measure wants, so that the verdict is never "too few trials". */
#define TRIALS 7

ChartFixture *
chart_fixture_new (void)
{
  ChartFixture *self = g_new0 (ChartFixture, 1);

  self->catalog = stance_catalog_new ();
  self->client = stance_client_new ();
  self->clinic = stance_clinic_new ();
  self->assessments = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_assessment_free);
  stance_set_text (&self->client->birth_date, "1990-05-04");
  self->client->sex = STANCE_SEX_FEMALE;
  self->client->mass_kg = 60;

  return self;
}

void
chart_fixture_free (ChartFixture *self)
{
  g_ptr_array_unref (self->assessments);
  stance_clinic_free (self->clinic);
  stance_client_free (self->client);
  stance_catalog_unref (self->catalog);
  g_free (self);
}

StanceAssessment *
chart_fixture_add_visit (ChartFixture *self,
                         const char   *date)
{
  StanceAssessment *visit = stance_assessment_new ();

  g_free (visit->id);
  visit->id = g_strdup_printf ("visit-%u", self->assessments->len);
  stance_set_text (&visit->episode, "episode-1");
  stance_set_text (&visit->date, date);
  visit->sequence = self->assessments->len;
  visit->context.texts[STANCE_PROTOCOL_SURFACE] = g_strdup ("treadmill");
  visit->context.numbers[STANCE_PROTOCOL_SPEED_KMH] = 10.5;
  g_ptr_array_add (self->assessments, visit);

  return visit;
}

static void
measure_side (StanceAssessment *visit,
              const char       *measure,
              const char       *task,
              StanceSide        side,
              double            value,
              double            sd)
{
  StanceObservation *observation;

  if (isnan (value))
    return;

  observation = stance_assessment_require (visit, measure, side, task);
  if (isnan (sd))
    stance_observation_set_value (observation, value);
  else
    stance_observation_set_summary (observation, value, sd, TRIALS);
}

void
chart_fixture_measure (ChartFixture     *self,
                       StanceAssessment *visit,
                       const char       *measure,
                       double            left,
                       double            right,
                       double            sd)
{
  const StanceMeasure *found = stance_catalog_find_measure (self->catalog, measure);
  const char          *task = found->tasks[0];

  measure_side (visit, measure, task, found->sides ? STANCE_SIDE_LEFT : STANCE_SIDE_NONE, left, sd);
  if (found->sides)
    measure_side (visit, measure, task, STANCE_SIDE_RIGHT, right, sd);
}

StanceChart *
chart_fixture_chart (ChartFixture *self,
                     const char   *measure,
                     const char   *language,
                     double        width,
                     double        height)
{
  g_autoptr (StanceText) text = stance_text_new (language, NULL);

  return stance_chart_new (stance_catalog_find_measure (self->catalog, measure), self->catalog, self->client,
                           self->clinic, self->assessments, text, width, height);
}
