/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "stance-cli-file.h"
#include "stance-cli-table.h"
#include "stance-cli-verbs.h"
#include "stance-json.h"

static gboolean
add_client (StanceCli                *cli,
            const StanceCliArguments *arguments,
            GError                  **error)
{
  g_autoptr (StanceClient) client = stance_client_new ();
  g_autoptr (GPtrArray) problems = NULL;

  stance_set_text (&client->given_name, stance_cli_arguments_get_option (arguments, "given-name"));
  stance_set_text (&client->family_name, stance_cli_arguments_get_option (arguments, "family-name"));
  stance_set_text (&client->birth_date, stance_cli_arguments_get_option (arguments, "birth-date"));
  client->sex = stance_nick_find (stance_sex_nicks, stance_cli_arguments_get_option (arguments, "sex"));
  problems = stance_client_check (client, cli->today);

  if (!stance_cli_check_problems (problems, error) || !stance_record_add_client (cli->record, client, error))
    return FALSE;

  stance_cli_print_id (cli, client->id, FALSE);
  return TRUE;
}

static void
print_clients (StanceCli *cli,
               GPtrArray *clients)
{
  g_autoptr (StanceCliTable) table = stance_cli_table_new ("Number", "Name", "Born", "Sex", "", NULL);

  for (guint i = 0; i < clients->len; i++)
    {
      const StanceClient *client = g_ptr_array_index (clients, i);
      g_autofree char    *number = g_strdup_printf ("%d", client->number);
      g_autofree char    *name = stance_client_dup_name (client);

      stance_cli_table_add (table, number, name, client->birth_date, stance_sex_nicks[client->sex],
                            client->archived ? "archived" : "");
    }

  stance_cli_table_print (table, cli, "No clients.");
}

static JsonNode *
write_clients (GPtrArray *clients)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < clients->len; i++)
    json_array_add_element (array, stance_json_write_client (g_ptr_array_index (clients, i), FALSE));

  return json_node_init_array (json_node_alloc (), array);
}

static gboolean
list_clients (StanceCli                *cli,
              const StanceCliArguments *arguments,
              GError                  **error)
{
  StanceClientQuery query = { .search = stance_cli_arguments_get_option (arguments, "search"), .include_archived = TRUE };
  g_autoptr (GPtrArray) clients = NULL;

  if (query.search == NULL)
    query.search = "";

  clients = stance_record_list_clients (cli->record, &query, error);

  if (clients == NULL)
    return FALSE;

  if (cli->json)
    stance_cli_print_json (cli, write_clients (clients));
  else
    print_clients (cli, clients);

  return TRUE;
}

static void
print_quantity (StanceCli  *cli,
                const char *label,
                double      number,
                const char *unit)
{
  g_autofree char *digits = stance_cli_format_number (number);
  g_autofree char *quantity = g_strdup_printf ("%s %s", digits, unit);

  stance_cli_print_field (cli, label, isfinite (number) ? quantity : NULL);
}

static void
print_client (StanceCli          *cli,
              const StanceClient *client)
{
  g_autofree char *number = g_strdup_printf ("%d", client->number);
  g_autofree char *name = g_strdup_printf ("%s %s", client->given_name, client->family_name);

  stance_cli_print_field (cli, "Alert", client->alerts);
  stance_cli_print_field (cli, "Number", number);
  stance_cli_print_field (cli, "Name", name);
  stance_cli_print_field (cli, "Preferred name", client->preferred_name);
  stance_cli_print_field (cli, "Born", client->birth_date);
  stance_cli_print_field (cli, "Sex", stance_sex_nicks[client->sex]);
  stance_cli_print_field (cli, "Phone", client->phone);
  stance_cli_print_field (cli, "Email", client->email);
  stance_cli_print_field (cli, "Address", client->address);
  print_quantity (cli, "Height", client->height_cm, "cm");
  print_quantity (cli, "Mass", client->mass_kg, "kg");
  print_quantity (cli, "Runs", client->weekly_km, "km a week");
  stance_cli_print_field (cli, "Goals", client->goals);
  stance_cli_print_field (cli, "Language", client->language);
  stance_cli_print_field (cli, "Large print", client->large_print ? "yes" : NULL);
  stance_cli_print_field (cli, "Figures", stance_body_nicks[client->figure_body]);
  stance_cli_print_field (cli, "Clothes", stance_clothes_nicks[client->figure_clothes]);
  stance_cli_print_field (cli, "Archived", client->archived ? "yes" : NULL);
}

static gboolean
show_client (StanceCli                *cli,
             const StanceCliArguments *arguments,
             GError                  **error)
{
  g_autoptr (StanceClient) client = stance_cli_get_client (cli, stance_cli_arguments_get (arguments, 0), error);

  if (client == NULL)
    return FALSE;

  if (cli->json)
    stance_cli_print_json (cli, stance_json_write_client (client, TRUE));
  else
    print_client (cli, client);

  return TRUE;
}

static gboolean
set_client (StanceCli                *cli,
            const StanceCliArguments *arguments,
            GError                  **error)
{
  g_autoptr (StanceClient) client = stance_cli_get_client (cli, stance_cli_arguments_get (arguments, 0), error);
  g_autoptr (JsonNode) node = client != NULL ? stance_cli_read_json (stance_cli_arguments_get (arguments, 1), error) : NULL;
  g_autoptr (GPtrArray) problems = stance_problems_new ();

  if (node == NULL)
    return FALSE;

  stance_json_read_client (node, client, cli->today, problems);

  if (!stance_cli_check_problems (problems, error) || !stance_record_save_client (cli->record, client, error))
    return FALSE;

  stance_cli_print_id (cli, client->id, TRUE);
  return TRUE;
}

static gboolean
archive_client (StanceCli                *cli,
                const StanceCliArguments *arguments,
                GError                  **error)
{
  g_autoptr (StanceClient) client = stance_cli_get_client (cli, stance_cli_arguments_get (arguments, 0), error);

  if (client == NULL)
    return FALSE;

  client->archived = TRUE;

  if (!stance_record_save_client (cli->record, client, error))
    return FALSE;

  stance_cli_print_id (cli, client->id, TRUE);
  return TRUE;
}

static const char *const sexes[] = { "female", "male", "other", "unknown", NULL };

static const StanceCliOption add_options[] = {
  { "given-name", "G", NULL, TRUE },
  { "family-name", "F", NULL, TRUE },
  { "birth-date", "YYYY-MM-DD", NULL, TRUE },
  { "sex", "SEX", sexes, TRUE },
  { NULL },
};

static const StanceCliOption list_options[] = {
  { "search", "TEXT" },
  { NULL },
};

const StanceCliVerb stance_cli_client_verbs[] = {
  { "client add", "", add_options, "add a client and print the id", STANCE_CLI_CREATES, add_client },
  { "client list", "", list_options, "all clients, or those in whose name or number TEXT stands", STANCE_CLI_READS, list_clients },
  { "client show", "CLIENT", NULL, "what is known of a client", STANCE_CLI_READS, show_client },
  { "client set", "CLIENT FILE", NULL, "change what stands in FILE, the members of “client show” as JSON", STANCE_CLI_WRITES, set_client },
  { "client archive", "CLIENT", NULL, "put a client away; “client set” with archived false undoes it", STANCE_CLI_WRITES, archive_client },
  { NULL },
};
