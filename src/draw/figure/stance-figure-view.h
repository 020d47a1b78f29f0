/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "stance-figure-look.h"
#include "stance-figure.h"
#include "stance-nick.h"
#include "stance-picture.h"

G_BEGIN_DECLS

/**
 * StanceFigureView:
 *
 * A figure made ready for painting: solved, and with the frame that holds all its poses,
 * so that they are drawn to one scale on one ground. Immutable, reference-counted; any
 * thread may paint it.
 */
typedef struct _StanceFigureView StanceFigureView;

StanceFigureView *stance_figure_view_new (const StanceFigure     *figure,
                                          const StanceFigureLook *look);
StanceFigureView *stance_figure_view_ref (StanceFigureView *self);
void              stance_figure_view_unref (StanceFigureView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceFigureView, stance_figure_view_unref)

guint stance_figure_view_get_n_poses (StanceFigureView *self);
guint stance_figure_view_get_n_cameras (StanceFigureView *self);
/* Width over height of one pose seen by one camera. */
double stance_figure_view_get_ratio (StanceFigureView *self,
                                     guint             camera);
/* Of the whole still picture: the pairs of poses side by side, a row for each camera. */
double stance_figure_view_get_still_ratio (StanceFigureView *self);

/* One moment: @position 0 … n_poses - 1 (n_poses in a cycle), whole numbers being the
 * poses. @side: the working hip; NONE and BOTH as LEFT. Fits the figure into the box,
 * whole and in the middle.
 */
void stance_figure_view_paint (StanceFigureView *self,
                               cairo_t          *cr,
                               guint             camera,
                               double            position,
                               StanceSide        side,
                               double            x,
                               double            y,
                               double            width,
                               double            height);
/* The still picture: all poses with their arrows. */
void stance_figure_view_paint_still (StanceFigureView *self,
                                     cairo_t          *cr,
                                     StanceSide        side,
                                     double            x,
                                     double            y,
                                     double            width,
                                     double            height);

/* The still picture as a file, @width units wide (pixels of a PNG): SVG carries @title and
 * @description as <title> and <desc>.
 */
GBytes *stance_figure_view_to_bytes (StanceFigureView   *self,
                                     StanceSide          side,
                                     double              width,
                                     StancePictureFormat format,
                                     const char         *title,
                                     const char         *description,
                                     GError            **error);

/* How much of the marked muscles @camera sees in @pose, cm². */
double stance_figure_view_see_muscles (StanceFigureView *self,
                                       guint             camera,
                                       guint             pose);

/* Seconds of one way through all poses, at a human pace. */
double stance_figure_view_get_duration (StanceFigureView *self);

G_END_DECLS
