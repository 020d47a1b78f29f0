/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-record-private.h"
#include "stance-store-fixture.h"

#include <string.h>

static StanceOwnMeasure *
make (const char *id)
{
  StanceOwnMeasure *measure = stance_own_measure_new ();

  stance_set_text (&measure->id, id);
  stance_set_text (&measure->content, "[Measure]\nName=Reach „far“\nName[de]=Weite\n");

  return measure;
}

static void
add (Fixture          *fixture,
     StanceOwnMeasure *measure)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (stance_record_add_own_measure (fixture->record, measure, &error));
  g_assert_no_error (error);
}

static void
test_round_trip (Fixture      *fixture,
                 gconstpointer unused)
{
  g_autoptr (StanceOwnMeasure) reach = make ("reach");
  g_autoptr (StanceOwnContent) own = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  const StanceOwnMeasure *stored;

  add (fixture, reach);
  g_assert_cmpint (reach->revision, ==, 1);
  fixture_reopen (fixture);
  own = stance_record_list_own_content (fixture->record, NULL);
  g_assert_cmpuint (own->measures->len, ==, 1);
  stored = own->measures->pdata[0];
  g_assert_cmpstr (stored->id, ==, "reach");
  g_assert_cmpstr (stored->content, ==, reach->content);
  g_assert_cmpint (stored->revision, ==, 1);
  g_assert_false (stored->retired);
  problems = stance_record_check (fixture->record, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_save (Fixture      *fixture,
           gconstpointer unused)
{
  g_autoptr (StanceOwnMeasure) reach = make ("reach");
  g_autoptr (StanceOwnMeasure) late = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) missing = NULL;

  add (fixture, reach);
  late = stance_own_measure_copy (reach);
  g_assert_true (stance_record_save_own_measure (fixture->record, reach, &error));
  g_assert_cmpint (reach->revision, ==, 2);
  g_assert_false (stance_record_save_own_measure (fixture->record, late, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CONFLICT);
  stance_set_text (&late->id, "lost");
  g_assert_false (stance_record_save_own_measure (fixture->record, late, &missing));
  g_assert_error (missing, STANCE_ERROR, STANCE_ERROR_NOT_FOUND);
}

static void
test_taken (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (StanceOwnMeasure) reach = make ("reach");
  g_autoptr (GError) error = NULL;

  add (fixture, reach);
  g_assert_false (stance_record_add_own_measure (fixture->record, reach, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_assert_nonnull (strstr (error->message, "a measure “reach”"));
}

static void
test_retire (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceOwnMeasure) reach = make ("reach");
  g_autoptr (StanceOwnMeasure) stored = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64           entries = 0;

  add (fixture, reach);
  before = stance_record_dup_own_content_state (fixture->record, NULL);
  g_assert_true (stance_record_retire_own_measure (fixture->record, "reach", TRUE, NULL));
  g_assert_true (stance_record_retire_own_measure (fixture->record, "reach", TRUE, NULL));
  stored = stance_record_get_own_measure (fixture->record, "reach", NULL);
  g_assert_true (stored->retired);
  after = stance_record_dup_own_content_state (fixture->record, NULL);
  g_assert_cmpstr (before, !=, after);
  stance_sqlite_query_int (fixture->record->db, "SELECT count (*) FROM audit WHERE subject = 'measure' AND id = 'reach'", &entries, NULL);
  g_assert_cmpint (entries, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/own measures/each member comes back", test_round_trip);
  fixture_add ("/own measures/who saves over another's change is told", test_save);
  fixture_add ("/own measures/an id is taken once", test_taken);
  fixture_add ("/own measures/a retired one stays, and the audit has each change once", test_retire);

  return g_test_run ();
}
