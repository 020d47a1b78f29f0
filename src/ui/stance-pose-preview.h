/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-figure-view.h"

G_BEGIN_DECLS

/**
 * StancePosePreview:
 *
 * One pose of a figure, drawn after each change of it. It is solved by another thread; of
 * changes that come faster than that, the last is drawn.
 */
#define STANCE_TYPE_POSE_PREVIEW (stance_pose_preview_get_type ())
G_DECLARE_FINAL_TYPE (StancePosePreview, stance_pose_preview, STANCE, POSE_PREVIEW, GtkWidget)

GtkWidget *stance_pose_preview_new (void);

/* @figure: (nullable): copied */
void  stance_pose_preview_show (StancePosePreview      *self,
                                const StanceFigure     *figure,
                                const StanceFigureLook *look,
                                guint                   pose);
guint stance_pose_preview_get_n_drawn (StancePosePreview *self);

G_END_DECLS
