/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-file.h"
#include "stance-cli-issue.h"
#include "stance-cli-table.h"
#include "stance-cli-verbs.h"
#include "stance-json-writer.h"
#include "stance-json.h"

static StanceProgram *
get_program (StanceCli                *cli,
             const StanceCliArguments *arguments,
             GError                  **error)
{
  return stance_cli_get_program (cli, stance_cli_arguments_get (arguments, 0), error);
}

static gboolean
suggest_program (StanceCli                *cli,
                 const StanceCliArguments *arguments,
                 GError                  **error)
{
  g_autofree char *id = NULL;

  if (!stance_cli_suggest (cli, stance_cli_arguments_get (arguments, 0), &id, error))
    return FALSE;

  stance_cli_print_id (cli, id, FALSE);
  return TRUE;
}

static JsonNode *
write_list (GPtrArray  *programs,
            const char *today)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < programs->len; i++)
    {
      const StanceProgram *program = g_ptr_array_index (programs, i);
      JsonObject          *object = json_object_new ();

      stance_json_set_text (object, "id", program->id);
      stance_json_set_text (object, "date", program->date);
      stance_json_set_text (object, "status", stance_program_status_nicks[stance_program_get_status (program, today)]);
      json_object_set_int_member (object, "version", program->version);
      json_array_add_object_element (array, object);
    }

  return json_node_init_array (json_node_alloc (), array);
}

static void
print_list (StanceCli *cli,
            GPtrArray *programs)
{
  g_autoptr (StanceCliTable) table = stance_cli_table_new ("Date", "Status", "Version", "Id", NULL);

  for (guint i = 0; i < programs->len; i++)
    {
      const StanceProgram *program = g_ptr_array_index (programs, i);
      g_autofree char     *version = g_strdup_printf ("%d", program->version);

      stance_cli_table_add (table, program->date,
                            stance_program_status_nicks[stance_program_get_status (program, cli->today)],
                            version, program->id);
    }

  stance_cli_table_print (table, cli, "No programs.");
}

static gboolean
list_programs (StanceCli                *cli,
               const StanceCliArguments *arguments,
               GError                  **error)
{
  g_autoptr (StanceClient) client = stance_cli_get_client (cli, stance_cli_arguments_get (arguments, 0), error);
  g_autoptr (GPtrArray) programs = client != NULL ? stance_record_list_programs (cli->record, client->id, error) : NULL;

  if (programs == NULL)
    return FALSE;

  if (cli->json)
    stance_cli_print_json (cli, write_list (programs, cli->today));
  else
    print_list (cli, programs);

  return TRUE;
}

static void
print_program (StanceCli           *cli,
               const StanceProgram *program)
{
  g_autoptr (StanceCliTable) table = stance_cli_table_new ("Exercise", "Side", "Phase", "Dose", NULL);
  g_autoptr (StanceText) text = stance_text_new ("en", NULL);
  g_autofree char *status = g_strdup_printf ("%s, version %d",
                                             stance_program_status_nicks[stance_program_get_status (program, cli->today)],
                                             program->version);

  stance_cli_print_field (cli, "Date", program->date);
  stance_cli_print_field (cli, "Status", status);
  stance_cli_print_field (cli, "Use until", program->use_until);
  stance_cli_print_field (cli, "Next visit", program->next_visit);
  stance_cli_print_field (cli, "Load", program->load);
  stance_cli_print_field (cli, "Cue", program->cue);

  for (guint i = 0; i < program->advice->len; i++)
    stance_cli_print_field (cli, i == 0 ? "Advice" : "", g_ptr_array_index (program->advice, i));

  stance_cli_print_field (cli, "Note", program->note);
  stance_cli_print (cli, "\n");

  for (guint i = 0; i < program->items->len; i++)
    {
      const StanceItem *item = g_ptr_array_index (program->items, i);
      g_autofree char  *dose = stance_dose_to_short (&item->dose, text);

      stance_cli_table_add (table, item->exercise, stance_side_nicks[item->side], item->phase, dose);
    }

  stance_cli_table_print (table, cli, "No exercises.");
}

static gboolean
show_program (StanceCli                *cli,
              const StanceCliArguments *arguments,
              GError                  **error)
{
  g_autoptr (StanceProgram) program = get_program (cli, arguments, error);

  if (program == NULL)
    return FALSE;

  if (cli->json)
    stance_cli_print_json (cli, stance_json_write_program (program, cli->today));
  else
    print_program (cli, program);

  return TRUE;
}

static gboolean
set_program (StanceCli                *cli,
             const StanceCliArguments *arguments,
             GError                  **error)
{
  g_autoptr (StanceProgram) program = get_program (cli, arguments, error);
  g_autoptr (JsonNode) node = program != NULL ? stance_cli_read_json (stance_cli_arguments_get (arguments, 1), error) : NULL;
  g_autoptr (GPtrArray) problems = stance_problems_new ();

  if (node == NULL)
    return FALSE;

  stance_json_read_program (node, program, stance_cli_get_catalog (cli), problems);

  if (!stance_cli_check_problems (problems, error) || !stance_record_save_program (cli->record, program, error))
    return FALSE;

  stance_cli_print_id (cli, program->id, TRUE);
  return TRUE;
}

static gboolean
issue_program (StanceCli                *cli,
               const StanceCliArguments *arguments,
               GError                  **error)
{
  const StanceCliPaper paper = {
    stance_cli_arguments_get_option (arguments, "language"),
    stance_cli_arguments_get_option (arguments, "large-print") != NULL,
    stance_cli_arguments_get_option (arguments, "paper"),
  };
  g_autoptr (StanceProgram) program = get_program (cli, arguments, error);

  if (program == NULL || !stance_cli_issue (cli, program, &paper, error))
    return FALSE;

  stance_cli_print_id (cli, program->id, TRUE);
  return TRUE;
}

static gboolean
reopen_program (StanceCli                *cli,
                const StanceCliArguments *arguments,
                GError                  **error)
{
  g_autoptr (StanceProgram) program =
               stance_record_reopen_program (cli->record, stance_cli_arguments_get (arguments, 0), cli->today, error);

  if (program == NULL)
    return FALSE;

  stance_cli_print_id (cli, program->id, FALSE);
  return TRUE;
}

static const StanceCliOption issue_options[] = {
  { "language", "L" },
  { "large-print" },
  { "paper", "PAPER", stance_paper_nicks },
  { NULL },
};

const StanceCliVerb stance_cli_program_verbs[] = {
  { "program suggest", "ASSESSMENT", NULL, "make a draft from what a visit found and print its id", STANCE_CLI_WRITES, suggest_program },
  { "program list", "CLIENT", NULL, "a client's programs, newest first", STANCE_CLI_READS, list_programs },
  { "program show", "PROGRAM", NULL, "a program with its exercises and doses", STANCE_CLI_READS, show_program },
  { "program set", "PROGRAM FILE", NULL, "change what stands in FILE, the members of “program show” as JSON", STANCE_CLI_WRITES, set_program },
  { "program issue", "PROGRAM", issue_options, "freeze a draft with its sheet", STANCE_CLI_WRITES, issue_program },
  { "program reopen", "PROGRAM", NULL, "make the next version, a draft, and print its id", STANCE_CLI_WRITES, reopen_program },
  { NULL },
};
