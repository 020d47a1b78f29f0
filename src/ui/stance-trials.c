/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-trials.h"

#include <math.h>

#define MAX_DECIMALS 6
/* Of a mean with its deviation. */
#define MIN_TRIALS 2
#define MAX_TRIALS 1000

static gboolean
is_parting (const char *at)
{
  gunichar character = g_utf8_get_char (at);

  if (character == ';' || character == '/' || g_unichar_isspace (character))
    return TRUE;

  return character == ',' && (at[1] == '\0' || g_ascii_isspace (at[1]));
}

/* The words of @text; free with g_strfreev(). */
static char **
split (const char *text)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *start = text;

  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      if (*at != '\0' && !is_parting (at))
        continue;

      if (at > start)
        g_ptr_array_add (words, g_strndup (start, at - start));

      if (*at == '\0')
        break;

      start = g_utf8_next_char (at);
    }

  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

/* How many trials, as it stands behind a deviation: "n7", "n = 7", "(7)", "(n=7)"; 0 when it is none of these. */
static int
parse_count (const char *text)
{
  g_autofree char *plain = g_strdelimit (g_strdup (text), "()=:nN", ' ');
  double           count;

  if (!stance_text_parse_number (g_strstrip (plain), &count) || count < MIN_TRIALS || count > MAX_TRIALS)
    return 0;

  return fabs (count - round (count)) > 0 ? 0 : (int) count;
}

/* "mean ± sd nN": FALSE when it is not of this form. */
static gboolean
parse_summary (const char        *text,
               StanceObservation *observation)
{
  g_auto (GStrv) sides = g_strsplit (text, "±", 2);
  char            *spread;
  g_autofree char *sd_text = NULL;
  double           mean, sd;
  int              n;

  if (g_strv_length (sides) != 2)
    return FALSE;

  spread = g_strstrip (sides[1]);
  sd_text = g_strndup (spread, strcspn (spread, "nN( \t"));
  n = parse_count (spread + strlen (sd_text));

  if (n == 0 || !stance_text_parse_number (g_strstrip (sides[0]), &mean) || !stance_text_parse_number (sd_text, &sd) || sd < 0)
    return FALSE;

  stance_observation_set_summary (observation, mean, sd, n);

  return TRUE;
}

/* What a keyboard without the sign writes: "+-", "+/-". */
static char *
dup_with_sign (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "+/-", "±", 0);
  g_string_replace (plain, "+-", "±", 0);

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static gboolean
parse_numbers (const char        *text,
               StanceObservation *observation)
{
  g_auto (GStrv) words = split (text);
  g_autoptr (GArray) trials = g_array_new (FALSE, FALSE, sizeof (double));

  for (char **word = words; *word != NULL; word++)
    {
      double trial;

      if (!stance_text_parse_number (*word, &trial))
        return FALSE;

      g_array_append_val (trials, trial);
    }

  if (trials->len == 1)
    stance_observation_set_value (observation, g_array_index (trials, double, 0));
  else if (trials->len > 1)
    stance_observation_set_trials (observation, &g_array_index (trials, double, 0), trials->len);

  return TRUE;
}

gboolean
stance_trials_parse (const char        *text,
                     StanceObservation *observation)
{
  g_autofree char *signed_text = dup_with_sign (text);

  stance_observation_clear (observation);

  if (strstr (signed_text, "±") != NULL)
    return parse_summary (signed_text, observation);

  return parse_numbers (text, observation);
}

char *
stance_trials_number_to_text (StanceText *text,
                              double      number)
{
  if (isnan (number))
    return g_strdup ("");

  for (int decimals = 0; decimals < MAX_DECIMALS; decimals++)
    {
      double scaled = number * pow (10, decimals);

      if (fabs (scaled - round (scaled)) < 1e-7)
        return stance_text_number (text, number, decimals);
    }

  return stance_text_number (text, number, MAX_DECIMALS);
}

static char *
trials_to_text (const GArray *trials,
                StanceText   *text)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < trials->len; i++)
    {
      g_autofree char *number = stance_trials_number_to_text (text, g_array_index (trials, double, i));

      g_string_append_printf (words, "%s%s", i > 0 ? "  " : "", number);
    }

  return g_string_free (words, FALSE);
}

char *
stance_trials_to_text (const StanceObservation *observation,
                       StanceText              *text)
{
  if (observation == NULL)
    return g_strdup ("");

  if (observation->form == STANCE_FORM_TRIALS || observation->form == STANCE_FORM_VALUE)
    return trials_to_text (observation->trials, text);

  if (observation->form == STANCE_FORM_SUMMARY)
    {
      g_autofree char *mean = stance_trials_number_to_text (text, observation->mean);
      g_autofree char *sd = stance_trials_number_to_text (text, observation->sd);

      return g_strdup_printf ("%s ± %s n%d", mean, sd, observation->n);
    }

  return g_strdup ("");
}
