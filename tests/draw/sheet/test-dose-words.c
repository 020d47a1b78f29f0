/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stance-handout.h"

#include <string.h>

typedef struct
{
  const char *path;
  StanceDose  dose;
  const char *english;
  const char *german;
  const char *brief;
} Row;

#define SETS(min, max)     .sets_min = (min), .sets_max = (max)
#define REPS(min, max)     .reps_min = (min), .reps_max = (max)
#define HOLD(min, max)     .hold_min_s = (min), .hold_max_s = (max)
#define REST(min, max)     .rest_min_s = (min), .rest_max_s = (max)
#define PER_WEEK(min, max) .per_week_min = (min), .per_week_max = (max)

static const Row rows[] = {
  { "repetitions, rest, rounds and days",
    { SETS (3, 3), REPS (12, 15), REST (60, 60), PER_WEEK (3, 3) },
    "12 to 15 times. Rest 1 minute. Do this 3 rounds, 3 days a week.",
    "12- bis 15-mal. Pause: 1 Minute. Machen Sie 3 Runden, an 3 Tagen pro Woche.",
    "3 × 12–15 · rest 60 s · 3 a week" },
  { "one round has no rest",
    { SETS (1, 1), REPS (10, 10), HOLD (10, 10), REST (60, 60) },
    "10 times. Hold for 10 seconds each time. Do this 1 round.",
    "10-mal. Halten Sie jedes Mal 10 Sekunden. Machen Sie 1 Runde.",
    "1 × 10 × 10 s · rest 60 s" },
  { "a hold without repetitions",
    { SETS (3, 3), HOLD (30, 60), .each_side = TRUE },
    "Hold for 30 to 60 seconds. Do this 3 rounds. Do this on each side.",
    "Halten Sie 30 bis 60 Sekunden. Machen Sie 3 Runden. Machen Sie das auf jeder Seite.",
    "3 × 30–60 s · each side" },
  { "a hold of a minute",
    { SETS (4, 6), HOLD (60, 60), REST (120, 180) },
    "Hold for 1 minute. Rest 2 to 3 minutes. Do this 4 to 6 rounds.",
    "Halten Sie 1 Minute. Pause: 2 bis 3 Minuten. Machen Sie 4 bis 6 Runden.",
    "4–6 × 60 s · rest 120–180 s" },
  { "steps each way before a run",
    { SETS (2, 2), REPS (8, 10), .unit = STANCE_DOSE_STEPS, .when = STANCE_DOSE_BEFORE_RUN },
    "8 to 10 steps each way. Do this 2 rounds. Do this before each run.",
    "8 bis 10 Schritte in jede Richtung. Machen Sie 2 Runden. Machen Sie das vor jedem Lauf.",
    "2 × 8–10 steps · before a run" },
  { "the day after",
    { SETS (1, 1), REPS (1, 1), PER_WEEK (1, 1), .when = STANCE_DOSE_NEXT_DAY },
    "1 time. Do this 1 round, 1 day a week. Do this the day after a run.",
    "1-mal. Machen Sie 1 Runde, an 1 Tag pro Woche. Machen Sie das am Tag nach einem Lauf.",
    "1 × 1 · 1 a week · next day" },
  { "ranges of rounds and of days",
    { SETS (2, 3), REPS (10, 10), REST (45, 45), PER_WEEK (2, 3) },
    "10 times. Rest 45 seconds. Do this 2 to 3 rounds. 2 to 3 days a week.",
    "10-mal. Pause: 45 Sekunden. Machen Sie 2 bis 3 Runden. An 2 bis 3 Tagen pro Woche.",
    "2–3 × 10 · rest 45 s · 2–3 a week" },
  { "nothing said",
    { PER_WEEK (3, 3) },
    "Your therapist tells you how many.",
    "Das sagt man Ihnen in der Praxis.",
    "no dose yet" },
};

static char *
say (const char       *language,
     const StanceDose *dose)
{
  g_autoptr (StanceText) text = stance_text_new (language, NULL);

  return stance_dose_to_words (dose, text);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (StanceText) text = stance_text_new ("en", NULL);
  g_autofree char *english = say ("en", &row->dose);
  g_autofree char *german = say ("de", &row->dose);
  g_autofree char *brief = stance_dose_to_short (&row->dose, text);

  g_assert_cmpstr (english, ==, row->english);
  g_assert_cmpstr (german, ==, row->german);
  g_assert_cmpstr (brief, ==, row->brief);
  g_assert_null (strstr (english, "×"));
  g_assert_null (strstr (german, "×"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dose/in words: %s", rows[i].path);

      g_test_add_data_func (path, &rows[i], test_row);
    }

  return g_test_run ();
}
