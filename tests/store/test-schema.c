/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-record-private.h"
#include "stance-store-fixture.h"

#define SELECT_TABLES "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%piece%' AND name NOT LIKE 'sqlite%'"

/* A column of the key has its number there in pk, counted from 1. */
#define SELECT_MISPLACED "SELECT count (*) FROM pragma_table_info (?1) WHERE pk > 0 AND pk <> cid + 1"

static gint64
count_misplaced (Fixture    *fixture,
                 const char *table)
{
  g_autoptr (StanceStatement) row = stance_sqlite_prepare (fixture->record->db, SELECT_MISPLACED, NULL);

  stance_sqlite_bind (row, "s", table);
  g_assert_true (stance_sqlite_step (row, NULL, NULL));

  return sqlite3_column_int64 (row, 0);
}

static void
test_tables (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceStatement) tables = stance_sqlite_prepare (fixture->record->db, SELECT_TABLES, NULL);
  gboolean has_row = FALSE;
  int      n_tables = 0;

  while (stance_sqlite_step (tables, &has_row, NULL) && has_row)
    {
      const char *sql = stance_sqlite_text (tables, 1);

      g_test_message ("%s", stance_sqlite_text (tables, 0));
      g_assert_nonnull (strstr (sql, "STRICT"));

      if (strstr (sql, "WITHOUT ROWID") != NULL)
        g_assert_cmpint (count_misplaced (fixture, stance_sqlite_text (tables, 0)), ==, 0);

      n_tables++;
    }

  g_assert_cmpint (n_tables, >, 15);
}

/* A copy of a record with something in every table of a visit is found whole. */
static void
test_copy_of_a_visit (Fixture      *fixture,
                      gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceAssessment) visit = stance_assessment_new ();
  g_autoptr (GError) error = NULL;

  stance_set_text (&visit->client, client->id);
  stance_set_text (&visit->date, "2026-11-02");
  g_ptr_array_add (visit->signs, g_strdup ("quads-sorer-than-glutes"));
  stance_screening_set_flag (visit->screening, "weight-loss", TRUE);
  g_hash_table_insert (visit->set_aside, g_strdup ("r00-load/none"), g_strdup ("known"));
  stance_observation_set_value (stance_assessment_require (visit, "cadence", STANCE_SIDE_NONE, "running"), 168);
  g_assert_true (stance_record_add_assessment (fixture->record, visit, &error));
  g_assert_no_error (error);
  g_assert_true (stance_record_copy_daily (fixture->record, "2026-11-03", &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/schema/tables are strict and keys stand first where there is no rowid", test_tables);
  fixture_add ("/schema/a copy of a record with a visit is found whole", test_copy_of_a_visit);

  return g_test_run ();
}
