/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "generate.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* Opening and searching a large clinic, each against something well known in the same run. */

#define N_CLIENTS  100000
#define N_VISITS   3
#define N_OPENINGS 15
#define PAGE       100
#define FRAME_MS   (1000.0 / 60.0)

/* What a receptionist types: each key asks anew for the first page and the count. */
static const char *const typed[] = { "berdan", "ada", "soren", "ö", "wen zim", "48", "12345", "x", "zzz", "tomas kis" };

static double
elapsed_ms (gint64 since)
{
  return (g_get_monotonic_time () - since) / 1000.0;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double first = *(const double *) a;
  const double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_quantile (GArray *times,
              double  quantile)
{
  g_array_sort (times, compare_doubles);

  return g_array_index (times, double, (guint) ((times->len - 1) * quantile));
}

static void
die_of (GError *error)
{
  if (error == NULL)
    return;

  g_printerr ("%s\n", error->message);
  exit (1);
}

static void
make_database (const char *path,
               guint       n_clients)
{
  g_autoptr (StanceRecord) record = NULL;
  GError *error = NULL;
  gint64  start = g_get_monotonic_time ();

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return;

  record = stance_record_open (path, STANCE_RECORD_CREATE, &error);
  die_of (error);
  generate_clients (record, n_clients, N_VISITS, &error);
  die_of (error);
  g_print ("made %s: %u clients, %u assessments, %.1f s\n", path, n_clients, n_clients * N_VISITS, elapsed_ms (start) / 1000);
}

static void
show_page (StanceRecord *record,
           const char   *search)
{
  const StanceClientQuery query = { .search = search, .limit = PAGE };
  g_autoptr (GPtrArray) rows = NULL;
  GError *error = NULL;

  rows = stance_record_list_clients (record, &query, &error);
  die_of (error);
  stance_record_count_clients (record, &query, &error);
  die_of (error);
}

static double
time_opening (const char *path)
{
  gint64  start = g_get_monotonic_time ();
  GError *error = NULL;
  g_autoptr (StanceRecord) record = stance_record_open (path, STANCE_RECORD_WRITE, &error);

  die_of (error);
  show_page (record, "");

  return elapsed_ms (start);
}

/* In turn, so that a machine that slows down slows both. */
static void
bench_opening (const char *empty,
               const char *large)
{
  g_autoptr (GArray) of_empty = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) of_large = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < N_OPENINGS; i++)
    {
      double first = time_opening (empty);
      double second = time_opening (large);

      g_array_append_val (of_empty, first);
      g_array_append_val (of_large, second);
    }

  g_print ("opening and first page: empty %.2f ms, large %.2f ms, ratio %.2f\n",
           get_quantile (of_empty, 0.5), get_quantile (of_large, 0.5),
           get_quantile (of_large, 0.5) / get_quantile (of_empty, 0.5));
}

static void
bench_search (const char *large)
{
  GError *error = NULL;
  g_autoptr (StanceRecord) record = stance_record_open (large, STANCE_RECORD_WRITE, &error);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  die_of (error);

  for (gsize word = 0; word < G_N_ELEMENTS (typed); word++)
    for (const char *end = typed[word]; *end != '\0'; end = g_utf8_next_char (end))
      {
        g_autofree char *search = g_strndup (typed[word], g_utf8_next_char (end) - typed[word]);
        gint64           start = g_get_monotonic_time ();
        double           time;

        show_page (record, search);
        time = elapsed_ms (start);
        g_array_append_val (times, time);
      }

  g_print ("a keystroke in search: median %.2f ms, p95 %.2f ms, worst %.2f ms, p95 of one frame %.2f\n",
           get_quantile (times, 0.5), get_quantile (times, 0.95), get_quantile (times, 1),
           get_quantile (times, 0.95) / FRAME_MS);
}

int
main (int   argc,
      char *argv[])
{
  const char      *folder = argc > 1 ? argv[1] : ".";
  g_autofree char *empty = g_build_filename (folder, "empty.db", NULL);
  g_autofree char *large = g_build_filename (folder, "large.db", NULL);

  g_mkdir_with_parents (folder, 0700);
  make_database (empty, 0);
  make_database (large, N_CLIENTS);
  bench_opening (empty, large);
  bench_search (large);

  return 0;
}
