/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "stance-catalog.h"
#include "stance-figure-look.h"

G_BEGIN_DECLS

/**
 * StanceFigureCache:
 *
 * The small still pictures of exercises (the first photo where there is no figure), each drawn once, by another thread and one after
 * the other. They are drawn anew when the style becomes dark or light, and when the look
 * is another.
 *
 * Signal `made`: with the id of an exercise. Signal `dropped`: all are to be asked for anew.
 */
#define STANCE_TYPE_FIGURE_CACHE (stance_figure_cache_get_type ())
G_DECLARE_FINAL_TYPE (StanceFigureCache, stance_figure_cache, STANCE, FIGURE_CACHE, GObject)

StanceFigureCache *stance_figure_cache_new (void);

const StanceFigureLook *stance_figure_cache_get_look (StanceFigureCache *self);
void                    stance_figure_cache_set_look (StanceFigureCache      *self,
                                                      const StanceFigureLook *look);

/* (transfer none): %NULL while it is not drawn, which this has done next, and for an exercise
 * without a figure. @scale: pixels to a unit of the screen.
 */
GdkTexture *stance_figure_cache_get (StanceFigureCache    *self,
                                     StanceCatalog        *catalog,
                                     const StanceExercise *exercise,
                                     StanceSide            side,
                                     int                   scale);
/* The same before anybody needs it. */
void stance_figure_cache_draw_ahead (StanceFigureCache    *self,
                                     StanceCatalog        *catalog,
                                     const StanceExercise *exercise,
                                     StanceSide            side,
                                     int                   scale);
/* How many were drawn so far. */
guint stance_figure_cache_get_n_made (StanceFigureCache *self);

G_END_DECLS
