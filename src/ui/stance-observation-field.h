/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceObservationField:
 *
 * Where one measure, side and task is typed, or one part of a score: the input that the
 * measure's kind of entry asks for, and what is wrong with it. What is typed is stored in
 * the draft; what the draft holds is shown again when it is replaced.
 */
#define STANCE_TYPE_OBSERVATION_FIELD (stance_observation_field_get_type ())
G_DECLARE_FINAL_TYPE (StanceObservationField, stance_observation_field, STANCE, OBSERVATION_FIELD, GtkWidget)

/**
 * stance_observation_field_new:
 * @measure: owned by the draft's catalog, as are @task and @part
 * @part: (nullable): of a score
 */
GtkWidget *stance_observation_field_new (StanceDraft         *draft,
                                         const StanceMeasure *measure,
                                         StanceSide           side,
                                         const char          *task,
                                         const StancePart    *part);

G_END_DECLS
