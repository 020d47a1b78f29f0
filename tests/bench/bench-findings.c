/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-finding.h"

#include <time.h>

/* What one keystroke in the assessment's form costs before anything is drawn: the sums and
 * all findings anew, with the client's visits of ten years. Beside it, as a measure of the
 * machine, the SHA-256 of 64 KiB.
 */

#define N_VISITS         120
#define N_KEYS           400
#define N_CHECKSUM_BYTES (64 * 1024)

typedef struct
{
  const char *name;
  gboolean    comparable; /* the visits before were measured as this one is */
  guint       n_visits;
} Past;

static const Past pasts[] = {
  { "no visit before", TRUE, 0 },
  { "ten years of visits", TRUE, N_VISITS },
  { "ten years of visits, none comparable", FALSE, N_VISITS },
};

/* Of this process alone, so that other work on the machine does not count. */
static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
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
fill (StanceObservation   *observation,
      const StanceMeasure *measure,
      double               share)
{
  double trials[7];

  for (gsize i = 0; i < G_N_ELEMENTS (trials); i++)
    trials[i] = measure->min + (measure->max - measure->min) * share;

  observation->lever_m = 0.4;
  stance_observation_set_trials (observation, trials, G_N_ELEMENTS (trials));
}

/* Every measure that is typed as figures, on both sides; grades that are seen in every task. */
static StanceAssessment *
make_visit (const StanceCatalog *catalog,
            guint                number,
            const char          *contraction)
{
  StanceAssessment *visit = stance_assessment_new ();
  const GPtrArray  *measures = stance_catalog_get_measures (catalog);
  g_autofree char  *date = g_strdup_printf ("%u-%02u-02", 2016 + number / 12, number % 12 + 1);
  g_autofree char  *id = g_strdup_printf ("visit-%u", number);

  stance_set_text (&visit->id, id);
  stance_set_text (&visit->date, date);
  stance_set_text (&visit->context.texts[STANCE_PROTOCOL_CONTRACTION], contraction);
  stance_set_text (&visit->context.texts[STANCE_PROTOCOL_SURFACE], "treadmill");
  visit->context.numbers[STANCE_PROTOCOL_SPEED_KMH] = 10;
  visit->sequence = number + 1;
  visit->running = TRUE;
  visit->screening->asked = TRUE;
  visit->complaint.region = g_strdup ("outer-hip");
  visit->complaint.side = STANCE_SIDE_LEFT;
  visit->complaint.worst = 3;

  for (guint i = 0; i < measures->len; i++)
    {
      const StanceMeasure *measure = g_ptr_array_index (measures, i);

      for (int side = measure->sides ? STANCE_SIDE_LEFT : STANCE_SIDE_NONE;
           side <= (measure->sides ? STANCE_SIDE_RIGHT : STANCE_SIDE_NONE); side++)
        fill (stance_assessment_require (visit, measure->id, side, measure->tasks[0]), measure,
              side == STANCE_SIDE_LEFT ? 0.4 : 0.7);
    }

  return visit;
}

/* A figure grows by one step with each key; what it comes to is different each time. */
static void
type (StanceAssessment *visit,
      int               key)
{
  double trials[] = { 5, 6, 7, 8, 9, 5, 4 + key % 9 };

  stance_observation_set_trials (stance_assessment_require (visit, "pelvic-drop-running", STANCE_SIDE_LEFT, "running"),
                                 trials, G_N_ELEMENTS (trials));
}

static double
time_checksum (void)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree guchar *bytes = g_malloc0 (N_CHECKSUM_BYTES);

  for (int i = 0; i < N_KEYS; i++)
    {
      double           start = get_ms ();
      g_autofree char *checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, N_CHECKSUM_BYTES);
      double           ms = get_ms () - start;

      bytes[i] = checksum[0];
      g_array_append_val (times, ms);
    }

  return get_quantile (times, 0.5);
}

static void
bench (const StanceCatalog *catalog,
       const Past          *past,
       double               of_checksum)
{
  g_autoptr (StanceClient) client = stance_client_new ();
  g_autoptr (StanceAssessment) visit = make_visit (catalog, N_VISITS, "isometric");
  g_autoptr (GPtrArray) earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_assessment_free);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  const StanceCase situation = { .catalog = catalog, .client = client, .assessment = visit, .earlier = earlier };
  guint            n_findings = 0;
  double           median;

  client->mass_kg = 60;
  client->sex = STANCE_SEX_FEMALE;
  stance_set_text (&client->birth_date, "1990-01-01");
  for (guint i = 0; i < past->n_visits; i++)
    g_ptr_array_add (earlier, make_visit (catalog, i, past->comparable ? "isometric" : "eccentric"));

  for (int key = 0; key < N_KEYS; key++)
    {
      g_autoptr (StanceFindings) findings = NULL;
      double start;
      double ms;

      type (visit, key);
      start = get_ms ();
      stance_assessment_compute (visit, catalog, NULL);
      findings = stance_findings_evaluate (&situation);
      ms = get_ms () - start;
      g_array_append_val (times, ms);
      n_findings = MAX (n_findings, findings->findings->len);
    }

  median = get_quantile (times, 0.5);
  g_print ("findings, %s (%u with %u observations each): %u findings, one keystroke median %.3f ms, p95 %.3f ms, worst %.3f ms; "
           "SHA-256 of 64 KiB %.3f ms, ratio %.2f\n",
           past->name, past->n_visits, visit->observations->len, n_findings, median, get_quantile (times, 0.95),
           get_quantile (times, 1), of_checksum, median / of_checksum);
}

int
main (void)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  double of_checksum = time_checksum ();

  for (gsize i = 0; i < G_N_ELEMENTS (pasts); i++)
    bench (catalog, &pasts[i], of_checksum);

  return 0;
}
