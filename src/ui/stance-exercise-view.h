/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-library.h"

G_BEGIN_DECLS

/**
 * StanceExerciseView:
 *
 * All there is to know about an exercise of the library, for one working hip at a time.
 * The steps of its ladder name the action `library.show`.
 */
#define STANCE_TYPE_EXERCISE_VIEW (stance_exercise_view_get_type ())
G_DECLARE_FINAL_TYPE (StanceExerciseView, stance_exercise_view, STANCE, EXERCISE_VIEW, GtkWidget)

void stance_exercise_view_set_library (StanceExerciseView *self,
                                       StanceLibrary      *library);

StanceExerciseItem *stance_exercise_view_get_item (StanceExerciseView *self);
/* @item: (nullable) */
void stance_exercise_view_set_item (StanceExerciseView *self,
                                    StanceExerciseItem *item);

StanceSide stance_exercise_view_get_side (StanceExerciseView *self);
void       stance_exercise_view_set_side (StanceExerciseView *self,
                                          StanceSide          side);

G_END_DECLS
