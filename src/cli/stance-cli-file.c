/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-file.h"

#include <errno.h>
#include <stdio.h>

#include "stance-cli.h"
#include "stance-error.h"
#include "stance-json-text.h"
#include "stance-problem.h"

/* An assessment has a few kilobytes; what is larger is another kind of file. */
#define MAX_SIZE (16 * 1024 * 1024)

static gboolean
read_stream (FILE    *stream,
             gsize    most,
             GString *text)
{
  char  piece[8192];
  gsize n_read;

  while ((n_read = fread (piece, 1, sizeof piece, stream)) > 0 && text->len <= most)
    g_string_append_len (text, piece, (gssize) n_read);

  return !ferror (stream);
}

GString *
stance_cli_read_text (const char *file,
                      gsize       most,
                      GError    **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean standard = g_str_equal (file, "-");
  FILE    *stream = standard ? stdin : fopen (file, "rb");
  gboolean read = stream != NULL && read_stream (stream, most, text);
  int      reason = errno;

  if (stream != NULL && !standard)
    fclose (stream);

  if (!read)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND, "%s could not be read: %s", file, g_strerror (reason));
      return NULL;
    }

  if (text->len > most)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_INVALID, "%s is larger than %" G_GSIZE_FORMAT " MB", file,
                   most / 1024 / 1024);
      return NULL;
    }

  return g_steal_pointer (&text);
}

JsonNode *
stance_cli_read_json (const char *file,
                      GError    **error)
{
  g_autoptr (GString) text = stance_cli_read_text (file, MAX_SIZE, error);
  JsonNode *node;

  if (text == NULL)
    return NULL;

  node = stance_json_parse (text->str, (gssize) text->len, error);

  if (node == NULL)
    g_prefix_error (error, "%s: ", g_str_equal (file, "-") ? "standard input" : file);

  return node;
}

gboolean
stance_cli_check_problems (GPtrArray *problems,
                           GError   **error)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const StanceProblem *problem = g_ptr_array_index (problems, i);

      if (problem->warning)
        stance_cli_warn ("warning: %s: %s", problem->place, problem->message);
    }

  return stance_problems_to_error (problems, error);
}

gboolean
stance_cli_write_file (const char *file,
                       GBytes     *bytes,
                       GError    **error)
{
  g_autoptr (GError) reason = NULL;
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_file_set_contents_full (file, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0666, &reason))
    return TRUE;

  g_set_error (error, STANCE_ERROR, STANCE_ERROR_STORE, "%s could not be written: %s", file,
               reason->message);
  return FALSE;
}
