/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-typed-date.h"

static const struct
{
  const char *path;
  const char *order;
  const char *text;
  const char *date; /* NULL: refused */
} rows[] = {
  { "/typed-date/day first with points", "dmy", "21.11.2026", "2026-11-21" },
  { "/typed-date/day first without zeros", "dmy", "1.2.1990", "1990-02-01" },
  { "/typed-date/month first with slashes", "mdy", "11/21/2026", "2026-11-21" },
  { "/typed-date/year first", "ymd", "2026-11-21", "2026-11-21" },
  { "/typed-date/the order of ISO is taken everywhere", "dmy", "2026-11-21", "2026-11-21" },
  { "/typed-date/spaces around and between", "dmy", " 21 11 2026 ", "2026-11-21" },
  { "/typed-date/nothing typed is no date and no error", "dmy", "  ", "" },
  { "/typed-date/a year of two digits is not guessed", "dmy", "21.11.26", NULL },
  { "/typed-date/the month thirteen is refused", "dmy", "21.13.2026", NULL },
  { "/typed-date/the thirtieth of February is refused", "dmy", "30.02.2026", NULL },
  { "/typed-date/letters are refused", "dmy", "21 Nov 2026", NULL },
  { "/typed-date/two parts are refused", "dmy", "11.2026", NULL },
  { "/typed-date/four parts are refused", "dmy", "1.1.2026.1", NULL },
};

static void
test_parse (gconstpointer data)
{
  gsize            i = GPOINTER_TO_SIZE (data);
  g_autofree char *date = stance_typed_date_parse_in (rows[i].order, rows[i].text);

  g_assert_cmpstr (date, ==, rows[i].date);
}

static void
test_round (void)
{
  static const char *const orders[] = { "dmy", "mdy", "ymd" };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *text = stance_typed_date_format_in (orders[i], "/", "1987-03-09");
      g_autofree char *date = stance_typed_date_parse_in (orders[i], text);

      g_assert_cmpstr (date, ==, "1987-03-09");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add_data_func (rows[i].path, GSIZE_TO_POINTER (i), test_parse);
  g_test_add_func ("/typed-date/what is written is read again", test_round);

  return g_test_run ();
}
