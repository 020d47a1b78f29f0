/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-file.h"
#include "stance-cli-own.h"
#include "stance-cli-verbs.h"
#include "stance-error.h"
#include "stance-json.h"

#define MAX_SIZE (1024 * 1024)

static StanceCliOwn
describe (gconstpointer thing)
{
  const StanceMeasure *measure = thing;

  return (StanceCliOwn){ measure->id, stance_measure_dup_name (measure, "en"), measure->own, measure->retired };
}

static gboolean
list_measures (StanceCli                *cli,
               const StanceCliArguments *arguments,
               GError                  **error)
{
  stance_cli_list_own (cli, stance_catalog_get_measures (stance_cli_get_catalog (cli)), describe);

  return TRUE;
}

/* %NULL with an error. */
static const StanceMeasure *
find (StanceCli  *cli,
      const char *id,
      GError    **error)
{
  const StanceMeasure *measure = stance_catalog_find_measure (stance_cli_get_catalog (cli), id);

  if (measure == NULL)
    stance_cli_fail_unknown ("measure", id, error);

  return measure;
}

static gboolean
show_measure (StanceCli                *cli,
              const StanceCliArguments *arguments,
              GError                  **error)
{
  const StanceMeasure *measure = find (cli, stance_cli_arguments_get (arguments, 0), error);

  return measure != NULL && stance_cli_show_thing (cli, stance_json_write_measure (measure));
}

static gboolean
export_measure (StanceCli                *cli,
                const StanceCliArguments *arguments,
                GError                  **error)
{
  const StanceMeasure *measure = find (cli, stance_cli_arguments_get (arguments, 0), error);
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (measure == NULL)
    return FALSE;

  text = stance_measure_dup_file (measure);
  bytes = g_bytes_new_take (text, strlen (text));

  return stance_cli_write_file (stance_cli_arguments_get_option (arguments, "output"), bytes, error);
}

/* Retired it stays retired. */
static gboolean
store (StanceCli        *cli,
       StanceOwnMeasure *measure,
       gboolean          replace,
       GError          **error)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (StanceOwnMeasure) stored = stance_record_get_own_measure (cli->record, measure->id, &missing);

  if (g_error_matches (missing, STANCE_ERROR, STANCE_ERROR_NOT_FOUND))
    return stance_record_add_own_measure (cli->record, measure, error);

  if (stored == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }

  if (!replace)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_STATE,
                   "the clinic has a measure “%s” already; with --replace the file becomes its new revision", measure->id);
      return FALSE;
    }

  measure->revision = stored->revision;
  measure->retired = stored->retired;

  return stance_record_save_own_measure (cli->record, measure, error);
}

static gboolean
import_measure (StanceCli                *cli,
                const StanceCliArguments *arguments,
                GError                  **error)
{
  const char *file = stance_cli_arguments_get (arguments, 0);
  const char *name = g_str_equal (file, "-") ? "standard input" : file;
  gboolean    replace = stance_cli_arguments_get_option (arguments, "replace") != NULL;
  g_autoptr (GString) text = stance_cli_read_text (file, MAX_SIZE, error);
  g_autoptr (StanceOwnMeasure) measure = NULL;

  if (text == NULL)
    return FALSE;

  measure = stance_own_measure_parse (name, text->str, text->len, stance_cli_get_catalog (cli), error);
  if (measure == NULL || !store (cli, measure, replace, error))
    return FALSE;

  stance_cli_print_id (cli, measure->id, FALSE);

  return TRUE;
}

static gboolean
set_retired (StanceCli                *cli,
             const StanceCliArguments *arguments,
             gboolean                  retired,
             GError                  **error)
{
  const char *id = stance_cli_arguments_get (arguments, 0);

  if (stance_record_retire_own_measure (cli->record, id, retired, error))
    return TRUE;

  g_prefix_error (error, "ID “%s”: ", id);
  return FALSE;
}

static gboolean
retire_measure (StanceCli                *cli,
                const StanceCliArguments *arguments,
                GError                  **error)
{
  return set_retired (cli, arguments, TRUE, error);
}

static gboolean
unretire_measure (StanceCli                *cli,
                  const StanceCliArguments *arguments,
                  GError                  **error)
{
  return set_retired (cli, arguments, FALSE, error);
}

static const StanceCliOption import_options[] = {
  { "replace", NULL, NULL, FALSE },
  { NULL },
};

static const StanceCliOption export_options[] = {
  { "output", "FILE", NULL, TRUE },
  { NULL },
};

const StanceCliVerb stance_cli_measure_verbs[] = {
  { "measure list", "", NULL, "what can be measured, with the clinic's own", STANCE_CLI_MAY_READ, list_measures },
  { "measure show", "ID", NULL, "a measure with its limits, threshold and error", STANCE_CLI_MAY_READ, show_measure },
  { "measure import", "FILE", import_options, "make a measure of the clinic's own; prints its id", STANCE_CLI_CREATES, import_measure },
  { "measure export", "ID", export_options, "a measure as one file", STANCE_CLI_MAY_READ, export_measure },
  { "measure retire", "ID", NULL, "offer one of the clinic's own no more; visits keep it", STANCE_CLI_WRITES, retire_measure },
  { "measure unretire", "ID", NULL, "offer it again", STANCE_CLI_WRITES, unretire_measure },
  { NULL },
};
