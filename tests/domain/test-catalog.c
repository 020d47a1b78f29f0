/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog.h"

/* A warning ends a test, so this one says that no shipped file is broken. */
static void
test_shipped (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();

  g_assert_cmpuint (stance_catalog_get_measures (catalog)->len, ==, 10);
  g_assert_cmpuint (stance_catalog_get_exercises (catalog)->len, ==, 10);
  g_assert_cmpuint (stance_catalog_get_terms (catalog, STANCE_TERMS_RED_FLAG)->len, ==, 35);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalog/every shipped file loads without a warning", test_shipped);

  return g_test_run ();
}
