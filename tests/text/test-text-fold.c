/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text.h"

static const struct
{
  const char *text;
  const char *expected;
} rows[] = {
  { "Müller", "muller" },
  { "MÜLLER", "muller" },
  { "Mu\u0308ller", "muller" },
  { "Weiß", "weiss" },
  { "WEISS", "weiss" },
  { "GROẞ", "gross" },
  { "Łukasz", "lukasz" },
  { "Sørensen", "sorensen" },
  { "Đặng", "dang" },
  { "Æther Œuvre", "aether oeuvre" },
  { "İstanbul ı", "istanbul i" },
  { "Þór", "thor" },
  { "O’Brien", "o'brien" },
  { "Ἀχιλλεύς", "αχιλλευσ" },
  { "ｆｕｌｌ", "full" },
  { "محمّد", "محمد" },
  { "", "" },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *once = stance_text_fold (rows[i].text);
      g_autofree char *twice = stance_text_fold (once);

      g_assert_cmpstr (once, ==, rows[i].expected);
      g_assert_cmpstr (twice, ==, once);
    }
}

static void
test_broken (void)
{
  g_autofree char *folded = stance_text_fold ("M\xffller");

  g_assert_true (g_utf8_validate (folded, -1, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/accents and case do not matter, twice is once", test_rows);
  g_test_add_func ("/fold/broken text is survived", test_broken);

  return g_test_run ();
}
