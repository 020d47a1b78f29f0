/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceMeasureEditor:
 *
 * A measure of the clinic's own, new or changed. What is wrong is said where it was typed,
 * and nothing is stored before all of it is right. What the window does not ask for stays
 * as the measure's file says it.
 */
#define STANCE_TYPE_MEASURE_EDITOR (stance_measure_editor_get_type ())
G_DECLARE_FINAL_TYPE (StanceMeasureEditor, stance_measure_editor, STANCE, MEASURE_EDITOR, AdwWindow)

/* @measure: (nullable): one of the clinic's own; %NULL for a new one */
GtkWidget *stance_measure_editor_new (GtkWindow           *parent,
                                      StanceSession       *session,
                                      const StanceMeasure *measure);

G_END_DECLS
