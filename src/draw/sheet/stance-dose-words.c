/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-handout.h"

#define MINUTE 60

/* Takes @sentence. */
static void
append (GString    *words,
        const char *between,
        char       *sentence)
{
  if (words->len > 0)
    g_string_append (words, between);

  g_string_append (words, sentence);
  g_free (sentence);
}

/* The sentence @key for one figure, @key-range for two; nothing when not said. */
static void
append_range (GString    *words,
              StanceText *text,
              const char *key,
              int         min,
              int         max)
{
  g_autofree char *range = g_strdup_printf ("%s-range", key);

  if (min <= 0)
    return;

  if (max <= min)
    append (words, " ", stance_text_say (text, key, STANCE_TEXT_NUMBER (min)));
  else
    append (words, " ", stance_text_say (text, range, STANCE_TEXT_NUMBER (min), STANCE_TEXT_NUMBER (max)));
}

static gboolean
is_minutes (int min,
            int max)
{
  return min > 0 && min % MINUTE == 0 && max % MINUTE == 0;
}

static void
append_work (GString          *words,
             StanceText       *text,
             const StanceDose *dose)
{
  const char *reps = dose->unit == STANCE_DOSE_STEPS ? "dose-steps" : "dose-reps";

  append_range (words, text, reps, dose->reps_min, dose->reps_max);

  if (dose->reps_min > 0)
    append_range (words, text, "dose-hold-each", dose->hold_min_s, dose->hold_max_s);
  else if (is_minutes (dose->hold_min_s, dose->hold_max_s) && dose->hold_max_s <= dose->hold_min_s)
    append_range (words, text, "dose-hold-minutes", dose->hold_min_s / MINUTE, 0);
  else
    append_range (words, text, "dose-hold", dose->hold_min_s, dose->hold_max_s);
}

static void
append_rest (GString          *words,
             StanceText       *text,
             const StanceDose *dose)
{
  if (is_minutes (dose->rest_min_s, dose->rest_max_s))
    append_range (words, text, "dose-rest-minutes", dose->rest_min_s / MINUTE, dose->rest_max_s / MINUTE);
  else
    append_range (words, text, "dose-rest", dose->rest_min_s, dose->rest_max_s);
}

static void
append_rounds (GString          *words,
               StanceText       *text,
               const StanceDose *dose)
{
  gboolean one_figure = dose->sets_max <= dose->sets_min && dose->per_week_max <= dose->per_week_min;

  if (one_figure && dose->sets_min > 0 && dose->per_week_min > 0)
    {
      append (words, " ",
              stance_text_say (text, "dose-rounds-days", STANCE_TEXT_NUMBER (dose->sets_min),
                               STANCE_TEXT_NUMBER (dose->per_week_min)));
      return;
    }

  append_range (words, text, "dose-rounds", dose->sets_min, dose->sets_max);
  append_range (words, text, "dose-days", dose->per_week_min, dose->per_week_max);
}

static char *
format_range (StanceText *text,
              int         min,
              int         max)
{
  g_autofree char *low = stance_text_number (text, min, 0);
  g_autofree char *high = stance_text_number (text, max, 0);

  return max <= min ? g_steal_pointer (&low) : g_strdup_printf ("%s–%s", low, high);
}

static char *
say_short_work (StanceText       *text,
                const StanceDose *dose)
{
  g_autofree char *sets = format_range (text, dose->sets_min, dose->sets_max);
  g_autofree char *reps = format_range (text, dose->reps_min, dose->reps_max);
  g_autofree char *hold = format_range (text, dose->hold_min_s, dose->hold_max_s);
  gboolean         steps = dose->unit == STANCE_DOSE_STEPS;

  if (dose->reps_min <= 0)
    return stance_text_say (text, "short-hold", STANCE_TEXT_WORDS (sets), STANCE_TEXT_WORDS (hold));

  if (dose->hold_min_s > 0)
    return stance_text_say (text, "short-reps-hold", STANCE_TEXT_WORDS (sets), STANCE_TEXT_WORDS (reps),
                            STANCE_TEXT_WORDS (hold));

  return stance_text_say (text, steps ? "short-steps" : "short-reps",
                          STANCE_TEXT_WORDS (sets), STANCE_TEXT_WORDS (reps));
}

static void
append_short (GString    *words,
              StanceText *text,
              const char *key,
              int         min,
              int         max)
{
  g_autofree char *range = NULL;

  if (min <= 0)
    return;

  range = format_range (text, min, max);
  append (words, " · ", stance_text_say (text, key, STANCE_TEXT_WORDS (range)));
}

char *
stance_dose_to_words (const StanceDose *dose,
                      StanceText       *text)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (!stance_dose_is_complete (dose))
    return stance_text_get (text, "dose-missing");

  append_work (words, text, dose);

  /* Rest stands between rounds: with one round there is none. */
  if (dose->sets_min > 1 || dose->sets_max > 1)
    append_rest (words, text, dose);

  append_rounds (words, text, dose);

  if (dose->each_side)
    append (words, " ", stance_text_get (text, "dose-each-side"));

  if (dose->when == STANCE_DOSE_BEFORE_RUN)
    append (words, " ", stance_text_get (text, "dose-before-run"));
  else if (dose->when == STANCE_DOSE_NEXT_DAY)
    append (words, " ", stance_text_get (text, "dose-next-day"));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
stance_dose_to_short (const StanceDose *dose,
                      StanceText       *text)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (!stance_dose_is_complete (dose))
    return stance_text_get (text, "short-no-dose");

  append (words, "", say_short_work (text, dose));

  if (dose->each_side)
    append (words, " · ", stance_text_get (text, "short-each-side"));

  append_short (words, text, "short-rest", dose->rest_min_s, dose->rest_max_s);
  append_short (words, text, "short-per-week", dose->per_week_min, dose->per_week_max);

  if (dose->when == STANCE_DOSE_BEFORE_RUN)
    append (words, " · ", stance_text_get (text, "short-before-run"));
  else if (dose->when == STANCE_DOSE_NEXT_DAY)
    append (words, " · ", stance_text_get (text, "short-next-day"));

  return g_string_free (g_steal_pointer (&words), FALSE);
}
