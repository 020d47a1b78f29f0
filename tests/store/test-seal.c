/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-record-private.h"
#include "stored-visit.h"

#include <string.h>

/* What was signed or issued, and is changed behind the program's back. */

#define VISIT                                                                              \
  "pelvic-drop-running/left=8*7 cadence=168 region=outer-hip/left worst=5 runs "           \
  "trendelenburg/left=positive lateral-step-down/left=full lateral-step-down/left.knee=2 " \
  "mark=hip-back-nerve-checked flag=weight-loss aside=r04-knee-in/left"

#define SIGNED "(SELECT id FROM assessment WHERE status = 'signed')"
#define ISSUED "(SELECT id FROM program WHERE status = 'issued')"

static void
run (Fixture    *fixture,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (stance_sqlite_exec (fixture->record->db, sql, &error));
  g_assert_no_error (error);
}

static GPtrArray *
check (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *problems = stance_record_check (fixture->record, &error);

  g_assert_no_error (error);

  return problems;
}

/* A signed visit with its sheet, and drafts of both beside them. */
static void
fill (Fixture *fixture)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { 0 };
  g_auto (Visit) open = { 0 };
  g_autoptr (StanceFindings) findings = NULL;
  g_autoptr (StanceProgram) issued = NULL;
  g_autoptr (StanceProgram) draft = NULL;

  stored_visit_init (fixture, &visit, VISIT);
  stored_visit_init (fixture, &open, VISIT);
  findings = stored_visit_evaluate (catalog, &visit);
  g_assert_true (stance_record_sign_assessment (fixture->record, visit.assessment->id, findings, NULL));
  issued = stored_program_issue (fixture, visit.client->id, visit.assessment->id);
  draft = stored_program_new (fixture, open.client->id, open.assessment->id);
}

static const struct
{
  const char *sql;
  const char *subject; /* of the one problem; NULL for none */
} tamperings[] = {
  { "UPDATE observation SET trials = '[6,8,8,8,8,8,8]' WHERE measure = 'pelvic-drop-running' AND assessment = " SIGNED, "assessment " },
  { "UPDATE observation SET grade = 'negative' WHERE measure = 'trendelenburg' AND assessment = " SIGNED, "assessment " },
  { "UPDATE observation SET side = 'right' WHERE measure = 'trendelenburg' AND assessment = " SIGNED, "assessment " },
  { "DELETE FROM observation WHERE measure = 'cadence' AND assessment = " SIGNED, "assessment " },
  { "UPDATE assessment SET complaint_worst = 4 WHERE id = " SIGNED, "assessment " },
  { "UPDATE assessment SET frozen_mass_kg = 70 WHERE id = " SIGNED, "assessment " },
  { "UPDATE assessment SET status = 'draft', signed_at = '' WHERE id = " SIGNED, "assessment " },
  { "DELETE FROM sign WHERE kind = 'red-flag' AND assessment = " SIGNED, "assessment " },
  { "UPDATE set_aside SET reason = 'other' WHERE assessment = " SIGNED, "assessment " },
  { "UPDATE finding SET zone = 'other' WHERE rule = 'r01-pelvic-drop-running'", "assessment " },
  { "UPDATE finding SET threshold = 9 WHERE threshold IS NOT NULL", "assessment " },
  { "UPDATE finding SET inputs = replace (inputs, '8', '3') WHERE rule = 'r01-pelvic-drop-running'", "assessment " },
  { "UPDATE finding SET suggests = '[1]', held_back = '[]' WHERE rule = 'r01-pelvic-drop-running'", "assessment " },
  { "DELETE FROM finding WHERE rule = 'r01-pelvic-drop-running'", "assessment " },
  { "UPDATE stop SET overridden = 1", "assessment " },
  { "UPDATE program_item SET sets_min = 9 WHERE program = " ISSUED, "program " },
  { "UPDATE program_item SET exercise = 'step-down' WHERE program = " ISSUED, "program " },
  { "DELETE FROM program_item WHERE program = " ISSUED, "program " },
  { "UPDATE program_advice SET page = 'skill-cycle' WHERE page = 'gear' AND program = " ISSUED, "program " },
  { "UPDATE program_advice SET position = 3 - position WHERE program = " ISSUED, "program " },
  { "DELETE FROM program_advice WHERE program = " ISSUED, "program " },
  { "UPDATE program SET use_until = '2030-01-01' WHERE id = " ISSUED, "program " },
  { "UPDATE program SET status = 'stopped' WHERE id = " ISSUED, "program " },
  { "UPDATE sheet SET content = '[Other]'", "sheet " },
  { "DELETE FROM sheet", "sheet " },
  /* Drafts are nobody's word yet, and places in lists say nothing. */
  { "UPDATE observation SET trials = '[6]' WHERE measure = 'pelvic-drop-running' AND assessment <> " SIGNED, NULL },
  { "UPDATE program_item SET sets_min = 9 WHERE program <> " ISSUED, NULL },
  { "UPDATE observation SET position = position + 10", NULL },
};

static void
test_tampering (Fixture      *fixture,
                gconstpointer unused)
{
  fill (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;

      g_test_message ("%s", tamperings[i].sql);
      run (fixture, "SAVEPOINT tampering");
      run (fixture, tamperings[i].sql);
      g_assert_cmpint (sqlite3_changes (fixture->record->db), >, 0);
      problems = check (fixture);
      g_assert_cmpuint (problems->len, ==, tamperings[i].subject != NULL ? 1 : 0);

      if (problems->len == 1)
        g_assert_true (g_str_has_prefix (g_ptr_array_index (problems, 0), tamperings[i].subject));

      run (fixture, "ROLLBACK TO tampering; RELEASE tampering");
    }
}

/* What the program itself does to a sheet later is sealed anew. */
static void
test_later_changes (Fixture      *fixture,
                    gconstpointer unused)
{
  g_autoptr (StanceProgram) next = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *issued = NULL;
  g_autoptr (StanceStatement) row = NULL;
  gboolean has_row = FALSE;

  fill (fixture);
  row = stance_sqlite_prepare (fixture->record->db, "SELECT id FROM program WHERE status = 'issued'", NULL);
  g_assert_true (stance_sqlite_step (row, &has_row, NULL));
  issued = g_strdup (stance_sqlite_text (row, 0));
  g_clear_pointer (&row, sqlite3_finalize);

  next = stance_record_reopen_program (fixture->record, issued, "2026-12-01", NULL);
  g_assert_nonnull (next);
  g_assert_true (stance_record_stop_programs (fixture->record, next->client, "calf-swelling", NULL));
  problems = check (fixture);
  g_assert_cmpuint (problems->len, ==, 0);
  run (fixture, "UPDATE program SET status = 'issued', stopped_by = '' WHERE status = 'stopped'");
  g_clear_pointer (&problems, g_ptr_array_unref);
  problems = check (fixture);
  g_assert_cmpuint (problems->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/seal/whatever is changed of what was signed or issued is told, and of whom", test_tampering);
  fixture_add ("/seal/a sheet that is stopped is sealed as stopped", test_later_changes);

  return g_test_run ();
}
