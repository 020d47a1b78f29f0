/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-text.h"

#include <string.h>

#include "stance-error.h"

static const struct
{
  const char *promise;
  const char *text;
  const char *printed;
} good[] = {
  { "a number is printed as short as it was typed", "[6.9, 0.1, 1e3, -0.5, 7]", "[6.9, 0.1, 1000, -0.5, 7]" },
  { "a number is not rounded", "[6.857142857142857, 0.30000000000000004]", "[6.857142857142857, 0.30000000000000004]" },
  { "the largest whole number is kept", "9007199254740992", "9007199254740992" },
  { "a byte order mark is passed over", "\xef\xbb\xbf[]", "[]" },
  { "words are values", "[true, false, null]", "[true, false, null]" },
  { "an escape is read", "\"\\u00fc \\ud83d\\ude00 \\\"\\\\\\/\\n\"", "\"ü 😀 \\\"\\\\/\\n\"" },
  { "a control character is printed as an escape", "\"\\t\\u0001\"", "\"\\u0009\\u0001\"" },
  { "objects are printed by lines", "{\"a\":{\"b\":[{\"c\":1}]},\"d\":{}}",
    "{\n  \"a\": {\n    \"b\": [\n      {\n        \"c\": 1\n      }\n    ]\n  },\n  \"d\": {}\n}" },
};

static const struct
{
  const char *promise;
  const char *text;
  const char *message;
} bad[] = {
  { "an empty text", "", "line 1, column 1: the text ends too early" },
  { "an unclosed object", "{\"a\": 1", "line 1, column 8: the text ends too early" },
  { "a missing colon", "{\n  \"a\" 1 }", "line 2, column 7: a colon was expected" },
  { "a comma at the end", "[1,]", "line 1, column 4: a value was expected" },
  { "a comma too few", "[1 2]", "line 1, column 4: a comma or “]” was expected" },
  { "a doubled member", "{\"red_flags\": [], \"red_flags\": null}", "line 1, column 19: the member “red_flags” stands twice" },
  { "single quotes", "{'a': 1}", "line 1, column 2: a text in double quotes was expected" },
  { "a comment", "/* all well */ {}", "line 1, column 1: a value was expected" },
  { "a second value", "{} {}", "line 1, column 4: nothing more was expected after the value" },
  { "no number", "[NaN]", "line 1, column 2: a value was expected" },
  { "a number without bounds", "[1e999]", "line 1, column 2: the number is too large" },
  { "a whole number that would wrap", "[99999999999999999999]", "line 1, column 2: the number is too large" },
  { "a number with a comma in it", "[6,9.]", "line 1, column 4: this is not a number of JSON" },
  { "a leading nought", "[01]", "line 1, column 2: this is not a number of JSON" },
  { "a leading plus", "[+1]", "line 1, column 2: this is not a number of JSON" },
  { "a leading point", "[.5]", "line 1, column 2: this is not a number of JSON" },
  { "a line end in a text", "\"a\nb\"", "line 1, column 3: a control character stands in a text" },
  { "an unknown escape", "\"ü\\x\"", "line 1, column 3: an unknown escape stands in a text" },
  { "half a surrogate", "\"\\ud83d\"", "line 1, column 2: an unknown escape stands in a text" },
  { "a hidden end of text", "\"\\u0000\"", "line 1, column 2: an unknown escape stands in a text" },
  { "other bytes than UTF-8", "[\"\xff\"]", "line 1, column 3: the text is not UTF-8" },
};

static void
check_good (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = stance_json_parse (good[i].text, -1, &error);
  g_autofree char *printed = NULL;

  g_assert_no_error (error);
  printed = stance_json_print (node);
  g_assert_cmpstr (printed, ==, good[i].printed);
}

static void
check_bad (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = stance_json_parse (bad[i].text, -1, &error);

  g_assert_null (node);
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, bad[i].message);
}

static void
refuse_nesting (void)
{
  g_autofree char *text = g_strnfill (200000, '[');
  g_autoptr (GError) error = NULL;

  g_assert_null (stance_json_parse (text, -1, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "nested too deeply"));
}

static void
refuse_nul (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (stance_json_parse ("[]\0[]", 5, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strdup_printf ("/json/%s", good[i].promise);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), check_good);
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/json/%s is refused by line and column", bad[i].promise);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), check_bad);
    }

  g_test_add_func ("/json/a nest without end does not overrun the stack", refuse_nesting);
  g_test_add_func ("/json/a text that goes on after a NUL is refused", refuse_nul);

  return g_test_run ();
}
