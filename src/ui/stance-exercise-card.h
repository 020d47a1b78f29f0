/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-exercise-item.h"
#include "stance-figure-cache.h"

G_BEGIN_DECLS

/**
 * StanceExerciseCard:
 *
 * An exercise in the library's grid: its figure, its name, its muscles and a star. What is
 * held back is gray, with the reason. The star names the action `library.toggle-favorite`,
 * the plus `library.add`, both with the exercise's id.
 */
#define STANCE_TYPE_EXERCISE_CARD (stance_exercise_card_get_type ())
G_DECLARE_FINAL_TYPE (StanceExerciseCard, stance_exercise_card, STANCE, EXERCISE_CARD, GtkWidget)

/* @adds: whether it can be added to a program */
GtkWidget          *stance_exercise_card_new (StanceFigureCache *figures,
                                              gboolean           adds);
StanceExerciseItem *stance_exercise_card_get_item (StanceExerciseCard *self);
/* @item: (nullable) */
void stance_exercise_card_set_item (StanceExerciseCard *self,
                                    StanceExerciseItem *item);

G_END_DECLS
