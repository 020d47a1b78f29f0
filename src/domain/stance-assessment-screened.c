/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-screened.h"

#include "stance-correction.h"
#include "stance-same-private.h"

static gboolean
is_same_bone (const StanceBoneQuestion *a,
              const StanceBoneQuestion *b)
{
  return stance_is_same_text (a->site, b->site) && a->builds_with_running == b->builds_with_running &&
         a->rest_night_walking == b->rest_night_walking && a->point_tender == b->point_tender;
}

static gboolean
is_same_override (const StanceOverride *a,
                  const StanceOverride *b)
{
  return stance_is_same_text (a->code, b->code) && stance_is_same_text (a->reason, b->reason) && stance_is_same_text (a->review, b->review);
}

static gboolean
has_override (const GPtrArray      *overrides,
              const StanceOverride *override)
{
  for (guint i = 0; i < overrides->len; i++)
    if (is_same_override (overrides->pdata[i], override))
      return TRUE;

  return FALSE;
}

static gboolean
is_same_clearance (const StanceClearance *a,
                   const StanceClearance *b)
{
  return stance_is_same_text (a->code, b->code) && stance_is_same_text (a->by, b->by) && stance_is_same_text (a->imaging, b->imaging) &&
         stance_is_same_text (a->date, b->date) && stance_is_same_text (a->limits, b->limits);
}

static gboolean
is_same_young (const StanceYoung *a,
               const StanceYoung *b)
{
  for (int i = 0; i < STANCE_N_YOUNG; i++)
    if (a->answers[i] != b->answers[i])
      return FALSE;

  return stance_is_same_text (a->guardian, b->guardian) && stance_is_same_text (a->consent_date, b->consent_date);
}

static gboolean
has_correction (const GPtrArray        *corrections,
                const StanceCorrection *correction)
{
  for (guint i = 0; i < corrections->len; i++)
    {
      const StanceCorrection *other = corrections->pdata[i];

      if (g_str_equal (other->code, correction->code) && stance_is_same_text (other->at, correction->at) &&
          stance_is_same_text (other->reason, correction->reason))
        return TRUE;
    }

  return FALSE;
}

/* The order of flags, overrides and corrections says nothing. */
static gboolean
has_same_lists (const StanceScreening *a,
                const StanceScreening *b)
{
  for (guint i = 0; i < a->flags->len; i++)
    if (!stance_screening_has_flag (b, a->flags->pdata[i]))
      return FALSE;

  for (guint i = 0; i < a->further->len; i++)
    if (!has_override (b->further, a->further->pdata[i]))
      return FALSE;

  for (guint i = 0; i < a->corrections->len; i++)
    if (!has_correction (b->corrections, a->corrections->pdata[i]))
      return FALSE;

  return a->flags->len == b->flags->len && a->further->len == b->further->len && a->corrections->len == b->corrections->len;
}

gboolean
stance_assessment_has_screening (const StanceAssessment *self)
{
  return self->screening->asked || self->screening->flags->len > 0;
}

gboolean
stance_assessment_is_same_screening (const StanceAssessment *a,
                                     const StanceAssessment *b)
{
  const StanceScreening *one = a->screening;
  const StanceScreening *other = b->screening;

  return one->asked == other->asked && has_same_lists (one, other) && is_same_bone (&one->bone, &other->bone) &&
         is_same_override (&one->override, &other->override) && is_same_clearance (&one->clearance, &other->clearance) &&
         is_same_young (&one->young, &other->young);
}

void
stance_assessment_take_screening (StanceAssessment       *self,
                                  const StanceAssessment *there)
{
  g_autoptr (StanceScreening) mine = self->screening;

  self->screening = stance_screening_copy (there->screening);
  for (guint i = 0; i < mine->corrections->len; i++)
    if (!has_correction (self->screening->corrections, mine->corrections->pdata[i]))
      g_ptr_array_add (self->screening->corrections, stance_correction_copy (mine->corrections->pdata[i]));
}
