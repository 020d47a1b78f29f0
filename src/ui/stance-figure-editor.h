/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceFigureEditor:
 *
 * The figure of an exercise of the clinic's own: that of another exercise, its poses
 * adjusted with a slider for each joint. What is drawn follows, made by another thread.
 *
 * Signal `changed`.
 */
#define STANCE_TYPE_FIGURE_EDITOR (stance_figure_editor_get_type ())
G_DECLARE_FINAL_TYPE (StanceFigureEditor, stance_figure_editor, STANCE, FIGURE_EDITOR, GtkWidget)

GtkWidget *stance_figure_editor_new (StanceSession *session);

/* What it starts as. @figure: (nullable): copied */
void stance_figure_editor_fill (StanceFigureEditor *self,
                                const StanceFigure *figure);
/* Whether anything was chosen or adjusted since. */
gboolean stance_figure_editor_get_changed (StanceFigureEditor *self);
/* %NULL for no figure; owned by the editor. */
const StanceFigure *stance_figure_editor_get_figure (StanceFigureEditor *self);

/* As if it were chosen; %NULL for no figure. */
void stance_figure_editor_choose (StanceFigureEditor *self,
                                  const char         *exercise);
/* Of @angle, in the pose that is shown. */
GtkRange *stance_figure_editor_get_slider (StanceFigureEditor *self,
                                           int                 angle);
void      stance_figure_editor_show_pose (StanceFigureEditor *self,
                                          guint               pose);
/* How often a picture was ready. */
guint stance_figure_editor_get_n_drawn (StanceFigureEditor *self);

G_END_DECLS
