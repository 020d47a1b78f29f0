/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-program-editor.h"

G_BEGIN_DECLS

/**
 * StanceProgramTimes:
 *
 * What a program says beside its exercises: load advice, one running cue, the weeks of the
 * tick table, the next visit, until when it is used, and a note.
 */
#define STANCE_TYPE_PROGRAM_TIMES (stance_program_times_get_type ())
G_DECLARE_FINAL_TYPE (StanceProgramTimes, stance_program_times, STANCE, PROGRAM_TIMES, GtkWidget)

GtkWidget *stance_program_times_new (StanceProgramEditor *draft);
/* Shows the draft's program anew. */
void stance_program_times_reload (StanceProgramTimes *self);

G_END_DECLS
