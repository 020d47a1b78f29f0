/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-nick.h"

G_BEGIN_DECLS

/* Left is blue, right is orange, on paper and in the window; NONE and BOTH as text. From the
 * GNOME palette; left is darker than right on paper, so that they differ in gray as well.
 * Red, green, blue and cover, a byte each.
 */
guint32 stance_side_get_color (StanceSide side,
                               gboolean   dark,
                               gboolean   high_contrast);

G_END_DECLS
