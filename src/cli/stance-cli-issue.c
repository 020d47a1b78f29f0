/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-issue.h"

#include "stance-cli-case.h"
#include "stance-cli-file.h"
#include "stance-date.h"

#define ALL_TIERS 0, 4

static void
fill_in (StanceCli             *cli,
         StanceProgram         *program,
         const StanceCliCase   *visit,
         const StanceClinician *clinician)
{
  stance_set_text (&program->client, visit->client->id);
  stance_set_text (&program->assessment, visit->assessment->id);
  stance_set_text (&program->date, cli->today);

  if (clinician != NULL)
    stance_set_text (&program->clinician, clinician->id);
}

gboolean
stance_cli_suggest (StanceCli  *cli,
                    const char *assessment,
                    char      **id,
                    GError    **error)
{
  g_autoptr (StanceCliCase) visit =
               stance_cli_case_new (cli, stance_cli_get_assessment (cli, assessment, error), error);
  g_autoptr (StanceFindings) findings = NULL;
  g_autoptr (StanceProgram) program = NULL;
  const StanceClinician *clinician;

  if (visit == NULL || !stance_cli_find_clinician (cli, visit->clinic, &clinician, error))
    return FALSE;

  findings = stance_findings_evaluate (&visit->situation);
  program = stance_program_suggest (&visit->situation, findings, error);

  if (program == NULL)
    return FALSE;

  fill_in (cli, program, visit, clinician);

  if (!stance_record_add_program (cli->record, program, error))
    return FALSE;

  *id = g_strdup (program->id);
  return TRUE;
}

static gboolean
check_own_visit (StanceCli           *cli,
                 const StanceProgram *program,
                 GError             **error)
{
  g_autoptr (StanceAssessment) visit = NULL;
  g_autoptr (GArray) stops = NULL;

  if (*program->assessment == '\0')
    return TRUE;

  visit = stance_record_get_assessment (cli->record, program->assessment, error);

  if (visit == NULL)
    return FALSE;

  stops = stance_screening_list_stops (visit->screening, stance_cli_get_catalog (cli));

  return stance_cli_check_stops (stops, ALL_TIERS, error);
}

/* A stop of the first two tiers at the newest visit forbids what an older one allowed. */
static gboolean
check_newest_visit (StanceCli           *cli,
                    const StanceProgram *program,
                    GError             **error)
{
  g_autoptr (GPtrArray) visits = stance_record_list_assessments (cli->record, program->client, error);
  g_autoptr (GArray) stops = NULL;
  const StanceAssessment *newest;

  if (visits == NULL)
    return FALSE;

  if (visits->len == 0)
    return TRUE;

  newest = g_ptr_array_index (visits, visits->len - 1);
  stops = stance_screening_list_stops (newest->screening, stance_cli_get_catalog (cli));

  return stance_cli_check_stops (stops, STANCE_CLI_FINAL_TIERS, error);
}

void
stance_cli_name_missing (const StanceClinic *clinic)
{
  g_autofree const char **missing = stance_clinic_list_missing (clinic);
  g_autofree char        *list = g_strjoinv (", ", (char **) missing);

  if (*list != '\0')
    stance_cli_warn ("the sheet lacks of the clinic: %s; say it with “clinic set”", list);
}

static void
name_missing_font (void)
{
  g_autoptr (GError) error = NULL;

  if (!stance_sheet_check_font (&error))
    stance_cli_warn ("warning: %s", error->message);
}

static const StanceClinician *
find_giver (StanceCli           *cli,
            const StanceProgram *program,
            const StanceClinic  *clinic)
{
  const StanceClinician *clinician = stance_clinic_find_clinician (clinic, program->clinician);

  if (clinician == NULL)
    stance_cli_find_clinician (cli, clinic, &clinician, NULL);

  return clinician;
}

static char *
dup_region (StanceCli           *cli,
            const StanceProgram *program)
{
  g_autoptr (StanceAssessment) visit = NULL;

  if (*program->assessment != '\0')
    visit = stance_record_get_assessment (cli->record, program->assessment, NULL);

  return g_strdup (visit != NULL && visit->complaint.region != NULL ? visit->complaint.region : "");
}

StanceText *
stance_cli_choose_text (const char         *language,
                        const StanceClient *client,
                        GError            **error)
{
  if (language == NULL)
    language = *client->language != '\0' ? client->language : "en";

  return stance_text_new (language, error);
}

StanceHandout *
stance_cli_make_handout (StanceCli           *cli,
                         const StanceProgram *program,
                         const char          *language,
                         GError             **error)
{
  g_autoptr (StanceClient) client = stance_record_get_client (cli->record, program->client, error);
  g_autoptr (StanceClinic) clinic = client != NULL ? stance_record_get_clinic (cli->record, error) : NULL;
  g_autoptr (StanceText) text = clinic != NULL ? stance_cli_choose_text (language, client, error) : NULL;
  g_autofree char *region = NULL;

  if (text == NULL)
    return NULL;

  region = dup_region (cli, program);
  stance_cli_name_missing (clinic);
  name_missing_font ();

  return stance_handout_new (program, client, clinic, find_giver (cli, program, clinic), region,
                             stance_cli_get_catalog (cli), text);
}

GBytes *
stance_cli_print_handout (const StanceHandout *words,
                          const char          *paper,
                          gboolean             large_print,
                          StanceHandoutMark    mark,
                          GError             **error)
{
  int size = stance_nick_find (stance_paper_nicks, paper);
  g_autoptr (StanceSheet) sheet = NULL;

  sheet = stance_handout_lay_out (words, size < 0 ? STANCE_PAPER_A4 : (StancePaper) size, large_print, mark);

  return stance_sheet_to_pdf (sheet, error);
}

/* What the sheet says of itself must be true once it is issued. */
static void
set_dates (StanceProgram *program,
           const char    *today)
{
  stance_set_text (&program->issued_on, today);

  if (program->use_until != NULL && *program->use_until != '\0')
    return;

  g_free (program->use_until);
  program->use_until = stance_date_add_days (today, 7 * program->weeks);
}

static gboolean
store_sheet (StanceCli            *cli,
             StanceProgram        *program,
             const StanceCliPaper *wanted,
             GError              **error)
{
  g_autoptr (StanceClient) client = stance_record_get_client (cli->record, program->client, error);
  g_autoptr (StanceClinic) clinic = client != NULL ? stance_record_get_clinic (cli->record, error) : NULL;
  g_autoptr (StanceText) text = clinic != NULL ? stance_cli_choose_text (wanted->language, client, error) : NULL;
  const char *paper = wanted->paper != NULL ? wanted->paper : clinic != NULL ? clinic->paper
                                                                             : NULL;
  g_autoptr (StanceHandout) words = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (StanceSheetFile) file = NULL;
  g_autofree char *content = NULL;
  gboolean         large_print;

  if (text == NULL)
    return FALSE;

  large_print = wanted->large_print || client->large_print;
  words = stance_cli_make_handout (cli, program, stance_text_get_language (text), error);
  pdf = words != NULL ? stance_cli_print_handout (words, paper, large_print, STANCE_HANDOUT_ORIGINAL, error) : NULL;

  if (pdf == NULL)
    return FALSE;

  content = stance_handout_to_data (words);
  file = stance_sheet_file_new (program->id, stance_text_get_language (text), paper, large_print, content, pdf);

  return stance_record_issue_program (cli->record, program, file, error);
}

gboolean
stance_cli_issue (StanceCli            *cli,
                  StanceProgram        *program,
                  const StanceCliPaper *wanted,
                  GError              **error)
{
  g_autoptr (GPtrArray) problems = stance_program_check (program, stance_cli_get_catalog (cli));

  if (!check_own_visit (cli, program, error) || !check_newest_visit (cli, program, error) ||
      !stance_cli_check_problems (problems, error))
    return FALSE;

  set_dates (program, cli->today);

  return store_sheet (cli, program, wanted, error);
}
