/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-error.h"
#include "stance-store-fixture.h"

static void
test_round_trip (Fixture      *fixture,
                 gconstpointer unused)
{
  g_autoptr (StanceClient) client = fixture_add_client (fixture, "Ada", "Beispiel");
  g_autoptr (StanceClient) stored = NULL;
  g_autoptr (GError) error = NULL;

  stored = stance_record_get_client (fixture->record, client->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (stored->family_name, ==, "Beispiel");
  g_assert_cmpint (stored->number, ==, 1);
}

static const struct
{
  const char *search;
  int         found;
} searches[] = {
  { "", 3 },
  { NULL, 3 },
  { "mull", 1 },
  { "MÜLL", 1 },
  { "m", 2 },
  { "mi", 1 },
  { "strasse", 1 },
  { "3", 1 },
  { "o'b", 1 },
  { "jo mull", 1 },
  { "jo brien", 0 },
  { "'", 1 },
  { "x", 0 },
  { "\"", 0 },
  { "ann muller 9", 0 },
};

static void
test_search (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (StanceClient) a = fixture_add_client (fixture, "Jörg", "Müller");
  g_autoptr (StanceClient) b = fixture_add_client (fixture, "Mike", "O'Brien");
  g_autoptr (StanceClient) c = fixture_add_client (fixture, "Anna", "Straße");

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      StanceClientQuery query = { .search = searches[i].search, .limit = 50 };
      g_autoptr (GPtrArray) clients = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("search for %s", searches[i].search);
      clients = stance_record_list_clients (fixture->record, &query, &error);
      g_assert_no_error (error);
      g_assert_cmpint (clients->len, ==, searches[i].found);
      g_assert_cmpint (stance_record_count_clients (fixture->record, &query, &error), ==, searches[i].found);
      g_assert_no_error (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/clients/what is stored comes back", test_round_trip);
  fixture_add ("/clients/any part of name or number is found", test_search);

  return g_test_run ();
}
