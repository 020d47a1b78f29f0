/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-exercise.h"

char *
stance_exercise_dup_name (const StanceExercise *self,
                          const char           *language)
{
  return stance_exercise_dup_text (self, "Name", language);
}

char *
stance_exercise_dup_text (const StanceExercise *self,
                          const char           *key,
                          const char           *language)
{
  return stance_keys_dup_text (self->words, key, language);
}

char **
stance_exercise_dup_steps (const StanceExercise *self,
                           StanceSide            side,
                           const char           *language)
{
  const char *leg = side == STANCE_SIDE_LEFT ? "left" : "right";
  char      **steps = g_new0 (char *, self->n_steps + 1);

  for (int i = 0; i < self->n_steps; i++)
    {
      g_autofree char *plain = g_strdup_printf ("Step%d", i + 1);
      g_autofree char *sided = g_strdup_printf ("%s-%s", plain, leg);

      steps[i] = stance_keys_dup_text (self->words, sided, language);
      if (steps[i] == NULL)
        steps[i] = stance_keys_dup_text (self->words, plain, language);
    }

  return steps;
}

const StancePhaseDose *
stance_exercise_get_dose (const StanceExercise *self,
                          const char           *phase)
{
  for (guint i = 0; i < self->doses->len; i++)
    {
      const StancePhaseDose *dose = &g_array_index (self->doses, StancePhaseDose, i);

      if (g_strcmp0 (dose->phase, phase) == 0)
        return dose;
    }

  return NULL;
}

gboolean
stance_exercise_get_item_dose (const StanceExercise *self,
                               const char           *phase,
                               StanceDose           *dose)
{
  const StancePhaseDose *found = stance_exercise_get_dose (self, phase);

  if (found == NULL)
    return FALSE;

  *dose = stance_dose_to_item (found->has_start ? &found->start : &found->article);

  return TRUE;
}

gboolean
stance_exercise_is_held_back (const StanceExercise *self,
                              const char           *region)
{
  return region != NULL && g_strv_contains (self->held_back, region);
}
