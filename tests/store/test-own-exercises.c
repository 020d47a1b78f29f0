/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-record-private.h"
#include "stance-store-fixture.h"

#include <string.h>

#define CONTENT "[Exercise]\nName=Heron „gray“\nStep1-left[de]=Heb das LINKE Bein.\n"

static StanceOwnExercise *
make (const char *id)
{
  StanceOwnExercise *exercise = stance_own_exercise_new ();
  g_autoptr (GBytes) first = g_bytes_new_static ("\0\377JPEG", 6);
  g_autoptr (GBytes) second = g_bytes_new_static ("second", 6);

  stance_set_text (&exercise->id, id);
  stance_set_text (&exercise->content, CONTENT);
  g_ptr_array_add (exercise->photos, stance_photo_new (STANCE_PHOTO_END, first));
  g_ptr_array_add (exercise->photos, stance_photo_new (STANCE_PHOTO_START, second));

  return exercise;
}

static void
add (Fixture           *fixture,
     StanceOwnExercise *exercise)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (stance_record_add_own_exercise (fixture->record, exercise, &error));
  g_assert_no_error (error);
}

static StanceOwnExercise *
get (Fixture    *fixture,
     const char *id)
{
  g_autoptr (GError) error = NULL;
  StanceOwnExercise *exercise = stance_record_get_own_exercise (fixture->record, id, &error);

  g_assert_no_error (error);

  return exercise;
}

static void
assert_same (const StanceOwnExercise *a,
             const StanceOwnExercise *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpint (a->revision, ==, b->revision);
  g_assert_cmpint (a->retired, ==, b->retired);
  g_assert_cmpstr (a->content, ==, b->content);
  g_assert_cmpuint (a->photos->len, ==, b->photos->len);

  for (guint i = 0; i < a->photos->len; i++)
    {
      const StancePhoto *first = a->photos->pdata[i];
      const StancePhoto *second = b->photos->pdata[i];

      g_assert_cmpint (first->shows, ==, second->shows);
      g_assert_true (g_bytes_equal (first->image, second->image));
    }
}

static guint
count_problems (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = stance_record_check (fixture->record, &error);

  g_assert_no_error (error);

  return problems->len;
}

static char *
dup_state (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *state = stance_record_dup_own_content_state (fixture->record, &error);

  g_assert_no_error (error);

  return state;
}

/* What the chain says of the newest change. */
static char *
dup_audit (Fixture    *fixture,
           const char *column)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM audit WHERE subject = 'exercise' ORDER BY sequence DESC", column);
  g_autoptr (StanceStatement) row = stance_sqlite_prepare (fixture->record->db, sql, NULL);
  gboolean has_row = FALSE;

  g_assert_true (stance_sqlite_step (row, &has_row, NULL));

  return g_strdup (has_row ? stance_sqlite_text (row, 0) : "");
}

static void
test_round_trip (Fixture      *fixture,
                 gconstpointer unused)
{
  g_autoptr (StanceOwnExercise) heron = make ("heron");
  g_autoptr (StanceOwnExercise) stored = NULL;
  g_autoptr (StanceOwnExercise) bare = stance_own_exercise_new ();
  g_autoptr (GPtrArray) list = NULL;

  add (fixture, heron);
  g_assert_cmpint (heron->revision, ==, 1);
  stance_set_text (&bare->id, "a-bare-one");
  add (fixture, bare);
  fixture_reopen (fixture);
  stored = get (fixture, "heron");
  assert_same (stored, heron);
  list = stance_record_list_own_exercises (fixture->record, NULL);
  g_assert_cmpuint (list->len, ==, 2);
  assert_same (list->pdata[0], bare);
  assert_same (list->pdata[1], heron);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
}

static void
test_save (Fixture      *fixture,
           gconstpointer unused)
{
  g_autoptr (StanceOwnExercise) heron = make ("heron");
  g_autoptr (StanceOwnExercise) late = NULL;
  g_autoptr (StanceOwnExercise) stored = NULL;
  g_autoptr (GError) error = NULL;

  add (fixture, heron);
  late = stance_own_exercise_copy (heron);
  stance_set_text (&heron->content, "[Exercise]\nName=Stork\n");
  g_ptr_array_remove_index (heron->photos, 0);
  g_assert_true (stance_record_save_own_exercise (fixture->record, heron, &error));
  g_assert_cmpint (heron->revision, ==, 2);
  stored = get (fixture, "heron");
  assert_same (stored, heron);

  g_assert_false (stance_record_save_own_exercise (fixture->record, late, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CONFLICT);
  g_assert_cmpint (late->revision, ==, 1);
  g_clear_error (&error);
  g_clear_pointer (&stored, stance_own_exercise_free);
  stored = get (fixture, "heron");
  assert_same (stored, heron);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
}

static void
test_taken (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (StanceOwnExercise) heron = make ("heron");
  g_autoptr (StanceOwnExercise) same = make ("heron");
  g_autoptr (StanceOwnExercise) other = make ("stork");
  g_autoptr (StanceOwnExercise) stored = NULL;
  g_autoptr (GError) error = NULL;

  add (fixture, heron);
  stance_set_text (&same->content, "other");
  g_assert_false (stance_record_add_own_exercise (fixture->record, same, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_STATE);
  g_clear_error (&error);
  stored = get (fixture, "heron");
  assert_same (stored, heron);

  other->revision = 1;
  g_assert_false (stance_record_save_own_exercise (fixture->record, other, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND);
}

static void
test_retire (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceOwnExercise) heron = make ("heron");
  g_autoptr (GError) error = NULL;

  add (fixture, heron);

  for (int i = 0; i < 4; i++)
    {
      gboolean retired = i < 2; /* each twice: the second time changes nothing */
      g_autoptr (StanceOwnExercise) stored = NULL;
      g_autofree char *verb = NULL;

      g_assert_true (stance_record_retire_own_exercise (fixture->record, "heron", retired, &error));
      stored = get (fixture, "heron");
      g_assert_cmpint (stored->retired, ==, retired);
      g_assert_cmpint (stored->revision, ==, 2 + i / 2);
      g_assert_cmpuint (stored->photos->len, ==, 2);
      verb = dup_audit (fixture, "verb");
      g_assert_cmpstr (verb, ==, retired ? "retire" : "unretire");
    }

  g_assert_false (stance_record_retire_own_exercise (fixture->record, "stork", TRUE, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND);
}

/* Texts as values, photos by their sum alone. */
static void
test_audit (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (StanceOwnExercise) heron = make ("heron");
  g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) "second", 6);
  g_autofree char *after = NULL;
  g_autofree char *before = NULL;
  g_autofree char *left = NULL;
  g_autofree char *id = NULL;

  add (fixture, heron);
  id = dup_audit (fixture, "id");
  after = dup_audit (fixture, "after");
  g_assert_cmpstr (id, ==, "heron");
  g_assert_nonnull (strstr (after, "Heron"));
  g_assert_nonnull (strstr (after, sum));
  g_assert_null (strstr (after, "\"second\""));

  g_ptr_array_remove_index (heron->photos, 1);
  g_assert_true (stance_record_save_own_exercise (fixture->record, heron, NULL));
  before = dup_audit (fixture, "before");
  left = dup_audit (fixture, "after");
  g_assert_nonnull (strstr (before, sum));
  g_assert_null (strstr (before, "Heron"));
  g_assert_null (strstr (left, sum));
}

static void
test_state (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr (StanceOwnExercise) heron = make ("heron");
  g_autofree char *none = dup_state (fixture);
  g_autofree char *added = NULL;
  g_autofree char *retired = NULL;
  g_autofree char *other = NULL;

  add (fixture, heron);
  added = dup_state (fixture);
  g_assert_cmpstr (added, !=, none);
  stance_record_retire_own_exercise (fixture->record, "heron", TRUE, NULL);
  retired = dup_state (fixture);
  g_assert_cmpstr (retired, !=, added);
  stance_record_set_setting (fixture->record, "a", "b", NULL);
  other = dup_state (fixture);
  g_assert_cmpstr (other, ==, retired);
}

static void
test_changed_photo (Fixture      *fixture,
                    gconstpointer unused)
{
  g_autoptr (StanceOwnExercise) heron = make ("heron");
  g_autoptr (GError) error = NULL;

  add (fixture, heron);
  g_assert_true (stance_sqlite_exec (fixture->record->db, "UPDATE exercise_photo SET content = x'00' WHERE position = 1", NULL));
  g_assert_cmpuint (count_problems (fixture), ==, 1);
  g_assert_null (stance_record_get_own_exercise (fixture->record, "heron", &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "heron"));
}

static void
test_backup (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceOwnExercise) heron = make ("heron");
  g_autofree char *file = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autoptr (StanceRecord) copy = NULL;
  g_autoptr (StanceOwnExercise) stored = NULL;
  g_autoptr (GError) error = NULL;

  add (fixture, heron);
  g_assert_true (stance_record_backup (fixture->record, file, FALSE, NULL, NULL, &error));
  copy = stance_record_open (file, STANCE_RECORD_READ_ONLY, &error);
  g_assert_no_error (error);
  stored = stance_record_get_own_exercise (copy, "heron", &error);
  assert_same (stored, heron);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/own exercises/each member and photo comes back", test_round_trip);
  fixture_add ("/own exercises/who saves over another's change is told", test_save);
  fixture_add ("/own exercises/an id is taken once", test_taken);
  fixture_add ("/own exercises/a retired one stays and can be taken back", test_retire);
  fixture_add ("/own exercises/the audit holds words, and photos by their sum", test_audit);
  fixture_add ("/own exercises/whether any was changed is told in a word", test_state);
  fixture_add ("/own exercises/a photo that was changed on the disk is found", test_changed_photo);
  fixture_add ("/own exercises/a backup holds them", test_backup);

  return g_test_run ();
}
