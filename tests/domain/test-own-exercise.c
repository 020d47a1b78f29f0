/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-own-content.h"

#define HEAD "[Exercise]\nPosition=one-leg-stand\nName=Heron\nStep1=Stand like a heron.\n"

typedef struct
{
  StanceCatalog *base;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->base = stance_catalog_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  stance_catalog_unref (fixture->base);
}

static StanceOwnExercise *
parse (const char          *name,
       const char          *text,
       const StanceCatalog *catalog)
{
  g_autoptr (GError) error = NULL;
  StanceOwnExercise *own = stance_own_exercise_parse (name, text, strlen (text), catalog, &error);

  g_assert_no_error (error);
  g_assert_nonnull (own);

  return own;
}

static StanceCatalog *
make_catalog (StanceCatalog *base,
              GPtrArray     *own,
              GPtrArray    **faults)
{
  g_autoptr (StanceOwnContent) content = stance_own_content_new ();

  g_ptr_array_unref (content->exercises);
  content->exercises = g_ptr_array_ref (own);

  return stance_catalog_with_own (base, content, faults);
}

static StanceCatalog *
with (StanceCatalog *base,
      GPtrArray     *own)
{
  g_autoptr (GPtrArray) faults = NULL;
  StanceCatalog *catalog = make_catalog (base, own, &faults);

  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);

  return catalog;
}

static GPtrArray *
list_of (StanceOwnExercise *own)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_own_exercise_free);

  if (own != NULL)
    g_ptr_array_add (list, own);

  return list;
}

static const struct
{
  const char *what;
  const char *name;
  const char *text;
  const char *message;
} faults[] = {
  { "an unknown muscle", "heron.exercise", HEAD "Prime=wing\n", "heron.exercise: [Exercise] Prime: there is no term 'wing'" },
  { "a dose of zero sets", "heron.exercise", HEAD "[Start strength]\nSets=0\nReps=8\n", "heron.exercise: [Start strength] Sets: '0'" },
  { "a dose of zero sets in the article's place", "heron.exercise", HEAD "[Dose strength]\nSets=0\nReps=8\n", "heron.exercise: [Dose strength] Sets: '0'" },
  { "a dose below zero", "heron.exercise", HEAD "[Start strength]\nSets=-2\nReps=8\n", "heron.exercise: [Start strength] Sets" },
  { "no steps", "heron.exercise", "[Exercise]\nPosition=one-leg-stand\nName=Heron\n", "heron.exercise: [Exercise] Step1: the key is missing" },
  { "no name", "heron.exercise", "[Exercise]\nPosition=one-leg-stand\nStep1=Stand.\n", "heron.exercise: [Exercise] Name: the key is missing" },
  { "an unknown position", "heron.exercise", "[Exercise]\nPosition=flying\nName=Heron\nStep1=Fly.\n", "heron.exercise: [Exercise] Position: there is no term 'flying'" },
  { "an unknown group", "heron.exercise", HEAD "[Egg]\nWhite=true\n", "heron.exercise: [Egg] the group is not known" },
  { "an unknown key", "heron.exercise", HEAD "Wings=2\n", "heron.exercise: [Exercise] Wings: the key is not known" },
  { "a step for one side", "heron.exercise", HEAD "Step2-left=Lift your LEFT leg.\n", "heron.exercise: [Exercise] Step2-left: stands without the other side" },
  { "a neighbor that is not there", "heron.exercise", HEAD "Harder=stork\n", "heron.exercise: [Exercise] Harder: there is no other exercise 'stork'" },
  { "the id of one of Stance's own", "clamshell.exercise", HEAD, "clamshell.exercise: [Exercise] Id: Stance itself has an exercise 'clamshell'" },
  { "an id that leaves the folder", "heron.exercise", HEAD "Id=../heron\n", "heron.exercise: [Exercise] Id: '../heron'" },
  { "an id with blanks", "heron.exercise", HEAD "Id=my heron\n", "heron.exercise: [Exercise] Id: 'my heron'" },
  { "a photo that is not written", "heron.exercise", HEAD "[Photo 1]\nShows=start\n", "heron.exercise: [Photo 1] Image: the key is missing" },
  { "a photo in other letters", "heron.exercise", HEAD "[Photo 1]\nImage=Ä!\n", "heron.exercise: [Photo 1] Image: is not written as base64" },
  { "a photo of something else", "heron.exercise", HEAD "[Photo 1]\nShows=back\nImage=QUJD\n", "heron.exercise: [Photo 1] Shows: 'back' is not known" },
  { "a second photo without a first", "heron.exercise", HEAD "[Photo 2]\nImage=QUJD\n", "heron.exercise: [Photo 2] the group is not known" },
  { "nothing at all", "heron.exercise", "", "heron.exercise: [Exercise] " },
  { "a picture", "heron.exercise", "\211PNG\r\n\032\n", "heron.exercise: " },
};

static void
test_fault (Fixture      *fixture,
            gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  g_assert_null (stance_own_exercise_parse (faults[row].name, faults[row].text, strlen (faults[row].text), fixture->base, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT);
  if (!g_str_has_prefix (error->message, faults[row].message))
    g_error ("“%s” instead of “%s”", error->message, faults[row].message);
}

static const struct
{
  const char *name;
  const char *text;
  const char *id;
} ids[] = {
  { "heron.exercise", HEAD, "heron" },
  { "/some where/Heron (1).exercise", HEAD, "heron-1" },
  { "Grüner Reiher.exercise", HEAD, "gruener-reiher" },
  { "standard input", HEAD, "heron" },
  { "x.exercise", HEAD "Id=gray-heron\n", "gray-heron" },
};

static void
test_ids (Fixture      *fixture,
          gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (StanceOwnExercise) own = parse (ids[i].name, ids[i].text, fixture->base);

      g_assert_cmpstr (own->id, ==, ids[i].id);
      g_assert_cmpuint (own->photos->len, ==, 0);
      g_assert_nonnull (strstr (own->content, "Name=Heron"));
    }
}

static void
test_free_ids (Fixture      *fixture,
               gconstpointer unused)
{
  g_autofree char *free_one = stance_own_exercise_dup_free_id ("A heron's rest!", fixture->base);
  g_autofree char *taken = stance_own_exercise_dup_free_id ("Clamshell", fixture->base);
  g_autofree char *nameless = stance_own_exercise_dup_free_id ("…", fixture->base);
  g_autofree char *many = g_strnfill (500, 'x');
  g_autofree char *short_one = stance_own_exercise_dup_free_id (many, fixture->base);

  g_assert_cmpstr (free_one, ==, "a-herons-rest");
  g_assert_cmpstr (taken, ==, "clamshell-2");
  g_assert_cmpstr (nameless, ==, "exercise");
  g_assert_cmpuint (strlen (short_one), <=, 64);
}

/* Writing a file and reading it gives the same file: for each of the library. */
static void
test_round_trip (Fixture      *fixture,
                 gconstpointer unused)
{
  const GPtrArray *exercises = stance_catalog_get_exercises (fixture->base);

  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *shipped = exercises->pdata[i];
      g_autofree char      *file = stance_exercise_dup_file (shipped);
      g_autofree char      *name = g_strdup_printf ("my-%s.exercise", shipped->id);
      StanceOwnExercise    *own = parse (name, file, fixture->base);
      g_autofree char      *id = g_strdup (own->id);
      g_autofree char      *content = g_strdup (own->content);
      g_autoptr (GPtrArray) list = list_of (own);
      g_autoptr (StanceCatalog) catalog = with (fixture->base, list);
      const StanceExercise *found = stance_catalog_find_exercise (catalog, id);
      g_autofree char      *again = stance_exercise_dup_file (found);
      g_autofree char      *german = stance_exercise_dup_name (found, "de");
      g_autofree char      *german_before = stance_exercise_dup_name (shipped, "de");

      g_assert_cmpstr (again, ==, content);
      g_assert_cmpint (found->doses->len, ==, shipped->doses->len);
      g_assert_cmpint (found->n_steps, ==, shipped->n_steps);
      g_assert_cmpstr (german, ==, german_before);
      g_assert_true (found->own);
      g_assert_false (shipped->own);
    }
}

static void
test_photos (Fixture      *fixture,
             gconstpointer unused)
{
  StanceOwnExercise *own = parse ("heron.exercise", HEAD "[Photo 1]\nImage=QUJD\n[Photo 2]\nShows=end\nImage=REU=\n", fixture->base);
  g_autoptr (GPtrArray) list = list_of (own);
  g_autoptr (StanceCatalog) catalog = with (fixture->base, list);
  const StanceExercise *heron = stance_catalog_find_exercise (catalog, "heron");
  const StancePhoto    *first = heron->photos->pdata[0];
  const StancePhoto    *second = heron->photos->pdata[1];
  g_autofree char      *file = stance_exercise_dup_file (heron);
  g_autoptr (StanceOwnExercise) again = parse ("heron.exercise", file, fixture->base);

  g_assert_null (strstr (own->content, "QUJD"));
  g_assert_cmpint (first->shows, ==, STANCE_PHOTO_START);
  g_assert_cmpmem (g_bytes_get_data (first->image, NULL), g_bytes_get_size (first->image), "ABC", 3);
  g_assert_cmpint (second->shows, ==, STANCE_PHOTO_END);
  g_assert_cmpmem (g_bytes_get_data (second->image, NULL), g_bytes_get_size (second->image), "DE", 2);
  g_assert_cmpuint (again->photos->len, ==, 2);
  g_assert_cmpstr (again->content, ==, own->content);
}

/* The old catalog goes on unchanged, and everything else is shared. */
static void
test_catalog (Fixture      *fixture,
              gconstpointer unused)
{
  guint n_before = stance_catalog_get_exercises (fixture->base)->len;
  g_autoptr (GPtrArray) list = list_of (parse ("heron.exercise", HEAD "Harder=clamshell\n", fixture->base));
  StanceCatalog        *catalog = with (fixture->base, list);
  const StanceExercise *heron = stance_catalog_find_exercise (catalog, "heron");

  g_assert_cmpuint (stance_catalog_get_exercises (fixture->base)->len, ==, n_before);
  g_assert_null (stance_catalog_find_exercise (fixture->base, "heron"));
  g_assert_cmpuint (stance_catalog_get_exercises (catalog)->len, ==, n_before + 1);
  g_assert_true (stance_catalog_get_exercises (catalog)->pdata[n_before] == heron);
  g_assert_true (stance_catalog_get_measures (catalog) == stance_catalog_get_measures (fixture->base));
  g_assert_true (stance_catalog_find_exercise (catalog, "hip-drop") == stance_catalog_find_exercise (fixture->base, "hip-drop"));
  g_assert_nonnull (stance_catalog_find_rule (catalog, "r01"));
  g_assert_cmpstr (heron->harder, ==, "clamshell");
  stance_catalog_unref (catalog);
  g_assert_nonnull (stance_catalog_find_exercise (fixture->base, "hip-drop"));
}

static void
test_retired (Fixture      *fixture,
              gconstpointer unused)
{
  StanceOwnExercise *own = parse ("heron.exercise", HEAD, fixture->base);
  g_autoptr (GPtrArray) list = list_of (own);
  g_autoptr (StanceCatalog) catalog = NULL;
  guint n_before = stance_catalog_get_exercises (fixture->base)->len;

  own->retired = TRUE;
  own->revision = 3;
  catalog = with (fixture->base, list);
  g_assert_cmpuint (stance_catalog_get_exercises (catalog)->len, ==, n_before);
  g_assert_cmpuint (stance_catalog_get_all_exercises (catalog)->len, ==, n_before + 1);
  g_assert_true (stance_catalog_find_exercise (catalog, "heron")->retired);
  g_assert_cmpint (stance_catalog_find_exercise (catalog, "heron")->revision, ==, 3);
}

/* Two that name each other, and one that an older version wrote and this one cannot read. */
static void
test_neighbors (Fixture      *fixture,
                gconstpointer unused)
{
  g_autoptr (GPtrArray) list = list_of (parse ("heron.exercise", HEAD, fixture->base));
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (StanceCatalog) catalog = NULL;
  StanceOwnExercise *stork = stance_own_exercise_copy (list->pdata[0]);
  StanceOwnExercise *egret = stance_own_exercise_copy (list->pdata[0]);

  for (guint i = 0; i < 2; i++)
    {
      StanceOwnExercise *each = i == 0 ? stork : egret;

      g_free (each->id);
      each->id = g_strdup (i == 0 ? "stork" : "egret");
      g_free (each->content);
      each->content = g_strdup_printf (HEAD "Easier=%s\n%s", i == 0 ? "egret" : "stork", i == 0 ? "" : "Feathers=white\n");
      g_ptr_array_add (list, each);
    }

  catalog = make_catalog (fixture->base, list, &found);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (found->pdata[0], ==, "egret.exercise: [Exercise] Feathers: the key is not known");
  g_assert_cmpstr (stance_catalog_find_exercise (catalog, "stork")->easier, ==, "egret");
  g_assert_null (stance_catalog_find_exercise (catalog, "egret"));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/own exercise/refuses %s", faults[i].what);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_fault, tear_down);
    }
  ADD ("/own exercise/its id can be a file's name", test_ids);
  ADD ("/own exercise/a new id is none that is taken", test_free_ids);
  ADD ("/own exercise/each of the library is written and read again whole", test_round_trip);
  ADD ("/own exercise/photos stand in its file and not in its text", test_photos);
  ADD ("/own exercise/a catalog with it leaves the one before as it was", test_catalog);
  ADD ("/own exercise/a retired one is found and not offered", test_retired);
  ADD ("/own exercise/own ones may be neighbors, and one that is broken is named", test_neighbors);

  return g_test_run ();
}
