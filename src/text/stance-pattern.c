/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text-private.h"

#include "stance-error.h"

#include <unicode/umsg.h>

/* More numbers than this are in no sentence; the call to ICU has as many arguments. */
#define MAX_NUMBERS 8

/* A plain {0} is put in after ICU has made the sentence, so that apostrophes and braces
 * of an argument mean nothing to it. These characters of Unicode's private area hold the
 * places.
 */
#define FIRST_PLACE 0xE000
#define LAST_PLACE  0xE0FF

typedef struct
{
  const char               *locale;
  StanceFormats            *formats;
  const StanceTextArgument *arguments;
  gsize                     n_arguments;
  GString                  *pattern; /* for ICU */
  double                    numbers[MAX_NUMBERS];
  gsize                     n_numbers;
} Preparation;

static gboolean
refuse (GError    **error,
        const char *pattern,
        const char *why)
{
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT, "“%s”: %s", pattern, why);

  return FALSE;
}

/* {3,plural,…} becomes {0,plural,…}: a gap in ICU's numbering shifts the arguments. */
static gboolean
add_number (Preparation *self,
            guint64      index)
{
  if (self->arguments[index].text != NULL || self->n_numbers == MAX_NUMBERS)
    return FALSE;

  g_string_append_printf (self->pattern, "{%" G_GSIZE_FORMAT, self->n_numbers);
  self->numbers[self->n_numbers++] = self->arguments[index].number;

  return TRUE;
}

/* At the brace that opens an argument. Moves *@at behind what was read; *@depth grows
 * when the argument has branches of its own. FALSE when it cannot be filled.
 */
static gboolean
read_argument (Preparation *self,
               const char **at,
               guint       *depth)
{
  char   *end = NULL;
  guint64 index = g_ascii_strtoull (*at + 1, &end, 10);

  if (end == *at + 1 || index >= self->n_arguments || (*end != '}' && *end != ','))
    return FALSE;

  *at = end;
  if (*end == ',')
    {
      (*depth)++;
      return add_number (self, index);
    }

  g_string_append_unichar (self->pattern, FIRST_PLACE + (gunichar) index);
  (*at)++;

  return TRUE;
}

/* An apostrophe is a quotation mark only before a brace; doubled it is itself. */
static void
read_apostrophe (Preparation *self,
                 const char **at,
                 gboolean    *quoted)
{
  gboolean doubled = (*at)[1] == '\'';

  g_string_append_len (self->pattern, *at, doubled ? 2 : 1);

  if (!doubled && *quoted)
    *quoted = FALSE;
  else if (!doubled)
    *quoted = (*at)[1] == '{' || (*at)[1] == '}';

  *at += doubled ? 2 : 1;
}

/* Sentences and the branches of a plural take turns: at even depth stands text, in which
 * a brace opens an argument; at odd depth stand the branches, in which it opens a text.
 */
static gboolean
prepare (Preparation *self,
         const char  *pattern)
{
  const char *at = pattern;
  guint       depth = 0;
  gboolean    quoted = FALSE;

  while (*at != '\0')
    {
      if (*at == '\'')
        {
          read_apostrophe (self, &at, &quoted);
          continue;
        }

      if (!quoted && *at == '{' && depth % 2 == 0)
        {
          if (!read_argument (self, &at, &depth))
            return FALSE;
          continue;
        }

      if (!quoted && *at == '{')
        depth++;
      else if (!quoted && *at == '}' && depth > 0)
        depth--;

      g_string_append_c (self->pattern, *at++);
    }

  return depth == 0;
}

static char *
run_icu (const Preparation *self)
{
  g_autofree gunichar2 *pattern = g_utf8_to_utf16 (self->pattern->str, -1, NULL, NULL, NULL);
  g_autofree UChar     *sentence = NULL;
  const double         *n = self->numbers;
  const gsize           size = 4 * self->pattern->len + 1024;
  UErrorCode            status = U_ZERO_ERROR;
  UMessageFormat       *format;

  if (pattern == NULL)
    return NULL;

  sentence = g_new0 (UChar, size);
  format = umsg_open (pattern, -1, self->locale, NULL, &status);
  if (U_SUCCESS (status))
    umsg_format (format, sentence, (int32_t) size, &status,
                 n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
  umsg_close (format);

  return U_SUCCESS (status) ? stance_utf8_from_icu (sentence, -1) : NULL;
}

static void
append_argument (GString                  *sentence,
                 StanceFormats            *formats,
                 const StanceTextArgument *argument)
{
  g_autofree char *number = NULL;

  if (argument->text == NULL)
    number = stance_formats_write_number (formats, argument->number,
                                          ".### rounding-mode-half-up sign-negative group-off");

  g_string_append (sentence, argument->text != NULL ? argument->text : number);
}

static char *
fill_places (const Preparation *self,
             const char        *sentence)
{
  GString *filled = g_string_new (NULL);

  for (const char *at = sentence; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c >= FIRST_PLACE && c < FIRST_PLACE + self->n_arguments)
        append_argument (filled, self->formats, &self->arguments[c - FIRST_PLACE]);
      else
        g_string_append_unichar (filled, c);
    }

  return g_string_free (filled, FALSE);
}

char *
stance_pattern_format (const char               *locale,
                       StanceFormats            *formats,
                       const char               *pattern,
                       const StanceTextArgument *arguments,
                       gsize                     n_arguments,
                       GError                  **error)
{
  g_autoptr (GString) prepared = g_string_new (NULL);
  g_autofree char *sentence = NULL;
  Preparation      self = { locale, formats, arguments, n_arguments, prepared };

  g_return_val_if_fail (n_arguments <= LAST_PLACE - FIRST_PLACE + 1, NULL);

  if (!prepare (&self, pattern))
    {
      refuse (error, pattern, "a brace is open, or an argument is missing or not a number");
      return NULL;
    }

  sentence = run_icu (&self);
  if (sentence == NULL)
    {
      refuse (error, pattern, "not a message pattern");
      return NULL;
    }

  return fill_places (&self, sentence);
}
