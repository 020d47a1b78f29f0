/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-case.h"
#include "stance-cli-file.h"
#include "stance-cli-issue.h"
#include "stance-cli-verbs.h"
#include "stance-error.h"
#include "stance-safety-sheet.h"

static GBytes *
print (StanceCli                *cli,
       StanceCliCase            *visit,
       StanceSafetyPaper         kind,
       const StanceCliArguments *arguments,
       GError                  **error)
{
  const char *paper = stance_cli_arguments_get_option (arguments, "paper");
  gboolean    large = visit->client->large_print || stance_cli_arguments_get_option (arguments, "large-print") != NULL;
  int         size = stance_nick_find (stance_paper_nicks, paper != NULL ? paper : visit->clinic->paper);
  g_autoptr (GArray) stops = stance_assessment_list_stops (visit->assessment, stance_cli_get_catalog (cli), visit->earlier);
  g_autoptr (StanceText) text = stance_cli_choose_text (stance_cli_arguments_get_option (arguments, "language"), visit->client, error);
  g_autoptr (StanceSheet) sheet = NULL;
  const StanceSafetySource source = {
    .assessment = visit->assessment,
    .client = visit->client,
    .clinic = visit->clinic,
    .clinician = stance_clinic_find_clinician (visit->clinic, visit->assessment->clinician),
    .catalog = stance_cli_get_catalog (cli),
    .stops = stops,
    .note = stance_cli_arguments_get_option (arguments, "note"),
  };

  if (text == NULL)
    return NULL;

  if (!stance_safety_sheet_is_needed (stops))
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_STATE, "no stop rule stands in this assessment: there is nothing to write");
      return NULL;
    }

  stance_cli_name_missing (visit->clinic);
  sheet = stance_safety_sheet_new (&source, kind, text, size < 0 ? STANCE_PAPER_A4 : (StancePaper) size,
                                   large && kind == STANCE_SAFETY_STOP_SHEET);

  return stance_sheet_to_pdf (sheet, error);
}

static gboolean
write_paper (StanceCli                *cli,
             const StanceCliArguments *arguments,
             StanceSafetyPaper         kind,
             GError                  **error)
{
  const char       *output = stance_cli_arguments_get_option (arguments, "output");
  StanceAssessment *assessment = stance_cli_get_assessment (cli, stance_cli_arguments_get (arguments, 0), error);
  g_autoptr (StanceCliCase) visit = stance_cli_case_new (cli, assessment, error);
  g_autoptr (GBytes) pdf = visit != NULL ? print (cli, visit, kind, arguments, error) : NULL;

  if (pdf == NULL || !stance_cli_write_file (output, pdf, error))
    return FALSE;

  stance_cli_print_file (cli, output);
  return TRUE;
}

static gboolean
write_letter (StanceCli                *cli,
              const StanceCliArguments *arguments,
              GError                  **error)
{
  return write_paper (cli, arguments, STANCE_SAFETY_LETTER, error);
}

static gboolean
write_stop_sheet (StanceCli                *cli,
                  const StanceCliArguments *arguments,
                  GError                  **error)
{
  return write_paper (cli, arguments, STANCE_SAFETY_STOP_SHEET, error);
}

static const StanceCliOption letter_options[] = {
  { "output", "FILE.pdf", NULL, TRUE },
  { "note", "TEXT" },
  { "language", "L" },
  { "paper", "PAPER", stance_paper_nicks },
  { NULL },
};

static const StanceCliOption stop_sheet_options[] = {
  { "output", "FILE.pdf", NULL, TRUE },
  { "language", "L" },
  { "large-print" },
  { "paper", "PAPER", stance_paper_nicks },
  { NULL },
};

const StanceCliVerb stance_cli_safety_verbs[] = {
  { "letter", "ASSESSMENT", letter_options, "to the doctor: what a stop rule found", STANCE_CLI_READS, write_letter },
  { "stop-sheet", "ASSESSMENT", stop_sheet_options, "for the client of a stop rule", STANCE_CLI_READS, write_stop_sheet },
  { NULL },
};
