/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-date.h"

/* Four digits, two, two, joined by "-": anything else would not sort by time. */
static gboolean
has_shape (const char *date)
{
  static const char shape[] = "dddd-dd-dd";

  if (date == NULL || strlen (date) != strlen (shape))
    return FALSE;

  for (int i = 0; shape[i] != '\0'; i++)
    if (shape[i] == 'd' ? !g_ascii_isdigit (date[i]) : date[i] != shape[i])
      return FALSE;

  return TRUE;
}

static void
split (const char *date,
       int        *year,
       int        *month,
       int        *day)
{
  *year = (int) g_ascii_strtoll (date, NULL, 10);
  *month = (int) g_ascii_strtoll (date + 5, NULL, 10);
  *day = (int) g_ascii_strtoll (date + 8, NULL, 10);
}

/* The calendar's own number of the day; no clock, no time zone. */
static gboolean
to_date (const char *text,
         GDate      *date)
{
  int year, month, day;

  split (text, &year, &month, &day);
  g_date_clear (date, 1);
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return TRUE;
}

gboolean
stance_date_is_valid (const char *date)
{
  GDate parsed;

  return has_shape (date) && to_date (date, &parsed);
}

char *
stance_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

char *
stance_date_now_utc (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

int
stance_date_days_between (const char *from,
                          const char *to)
{
  GDate first, second;

  g_return_val_if_fail (stance_date_is_valid (from) && stance_date_is_valid (to), 0);

  to_date (from, &first);
  to_date (to, &second);

  return g_date_days_between (&first, &second);
}

/* Full years as of a birthday: who was born on 29 February is a year older on 1 March. */
int
stance_date_years_between (const char *from,
                           const char *to)
{
  int year[2], month[2], day[2];

  g_return_val_if_fail (stance_date_is_valid (from) && stance_date_is_valid (to), 0);

  if (strcmp (from, to) > 0)
    return -stance_date_years_between (to, from);

  split (from, &year[0], &month[0], &day[0]);
  split (to, &year[1], &month[1], &day[1]);

  return year[1] - year[0] - (month[1] * 100 + day[1] < month[0] * 100 + day[0] ? 1 : 0);
}

char *
stance_date_add_days (const char *date,
                      int         days)
{
  GDate parsed;

  g_return_val_if_fail (stance_date_is_valid (date), NULL);

  to_date (date, &parsed);
  if (days >= 0)
    g_date_add_days (&parsed, (guint) days);
  else
    g_date_subtract_days (&parsed, (guint) -days);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&parsed), g_date_get_month (&parsed),
                          g_date_get_day (&parsed));
}
