/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-history.h"

#include "stance-date.h"
#include "stance-finding.h"

#include <math.h>

#define EPOCH "1970-01-01"

static void
clear_series (gpointer data)
{
  StanceSeries *self = data;

  g_array_unref (self->visits);
  stance_change_clear (&self->change);
}

static GPtrArray *
sort_assessments (GPtrArray *assessments)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < assessments->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (assessments, i));
  g_ptr_array_sort (sorted, stance_assessment_compare);

  return sorted;
}

static gboolean
has_value (const StanceHistory     *self,
           const StanceAssessment  *assessment,
           const StanceObservation *observation)
{
  const double mass_kg = stance_assessment_get_mass (assessment, self->client);

  return stance_observation_get_result (observation, self->measure, mass_kg).known;
}

static guint
count_values (const StanceHistory *self,
              const char          *task)
{
  guint count = 0;

  for (guint i = 0; i < self->assessments->len; i++)
    {
      const StanceAssessment *assessment = g_ptr_array_index (self->assessments, i);

      for (guint j = 0; j < assessment->observations->len; j++)
        {
          const StanceObservation *observation = g_ptr_array_index (assessment->observations, j);

          if (g_str_equal (observation->measure, self->measure->id) && g_str_equal (observation->task, task) && has_value (self, assessment, observation))
            count++;
        }
    }

  return count;
}

/* An eye measure is seen in several tasks; a chart shows the one with the most values. */
static const char *
choose_task (const StanceHistory *self)
{
  const char *chosen = self->measure->tasks[0];

  for (gsize i = 1; self->measure->tasks[i] != NULL; i++)
    {
      if (count_values (self, self->measure->tasks[i]) > count_values (self, chosen))
        chosen = self->measure->tasks[i];
    }

  return chosen;
}

static void
add_visit (const StanceHistory    *self,
           StanceSeries           *series,
           const StanceAssessment *assessment)
{
  const StanceObservation *observation = stance_assessment_find (assessment, self->measure->id,
                                                                 series->side, self->task);
  StanceResult             result;
  StanceVisit              visit = { 0 };

  if (observation == NULL)
    return;

  result = stance_observation_get_result (observation, self->measure,
                                          stance_assessment_get_mass (assessment, self->client));
  if (!result.known)
    return;

  visit.date = assessment->date;
  visit.day = stance_date_days_between (EPOCH, assessment->date);
  visit.value = result.value;
  /* The deviation is that of a mean; around the best of the trials it says nothing. */
  visit.sd = self->measure->aggregate == STANCE_AGGREGATE_MEAN ? result.sd : NAN;
  visit.assessment = assessment;
  visit.observation = observation;
  g_array_append_val (series->visits, visit);
}

static void
compare_visits (const StanceHistory *self,
                const StanceVisit   *earlier,
                StanceVisit         *later)
{
  g_auto (StanceChange) change = { 0 };
  StanceProtocol before, after;

  stance_protocol_init (&before);
  stance_protocol_init (&after);
  stance_assessment_get_protocol (earlier->assessment, earlier->observation, &before);
  stance_assessment_get_protocol (later->assessment, later->observation, &after);

  later->joined = stance_change_is_comparable (self->measure, &before, &after, &change);
  later->marked = change.marks != 0;

  stance_protocol_clear (&before);
  stance_protocol_clear (&after);
}

/* The newest episode in which the side has a value, and its first visit. */
static int
find_baseline (const StanceSeries *series)
{
  const char *episode = stance_series_get_last (series)->assessment->episode;

  for (guint i = 0; i < series->visits->len; i++)
    {
      if (g_strcmp0 (stance_series_get (series, i)->assessment->episode, episode) == 0)
        return (int) i;
    }

  return -1;
}

static void
judge_series (const StanceHistory *self,
              StanceSeries        *series)
{
  const StanceVisit *last = stance_series_get_last (series);
  const StanceVisit *first;

  for (guint i = 1; i < series->visits->len; i++)
    compare_visits (self, stance_series_get (series, i - 1), &g_array_index (series->visits, StanceVisit, i));

  series->baseline = find_baseline (series);
  if (series->baseline < 0)
    return;

  first = stance_series_get (series, (guint) series->baseline);
  series->error = stance_measure_get_error (self->measure, first->value);
  if (first != last)
    series->change = stance_change_between (self->measure, self->client, first->assessment,
                                            last->assessment, last->observation);
}

static void
add_series (StanceHistory *self,
            StanceSide     side)
{
  StanceSeries series = { side, g_array_new (FALSE, FALSE, sizeof (StanceVisit)), -1, NAN, { 0 } };

  for (guint i = 0; i < self->assessments->len; i++)
    add_visit (self, &series, g_ptr_array_index (self->assessments, i));

  if (series.visits->len > 0)
    {
      judge_series (self, &series);
      g_array_append_val (self->series, series);
    }
  else
    {
      clear_series (&series);
    }
}

static double
find_threshold (const StanceHistory *self,
                const StanceClinic  *clinic)
{
  StanceCase situation = { self->catalog, clinic, self->client, NULL, self->assessments };

  if (self->assessments->len == 0)
    return NAN;

  situation.assessment = g_ptr_array_index (self->assessments, self->assessments->len - 1);

  return stance_case_get_threshold (&situation, self->measure);
}

StanceHistory *
stance_history_new (const StanceMeasure *measure,
                    const StanceCatalog *catalog,
                    const StanceClient  *client,
                    const StanceClinic  *clinic,
                    GPtrArray           *assessments)
{
  StanceHistory *self = g_new0 (StanceHistory, 1);

  self->measure = measure;
  self->catalog = catalog;
  self->client = client;
  self->assessments = sort_assessments (assessments);
  self->task = choose_task (self);
  self->series = g_array_new (FALSE, FALSE, sizeof (StanceSeries));
  g_array_set_clear_func (self->series, clear_series);
  self->threshold = find_threshold (self, clinic);

  if (measure->sides)
    {
      add_series (self, STANCE_SIDE_LEFT);
      add_series (self, STANCE_SIDE_RIGHT);
    }
  else
    {
      add_series (self, STANCE_SIDE_NONE);
    }

  return self;
}

void
stance_history_free (StanceHistory *self)
{
  g_ptr_array_unref (self->assessments);
  g_array_unref (self->series);
  g_free (self);
}

const StanceVisit *
stance_series_get (const StanceSeries *self,
                   guint               index)
{
  return &g_array_index (self->visits, StanceVisit, index);
}

const StanceVisit *
stance_series_get_last (const StanceSeries *self)
{
  return stance_series_get (self, self->visits->len - 1);
}
