/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-file.h"
#include "stance-cli-table.h"
#include "stance-cli-verbs.h"
#include "stance-json.h"

#include <math.h>

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
print_threshold (StanceCli          *cli,
                 const StanceClinic *clinic,
                 const char         *measure)
{
  double for_all = stance_clinic_get_threshold (clinic, measure);

  for (int sex = STANCE_SEX_UNKNOWN; sex <= (isnan (for_all) ? STANCE_SEX_OTHER : STANCE_SEX_UNKNOWN); sex++)
    {
      double           threshold = stance_clinic_get_threshold_of (clinic, measure, sex);
      g_autofree char *number = stance_cli_format_number (threshold);
      g_autofree char *line = isnan (for_all) ? g_strdup_printf ("%s %s (%s)", measure, number, stance_sex_nicks[sex])
                                              : g_strdup_printf ("%s %s", measure, number);

      if (!isnan (threshold))
        stance_cli_print_field (cli, "Threshold", line);
    }
}

static void
print_measures (StanceCli          *cli,
                const StanceClinic *clinic)
{
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (clinic->thresholds), (GCompareFunc) g_strcmp0);
  g_autoptr (GList) rivals = g_list_sort (g_hash_table_get_keys (clinic->standards), (GCompareFunc) g_strcmp0);

  for (GList *l = ids; l != NULL; l = l->next)
    print_threshold (cli, clinic, l->data);

  for (GList *l = rivals; l != NULL; l = l->next)
    {
      g_autofree char *line = g_strdup_printf ("%s %s", (const char *) l->data, stance_clinic_get_standard (clinic, l->data));

      stance_cli_print_field (cli, "Standard", line);
    }

  for (guint i = 0; i < clinic->templates->len; i++)
    {
      const StanceTemplate *template = clinic->templates->pdata[i];
      g_autofree char *measures = g_strjoinv (", ", template->measures);
      g_autofree char *line = g_strdup_printf ("%s: %s", template->name, measures);

      if (!template->archived)
        stance_cli_print_field (cli, "Template", line);
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
  print_measures (cli, clinic);
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
  { "clinic show", "", NULL, "the letterhead, the clinicians, and the clinic's own thresholds, standards and templates", STANCE_CLI_READS, show_clinic },
  { "clinic set", "FILE", NULL, "change what stands in FILE, the clinic as JSON", STANCE_CLI_CREATES, set_clinic },
  { NULL },
};
