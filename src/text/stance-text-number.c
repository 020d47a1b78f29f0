/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text.h"

#include "stance-text-private.h"

#include <math.h>

/* Halves go away from zero, as people round; zero has no sign. */
static char *
dup_skeleton (int         decimals,
              const char *more)
{
  static const char zeros[] = ".000000000";
  const int         shown = CLAMP (decimals, 0, (int) sizeof zeros - 2);

  return g_strdup_printf ("%.*s rounding-mode-half-up group-off %s",
                          shown == 0 ? (int) strlen ("precision-integer") : shown + 1,
                          shown == 0 ? "precision-integer" : zeros,
                          more);
}

char *
stance_text_number (StanceText *self,
                    double      number,
                    int         decimals)
{
  g_autofree char *skeleton = dup_skeleton (decimals, "sign-negative");

  return stance_formats_write_number (stance_text_get_formats (self), number, skeleton);
}

char *
stance_text_signed_number (StanceText *self,
                           double      number,
                           int         decimals)
{
  g_autofree char *skeleton = dup_skeleton (decimals, "sign-except-zero");

  return stance_formats_write_number (stance_text_get_formats (self), number, skeleton);
}

static char *
write_percent (StanceText *self,
               double      number,
               int         decimals)
{
  g_autofree char *skeleton = dup_skeleton (decimals, "sign-negative percent");

  return stance_formats_write_number (stance_text_get_formats (self), number, skeleton);
}

/* A unit that is a word ("points") has its words in every language. */
static char *
dup_unit_words (StanceText *self,
                const char *unit,
                double      number)
{
  g_autofree char *key = g_strconcat ("unit-", unit, NULL);

  return stance_text_has (self, key) ? stance_text_say (self, key, STANCE_TEXT_NUMBER (number))
                                     : g_strdup (unit);
}

char *
stance_text_quantity (StanceText *self,
                      double      number,
                      int         decimals,
                      const char *unit)
{
  g_autofree char *written = stance_text_number (self, number, decimals);
  g_autofree char *words = NULL;

  if (unit == NULL || *unit == '\0' || isnan (number))
    return g_steal_pointer (&written);
  if (g_str_equal (unit, "%"))
    return write_percent (self, number, decimals);
  if (g_str_equal (unit, "°"))
    return g_strconcat (written, unit, NULL);
  if (g_str_has_prefix (unit, "1/"))
    return g_strconcat (written, unit + 1, NULL);

  words = dup_unit_words (self, unit, number);

  return g_strconcat (written, "\u00A0", words, NULL);
}

char *
stance_text_unit (StanceText *self,
                  const char *unit)
{
  if (g_str_has_prefix (unit, "1/"))
    return g_strdup (unit + 1);

  /* No number: the form for many. */
  return dup_unit_words (self, unit, 0);
}

static gboolean
is_minus (gunichar c)
{
  static const gunichar minuses[] = { '-', 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xFE63, 0xFF0D };

  for (gsize i = 0; i < G_N_ELEMENTS (minuses); i++)
    {
      if (c == minuses[i])
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_decimal_mark (gunichar c)
{
  return c == '.' || c == ',' || c == 0x066B; /* the last is the Arabic one */
}

/* Writes the text as C would; %NULL when it is no number. */
static char *
dup_plain_number (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gsize n_digits = 0;
  gsize n_marks = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (at == text && (is_minus (c) || c == '+'))
        g_string_append_c (plain, c == '+' ? '+' : '-');
      else if (is_decimal_mark (c) && n_marks++ == 0)
        g_string_append_c (plain, '.');
      else if (g_unichar_isdigit (c) && ++n_digits > 0)
        g_string_append_printf (plain, "%d", g_unichar_digit_value (c));
      else
        return NULL;
    }

  return n_digits > 0 ? g_string_free (g_steal_pointer (&plain), FALSE) : NULL;
}

/* Spaces around a number, no-break ones too, are an accident of pasting. */
static char *
dup_trimmed (const char *text)
{
  const char *start = text;
  const char *end;

  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  end = start + strlen (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (start, (gsize) (end - start));
}

gboolean
stance_text_parse_number (const char *text,
                          double     *number)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *plain = NULL;
  double           value;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  trimmed = dup_trimmed (text);
  plain = dup_plain_number (trimmed);
  if (plain == NULL)
    return FALSE;

  value = g_ascii_strtod (plain, NULL);
  if (!isfinite (value))
    return FALSE;

  *number = value;

  return TRUE;
}
