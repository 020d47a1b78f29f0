/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-visits.h"

#include "stance-date.h"

static void
add_trials (StanceAssessment *visit,
            const char       *measure,
            StanceSide        side,
            const char       *task,
            double            middle,
            guint             n_trials)
{
  StanceObservation *observation = stance_observation_new (measure, side, task);
  double             trials[7];

  g_assert_cmpuint (n_trials, <=, G_N_ELEMENTS (trials));
  for (guint i = 0; i < n_trials; i++)
    trials[i] = middle + 0.1 * ((double) i - (n_trials - 1) / 2.0);
  stance_observation_set_trials (observation, trials, n_trials);
  g_ptr_array_add (visit->observations, observation);
}

static StanceAssessment *
new_visit (const char *client,
           int         days_ago)
{
  StanceAssessment *visit = stance_assessment_new ();
  g_autofree char  *today = stance_date_today ();
  g_autofree char  *date = stance_date_add_days (today, -days_ago);

  stance_set_text (&visit->client, client);
  stance_set_text (&visit->date, date);
  visit->running = TRUE;
  visit->screening->asked = TRUE;

  return visit;
}

static void
add_visit (StanceRecord *record,
           const char   *client,
           int           days_ago,
           double        drop,
           double        pain,
           char        **id)
{
  g_autoptr (StanceAssessment) visit = new_visit (client, days_ago);
  GError *error = NULL;

  add_trials (visit, "cadence", STANCE_SIDE_NONE, "running", 168, 1);
  add_trials (visit, "pelvic-drop-running", STANCE_SIDE_LEFT, "running", drop, 7);
  add_trials (visit, "pelvic-drop-running", STANCE_SIDE_RIGHT, "running", 4, 7);
  add_trials (visit, "pain-worst", STANCE_SIDE_NONE, "told", pain, 1);
  stance_record_add_assessment (record, visit, &error);
  g_assert_no_error (error);
  g_free (*id);
  *id = g_strdup (visit->id);
}

char *
ui_visits_add (StanceRecord *record,
               const char   *client)
{
  char *id = NULL;

  add_visit (record, client, 90, 11, 6, &id);
  add_visit (record, client, 45, 9, 4, &id);
  add_visit (record, client, 0, 7, 3, &id);

  return id;
}

char *
ui_visits_add_stopped (StanceRecord *record,
                       const char   *client,
                       const char   *flag)
{
  g_autoptr (StanceAssessment) visit = new_visit (client, 0);
  GError *error = NULL;

  stance_screening_set_flag (visit->screening, flag, TRUE);
  stance_record_add_assessment (record, visit, &error);
  g_assert_no_error (error);

  return g_strdup (visit->id);
}

void
ui_visits_fill_clinic (StanceRecord *record)
{
  GError *error = NULL;
  g_autoptr (StanceClinic) clinic = stance_record_get_clinic (record, &error);

  g_assert_no_error (error);
  stance_set_text (&clinic->name, "Invented Running Clinic");
  stance_set_text (&clinic->phone, "+44 20 7946 0000");
  stance_set_text (&clinic->emergency_number, "112");
  g_ptr_array_add (clinic->clinicians, stance_clinician_new ("Ada Invented", "PT"));
  stance_record_save_clinic (record, clinic, &error);
  g_assert_no_error (error);
}
