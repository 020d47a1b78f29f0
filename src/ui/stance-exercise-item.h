/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog.h"

G_BEGIN_DECLS

/* Told by how many easier steps the ladder has below an exercise: none or one, two or
 * three, more.
 */
typedef enum
{
  STANCE_LEVEL_FIRST,
  STANCE_LEVEL_MIDDLE,
  STANCE_LEVEL_HARD,
  STANCE_N_LEVELS,
} StanceLevel;

/**
 * StanceExerciseItem:
 *
 * An exercise as the library shows it: in the window's language, with the words that are
 * searched. Keeps its catalog.
 *
 * Property `favorite`.
 */
#define STANCE_TYPE_EXERCISE_ITEM (stance_exercise_item_get_type ())
G_DECLARE_FINAL_TYPE (StanceExerciseItem, stance_exercise_item, STANCE, EXERCISE_ITEM, GObject)

/* @holds: (nullable) (array zero-terminated=1): regions that may hold it back */
StanceExerciseItem *stance_exercise_item_new (StanceCatalog        *catalog,
                                              const StanceExercise *exercise,
                                              const char *const    *holds,
                                              const char           *language);

const StanceExercise *stance_exercise_item_get_exercise (StanceExerciseItem *self);
StanceCatalog        *stance_exercise_item_get_catalog (StanceExerciseItem *self);
const char           *stance_exercise_item_get_name (StanceExerciseItem *self);
/* The muscles it is for, then the others. */
const char *stance_exercise_item_get_muscles (StanceExerciseItem *self);
/* Folded: of the name alone, and of all that is searched. */
const char *stance_exercise_item_get_folded_name (StanceExerciseItem *self);
const char *stance_exercise_item_get_folded_words (StanceExerciseItem *self);
StanceLevel stance_exercise_item_get_level (StanceExerciseItem *self);
/* That the region holds it back and why, or that it is retired; %NULL when neither. */
const char *stance_exercise_item_get_reason (StanceExerciseItem *self);

gboolean stance_exercise_item_get_favorite (StanceExerciseItem *self);
void     stance_exercise_item_set_favorite (StanceExerciseItem *self,
                                            gboolean            favorite);

/* The names of terms, separated by a dot; free with g_free(). */
char *stance_exercise_item_join_terms (const StanceCatalog *catalog,
                                       StanceTerms          terms,
                                       const char         **ids,
                                       const char          *language);

G_END_DECLS
