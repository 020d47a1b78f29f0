/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "members.h"
#include "stance-record-private.h"
#include "stance-store-fixture.h"

static StanceAssessment *
add_visit (Fixture    *fixture,
           const char *client,
           const char *region)
{
  StanceAssessment *visit = stance_assessment_new ();
  g_autoptr (GError) error = NULL;

  stance_set_text (&visit->client, client);
  stance_set_text (&visit->date, "2026-11-02");
  visit->complaint.region = g_strdup (region);
  g_assert_true (stance_record_add_assessment (fixture->record, visit, &error));
  g_assert_no_error (error);

  return visit;
}

static void
save (Fixture          *fixture,
      StanceAssessment *visit)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (stance_record_save_assessment (fixture->record, visit, &error));
  g_assert_no_error (error);
}

static void
choose (StanceAssessment *visit,
        const char       *measure,
        StanceSide        side,
        const char       *task)
{
  g_ptr_array_add (visit->targets, stance_target_new (measure, side, task));
  visit->targets_said = TRUE;
}

static gint64
count (Fixture    *fixture,
       const char *sql)
{
  gint64 n = -1;

  g_assert_true (stance_sqlite_query_int (fixture->record->db, sql, &n, NULL));

  return n;
}

#define COUNT_TARGETS "SELECT count (*) FROM target"
#define COUNT_ENTRIES "SELECT count (*) FROM audit WHERE verb = 'targets'"

static void
assert_targets (Fixture                *fixture,
                const StanceAssessment *visit,
                const StanceAssessment *expected)
{
  g_autoptr (StanceAssessment) stored = stance_record_get_assessment (fixture->record, visit->id, NULL);

  g_assert_true (stance_targets_equal (stored->targets, expected->targets));
  g_assert_false (stored->targets_said);
}

static void
test_shared (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceAssessment) first = add_visit (fixture, client->id, "outer-hip");
  g_autoptr (StanceAssessment) second = NULL;

  choose (first, member_odd_text, STANCE_SIDE_RIGHT, "z-task");
  choose (first, "a-measure", STANCE_SIDE_NONE, "");
  save (fixture, first);
  assert_targets (fixture, first, first);

  second = add_visit (fixture, client->id, "outer-hip");
  g_assert_true (stance_targets_equal (second->targets, first->targets));
  assert_targets (fixture, second, first);

  choose (second, "third", STANCE_SIDE_LEFT, "squat");
  save (fixture, second);
  assert_targets (fixture, first, second);
}

/* Who says nothing of the targets does not take them away. */
static void
test_unsaid (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceAssessment) first = add_visit (fixture, client->id, "outer-hip");
  g_autoptr (StanceAssessment) second = add_visit (fixture, client->id, "outer-hip");

  choose (first, "a-measure", STANCE_SIDE_NONE, "");
  save (fixture, first);
  save (fixture, second);
  assert_targets (fixture, first, first);
  g_assert_true (stance_targets_equal (second->targets, first->targets));
}

static void
test_audit (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceAssessment) visit = add_visit (fixture, client->id, "outer-hip");
  g_autoptr (GPtrArray) problems = NULL;

  choose (visit, "a-measure", STANCE_SIDE_LEFT, "squat");
  save (fixture, visit);
  g_assert_cmpint (count (fixture, COUNT_ENTRIES " AND after LIKE '%target/a-measure/left/squat%'"), ==, 1);

  /* What did not change is no entry. */
  save (fixture, visit);
  g_assert_cmpint (count (fixture, COUNT_ENTRIES), ==, 1);

  g_ptr_array_set_size (visit->targets, 0);
  save (fixture, visit);
  g_assert_cmpint (count (fixture, COUNT_ENTRIES " AND before LIKE '%target/a-measure/left/squat%'"), ==, 1);
  g_assert_cmpint (count (fixture, COUNT_TARGETS), ==, 0);
  problems = stance_record_check (fixture->record, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Another complaint is another episode, which has targets of its own. */
static void
test_other_episode (Fixture      *fixture,
                    gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceAssessment) first = add_visit (fixture, client->id, "outer-hip");
  g_autoptr (StanceAssessment) second = NULL;

  choose (first, "a-measure", STANCE_SIDE_NONE, "");
  save (fixture, first);
  second = add_visit (fixture, client->id, "front-knee");
  g_assert_cmpuint (second->targets->len, ==, 0);

  choose (second, "b-measure", STANCE_SIDE_NONE, "");
  save (fixture, second);
  assert_targets (fixture, first, first);

  g_assert_true (stance_record_discard_assessment (fixture->record, second->id, NULL));
  g_assert_cmpint (count (fixture, COUNT_TARGETS), ==, 1);
}

/* What was signed is what it was: the targets are the episode's. */
static void
test_signed (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceAssessment) first = add_visit (fixture, client->id, "outer-hip");
  g_autoptr (StanceAssessment) second = add_visit (fixture, client->id, "outer-hip");
  g_autoptr (StanceAssessment) amended = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (stance_record_sign_assessment (fixture->record, first->id, NULL, &error));
  choose (second, "a-measure", STANCE_SIDE_NONE, "");
  save (fixture, second);
  assert_targets (fixture, first, second);

  amended = stance_record_get_assessment (fixture->record, first->id, &error);
  choose (amended, "b-measure", STANCE_SIDE_NONE, "");
  g_assert_true (stance_record_amend_assessment (fixture->record, first->id, amended, NULL, "forgotten", &error));
  g_assert_no_error (error);
  assert_targets (fixture, second, amended);
  problems = stance_record_check (fixture->record, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/targets/all visits of an episode have the same", test_shared);
  fixture_add ("/targets/a visit that says nothing of them leaves them", test_unsaid);
  fixture_add ("/targets/each change stands in the audit of the episode", test_audit);
  fixture_add ("/targets/another episode has its own, which go with it", test_other_episode);
  fixture_add ("/targets/a signed visit stays as it was signed", test_signed);

  return g_test_run ();
}
