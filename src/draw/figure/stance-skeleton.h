/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-pose.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y, z;
} StanceVector;

/* Rows are the images of the world's axes: a frame of a bone, whose columns are where
 * its own forward (x), left (y) and up (z) point.
 */
typedef struct
{
  double m[3][3];
} StanceTurn;

typedef enum
{
  STANCE_BONE_PELVIS, /* from between the hip joints, up to the waist */
  STANCE_BONE_WAIST,  /* the low back */
  STANCE_BONE_CHEST,
  STANCE_BONE_NECK,
  STANCE_BONE_HEAD,
  /* of the working side; the other side's follow */
  STANCE_BONE_THIGH,
  STANCE_BONE_SHANK,
  STANCE_BONE_FOOT, /* from the ankle */
  STANCE_BONE_TOES,
  STANCE_BONE_UPPER_ARM,
  STANCE_BONE_FOREARM,
  STANCE_BONE_HAND,
  STANCE_N_BONES_ONE_SIDE,
} StanceBone;

#define STANCE_BONES_OF_SIDE       (STANCE_N_BONES_ONE_SIDE - STANCE_BONE_THIGH)
#define STANCE_N_BONES             (STANCE_N_BONES_ONE_SIDE + STANCE_BONES_OF_SIDE)
#define STANCE_BONE_OF(bone, limb) ((bone) + (limb) *STANCE_BONES_OF_SIDE)

/**
 * StanceSkeleton:
 *
 * A posed body in the world (cm; x forward, y to the working side, z up; the floor is
 * z = 0): where each bone begins and how it is turned. Limbs hang along -z of their frame,
 * the trunk rises along +z, the foot points along +x.
 */
typedef struct
{
  StanceVector origin[STANCE_N_BONES];
  StanceTurn   turn[STANCE_N_BONES];
} StanceSkeleton;

/* Length of a bone along its axis, cm, of a grown person of 170 cm. */
double stance_bone_get_length (int bone);
/* Distance of a skin point from the middle of its bone counts in the points below. */

/* @root: the middle between the hip joints; @angles of STANCE_N_ANGLES, degrees. */
void stance_skeleton_pose (StanceSkeleton *self,
                           StanceBase      base,
                           const double   *angles,
                           StanceVector    root);

/* A place given in the frame of @bone, in the world. */
StanceVector stance_skeleton_place (const StanceSkeleton *self,
                                    int                   bone,
                                    StanceVector          local);
StanceVector stance_skeleton_get_point (const StanceSkeleton *self,
                                        StancePoint           point);

StanceVector stance_vector_add (StanceVector a,
                                StanceVector b);
StanceVector stance_vector_scale (StanceVector a,
                                  double       factor);
StanceVector stance_turn_apply (const StanceTurn *self,
                                StanceVector      vector);

G_END_DECLS
