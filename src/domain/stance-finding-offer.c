/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-finding-private.h"

#include "stance-number-private.h"

#include <math.h>

/* Standing on the sore leg is for outer hips that hurt little (`clinical.md` 3.7):
 * up to the region's pain limit the region allows this exercise.
 */
static const struct
{
  const char *exercise;
  const char *region;
} pain_limited[] = {
  { "standing-wall-press", "outer-hip" },
};

gboolean
stance_case_has_painful_region (const StanceCase *self)
{
  const char *region = self->assessment->complaint.region;

  return region != NULL && !g_str_equal (region, "none");
}

static gboolean
is_held_back (const StanceCase     *situation,
              const StanceExercise *exercise)
{
  const StanceComplaint *complaint = &situation->assessment->complaint;
  const StanceTerm      *region;

  if (!stance_case_has_painful_region (situation))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (pain_limited); i++)
    if (g_str_equal (pain_limited[i].exercise, exercise->id) &&
        g_str_equal (pain_limited[i].region, complaint->region))
      {
        /* Pain that was not asked for is not little. */
        region = stance_catalog_find_term (situation->catalog, STANCE_TERMS_REGION, complaint->region);
        return region == NULL || isnan (complaint->worst) ||
               stance_number_is_above (complaint->worst, region->pain_limit);
      }

  return stance_exercise_is_held_back (exercise, complaint->region);
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

  if (!is_held_back (situation, exercise))
    {
      if (!g_ptr_array_find_with_equal_func (finding->suggests, id, g_str_equal, NULL))
        g_ptr_array_add (finding->suggests, (gpointer) exercise->id);
      return;
    }

  held_back.exercise = exercise->id;
  held_back.region = situation->assessment->complaint.region;
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
