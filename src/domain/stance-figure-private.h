/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog-private.h"
#include "stance-figure.h"

G_BEGIN_DECLS

#define STANCE_FIGURE_POSES   6
#define STANCE_FIGURE_CAMERAS 2

/* How far above the horizon a camera usually stands, degrees. */
#define STANCE_CAMERA_ABOVE 12

/* Where a camera stands, by name; ends with a row without one. */
typedef struct
{
  const char *name;
  double      turn;
} StanceCameraName;
extern const StanceCameraName stance_camera_names[];

/* Whether one can lean on, stand on or hold what is of this kind. */
gboolean stance_prop_kind_is_solid (StancePropKind kind);

/* From the groups of @content; %NULL when it has no group `[Figure]`. Faults stay in
 * @content. Without a @catalog the names of muscles are taken as they are. @prime: what is
 * marked when nothing is said; %NULL for nothing.
 */
StanceFigure *stance_figure_load (StanceContent       *content,
                                  const StanceCatalog *catalog,
                                  const char *const   *prime);

G_END_DECLS
