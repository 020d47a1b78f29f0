/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-table.h"

#include <math.h>
#include <string.h>

#define GAP         2
#define LABEL_WIDTH 18

static void
add_cells (StanceCliTable *self,
           const char     *first,
           va_list         rest)
{
  const char *cell = first;

  for (guint column = 0; column < self->n_columns; column++)
    {
      g_ptr_array_add (self->cells, g_strdup (cell != NULL ? cell : ""));

      if (column + 1 < self->n_columns)
        cell = va_arg (rest, const char *);
    }
}

StanceCliTable *
stance_cli_table_new (const char *first,
                      ...)
{
  StanceCliTable *self = g_new0 (StanceCliTable, 1);
  va_list         headings;

  self->cells = g_ptr_array_new_with_free_func (g_free);
  va_start (headings, first);

  for (const char *heading = first; heading != NULL; heading = va_arg (headings, const char *))
    {
      g_ptr_array_add (self->cells, g_strdup (heading));
      self->n_columns++;
    }

  va_end (headings);

  return self;
}

void
stance_cli_table_free (StanceCliTable *self)
{
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self);
}

void
stance_cli_table_add (StanceCliTable *self,
                      const char     *first,
                      ...)
{
  va_list rest;

  va_start (rest, first);
  add_cells (self, first, rest);
  va_end (rest);
}

static glong
get_width (const StanceCliTable *self,
           guint                 column)
{
  glong width = 0;

  for (guint i = column; i < self->cells->len; i += self->n_columns)
    width = MAX (width, g_utf8_strlen (g_ptr_array_index (self->cells, i), -1));

  return width;
}

static void
pad (GString *out,
     glong    n_spaces)
{
  for (glong i = 0; i < n_spaces; i++)
    g_string_append_c (out, ' ');
}

static void
trim (GString *line)
{
  gsize length = line->len;

  while (length > 0 && line->str[length - 1] == ' ')
    length--;

  g_string_truncate (line, length);
}

static void
print_row (const StanceCliTable *self,
           guint                 first,
           StanceCli            *cli)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint column = 0; column < self->n_columns; column++)
    {
      const char *cell = g_ptr_array_index (self->cells, first + column);

      g_string_append (line, cell);
      pad (line, get_width (self, column) + GAP - g_utf8_strlen (cell, -1));
    }

  trim (line);
  stance_cli_print (cli, "%s\n", line->str);
}

void
stance_cli_table_print (StanceCliTable *self,
                        StanceCli      *cli,
                        const char     *empty)
{
  const char *heading = g_ptr_array_index (self->cells, 0);

  if (self->cells->len == self->n_columns)
    {
      stance_cli_print (cli, "%s\n", empty);
      return;
    }

  for (guint i = *heading == '\0' ? self->n_columns : 0; i < self->cells->len; i += self->n_columns)
    print_row (self, i, cli);
}

void
stance_cli_print_field (StanceCli  *cli,
                        const char *label,
                        const char *value)
{
  g_auto (GStrv) lines = NULL;

  if (value == NULL || *value == '\0')
    return;

  lines = g_strsplit (value, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    stance_cli_print (cli, "%-*s%s\n", LABEL_WIDTH, i == 0 ? label : "", lines[i]);
}

char *
stance_cli_format_number (double number)
{
  char  digits[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  if (!isfinite (number))
    return g_strdup ("–");

  g_ascii_formatd (digits, sizeof digits, "%.2f", number);
  length = strlen (digits);

  while (digits[length - 1] == '0')
    digits[--length] = '\0';

  if (digits[length - 1] == '.')
    digits[--length] = '\0';

  return g_strdup (g_str_equal (digits, "-0") ? "0" : digits);
}
