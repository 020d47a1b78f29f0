/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-store-fixture.h"
#include "stored-visit.h"

#define DROP "pelvic-drop-running/left=8*7 cadence=168 region=front-knee/left worst=3"

static void
assert_state (gboolean success,
              GError **error)
{
  g_assert_false (success);
  g_assert_error (*error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_clear_error (error);
}

/* A visit that is stored and signed. */
static void
sign_visit (Fixture             *fixture,
            const StanceCatalog *catalog,
            Visit               *visit,
            const char          *text)
{
  g_autoptr (StanceFindings) findings = NULL;
  g_autoptr (GError) error = NULL;

  stored_visit_init (fixture, visit, text);
  findings = stored_visit_evaluate (catalog, visit);
  stance_record_sign_assessment (fixture->record, visit->assessment->id, findings, &error);
  g_assert_no_error (error);
}

static StanceAssessment *
get (Fixture    *fixture,
     const char *id)
{
  g_autoptr (GError) error = NULL;
  StanceAssessment *assessment = stance_record_get_assessment (fixture->record, id, &error);

  g_assert_no_error (error);

  return assessment;
}

static StanceAssessment *
begin (Fixture    *fixture,
       const char *id)
{
  g_autoptr (GError) error = NULL;
  StanceAssessment *amendment = stance_record_begin_amendment (fixture->record, id, &error);

  g_assert_no_error (error);

  return amendment;
}

static void
set_drop (StanceAssessment *assessment,
          double            value)
{
  stance_observation_set_value (stance_assessment_require (assessment, "pelvic-drop-running", STANCE_SIDE_LEFT, "running"), value);
}

static double
get_drop (const StanceAssessment *assessment)
{
  return g_array_index (stance_assessment_find (assessment, "pelvic-drop-running", STANCE_SIDE_LEFT, NULL)->trials, double, 0);
}

static void
save (Fixture          *fixture,
      StanceAssessment *assessment)
{
  g_autoptr (GError) error = NULL;

  stance_record_save_assessment (fixture->record, assessment, &error);
  g_assert_no_error (error);
}

/* What is typed in an amendment is on the disk, and the record shows the signed version. */
static void
test_begun (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { 0 };
  g_autoptr (StanceAssessment) amendment = NULL;
  g_autoptr (StanceAssessment) again = NULL;
  g_autoptr (GPtrArray) visits = NULL;

  sign_visit (fixture, catalog, &visit, DROP);
  amendment = begin (fixture, visit.assessment->id);
  g_assert_cmpstr (amendment->previous, ==, visit.assessment->id);
  g_assert_cmpint (amendment->version, ==, 2);
  g_assert_cmpint (amendment->status, ==, STANCE_ASSESSMENT_DRAFT);
  set_drop (amendment, 4);
  save (fixture, amendment);
  fixture_reopen (fixture);

  again = begin (fixture, visit.assessment->id);
  g_assert_cmpstr (again->id, ==, amendment->id);
  g_assert_cmpfloat_with_epsilon (get_drop (again), 4, 1e-9);

  visits = stance_record_list_assessments (fixture->record, visit.client->id, NULL);
  g_assert_cmpuint (visits->len, ==, 1);
  g_assert_cmpstr (((StanceAssessment *) visits->pdata[0])->id, ==, visit.assessment->id);
}

static void
test_signed (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { 0 };
  g_autoptr (StanceAssessment) amendment = NULL;
  g_autoptr (StanceAssessment) stored = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;

  sign_visit (fixture, catalog, &visit, DROP);
  amendment = begin (fixture, visit.assessment->id);
  set_drop (amendment, 4);
  save (fixture, amendment);
  assert_state (stance_record_sign_assessment (fixture->record, amendment->id, NULL, &error), &error);
  assert_state (stance_record_sign_amendment (fixture->record, visit.assessment->id, "why", NULL, &error), &error);

  g_assert_true (stance_record_sign_amendment (fixture->record, amendment->id, "sides were swapped", NULL, &error));
  g_assert_no_error (error);
  assert_state (stance_record_sign_amendment (fixture->record, amendment->id, "again", NULL, &error), &error);

  stored = get (fixture, amendment->id);
  g_assert_cmpint (stored->status, ==, STANCE_ASSESSMENT_SIGNED);
  g_assert_cmpstr (stored->reason, ==, "sides were swapped");
  g_assert_cmpint (stored->frozen.age, ==, 30);
  g_assert_cmpstr (stored->episode, ==, visit.assessment->episode);

  visits = stance_record_list_assessments (fixture->record, visit.client->id, NULL);
  g_assert_cmpuint (visits->len, ==, 1);
  g_assert_cmpstr (((StanceAssessment *) visits->pdata[0])->id, ==, amendment->id);

  versions = stance_record_list_versions (fixture->record, amendment->id, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpint (((StanceAssessment *) versions->pdata[0])->version, ==, 2);
  g_assert_cmpfloat_with_epsilon (get_drop (versions->pdata[1]), 8, 1e-9);
}

static void
test_one_at_a_time (Fixture      *fixture,
                    gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { 0 };
  g_autoptr (StanceAssessment) amendment = NULL;
  g_autoptr (StanceAssessment) other = NULL;
  g_autoptr (GError) error = NULL;

  sign_visit (fixture, catalog, &visit, DROP);
  amendment = begin (fixture, visit.assessment->id);
  other = get (fixture, visit.assessment->id);
  assert_state (stance_record_amend_assessment (fixture->record, visit.assessment->id, other, NULL, "why", &error), &error);

  g_assert_true (stance_record_discard_assessment (fixture->record, amendment->id, &error));
  g_assert_no_error (error);
  g_assert_true (stance_record_amend_assessment (fixture->record, visit.assessment->id, other, NULL, "why", &error));
  g_assert_no_error (error);
  g_assert_null (stance_record_begin_amendment (fixture->record, visit.assessment->id, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
}

static void
test_draft (Fixture      *fixture,
            gconstpointer unused)
{
  g_auto (Visit) visit = { 0 };
  g_autoptr (StanceAssessment) amendment = NULL;
  g_autoptr (GError) error = NULL;

  stored_visit_init (fixture, &visit, DROP);
  g_assert_null (stance_record_begin_amendment (fixture->record, visit.assessment->id, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_clear_error (&error);

  g_assert_true (stance_record_find_amendment (fixture->record, visit.assessment->id, &amendment, &error));
  g_assert_no_error (error);
  g_assert_null (amendment);
}

/* The complaint may move elsewhere: the visit stays in its episode. */
static void
test_episode (Fixture      *fixture,
              gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { 0 };
  g_autoptr (StanceAssessment) amendment = NULL;

  sign_visit (fixture, catalog, &visit, DROP);
  amendment = begin (fixture, visit.assessment->id);
  g_free (amendment->complaint.region);
  amendment->complaint.region = g_strdup ("calf");
  save (fixture, amendment);
  g_assert_cmpstr (amendment->episode, ==, visit.assessment->episode);
}

/* Findings */

static char *
describe (const StanceFindings *findings)
{
  GString *words = g_string_new (findings->stopped ? "stopped" : "");

  for (guint i = 0; i < findings->findings->len; i++)
    {
      const StanceFinding *finding = findings->findings->pdata[i];
      g_autofree char     *zone = describe_finding (finding);
      g_autofree char     *suggests = join_ids (finding->suggests);
      g_autofree char     *cues = join_ids (finding->cues);
      g_autofree char     *loads = join_ids (finding->loads);
      g_autofree char     *checks = join_ids (finding->checks);
      g_autofree char     *held_back = join_held_back (finding->held_back);

      g_string_append_printf (words, "\n%s v%d %d %s %.3f in=%u [%s|%s|%s|%s|%s] %s", finding->rule->id, finding->rule_version,
                              finding->side, zone, finding->threshold, finding->inputs->len, suggests, cues, loads, checks,
                              held_back, finding->set_aside != NULL ? finding->set_aside : "");
      for (guint j = 0; j < finding->inputs->len; j++)
        {
          const StanceInput *input = &g_array_index (finding->inputs, StanceInput, j);

          g_string_append_printf (words, " %s/%d=%.3f@%s", input->measure, input->side, input->value,
                                  input->date != NULL ? input->date : "-");
        }
    }
  for (guint i = 0; i < findings->stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (findings->stops, StanceStopReason, i);

      g_string_append_printf (words, "\nstop %s %d %d", stop->code, stop->tier, stop->stops);
    }

  return g_string_free (words, FALSE);
}

static const char *const signed_visits[] = {
  "",
  DROP,
  DROP " flag=night-or-unrelenting-pain",
  "unasked pelvic-drop-running/left=8*7",
  "region=outer-hip/left worst=5 runs trendelenburg/left=positive lateral-step-down/left=full "
  "lateral-step-down/left.knee=2 lateral-step-down/left.pelvis=1 aside=r04-knee-in/left",
};

/* What is signed is read as it was, whatever the clinic's thresholds say later. */
static void
test_findings_stay (Fixture      *fixture,
                    gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_autoptr (StanceClinic) clinic = stance_clinic_new ();

  stance_clinic_set_threshold (clinic, "pelvic-drop-running", 15);
  for (gsize i = 0; i < G_N_ELEMENTS (signed_visits); i++)
    {
      g_auto (Visit) visit = { 0 };
      g_autoptr (StanceFindings) before = NULL;
      g_autoptr (StanceFindings) after = NULL;
      g_autoptr (StanceAssessment) stored = NULL;
      g_autofree char *signed_words = NULL;
      g_autofree char *read_words = NULL;

      sign_visit (fixture, catalog, &visit, signed_visits[i]);
      before = stored_visit_evaluate (catalog, &visit);
      stored = get (fixture, visit.assessment->id);
      after = stance_findings_evaluate (&(StanceCase){ .catalog = catalog, .clinic = clinic, .client = visit.client, .assessment = stored });
      signed_words = describe (before);
      read_words = describe (after);
      g_assert_cmpstr (read_words, ==, signed_words);
    }
}

/* An amendment is judged by the rules of its own day. */
static void
test_amendment_is_judged_anew (Fixture      *fixture,
                               gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { 0 };
  g_autoptr (StanceAssessment) amendment = NULL;
  g_autoptr (StanceFindings) findings = NULL;

  sign_visit (fixture, catalog, &visit, "pelvic-drop-running/left=8*7 cadence=168");
  amendment = begin (fixture, visit.assessment->id);
  set_drop (amendment, 1);
  findings = stance_findings_evaluate (&(StanceCase){ .catalog = catalog, .client = visit.client, .assessment = amendment });
  g_assert_null (find_finding (findings, "r01-pelvic-drop-running", "left"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/amendments/one that is begun is kept and counts only when signed", test_begun);
  fixture_add ("/amendments/signed with its reason it is the newest of all versions", test_signed);
  fixture_add ("/amendments/one at a time", test_one_at_a_time);
  fixture_add ("/amendments/a draft is changed, not amended", test_draft);
  fixture_add ("/amendments/a visit stays in its episode", test_episode);
  fixture_add ("/amendments/signed findings are read as they were signed", test_findings_stay);
  fixture_add ("/amendments/an amendment is judged anew", test_amendment_is_judged_anew);

  return g_test_run ();
}
