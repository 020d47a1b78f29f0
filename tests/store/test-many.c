/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "generate.h"
#include "stance-store-fixture.h"

#define N_CLIENTS      1000
#define N_CLIENTS_SLOW 10000
#define N_VISITS       3

static double
get_seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* "-m slow" takes a clinic as large as it gets in ten years, which takes minutes to make. */
static void
test_many (Fixture      *fixture,
           gconstpointer unused)
{
  guint n_clients = g_test_slow () ? N_CLIENTS_SLOW : N_CLIENTS;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_true (generate_clients (fixture->record, n_clients, N_VISITS, &error));
  g_assert_no_error (error);
  g_test_message ("%u clients with %d visits each made in %.1f s", n_clients, N_VISITS, get_seconds_since (start));

  start = g_get_monotonic_time ();
  problems = stance_record_check (fixture->record, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_test_minimized_result (get_seconds_since (start), "checked in %.2f s", get_seconds_since (start));

  start = g_get_monotonic_time ();
  g_assert_true (stance_record_copy_daily (fixture->record, "2026-11-02", &error));
  g_assert_no_error (error);
  g_test_minimized_result (get_seconds_since (start), "copied and looked through in %.2f s", get_seconds_since (start));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/many/a large clinic is checked and copied", test_many);

  return g_test_run ();
}
