/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"
#include "stance-eye.h"
#include "stance-stopwatch.h"

G_BEGIN_DECLS

/* The question at hand as a card to be read from two metres: what is asked, standing on
 * which leg, and every key with what it does. Its buttons activate `eye.press`. Whatever
 * has the focus is read by a screen reader: the card is one, named after its question.
 *
 * @stopwatch: (out): the stopwatch on the card, else %NULL
 */
GtkWidget *stance_eye_card_new (StanceEye        *eye,
                                StanceDraft      *draft,
                                StanceClock       clock,
                                StanceStopwatch **stopwatch);

G_END_DECLS
