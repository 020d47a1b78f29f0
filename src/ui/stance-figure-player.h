/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-figure-view.h"

G_BEGIN_DECLS

/**
 * StanceFigurePlayer:
 *
 * The figure of an exercise, large and moving: from pose to pose and back, or around where
 * it is a cycle. A click or the space bar halts it. Where animations are off it is the
 * still picture of all poses; without a figure a quiet sign.
 *
 * Property `playing`: whether it moves when it can.
 */
#define STANCE_TYPE_FIGURE_PLAYER (stance_figure_player_get_type ())
G_DECLARE_FINAL_TYPE (StanceFigurePlayer, stance_figure_player, STANCE, FIGURE_PLAYER, GtkWidget)

GtkWidget *stance_figure_player_new (void);
/* @figure: (nullable): copied. @name: of the exercise, for screen readers. */
void     stance_figure_player_set_figure (StanceFigurePlayer     *self,
                                          const StanceFigure     *figure,
                                          const StanceFigureLook *look,
                                          const char             *name);
void     stance_figure_player_set_side (StanceFigurePlayer *self,
                                        StanceSide          side);
gboolean stance_figure_player_get_playing (StanceFigurePlayer *self);
void     stance_figure_player_set_playing (StanceFigurePlayer *self,
                                           gboolean            playing);
/* Whether there is a movement, and animations are on. */
gboolean stance_figure_player_can_move (StanceFigurePlayer *self);
/* How often a figure was painted. */
guint stance_figure_player_get_n_paints (StanceFigurePlayer *self);

/* Where the movement is after @seconds: 0 … n_poses - 1 (n_poses in a cycle). It begins and
 * ends gently, and rests for a moment at the ends; a cycle runs on evenly.
 */
double stance_figure_player_find_position (guint    n_poses,
                                           gboolean cycle,
                                           double   duration,
                                           double   seconds);

G_END_DECLS
