/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-nick.h"

G_BEGIN_DECLS

/* Angles from points of a picture, in degrees; x to the right, y down, any length of a
 * pixel. NAN where two points that make a line are the same.
 */
typedef struct
{
  double x;
  double y;
} StanceImagePoint;

/**
 * StanceImageView:
 * @front: seen from the front; else from behind
 * @stance: the leg that stands, left or right; what is medial follows from both
 * @direction: of running as seen from the side: 1 to the right, -1 to the left
 * @roll: of the camera, see stance_image_roll(); 0 when it was level
 *
 * How the picture was taken.
 */
typedef struct
{
  gboolean   front;
  StanceSide stance;
  int        direction;
  double     roll;
} StanceImageView;

/* The roll of the camera from two points of a line that is truly horizontal. */
double stance_image_roll (StanceImagePoint one,
                          StanceImagePoint other);

/* From behind or from the front. Positive: the swing side is lower. */
double stance_angle_pelvic_drop (const StanceImageView *view,
                                 StanceImagePoint       stance,
                                 StanceImagePoint       swing);
/* Positive: the knee is nearer to the midline than the hip. */
double stance_angle_femoral_adduction (const StanceImageView *view,
                                       StanceImagePoint       hip,
                                       StanceImagePoint       knee);
/* The thigh against the line of the pelvis, where both begin at the same mark. */
double stance_angle_hip_adduction (const StanceImageView *view,
                                   StanceImagePoint       stance,
                                   StanceImagePoint       swing,
                                   StanceImagePoint       knee);
/* The projected angle of the knee. Positive: it is inside the line (valgus). */
double stance_angle_knee (const StanceImageView *view,
                          StanceImagePoint       hip,
                          StanceImagePoint       knee,
                          StanceImagePoint       ankle);
/* Positive: to the side of the standing leg. */
double stance_angle_trunk_lean (const StanceImageView *view,
                                StanceImagePoint       base,
                                StanceImagePoint       top);
/* Positive: eversion. */
double stance_angle_rearfoot_eversion (const StanceImageView *view,
                                       StanceImagePoint       calf,
                                       StanceImagePoint       achilles,
                                       StanceImagePoint       heel_top,
                                       StanceImagePoint       heel_bottom);

/* From the side. 0 is straight. */
double stance_angle_knee_flexion (StanceImagePoint hip,
                                  StanceImagePoint knee,
                                  StanceImagePoint ankle);
/* Positive: the toes are higher than the heel. */
double stance_angle_foot_strike (const StanceImageView *view,
                                 StanceImagePoint       heel,
                                 StanceImagePoint       toe);
/* Positive: the ankle is ahead of the knee. */
double stance_angle_tibia (const StanceImageView *view,
                           StanceImagePoint       knee,
                           StanceImagePoint       ankle);
/* Positive: the knee is behind the hip. */
double stance_angle_thigh_extension (const StanceImageView *view,
                                     StanceImagePoint       hip,
                                     StanceImagePoint       knee);

G_END_DECLS
