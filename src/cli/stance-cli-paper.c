/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-chart.h"
#include "stance-cli-file.h"
#include "stance-cli-issue.h"
#include "stance-cli-verbs.h"
#include "stance-error.h"
#include "stance-json-writer.h"

/* A quarter of an A4 page, wide enough for a year of visits. */
#define CHART_WIDTH  640
#define CHART_HEIGHT 400

static gboolean
is_as_issued (const StanceCliPaper *wanted)
{
  return wanted->language == NULL && !wanted->large_print && wanted->paper == NULL;
}

/* A sheet in the language that it was issued in is laid out from the words it had then. */
static GBytes *
print_copy (StanceCli             *cli,
            const StanceProgram   *program,
            const StanceSheetFile *sheet,
            const StanceCliPaper  *wanted,
            GError               **error)
{
  gboolean same = wanted->language == NULL || g_str_equal (wanted->language, sheet->language);
  g_autoptr (StanceHandout) words = same ? stance_handout_new_from_data (sheet->content, error)
                                         : stance_cli_make_handout (cli, program, wanted->language, error);

  if (words == NULL)
    return NULL;

  return stance_cli_print_handout (words, wanted->paper != NULL ? wanted->paper : sheet->paper,
                                   wanted->large_print || sheet->large_print, STANCE_HANDOUT_COPY, error);
}

static GBytes *
print_issued (StanceCli            *cli,
              const StanceProgram  *program,
              const StanceCliPaper *wanted,
              GError              **error)
{
  g_autoptr (StanceSheetFile) sheet = stance_record_get_sheet (cli->record, program->id, error);

  if (sheet == NULL)
    return NULL;

  return is_as_issued (wanted) ? g_bytes_ref (sheet->pdf) : print_copy (cli, program, sheet, wanted, error);
}

static GBytes *
print_draft (StanceCli            *cli,
             const StanceProgram  *program,
             const StanceCliPaper *wanted,
             GError              **error)
{
  g_autoptr (StanceClient) client = stance_record_get_client (cli->record, program->client, error);
  g_autoptr (StanceClinic) clinic = client != NULL ? stance_record_get_clinic (cli->record, error) : NULL;
  g_autoptr (StanceHandout) words = clinic != NULL ? stance_cli_make_handout (cli, program, wanted->language, error) : NULL;

  if (words == NULL)
    return NULL;

  return stance_cli_print_handout (words, wanted->paper != NULL ? wanted->paper : clinic->paper,
                                   wanted->large_print || client->large_print, STANCE_HANDOUT_DRAFT, error);
}

static GBytes *
print_program (StanceCli            *cli,
               const StanceProgram  *program,
               const StanceCliPaper *wanted,
               GError              **error)
{
  if (program->status == STANCE_PROGRAM_STOPPED)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_STATE,
                   "the program was stopped by a red flag: its sheet is not to be used any more");
      return NULL;
    }

  return program->status == STANCE_PROGRAM_DRAFT ? print_draft (cli, program, wanted, error)
                                                 : print_issued (cli, program, wanted, error);
}

static gboolean
write_handout (StanceCli                *cli,
               const StanceCliArguments *arguments,
               GError                  **error)
{
  const StanceCliPaper wanted = {
    stance_cli_arguments_get_option (arguments, "language"),
    stance_cli_arguments_get_option (arguments, "large-print") != NULL,
    stance_cli_arguments_get_option (arguments, "paper"),
  };
  const char *output = stance_cli_arguments_get_option (arguments, "output");
  g_autoptr (StanceProgram) program = stance_cli_get_program (cli, stance_cli_arguments_get (arguments, 0), error);
  g_autoptr (GBytes) pdf = program != NULL ? print_program (cli, program, &wanted, error) : NULL;

  if (pdf == NULL || !stance_cli_write_file (output, pdf, error))
    return FALSE;

  stance_cli_print_file (cli, output);
  return TRUE;
}

static GBytes *
draw_chart (StanceCli           *cli,
            const StanceMeasure *measure,
            const StanceClient  *client,
            StancePictureFormat  format,
            GError             **error)
{
  g_autoptr (GPtrArray) assessments = stance_record_list_assessments (cli->record, client->id, error);
  g_autoptr (StanceClinic) clinic = assessments != NULL ? stance_record_get_clinic (cli->record, error) : NULL;
  g_autoptr (StanceText) text = NULL;
  g_autoptr (StanceChart) chart = NULL;

  if (clinic == NULL)
    return NULL;

  text = stance_text_new_nearest (*client->language != '\0' ? client->language : "en");
  chart = stance_chart_new (measure, stance_cli_get_catalog (cli), client, clinic, assessments, text,
                            CHART_WIDTH, CHART_HEIGHT);

  return stance_chart_to_bytes (chart, format, error);
}

static gboolean
write_chart (StanceCli                *cli,
             const StanceCliArguments *arguments,
             GError                  **error)
{
  const char          *output = stance_cli_arguments_get_option (arguments, "output");
  const char          *id = stance_cli_arguments_get_option (arguments, "measure");
  const StanceMeasure *measure = stance_catalog_find_measure (stance_cli_get_catalog (cli), id);
  int                  format = stance_picture_format_from_name (output);
  g_autoptr (StanceClient) client = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (format < 0)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--output must end in .svg, .pdf or .png: %s", output);
      return FALSE;
    }

  if (measure == NULL)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND, "--measure: there is no measure “%s”; see “measure list”", id);
      return FALSE;
    }

  client = stance_cli_get_client (cli, stance_cli_arguments_get (arguments, 0), error);
  bytes = client != NULL ? draw_chart (cli, measure, client, format, error) : NULL;

  if (bytes == NULL || !stance_cli_write_file (output, bytes, error))
    return FALSE;

  stance_cli_print_file (cli, output);
  return TRUE;
}

static const StanceCliOption handout_options[] = {
  { "output", "FILE.pdf", NULL, TRUE },
  { "language", "L" },
  { "large-print" },
  { "paper", "PAPER", stance_paper_nicks },
  { NULL },
};

static const StanceCliOption chart_options[] = {
  { "measure", "MEASURE", NULL, TRUE },
  { "output", "FILE.(svg|pdf|png)", NULL, TRUE },
  { NULL },
};

const StanceCliVerb stance_cli_paper_verbs[] = {
  { "handout", "PROGRAM", handout_options, "the sheet as it was issued; with options a copy; of a draft a draft", STANCE_CLI_READS, write_handout },
  { "chart", "CLIENT", chart_options, "a client's progress in one measure", STANCE_CLI_READS, write_chart },
  { NULL },
};
