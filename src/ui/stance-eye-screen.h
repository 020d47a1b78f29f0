/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"
#include "stance-stopwatch.h"

G_BEGIN_DECLS

/**
 * StanceEyeScreen:
 *
 * The screening by eye: one question after another on a card, answered on the number pad
 * with the free hand, and all questions with their answers beside it. It writes into the
 * same draft as the measured form.
 *
 * Actions: `eye.press` (key), `eye.show-all`. Signing is `assessment.sign`, of the page.
 */
#define STANCE_TYPE_EYE_SCREEN (stance_eye_screen_get_type ())
G_DECLARE_FINAL_TYPE (StanceEyeScreen, stance_eye_screen, STANCE, EYE_SCREEN, GtkWidget)

GtkWidget *stance_eye_screen_new (StanceDraft *draft);

/* Something was answered since this was asked last: the form has to read it anew. */
gboolean stance_eye_screen_take_typed (StanceEyeScreen *self);

/* For tests: another clock than the system's, and no time to wait for a second key. */
void stance_eye_screen_set_clock (StanceEyeScreen *self,
                                  StanceClock      clock);

G_END_DECLS
