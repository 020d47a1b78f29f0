/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text.h"

/* What the paper says with numbers in it. */
static const struct
{
  const char *key;
  double      first;
  double      second;
  const char *english;
  const char *german;
} sentences[] = {
  { "dose-reps", 1, 0, "1 time.", "1-mal." },
  { "dose-reps", 12, 0, "12 times.", "12-mal." },
  { "dose-reps-range", 12, 15, "12 to 15 times.", "12- bis 15-mal." },
  { "dose-steps-range", 8, 10, "8 to 10 steps each way.", "8 bis 10 Schritte in jede Richtung." },
  { "dose-hold", 20, 0, "Hold for 20 seconds.", "Halten Sie 20 Sekunden." },
  { "dose-hold-each", 1, 0, "Hold for 1 second each time.", "Halten Sie jedes Mal 1 Sekunde." },
  { "dose-hold-each-range", 1, 2, "Hold for 1 to 2 seconds each time.", "Halten Sie jedes Mal 1 bis 2 Sekunden." },
  { "dose-rest-minutes", 1, 0, "Rest 1 minute.", "Pause: 1 Minute." },
  { "dose-rounds", 1, 0, "Do this 1 round.", "Machen Sie 1 Runde." },
  { "dose-rounds", 3, 0, "Do this 3 rounds.", "Machen Sie 3 Runden." },
  { "dose-rounds-days", 3, 1, "Do this 3 rounds, 1 day a week.", "Machen Sie 3 Runden, an 1 Tag pro Woche." },
  { "dose-rounds-days", 3, 2, "Do this 3 rounds, 2 days a week.", "Machen Sie 3 Runden, an 2 Tagen pro Woche." },
  { "light-call-action", 30, 0, "Call us: 30", "Rufen Sie uns an: 30" },
};

static const char *const files[] = { "sheet.words", "chart.words", "runner.words", "units.words" };

static void
check_sentence (const char *language,
                const char *key,
                double      first,
                double      second,
                const char *expected)
{
  g_autoptr (StanceText) text = stance_text_new (language, NULL);
  g_autofree char *sentence = stance_text_say (text, key, STANCE_TEXT_NUMBER (first), STANCE_TEXT_NUMBER (second));

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentences (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      check_sentence ("en", sentences[i].key, sentences[i].first, sentences[i].second, sentences[i].english);
      check_sentence ("de", sentences[i].key, sentences[i].first, sentences[i].second, sentences[i].german);
    }
}

/* A pattern that is broken warns, and a warning ends a test. */
static void
check_key (StanceText *text,
           const char *key)
{
  for (int count = 1; count <= 2; count++)
    {
      g_autofree char *sentence = stance_text_say (text, key, STANCE_TEXT_NUMBER (count), STANCE_TEXT_NUMBER (count),
                                                   STANCE_TEXT_NUMBER (count), STANCE_TEXT_NUMBER (count),
                                                   STANCE_TEXT_NUMBER (count));

      g_assert_cmpstr (sentence, !=, "");
      g_assert_null (strpbrk (sentence, "{}"));
    }
}

static void
test_shipped (gconstpointer language)
{
  g_autoptr (StanceText) text = stance_text_new (language, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "sheet", files[i], NULL);
      g_autoptr (GKeyFile) words = g_key_file_new ();
      g_auto (GStrv) keys = NULL;

      g_assert_true (g_key_file_load_from_file (words, path, G_KEY_FILE_NONE, NULL));
      keys = g_key_file_get_groups (words, NULL);
      for (int j = 0; keys[j] != NULL; j++)
        check_key (text, keys[j]);
    }
}

int
main (int   argc,
      char *argv[])
{
  const char *const *languages = stance_text_get_languages ();

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentences/numbers and plurals read well in English and German", test_sentences);
  for (int i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/sentences/every shipped pattern can be filled in ", languages[i], NULL);

      g_test_add_data_func (path, languages[i], test_shipped);
    }

  return g_test_run ();
}
