/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-own.h"

#include <json-glib/json-glib.h>

#include "stance-cli-table.h"

static const char *
get_mark (const StanceCliOwn *thing)
{
  if (thing->retired)
    return "own, retired";

  return thing->own ? "own" : "";
}

static void
add_to_array (JsonArray          *array,
              const StanceCliOwn *thing)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", thing->id);
  json_object_set_string_member (object, "name", thing->name);
  json_object_set_boolean_member (object, "own", thing->own);
  json_object_set_boolean_member (object, "retired", thing->retired);
  json_array_add_object_element (array, object);
}

void
stance_cli_list_own (StanceCli       *cli,
                     const GPtrArray *things,
                     StanceCliOwnFunc describe)
{
  g_autoptr (StanceCliTable) table = stance_cli_table_new ("", "", "", NULL);
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < things->len; i++)
    {
      StanceCliOwn thing = describe (g_ptr_array_index (things, i));

      add_to_array (array, &thing);
      stance_cli_table_add (table, thing.id, thing.name, get_mark (&thing));
      g_free (thing.name);
    }

  if (cli->json)
    stance_cli_print_json (cli, json_node_init_array (json_node_alloc (), array));
  else
    stance_cli_table_print (table, cli, "None.");
}
