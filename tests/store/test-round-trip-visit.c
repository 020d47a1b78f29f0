/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "members.h"
#include "stance-correction.h"
#include "stance-record-private.h"
#include "stance-store-fixture.h"

#include <math.h>

#define VISIT(member, kind, text, number) MEMBER (StanceAssessment, member, kind, text, number)

static const Member visit_members[] = {
  VISIT (date, TEXT, "2026-10-31", 0),
  VISIT (reason, TEXT, NULL, 0),
  VISIT (template, TEXT, "runner-full", 0),
  VISIT (running, FLAG, NULL, TRUE),
  VISIT (complaint.region, OPTIONAL, "outer-hip", 0),
  VISIT (complaint.side, ENUM, NULL, STANCE_SIDE_BOTH),
  VISIT (complaint.worst, NUMBER, NULL, 0),
  VISIT (complaint.settles, OPTIONAL, "24h", 0),
};

static const Member visit_keys[] = {
  VISIT (id, TEXT, NULL, 0),
  VISIT (revision, WHOLE, NULL, 0),
  VISIT (client, TEXT, NULL, 0),
  VISIT (episode, TEXT, NULL, 0),
  VISIT (clinician, TEXT, NULL, 0),
  VISIT (sequence, WHOLE, NULL, 0),
  VISIT (status, ENUM, NULL, 0),
  VISIT (version, WHOLE, NULL, 0),
  VISIT (previous, TEXT, NULL, 0),
  VISIT (frozen.known, FLAG, NULL, 0),
  VISIT (frozen.age, WHOLE, NULL, 0),
  VISIT (frozen.sex, ENUM, NULL, 0),
  VISIT (frozen.height_cm, NUMBER, NULL, 0),
  VISIT (frozen.mass_kg, NUMBER, NULL, 0),
  VISIT (signed_at, TEXT, NULL, 0),
};

#define SCREEN(member, kind, text, number) MEMBER (StanceScreening, member, kind, text, number)

static const Member screen_members[] = {
  SCREEN (asked, FLAG, NULL, TRUE),
  SCREEN (version, WHOLE, NULL, 7),
  SCREEN (bone.site, OPTIONAL, "groin", 0),
  SCREEN (bone.builds_with_running, FLAG, NULL, TRUE),
  SCREEN (bone.rest_night_walking, FLAG, NULL, TRUE),
  SCREEN (bone.point_tender, FLAG, NULL, TRUE),
  SCREEN (override.code, OPTIONAL, "weight-loss", 0),
  SCREEN (override.reason, OPTIONAL, NULL, 0),
  SCREEN (override.review, OPTIONAL, "2026-12-01", 0),
  SCREEN (clearance.code, OPTIONAL, "bone-stress-high-risk", 0),
  SCREEN (clearance.by, OPTIONAL, NULL, 0),
  SCREEN (clearance.imaging, OPTIONAL, "MRI", 0),
  SCREEN (clearance.date, OPTIONAL, "2026-11-01", 0),
  SCREEN (clearance.limits, OPTIONAL, NULL, 0),
  SCREEN (asked_by, OPTIONAL, NULL, 0),
  SCREEN (asked_at, OPTIONAL, "2026-11-02T09:00:00Z", 0),
  SCREEN (young.answers[STANCE_YOUNG_LIMP], ENUM, NULL, STANCE_ANSWER_YES),
  SCREEN (young.answers[STANCE_YOUNG_NIGHT_OR_REST_PAIN], ENUM, NULL, STANCE_ANSWER_NO),
  SCREEN (young.answers[STANCE_YOUNG_FEVER], ENUM, NULL, STANCE_ANSWER_YES),
  SCREEN (young.answers[STANCE_YOUNG_TRAUMA], ENUM, NULL, STANCE_ANSWER_NO),
  SCREEN (young.answers[STANCE_YOUNG_ROTATION_DIFFERS], ENUM, NULL, STANCE_ANSWER_YES),
  SCREEN (young.guardian, OPTIONAL, NULL, 0),
  SCREEN (young.consent_date, OPTIONAL, "2026-11-01", 0),
};

#define SEEN(member, kind, text, number) MEMBER (StanceObservation, member, kind, text, number)

static const Member observation_keys[] = {
  SEEN (side, ENUM, NULL, 0),
  SEEN (form, ENUM, NULL, 0),
  SEEN (mean, NUMBER, NULL, 0),
  SEEN (sd, NUMBER, NULL, 0),
  SEEN (n, WHOLE, NULL, 0),
  SEEN (grade, OPTIONAL, NULL, 0),
  SEEN (seconds, NUMBER, NULL, 0),
  SEEN (not_tested, OPTIONAL, NULL, 0),
};

/* Beside any form. */
static const Member observation_members[] = {
  SEEN (pain, NUMBER, NULL, 0),
  SEEN (pain_region, OPTIONAL, NULL, 0),
  SEEN (lever_m, NUMBER, NULL, 0.38),
};

static const double trials[] = { 6.2, -0.1, 1.0 / 3.0, 1e-17, 0.0, 123456789.125 };

static void
set_empty (StanceObservation *observation)
{
  stance_observation_clear (observation);
}

static void
set_trials (StanceObservation *observation)
{
  stance_observation_set_trials (observation, trials, G_N_ELEMENTS (trials));
}

static void
set_value (StanceObservation *observation)
{
  stance_observation_set_value (observation, 0);
}

static void
set_summary (StanceObservation *observation)
{
  stance_observation_set_summary (observation, 12.9, 1.1, 3);
}

static void
set_summary_of_one (StanceObservation *observation)
{
  stance_observation_set_summary (observation, 12.9, NAN, 1);
}

static void
set_parts (StanceObservation *observation)
{
  stance_observation_set_part (observation, "arms", 0);
  stance_observation_set_part (observation, "knee", 2);
  stance_observation_set_part (observation, member_odd_text, 1);
}

static void
set_grade (StanceObservation *observation)
{
  stance_observation_set_grade (observation, "delayed", 18.5);
}

static void
set_grade_alone (StanceObservation *observation)
{
  stance_observation_set_grade (observation, "invalid", NAN);
}

static void
set_not_tested (StanceObservation *observation)
{
  stance_observation_set_not_tested (observation, "pain");
}

static const struct
{
  const char *name;
  void (*set) (StanceObservation *observation);
} forms[] = {
  { "empty", set_empty },
  { "trials", set_trials },
  { "value", set_value },
  { "summary", set_summary },
  { "summary of one", set_summary_of_one },
  { "parts", set_parts },
  { "grade with seconds", set_grade },
  { "grade", set_grade_alone },
  { "not tested", set_not_tested },
};

static void
assert_same_protocol (const StanceProtocol *a,
                      const StanceProtocol *b)
{
  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    {
      const char *name = stance_protocol_get_info ((StanceProtocolMember) i)->id;

      assert_same_number (a->numbers[i], b->numbers[i], name);
      assert_same_text (a->texts[i], b->texts[i], name);
    }
}

static void
assert_same_story (const StanceStory *a,
                   const StanceStory *b)
{
  for (int i = 0; i < STANCE_N_STORY_MEMBERS; i++)
    {
      const char *name = stance_story_get_info ((StanceStoryMember) i)->id;

      assert_same_number (a->numbers[i], b->numbers[i], name);
      assert_same_text (a->texts[i], b->texts[i], name);
    }
}

static void
assert_same_words (GPtrArray *a,
                   GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);

  for (guint i = 0; i < a->len; i++)
    g_assert_cmpstr (g_ptr_array_index (a, i), ==, g_ptr_array_index (b, i));
}

static void
assert_same_map (GHashTable *a,
                 GHashTable *b,
                 GEqualFunc  is_equal)
{
  GHashTableIter iterator;
  gpointer       key;
  gpointer       value;

  g_assert_cmpuint (g_hash_table_size (a), ==, g_hash_table_size (b));
  g_hash_table_iter_init (&iterator, a);

  while (g_hash_table_iter_next (&iterator, &key, &value))
    {
      g_assert_true (g_hash_table_contains (b, key));
      g_assert_true (is_equal (value, g_hash_table_lookup (b, key)));
    }
}

static void
assert_same_observation (const StanceObservation *a,
                         const StanceObservation *b)
{
  g_assert_cmpstr (a->measure, ==, b->measure);
  g_assert_cmpstr (a->task, ==, b->task);
  members_assert_same (a, b, observation_keys, G_N_ELEMENTS (observation_keys));
  members_assert_same (a, b, observation_members, G_N_ELEMENTS (observation_members));
  g_assert_cmpuint (a->trials->len, ==, b->trials->len);

  for (guint i = 0; i < a->trials->len; i++)
    assert_same_number (g_array_index (a->trials, double, i), g_array_index (b->trials, double, i), "trial");

  assert_same_map (a->parts, b->parts, g_direct_equal);
  assert_same_protocol (&a->protocol, &b->protocol);
}

static void
assert_same_ways_out (const StanceScreening *a,
                      const StanceScreening *b)
{
  g_assert_cmpuint (a->further->len, ==, b->further->len);
  for (guint i = 0; i < a->further->len; i++)
    {
      const StanceOverride *from = g_ptr_array_index (a->further, i);
      const StanceOverride *to = g_ptr_array_index (b->further, i);

      assert_same_text (from->code, to->code, "further.code");
      assert_same_text (from->reason, to->reason, "further.reason");
      assert_same_text (from->review, to->review, "further.review");
    }

  g_assert_cmpuint (a->corrections->len, ==, b->corrections->len);
  for (guint i = 0; i < a->corrections->len; i++)
    {
      const StanceCorrection *from = g_ptr_array_index (a->corrections, i);
      const StanceCorrection *to = g_ptr_array_index (b->corrections, i);

      assert_same_text (from->code, to->code, "correction.code");
      assert_same_text (from->by, to->by, "correction.by");
      assert_same_text (from->reason, to->reason, "correction.reason");
      assert_same_text (from->at, to->at, "correction.at");
    }
}

static void
assert_same (const StanceAssessment *a,
             const StanceAssessment *b)
{
  members_assert_same (a, b, visit_keys, G_N_ELEMENTS (visit_keys));
  members_assert_same (a, b, visit_members, G_N_ELEMENTS (visit_members));
  members_assert_same (a->screening, b->screening, screen_members, G_N_ELEMENTS (screen_members));
  assert_same_words (a->screening->flags, b->screening->flags);
  assert_same_ways_out (a->screening, b->screening);
  assert_same_words (a->signs, b->signs);
  assert_same_words (a->marks, b->marks);
  assert_same_map (a->set_aside, b->set_aside, g_str_equal);
  assert_same_protocol (&a->context, &b->context);
  assert_same_story (&a->story, &b->story);
  assert_same_map (a->examination, b->examination, g_str_equal);
  g_assert_true (stance_targets_equal (a->targets, b->targets));
  g_assert_cmpuint (a->observations->len, ==, b->observations->len);

  for (guint i = 0; i < a->observations->len; i++)
    assert_same_observation (g_ptr_array_index (a->observations, i), g_ptr_array_index (b->observations, i));
}

static void
assert_visit_comes_back (Fixture          *fixture,
                         StanceAssessment *visit)
{
  g_autoptr (StanceAssessment) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (stance_record_save_assessment (fixture->record, visit, &error));
  g_assert_no_error (error);
  stored = stance_record_get_assessment (fixture->record, visit->id, &error);
  g_assert_no_error (error);
  assert_same (visit, stored);
}

static StanceAssessment *
add_visit (Fixture *fixture)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (GError) error = NULL;
  StanceAssessment *visit = stance_assessment_new ();

  stance_set_text (&visit->client, client->id);
  stance_set_text (&visit->date, "2026-11-02");
  g_assert_true (stance_record_add_assessment (fixture->record, visit, &error));
  g_assert_no_error (error);

  return visit;
}

static void
test_members (Fixture      *fixture,
              gconstpointer unused)
{
  g_autoptr (StanceAssessment) visit = add_visit (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (visit_members); i++)
    {
      member_set (visit, &visit_members[i]);
      assert_visit_comes_back (fixture, visit);

      if (visit_members[i].offset != G_STRUCT_OFFSET (StanceAssessment, date))
        member_clear (visit, &visit_members[i]);

      assert_visit_comes_back (fixture, visit);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (visit_members); i++)
    member_set (visit, &visit_members[i]);

  assert_visit_comes_back (fixture, visit);
}

static void
test_screening (Fixture      *fixture,
                gconstpointer unused)
{
  g_autoptr (StanceAssessment) visit = add_visit (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (screen_members); i++)
    {
      member_set (visit->screening, &screen_members[i]);
      assert_visit_comes_back (fixture, visit);
      member_clear (visit->screening, &screen_members[i]);
      assert_visit_comes_back (fixture, visit);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (screen_members); i++)
    member_set (visit->screening, &screen_members[i]);

  stance_screening_set_flag (visit->screening, "weight-loss", TRUE);
  stance_screening_set_flag (visit->screening, "calf-swelling", TRUE);
  assert_visit_comes_back (fixture, visit);
  stance_screening_set_flag (visit->screening, "weight-loss", FALSE);
  assert_visit_comes_back (fixture, visit);
}

static void
test_codes (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (StanceAssessment) visit = add_visit (fixture);

  g_ptr_array_add (visit->signs, g_strdup ("z-first"));
  g_ptr_array_add (visit->signs, g_strdup ("a-second"));
  g_ptr_array_add (visit->marks, g_strdup ("z-first"));
  g_hash_table_insert (visit->set_aside, g_strdup ("r01-pelvic-drop-running/left"), g_strdup (member_odd_text));
  g_hash_table_insert (visit->set_aside, g_strdup ("r00-load/none"), g_strdup (""));
  assert_visit_comes_back (fixture, visit);
  g_ptr_array_remove_index (visit->signs, 0);
  g_hash_table_remove (visit->set_aside, "r00-load/none");
  assert_visit_comes_back (fixture, visit);
}

static void
set_protocol (StanceProtocol      *protocol,
              StanceProtocolMember member)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);

  if (info->kind == STANCE_MEMBER_NUMBER)
    protocol->numbers[member] = info->min + (info->max - info->min) / 3.0;
  else
    protocol->texts[member] = g_strdup (info->kind == STANCE_MEMBER_CHOICE ? info->choices[1] : member_odd_text);
}

static void
test_protocol (Fixture      *fixture,
               gconstpointer unused)
{
  g_autoptr (StanceAssessment) visit = add_visit (fixture);
  StanceObservation *observation = stance_assessment_require (visit, "fppa-squat", STANCE_SIDE_LEFT, "squat");

  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    {
      set_protocol (&visit->context, (StanceProtocolMember) i);
      assert_visit_comes_back (fixture, visit);
      set_protocol (&observation->protocol, (StanceProtocolMember) i);
      assert_visit_comes_back (fixture, visit);
      stance_protocol_clear (&visit->context);
      stance_protocol_init (&visit->context);
      assert_visit_comes_back (fixture, visit);
    }
}

static void
test_story (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (StanceAssessment) visit = add_visit (fixture);

  for (int i = 0; i < STANCE_N_STORY_MEMBERS; i++)
    {
      if (stance_story_get_info ((StanceStoryMember) i)->kind == STANCE_MEMBER_NUMBER)
        visit->story.numbers[i] = 100.0 / 3.0;
      else
        visit->story.texts[i] = g_strdup (member_odd_text);
      assert_visit_comes_back (fixture, visit);
    }

  stance_story_clear (&visit->story);
  assert_visit_comes_back (fixture, visit);
}

static void
test_examination (Fixture      *fixture,
                  gconstpointer unused)
{
  g_autoptr (StanceAssessment) visit = add_visit (fixture);

  g_hash_table_insert (visit->examination, g_strdup ("walking"), g_strdup ("normal"));
  g_hash_table_insert (visit->examination, g_strdup ("hip-rotation"), g_strdup (member_odd_text));
  assert_visit_comes_back (fixture, visit);
  g_hash_table_remove (visit->examination, "walking");
  assert_visit_comes_back (fixture, visit);
}

static void
test_forms (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (StanceAssessment) visit = add_visit (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      StanceObservation *observation = stance_assessment_require (visit, forms[i].name, STANCE_SIDE_RIGHT, "");

      g_test_message ("%s", forms[i].name);
      forms[i].set (observation);
      assert_visit_comes_back (fixture, visit);

      for (gsize j = 0; j < G_N_ELEMENTS (observation_members); j++)
        {
          member_set (observation, &observation_members[j]);
          assert_visit_comes_back (fixture, visit);
          member_clear (observation, &observation_members[j]);
        }

      set_protocol (&observation->protocol, STANCE_PROTOCOL_CONTRACTION);
      assert_visit_comes_back (fixture, visit);
    }
}

/* The lever is typed before the first trial: closing there must not lose it. */
static void
test_empty (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (StanceAssessment) visit = add_visit (fixture);
  g_autoptr (StanceAssessment) stored = NULL;
  StanceObservation *observation;

  observation = stance_assessment_require (visit, "hip-abduction-strength", STANCE_SIDE_LEFT, "");
  observation->lever_m = 0.38;
  observation->protocol.texts[STANCE_PROTOCOL_CONTRACTION] = g_strdup ("eccentric");
  assert_visit_comes_back (fixture, visit);
  fixture_reopen (fixture);
  stored = stance_record_get_assessment (fixture->record, visit->id, NULL);
  assert_same (visit, stored);
  g_assert_cmpint (((StanceObservation *) g_ptr_array_index (stored->observations, 0))->form, ==, STANCE_FORM_EMPTY);
}

static void
test_unknown_is_null (Fixture      *fixture,
                      gconstpointer unused)
{
  g_autoptr (StanceAssessment) visit = add_visit (fixture);
  gint64 n = 0;

  stance_assessment_require (visit, "fppa-squat", STANCE_SIDE_LEFT, "squat");
  assert_visit_comes_back (fixture, visit);
  stance_sqlite_query_int (fixture->record->db,
                           "SELECT count (*) FROM assessment, observation WHERE mean IS NULL AND sd IS NULL "
                           "AND seconds IS NULL AND pain IS NULL AND lever_m IS NULL AND complaint_worst IS NULL "
                           "AND complaint_region IS NULL AND grade IS NULL AND frozen_height_cm IS NULL",
                           &n, NULL);
  g_assert_cmpint (n, ==, 1);
}

/* Stops set aside and ticks taken back keep their number and order. */
static void
test_ways_out (Fixture      *fixture,
               gconstpointer unused)
{
  g_autoptr (StanceAssessment) visit = add_visit (fixture);

  for (int i = 0; i < 3; i++)
    {
      stance_screening_add_override (visit->screening, i == 1 ? "weight-loss" : "locked-knee", member_odd_text, "2026-12-01");
      g_ptr_array_add (visit->screening->corrections,
                       stance_correction_new (i == 1 ? "compartment" : "calf-swelling", member_odd_text, member_odd_text,
                                              "2026-11-02T09:00:00Z"));
      assert_visit_comes_back (fixture, visit);
    }

  g_ptr_array_set_size (visit->screening->further, 1);
  assert_visit_comes_back (fixture, visit);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/round-trip/each member of a visit comes back alone", test_members);
  fixture_add ("/round-trip/each answer of the safety screen comes back alone", test_screening);
  fixture_add ("/round-trip/each way out of a stop rule comes back", test_ways_out);
  fixture_add ("/round-trip/signs, marks and what was set aside come back in order", test_codes);
  fixture_add ("/round-trip/each protocol member comes back, of all and of one", test_protocol);
  fixture_add ("/round-trip/each member of the story comes back", test_story);
  fixture_add ("/round-trip/what was examined comes back", test_examination);
  fixture_add ("/round-trip/each form of an observation comes back", test_forms);
  fixture_add ("/round-trip/an observation with a lever and no trial yet is kept", test_empty);
  fixture_add ("/round-trip/what is not known is NULL in the file", test_unknown_is_null);

  return g_test_run ();
}
