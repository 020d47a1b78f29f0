/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-file.h"
#include "stance-cli-verbs.h"
#include "stance-cli.h"
#include "stance-error.h"
#include "stance-figure-view.h"

#define WIDTH       600
#define LEAST_WIDTH 40
#define MOST_WIDTH  8000

typedef struct
{
  const char         *output;
  StancePictureFormat format;
  gint64              width;
  StanceSide          side;
} Wanted;

static gboolean
read_wanted (const StanceCliArguments *arguments,
             Wanted                   *wanted,
             GError                  **error)
{
  const char *width = stance_cli_arguments_get_option (arguments, "width");
  const char *side = stance_cli_arguments_get_option (arguments, "side");
  int         format;

  wanted->output = stance_cli_arguments_get_option (arguments, "output");
  wanted->side = side != NULL ? (StanceSide) stance_nick_find (stance_side_nicks, side) : STANCE_SIDE_LEFT;
  wanted->width = WIDTH;
  format = stance_picture_format_from_name (wanted->output);

  if (format < 0)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--output must end in .svg, .png or .pdf: %s", wanted->output);
      return FALSE;
    }

  if (width != NULL && !g_ascii_string_to_signed (width, 10, LEAST_WIDTH, MOST_WIDTH, &wanted->width, NULL))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--width must be a number of pixels from %d to %d: %s",
                   LEAST_WIDTH, MOST_WIDTH, width);
      return FALSE;
    }

  wanted->format = (StancePictureFormat) format;
  return TRUE;
}

static GBytes *
draw (const StanceExercise *exercise,
      const Wanted         *wanted,
      GError              **error)
{
  const StanceFigureLook look = { 0 };
  g_autofree char       *name = stance_exercise_dup_name (exercise, "en");
  g_auto (GStrv) steps = stance_exercise_dup_steps (exercise, wanted->side, "en");
  g_autofree char *told = g_strjoinv (" ", steps);
  g_autoptr (StanceFigureView) view = NULL;

  if (exercise->figure == NULL)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND, "the exercise “%s” has no figure", exercise->id);
      return NULL;
    }

  view = stance_figure_view_new (exercise->figure, &look);

  return stance_figure_view_to_bytes (view, wanted->side, (double) wanted->width, wanted->format, name, told, error);
}

static gboolean
write_figure (StanceCli                *cli,
              const StanceCliArguments *arguments,
              GError                  **error)
{
  const char           *id = stance_cli_arguments_get (arguments, 0);
  const StanceExercise *exercise = stance_catalog_find_exercise (stance_cli_get_catalog (cli), id);
  Wanted                wanted;
  g_autoptr (GBytes) bytes = NULL;

  if (!read_wanted (arguments, &wanted, error))
    return FALSE;

  if (exercise == NULL)
    return stance_cli_fail_unknown ("exercise", id, error);

  bytes = draw (exercise, &wanted, error);
  if (bytes == NULL || !stance_cli_write_file (wanted.output, bytes, error))
    return FALSE;

  stance_cli_print_file (cli, wanted.output);
  return TRUE;
}

static const char *const sides[] = { "left", "right", NULL };

static const StanceCliOption figure_options[] = {
  { "output", "FILE.(svg|png|pdf)", NULL, TRUE },
  { "width", "PX" },
  { "side", "SIDE", sides },
  { NULL },
};

const StanceCliVerb stance_cli_figure_verbs[] = {
  { "exercise figure", "ID", figure_options, "the drawn figure of an exercise; the side is the working hip", STANCE_CLI_MAY_READ, write_figure },
  { NULL },
};
