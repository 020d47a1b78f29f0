/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-reader.h"

#include <math.h>

char *
stance_json_place (const char *place,
                   const char *name)
{
  return *place == '\0' ? g_strdup (name) : g_strdup_printf ("%s.%s", place, name);
}

char *
stance_json_place_of (const char *place,
                      const char *name,
                      guint       index)
{
  return g_strdup_printf ("%s%s%s[%u]", place, *place == '\0' ? "" : ".", name, index);
}

gboolean
stance_json_has_problem (GPtrArray  *problems,
                         const char *place)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const StanceProblem *problem = g_ptr_array_index (problems, i);

      if (g_strcmp0 (problem->place, place) == 0)
        return TRUE;
    }

  return FALSE;
}

void
stance_json_add_problem (StanceJsonReader *self,
                         const char       *name,
                         const char       *code,
                         const char       *message)
{
  g_autofree char *place = stance_json_place (self->place, name);

  stance_problems_add (self->problems, place, code, "%s", message);
}

gboolean
stance_json_reader_open (StanceJsonReader *self,
                         JsonNode         *node,
                         const char       *place,
                         GPtrArray        *problems)
{
  self->object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  self->place = g_strdup (place);
  self->problems = problems;
  self->asked = g_hash_table_new (g_str_hash, g_str_equal);

  if (self->object == NULL)
    stance_problems_add (problems, place, "not-object", "must be an object { … }");

  return self->object != NULL;
}

static void
name_unknown (StanceJsonReader *self)
{
  g_autoptr (GList) names = json_object_get_members (self->object);

  for (GList *l = names; l != NULL; l = l->next)
    if (!g_hash_table_contains (self->asked, l->data))
      stance_json_add_problem (self, l->data, "unknown-member", "there is no such member");
}

void
stance_json_reader_close (StanceJsonReader *self)
{
  if (self->object != NULL)
    name_unknown (self);

  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_pointer (&self->place, g_free);
}

gboolean
stance_json_reader_has (StanceJsonReader *self,
                        const char       *name)
{
  return self->object != NULL && json_object_has_member (self->object, name);
}

JsonNode *
stance_json_reader_peek (StanceJsonReader *self,
                         const char       *name)
{
  JsonNode *node;

  g_hash_table_add (self->asked, (gpointer) name);
  node = self->object != NULL ? json_object_get_member (self->object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_NULL (node) ? NULL : node;
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) &&
         (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

gboolean
stance_json_get_number (JsonNode   *node,
                        const char *place,
                        GPtrArray  *problems,
                        double     *value)
{
  if (!is_number (node))
    {
      stance_problems_add (problems, place, "not-number", "must be a number");
      return FALSE;
    }

  *value = json_node_get_double (node);
  return TRUE;
}

gboolean
stance_json_reader_number (StanceJsonReader *self,
                           const char       *name,
                           double           *value)
{
  JsonNode        *node = stance_json_reader_peek (self, name);
  g_autofree char *place = stance_json_place (self->place, name);

  return node != NULL && stance_json_get_number (node, place, self->problems, value);
}

gboolean
stance_json_reader_whole (StanceJsonReader *self,
                          const char       *name,
                          int              *value)
{
  double number;

  if (!stance_json_reader_number (self, name, &number))
    return FALSE;

  if (fabs (number) > G_MAXINT || number > floor (number))
    {
      stance_json_add_problem (self, name, "not-whole", "must be a whole number");
      return FALSE;
    }

  *value = (int) number;
  return TRUE;
}

gboolean
stance_json_reader_text (StanceJsonReader *self,
                         const char       *name,
                         char            **value)
{
  JsonNode *node = stance_json_reader_peek (self, name);

  if (node == NULL)
    return FALSE;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      stance_json_add_problem (self, name, "not-text", "must be a text");
      return FALSE;
    }

  g_free (*value);
  *value = g_strdup (json_node_get_string (node));
  return TRUE;
}

gboolean
stance_json_reader_boolean (StanceJsonReader *self,
                            const char       *name,
                            gboolean         *value)
{
  JsonNode *node = stance_json_reader_peek (self, name);

  if (node == NULL)
    return FALSE;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      stance_json_add_problem (self, name, "not-boolean", "must be true or false");
      return FALSE;
    }

  *value = json_node_get_boolean (node);
  return TRUE;
}

gboolean
stance_json_reader_nick (StanceJsonReader  *self,
                         const char        *name,
                         const char *const *nicks,
                         int               *value)
{
  g_autofree char *text = NULL;
  g_autofree char *known = NULL;
  g_autofree char *message = NULL;
  int              found;

  if (!stance_json_reader_text (self, name, &text))
    return FALSE;

  found = stance_nick_find (nicks, text);

  if (found >= 0)
    {
      *value = found;
      return TRUE;
    }

  known = g_strjoinv (", ", (char **) nicks);
  message = g_strdup_printf ("“%s” is none of %s", text, known);
  stance_json_add_problem (self, name, "unknown-id", message);
  return FALSE;
}

JsonArray *
stance_json_reader_array (StanceJsonReader *self,
                          const char       *name)
{
  JsonNode *node = stance_json_reader_peek (self, name);

  if (node == NULL)
    return NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  stance_json_add_problem (self, name, "not-list", "must be a list [ … ]");
  return NULL;
}

gboolean
stance_json_reader_texts (StanceJsonReader *self,
                          const char       *name,
                          GPtrArray        *texts)
{
  JsonArray *array = stance_json_reader_array (self, name);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode        *node = json_array_get_element (array, i);
      g_autofree char *place = stance_json_place_of (self->place, name, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        g_ptr_array_add (texts, json_node_dup_string (node));
      else
        stance_problems_add (self->problems, place, "not-text", "must be a text");
    }

  return array != NULL;
}
