/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-program-editor.h"

G_BEGIN_DECLS

/**
 * StanceProgramAdvice:
 *
 * The pages of advice that stand on a program's sheet, in their order, and all that may be
 * chosen, by group. Load advice is chosen elsewhere.
 */
#define STANCE_TYPE_PROGRAM_ADVICE (stance_program_advice_get_type ())
G_DECLARE_FINAL_TYPE (StanceProgramAdvice, stance_program_advice, STANCE, PROGRAM_ADVICE, GtkWidget)

GtkWidget *stance_program_advice_new (StanceProgramEditor *draft);
/* Shows the draft's program anew. */
void stance_program_advice_reload (StanceProgramAdvice *self);

G_END_DECLS
