/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-writer.h"

#include <math.h>

void
stance_json_set_text (JsonObject *object,
                      const char *name,
                      const char *text)
{
  if (text == NULL || *text == '\0')
    json_object_set_null_member (object, name);
  else
    json_object_set_string_member (object, name, text);
}

void
stance_json_take_text (JsonObject *object,
                       const char *name,
                       char       *text)
{
  g_autofree char *owned = text;

  stance_json_set_text (object, name, owned);
}

void
stance_json_set_number (JsonObject *object,
                        const char *name,
                        double      number)
{
  if (isfinite (number))
    json_object_set_double_member (object, name, number);
  else
    json_object_set_null_member (object, name);
}

void
stance_json_set_count (JsonObject *object,
                       const char *name,
                       int         count)
{
  if (count > 0)
    json_object_set_int_member (object, name, count);
  else
    json_object_set_null_member (object, name);
}

void
stance_json_take_array (JsonObject *object,
                        const char *name,
                        JsonArray  *array)
{
  json_object_set_array_member (object, name, array);
}

void
stance_json_set_texts (JsonObject *object,
                       const char *name,
                       GPtrArray  *texts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (texts, i));

  stance_json_take_array (object, name, array);
}

void
stance_json_set_words (JsonObject        *object,
                       const char        *name,
                       const char *const *words)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    json_array_add_string_element (array, words[i]);

  stance_json_take_array (object, name, array);
}

JsonNode *
stance_json_object_to_node (JsonObject *object)
{
  JsonNode *node = json_node_init_object (json_node_alloc (), object);

  json_object_unref (object);

  return node;
}
