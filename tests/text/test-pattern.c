/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-text-private.h"

#define TIMES "{0,plural,one{# time} other{# times}}"

static const StanceTextArgument one_leg[] = { { NULL, 1 }, { "the leg", 0 } };
static const StanceTextArgument two_legs[] = { { NULL, 2 }, { "the leg", 0 } };
static const StanceTextArgument odd[] = { { "O'Brien {0} #", 0 }, { "a''b {1} \uE000", 0 } };
static const StanceTextArgument late[] = { { "late", 0 }, { NULL, 3 }, { NULL, 1 } };
static const StanceTextArgument minus[] = { { NULL, -2.5 } };

static const struct
{
  const char               *locale;
  const char               *pattern;
  const StanceTextArgument *arguments;
  gsize                     n_arguments;
  const char               *expected;
} rows[] = {
  { "en_GB", TIMES, one_leg, 2, "1 time" },
  { "en_GB", TIMES, two_legs, 2, "2 times" },
  { "en_GB", "{0,plural,one{{1}: once} other{{1}: # times}}", two_legs, 2, "the leg: 2 times" },
  { "en_GB", "{0,plural,one{{1}: once} other{{1}: # times}}", one_leg, 2, "the leg: once" },
  { "de", "{0,plural,one{# Mal} other{# Mal}}, {1}", two_legs, 2, "2 Mal, the leg" },
  { "en_GB", "{1} and {0}", odd, 2, "a''b {1} \uE000 and O'Brien {0} #" },
  { "en_GB", "don't: {0}", minus, 1, "don't: −2.5" },
  { "de", "{0}", minus, 1, "−2,5" },
  { "en_GB", "'{'0'}' is {0}", minus, 1, "{0} is −2.5" },
  { "fr", "d''{1}", two_legs, 2, "d'the leg" },
  { "en_GB", "{0}: {2,plural,one{# day} other{# days}} of {1,plural,one{#} other{#}}", late, 3,
    "late: 1 day of 3" },
  { "en_GB", "{1,plural,one{1} other{many}}", late, 3, "many" },
  { "en_GB", "nothing to fill", NULL, 0, "nothing to fill" },
  { "pl", "{0,plural,one{# raz} few{# razy} many{# razy} other{# raza}}", two_legs, 2, "2 razy" },
};

static const char *const broken[] = {
  "{0",
  "{}",
  "{x}",
  "{5}",
  "{0,plural,one{a}}",
  "{1,plural,other{#}}",
  "{0,plural,other{#}",
  "{0,nonsense}",
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StanceFormats) formats = stance_formats_new (rows[i].locale);
      g_autofree char *sentence = stance_pattern_format (rows[i].locale, formats, rows[i].pattern, rows[i].arguments,
                                                         rows[i].n_arguments, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (sentence, ==, rows[i].expected);
    }
}

static void
test_broken (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StanceFormats) formats = stance_formats_new ("en_GB");
      g_autofree char *sentence = stance_pattern_format ("en_GB", formats, broken[i], two_legs, 2, &error);

      g_assert_null (sentence);
      g_assert_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT);
      g_assert_nonnull (strstr (error->message, broken[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pattern/arguments come out as they are and numbers choose the plural", test_rows);
  g_test_add_func ("/pattern/a broken one is named", test_broken);

  return g_test_run ();
}
