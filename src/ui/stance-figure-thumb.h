/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StanceFigureThumb:
 *
 * A small picture of an exercise that is already drawn; a quiet sign where there is none.
 * Says nothing to screen readers: it stands beside the name.
 */
#define STANCE_TYPE_FIGURE_THUMB (stance_figure_thumb_get_type ())
G_DECLARE_FINAL_TYPE (StanceFigureThumb, stance_figure_thumb, STANCE, FIGURE_THUMB, GtkWidget)

GtkWidget    *stance_figure_thumb_new (void);
GdkPaintable *stance_figure_thumb_get_picture (StanceFigureThumb *self);
/* @picture: (nullable) */
void stance_figure_thumb_set_picture (StanceFigureThumb *self,
                                      GdkPaintable      *picture);

G_END_DECLS
