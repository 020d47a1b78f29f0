/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-cli-sample.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* From the smallest detectable change to the standard error: 1.96 · √2 (R1). */
#define MDC_OF_SEM (1.96 * G_SQRT2)

/* A day that is further off than this would make the sample tell another story. */
#define FARTHEST 1.0

/* Trials of a visit lie nearer to each other than visits do. */
#define SPREAD_OF_TRIALS 0.6

typedef struct
{
  const StanceMeasure *measure;
  StanceObservation   *observation;
  const char          *written;
  double               lever_m;
  GRand               *random;
} Seen;

/* Of a standard normal distribution (Box and Muller), cut at both ends. */
static double
draw_normal (GRand *random)
{
  double radius = sqrt (-2.0 * log (1.0 - g_rand_double (random)));
  double angle = 2.0 * G_PI * g_rand_double (random);

  return CLAMP (radius * cos (angle), -FARTHEST, FARTHEST);
}

static double
get_sem (const StanceMeasure *measure,
         double               value)
{
  if (isfinite (measure->sem))
    return measure->sem;

  if (isfinite (measure->mdc))
    return measure->mdc / MDC_OF_SEM;

  return isfinite (measure->mdc_percent) ? fabs (value) * measure->mdc_percent / 100.0 / MDC_OF_SEM : 0.0;
}

static double
round_as_typed (const StanceMeasure *measure,
                double               value)
{
  double scale = measure->typed_unit != NULL ? 1.0 : pow (10.0, measure->decimals);

  return CLAMP (round (value * scale) / scale, measure->typed_min, measure->typed_max);
}

static gboolean
read_number (const char *text,
             double     *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);

  return end != text && *end == '\0';
}

static gboolean
see_trials (const Seen *seen)
{
  g_autoptr (GArray) trials = g_array_new (FALSE, FALSE, sizeof (double));
  double value, sem;

  if (!read_number (seen->written, &value))
    return FALSE;

  sem = get_sem (seen->measure, value);
  value += sem * draw_normal (seen->random);

  for (int i = 0; i < seen->measure->trials; i++)
    {
      double trial = round_as_typed (seen->measure, value + SPREAD_OF_TRIALS * sem * draw_normal (seen->random));

      g_array_append_val (trials, trial);
    }

  stance_observation_set_trials (seen->observation, (const double *) trials->data, trials->len);
  return TRUE;
}

static gboolean
see_parts (const Seen *seen)
{
  if (strlen (seen->written) != seen->measure->parts->len)
    return FALSE;

  for (guint i = 0; i < seen->measure->parts->len; i++)
    stance_observation_set_part (seen->observation, g_array_index (seen->measure->parts, StancePart, i).id,
                                 g_ascii_digit_value (seen->written[i]));

  return TRUE;
}

static gboolean
see_grade (const Seen *seen)
{
  g_auto (GStrv) words = g_strsplit (seen->written, " ", 2);
  double seconds = NAN;

  if (words[1] != NULL && !read_number (words[1], &seconds))
    return FALSE;

  stance_observation_set_grade (seen->observation, words[0], seconds);
  return TRUE;
}

static gboolean
see (const Seen *seen)
{
  if (seen->measure->derive == STANCE_DERIVE_TORQUE_PER_MASS)
    {
      seen->observation->lever_m = seen->lever_m;
      stance_protocol_set_text (&seen->observation->protocol, STANCE_PROTOCOL_CONTRACTION, "eccentric", "", NULL);
    }

  if (seen->measure->entry == STANCE_ENTRY_PARTS)
    return see_parts (seen);

  return seen->measure->entry == STANCE_ENTRY_GRADE ? see_grade (seen) : see_trials (seen);
}

gboolean
stance_cli_sample_observe (StanceAssessment    *assessment,
                           const StanceCatalog *catalog,
                           const char          *measure,
                           const char          *written,
                           double               lever_m,
                           GRand               *random)
{
  g_auto (GStrv) name = g_strsplit (measure, " ", 2);
  g_auto (GStrv) sides = g_strsplit (written, ";", 2);
  const StanceMeasure *found = stance_catalog_find_measure (catalog, name[0]);

  if (found == NULL || g_strv_length (sides) != (found->sides ? 2 : 1))
    return FALSE;

  for (guint i = 0; sides[i] != NULL; i++)
    {
      StanceSide  side = !found->sides ? STANCE_SIDE_NONE : i == 0 ? STANCE_SIDE_LEFT
                                                                   : STANCE_SIDE_RIGHT;
      const char *task = name[1] != NULL ? name[1] : found->tasks[0];
      const Seen  seen = { found, stance_assessment_require (assessment, found->id, side, task), sides[i], lever_m, random };

      if (!see (&seen))
        return FALSE;
    }

  return TRUE;
}
