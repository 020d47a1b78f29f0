/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-axis.h"

#include "stance-date.h"

#define EPOCH         "1970-01-01"
#define DAYS_A_WEEK   7
#define MONTHS_A_YEAR 12
/* 5 January 1970 was the first Monday. */
#define FIRST_MONDAY 4

const StanceCalendarStep stance_calendar_steps[] = {
  { 1, 0, STANCE_DATE_DAY },
  { 2, 0, STANCE_DATE_DAY },
  { 7, 0, STANCE_DATE_DAY },
  { 14, 0, STANCE_DATE_DAY },
  { 0, 1, STANCE_DATE_MONTH_NAME },
  { 0, 2, STANCE_DATE_MONTH_NAME },
  { 0, 3, STANCE_DATE_MONTH_NAME },
  { 0, 6, STANCE_DATE_MONTH_NAME },
  { 0, 12, STANCE_DATE_MONTH_NAME },
  { 0, 24, STANCE_DATE_MONTH_NAME },
  { 0, 60, STANCE_DATE_MONTH_NAME },
  { 0, 120, STANCE_DATE_MONTH_NAME },
  { 0, 0, STANCE_DATE_MONTH_NAME },
};

char *
stance_calendar_dup_date (int day)
{
  return stance_date_add_days (EPOCH, day);
}

static void
list_days (GArray *ticks,
           int     step,
           int     first,
           int     last)
{
  const int anchor = step % DAYS_A_WEEK == 0 ? FIRST_MONDAY : 0;
  const int behind = ((first - anchor) % step + step) % step;

  for (int day = behind == 0 ? first : first + step - behind; day <= last; day += step)
    g_array_append_val (ticks, day);
}

/* Months are counted from the year 0, so that steps of years fall on January. */
static int
find_month (int day)
{
  g_autofree char *date = stance_calendar_dup_date (day);
  gint64           year = g_ascii_strtoll (date, NULL, 10);
  gint64           month = g_ascii_strtoll (date + 5, NULL, 10);

  return (int) (year * MONTHS_A_YEAR + month - 1);
}

static int
find_first_of (int month)
{
  g_autofree char *date = g_strdup_printf ("%04d-%02d-01", month / MONTHS_A_YEAR, month % MONTHS_A_YEAR + 1);

  return stance_date_days_between (EPOCH, date);
}

static void
list_months (GArray *ticks,
             int     step,
             int     first,
             int     last)
{
  int month = find_month (first);

  month -= month % step;

  for (int day = find_first_of (month); day <= last; month += step, day = find_first_of (month))
    {
      if (day >= first)
        g_array_append_val (ticks, day);
    }
}

GArray *
stance_calendar_list (const StanceCalendarStep *step,
                      int                       first,
                      int                       last)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (int));

  if (step->days > 0)
    list_days (ticks, step->days, first, last);
  else if (step->months > 0)
    list_months (ticks, step->months, first, last);

  return ticks;
}
