/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text.h"

#include <math.h>

typedef struct
{
  const char *language;
  double      number;
  int         decimals;
  const char *expected;
} NumberRow;

static const NumberRow numbers[] = {
  { "en", 7, 1, "7.0" },
  { "de", 7, 1, "7,0" },
  { "en", -3.25, 1, "−3.3" },
  { "de", -3.25, 2, "−3,25" },
  { "en", 2.675, 2, "2.68" },
  { "en", -0.04, 1, "0.0" },
  { "en", 1234.5, 0, "1235" },
  { "de", 1234.5, 1, "1234,5" },
  { "en", 0.5, 0, "1" },
  { "en", NAN, 1, "–" },
};

static const NumberRow signed_numbers[] = {
  { "en", 1.2, 1, "+1.2" },
  { "de", 1.2, 1, "+1,2" },
  { "en", -3, 1, "−3.0" },
  { "en", 0, 1, "0.0" },
  { "en", 0.04, 1, "0.0" },
};

static const struct
{
  const char *language;
  double      number;
  int         decimals;
  const char *unit;
  const char *expected;
} quantities[] = {
  { "en", 7, 1, "°", "7.0°" },
  { "de", 7, 1, "°", "7,0°" },
  { "en", 18, 0, "s", "18\u00A0s" },
  { "de", 1.6, 2, "Nm/kg", "1,60\u00A0Nm/kg" },
  { "en", 168, 0, "1/min", "168/min" },
  { "en", 15, 0, "%", "15%" },
  { "de", 15, 0, "%", "15\u00A0%" },
  { "en", 1, 0, "points", "1\u00A0point" },
  { "en", 4, 0, "points", "4\u00A0points" },
  { "en", 2, 0, "", "2" },
  { "en", 2, 0, NULL, "2" },
  { "en", NAN, 0, "s", "–" },
};

static const struct
{
  const char     *language;
  const char     *date;
  StanceDateStyle style;
  const char     *expected;
} dates[] = {
  { "en", "2026-11-21", STANCE_DATE_LONG, "21 November 2026" },
  { "de", "2026-11-21", STANCE_DATE_LONG, "21. November 2026" },
  { "en", "2026-11-21", STANCE_DATE_SHORT, "21/11/2026" },
  { "de", "2026-11-02", STANCE_DATE_SHORT, "02.11.2026" },
  { "en", "2026-11-21", STANCE_DATE_MONTH, "Nov 2026" },
  { "de", "2026-03-21", STANCE_DATE_MONTH, "März 2026" },
  { "en", "2026-11-21", STANCE_DATE_DAY, "21 Nov" },
  { "de", "2026-11-21", STANCE_DATE_DAY, "21. Nov." },
  { "en", "2026-11-21", STANCE_DATE_MONTH_NAME, "Nov" },
  { "de", "2026-03-21", STANCE_DATE_MONTH_NAME, "Mär" },
  { "en", "1948-02-29", STANCE_DATE_LONG, "29 February 1948" },
  { "en", "", STANCE_DATE_LONG, "" },
  { "en", "2026-02-30", STANCE_DATE_LONG, "2026-02-30" },
};

static const struct
{
  const char *text;
  gboolean    is_number;
  double      number;
} typed[] = {
  { "7", TRUE, 7 },
  { "7.5", TRUE, 7.5 },
  { "7,5", TRUE, 7.5 },
  { " 7,5 ", TRUE, 7.5 },
  { "\u00A07.5", TRUE, 7.5 },
  { ",5", TRUE, 0.5 },
  { "5,", TRUE, 5 },
  { "-3", TRUE, -3 },
  { "−3.5", TRUE, -3.5 },
  { "–3", TRUE, -3 },
  { "+3", TRUE, 3 },
  { "٧٫٥", TRUE, 7.5 },
  { "", FALSE, 0 },
  { " ", FALSE, 0 },
  { "-", FALSE, 0 },
  { ".", FALSE, 0 },
  { "7.5.1", FALSE, 0 },
  { "1,234.5", FALSE, 0 },
  { "7 5", FALSE, 0 },
  { "1e5", FALSE, 0 },
  { "0x10", FALSE, 0 },
  { "inf", FALSE, 0 },
  { "nan", FALSE, 0 },
  { "7°", FALSE, 0 },
  { "--7", FALSE, 0 },
  { "7-", FALSE, 0 },
  { "\xff", FALSE, 0 },
};

static void
assert_taken (char       *actual,
              const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (StanceText) text = stance_text_new (numbers[i].language, NULL);

      assert_taken (stance_text_number (text, numbers[i].number, numbers[i].decimals),
                    numbers[i].expected);
    }
}

static void
test_signed_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signed_numbers); i++)
    {
      const NumberRow *row = &signed_numbers[i];
      g_autoptr (StanceText) text = stance_text_new (row->language, NULL);

      assert_taken (stance_text_signed_number (text, row->number, row->decimals), row->expected);
    }
}

static void
test_quantities (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (quantities); i++)
    {
      g_autoptr (StanceText) text = stance_text_new (quantities[i].language, NULL);

      assert_taken (stance_text_quantity (text, quantities[i].number, quantities[i].decimals,
                                          quantities[i].unit),
                    quantities[i].expected);
    }
}

static void
test_dates (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (StanceText) text = stance_text_new (dates[i].language, NULL);

      assert_taken (stance_text_date (text, dates[i].date, dates[i].style), dates[i].expected);
    }
}

static void
test_typed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      double number = 99;

      g_assert_cmpint (stance_text_parse_number (typed[i].text, &number), ==, typed[i].is_number);
      g_assert_cmpfloat_with_epsilon (number, typed[i].is_number ? typed[i].number : 99, 1e-12);
    }

  g_assert_false (stance_text_parse_number (NULL, &(double){ 0 }));
}

static void
test_round_trip (void)
{
  const char *const *languages = stance_text_get_languages ();

  for (gsize i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (StanceText) text = stance_text_new (languages[i], NULL);

      for (int n = -70000; n <= 70000; n += 701)
        {
          g_autofree char *written = stance_text_number (text, n / 10.0, 1);
          double           number = 0;

          g_assert_true (stance_text_parse_number (written, &number));
          g_assert_cmpfloat_with_epsilon (number, n / 10.0, 1e-9);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/has exactly the decimals asked for and a true minus", test_numbers);
  g_test_add_func ("/number/a change carries its sign and zero none", test_signed_numbers);
  g_test_add_func ("/number/a unit stands where the language wants it", test_quantities);
  g_test_add_func ("/number/comma and point are both decimal in what is typed", test_typed);
  g_test_add_func ("/number/what is written can be typed again", test_round_trip);
  g_test_add_func ("/date/is written as the language writes it", test_dates);

  return g_test_run ();
}
