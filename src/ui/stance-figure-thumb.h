/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceFigureThumb:
 *
 * The small picture of an exercise, as the cache has it; a quiet sign where there is none.
 * Says nothing to screen readers: it stands beside the name.
 */
#define STANCE_TYPE_FIGURE_THUMB (stance_figure_thumb_get_type ())
G_DECLARE_FINAL_TYPE (StanceFigureThumb, stance_figure_thumb, STANCE, FIGURE_THUMB, GtkWidget)

GtkWidget *stance_figure_thumb_new (void);
/* @exercise: (nullable): of @catalog */
void stance_figure_thumb_set_exercise (StanceFigureThumb    *self,
                                       StanceFigureCache    *cache,
                                       StanceCatalog        *catalog,
                                       const StanceExercise *exercise,
                                       StanceSide            side);
/* By id, of the session's catalog; the sign when it is not there. */
void stance_figure_thumb_show (StanceFigureThumb *self,
                               StanceSession     *session,
                               const char        *exercise,
                               StanceSide         side);
/* %NULL while it is being drawn and where there is none. */
GdkPaintable *stance_figure_thumb_get_picture (StanceFigureThumb *self);

G_END_DECLS
