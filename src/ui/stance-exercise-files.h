/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-session.h"

G_BEGIN_DECLS

/* The clinic's own exercises as files, and taken from those that are offered. What fails
 * is said in a dialog over @parent; nothing is imported halfway.
 */

/* With the exercise's id, once it is stored. */
typedef void (*StanceExerciseCallback) (const char *id,
                                        gpointer    user_data);

/* Asks for the file. */
void stance_exercise_files_choose (GtkWindow             *parent,
                                   StanceSession         *session,
                                   StanceExerciseCallback callback,
                                   gpointer               user_data,
                                   GDestroyNotify         destroy);
/* Where there is one of the same id, asks whether to replace it. */
void stance_exercise_files_import (GtkWindow             *parent,
                                   StanceSession         *session,
                                   GFile                 *file,
                                   StanceExerciseCallback callback,
                                   gpointer               user_data,
                                   GDestroyNotify         destroy);
/* Asks where to. @exercise: the clinic's or Stance's own */
void stance_exercise_files_export (GtkWindow            *parent,
                                   const StanceExercise *exercise);

/* Offers it no more, or again. @callback: (nullable) */
void stance_exercise_files_retire (GtkWindow             *parent,
                                   StanceSession         *session,
                                   const char            *id,
                                   gboolean               retired,
                                   StanceExerciseCallback callback,
                                   gpointer               user_data,
                                   GDestroyNotify         destroy);

G_END_DECLS
