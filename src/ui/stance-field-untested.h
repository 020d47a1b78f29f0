/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-observation-field-private.h"

G_BEGIN_DECLS

/* Why something was not tested stands in place of the input, which keeps what was typed. */

/* The button that says the reason; pressing it brings the input back. */
GtkWidget *stance_field_untested_new (StanceObservationField *self);
gboolean   stance_field_untested_is (StanceObservationField *self);
/* Shows the reason or the input, as the draft has it. */
void stance_field_untested_update (StanceObservationField *self);
/* Not tested because it hurts, and back to what was typed. */
void stance_field_untested_toggle (StanceObservationField *self);
/* Back to what was typed, in all fields of the observation. */
void stance_field_untested_undo (StanceObservationField *self);

G_END_DECLS
