/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "runner-help.h"

#include <math.h>

void
runner_help_set_up (RunnerFixture *fixture,
                    gconstpointer  data)
{
  fixture->catalog = stance_catalog_new ();
  fixture->client = stance_client_new ();
  fixture->client->sex = STANCE_SEX_FEMALE;
  stance_set_text (&fixture->client->birth_date, "1990-03-14");
  fixture->assessment = stance_assessment_new ();
  stance_set_text (&fixture->assessment->date, "2026-11-21");
  fixture->text = stance_text_new ("en", NULL);
}

void
runner_help_tear_down (RunnerFixture *fixture,
                       gconstpointer  data)
{
  stance_text_unref (fixture->text);
  stance_assessment_free (fixture->assessment);
  stance_client_free (fixture->client);
  stance_catalog_unref (fixture->catalog);
}

static void
type_trials (StanceObservation *observation,
             double             value,
             int                n)
{
  g_autofree double *trials = g_new (double, n);

  for (int i = 0; i < n; i++)
    trials[i] = value;

  stance_observation_set_trials (observation, trials, n);
}

void
runner_help_type (RunnerFixture *fixture,
                  const char    *measure,
                  const char    *task,
                  StanceSide     side,
                  double         value)
{
  const StanceCase   situation = { fixture->catalog, NULL, fixture->client, fixture->assessment, NULL };
  StanceObservation *observation = stance_assessment_require (fixture->assessment, measure, side, task);

  if (isnan (value))
    stance_observation_clear (observation);
  else
    type_trials (observation, value, stance_catalog_find_measure (fixture->catalog, measure)->trials);

  stance_runner_init (&fixture->runner, &situation);
}
