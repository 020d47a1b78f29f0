/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-file.h"
#include "stance-migrate.h"
#include "stance-record-private.h"
#include "stance-schema-resource.h"
#include "stance-store-fixture.h"

#include <gio/gio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define STEPS   "/io/github/stance_pt/Stance/schema/sqlite/"
#define N_STEPS 14
#define N_KILLS 12

#define CLIENT     "11111111-1111-4111-8111-111111111111"
#define EPISODE    "22222222-2222-4222-8222-222222222222"
#define ASSESSMENT "33333333-3333-4333-8333-333333333333"
#define PROGRAM    "44444444-4444-4444-8444-444444444444"
#define TEMPLATE   "66666666-6666-4666-8666-666666666666"
#define CLINICIAN  "55555555-5555-4555-8555-555555555555"
#define PHOTO_SUM  "b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78" /* of ABC */
#define KEY        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

/* Of each released step: the sum of its text, which never changes again; what a version
 * with no more than it had stored, as text, so that it stays as that version wrote it; and
 * how what was stored is found in every later version.
 */
static const struct
{
  const char *sha256;
  const char *data;
  const char *found;
} steps[N_STEPS] = {
  {
    "09b3081645d1e0347a859e04277c8f3875e857ff70515fb9304af8d0adedee8f",
    "INSERT INTO setting (key, value) VALUES ('at-work', 'Ada ''A''')",
    "SELECT count (*) FROM setting WHERE value = 'Ada ''A'''",
  },
  {
    "32c0995c843a783c7f0cba36508e024f27013093f7fea36ca633e52c2ecc02d9",
    "UPDATE clinic SET revision = 4, name = 'Praxis', paper = 'letter';"
    "INSERT INTO clinician (id, position, name, credentials, archived, audit_key) VALUES ('" CLINICIAN "', 0, 'Ada', 'PT', 0, '" KEY "');"
    "INSERT INTO clinic_threshold (measure, threshold) VALUES ('pelvic-drop-running', 5.5)",
    "SELECT count (*) FROM clinic, clinician, clinic_threshold WHERE clinic.name = 'Praxis' AND clinic.revision = 4 "
    "AND clinician.credentials = 'PT' AND threshold = 5.5",
  },
  {
    "ff764cc503989860eb24e73a4138827de754ab5f4b48eb126e8633004d92fbcf",
    "INSERT INTO client (number, id, revision, given_name, family_name, preferred_name, birth_date, sex, phone, email, address, "
    "height_cm, mass_kg, weekly_km, alerts, goals, language, large_print, archived, sort_text, search_text, audit_key) "
    "VALUES (7, '" CLIENT "', 2, 'Jörg', 'Müller', '', '1990-05-17', 'male', '', '', '', 180.5, NULL, 20, '', '', 'de', 1, 0, "
    "'muller jorg', 'muller jorg 7', '" KEY "')",
    "SELECT count (*) FROM client WHERE id = '" CLIENT "' AND number = 7 AND height_cm = 180.5 AND mass_kg IS NULL AND given_name = 'Jörg'",
  },
  {
    "804e52a31d5900c6e9c6cdf505c7661cf5fd034a8afca6a8b9605904c539ed66",
    "INSERT INTO episode (id, sequence, client, name, region, side, started_on, ended_on) "
    "VALUES ('" EPISODE "', 1, '" CLIENT "', '', 'outer-hip', 'left', '2026-11-02', '');"
    "INSERT INTO assessment (id, revision, client, episode, clinician, date, sequence, status, version, reason, running, context, "
    "complaint_side, screen_asked, screen_version, bone_builds_with_running, bone_rest_night_walking, bone_point_tender, "
    "frozen_known, frozen_age, frozen_sex, signed_at) VALUES ('" ASSESSMENT "', 1, '" CLIENT "', '" EPISODE "', '" CLINICIAN "', "
    "'2026-11-02', 1, 'draft', 1, '', 1, '{\"speed_kmh\":10.5}', 'left', 1, 1, 0, 0, 0, 0, -1, 'unknown', '');"
    "INSERT INTO observation (assessment, position, measure, side, task, form, trials, n, parts, protocol) "
    "VALUES ('" ASSESSMENT "', 0, 'pelvic-drop-running', 'left', 'running', 'trials', '[6.2,7.1]', 0, '{}', '{}');"
    "INSERT INTO sign (assessment, kind, position, code) VALUES ('" ASSESSMENT "', 'red-flag', 0, 'weight-loss')",
    "SELECT count (*) FROM assessment JOIN observation ON assessment = id JOIN sign USING (assessment) "
    "WHERE trials = '[6.2,7.1]' AND code = 'weight-loss' AND complaint_worst IS NULL",
  },
  {
    "17347af26abceb585e956810f0f2b1e39d66afb944c0af8bc21e636f926d5c9c",
    "INSERT INTO program (id, sequence, revision, client, assessment, status, version, date, issued_on, use_until, next_visit, cue, "
    "load, note, weeks) VALUES ('" PROGRAM "', 1, 1, '" CLIENT "', '" ASSESSMENT "', 'draft', 1, '2026-11-02', '', '', '', 'run-tall', "
    "'', '', 6);"
    "INSERT INTO program_item (program, position, exercise, side, phase, sets_min, sets_max, reps_min, reps_max, hold_min_s, "
    "hold_max_s, rest_min_s, rest_max_s, per_week_min, per_week_max, each_side, unit, done_when, reason, note) "
    "VALUES ('" PROGRAM "', 0, 'hip-drop', 'left', 'strength', 3, 3, 8, 12, 0, 0, 60, 60, 3, 3, 1, 'reps', '', '', '')",
    "SELECT count (*) FROM program JOIN program_item ON program = id WHERE cue = 'run-tall' AND reps_max = 12",
  },
  {
    "4e6da988a0a054ac3ff96341e5624d7958a6b2527662d55e08dcafda42a752f8",
    "INSERT INTO exercise (id, revision, content, archived) VALUES ('heron', 2, 'Name=Heron', 1);"
    "INSERT INTO exercise_photo (exercise, position, shows, sha256, content) VALUES ('heron', 0, 'end', '" PHOTO_SUM "', x'414243')",
    "SELECT count (*) FROM exercise JOIN exercise_photo ON exercise = id WHERE revision = 2 AND archived = 1 "
    "AND shows = 'end' AND exercise_photo.content = x'414243'",
  },
  {
    "74ed5f609f44a15bc5fcccfd04bad054d8533c582f7753427daa9545440d5770",
    "UPDATE client SET figure_body = 'larger'",
    "SELECT count (*) FROM client WHERE figure_body = 'larger' AND figure_clothes = 'short'",
  },
  {
    "7c74a040ee3e4448a21286c58329913793bae94edfc66a38866fc2ff912eca42",
    "INSERT INTO program_advice (program, position, page) VALUES ('" PROGRAM "', 0, 'gear'), ('" PROGRAM "', 1, 'running-brake')",
    "SELECT count (*) FROM program_advice JOIN program ON program = id WHERE position = 1 AND page = 'running-brake'",
  },
  {
    "2ca3742e456397c71975ad4ab9da7ac6ed63fcdf92e232c958c1e4c5b121d9bc",
    "UPDATE assessment SET template = 'runner-full'",
    "SELECT count (*) FROM assessment WHERE id = '" ASSESSMENT "' AND template = 'runner-full'",
  },
  {
    "33a8d705905faeca294fa015ab1cd71f6de4c8ac4789fe79ff62039f9c2088aa",
    "INSERT INTO target (episode, measure, side, task, position) VALUES ('" EPISODE "', 'pelvic-drop-running', 'left', 'running', 0)",
    "SELECT count (*) FROM target JOIN episode ON episode = id WHERE measure = 'pelvic-drop-running' AND target.side = 'left'",
  },
  {
    "0525313564f23aac2c4286f1dac45b7eceddd633a603b72874f8b94c501a5f23",
    "INSERT INTO measure (id, revision, content, archived) VALUES ('reach', 3, 'Name=Reach', 1);"
    "INSERT INTO template (id, revision, name, items, archived, position, folded) VALUES ('" TEMPLATE "', 2, 'Ours', 'reach;cadence', 0, 1, 1);"
    "INSERT INTO clinic_threshold_of_sex (measure, sex, threshold) VALUES ('fppa-squat', 'female', 14);"
    "INSERT INTO clinic_standard (rivals, measure) VALUES ('movement-score', 'qasls')",
    "SELECT count (*) FROM measure, template, clinic_threshold_of_sex, clinic_standard WHERE measure.content = 'Name=Reach' "
    "AND items = 'reach;cadence' AND folded = 1 AND sex = 'female' AND clinic_standard.measure = 'qasls'",
  },
  {
    "a80901ffc4f5b3c0e85643a4a1d3504aba5795a6ce176dd3d1b23c98ed95fba4",
    "INSERT INTO screen (assessment, asked_by, asked_at, limp, night_or_rest_pain, fever, trauma, rotation_differs, guardian, "
    "consent_date) VALUES ('" ASSESSMENT "', '" CLINICIAN "', '2026-11-02T09:00:00Z', 'no', 'yes', '', '', '', 'Eva', '2026-11-01');"
    "INSERT INTO correction (assessment, position, code, by, reason, at) "
    "VALUES ('" ASSESSMENT "', 0, 'compartment', 'Ada', 'a slip', '2026-11-02T09:01:00Z');"
    "INSERT INTO further_override (assessment, position, code, reason, review) "
    "VALUES ('" ASSESSMENT "', 0, 'locked-knee', 'seen', '2026-12-01');"
    "UPDATE program SET stopped_on = '2026-11-20'",
    "SELECT count (*) FROM screen JOIN correction USING (assessment) JOIN further_override USING (assessment), program "
    "WHERE asked_by = '" CLINICIAN "' AND night_or_rest_pain = 'yes' AND guardian = 'Eva' AND correction.reason = 'a slip' "
    "AND review = '2026-12-01' AND stopped_on = '2026-11-20'",
  },
  {
    "edaa77bae432599e07c2972789a1ecbc485668c7d72df901bada93a63e960968",
    "INSERT INTO clinic_setup (name, position, context) VALUES ('Raum 2', 0, '{\"camera_height_cm\":95}')",
    "SELECT count (*) FROM clinic_setup WHERE name = 'Raum 2' AND context LIKE '%95}'",
  },
  {
    "1fef1eb8e495af27068e4b30977ef1b1a1ba6db8188c161656871bf67c5b4815",
    "UPDATE assessment SET story = '{\"weekly_km\":30,\"surfaces\":\"road;sand\"}', examination = '{\"walking\":\"normal\"}'",
    "SELECT count (*) FROM assessment WHERE id = '" ASSESSMENT "' AND story LIKE '%30%road;sand%' AND examination LIKE '%normal%'",
  },
};

static char *
dup_sum (int step)
{
  g_autofree char *path = g_strdup_printf (STEPS "%04d", step);
  g_autoptr (GBytes) sql = g_resource_lookup_data (stance_schema_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, sql);
}

static void
test_sums (void)
{
  g_assert_cmpint (stance_migrate_get_latest (), ==, N_STEPS);

  for (int step = 1; step <= N_STEPS; step++)
    {
      g_autofree char *sum = dup_sum (step);

      g_test_message ("step %d", step);
      g_assert_cmpstr (sum, ==, steps[step - 1].sha256);
    }
}

static void
run (sqlite3    *db,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (stance_sqlite_exec (db, sql, &error));
  g_assert_no_error (error);
}

static gint64
query (sqlite3    *db,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  g_assert_true (stance_sqlite_query_int (db, sql, &value, &error));
  g_assert_no_error (error);

  return value;
}

/* A file as the version with @step steps left it, with something in each of its tables. */
static char *
make_old_file (Fixture *fixture,
               int      step)
{
  g_autofree char *name = g_strdup_printf ("step-%d.db", step);
  char            *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (StanceDatabase) db = NULL;
  g_autoptr (GError) error = NULL;
  gboolean made;

  stance_file_remove (path);
  g_assert_true (stance_file_create (path, &made, &error));
  db = stance_file_connect (path, STANCE_FILE_WRITE, &error);
  run (db, "PRAGMA journal_mode = WAL");
  g_assert_true (stance_migrate (db, step, &error));
  g_assert_no_error (error);

  for (int i = 0; i < step; i++)
    run (db, steps[i].data);

  return path;
}

static void
assert_data (sqlite3 *db,
             int      step)
{
  for (int i = 0; i < step; i++)
    g_assert_cmpint (query (db, steps[i].found), ==, 1);
}

static char *
dup_schema (sqlite3 *db)
{
  g_autoptr (StanceStatement) rows = stance_sqlite_prepare (db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name", NULL);
  GString *schema = g_string_new (NULL);
  gboolean has_row = FALSE;

  while (stance_sqlite_step (rows, &has_row, NULL) && has_row)
    g_string_append_printf (schema, "%s\n", stance_sqlite_text (rows, 0));

  return g_string_free (schema, FALSE);
}

static void
assert_copy (const char *path,
             int         step)
{
  g_autofree char *copy = g_strdup_printf ("%s.before-step-%d", path, step + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceDatabase) db = stance_file_connect (copy, STANCE_FILE_READ, &error);

  g_assert_no_error (error);
  g_assert_cmpint (query (db, "PRAGMA user_version"), ==, step);
  assert_data (db, step);
}

static void
test_data_is_kept (Fixture      *fixture,
                   gconstpointer unused)
{
  g_autofree char *fresh = dup_schema (fixture->record->db);

  for (int step = 1; step <= N_STEPS; step++)
    {
      g_autofree char *path = make_old_file (fixture, step);
      g_autofree char *schema = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (StanceRecord) record = stance_record_open (path, STANCE_RECORD_WRITE, &error);
      g_autoptr (GPtrArray) problems = NULL;

      g_test_message ("from step %d", step);
      g_assert_no_error (error);
      schema = dup_schema (record->db);
      g_assert_cmpstr (schema, ==, fresh);
      assert_data (record->db, step);
      problems = stance_record_check (record, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, ==, 0);

      if (step < N_STEPS)
        assert_copy (path, step);
    }
}

/* Read by today's code, not only found in its columns. */
static void
test_old_rows_are_read (Fixture      *fixture,
                        gconstpointer unused)
{
  g_autofree char *path = make_old_file (fixture, N_STEPS);
  g_autoptr (StanceRecord) record = stance_record_open (path, STANCE_RECORD_WRITE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceClient) client = stance_record_get_client (record, "7", &error);
  g_autoptr (StanceAssessment) visit = stance_record_get_assessment (record, ASSESSMENT, &error);
  g_autoptr (StanceProgram) program = stance_record_get_program (record, PROGRAM, &error);
  g_autoptr (StanceOwnExercise) exercise = stance_record_get_own_exercise (record, "heron", &error);

  g_assert_no_error (error);
  g_assert_cmpint (client->sex, ==, STANCE_SEX_MALE);
  g_assert_cmpuint (((StanceObservation *) g_ptr_array_index (visit->observations, 0))->trials->len, ==, 2);
  g_assert_true (stance_screening_has_flag (visit->screening, "weight-loss"));
  g_assert_cmpuint (program->items->len, ==, 1);
  g_assert_cmpstr (program->advice->pdata[0], ==, "gear");
  g_assert_cmpstr (program->advice->pdata[1], ==, "running-brake");
  g_assert_cmpuint (exercise->photos->len, ==, 1);
  g_assert_true (stance_record_sign_assessment (record, ASSESSMENT, NULL, &error));
  g_assert_no_error (error);
}

/* What stands in the way of each step, at its very end. */
static const char *const obstacles[N_STEPS] = {
  NULL,
  "CREATE TABLE clinic_threshold (a)",
  "CREATE TABLE client_piece (a)",
  "CREATE TABLE event (a)",
  "CREATE TABLE attachment (a)",
  "CREATE TABLE exercise_photo (a)",
  "ALTER TABLE client ADD COLUMN figure_clothes TEXT",
  "CREATE TABLE program_advice (a)",
  "ALTER TABLE assessment ADD COLUMN template TEXT",
  "CREATE TABLE target (a)",
  "CREATE TABLE clinic_standard (a)",
  "ALTER TABLE program ADD COLUMN stopped_on TEXT",
  "CREATE TABLE clinic_setup (a)",
  "ALTER TABLE assessment ADD COLUMN story TEXT",
};

static void
test_failed_step (Fixture      *fixture,
                  gconstpointer unused)
{
  for (int step = 1; step < N_STEPS; step++)
    {
      g_autofree char *path = make_old_file (fixture, step);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (StanceDatabase) db = stance_file_connect (path, STANCE_FILE_WRITE, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *place = g_strdup_printf ("Step %d ", step + 1);

      g_test_message ("to step %d", step + 1);
      run (db, obstacles[step]);
      before = dup_schema (db);
      g_assert_null (stance_record_open (path, STANCE_RECORD_WRITE, &error));
      g_assert_true (g_str_has_prefix (error->message, place));
      after = dup_schema (db);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpint (query (db, "PRAGMA user_version"), ==, step);
      assert_data (db, step);
      assert_copy (path, step);
    }
}

static void
open_and_be_killed (const char *path)
{
  pid_t child = fork ();

  if (child == 0)
    {
      stance_record_close (stance_record_open (path, STANCE_RECORD_WRITE, NULL));
      _exit (0);
    }

  g_usleep ((gulong) g_test_rand_int_range (0, 25000));
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
}

/* Whichever step it had come to, the file is wholly of that step. */
static void
test_killed (Fixture      *fixture,
             gconstpointer unused)
{
  g_clear_pointer (&fixture->record, stance_record_close);

  for (int i = 0; i < N_KILLS; i++)
    {
      g_autofree char *path = make_old_file (fixture, 2);
      g_autoptr (StanceDatabase) db = NULL;
      g_autofree char *schema = NULL;
      g_autofree char *whole = NULL;
      g_autoptr (StanceDatabase) like = NULL;
      int step;

      open_and_be_killed (path);
      db = stance_file_connect (path, STANCE_FILE_WRITE, NULL);
      step = (int) query (db, "PRAGMA user_version");
      g_assert_cmpint (step, >=, 2);
      schema = dup_schema (db);
      assert_data (db, 2);
      g_assert_cmpint (sqlite3_open (":memory:", &like), ==, SQLITE_OK);
      g_assert_true (stance_migrate (like, step, NULL));
      whole = dup_schema (like);
      g_assert_cmpstr (schema, ==, whole);
      g_clear_pointer (&db, sqlite3_close_v2);

      fixture->record = stance_record_open (path, STANCE_RECORD_WRITE, NULL);
      g_assert_nonnull (fixture->record);
      assert_data (fixture->record->db, 2);
      g_clear_pointer (&fixture->record, stance_record_close);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/migrate/a step that was released never changes", test_sums);
  fixture_add ("/migrate/what each version stored is kept and copied first", test_data_is_kept);
  fixture_add ("/migrate/what each version stored is read by this one", test_old_rows_are_read);
  fixture_add ("/migrate/a step that fails leaves the version before whole", test_failed_step);
  fixture_add ("/migrate/a program killed while migrating leaves a whole version", test_killed);

  return g_test_run ();
}
