/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-typed-date.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <string.h>

#include "stance-date.h"

/* Reads the order of day, month and year out of the locale's format, "%d.%m.%Y". */
static void
read_format (char order[4],
             char mark[2])
{
  const char *format = nl_langinfo (D_FMT);
  gsize       n = 0;

  strcpy (mark, "-");
  for (; *format != '\0' && n < 3; format++)
    {
      if (*format == '%' && format[1] != '\0')
        {
          format++;
          while (*format == '-' || *format == 'E' || *format == 'O')
            format++;
          if (strchr ("de", *format) != NULL)
            order[n++] = 'd';
          else if (*format == 'm')
            order[n++] = 'm';
          else if (strchr ("yY", *format) != NULL)
            order[n++] = 'y';
        }
      else if (n == 1 && strchr ("./-", *format) != NULL)
        mark[0] = *format;
    }

  order[n] = '\0';
  /* "%D", "%F", names of months: there the order of ISO, which everybody can read. */
  if (strlen (order) != 3 || strchr (order, 'd') == NULL || strchr (order, 'm') == NULL || strchr (order, 'y') == NULL)
    {
      strcpy (order, "ymd");
      strcpy (mark, "-");
    }
}

static const char *
letters (char part)
{
  if (part == 'd')
    return C_ ("hint for a date", "DD");
  if (part == 'm')
    return C_ ("hint for a date", "MM");

  return C_ ("hint for a date", "YYYY");
}

char *
stance_typed_date_dup_hint (void)
{
  char order[4] = "";
  char mark[2] = "";

  read_format (order, mark);

  return g_strjoin (mark, letters (order[0]), letters (order[1]), letters (order[2]), NULL);
}

char *
stance_typed_date_format_in (const char *order,
                             const char *mark,
                             const char *date)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (date == NULL || !stance_date_is_valid (date))
    return g_strdup ("");

  parts = g_strsplit (date, "-", 3);
  for (const char *part = order; *part != '\0'; part++)
    g_string_append_printf (text, "%s%s", part == order ? "" : mark,
                            parts[*part == 'y' ? 0 : *part == 'm' ? 1
                                                                  : 2]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
stance_typed_date_format (const char *date)
{
  char order[4] = "";
  char mark[2] = "";

  read_format (order, mark);

  return stance_typed_date_format_in (order, mark, date);
}

/* Three groups of digits with anything but letters between them. */
static gboolean
split_numbers (const char *text,
               int         numbers[3],
               gsize       lengths[3])
{
  gsize n = 0;

  while (*text != '\0')
    {
      if (g_ascii_isdigit (*text))
        {
          gsize length = strspn (text, "0123456789");

          if (n == 3 || length > 4)
            return FALSE;
          numbers[n] = (int) g_ascii_strtoll (text, NULL, 10);
          lengths[n++] = length;
          text += length;
        }
      else if (strchr ("./- ", *text) == NULL)
        return FALSE;
      else
        text++;
    }

  return n == 3;
}

char *
stance_typed_date_parse_in (const char *order,
                            const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *date = NULL;
  int              numbers[3] = { 0 };
  gsize            lengths[3] = { 0 };
  int              parts[3] = { 0 }; /* year, month, day */

  if (*stripped == '\0')
    return g_strdup ("");
  if (!split_numbers (stripped, numbers, lengths))
    return NULL;

  /* A year of four digits at the start is always the order of ISO. */
  if (lengths[0] == 4)
    order = "ymd";

  for (gsize i = 0; i < 3; i++)
    {
      /* A year of two digits could be either century: it is not guessed. */
      if (order[i] == 'y' && lengths[i] != 4)
        return NULL;
      parts[order[i] == 'y' ? 0 : order[i] == 'm' ? 1
                                                  : 2] = numbers[i];
    }

  date = g_strdup_printf ("%04d-%02d-%02d", parts[0], parts[1], parts[2]);

  return stance_date_is_valid (date) ? g_steal_pointer (&date) : NULL;
}

char *
stance_typed_date_parse (const char *text)
{
  char order[4] = "";
  char mark[2] = "";

  read_format (order, mark);

  return stance_typed_date_parse_in (order, text);
}
