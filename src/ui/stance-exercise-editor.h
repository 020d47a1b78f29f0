/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceExerciseEditor:
 *
 * Makes an exercise of the clinic's own, or changes one. What is wrong is said at its
 * field; what was typed stays until it is saved or thrown away on purpose.
 *
 * Signal `saved`: with the exercise's id; the session's catalog follows.
 */
#define STANCE_TYPE_EXERCISE_EDITOR (stance_exercise_editor_get_type ())
G_DECLARE_FINAL_TYPE (StanceExerciseEditor, stance_exercise_editor, STANCE, EXERCISE_EDITOR, AdwWindow)

/* @exercise: (nullable): of the session's catalog; %NULL for a new one
 * @copy: makes another exercise of it, which it must be for one of Stance's own
 */
GtkWidget *stance_exercise_editor_new (GtkWindow            *parent,
                                       StanceSession        *session,
                                       const StanceExercise *exercise,
                                       gboolean              copy);

G_END_DECLS
