/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-case.h"
#include "stance-cli-issue.h"
#include "stance-cli-sample.h"
#include "stance-cli-verbs.h"
#include "stance-date.h"
#include "stance-error.h"
#include "stance-json-text.h"
#include "stance-json-writer.h"
#include "stance-json.h"
#include "stance-sample-resource.h"

#define DAYS_TO_NEXT_VISIT 28

static gboolean
check_empty (StanceCli *cli,
             GError   **error)
{
  const StanceClientQuery all = { .search = "", .include_archived = TRUE };
  gint64                  n_clients = stance_record_count_clients (cli->record, &all, error);

  if (n_clients > 0)
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_STATE,
                 "%s holds %" G_GINT64_FORMAT " clients: the sample clinic fills an empty database only. Nothing was changed.",
                 cli->database, n_clients);

  return n_clients == 0;
}

static JsonNode *
load_clinic (GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (stance_sample_get_resource (), STANCE_CLI_SAMPLE_FOLDER "clinic.json",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;

  return stance_json_parse (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
}

/* A clinic that has said its name keeps it. */
static StanceClinic *
make_clinic (StanceCli *cli,
             GError   **error)
{
  g_autoptr (StanceClinic) clinic = stance_record_get_clinic (cli->record, error);
  g_autoptr (JsonNode) node = clinic != NULL ? load_clinic (error) : NULL;
  g_autoptr (GPtrArray) problems = stance_problems_new ();

  if (node == NULL)
    return NULL;

  if (*clinic->name != '\0')
    return g_steal_pointer (&clinic);

  stance_json_read_clinic (node, clinic, stance_cli_get_catalog (cli), problems);

  if (!stance_problems_to_error (problems, error) || !stance_record_save_clinic (cli->record, clinic, error))
    return NULL;

  return g_steal_pointer (&clinic);
}

static gboolean
sign (StanceCli        *cli,
      StanceAssessment *assessment,
      GError          **error)
{
  g_autoptr (StanceCliCase) visit = stance_cli_case_new (cli, stance_assessment_copy (assessment), error);
  g_autoptr (StanceFindings) findings = visit != NULL ? stance_findings_evaluate (&visit->situation) : NULL;

  return findings != NULL && stance_record_sign_assessment (cli->record, assessment->id, findings, error);
}

static gboolean
give_program (StanceCli              *cli,
              const StanceAssessment *assessment,
              GError                **error)
{
  const StanceCliPaper usual = { NULL, FALSE, NULL };
  g_autoptr (StanceProgram) program = NULL;
  g_autofree char *id = NULL;

  if (!stance_cli_suggest (cli, assessment->id, &id, error))
    return FALSE;

  program = stance_record_get_program (cli->record, id, error);

  if (program == NULL)
    return FALSE;

  g_free (program->next_visit);
  program->next_visit = stance_date_add_days (assessment->date, DAYS_TO_NEXT_VISIT);

  return stance_record_save_program (cli->record, program, error) && stance_cli_issue (cli, program, &usual, error);
}

/* Everything that is dated is made on the day of the visit. */
static gboolean
add_visit (StanceCli                  *cli,
           const StanceCliSampleVisit *visit,
           GError                    **error)
{
  g_autofree char *today = g_steal_pointer (&cli->today);
  gboolean         added;

  cli->today = g_strdup (visit->assessment->date);
  added = stance_record_add_assessment (cli->record, visit->assessment, error) && sign (cli, visit->assessment, error) &&
          (!visit->program || give_program (cli, visit->assessment, error));
  g_free (cli->today);
  cli->today = g_steal_pointer (&today);

  return added;
}

/* Measured as the clinic's set-up says that the visit names. */
static void
set_up (const StanceClinic *clinic,
        StanceAssessment   *assessment)
{
  const StanceSetup *setup = stance_clinic_find_setup (clinic, assessment->context.texts[STANCE_PROTOCOL_SETUP]);

  if (setup != NULL)
    stance_setup_apply (setup, NULL, &assessment->context);
}

static gboolean
add_client (StanceCli             *cli,
            const char            *file,
            const StanceClinic    *clinic,
            const StanceClinician *clinician,
            GError               **error)
{
  g_autoptr (StanceCliSample) sample = stance_cli_sample_new (file, stance_cli_get_catalog (cli), cli->today, error);

  if (sample == NULL || !stance_record_add_client (cli->record, sample->client, error))
    return FALSE;

  for (guint i = 0; i < sample->visits->len; i++)
    {
      StanceCliSampleVisit *visit = g_ptr_array_index (sample->visits, i);

      set_up (clinic, visit->assessment);
      stance_set_text (&visit->assessment->client, sample->client->id);
      stance_set_text (&visit->assessment->clinician, clinician != NULL ? clinician->id : "");

      if (!add_visit (cli, visit, error))
        {
          g_prefix_error (error, "%s, visit %u: ", file, i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
fill (StanceCli *cli,
      GError   **error)
{
  g_autoptr (StanceClinic) clinic = make_clinic (cli, error);
  g_auto (GStrv) files = clinic != NULL ? stance_cli_sample_list_files (error) : NULL;
  const StanceClinician *clinician = NULL;

  if (files == NULL)
    return FALSE;

  if (clinic->clinicians->len > 0)
    {
      clinician = g_ptr_array_index (clinic->clinicians, 0);
      stance_record_set_author (cli->record, clinician->id);
    }

  for (guint i = 0; files[i] != NULL; i++)
    if (!add_client (cli, files[i], clinic, clinician, error))
      return FALSE;

  return TRUE;
}

static void
print_count (StanceCli *cli)
{
  const StanceClientQuery all = { .search = "" };
  JsonObject             *object;

  if (!cli->json)
    return;

  object = json_object_new ();
  json_object_set_int_member (object, "clients", stance_record_count_clients (cli->record, &all, NULL));
  stance_cli_print_json (cli, stance_json_object_to_node (object));
}

static gboolean
make_demo (StanceCli                *cli,
           const StanceCliArguments *arguments,
           GError                  **error)
{
  if (!check_empty (cli, error) || !stance_record_begin (cli->record, error))
    return FALSE;

  if (!fill (cli, error))
    {
      stance_record_rollback (cli->record);
      return FALSE;
    }

  if (!stance_record_commit (cli->record, error))
    return FALSE;

  print_count (cli);
  return TRUE;
}

const StanceCliVerb stance_cli_demo_verbs[] = {
  { "demo", "", NULL, "fill an empty database with the sample clinic, dates counted back from today", STANCE_CLI_CREATES, make_demo },
  { NULL },
};
