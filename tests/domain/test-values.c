/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-date.h"
#include "stance-dose.h"
#include "stance-error.h"
#include "stance-nick.h"
#include "stance-problem.h"

static const struct
{
  const char *date;
  gboolean    valid;
} dates[] = {
  { "2026-11-21", TRUE },
  { "2024-02-29", TRUE },
  { "1926-01-01", TRUE },
  { "2025-02-29", FALSE },
  { "2026-13-01", FALSE },
  { "2026-00-10", FALSE },
  { "2026-04-31", FALSE },
  { "0000-01-01", FALSE },
  { "2026-1-01", FALSE },
  { "2026-11-21 ", FALSE },
  { " 026-11-21", FALSE },
  { "2026/11/21", FALSE },
  { "+026-11-21", FALSE },
  { "", FALSE },
  { NULL, FALSE },
};

static void
test_valid (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);

  g_assert_cmpint (stance_date_is_valid (dates[row].date), ==, dates[row].valid);
}

static void
test_years (void)
{
  g_assert_cmpint (stance_date_years_between ("2000-06-15", "2026-06-14"), ==, 25);
  g_assert_cmpint (stance_date_years_between ("2000-06-15", "2026-06-15"), ==, 26);
  g_assert_cmpint (stance_date_years_between ("2008-02-29", "2026-02-28"), ==, 17);
  g_assert_cmpint (stance_date_years_between ("2008-02-29", "2026-03-01"), ==, 18);
  g_assert_cmpint (stance_date_years_between ("2026-03-01", "2026-03-01"), ==, 0);
  g_assert_cmpint (stance_date_years_between ("2026-06-15", "2024-06-15"), ==, -2);
}

static void
test_days (void)
{
  g_autofree char *later = stance_date_add_days ("2024-02-28", 2);
  g_autofree char *earlier = stance_date_add_days ("2026-01-01", -1);

  g_assert_cmpstr (later, ==, "2024-03-01");
  g_assert_cmpstr (earlier, ==, "2025-12-31");
  g_assert_cmpint (stance_date_days_between ("2026-10-24", "2026-10-26"), ==, 2);
  g_assert_cmpint (stance_date_days_between ("2026-01-01", "2025-12-25"), ==, -7);
}

static void
test_now (void)
{
  g_autofree char *today = stance_date_today ();
  g_autofree char *now = stance_date_now_utc ();

  g_assert_true (stance_date_is_valid (today));
  g_assert_cmpuint (strlen (now), ==, strlen ("2026-11-21T04:00:00Z"));
  g_assert_cmpint (now[19], ==, 'Z');
}

static void
test_nicks (void)
{
  g_assert_cmpint (stance_nick_find (stance_side_nicks, "both"), ==, STANCE_SIDE_BOTH);
  g_assert_cmpint (stance_nick_find (stance_sex_nicks, "other"), ==, STANCE_SEX_OTHER);
  g_assert_cmpint (stance_nick_find (stance_sex_nicks, "Female"), ==, -1);
  g_assert_cmpint (stance_nick_find (stance_sex_nicks, NULL), ==, -1);
}

static void
test_item (void)
{
  StanceDose article = { .sets_min = 2, .sets_max = 3, .reps_min = 20, .reps_max = 25, .per_week_min = 2, .per_week_max = 3 };
  StanceDose item = stance_dose_to_item (&article);

  g_assert_cmpint (item.sets_max, ==, 2);
  g_assert_cmpint (item.per_week_max, ==, 2);
  g_assert_cmpint (item.reps_min, ==, 20);
  g_assert_cmpint (item.reps_max, ==, 25);
  g_assert_true (stance_dose_is_complete (&item));
}

static void
test_incomplete (void)
{
  StanceDose no_sets = { .reps_min = 10, .reps_max = 10 };
  StanceDose no_work = { .sets_min = 3, .sets_max = 3 };
  StanceDose hold = { .sets_min = 3, .sets_max = 3, .hold_min_s = 30, .hold_max_s = 60 };

  g_assert_false (stance_dose_is_complete (&no_sets));
  g_assert_false (stance_dose_is_complete (&no_work));
  g_assert_true (stance_dose_is_complete (&hold));
}

static void
test_problems (void)
{
  g_autoptr (GPtrArray) problems = stance_problems_new ();
  g_autoptr (GError) error = NULL;

  stance_problems_add_warning (problems, "observations[0]", "warn", "is much");
  g_assert_false (stance_problems_have_error (problems));
  g_assert_true (stance_problems_to_error (problems, &error));

  stance_problems_add (problems, "birth_date", "future", "%s is in the future", "2030-01-01");
  stance_problems_add (problems, "family_name", "blank", "is blank");
  g_assert_true (stance_problems_have_error (problems));
  g_assert_false (stance_problems_to_error (problems, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "birth_date: 2030-01-01 is in the future\nfamily_name: is blank");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *path = g_strdup_printf ("/values/date %u is %s", i, dates[i].valid ? "valid" : "refused");

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_valid);
    }
  g_test_add_func ("/values/years are full on the birthday", test_years);
  g_test_add_func ("/values/days cross months and years", test_days);
  g_test_add_func ("/values/now and today have their written form", test_now);
  g_test_add_func ("/values/a written name is found by its exact letters", test_nicks);
  g_test_add_func ("/values/an item takes sets and days at the lower end", test_item);
  g_test_add_func ("/values/a dose without sets or work is not enough", test_incomplete);
  g_test_add_func ("/values/warnings are no errors and errors are told together", test_problems);

  return g_test_run ();
}
