/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-table.h"
#include "stance-cli-verbs.h"
#include "stance-error.h"
#include "stance-json.h"

/* A list of ids and names, printed as a table or as `[{"id","name"}]`. */
typedef struct
{
  StanceCliTable *table;
  JsonArray      *array;
} NameList;

static void
name_list_init (NameList *self)
{
  self->table = stance_cli_table_new ("", "", NULL);
  self->array = json_array_new ();
}

/* Takes @name. */
static void
name_list_add (NameList   *self,
               const char *id,
               char       *name)
{
  g_autofree char *owned = name;
  JsonObject      *object = json_object_new ();

  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "name", owned);
  json_array_add_object_element (self->array, object);
  stance_cli_table_add (self->table, id, owned);
}

static gboolean
name_list_print (NameList  *self,
                 StanceCli *cli)
{
  JsonNode *node = json_node_init_array (json_node_alloc (), self->array);

  if (cli->json)
    stance_cli_print_json (cli, node);
  else
    {
      stance_cli_table_print (self->table, cli, "None.");
      json_node_unref (node);
    }

  json_array_unref (self->array);
  stance_cli_table_free (self->table);
  return TRUE;
}

static gboolean
list_rules (StanceCli                *cli,
            const StanceCliArguments *arguments,
            GError                  **error)
{
  const GPtrArray *rules = stance_catalog_get_rules (stance_cli_get_catalog (cli));
  NameList         list;

  name_list_init (&list);

  for (guint i = 0; i < rules->len; i++)
    {
      const StanceRule *rule = g_ptr_array_index (rules, i);

      name_list_add (&list, rule->id, stance_rule_dup_name (rule, "en"));
    }

  return name_list_print (&list, cli);
}

static gboolean
list_terms (StanceCli  *cli,
            StanceTerms kind)
{
  const GPtrArray *terms = stance_catalog_get_terms (stance_cli_get_catalog (cli), kind);
  NameList         list;

  name_list_init (&list);

  for (guint i = 0; i < terms->len; i++)
    {
      const StanceTerm *term = g_ptr_array_index (terms, i);

      name_list_add (&list, term->id, stance_term_dup_name (term, "en"));
    }

  return name_list_print (&list, cli);
}

static gboolean
list_red_flags (StanceCli                *cli,
                const StanceCliArguments *arguments,
                GError                  **error)
{
  return list_terms (cli, STANCE_TERMS_RED_FLAG);
}

static gboolean
list_signs (StanceCli                *cli,
            const StanceCliArguments *arguments,
            GError                  **error)
{
  return list_terms (cli, STANCE_TERMS_SIGN);
}

static gboolean
list_cues (StanceCli                *cli,
           const StanceCliArguments *arguments,
           GError                  **error)
{
  return list_terms (cli, STANCE_TERMS_CUE);
}

/* The plain form of a thing of the catalog is its JSON, a member a line: lists with
 * commas, objects with their members.
 */
static char *
dup_plain (JsonNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                                json_array_get_string_element (json_node_get_array (node), i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) names = json_object_get_members (json_node_get_object (node));

      for (GList *l = names; l != NULL; l = l->next)
        {
          g_autofree char *inner = dup_plain (json_object_get_member (json_node_get_object (node), l->data));

          if (*inner != '\0')
            g_string_append_printf (text, "%s%s %s", text->len > 0 ? "; " : "", (const char *) l->data, inner);
        }
    }
  else if (!JSON_NODE_HOLDS_NULL (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    g_string_append (text, json_node_get_string (node));
  else if (!JSON_NODE_HOLDS_NULL (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "yes" : "no");
  else if (!JSON_NODE_HOLDS_NULL (node))
    {
      g_autofree char *number = stance_cli_format_number (json_node_get_double (node));

      g_string_append (text, number);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
print_thing (StanceCli *cli,
             JsonNode  *node)
{
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (node));

  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *text = dup_plain (json_object_get_member (json_node_get_object (node), l->data));

      stance_cli_print_field (cli, l->data, text);
    }
}

gboolean
stance_cli_show_thing (StanceCli *cli,
                       JsonNode  *node)
{
  if (cli->json)
    {
      stance_cli_print_json (cli, node);
      return TRUE;
    }

  print_thing (cli, node);
  json_node_unref (node);
  return TRUE;
}

gboolean
stance_cli_fail_unknown (const char *kind,
                         const char *id,
                         GError    **error)
{
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND, "there is no %s “%s”; see “%s list”", kind, id, kind);
  return FALSE;
}

static gboolean
show_rule (StanceCli                *cli,
           const StanceCliArguments *arguments,
           GError                  **error)
{
  const char       *id = stance_cli_arguments_get (arguments, 0);
  const StanceRule *rule = stance_catalog_find_rule (stance_cli_get_catalog (cli), id);

  return rule != NULL ? stance_cli_show_thing (cli, stance_json_write_rule (rule)) : stance_cli_fail_unknown ("rule", id, error);
}

const StanceCliVerb stance_cli_content_verbs[] = {
  { "rule list", "", NULL, "the rules from which findings are made", STANCE_CLI_NOTHING, list_rules },
  { "rule show", "ID", NULL, "a rule with its evidence and limit", STANCE_CLI_NOTHING, show_rule },
  { "red-flag list", "", NULL, "the codes of the safety screen", STANCE_CLI_NOTHING, list_red_flags },
  { "sign list", "", NULL, "the codes of signs", STANCE_CLI_NOTHING, list_signs },
  { "cue list", "", NULL, "the running cues", STANCE_CLI_NOTHING, list_cues },
  { NULL },
};
