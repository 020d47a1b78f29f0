/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-figure-private.h"

G_BEGIN_DECLS

/* Where a prop or a pelvis may be, cm from the middle of the picture. */
#define STANCE_FIGURE_FARTHEST 1000

/* A file's figure while it is read. */
typedef struct
{
  StanceFigure  *figure;
  StanceContent *content;
} StanceFigureReader;

/* Reads the present group as the pose of this number; the props were read before. */
void stance_figure_read_pose (StanceFigureReader *self, int number);

/* A few numbers that all have the same limits; FALSE when the key is absent. */
gboolean stance_figure_read_numbers (StanceContent *content, const char *key, double *numbers, int max_count, double min, double max);
void     stance_figure_check_within (StanceContent *content, const char *key, double number, double min, double max);
/* A fault and STANCE_POINT_NONE when there is none of this name. */
StancePoint stance_figure_find_point (StanceFigureReader *self, const char *key, const char *nick);

G_END_DECLS
