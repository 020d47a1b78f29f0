/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-verbs.h"
#include "stance-cli.h"
#include "stance-error.h"
#include "stance-json-writer.h"

static void
print_check (StanceCli *cli,
             GPtrArray *problems)
{
  JsonObject *object;

  if (!cli->json)
    {
      stance_cli_print (cli, "All is well.\n");
      return;
    }

  object = json_object_new ();
  json_object_set_boolean_member (object, "ok", problems->len == 0);
  stance_json_set_texts (object, "problems", problems);
  stance_cli_print_json (cli, stance_json_object_to_node (object));
}

static gboolean
fail_check (StanceCli *cli,
            GPtrArray *problems,
            GError   **error)
{
  g_autoptr (GString) text = g_string_new ("the record is damaged:");

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (text, "\n  %s", (const char *) g_ptr_array_index (problems, i));

  g_set_error_literal (error, STANCE_ERROR, STANCE_ERROR_CORRUPT, text->str);

  if (cli->json)
    print_check (cli, problems);

  cli->speaks_anyway = TRUE;
  return FALSE;
}

static gboolean
check_database (StanceCli                *cli,
                const StanceCliArguments *arguments,
                GError                  **error)
{
  g_autoptr (GPtrArray) problems = stance_record_check (cli->record, error);

  if (problems == NULL)
    return FALSE;

  if (problems->len > 0)
    return fail_check (cli, problems, error);

  print_check (cli, problems);
  return TRUE;
}

static void
print_file (StanceCli  *cli,
            const char *name,
            const char *file)
{
  JsonObject *object;

  if (!cli->json)
    return;

  object = json_object_new ();
  stance_json_set_text (object, name, file);
  stance_cli_print_json (cli, stance_json_object_to_node (object));
}

static gboolean
backup (StanceCli                *cli,
        const StanceCliArguments *arguments,
        GError                  **error)
{
  const char *file = stance_cli_arguments_get (arguments, 0);

  if (!stance_record_backup (cli->record, file, FALSE, NULL, NULL, error))
    return FALSE;

  print_file (cli, "file", file);
  return TRUE;
}

static gboolean
restore (StanceCli                *cli,
         const StanceCliArguments *arguments,
         GError                  **error)
{
  g_autofree char *kept = NULL;

  if (!stance_record_restore (cli->database, stance_cli_arguments_get (arguments, 0), &kept, error))
    return FALSE;

  if (kept != NULL)
    stance_cli_warn ("the database that was there is kept as %s", kept);

  print_file (cli, "kept", kept);
  return TRUE;
}

const StanceCliVerb stance_cli_database_verbs[] = {
  { "check", "", NULL, "integrity of the database, of the audit chain and of the issued sheets", STANCE_CLI_READS, check_database },
  { "backup", "FILE", NULL, "a copy of the database in a new file", STANCE_CLI_READS, backup },
  { "restore", "FILE", NULL, "put a backup in the place of the database, which is kept beside it", STANCE_CLI_NOTHING, restore },
  { NULL },
};
