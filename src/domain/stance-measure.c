/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-measure.h"

#include <math.h>

/* Seven trials may add up to a hair above their limit. */
#define TOLERANCE 1e-9

const char *const stance_better_nicks[] = { "none", "higher", "lower", "nearer", NULL };
const char *const stance_aggregate_nicks[] = { "mean", "best", NULL };
const char *const stance_entry_nicks[] = { "trials", "parts", "grade", NULL };
const char *const stance_counter_nicks[] = { "none", "steps", NULL };
const char *const stance_derive_nicks[] = { "none", "torque-per-mass", "sum", NULL };

char *
stance_measure_dup_name (const StanceMeasure *self,
                         const char          *language)
{
  return stance_measure_dup_text (self, "Name", language);
}

char *
stance_measure_dup_text (const StanceMeasure *self,
                         const char          *key,
                         const char          *language)
{
  return stance_keys_dup_text (self->words, key, language);
}

const StancePart *
stance_measure_find_part (const StanceMeasure *self,
                          const char          *id)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const StancePart *part = &g_array_index (self->parts, StancePart, i);

      if (g_strcmp0 (part->id, id) == 0)
        return part;
    }

  return NULL;
}

const StanceGrade *
stance_measure_find_grade (const StanceMeasure *self,
                           const char          *id)
{
  for (guint i = 0; i < self->grades->len; i++)
    {
      const StanceGrade *grade = &g_array_index (self->grades, StanceGrade, i);

      if (g_strcmp0 (grade->id, id) == 0)
        return grade;
    }

  return NULL;
}

const char *
stance_measure_get_band (const StanceMeasure *self,
                         double               value)
{
  for (guint i = 0; i < self->bands->len; i++)
    {
      const StanceBand *band = &g_array_index (self->bands, StanceBand, i);

      if (value <= band->max + TOLERANCE)
        return band->id;
    }

  return NULL;
}

gboolean
stance_measure_has_task (const StanceMeasure *self,
                         const char          *task)
{
  return task != NULL && g_strv_contains (self->tasks, task);
}

char *
stance_measure_dup_slip (const StanceMeasure *self,
                         double               number,
                         const char          *language)
{
  for (guint i = 0; i < self->slips->len; i++)
    {
      const StanceSlip *slip = &g_array_index (self->slips, StanceSlip, i);

      if (number >= slip->min && number <= slip->max)
        return stance_keys_dup_text (slip->words, "Text", language);
    }

  return NULL;
}

double
stance_measure_get_error (const StanceMeasure *self,
                          double               value)
{
  if (!isnan (self->mdc_percent))
    return fabs (value) * self->mdc_percent / 100;

  return self->mdc;
}

double
stance_cadence_from_frames (int    steps,
                            double frames,
                            double frame_rate)
{
  if (steps <= 0 || !(frames > 0) || !(frame_rate > 0))
    return NAN;

  return 60 * steps * frame_rate / frames;
}

gboolean
stance_norm_hip_abduction (int       age,
                           StanceSex sex,
                           double   *mean,
                           double   *sd)
{
  if (age < 18 || (sex != STANCE_SEX_FEMALE && sex != STANCE_SEX_MALE))
    return FALSE;

  *mean = 1.600 - 0.005 * age + (sex == STANCE_SEX_MALE ? 0.215 : 0);
  *sd = 0.354;

  return TRUE;
}
