/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StanceSplit:
 *
 * A sidebar and a content beside each other, or one of them at a time where there is no
 * room for both. The seam to the widget that newer platforms replace.
 *
 * Properties: `sidebar` and `content` (widgets), `folded` (only one is seen),
 * `show-content` (which one, while folded).
 * Action `split.back`: to the sidebar.
 */
#define STANCE_TYPE_SPLIT (stance_split_get_type ())
G_DECLARE_FINAL_TYPE (StanceSplit, stance_split, STANCE, SPLIT, GtkWidget)

gboolean stance_split_get_folded (StanceSplit *self);
gboolean stance_split_get_show_content (StanceSplit *self);
void     stance_split_set_show_content (StanceSplit *self,
                                        gboolean     show_content);

G_END_DECLS
