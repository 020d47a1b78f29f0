/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-pasted.h"

#include <string.h>

#define BETWEEN_TRIALS "  "
#define BETWEEN_CELLS  " | "

gboolean
stance_pasted_is_table (const char *text)
{
  return strpbrk (text, "\t\r\n") != NULL;
}

static gboolean
has_digit (char **cells)
{
  for (char **cell = cells; *cell != NULL; cell++)
    if (strpbrk (*cell, "0123456789") != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_blank (char **cells)
{
  for (char **cell = cells; *cell != NULL; cell++)
    if (**cell != '\0')
      return FALSE;

  return TRUE;
}

/* (element-type GStrv): lines in which something stands; their cells without blanks around. */
static GPtrArray *
read_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) split = g_strsplit_set (text, "\r\n", -1);

  for (char **line = split; *line != NULL; line++)
    {
      char **cells = g_strsplit (*line, "\t", -1);

      for (char **cell = cells; *cell != NULL; cell++)
        g_strstrip (*cell);

      if (is_blank (cells))
        g_strfreev (cells);
      else
        g_ptr_array_add (lines, cells);
    }

  return lines;
}

static guint
count_columns (GPtrArray *lines)
{
  guint columns = 0;

  for (guint i = 0; i < lines->len; i++)
    columns = MAX (columns, g_strv_length (lines->pdata[i]));

  return columns;
}

/* "Right", "rechts", "R" before the left side. */
static gboolean
begins_with_right (char **heads)
{
  return g_ascii_tolower (heads[0][0]) == 'r' && g_strv_length (heads) == 2 && g_ascii_tolower (heads[1][0]) == 'l';
}

static void
append (GString    *words,
        const char *between,
        const char *cell)
{
  if (*cell != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? between : "", cell);
}

static char *
join_column (GPtrArray *lines,
             guint      column)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      char **cells = lines->pdata[i];

      append (words, BETWEEN_TRIALS, column < g_strv_length (cells) ? cells[column] : "");
    }

  return g_string_free (words, FALSE);
}

static char *
join_cells (GPtrArray  *lines,
            const char *between)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    for (char **cell = lines->pdata[i]; *cell != NULL; cell++)
      append (words, between, *cell);

  return g_string_free (words, FALSE);
}

void
stance_pasted_read (const char *text,
                    gboolean    sides,
                    char      **left,
                    char      **right)
{
  g_autoptr (GPtrArray) lines = read_lines (text);
  gboolean swapped = FALSE;
  guint    columns;

  if (lines->len > 1 && !has_digit (lines->pdata[0]))
    {
      swapped = begins_with_right (lines->pdata[0]);
      g_ptr_array_remove_index (lines, 0);
    }

  columns = count_columns (lines);
  *right = NULL;

  if (columns == 2 && sides)
    {
      *left = join_column (lines, swapped ? 1 : 0);
      *right = join_column (lines, swapped ? 0 : 1);
    }
  else
    *left = join_cells (lines, columns <= 1 || lines->len == 1 ? BETWEEN_TRIALS : BETWEEN_CELLS);
}
