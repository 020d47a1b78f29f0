/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-told.h"

#include "stance-same-private.h"

#include <math.h>

gboolean
stance_assessment_has_complaint (const StanceAssessment *self)
{
  return stance_is_filled (self->complaint.region) || !isnan (self->complaint.worst) || stance_is_filled (self->complaint.settles);
}

gboolean
stance_assessment_is_same_complaint (const StanceAssessment *a,
                                     const StanceAssessment *b)
{
  return stance_is_same_text (a->complaint.region, b->complaint.region) && a->complaint.side == b->complaint.side &&
         stance_is_same_number (a->complaint.worst, b->complaint.worst) && stance_is_same_text (a->complaint.settles, b->complaint.settles);
}

void
stance_assessment_take_complaint (StanceAssessment       *self,
                                  const StanceAssessment *there)
{
  g_free (self->complaint.region);
  g_free (self->complaint.settles);
  self->complaint = there->complaint;
  self->complaint.region = g_strdup (there->complaint.region);
  self->complaint.settles = g_strdup (there->complaint.settles);
}

gboolean
stance_assessment_has_story (const StanceAssessment *self)
{
  return !stance_story_is_empty (&self->story);
}

gboolean
stance_assessment_is_same_story (const StanceAssessment *a,
                                 const StanceAssessment *b)
{
  for (int i = 0; i < STANCE_N_STORY_MEMBERS; i++)
    if (!stance_is_same_text (a->story.texts[i], b->story.texts[i]) ||
        !stance_is_same_number (a->story.numbers[i], b->story.numbers[i]))
      return FALSE;

  return TRUE;
}

void
stance_assessment_take_story (StanceAssessment       *self,
                              const StanceAssessment *there)
{
  stance_story_clear (&self->story);
  stance_story_copy (&there->story, &self->story);
}

gboolean
stance_assessment_has_examination (const StanceAssessment *self)
{
  return g_hash_table_size (self->examination) > 0;
}

gboolean
stance_assessment_is_same_examination (const StanceAssessment *a,
                                       const StanceAssessment *b)
{
  GHashTableIter iterator;
  gpointer       item;
  gpointer       answer;

  if (g_hash_table_size (a->examination) != g_hash_table_size (b->examination))
    return FALSE;

  g_hash_table_iter_init (&iterator, a->examination);
  while (g_hash_table_iter_next (&iterator, &item, &answer))
    if (g_strcmp0 (g_hash_table_lookup (b->examination, item), answer) != 0)
      return FALSE;

  return TRUE;
}

void
stance_assessment_take_examination (StanceAssessment       *self,
                                    const StanceAssessment *there)
{
  GHashTableIter iterator;
  gpointer       item;
  gpointer       answer;

  g_hash_table_remove_all (self->examination);
  g_hash_table_iter_init (&iterator, there->examination);
  while (g_hash_table_iter_next (&iterator, &item, &answer))
    g_hash_table_insert (self->examination, g_strdup (item), g_strdup (answer));
}
