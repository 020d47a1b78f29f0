/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-exercise-item.h"
#include "stance-text.h"

G_BEGIN_DECLS

/* What there is to read about an exercise, each a heading and a list that is put at the
 * end of @box; nothing where there is nothing to say.
 */

/* The working hip is @side. */
void stance_exercise_sections_add_steps (GtkBox             *box,
                                         StanceExerciseItem *item,
                                         StanceText         *text,
                                         StanceSide          side);
/* Cue, faults, effort and what else is said while it is done. */
void stance_exercise_sections_add_watch (GtkBox             *box,
                                         StanceExerciseItem *item,
                                         StanceText         *text);
/* Muscles, position and equipment. */
void stance_exercise_sections_add_facts (GtkBox             *box,
                                         StanceExerciseItem *item,
                                         StanceText         *text);
void stance_exercise_sections_add_doses (GtkBox             *box,
                                         StanceExerciseItem *item,
                                         StanceText         *text);
void stance_exercise_sections_add_regions (GtkBox             *box,
                                           StanceExerciseItem *item,
                                           StanceText         *text);
/* For the clinician, never for the patient. */
void stance_exercise_sections_add_evidence (GtkBox             *box,
                                            StanceExerciseItem *item,
                                            StanceText         *text);

GtkWidget *stance_exercise_sections_add_heading (GtkBox     *box,
                                                 const char *title);

G_END_DECLS
