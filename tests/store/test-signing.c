/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-record-private.h"
#include "stance-store-fixture.h"
#include "stored-visit.h"

#include <math.h>

/* What the rules that ship say of a visit, and what is frozen of it. */

#define DROP "pelvic-drop-running/left=8*7 cadence=168"
#define MANY DROP " region=outer-hip/left worst=5 runs trendelenburg/left=positive "                           \
                  "lateral-step-down/left=full lateral-step-down/left.knee=2 lateral-step-down/left.pelvis=1 " \
                  "lateral-step-down/left.arms=1 aside=r04-knee-in/left"

#define SELECT_FINDINGS                                                                             \
  "SELECT rule, rule_version, side, zone, acts, threshold, set_aside, json_array_length (inputs), " \
  "json_array_length (checks), json_array_length (loads), json_array_length (cues), "               \
  "json_array_length (suggests), json_array_length (held_back), inputs, suggests, held_back "       \
  "FROM finding WHERE assessment = ?1 ORDER BY position"

static void
assert_state (gboolean success,
              GError **error)
{
  g_assert_false (success);
  g_assert_error (*error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_test_message ("%s", (*error)->message);
  g_assert_null (strstr ((*error)->message, "FOREIGN"));
  g_clear_error (error);
}

static void
assert_no_problem (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = stance_record_check (fixture->record, &error);

  g_assert_no_error (error);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (problems, i));

  g_assert_cmpuint (problems->len, ==, 0);
}

static gint64
count (Fixture    *fixture,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  g_assert_true (stance_sqlite_query_int (fixture->record->db, sql, &n, &error));
  g_assert_no_error (error);

  return n;
}

static void
assert_length (sqlite3_stmt *row,
               int           column,
               guint         length)
{
  g_assert_cmpint (sqlite3_column_int (row, column), ==, (int) length);
}

static void
assert_inputs (sqlite3_stmt        *row,
               const StanceFinding *finding)
{
  const char *json = stance_sqlite_text (row, 13);

  for (guint i = 0; i < finding->inputs->len; i++)
    {
      const StanceInput *input = &g_array_index (finding->inputs, StanceInput, i);
      g_autofree char   *name = g_strdup_printf ("\"measure\":\"%s\"", input->measure);
      g_autofree char   *task = g_strdup_printf ("\"task\":\"%s\"", input->task);

      g_assert_nonnull (strstr (json, name));
      g_assert_nonnull (strstr (json, task));
    }
}

static void
assert_words (const char *json,
              GPtrArray  *words)
{
  for (guint i = 0; i < words->len; i++)
    g_assert_nonnull (strstr (json, g_ptr_array_index (words, i)));
}

static void
assert_same_threshold (sqlite3_stmt *row,
                       double        threshold)
{
  double stored = stance_sqlite_number (row, 5);

  g_assert_true (isnan (threshold) ? isnan (stored) : stored >= threshold && stored <= threshold);
}

static void
assert_frozen (sqlite3_stmt        *row,
               const StanceFinding *finding)
{
  g_assert_cmpstr (stance_sqlite_text (row, 0), ==, finding->rule->id);
  g_assert_cmpint (sqlite3_column_int (row, 1), ==, finding->rule->version);
  g_assert_cmpint (finding->rule->version, >, 0);
  g_assert_cmpstr (stance_sqlite_text (row, 2), ==, stance_side_nicks[finding->side]);
  g_assert_cmpstr (stance_sqlite_text (row, 3), ==, stance_zone_nicks[finding->zone]);
  g_assert_cmpint (sqlite3_column_int (row, 4), ==, finding->acts);
  assert_same_threshold (row, finding->threshold);
  g_assert_cmpstr (stance_sqlite_text (row, 6), ==, finding->set_aside);
  assert_length (row, 7, finding->inputs->len);
  assert_length (row, 8, finding->checks->len);
  assert_length (row, 9, finding->loads->len);
  assert_length (row, 10, finding->cues->len);
  assert_length (row, 11, finding->suggests->len);
  assert_length (row, 12, finding->held_back->len);
  assert_inputs (row, finding);
  assert_words (stance_sqlite_text (row, 14), finding->suggests);
}

static void
assert_all_frozen (Fixture              *fixture,
                   const char           *assessment,
                   const StanceFindings *findings)
{
  g_autoptr (StanceStatement) rows = stance_sqlite_prepare (fixture->record->db, SELECT_FINDINGS, NULL);
  gboolean has_row = FALSE;

  stance_sqlite_bind (rows, "s", assessment);

  for (guint i = 0; i < findings->findings->len; i++)
    {
      g_assert_true (stance_sqlite_step (rows, &has_row, NULL));
      g_assert_true (has_row);
      assert_frozen (rows, g_ptr_array_index (findings->findings, i));
    }

  g_assert_true (stance_sqlite_step (rows, &has_row, NULL));
  g_assert_false (has_row);
}

static const char *const frozen_visits[] = {
  DROP,
  MANY,
  DROP " region=outer-hip/left worst=2 unasked",
  "trendelenburg/left=delayed:18 mark=hip-back-nerve-checked",
  "fppa-squat/left=14*3 region=front-knee/left sex=male",
  "",
};

static void
test_frozen (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (frozen_visits); i++)
    {
      g_auto (Visit) visit = { 0 };
      g_autoptr (StanceFindings) findings = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", frozen_visits[i]);
      stored_visit_init (fixture, &visit, frozen_visits[i]);
      findings = stored_visit_evaluate (catalog, &visit);
      g_assert_true (stance_record_sign_assessment (fixture->record, visit.assessment->id, findings, &error));
      g_assert_no_error (error);
      assert_all_frozen (fixture, visit.assessment->id, findings);
    }

  g_assert_cmpint (count (fixture, "SELECT count (*) FROM finding WHERE set_aside = 'not today'"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM stop WHERE code = 'not-screened' AND tier = 0"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM audit WHERE verb = 'sign' AND "
                                   "after LIKE '%\"finding/r01-pelvic-drop-running/left/rule_version\":2%'"),
                   >=, 2);
  assert_no_problem (fixture);
}

static void
test_sign_twice (Fixture      *fixture,
                 gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { 0 };
  g_autoptr (StanceFindings) findings = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_findings;

  stored_visit_init (fixture, &visit, MANY);
  findings = stored_visit_evaluate (catalog, &visit);
  g_assert_true (stance_record_sign_assessment (fixture->record, visit.assessment->id, findings, NULL));
  n_findings = count (fixture, "SELECT count (*) FROM finding");
  assert_state (stance_record_sign_assessment (fixture->record, visit.assessment->id, findings, &error), &error);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM finding"), ==, n_findings);
  g_assert_false (stance_record_sign_assessment (fixture->record, "nobody", findings, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND);
}

/* The client grows older and heavier; the signed visit does not. */
static void
test_client_is_frozen (Fixture      *fixture,
                       gconstpointer unused)
{
  g_auto (Visit) visit = { 0 };
  g_autoptr (StanceAssessment) stored = NULL;

  stored_visit_init (fixture, &visit, DROP " mass=64");
  g_assert_true (stance_record_sign_assessment (fixture->record, visit.assessment->id, NULL, NULL));
  visit.client->mass_kg = 90;
  visit.client->sex = STANCE_SEX_MALE;
  stance_set_text (&visit.client->birth_date, "1950-01-01");
  g_assert_true (stance_record_save_client (fixture->record, visit.client, NULL));
  stored = stance_record_get_assessment (fixture->record, visit.assessment->id, NULL);
  g_assert_true (stored->frozen.known);
  g_assert_cmpint (stored->frozen.age, ==, 30);
  g_assert_cmpint (stored->frozen.sex, ==, STANCE_SEX_FEMALE);
  g_assert_cmpfloat_with_epsilon (stored->frozen.mass_kg, 64, 1e-12);
  g_assert_cmpfloat_with_epsilon (stored->frozen.height_cm, 171, 1e-12);
  g_assert_cmpuint (strlen (stored->signed_at), ==, 20);
}

static void
test_amend (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { 0 };
  g_autoptr (StanceAssessment) amended = NULL;
  g_autoptr (StanceAssessment) first = NULL;
  g_autoptr (StanceAssessment) second = NULL;
  g_autoptr (StanceFindings) before = NULL;
  g_autoptr (StanceFindings) none = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  stored_visit_init (fixture, &visit, DROP);
  before = stored_visit_evaluate (catalog, &visit);
  g_assert_true (stance_record_sign_assessment (fixture->record, visit.assessment->id, before, NULL));
  id = g_strdup (visit.assessment->id);

  amended = stance_record_get_assessment (fixture->record, id, NULL);
  stance_observation_set_value (g_ptr_array_index (amended->observations, 0), 2);
  stance_assessment_free (visit.assessment);
  visit.assessment = stance_assessment_copy (amended);
  none = stored_visit_evaluate (catalog, &visit);
  g_assert_true (stance_record_amend_assessment (fixture->record, id, amended, none, "left and right were swapped", &error));
  g_assert_no_error (error);
  g_assert_cmpint (amended->status, ==, STANCE_ASSESSMENT_SIGNED);

  first = stance_record_get_assessment (fixture->record, id, NULL);
  second = stance_record_get_assessment (fixture->record, amended->id, NULL);
  g_assert_cmpint (((StanceObservation *) g_ptr_array_index (first->observations, 0))->trials->len, ==, 7);
  g_assert_cmpint (((StanceObservation *) g_ptr_array_index (second->observations, 0))->trials->len, ==, 1);
  g_assert_cmpstr (second->previous, ==, id);
  g_assert_cmpstr (second->reason, ==, "left and right were swapped");
  g_assert_cmpstr (second->signed_at, ==, amended->signed_at);
  assert_all_frozen (fixture, id, before);
  assert_all_frozen (fixture, amended->id, none);

  assert_state (stance_record_amend_assessment (fixture->record, id, first, NULL, "again", &error), &error);
  g_assert_cmpstr (first->id, ==, id);
  assert_no_problem (fixture);
}

static void
assert_status (Fixture            *fixture,
               const char         *id,
               StanceProgramStatus status)
{
  g_autoptr (StanceProgram) program = stance_record_get_program (fixture->record, id, NULL);

  g_assert_cmpint (program->status, ==, status);
}

static const struct
{
  const char *visit;
  gboolean    stops_sheets;
} stop_rows[] = {
  { DROP " flag=calf-swelling", TRUE },                                         /* tier 1 */
  { DROP " flag=bone-stress-high-risk", TRUE },                                 /* tier 2 */
  { DROP " site=groin builds tender", TRUE },                                   /* tier 2, derived */
  { DROP " flag=bone-stress-high-risk clearance=bone-stress-high-risk", TRUE }, /* no clearance on the same day */
  { DROP " flag=weight-loss", FALSE },                                          /* tier 3 */
  { DROP " flag=weight-loss override=weight-loss/known/2026-12-01", FALSE },
  { DROP " unasked", FALSE },
  { DROP, FALSE },
};

static void
test_stop (Fixture      *fixture,
           gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (stop_rows); i++)
    {
      g_auto (Visit) visit = { 0 };
      g_autoptr (StanceClient) other = fixture_add_client (fixture, "Other", "Muster");
      g_autoptr (StanceProgram) sheet = NULL;
      g_autoptr (StanceProgram) draft = NULL;
      g_autoptr (StanceProgram) of_other = stored_program_issue (fixture, other->id, "");
      g_autoptr (StanceFindings) findings = NULL;
      StanceProgramStatus expected = stop_rows[i].stops_sheets ? STANCE_PROGRAM_STOPPED : STANCE_PROGRAM_ISSUED;

      g_test_message ("%s", stop_rows[i].visit);
      stored_visit_init (fixture, &visit, stop_rows[i].visit);
      sheet = stored_program_issue (fixture, visit.client->id, "");
      draft = stored_program_new (fixture, visit.client->id, visit.assessment->id);
      findings = stored_visit_evaluate (catalog, &visit);
      g_assert_true (stance_record_sign_assessment (fixture->record, visit.assessment->id, findings, NULL));
      assert_status (fixture, sheet->id, expected);
      assert_status (fixture, draft->id, STANCE_PROGRAM_DRAFT);
      assert_status (fixture, of_other->id, STANCE_PROGRAM_ISSUED);
    }

  g_assert_cmpint (count (fixture, "SELECT count (*) FROM program WHERE stopped_by = 'calf-swelling'"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM audit WHERE verb = 'stop' AND subject = 'program'"), ==, 4);
  assert_no_problem (fixture);
}

/* What was overlooked at first stops the sheets all the same. */
static void
test_stop_by_amending (Fixture      *fixture,
                       gconstpointer unused)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { 0 };
  g_autoptr (StanceProgram) sheet = NULL;
  g_autoptr (StanceFindings) findings = NULL;
  g_autoptr (StanceAssessment) amended = NULL;

  stored_visit_init (fixture, &visit, DROP);
  g_assert_true (stance_record_sign_assessment (fixture->record, visit.assessment->id, NULL, NULL));
  sheet = stored_program_issue (fixture, visit.client->id, visit.assessment->id);
  stance_screening_set_flag (visit.assessment->screening, "calf-swelling", TRUE);
  findings = stored_visit_evaluate (catalog, &visit);
  amended = stance_assessment_copy (visit.assessment);
  g_assert_true (stance_record_amend_assessment (fixture->record, visit.assessment->id, amended, findings, "overlooked", NULL));
  assert_status (fixture, sheet->id, STANCE_PROGRAM_STOPPED);
}

static void
test_discard_with_sheet (Fixture      *fixture,
                         gconstpointer unused)
{
  g_auto (Visit) visit = { 0 };
  g_autoptr (StanceProgram) draft = NULL;
  g_autoptr (StanceProgram) sheet = NULL;
  g_autoptr (StanceProgram) stored = NULL;
  g_autoptr (StanceAssessment) kept = NULL;
  g_autoptr (GError) error = NULL;

  stored_visit_init (fixture, &visit, DROP);
  draft = stored_program_new (fixture, visit.client->id, visit.assessment->id);
  sheet = stored_program_issue (fixture, visit.client->id, visit.assessment->id);
  assert_state (stance_record_discard_assessment (fixture->record, visit.assessment->id, &error), &error);
  kept = stance_record_get_assessment (fixture->record, visit.assessment->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->observations->len, ==, 2);
  stored = stance_record_get_program (fixture->record, draft->id, NULL);
  g_assert_cmpstr (stored->assessment, ==, visit.assessment->id);
  g_assert_cmpint (stored->revision, ==, draft->revision);
  assert_no_problem (fixture);
}

static void
test_discard_with_drafts (Fixture      *fixture,
                          gconstpointer unused)
{
  g_auto (Visit) visit = { 0 };
  StanceProgram *drafts[2];
  g_autoptr (GError) error = NULL;

  stored_visit_init (fixture, &visit, DROP);

  for (gsize i = 0; i < G_N_ELEMENTS (drafts); i++)
    drafts[i] = stored_program_new (fixture, visit.client->id, visit.assessment->id);

  g_assert_true (stance_record_discard_assessment (fixture->record, visit.assessment->id, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM program WHERE assessment IS NULL"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM audit WHERE subject = 'program' AND verb = 'release' "
                                   "AND before LIKE '{\"assessment\":%' AND after = '{}'"),
                   ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM audit WHERE subject = 'assessment' AND verb = 'delete'"), ==, 1);

  /* Who has the draft open would write the visit that is gone. */
  g_assert_false (stance_record_save_program (fixture->record, drafts[0], &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CONFLICT);
  assert_no_problem (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (drafts); i++)
    stance_program_free (drafts[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/signing/findings are frozen with their rules' versions", test_frozen);
  fixture_add ("/signing/what is signed is not signed again", test_sign_twice);
  fixture_add ("/signing/age, sex, height and mass stay as they were", test_client_is_frozen);
  fixture_add ("/signing/both versions of an amended visit stay readable", test_amend);
  fixture_add ("/signing/a stop of tier 1 or 2 stops the sheets in force, no other", test_stop);
  fixture_add ("/signing/an amendment stops the sheets as well", test_stop_by_amending);
  fixture_add ("/discarding/a visit on which a sheet was issued stays, and why is said", test_discard_with_sheet);
  fixture_add ("/discarding/draft programs stay, without the visit and with an audit entry", test_discard_with_drafts);

  return g_test_run ();
}
