/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-finding-private.h"

#include "stance-hold.h"

gboolean
stance_case_has_painful_region (const StanceCase *self)
{
  const char *region = self->assessment->complaint.region;

  return region != NULL && !g_str_equal (region, "none");
}

gboolean
stance_finding_holds (const StanceFinding   *self,
                      const StanceCase      *situation,
                      const StanceFindings  *findings,
                      const StanceCondition *condition)
{
  if (condition == NULL)
    return TRUE;

  return stance_condition_evaluate (condition, situation, self->side, findings, NULL) == STANCE_TRUTH_YES;
}

static gboolean
is_listed_held_back (const StanceFinding *finding,
                     const char          *exercise)
{
  for (guint i = 0; i < finding->held_back->len; i++)
    if (g_str_equal (g_array_index (finding->held_back, StanceHeldBack, i).exercise, exercise))
      return TRUE;

  return FALSE;
}

static void
suggest_exercise (const StanceCase *situation,
                  StanceFinding    *finding,
                  const char       *id)
{
  const StanceExercise *exercise = stance_catalog_find_exercise (situation->catalog, id);
  StanceHeldBack        held_back;

  if (exercise == NULL)
    return;

  held_back.exercise = exercise->id;
  held_back.region = stance_assessment_find_hold (situation->assessment, situation->catalog, exercise);
  if (held_back.region == NULL)
    {
      if (!g_ptr_array_find_with_equal_func (finding->suggests, id, g_str_equal, NULL))
        g_ptr_array_add (finding->suggests, (gpointer) exercise->id);
      return;
    }

  if (!is_listed_held_back (finding, id))
    g_array_append_val (finding->held_back, held_back);
}

void
stance_finding_offer (StanceFinding        *self,
                      const StanceCase     *situation,
                      const StanceFindings *findings)
{
  const GArray *suggestions = self->rule->suggestions;

  for (guint i = 0; i < suggestions->len; i++)
    {
      const StanceSuggestion *suggestion = &g_array_index (suggestions, StanceSuggestion, i);

      if (!stance_finding_holds (self, situation, findings, suggestion->when))
        continue;

      g_ptr_array_add (self->offered, (gpointer) suggestion);
      if (suggestion->load != NULL)
        g_ptr_array_add (self->loads, (gpointer) suggestion->load);
      if (suggestion->cue != NULL)
        g_ptr_array_add (self->cues, (gpointer) suggestion->cue);
      for (int j = 0; suggestion->exercises != NULL && suggestion->exercises[j] != NULL; j++)
        suggest_exercise (situation, self, suggestion->exercises[j]);
    }
}

const StanceSuggestion *
stance_finding_get_suggestion (const StanceFinding *self,
                               const char          *exercise)
{
  for (guint i = 0; i < self->rule->suggestions->len; i++)
    {
      const StanceSuggestion *suggestion = &g_array_index (self->rule->suggestions, StanceSuggestion, i);

      if (suggestion->exercises != NULL && g_strv_contains (suggestion->exercises, exercise))
        return suggestion;
    }

  return NULL;
}

const char *
stance_finding_get_phase (const StanceFinding *self,
                          const char          *exercise)
{
  const StanceSuggestion *suggestion = stance_finding_get_suggestion (self, exercise);

  for (int i = 0; suggestion != NULL && suggestion->exercises[i] != NULL; i++)
    if (g_str_equal (suggestion->exercises[i], exercise))
      return suggestion->phases[i];

  return "strength";
}
