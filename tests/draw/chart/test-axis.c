/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-axis.h"

static const struct
{
  double low, high;
  guint  n_ticks;
  double step_min;
  double step;
  double axis_low, axis_high;
  int    decimals;
} axes[] = {
  { -1.6, 12.6, 8, 0, 2, -2, 13, 0 },
  { 0, 10, 10, 1, 1, 0, 10, 0 },
  { 0, 2, 8, 1, 1, 0, 2, 0 },
  { 1.21, 1.79, 6, 0, 0.1, 1.2, 1.8, 1 },
  { 0.011, 0.019, 4, 0, 0.002, 0.011, 0.019, 3 },
  { 137, 205, 5, 1, 20, 130, 210, 0 },
  { 4, 4, 4, 0, 0.5, 4, 5, 1 },
};

static const struct
{
  int         days, months;
  const char *first, *last;
  const char *expected;
} calendars[] = {
  { 7, 0, "2026-11-01", "2026-11-21", "2026-11-02 2026-11-09 2026-11-16" },
  { 14, 0, "2026-11-02", "2026-11-30", "2026-11-09 2026-11-23" },
  { 1, 0, "2024-02-28", "2024-03-01", "2024-02-28 2024-02-29 2024-03-01" },
  { 0, 1, "2025-11-02", "2026-02-01", "2025-12-01 2026-01-01 2026-02-01" },
  { 0, 3, "2025-11-02", "2026-08-01", "2026-01-01 2026-04-01 2026-07-01" },
  { 0, 12, "2024-01-01", "2026-12-31", "2024-01-01 2025-01-01 2026-01-01" },
  { 0, 24, "2019-06-01", "2024-12-31", "2020-01-01 2022-01-01 2024-01-01" },
  { 7, 0, "1969-12-29", "1970-01-06", "1969-12-29 1970-01-05" },
  { 0, 6, "2026-02-01", "2026-06-30", "" },
};

static int
find_day (const char *date)
{
  int day = 0;

  for (day = -1000;; day++)
    {
      g_autofree char *candidate = stance_calendar_dup_date (day);

      if (g_str_equal (candidate, date))
        return day;
    }
}

static void
test_axes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      StanceAxis axis = stance_axis_fit (axes[i].low, axes[i].high, axes[i].n_ticks, axes[i].step_min);

      g_assert_cmpfloat_with_epsilon (axis.step, axes[i].step, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.low, axes[i].axis_low, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.high, axes[i].axis_high, 1e-9);
      g_assert_cmpint (axis.decimals, ==, axes[i].decimals);
    }
}

static void
test_calendars (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (calendars); i++)
    {
      const StanceCalendarStep step = { calendars[i].days, calendars[i].months, STANCE_DATE_DAY };
      g_autoptr (GArray) days = stance_calendar_list (&step, find_day (calendars[i].first),
                                                      find_day (calendars[i].last));
      g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *list = NULL;

      for (guint j = 0; j < days->len; j++)
        g_ptr_array_add (dates, stance_calendar_dup_date (g_array_index (days, int, j)));
      g_ptr_array_add (dates, NULL);

      list = g_strjoinv (" ", (char **) dates->pdata);
      g_assert_cmpstr (list, ==, calendars[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/steps are 1, 2 or 5 times a power of ten", test_axes);
  g_test_add_func ("/axis/time is ticked at Mondays, months and Januaries", test_calendars);

  return g_test_run ();
}
