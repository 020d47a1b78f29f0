/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-text.h"

#include <math.h>
#include <string.h>

#include "stance-error.h"

/* What a number is made of; nothing longer is one that a person measured. */
#define MAX_NUMBER_LENGTH 64

/* Whole numbers beyond this cannot be told from their neighbors as a double. */
#define MAX_EXACT_WHOLE 9007199254740992.0

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  guint       depth;
  GError    **error;
} Parser;

static JsonNode *parse_value (Parser *self);

static gpointer
fail_at (Parser     *self,
         const char *place,
         const char *what)
{
  const char *line_start = self->start;
  guint       line = 1;

  for (const char *c = self->start; c < place; c++)
    if (*c == '\n')
      {
        line++;
        line_start = c + 1;
      }

  g_set_error (self->error, STANCE_ERROR, STANCE_ERROR_INVALID,
               "line %u, column %ld: %s", line,
               g_utf8_strlen (line_start, place - line_start) + 1, what);

  return NULL;
}

static gpointer
fail (Parser     *self,
      const char *what)
{
  return fail_at (self, self->at, self->at == self->end ? "the text ends too early" : what);
}

static void
skip_space (Parser *self)
{
  while (self->at < self->end && strchr (" \t\r\n", *self->at) != NULL)
    self->at++;
}

static gboolean
take (Parser *self,
      char    character)
{
  if (self->at == self->end || *self->at != character)
    return FALSE;

  self->at++;
  return TRUE;
}

/* Four hexadecimal digits after `\u`; -1 when they are not. */
static gint64
take_code_unit (Parser *self)
{
  gint64 unit = 0;

  for (int i = 0; i < 4; i++)
    {
      int digit = self->at < self->end ? g_ascii_xdigit_value (*self->at) : -1;

      if (digit < 0)
        return -1;

      unit = unit * 16 + digit;
      self->at++;
    }

  return unit;
}

static gboolean
take_unicode (Parser  *self,
              GString *text)
{
  gint64 unit = take_code_unit (self);
  gint64 low;

  if (unit >= 0xd800 && unit <= 0xdbff && self->end - self->at >= 2 && self->at[0] == '\\' && self->at[1] == 'u')
    {
      self->at += 2;
      low = take_code_unit (self);
      unit = low >= 0xdc00 && low <= 0xdfff ? 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00) : -1;
    }

  /* A NUL would end the text early in everything that comes after. */
  if (unit <= 0 || (unit >= 0xd800 && unit <= 0xdfff))
    return FALSE;

  g_string_append_unichar (text, (gunichar) unit);
  return TRUE;
}

static gboolean
take_escape (Parser  *self,
             GString *text)
{
  static const char written[] = "\"\\/bfnrt";
  static const char meant[] = "\"\\/\b\f\n\r\t";
  const char       *found;

  if (self->at == self->end)
    return FALSE;

  if (*self->at == 'u')
    {
      self->at++;
      return take_unicode (self, text);
    }

  found = *self->at != '\0' ? strchr (written, *self->at) : NULL;

  if (found == NULL)
    return FALSE;

  g_string_append_c (text, meant[found - written]);
  self->at++;
  return TRUE;
}

static char *
parse_text (Parser *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *escape;

  if (!take (self, '"'))
    return fail (self, "a text in double quotes was expected");

  while (self->at < self->end && *self->at != '"')
    {
      escape = self->at;

      if ((guchar) *self->at < 0x20)
        return fail (self, "a control character stands in a text");

      if (*self->at != '\\')
        {
          g_string_append_c (text, *self->at++);
          continue;
        }

      self->at++;

      if (!take_escape (self, text))
        return fail_at (self, escape, "an unknown escape stands in a text");
    }

  if (!take (self, '"'))
    return fail (self, "a text is not closed");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

/* The grammar of RFC 8259: neither `+1` nor `01`, `.5`, `1.` or `NaN`. */
static gboolean
is_number (const char *text,
           gboolean   *whole)
{
  gsize digits;

  *whole = TRUE;
  text += *text == '-';
  digits = count_digits (text);

  if (digits == 0 || (digits > 1 && *text == '0'))
    return FALSE;

  text += digits;

  if (*text == '.')
    {
      *whole = FALSE;
      digits = count_digits (++text);
      text += digits;

      if (digits == 0)
        return FALSE;
    }

  if (*text == 'e' || *text == 'E')
    {
      *whole = FALSE;
      text++;
      text += *text == '+' || *text == '-';
      digits = count_digits (text);
      text += digits;

      if (digits == 0)
        return FALSE;
    }

  return *text == '\0';
}

static JsonNode *
parse_number (Parser *self)
{
  char        digits[MAX_NUMBER_LENGTH + 1] = { 0 };
  const char *first = self->at;
  gsize       length = 0;
  gboolean    whole;
  double      number;

  while (self->at < self->end && strchr ("+-.0123456789eE", *self->at) != NULL && length < MAX_NUMBER_LENGTH)
    digits[length++] = *self->at++;

  if (!is_number (digits, &whole))
    return fail_at (self, first, length == 0 ? "a value was expected" : "this is not a number of JSON");

  number = g_ascii_strtod (digits, NULL);

  if (!isfinite (number) || (whole && fabs (number) > MAX_EXACT_WHOLE))
    return fail_at (self, first, "the number is too large");

  return whole ? json_node_init_int (json_node_alloc (), (gint64) number)
               : json_node_init_double (json_node_alloc (), number);
}

static JsonNode *
parse_word (Parser *self)
{
  static const char *const words[] = { "null", "true", "false" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (self->end - self->at) < length || strncmp (self->at, words[i], length) != 0)
        continue;

      self->at += length;
      return i == 0 ? json_node_init_null (json_node_alloc ())
                    : json_node_init_boolean (json_node_alloc (), i == 1);
    }

  return parse_number (self);
}

static gboolean
parse_member (Parser     *self,
              JsonObject *object)
{
  g_autofree char *name = NULL;
  const char      *place;
  JsonNode        *value;

  skip_space (self);
  place = self->at;
  name = parse_text (self);

  if (name == NULL)
    return FALSE;

  if (json_object_has_member (object, name))
    {
      g_autofree char *what = g_strdup_printf ("the member “%s” stands twice", name);

      return fail_at (self, place, what) != NULL;
    }

  skip_space (self);

  if (!take (self, ':'))
    return fail (self, "a colon was expected") != NULL;

  value = parse_value (self);

  if (value == NULL)
    return FALSE;

  json_object_set_member (object, name, value);
  return TRUE;
}

static JsonNode *
parse_object (Parser *self)
{
  g_autoptr (JsonObject) object = json_object_new ();

  skip_space (self);

  if (take (self, '}'))
    return json_node_init_object (json_node_alloc (), object);

  do
    {
      if (!parse_member (self, object))
        return NULL;

      skip_space (self);
    }
  while (take (self, ','));

  if (!take (self, '}'))
    return fail (self, "a comma or “}” was expected");

  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
parse_array (Parser *self)
{
  g_autoptr (JsonArray) array = json_array_new ();

  skip_space (self);

  if (take (self, ']'))
    return json_node_init_array (json_node_alloc (), array);

  do
    {
      JsonNode *element = parse_value (self);

      if (element == NULL)
        return NULL;

      json_array_add_element (array, element);
      skip_space (self);
    }
  while (take (self, ','));

  if (!take (self, ']'))
    return fail (self, "a comma or “]” was expected");

  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
parse_nested (Parser *self)
{
  JsonNode *node;

  if (self->depth == STANCE_JSON_MAX_DEPTH)
    return fail (self, "lists and objects are nested too deeply");

  self->depth++;
  node = take (self, '{') ? parse_object (self) : (self->at++, parse_array (self));
  self->depth--;

  return node;
}

static JsonNode *
parse_value (Parser *self)
{
  g_autofree char *text = NULL;

  skip_space (self);

  if (self->at == self->end)
    return fail (self, "");

  if (*self->at == '{' || *self->at == '[')
    return parse_nested (self);

  if (*self->at != '"')
    return parse_word (self);

  text = parse_text (self);

  return text != NULL ? json_node_init_string (json_node_alloc (), text) : NULL;
}

JsonNode *
stance_json_parse (const char *text,
                   gssize      length,
                   GError    **error)
{
  gsize       size = length < 0 ? strlen (text) : (gsize) length;
  Parser      parser = { text, text, text + size, 0, error };
  const char *bad;
  g_autoptr (JsonNode) node = NULL;

  /* NUL counts as bad here too. */
  if (!g_utf8_validate (text, (gssize) size, &bad))
    return fail_at (&parser, bad, "the text is not UTF-8");

  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    parser.at = parser.start = text + 3;

  node = parse_value (&parser);

  if (node == NULL)
    return NULL;

  skip_space (&parser);

  if (parser.at != parser.end)
    return fail (&parser, "nothing more was expected after the value");

  return g_steal_pointer (&node);
}
