/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-store-fixture.h"

#include <math.h>

static StanceAssessment *
make_assessment (const char *client)
{
  StanceAssessment  *self = stance_assessment_new ();
  StanceObservation *observation;
  const double       trials[] = { 6.2, 7.1, 1.0 / 3.0 };

  stance_set_text (&self->client, client);
  stance_set_text (&self->date, "2026-11-02");
  self->running = TRUE;
  self->context.numbers[STANCE_PROTOCOL_SPEED_KMH] = 10.1;
  self->context.texts[STANCE_PROTOCOL_FOOTWEAR] = g_strdup ("old \"shoes\"");
  self->complaint.region = g_strdup ("outer-hip");
  self->complaint.side = STANCE_SIDE_LEFT;
  self->complaint.worst = 5;
  self->complaint.settles = g_strdup ("24h");
  self->screening->asked = TRUE;
  self->screening->version = 3;
  self->screening->bone.site = g_strdup ("groin");
  self->screening->bone.point_tender = TRUE;
  self->screening->override.code = g_strdup ("weight-loss");
  self->screening->override.reason = g_strdup ("known");
  self->screening->override.review = g_strdup ("2026-12-01");
  self->screening->clearance.by = g_strdup ("Dr. X");
  stance_screening_set_flag (self->screening, "load-jump", TRUE);
  g_ptr_array_add (self->signs, g_strdup ("low-power"));
  g_ptr_array_add (self->signs, g_strdup ("heel-spike"));
  g_ptr_array_add (self->marks, g_strdup ("nerve-clear"));
  g_hash_table_insert (self->set_aside, g_strdup ("r01/left"), g_strdup ("seen before"));

  observation = stance_assessment_require (self, "pelvic-drop-running", STANCE_SIDE_LEFT, "running");
  stance_observation_set_trials (observation, trials, G_N_ELEMENTS (trials));
  observation->protocol.numbers[STANCE_PROTOCOL_MINUTE] = 3;
  observation = stance_assessment_require (self, "lateral-step-down", STANCE_SIDE_RIGHT, "step-down");
  stance_observation_set_part (observation, "knee", 2);
  stance_observation_set_part (observation, "arms", 0);
  observation = stance_assessment_require (self, "trendelenburg", STANCE_SIDE_RIGHT, "single-leg-stand");
  stance_observation_set_grade (observation, "delayed", 18);
  observation->pain = 4;
  observation->pain_region = g_strdup ("outer-hip");
  observation = stance_assessment_require (self, "fppa-squat", STANCE_SIDE_LEFT, "squat");
  stance_observation_set_summary (observation, 12.9, 1.1, 3);
  observation->lever_m = 0.38;
  observation = stance_assessment_require (self, "single-hop", STANCE_SIDE_LEFT, "hop");
  stance_observation_set_not_tested (observation, "pain");

  return self;
}

static void
assert_same_number (double a,
                    double b)
{
  g_assert_true ((isnan (a) && isnan (b)) || (a <= b && a >= b));
}

static void
assert_same_protocol (const StanceProtocol *a,
                      const StanceProtocol *b)
{
  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    {
      assert_same_number (a->numbers[i], b->numbers[i]);
      g_assert_cmpstr (a->texts[i], ==, b->texts[i]);
    }
}

static void
assert_same_observation (const StanceObservation *a,
                         const StanceObservation *b)
{
  GHashTableIter iterator;
  gpointer       part;
  gpointer       points;

  g_assert_cmpstr (a->measure, ==, b->measure);
  g_assert_cmpstr (a->task, ==, b->task);
  g_assert_cmpint (a->side, ==, b->side);
  g_assert_cmpint (a->form, ==, b->form);
  g_assert_cmpuint (a->trials->len, ==, b->trials->len);

  for (guint i = 0; i < a->trials->len; i++)
    assert_same_number (g_array_index (a->trials, double, i), g_array_index (b->trials, double, i));

  g_assert_cmpint (a->n, ==, b->n);
  g_assert_cmpuint (g_hash_table_size (a->parts), ==, g_hash_table_size (b->parts));
  g_hash_table_iter_init (&iterator, a->parts);

  while (g_hash_table_iter_next (&iterator, &part, &points))
    g_assert_true (g_hash_table_lookup (b->parts, part) == points);

  g_assert_cmpstr (a->grade, ==, b->grade);
  g_assert_cmpstr (a->not_tested, ==, b->not_tested);
  g_assert_cmpstr (a->pain_region, ==, b->pain_region);
  assert_same_number (a->mean, b->mean);
  assert_same_number (a->sd, b->sd);
  assert_same_number (a->seconds, b->seconds);
  assert_same_number (a->pain, b->pain);
  assert_same_number (a->lever_m, b->lever_m);
  assert_same_protocol (&a->protocol, &b->protocol);
}

static void
assert_same_screening (const StanceScreening *a,
                       const StanceScreening *b)
{
  g_assert_cmpint (a->asked, ==, b->asked);
  g_assert_cmpint (a->version, ==, b->version);
  g_assert_cmpuint (a->flags->len, ==, b->flags->len);
  g_assert_cmpstr (a->bone.site, ==, b->bone.site);
  g_assert_cmpint (a->bone.point_tender, ==, b->bone.point_tender);
  g_assert_cmpint (a->bone.rest_night_walking, ==, b->bone.rest_night_walking);
  g_assert_cmpstr (a->override.code, ==, b->override.code);
  g_assert_cmpstr (a->override.reason, ==, b->override.reason);
  g_assert_cmpstr (a->override.review, ==, b->override.review);
  g_assert_cmpstr (a->clearance.code, ==, b->clearance.code);
  g_assert_cmpstr (a->clearance.by, ==, b->clearance.by);
}

static void
assert_same (const StanceAssessment *a,
             const StanceAssessment *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpint (a->revision, ==, b->revision);
  g_assert_cmpstr (a->client, ==, b->client);
  g_assert_cmpstr (a->episode, ==, b->episode);
  g_assert_cmpstr (a->date, ==, b->date);
  g_assert_cmpint (a->sequence, ==, b->sequence);
  g_assert_cmpint (a->running, ==, b->running);
  assert_same_protocol (&a->context, &b->context);
  g_assert_cmpstr (a->complaint.region, ==, b->complaint.region);
  g_assert_cmpint (a->complaint.side, ==, b->complaint.side);
  assert_same_number (a->complaint.worst, b->complaint.worst);
  g_assert_cmpstr (a->complaint.settles, ==, b->complaint.settles);
  assert_same_screening (a->screening, b->screening);
  g_assert_cmpuint (a->signs->len, ==, b->signs->len);
  g_assert_cmpstr (g_ptr_array_index (a->signs, 0), ==, g_ptr_array_index (b->signs, 0));
  g_assert_cmpuint (a->marks->len, ==, b->marks->len);
  g_assert_cmpstr (g_hash_table_lookup (a->set_aside, "r01/left"), ==, g_hash_table_lookup (b->set_aside, "r01/left"));
  g_assert_cmpuint (a->observations->len, ==, b->observations->len);

  for (guint i = 0; i < a->observations->len; i++)
    assert_same_observation (g_ptr_array_index (a->observations, i), g_ptr_array_index (b->observations, i));
}

static StanceAssessment *
add (Fixture    *fixture,
     const char *client,
     const char *region)
{
  g_autoptr (GError) error = NULL;
  StanceAssessment *assessment = make_assessment (client);

  g_free (assessment->complaint.region);
  assessment->complaint.region = g_strdup (region);
  g_assert_true (stance_record_add_assessment (fixture->record, assessment, &error));
  g_assert_no_error (error);

  return assessment;
}

static void
test_round_trip (Fixture      *fixture,
                 gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceAssessment) assessment = add (fixture, client->id, "outer-hip");
  g_autoptr (StanceAssessment) stored = stance_record_get_assessment (fixture->record, assessment->id, NULL);
  g_autoptr (StanceAssessment) again = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  assert_same (assessment, stored);

  assessment->complaint.worst = NAN;
  g_ptr_array_remove_index (assessment->observations, 0);
  g_assert_true (stance_record_save_assessment (fixture->record, assessment, &error));
  g_assert_no_error (error);
  again = stance_record_get_assessment (fixture->record, assessment->id, NULL);
  assert_same (assessment, again);

  g_assert_false (stance_record_save_assessment (fixture->record, stored, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CONFLICT);
  list = stance_record_list_assessments (fixture->record, client->id, NULL);
  g_assert_cmpuint (list->len, ==, 1);
}

static void
test_sign_and_amend (Fixture      *fixture,
                     gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceAssessment) assessment = add (fixture, client->id, "outer-hip");
  g_autoptr (StanceAssessment) amended = stance_assessment_copy (assessment);
  g_autoptr (StanceAssessment) first = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (stance_record_amend_assessment (fixture->record, assessment->id, amended, NULL, "typo", &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_clear_error (&error);

  g_assert_true (stance_record_sign_assessment (fixture->record, assessment->id, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (stance_record_sign_assessment (fixture->record, assessment->id, NULL, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (stance_record_save_assessment (fixture->record, assessment, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (stance_record_discard_assessment (fixture->record, assessment->id, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_clear_error (&error);

  g_assert_true (stance_record_amend_assessment (fixture->record, assessment->id, amended, NULL, "typo", &error));
  g_assert_no_error (error);
  g_assert_cmpint (amended->version, ==, 2);
  first = stance_record_get_assessment (fixture->record, assessment->id, NULL);
  g_assert_cmpint (first->frozen.age, ==, 36);
  g_assert_cmpint (amended->frozen.age, ==, 36);
  g_assert_cmpint (amended->sequence, ==, first->sequence);

  list = stance_record_list_assessments (fixture->record, client->id, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((StanceAssessment *) g_ptr_array_index (list, 0))->id, ==, amended->id);
}

static guint
count_episodes (Fixture    *fixture,
                const char *client)
{
  g_autoptr (GPtrArray) episodes = stance_record_list_episodes (fixture->record, client, NULL);

  return episodes->len;
}

static void
test_episodes (Fixture      *fixture,
               gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceAssessment) first = add (fixture, client->id, NULL);
  g_autoptr (StanceAssessment) second = add (fixture, client->id, "outer-hip");
  g_autoptr (StanceAssessment) third = add (fixture, client->id, "none");
  g_autoptr (StanceAssessment) fourth = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (first->episode, ==, second->episode);
  g_assert_cmpstr (first->episode, ==, third->episode);
  fourth = add (fixture, client->id, "front-knee");
  g_assert_cmpstr (first->episode, !=, fourth->episode);
  g_assert_cmpuint (count_episodes (fixture, client->id), ==, 2);

  /* A slip that is corrected. */
  g_free (fourth->complaint.region);
  fourth->complaint.region = g_strdup ("outer-hip");
  g_assert_true (stance_record_save_assessment (fixture->record, fourth, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (first->episode, ==, fourth->episode);
  g_assert_cmpuint (count_episodes (fixture, client->id), ==, 1);

  g_assert_true (stance_record_start_episode (fixture->record, client->id, "2026-11-10", &error));
  g_assert_true (stance_record_start_episode (fixture->record, client->id, "2026-11-10", &error));
  g_assert_cmpuint (count_episodes (fixture, client->id), ==, 2);
  g_assert_true (stance_record_discard_assessment (fixture->record, fourth->id, &error));
  g_assert_no_error (error);
}

static StanceProgram *
make_program (const char *client)
{
  StanceProgram *program = stance_program_new ();
  StanceItem    *item = stance_item_new ("hip-drop", STANCE_SIDE_LEFT, "strength");

  stance_set_text (&program->client, client);
  stance_set_text (&program->date, "2026-11-02");
  stance_set_text (&program->use_until, "2026-12-14");
  stance_set_text (&program->cue, "run-tall");
  item->dose = (StanceDose){ 3, 3, 8, 12, 1, 2, 60, 90, 3, 4, TRUE, STANCE_DOSE_STEPS, STANCE_DOSE_NEXT_DAY };
  stance_set_text (&item->reason, "r01-pelvic-drop-running");
  stance_set_text (&item->note, "slowly");
  g_ptr_array_add (program->items, item);

  return program;
}

static void
test_programs (Fixture      *fixture,
               gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceProgram) program = make_program (client->id);
  g_autoptr (StanceProgram) stored = NULL;
  g_autoptr (StanceProgram) next = NULL;
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF", 4);
  g_autoptr (StanceSheetFile) sheet = NULL;
  g_autoptr (StanceSheetFile) second = NULL;
  g_autoptr (StanceSheetFile) kept = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  const StanceItem *item;

  g_assert_true (stance_record_add_program (fixture->record, program, &error));
  g_assert_no_error (error);
  stored = stance_record_get_program (fixture->record, program->id, &error);
  g_assert_no_error (error);
  item = g_ptr_array_index (stored->items, 0);
  g_assert_cmpmem (&item->dose, sizeof item->dose, &((StanceItem *) g_ptr_array_index (program->items, 0))->dose, sizeof item->dose);
  g_assert_cmpstr (item->note, ==, "slowly");
  g_assert_cmpint (stored->weeks, ==, program->weeks);
  g_assert_null (stance_record_reopen_program (fixture->record, program->id, "2026-11-20", NULL));

  sheet = stance_sheet_file_new (program->id, "de", "a4", TRUE, "[Sheet]", pdf);
  stance_set_text (&program->issued_on, "2026-11-03");
  g_assert_true (stance_record_issue_program (fixture->record, program, sheet, &error));
  g_assert_no_error (error);
  g_assert_false (stance_record_save_program (fixture->record, program, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_clear_error (&error);
  kept = stance_record_get_sheet (fixture->record, program->id, &error);
  g_assert_true (g_bytes_equal (kept->pdf, pdf));
  g_assert_cmpstr (kept->sha256, ==, sheet->sha256);

  next = stance_record_reopen_program (fixture->record, program->id, "2026-11-20", &error);
  g_assert_no_error (error);
  g_assert_cmpint (next->version, ==, 2);
  g_assert_cmpuint (next->items->len, ==, 1);
  second = stance_sheet_file_new (next->id, "de", "a4", FALSE, "[Sheet]", pdf);
  g_assert_true (stance_record_issue_program (fixture->record, next, second, &error));
  g_assert_no_error (error);
  g_clear_pointer (&stored, stance_program_free);
  stored = stance_record_get_program (fixture->record, program->id, NULL);
  g_assert_cmpint (stored->status, ==, STANCE_PROGRAM_REPLACED);

  g_assert_true (stance_record_stop_programs (fixture->record, client->id, "calf-swelling", &error));
  g_clear_pointer (&stored, stance_program_free);
  stored = stance_record_get_program (fixture->record, next->id, NULL);
  g_assert_cmpint (stored->status, ==, STANCE_PROGRAM_STOPPED);
  problems = stance_record_check (fixture->record, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/assessments/every member comes back", test_round_trip);
  fixture_add ("/assessments/what is signed is amended, never overwritten", test_sign_and_amend);
  fixture_add ("/assessments/a new complaint opens the next episode", test_episodes);
  fixture_add ("/programs/an issued program keeps its sheet and is replaced by the next", test_programs);

  return g_test_run ();
}
