/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-advice.h"
#include "stance-catalog.h"

/* Patients get sentences of at most 15 words and a reading grade of at most 6. */
#define MOST_WORDS 15
#define MOST_GRADE 6.0

/* What a patient reads of an exercise; names, criteria and evidence are the therapist's. */
static const char *const patient_keys[] = {
  "Purpose", "Cue", "StopIf", "Effort", "Tempo", "Precaution", "StartNote", NULL
};

/* Words that patients never get, in both languages; whole words or their beginnings. */
static const char *const forbidden[] = {
  "prescri", "proof", "proves", "weak", "under-active", "underactive", "fault", "collaps", "dive", "vmo", "activat",
  "fire", "switch on", "injury-free", "fixes", "prevent", "pain-free", "normal range", "stress fracture", "×",
  "schwach", "schwäch", "aktivier", "fehler", "kollabier", "verhinder", "heilt", "verletzungsfrei", "schmerzfrei",
  "normbereich", "ermüdungsbruch", "stressfraktur", "verschreib", "verordn", NULL
};

typedef struct
{
  int sentences;
  int words;
  int syllables;
} Reading;

static const struct
{
  const char *word;
  int         syllables;
} syllables[] = {
  { "hip", 1 },
  { "lie", 1 },
  { "knee", 1 },
  { "squeeze", 1 },
  { "level", 2 },
  { "little", 2 },
  { "banister", 3 },
  { "exercise", 3 },
  { "15", 1 },
};

static const struct
{
  const char *text;
  int         sentences;
  int         words;
  double      grade;
} grades[] = {
  /* 0.39 · words ÷ sentences + 11.8 · syllables ÷ words − 15.59 */
  { "The cat sat on the mat.", 1, 6, 0.39 * 6 + 11.8 - 15.59 },
  { "Stop. Rest now.", 2, 3, 0.39 * 1.5 + 11.8 - 15.59 },
  { "Anatomical terminology remains incomprehensible.", 1, 4, 0.39 * 4 + 11.8 * 18 / 4 - 15.59 },
};

static gboolean
is_vowel (char letter)
{
  return letter != '\0' && strchr ("aeiouy", letter) != NULL;
}

/* Groups of vowels, without a silent e at the end. */
static int
count_syllables (const char *word)
{
  g_autofree char *lower = g_ascii_strdown (word, -1);
  gsize            length = strlen (lower);
  int              count = 0;

  for (gsize i = 0; i < length; i++)
    if (is_vowel (lower[i]) && (i == 0 || !is_vowel (lower[i - 1])))
      count++;

  if (length > 2 && lower[length - 1] == 'e' && !is_vowel (lower[length - 2]) && lower[length - 2] != 'l')
    count--;

  return MAX (count, 1);
}

static void
count_sentence (Reading    *reading,
                const char *sentence)
{
  g_auto (GStrv) words = g_strsplit_set (sentence, " ,;()-/\"", -1);
  int n_words = 0;

  for (int i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;
      n_words++;
      reading->syllables += count_syllables (words[i]);
    }
  if (n_words == 0)
    return;

  if (n_words > MOST_WORDS)
    g_error ("%d words: %s", n_words, sentence);
  reading->words += n_words;
  reading->sentences++;
}

static void
count_text (Reading    *reading,
            const char *text)
{
  g_auto (GStrv) sentences = g_strsplit_set (text, ".:!?", -1);

  for (int i = 0; sentences[i] != NULL; i++)
    count_sentence (reading, sentences[i]);
}

static double
get_grade (const Reading *reading)
{
  return 0.39 * reading->words / reading->sentences + 11.8 * reading->syllables / reading->words - 15.59;
}

static void
test_syllables (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (syllables); i++)
    g_assert_cmpint (count_syllables (syllables[i].word), ==, syllables[i].syllables);
}

static void
test_grade (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      Reading reading = { 0 };

      count_text (&reading, grades[i].text);
      g_assert_cmpint (reading.sentences, ==, grades[i].sentences);
      g_assert_cmpint (reading.words, ==, grades[i].words);
      g_assert_cmpfloat_with_epsilon (get_grade (&reading), grades[i].grade, 1e-9);
    }
}

/* Begins a word: "dive" is not found in "divided by", nor "weak" in "tweak". */
static gboolean
has_word (const char *text,
          const char *word)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  const char      *found = lower;

  for (; (found = strstr (found, word)) != NULL; found++)
    if (found == lower || !g_ascii_isalpha (found[-1]))
      return TRUE;

  return FALSE;
}

static void
check_words (const char *place,
             const char *text)
{
  for (int i = 0; forbidden[i] != NULL; i++)
    if (has_word (text, forbidden[i]))
      g_error ("%s: '%s' stands in: %s", place, forbidden[i], text);
}

static void
take_text (GPtrArray *texts,
           char      *text)
{
  if (text != NULL)
    g_ptr_array_add (texts, text);
}

/* All that a patient reads of an exercise. */
static GPtrArray *
list_exercise (const StanceExercise *exercise,
               const char           *language)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) left = stance_exercise_dup_steps (exercise, STANCE_SIDE_LEFT, language);
  g_auto (GStrv) right = stance_exercise_dup_steps (exercise, STANCE_SIDE_RIGHT, language);

  for (int i = 0; left[i] != NULL; i++)
    {
      take_text (texts, g_strdup (left[i]));
      take_text (texts, g_strdup (right[i]));
    }
  for (int i = 0; i < exercise->n_faults; i++)
    {
      g_autofree char *key = g_strdup_printf ("Fault%d", i + 1);

      take_text (texts, stance_exercise_dup_text (exercise, key, language));
    }
  for (int i = 0; patient_keys[i] != NULL; i++)
    take_text (texts, stance_exercise_dup_text (exercise, patient_keys[i], language));

  return texts;
}

static void
take_lines (GPtrArray *texts,
            char     **lines)
{
  for (int i = 0; lines[i] != NULL; i++)
    take_text (texts, g_strdup (lines[i]));
  g_strfreev (lines);
}

static void
take_table (GPtrArray        *texts,
            const StanceTerm *page,
            const char       *language)
{
  for (int column = 0; column < page->advice->n_columns; column++)
    {
      take_text (texts, stance_advice_dup_column (page, column, language));
      for (int row = 0; row < page->advice->n_rows; row++)
        take_text (texts, stance_advice_dup_cell (page, row, column, language));
    }
}

/* Pages of advice and running cues. */
static GPtrArray *
list_term (const StanceTerm *term,
           const char       *language)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  take_text (texts, stance_term_dup_text (term, "Cue", language));
  take_lines (texts, stance_term_dup_lines (term, language));
  if (term->advice == NULL)
    return texts;

  take_lines (texts, stance_advice_dup_intro (term, language));
  take_lines (texts, stance_advice_dup_steps (term, language));
  take_table (texts, term, language);

  return texts;
}

/* Takes @texts, in English. */
static void
check_grade (const char *id,
             GPtrArray  *texts)
{
  Reading reading = { 0 };

  g_assert_cmpuint (texts->len, >, 0);
  for (guint i = 0; i < texts->len; i++)
    count_text (&reading, texts->pdata[i]);
  g_test_message ("%s: grade %.1f", id, get_grade (&reading));
  g_assert_cmpfloat (get_grade (&reading), <=, MOST_GRADE);
  g_ptr_array_unref (texts);
}

static void
check_forbidden (const char *id,
                 GPtrArray  *texts)
{
  for (guint i = 0; i < texts->len; i++)
    check_words (id, texts->pdata[i]);
  g_ptr_array_unref (texts);
}

static void
test_exercises (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *exercises = stance_catalog_get_exercises (catalog);

  for (guint i = 0; i < exercises->len; i++)
    {
      const StanceExercise *exercise = exercises->pdata[i];

      check_grade (exercise->id, list_exercise (exercise, "en"));
      check_forbidden (exercise->id, list_exercise (exercise, "en"));
      check_forbidden (exercise->id, list_exercise (exercise, "de"));
    }
}

static void
test_terms (gconstpointer data)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *terms = stance_catalog_get_terms (catalog, GPOINTER_TO_INT (data));

  for (guint i = 0; i < terms->len; i++)
    {
      const StanceTerm *term = terms->pdata[i];

      check_grade (term->id, list_term (term, "en"));
      check_forbidden (term->id, list_term (term, "en"));
      check_forbidden (term->id, list_term (term, "de"));
    }
}

/* Short doses and gaps in the letterhead are the therapist's. */
static gboolean
is_for_patients (const char *key)
{
  return !g_str_has_prefix (key, "short-") && !g_str_has_prefix (key, "missing-");
}

static void
test_sheet (void)
{
  g_autofree char *file = g_test_build_filename (G_TEST_BUILT, "..", "data", "sheet", "sheet.words", NULL);
  g_autoptr (GKeyFile) words = g_key_file_new ();
  g_auto (GStrv) keys = NULL;
  Reading reading = { 0 };

  g_assert_true (g_key_file_load_from_file (words, file, G_KEY_FILE_KEEP_TRANSLATIONS, NULL));
  keys = g_key_file_get_groups (words, NULL);
  for (int i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *english = g_key_file_get_string (words, keys[i], "Text", NULL);
      g_autofree char *german = g_key_file_get_string (words, keys[i], "Text[de]", NULL);

      if (!is_for_patients (keys[i]))
        continue;
      check_words (keys[i], english);
      if (german != NULL)
        check_words (keys[i], german);
      if (strchr (english, '{') == NULL)
        count_text (&reading, english);
    }
  g_assert_cmpint (reading.sentences, >, 50);
  g_assert_cmpfloat (get_grade (&reading), <=, MOST_GRADE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading/syllables are counted", test_syllables);
  g_test_add_func ("/reading/the grade is that of Flesch and Kincaid", test_grade);
  g_test_add_func ("/reading/an exercise is read at grade six, in short sentences and allowed words", test_exercises);
  g_test_add_data_func ("/reading/a page of advice is read at grade six, in short sentences and allowed words",
                        GINT_TO_POINTER (STANCE_TERMS_ADVICE), test_terms);
  g_test_add_data_func ("/reading/a running cue is read at grade six, in short sentences and allowed words",
                        GINT_TO_POINTER (STANCE_TERMS_CUE), test_terms);
  g_test_add_func ("/reading/the sheet is read at grade six, in short sentences and allowed words", test_sheet);

  return g_test_run ();
}
