/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * stance_draft_conflict_ask:
 *
 * Another window saved @draft meanwhile. Shows each thing that the two do not say alike
 * with both values and lets one be chosen for each; what stands in one of them alone is
 * chosen beforehand, so that nothing typed is lost, and else what is typed here. Closing
 * changes nothing.
 *
 * Returns: (nullable) (transfer none): the dialog; %NULL without a conflict
 */
GtkWindow *stance_draft_conflict_ask (GtkWindow   *parent,
                                      StanceDraft *draft);

G_END_DECLS
