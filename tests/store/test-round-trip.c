/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "members.h"
#include "stance-record-private.h"
#include "stance-store-fixture.h"

#include <math.h>

/* Each member is set alone and comes back alone, then is unknown again; at last all are
 * set at once.
 */

#define CLIENT(member, kind, text, number) MEMBER (StanceClient, member, kind, text, number)

static const Member client_members[] = {
  CLIENT (given_name, TEXT, NULL, 0),
  CLIENT (family_name, TEXT, "O'Brien–Müller", 0),
  CLIENT (preferred_name, TEXT, NULL, 0),
  CLIENT (birth_date, TEXT, "1961-12-31", 0),
  CLIENT (sex, ENUM, NULL, STANCE_SEX_OTHER),
  CLIENT (phone, TEXT, "+49 170 5550", 0),
  CLIENT (email, TEXT, NULL, 0),
  CLIENT (address, TEXT, "Weg 1\n12345 Ort", 0),
  CLIENT (height_cm, NUMBER, NULL, 172.3),
  CLIENT (mass_kg, NUMBER, NULL, 200.0 / 3.0),
  CLIENT (weekly_km, NUMBER, NULL, 0),
  CLIENT (alerts, TEXT, NULL, 0),
  CLIENT (goals, TEXT, NULL, 0),
  CLIENT (language, TEXT, "de", 0),
  CLIENT (large_print, FLAG, NULL, TRUE),
  CLIENT (figure_body, ENUM, NULL, STANCE_BODY_LARGER),
  CLIENT (figure_clothes, ENUM, NULL, STANCE_CLOTHES_HEAD_COVERING),
  CLIENT (archived, FLAG, NULL, TRUE),
};

static const Member client_keys[] = {
  CLIENT (id, TEXT, NULL, 0),
  CLIENT (number, WHOLE, NULL, 0),
  CLIENT (revision, WHOLE, NULL, 0),
};

#define PROGRAM(member, kind, text, number) MEMBER (StanceProgram, member, kind, text, number)

static const Member program_members[] = {
  PROGRAM (use_until, TEXT, "2026-12-14", 0),
  PROGRAM (next_visit, TEXT, "2026-11-30", 0),
  PROGRAM (cue, TEXT, "run-tall", 0),
  PROGRAM (load, TEXT, "load-pause", 0),
  PROGRAM (note, TEXT, NULL, 0),
  PROGRAM (weeks, WHOLE, NULL, 12),
};

static const Member program_keys[] = {
  PROGRAM (id, TEXT, NULL, 0),
  PROGRAM (revision, WHOLE, NULL, 0),
  PROGRAM (client, TEXT, NULL, 0),
  PROGRAM (assessment, TEXT, NULL, 0),
  PROGRAM (clinician, TEXT, NULL, 0),
  PROGRAM (previous, TEXT, NULL, 0),
  PROGRAM (status, ENUM, NULL, 0),
  PROGRAM (version, WHOLE, NULL, 0),
  PROGRAM (date, TEXT, NULL, 0),
  PROGRAM (issued_on, TEXT, NULL, 0),
};

#define ITEM(member, kind, text, number) MEMBER (StanceItem, member, kind, text, number)

/* All numbers differ, so that two columns that were swapped show. */
static const Member item_members[] = {
  ITEM (exercise, TEXT, "hip-drop", 0),
  ITEM (side, ENUM, NULL, STANCE_SIDE_BOTH),
  ITEM (phase, TEXT, "strength", 0),
  ITEM (dose.sets_min, WHOLE, NULL, 2),
  ITEM (dose.sets_max, WHOLE, NULL, 3),
  ITEM (dose.reps_min, WHOLE, NULL, 8),
  ITEM (dose.reps_max, WHOLE, NULL, 12),
  ITEM (dose.hold_min_s, WHOLE, NULL, 30),
  ITEM (dose.hold_max_s, WHOLE, NULL, 60),
  ITEM (dose.rest_min_s, WHOLE, NULL, 45),
  ITEM (dose.rest_max_s, WHOLE, NULL, 90),
  ITEM (dose.per_week_min, WHOLE, NULL, 4),
  ITEM (dose.per_week_max, WHOLE, NULL, 7),
  ITEM (dose.each_side, FLAG, NULL, TRUE),
  ITEM (dose.unit, ENUM, NULL, STANCE_DOSE_STEPS),
  ITEM (dose.when, ENUM, NULL, STANCE_DOSE_NEXT_DAY),
  ITEM (reason, TEXT, "r01-pelvic-drop-running", 0),
  ITEM (note, TEXT, NULL, 0),
};

#define CLINIC(member, kind, text, number) MEMBER (StanceClinic, member, kind, text, number)

static const Member clinic_members[] = {
  CLINIC (name, TEXT, NULL, 0),
  CLINIC (address, TEXT, "Weg 1\n12345 Ort", 0),
  CLINIC (phone, TEXT, "0170", 0),
  CLINIC (web, TEXT, "https://example.org/?a=b&c", 0),
  CLINIC (emergency_number, TEXT, "112", 0),
};

static const Member clinic_keys[] = {
  CLINIC (revision, WHOLE, NULL, 0),
  CLINIC (paper, TEXT, NULL, 0),
};

static const Member clinician_members[] = {
  MEMBER (StanceClinician, id, TEXT, NULL, 0),
  MEMBER (StanceClinician, name, TEXT, NULL, 0),
  MEMBER (StanceClinician, credentials, TEXT, NULL, 0),
  MEMBER (StanceClinician, archived, FLAG, NULL, 0),
};

static const Member template_members[] = {
  MEMBER (StanceTemplate, id, TEXT, NULL, 0),
  MEMBER (StanceTemplate, name, TEXT, NULL, 0),
  MEMBER (StanceTemplate, folded, FLAG, NULL, 0),
  MEMBER (StanceTemplate, archived, FLAG, NULL, 0),
};

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
assert_no_problem (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = stance_record_check (fixture->record, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
assert_client_comes_back (Fixture      *fixture,
                          StanceClient *client)
{
  g_autoptr (StanceClient) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (stance_record_save_client (fixture->record, client, &error));
  g_assert_no_error (error);
  stored = stance_record_get_client (fixture->record, client->id, &error);
  g_assert_no_error (error);
  members_assert_same (client, stored, client_keys, G_N_ELEMENTS (client_keys));
  members_assert_same (client, stored, client_members, G_N_ELEMENTS (client_members));
}

static void
test_client (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceClient) client = stance_client_new ();

  stance_set_text (&client->given_name, "Ada");
  stance_set_text (&client->family_name, "Beispiel");
  g_assert_true (stance_record_add_client (fixture->record, client, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (client_members); i++)
    {
      member_set (client, &client_members[i]);
      assert_client_comes_back (fixture, client);
      member_clear (client, &client_members[i]);

      /* One of the two names must be there. */
      if (client_members[i].offset == G_STRUCT_OFFSET (StanceClient, given_name))
        stance_set_text (&client->given_name, "Ada");

      assert_client_comes_back (fixture, client);
    }

  g_assert_cmpint (count (fixture, "SELECT count (*) FROM client WHERE height_cm IS NULL AND mass_kg IS NULL AND weekly_km IS NULL"), ==, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (client_members); i++)
    member_set (client, &client_members[i]);

  assert_client_comes_back (fixture, client);
  assert_no_problem (fixture);
}

/* At 0 km a week is known, and not the same as unknown. */
static void
test_zero_is_not_unknown (Fixture      *fixture,
                          gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");

  g_assert_cmpint (count (fixture, "SELECT weekly_km IS NULL FROM client"), ==, 1);
  client->weekly_km = 0.0;
  assert_client_comes_back (fixture, client);
  g_assert_cmpint (count (fixture, "SELECT weekly_km IS NULL FROM client"), ==, 0);
}

static void
assert_same_clinicians (const StanceClinic *a,
                        const StanceClinic *b)
{
  g_assert_cmpuint (a->clinicians->len, ==, b->clinicians->len);

  for (guint i = 0; i < a->clinicians->len; i++)
    members_assert_same (g_ptr_array_index (a->clinicians, i), g_ptr_array_index (b->clinicians, i),
                         clinician_members, G_N_ELEMENTS (clinician_members));
}

static void
assert_same_thresholds (const StanceClinic *a,
                        const StanceClinic *b)
{
  GHashTableIter iterator;
  gpointer       measure;

  g_assert_cmpuint (g_hash_table_size (a->thresholds), ==, g_hash_table_size (b->thresholds));
  g_hash_table_iter_init (&iterator, a->thresholds);

  while (g_hash_table_iter_next (&iterator, &measure, NULL))
    for (int sex = STANCE_SEX_UNKNOWN; sex <= STANCE_SEX_OTHER; sex++)
      assert_same_number (stance_clinic_get_threshold_of (a, measure, sex), stance_clinic_get_threshold_of (b, measure, sex), measure);
}

static void
assert_same_templates (const StanceClinic *a,
                       const StanceClinic *b)
{
  g_assert_cmpuint (a->templates->len, ==, b->templates->len);

  for (guint i = 0; i < a->templates->len; i++)
    {
      const StanceTemplate *first = a->templates->pdata[i];
      const StanceTemplate *second = b->templates->pdata[i];

      members_assert_same (first, second, template_members, G_N_ELEMENTS (template_members));
      g_assert_cmpstrv (first->measures, second->measures);
    }
}

static void
assert_same_standards (const StanceClinic *a,
                       const StanceClinic *b)
{
  GHashTableIter iterator;
  gpointer       rivals;
  gpointer       measure;

  g_assert_cmpuint (g_hash_table_size (a->standards), ==, g_hash_table_size (b->standards));
  g_hash_table_iter_init (&iterator, a->standards);

  while (g_hash_table_iter_next (&iterator, &rivals, &measure))
    assert_same_text (measure, stance_clinic_get_standard (b, rivals), rivals);
}

static void
assert_same_setups (const StanceClinic *a,
                    const StanceClinic *b)
{
  g_assert_cmpuint (a->setups->len, ==, b->setups->len);

  for (guint i = 0; i < a->setups->len; i++)
    {
      const StanceSetup *one = g_ptr_array_index (a->setups, i);
      const StanceSetup *other = g_ptr_array_index (b->setups, i);

      g_assert_cmpstr (one->name, ==, other->name);
      g_assert_true (stance_setup_agrees (one, &other->context));
      g_assert_true (stance_setup_agrees (other, &one->context));
    }
}

static void
assert_clinic_comes_back (Fixture      *fixture,
                          StanceClinic *clinic)
{
  g_autoptr (StanceClinic) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (stance_record_save_clinic (fixture->record, clinic, &error));
  g_assert_no_error (error);
  stored = stance_record_get_clinic (fixture->record, &error);
  g_assert_no_error (error);
  members_assert_same (clinic, stored, clinic_keys, G_N_ELEMENTS (clinic_keys));
  members_assert_same (clinic, stored, clinic_members, G_N_ELEMENTS (clinic_members));
  assert_same_clinicians (clinic, stored);
  assert_same_thresholds (clinic, stored);
  assert_same_templates (clinic, stored);
  assert_same_standards (clinic, stored);
  assert_same_setups (clinic, stored);
}

static void
add_setups (StanceClinic *clinic)
{
  StanceSetup *setup = stance_setup_new (member_odd_text);

  setup->context.numbers[STANCE_PROTOCOL_CAMERA_HEIGHT_CM] = 95.5;
  setup->context.texts[STANCE_PROTOCOL_VIEW] = g_strdup ("behind");
  stance_clinic_take_setup (clinic, setup);
  stance_clinic_take_setup (clinic, stance_setup_new ("A"));
}

static void
test_clinic (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceClinic) clinic = stance_record_get_clinic (fixture->record, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (clinic_members); i++)
    {
      member_set (clinic, &clinic_members[i]);
      assert_clinic_comes_back (fixture, clinic);
      member_clear (clinic, &clinic_members[i]);
      assert_clinic_comes_back (fixture, clinic);
    }

  stance_set_text (&clinic->paper, "letter");
  g_ptr_array_add (clinic->clinicians, stance_clinician_new (member_odd_text, "PT, \"MSc\""));
  g_ptr_array_add (clinic->clinicians, stance_clinician_new ("B", ""));
  stance_clinic_set_threshold (clinic, "pelvic-drop-running", 16.0 / 3.0);
  stance_clinic_set_threshold (clinic, "fppa-squat", 0);
  add_setups (clinic);
  assert_clinic_comes_back (fixture, clinic);

  /* In another order, one of them no longer there: archived, as what they signed stays. */
  g_ptr_array_add (clinic->clinicians, g_ptr_array_steal_index (clinic->clinicians, 0));
  ((StanceClinician *) g_ptr_array_index (clinic->clinicians, 0))->archived = TRUE;
  g_hash_table_remove (clinic->thresholds, "fppa-squat");
  g_ptr_array_remove_index (clinic->setups, 0);
  assert_clinic_comes_back (fixture, clinic);
  assert_no_problem (fixture);
}

static void
test_clinic_measures (Fixture      *fixture,
                      gconstpointer unused)
{
  static const char *const measures[] = { "reach", "cadence", NULL };
  g_autoptr (StanceClinic) clinic = stance_record_get_clinic (fixture->record, NULL);
  g_autoptr (StanceClinic) stored = NULL;
  StanceTemplate  *first = stance_template_new (member_odd_text, measures);
  g_autofree char *state = stance_record_dup_own_content_state (fixture->record, NULL);
  g_autofree char *made = NULL;
  g_autofree char *same = NULL;

  first->folded = TRUE;
  g_ptr_array_add (clinic->templates, first);
  g_ptr_array_add (clinic->templates, stance_template_new ("B", NULL));
  stance_clinic_set_threshold_of (clinic, "fppa-squat", STANCE_SEX_FEMALE, 14);
  stance_clinic_set_threshold_of (clinic, "fppa-squat", STANCE_SEX_UNKNOWN, 16.0 / 3.0);
  stance_clinic_set_standard (clinic, "movement-score", "qasls");
  assert_clinic_comes_back (fixture, clinic);
  made = stance_record_dup_own_content_state (fixture->record, NULL);
  g_assert_cmpstr (made, !=, state);

  /* What nobody changed makes no new catalog. */
  stance_clinic_set_threshold (clinic, "fppa-squat", 12);
  stance_clinic_set_standard (clinic, "movement-score", NULL);
  assert_clinic_comes_back (fixture, clinic);
  same = stance_record_dup_own_content_state (fixture->record, NULL);
  g_assert_cmpstr (same, ==, made);

  /* In another order; one of them archived, the other no longer named. */
  g_ptr_array_add (clinic->templates, g_ptr_array_steal_index (clinic->templates, 0));
  first->archived = TRUE;
  assert_clinic_comes_back (fixture, clinic);
  g_ptr_array_remove_index (clinic->templates, 0);
  g_assert_true (stance_record_save_clinic (fixture->record, clinic, NULL));
  stored = stance_record_get_clinic (fixture->record, NULL);
  g_assert_cmpuint (stored->templates->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (((StanceTemplate *) stored->templates->pdata[i])->archived);
  assert_no_problem (fixture);
}

static void
test_missing_clinician (Fixture      *fixture,
                        gconstpointer unused)
{
  g_autoptr (StanceClinic) clinic = stance_record_get_clinic (fixture->record, NULL);
  g_autoptr (StanceClinic) stored = NULL;
  g_autofree char *id = NULL;

  g_ptr_array_add (clinic->clinicians, stance_clinician_new ("A", ""));
  g_ptr_array_add (clinic->clinicians, stance_clinician_new ("B", ""));
  assert_clinic_comes_back (fixture, clinic);
  id = g_strdup (((StanceClinician *) g_ptr_array_index (clinic->clinicians, 0))->id);
  g_ptr_array_remove_index (clinic->clinicians, 0);
  g_assert_true (stance_record_save_clinic (fixture->record, clinic, NULL));
  stored = stance_record_get_clinic (fixture->record, NULL);
  g_assert_cmpuint (stored->clinicians->len, ==, 2);
  g_assert_true (stance_clinic_find_clinician (stored, id)->archived);
  g_assert_false (stance_clinic_find_clinician (stored, "B")->archived);
}

static void
assert_same_items (const StanceProgram *a,
                   const StanceProgram *b)
{
  g_assert_cmpuint (a->items->len, ==, b->items->len);

  for (guint i = 0; i < a->items->len; i++)
    members_assert_same (g_ptr_array_index (a->items, i), g_ptr_array_index (b->items, i),
                         item_members, G_N_ELEMENTS (item_members));
}

static void
assert_same_advice (const StanceProgram *a,
                    const StanceProgram *b)
{
  g_assert_cmpuint (a->advice->len, ==, b->advice->len);

  for (guint i = 0; i < a->advice->len; i++)
    g_assert_cmpstr (a->advice->pdata[i], ==, b->advice->pdata[i]);
}

static void
assert_program_comes_back (Fixture       *fixture,
                           StanceProgram *program)
{
  g_autoptr (StanceProgram) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (stance_record_save_program (fixture->record, program, &error));
  g_assert_no_error (error);
  stored = stance_record_get_program (fixture->record, program->id, &error);
  g_assert_no_error (error);
  members_assert_same (program, stored, program_keys, G_N_ELEMENTS (program_keys));
  members_assert_same (program, stored, program_members, G_N_ELEMENTS (program_members));
  assert_same_items (program, stored);
  assert_same_advice (program, stored);
}

static StanceProgram *
add_program (Fixture    *fixture,
             const char *client)
{
  StanceProgram *program = stance_program_new ();
  g_autoptr (GError) error = NULL;

  stance_set_text (&program->client, client);
  stance_set_text (&program->date, "2026-11-02");
  g_assert_true (stance_record_add_program (fixture->record, program, &error));
  g_assert_no_error (error);

  return program;
}

static void
test_program (Fixture      *fixture,
              gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceProgram) program = add_program (fixture, client->id);
  StanceItem *item = stance_item_new ("plank", STANCE_SIDE_NONE, "");

  for (gsize i = 0; i < G_N_ELEMENTS (program_members); i++)
    {
      member_set (program, &program_members[i]);
      assert_program_comes_back (fixture, program);
      member_clear (program, &program_members[i]);
      assert_program_comes_back (fixture, program);
    }

  g_ptr_array_add (program->items, item);

  for (gsize i = 0; i < G_N_ELEMENTS (item_members); i++)
    {
      member_set (item, &item_members[i]);
      assert_program_comes_back (fixture, program);
    }

  /* The same exercise twice, in the order given; then the first goes. */
  g_ptr_array_add (program->items, stance_item_copy (item));
  g_ptr_array_insert (program->items, 0, stance_item_new ("plank", STANCE_SIDE_LEFT, "run"));
  assert_program_comes_back (fixture, program);
  g_ptr_array_remove_index (program->items, 0);
  assert_program_comes_back (fixture, program);

  /* Pages of advice in the order given, and without the first. */
  g_ptr_array_add (program->advice, g_strdup ("running-brake"));
  g_ptr_array_add (program->advice, g_strdup ("gear"));
  assert_program_comes_back (fixture, program);
  g_ptr_array_remove_index (program->advice, 0);
  assert_program_comes_back (fixture, program);
  assert_no_problem (fixture);
}

static const char *const settings[] = { "1", "", member_odd_text, "2026-11-02", "" };

static void
test_settings (Fixture      *fixture,
               gconstpointer unused)
{
  g_autofree char *unset = stance_record_get_setting (fixture->record, "never", NULL);

  g_assert_cmpstr (unset, ==, "");

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *stored = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (stance_record_set_setting (fixture->record, "a b", settings[i], &error));
      g_assert_no_error (error);
      fixture_reopen (fixture);
      stored = stance_record_get_setting (fixture->record, "a b", &error);
      g_assert_cmpstr (stored, ==, settings[i]);
    }

  assert_no_problem (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/round-trip/each member of a client comes back alone", test_client);
  fixture_add ("/round-trip/nothing run is not the same as not known", test_zero_is_not_unknown);
  fixture_add ("/round-trip/each member of the clinic comes back, in its order", test_clinic);
  fixture_add ("/round trip/thresholds by sex, templates and standards of the clinic come back", test_clinic_measures);
  fixture_add ("/round-trip/a clinician who is not named any more stays, archived", test_missing_clinician);
  fixture_add ("/round-trip/each member of a program and its items comes back alone", test_program);
  fixture_add ("/round-trip/a setting is what was written last", test_settings);

  return g_test_run ();
}
