/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-content.h"

#include <math.h>

static double
parse_number (StanceContent *self,
              const char    *key,
              const char    *value,
              double         fallback)
{
  char  *end;
  double number = g_ascii_strtod (value, &end);

  if (end != value && *end == '\0' && isfinite (number))
    return number;

  stance_content_fault (self, key, "'%s' is not a number", value);

  return fallback;
}

double
stance_content_get_number (StanceContent *self,
                           const char    *key,
                           double         fallback)
{
  g_autofree char *value = stance_content_dup_value (self, key);

  return value != NULL ? parse_number (self, key, value, fallback) : fallback;
}

int
stance_content_get_numbers (StanceContent *self,
                            const char    *key,
                            double        *numbers,
                            int            max)
{
  g_autofree char *value = stance_content_dup_value (self, key);
  g_auto (GStrv) parts = g_strsplit (value != NULL ? value : "", ";", -1);
  int n = (int) g_strv_length (parts);

  if (n > max)
    {
      stance_content_fault (self, key, "has %d numbers, and takes %d", n, max);
      return 0;
    }
  for (int i = 0; i < n; i++)
    numbers[i] = parse_number (self, key, g_strstrip (parts[i]), numbers[i]);

  return n;
}

void
stance_content_get_range (StanceContent *self,
                          const char    *key,
                          int           *min,
                          int           *max)
{
  g_autofree char *value = stance_content_dup_value (self, key);
  g_auto (GStrv) ends = g_strsplit (value != NULL ? value : "", "-", 2);
  guint    n_ends = g_strv_length (ends);
  gint64   numbers[2] = { 0, 0 };
  gboolean good = TRUE;

  for (guint i = 0; i < n_ends; i++)
    good = good && g_ascii_string_to_signed (g_strstrip (ends[i]), 10, 1, G_MAXINT16, &numbers[i], NULL);
  if (!good || (n_ends == 2 && numbers[0] >= numbers[1]))
    stance_content_fault (self, key, "'%s' is neither a figure above 0 nor a range such as 2-3", value);

  *min = (int) numbers[0];
  *max = (int) (n_ends == 2 ? numbers[1] : numbers[0]);
}
