/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-nick.h"

G_BEGIN_DECLS

/* "Left", "Right", "Both", or an empty text. Translated. */
const char *stance_side_to_label (StanceSide side);

/* The side with its sign, a blue dot or an orange triangle, as in charts and on paper. */
GtkWidget *stance_side_label_new (StanceSide side);

G_END_DECLS
