/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-pose.h"
#include "stance-vector.h"

G_BEGIN_DECLS

typedef enum
{
  STANCE_BONE_PELVIS, /* from between the hip joints up to the waist */
  STANCE_BONE_WAIST,  /* the low back */
  STANCE_BONE_CHEST,
  STANCE_BONE_NECK,
  STANCE_BONE_HEAD,
  /* of the working side; the other side's follow */
  STANCE_BONE_THIGH,
  STANCE_BONE_SHANK,
  STANCE_BONE_FOOT, /* from the ankle to the ball, above the sole */
  STANCE_BONE_TOES,
  STANCE_BONE_UPPER_ARM,
  STANCE_BONE_FOREARM,
  STANCE_BONE_HAND,
  STANCE_N_BONES_ONE_SIDE,
} StanceBone;

#define STANCE_BONES_OF_SIDE       (STANCE_N_BONES_ONE_SIDE - STANCE_BONE_THIGH)
#define STANCE_N_BONES             (STANCE_N_BONES_ONE_SIDE + STANCE_BONES_OF_SIDE)
#define STANCE_BONE_OF(bone, limb) ((bone) + (limb) *STANCE_BONES_OF_SIDE)

/* The ankle joint above the sole. */
#define STANCE_ANKLE_HEIGHT 7.5

/**
 * StanceSkeleton:
 *
 * A posed body in the world: where each bone begins and how it is turned. Limbs hang along
 * -z of their frame, the trunk rises along +z, foot and toes point along +x. In all frames
 * x is the front of the body and y its working side when it stands upright.
 */
typedef struct
{
  StanceVector origin[STANCE_N_BONES];
  StanceTurn   turn[STANCE_N_BONES];
} StanceSkeleton;

/* Along the bone's axis, cm, of a grown person of about 170 cm. */
double stance_bone_get_length (int bone);

/* @root: the middle between the hip joints; @angles: STANCE_N_ANGLES, degrees, as in
 * stance-pose.h. A neck bends with two thirds of its angles at its foot, the rest at the
 * head; a spine with half at the waist, half at the chest.
 */
void stance_skeleton_pose (StanceSkeleton *self,
                           StanceBase      base,
                           const double   *angles,
                           StanceVector    root);

/* A place given in the frame of @bone, in the world. */
StanceVector stance_skeleton_place (const StanceSkeleton *self,
                                    int                   bone,
                                    StanceVector          local);
/* The bone that a point of the skin is on, and where in its frame. */
int stance_skeleton_find_point (StancePoint   point,
                                StanceVector *local);
/* A point of the skin, in the world. */
StanceVector stance_skeleton_get_point (const StanceSkeleton *self,
                                        StancePoint           point);

G_END_DECLS
