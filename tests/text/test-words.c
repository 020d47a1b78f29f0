/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-text-private.h"

#define GOOD "# a note\n[rest]\nText=Rest\nText[de]=Pause\nNote=of a dose\n\n[stop]\nText=Stop\n"

static const struct
{
  const char *data;
  const char *message;
} broken[] = {
  { "[a]\nText=x\n[a]\nText=y\n", "x.words: [a] : stands twice" },
  { "[a]\nText=x\nText=y\n", "x.words: [a] Text: stands twice" },
  { "[a]\nText=x\nTitle=y\n", "x.words: [a] Title: there is no such key" },
  { "[a]\nNote=x\n", "x.words: [a] Text: " },
  { "[a]\nText=\n", "x.words: [a] Text: is empty" },
  { "[there]\nText=x\n", "x.words: [there] : stands in another file as well" },
  { "Text=x\n", "x.words: " },
};

static GHashTable *
make_words (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
test_languages (void)
{
  g_autoptr (GHashTable) english = make_words ();
  g_autoptr (GHashTable) german = make_words ();

  g_assert_true (stance_words_read (english, "x.words", GOOD, strlen (GOOD), "en", NULL));
  g_assert_true (stance_words_read (german, "x.words", GOOD, strlen (GOOD), "de", NULL));

  g_assert_cmpstr (g_hash_table_lookup (english, "rest"), ==, "Rest");
  g_assert_cmpstr (g_hash_table_lookup (german, "rest"), ==, "Pause");
  g_assert_cmpstr (g_hash_table_lookup (german, "stop"), ==, "Stop");
}

static void
test_broken (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GHashTable) words = make_words ();
      g_autoptr (GError) error = NULL;

      g_hash_table_insert (words, g_strdup ("there"), g_strdup ("There"));

      g_assert_false (stance_words_read (words, "x.words", broken[i].data, strlen (broken[i].data), "en", &error));
      g_assert_nonnull (strstr (error->message, broken[i].message));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/stand in the language asked for, else in English", test_languages);
  g_test_add_func ("/words/a broken file is named with group and key", test_broken);

  return g_test_run ();
}
