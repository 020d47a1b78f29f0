/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-file.h"
#include "stance-cli-own.h"
#include "stance-cli-verbs.h"
#include "stance-error.h"
#include "stance-json.h"
#include "stance-photo-image.h"

/* Several photos as cameras write them, in base64. */
#define MAX_SIZE (128 * 1024 * 1024)

static StanceCliOwn
describe (gconstpointer thing)
{
  const StanceExercise *exercise = thing;

  return (StanceCliOwn){ exercise->id, stance_exercise_dup_name (exercise, "en"), exercise->own, exercise->retired };
}

static gboolean
list_exercises (StanceCli                *cli,
                const StanceCliArguments *arguments,
                GError                  **error)
{
  stance_cli_list_own (cli, stance_catalog_get_all_exercises (stance_cli_get_catalog (cli)), describe);

  return TRUE;
}

/* %NULL with an error. */
static const StanceExercise *
find (StanceCli  *cli,
      const char *id,
      GError    **error)
{
  const StanceExercise *exercise = stance_catalog_find_exercise (stance_cli_get_catalog (cli), id);

  if (exercise == NULL)
    stance_cli_fail_unknown ("exercise", id, error);

  return exercise;
}

static gboolean
show_exercise (StanceCli                *cli,
               const StanceCliArguments *arguments,
               GError                  **error)
{
  const StanceExercise *exercise = find (cli, stance_cli_arguments_get (arguments, 0), error);

  return exercise != NULL && stance_cli_show_thing (cli, stance_json_write_exercise (exercise));
}

static gboolean
export_exercise (StanceCli                *cli,
                 const StanceCliArguments *arguments,
                 GError                  **error)
{
  const StanceExercise *exercise = find (cli, stance_cli_arguments_get (arguments, 0), error);
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (exercise == NULL)
    return FALSE;

  text = stance_exercise_dup_file (exercise);
  bytes = g_bytes_new_take (text, strlen (text));

  return stance_cli_write_file (stance_cli_arguments_get_option (arguments, "output"), bytes, error);
}

static gboolean
fail_taken (const char *id,
            GError    **error)
{
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_STATE,
               "the clinic has an exercise “%s” already; with --replace the file becomes its new revision", id);
  return FALSE;
}

/* Retired it stays retired. */
static gboolean
store (StanceCli         *cli,
       StanceOwnExercise *exercise,
       gboolean           replace,
       GError           **error)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (StanceOwnExercise) stored = stance_record_get_own_exercise (cli->record, exercise->id, &missing);

  if (g_error_matches (missing, STANCE_ERROR, STANCE_ERROR_NOT_FOUND))
    return stance_record_add_own_exercise (cli->record, exercise, error);

  if (stored == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }

  if (!replace)
    return fail_taken (exercise->id, error);

  exercise->revision = stored->revision;
  exercise->retired = stored->retired;

  return stance_record_save_own_exercise (cli->record, exercise, error);
}

static gboolean
import_exercise (StanceCli                *cli,
                 const StanceCliArguments *arguments,
                 GError                  **error)
{
  const char *file = stance_cli_arguments_get (arguments, 0);
  const char *name = g_str_equal (file, "-") ? "standard input" : file;
  gboolean    replace = stance_cli_arguments_get_option (arguments, "replace") != NULL;
  g_autoptr (GString) text = stance_cli_read_text (file, MAX_SIZE, error);
  g_autoptr (StanceOwnExercise) exercise = NULL;

  if (text == NULL)
    return FALSE;

  exercise = stance_own_exercise_parse (name, text->str, text->len, stance_cli_get_catalog (cli), error);
  if (exercise == NULL || !stance_photo_images_import (exercise->photos, name, error) || !store (cli, exercise, replace, error))
    return FALSE;

  stance_cli_print_id (cli, exercise->id, FALSE);

  return TRUE;
}

static gboolean
set_retired (StanceCli                *cli,
             const StanceCliArguments *arguments,
             gboolean                  retired,
             GError                  **error)
{
  const char *id = stance_cli_arguments_get (arguments, 0);

  if (stance_record_retire_own_exercise (cli->record, id, retired, error))
    return TRUE;

  g_prefix_error (error, "ID “%s”: ", id);
  return FALSE;
}

static gboolean
retire_exercise (StanceCli                *cli,
                 const StanceCliArguments *arguments,
                 GError                  **error)
{
  return set_retired (cli, arguments, TRUE, error);
}

static gboolean
unretire_exercise (StanceCli                *cli,
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

const StanceCliVerb stance_cli_exercise_verbs[] = {
  { "exercise list", "", NULL, "the library of exercises, with the clinic's own", STANCE_CLI_MAY_READ, list_exercises },
  { "exercise show", "ID", NULL, "an exercise with its doses", STANCE_CLI_MAY_READ, show_exercise },
  { "exercise import", "FILE", import_options, "make an exercise of the clinic's own; prints its id", STANCE_CLI_CREATES, import_exercise },
  { "exercise export", "ID", export_options, "an exercise as one file, with its photos", STANCE_CLI_MAY_READ, export_exercise },
  { "exercise retire", "ID", NULL, "offer one of the clinic's own no more; programs keep it", STANCE_CLI_WRITES, retire_exercise },
  { "exercise unretire", "ID", NULL, "offer it again", STANCE_CLI_WRITES, unretire_exercise },
  { NULL },
};
