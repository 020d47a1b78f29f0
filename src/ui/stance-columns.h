/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StanceColumns:
 *
 * Lays children out in two columns where there is room for them, the first, third, …
 * on the left and the others on the right; else below each other, in their order.
 */
#define STANCE_TYPE_COLUMNS (stance_columns_get_type ())
G_DECLARE_FINAL_TYPE (StanceColumns, stance_columns, STANCE, COLUMNS, GtkLayoutManager)

G_END_DECLS
