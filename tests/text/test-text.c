/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-text-private.h"

#include <gio/gio.h>
#include <locale.h>
#include <stdio.h>

static const struct
{
  const char *tag;
  const char *language;
} nearest[] = {
  { "de_AT.UTF-8", "de" },
  { "de-DE", "de" },
  { "de_DE@euro", "de" },
  { "en_US.UTF-8", "en" },
  { "C.UTF-8", "en" },
  { "xx_YY", "en" },
  { "", "en" },
  { NULL, "en" },
};

static const struct
{
  const char *language;
  const char *tag;
} tags[] = {
  { "en", "en-GB-u-ca-gregory-nu-latn" },
  { "de", "de-u-ca-gregory-nu-latn" },
  { "ar", "ar-u-ca-gregory-nu-latn" },
  { "pt_BR", "pt-BR-u-ca-gregory-nu-latn" },
};

static void
test_unknown_language (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StanceText) text = stance_text_new ("tlh", &error);

  g_assert_null (text);
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "en"));
  g_assert_nonnull (strstr (error->message, "de"));
}

static void
test_nearest (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nearest); i++)
    {
      g_autoptr (StanceText) text = stance_text_new_nearest (nearest[i].tag);

      g_assert_cmpstr (stance_text_get_language (text), ==, nearest[i].language);
      g_assert_false (stance_text_is_right_to_left (text));
    }
}

static void
test_tags (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autofree char *tag = stance_locale_dup_tag (tags[i].language);

      g_assert_cmpstr (tag, ==, tags[i].tag);
    }
}

static void
test_arabic_digits (void)
{
  g_autofree char *locale = stance_locale_dup_id ("ar");
  g_autoptr (StanceFormats) formats = stance_formats_new (locale);
  g_autofree char *number = stance_formats_write_number (formats, 12.5, ".0");

  g_assert_cmpstr (number, ==, "12.5");
}

static void
test_unknown_key (void)
{
  g_autoptr (StanceText) text = stance_text_new ("en", NULL);
  g_autofree char *words = NULL;

  g_assert_false (stance_text_has (text, "no-such-key"));
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "*no-such-key*");
  words = stance_text_get (text, "no-such-key");
  g_test_assert_expected_messages ();

  g_assert_cmpstr (words, ==, "no-such-key");
}

/* A sample of all that depends on a language. */
static char *
write_sample (void)
{
  GString *sample = g_string_new (NULL);

  for (gsize i = 0; stance_text_get_languages ()[i] != NULL; i++)
    {
      g_autoptr (StanceText) text = stance_text_new (stance_text_get_languages ()[i], NULL);
      g_autofree char *number = stance_text_quantity (text, -1234.56, 1, "°");
      g_autofree char *points = stance_text_quantity (text, 2, 0, "points");
      g_autofree char *date = stance_text_date (text, "2026-03-01", STANCE_DATE_LONG);
      g_autofree char *folded = stance_text_fold ("ISTANBUL İı Weiß");

      g_string_append_printf (sample, "%s|%s|%s|%s\n", number, points, date, folded);
    }

  return g_string_free (sample, FALSE);
}

static void
test_sample_subprocess (void)
{
  g_autofree char *sample = NULL;

  setlocale (LC_ALL, "");
  sample = write_sample ();
  fputs (sample, stdout); /* g_print() would convert to the locale */
}

/* The process's locale as people set it; the words must not see it. */
static void
test_locales (void)
{
  static const char *const locales[] = { "C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8" };
  g_autofree char         *sample = write_sample ();

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
      g_autoptr (GSubprocess) process = NULL;
      g_autofree char *output = NULL;

      g_subprocess_launcher_setenv (launcher, "LC_ALL", locales[i], TRUE);
      g_subprocess_launcher_setenv (launcher, "LANGUAGE", locales[i], TRUE);
      process = g_subprocess_launcher_spawn (launcher, NULL, g_get_prgname (), "--sample", NULL);
      g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL));
      g_assert_cmpstr (output, ==, sample);
    }
}

static gpointer
write_in_thread (gpointer data)
{
  for (int i = 0; i < 200; i++)
    {
      g_autofree char *points = stance_text_quantity (data, 3, 0, "points");
      g_autofree char *date = stance_text_date (data, "2026-11-21", STANCE_DATE_LONG);

      g_assert_cmpstr (date, ==, "21 November 2026");
      g_assert_cmpstr (points, ==, "3\u00A0points");
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (StanceText) text = stance_text_new ("en", NULL);
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, write_in_thread, text);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *program = g_canonicalize_filename (argv[0], NULL);

  if (argc == 2 && g_str_equal (argv[1], "--sample"))
    {
      test_sample_subprocess ();
      return 0;
    }

  g_set_prgname (program);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/an unknown language is refused with the list", test_unknown_language);
  g_test_add_func ("/text/a system's tag finds the nearest language", test_nearest);
  g_test_add_func ("/text/each language writes the digits 0 to 9", test_tags);
  g_test_add_func ("/text/Arabic writes one kind of digits", test_arabic_digits);
  g_test_add_func ("/text/an unknown key warns and comes back", test_unknown_key);
  g_test_add_func ("/text/the locale of the process changes nothing", test_locales);
  g_test_add_func ("/text/threads may share one", test_threads);

  return g_test_run ();
}
