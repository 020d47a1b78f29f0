/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/* All that is known of a measure, to be read beside its field: how it is done, what it is
 * worth, its limits, threshold, references, error and important change, each with where it
 * comes from, what must agree for a comparison, and the sources in full.
 */
GtkWidget *stance_measure_help_new (StanceDraft         *draft,
                                    const StanceMeasure *measure);

G_END_DECLS
