/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * StanceChoice:
 *
 * A row of joined buttons of which at most one is on: an eye grade, a part of a score, a
 * side. Number keys choose, Delete takes the choice back, and the button that is on can
 * be pressed again to take it back. One stop of the Tab key.
 *
 * Signal `chosen`: the user changed it.
 */
#define STANCE_TYPE_CHOICE (stance_choice_get_type ())
G_DECLARE_FINAL_TYPE (StanceChoice, stance_choice, STANCE, CHOICE, GtkWidget)

/* @label: for screen readers. @first_key: the number key of the first choice, 0 or 1. */
GtkWidget *stance_choice_new (const char *label,
                              int         first_key);
/* @tooltip: (nullable): what the short @name stands for */
void stance_choice_add (StanceChoice *self,
                        const char   *name,
                        const char   *tooltip);
/* -1 for none; setting it does not emit `chosen`. */
int  stance_choice_get (StanceChoice *self);
void stance_choice_set (StanceChoice *self,
                        int           index);

/* A pale frame around one of them, which is not chosen: what it was before, said by @why. */
void stance_choice_mark (StanceChoice *self,
                         int           index,
                         const char   *why);

G_END_DECLS
