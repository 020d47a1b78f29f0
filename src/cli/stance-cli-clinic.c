/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-file.h"
#include "stance-cli-table.h"
#include "stance-cli-verbs.h"
#include "stance-json.h"

static void
print_clinicians (StanceCli          *cli,
                  const StanceClinic *clinic)
{
  for (guint i = 0; i < clinic->clinicians->len; i++)
    {
      const StanceClinician *clinician = g_ptr_array_index (clinic->clinicians, i);
      const char            *comma = *clinician->credentials != '\0' ? ", " : "";
      g_autofree char       *line = g_strconcat (clinician->name, comma, clinician->credentials, NULL);

      if (!clinician->archived)
        stance_cli_print_field (cli, "Clinician", line);
    }
}

static void
print_thresholds (StanceCli          *cli,
                  const StanceClinic *clinic)
{
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (clinic->thresholds), (GCompareFunc) g_strcmp0);

  for (GList *l = ids; l != NULL; l = l->next)
    {
      g_autofree char *number = stance_cli_format_number (stance_clinic_get_threshold (clinic, l->data));
      g_autofree char *line = g_strdup_printf ("%s %s", (const char *) l->data, number);

      stance_cli_print_field (cli, "Threshold", line);
    }
}

static void
print_clinic (StanceCli          *cli,
              const StanceClinic *clinic)
{
  stance_cli_print_field (cli, "Name", clinic->name);
  stance_cli_print_field (cli, "Address", clinic->address);
  stance_cli_print_field (cli, "Phone", clinic->phone);
  stance_cli_print_field (cli, "Web", clinic->web);
  stance_cli_print_field (cli, "Emergency number", clinic->emergency_number);
  stance_cli_print_field (cli, "Paper", clinic->paper);
  print_clinicians (cli, clinic);
  print_thresholds (cli, clinic);
}

static gboolean
show_clinic (StanceCli                *cli,
             const StanceCliArguments *arguments,
             GError                  **error)
{
  g_autoptr (StanceClinic) clinic = stance_record_get_clinic (cli->record, error);

  if (clinic == NULL)
    return FALSE;

  if (cli->json)
    stance_cli_print_json (cli, stance_json_write_clinic (clinic));
  else
    print_clinic (cli, clinic);

  return TRUE;
}

static gboolean
set_clinic (StanceCli                *cli,
            const StanceCliArguments *arguments,
            GError                  **error)
{
  g_autoptr (JsonNode) node = stance_cli_read_json (stance_cli_arguments_get (arguments, 0), error);
  g_autoptr (StanceClinic) clinic = node != NULL ? stance_record_get_clinic (cli->record, error) : NULL;
  g_autoptr (GPtrArray) problems = stance_problems_new ();

  if (clinic == NULL)
    return FALSE;

  stance_json_read_clinic (node, clinic, stance_cli_get_catalog (cli), problems);

  if (!stance_cli_check_problems (problems, error) || !stance_record_save_clinic (cli->record, clinic, error))
    return FALSE;

  if (cli->json)
    stance_cli_print_json (cli, stance_json_write_clinic (clinic));

  return TRUE;
}

const StanceCliVerb stance_cli_clinic_verbs[] = {
  { "clinic show", "", NULL, "the letterhead, the clinicians and the clinic's own thresholds", STANCE_CLI_READS, show_clinic },
  { "clinic set", "FILE", NULL, "change what stands in FILE, the clinic as JSON", STANCE_CLI_CREATES, set_clinic },
  { NULL },
};
