/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-text.h"

#include <math.h>

static void print_node (GString  *text,
                        JsonNode *node,
                        guint     depth);

static void
print_text (GString    *text,
            const char *string)
{
  g_string_append_c (text, '"');

  for (const char *c = string; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_printf (text, "\\%c", *c);
      else if (*c == '\n')
        g_string_append (text, "\\n");
      else if ((guchar) *c < 0x20 || *c == 0x7f)
        g_string_append_printf (text, "\\u%04x", (guint) (guchar) *c);
      else
        g_string_append_c (text, *c);
    }

  g_string_append_c (text, '"');
}

static gboolean
reads_back (const char *digits,
            double      number)
{
  double read = g_ascii_strtod (digits, NULL);

  return !(read < number) && !(read > number);
}

static void
print_double (GString *text,
              double   number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char                     digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    {
      g_string_append (text, "null");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (digits, sizeof digits, formats[i], number);

      if (reads_back (digits, number))
        break;
    }

  g_string_append (text, digits);
}

static void
print_value (GString  *text,
             JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    print_text (text, json_node_get_string (node));
  else if (type == G_TYPE_DOUBLE)
    print_double (text, json_node_get_double (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
}

static void
start_line (GString *text,
            guint    depth)
{
  g_string_append_printf (text, "\n%*s", (int) depth * 2, "");
}

static void
print_object (GString    *text,
              JsonObject *object,
              guint       depth)
{
  g_autoptr (GList) names = json_object_get_members (object);

  g_string_append_c (text, '{');

  for (GList *l = names; l != NULL; l = l->next)
    {
      start_line (text, depth + 1);
      print_text (text, l->data);
      g_string_append (text, ": ");
      print_node (text, json_object_get_member (object, l->data), depth + 1);

      if (l->next != NULL)
        g_string_append_c (text, ',');
    }

  if (names != NULL)
    start_line (text, depth);

  g_string_append_c (text, '}');
}

static void
print_array (GString   *text,
             JsonArray *array,
             guint      depth)
{
  guint    length = json_array_get_length (array);
  gboolean flat = TRUE;

  /* Trials and ids stand in one line, as a person would write them. */
  for (guint i = 0; i < length; i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)) || JSON_NODE_HOLDS_ARRAY (json_array_get_element (array, i)))
      flat = FALSE;

  g_string_append_c (text, '[');

  for (guint i = 0; i < length; i++)
    {
      if (!flat)
        start_line (text, depth + 1);

      print_node (text, json_array_get_element (array, i), depth + 1);

      if (i + 1 < length)
        g_string_append (text, flat ? ", " : ",");
    }

  if (!flat)
    start_line (text, depth);

  g_string_append_c (text, ']');
}

static void
print_node (GString  *text,
            JsonNode *node,
            guint     depth)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    print_object (text, json_node_get_object (node), depth);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    print_array (text, json_node_get_array (node), depth);
  else if (JSON_NODE_HOLDS_VALUE (node))
    print_value (text, node);
  else
    g_string_append (text, "null");
}

char *
stance_json_print (JsonNode *node)
{
  GString *text = g_string_new (NULL);

  print_node (text, node, 0);

  return g_string_free (text, FALSE);
}
