/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-library-query.h"

#include <string.h>

#include "stance-text.h"

const char *const stance_level_nicks[] = { "first", "middle", "hard", NULL };

void
stance_library_query_clear (StanceLibraryQuery *self)
{
  g_clear_pointer (&self->words, g_strfreev);
  for (int i = 0; i < STANCE_N_FACETS; i++)
    g_clear_pointer (&self->chosen[i], g_strfreev);
  self->favorites = FALSE;
}

void
stance_library_query_set_words (StanceLibraryQuery *self,
                                const char         *typed)
{
  g_autofree char *folded = stance_text_fold (typed);

  g_strfreev (self->words);
  self->words = g_strsplit (folded, " ", -1);
}

static gboolean
is_any (char **chosen)
{
  return chosen == NULL || *chosen == NULL;
}

gboolean
stance_library_query_is_empty (const StanceLibraryQuery *self)
{
  for (char **word = self->words; word != NULL && *word != NULL; word++)
    if (**word != '\0')
      return FALSE;

  for (int i = 0; i < STANCE_N_FACETS; i++)
    if (!is_any (self->chosen[i]))
      return FALSE;

  return !self->favorites;
}

static gboolean
has_words (const StanceLibraryQuery *self,
           const char               *text)
{
  for (char **word = self->words; word != NULL && *word != NULL; word++)
    if (strstr (text, *word) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
is_one_of (char       **chosen,
           const char **ids)
{
  for (; *ids != NULL; ids++)
    if (g_strv_contains ((const char *const *) chosen, *ids))
      return TRUE;

  return FALSE;
}

static gboolean
has_phase (char                **chosen,
           const StanceExercise *exercise)
{
  for (; *chosen != NULL; chosen++)
    if (stance_exercise_get_dose (exercise, *chosen) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_at_hand (char                **chosen,
            const StanceExercise *exercise)
{
  for (const char **id = exercise->equipment; *id != NULL; id++)
    if (!g_strv_contains ((const char *const *) chosen, *id))
      return FALSE;

  return TRUE;
}

static gboolean
is_allowed (char                **chosen,
            const StanceExercise *exercise)
{
  for (; *chosen != NULL; chosen++)
    if (stance_exercise_is_held_back (exercise, *chosen))
      return FALSE;

  return TRUE;
}

static gboolean
has_facet (StanceFacet         facet,
           char              **chosen,
           StanceExerciseItem *item)
{
  const StanceExercise *exercise = stance_exercise_item_get_exercise (item);
  const char           *position[] = { exercise->position, NULL };
  const char           *level[] = { stance_level_nicks[stance_exercise_item_get_level (item)], NULL };

  switch (facet)
    {
    case STANCE_FACET_MUSCLE:
      return is_one_of (chosen, exercise->prime) || is_one_of (chosen, exercise->also);

    case STANCE_FACET_PHASE:
      return has_phase (chosen, exercise);

    case STANCE_FACET_POSITION:
      return is_one_of (chosen, position);

    case STANCE_FACET_EQUIPMENT:
      return is_at_hand (chosen, exercise);

    case STANCE_FACET_LEVEL:
      return is_one_of (chosen, level);

    case STANCE_FACET_REGION:
      return is_allowed (chosen, exercise);

    case STANCE_N_FACETS:
    default:
      g_return_val_if_reached (TRUE);
    }
}

gboolean
stance_library_query_matches (const StanceLibraryQuery *self,
                              StanceExerciseItem       *item)
{
  if (self->favorites && !stance_exercise_item_get_favorite (item))
    return FALSE;

  if (!has_words (self, stance_exercise_item_get_folded_words (item)))
    return FALSE;

  for (int i = 0; i < STANCE_N_FACETS; i++)
    if (!is_any (self->chosen[i]) && !has_facet (i, self->chosen[i], item))
      return FALSE;

  return TRUE;
}

int
stance_library_query_rank (const StanceLibraryQuery *self,
                           StanceExerciseItem       *item)
{
  return has_words (self, stance_exercise_item_get_folded_name (item)) ? 0 : 1;
}
