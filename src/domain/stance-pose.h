/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A drawn body, posed by the angles of its joints. It is written for the left hip as the
 * working hip; the picture of the right one is mirrored. Zero everywhere is standing
 * upright, arms hanging, palms to the thighs. Degrees.
 *
 * Positive is: pelvis tilt forward, drop (the OTHER side sinks), turn to the working side;
 * spine and neck flexion forward, bend and turn to the working side; hip and shoulder
 * flexion forward, abduction away from the middle, rotation outward; knee and elbow
 * flexion; ankle toes up, inversion (the sole looks inward); toes up; forearm turn palm
 * forward; wrist to the palm.
 */
typedef enum
{
  STANCE_ANGLE_PELVIS_TILT,
  STANCE_ANGLE_PELVIS_DROP,
  STANCE_ANGLE_PELVIS_TURN,
  STANCE_ANGLE_SPINE_FLEXION,
  STANCE_ANGLE_SPINE_BEND,
  STANCE_ANGLE_SPINE_TURN,
  STANCE_ANGLE_NECK_FLEXION,
  STANCE_ANGLE_NECK_BEND,
  STANCE_ANGLE_NECK_TURN,
  /* of the working side; the other side's follow in the same order */
  STANCE_ANGLE_HIP_FLEXION,
  STANCE_ANGLE_HIP_ABDUCTION,
  STANCE_ANGLE_HIP_ROTATION,
  STANCE_ANGLE_KNEE_FLEXION,
  STANCE_ANGLE_ANKLE_FLEXION,
  STANCE_ANGLE_ANKLE_INVERSION,
  STANCE_ANGLE_TOES_EXTENSION,
  STANCE_ANGLE_SHOULDER_FLEXION,
  STANCE_ANGLE_SHOULDER_ABDUCTION,
  STANCE_ANGLE_SHOULDER_ROTATION,
  STANCE_ANGLE_ELBOW_FLEXION,
  STANCE_ANGLE_FOREARM_TURN,
  STANCE_ANGLE_WRIST_FLEXION,
  STANCE_N_ANGLES_ONE_SIDE,
} StanceAngle;

#define STANCE_ANGLES_OF_SIDE (STANCE_N_ANGLES_ONE_SIDE - STANCE_ANGLE_HIP_FLEXION)
#define STANCE_N_ANGLES       (STANCE_N_ANGLES_ONE_SIDE + STANCE_ANGLES_OF_SIDE)

typedef enum
{
  STANCE_LIMB_WORKING,
  STANCE_LIMB_OTHER,
} StanceLimb;

/* @angle of the working side, for @limb. */
#define STANCE_ANGLE_OF(angle, limb) ((angle) + (limb) *STANCE_ANGLES_OF_SIDE)

/* How the body lies before the pelvis is tilted, dropped and turned. Upright looks along
 * x. Supine: head to -x, face up. Prone: head to +x, face down. Side: on the OTHER side,
 * the working hip on top, head to -x, face to -y. All fours are prone with bent hips,
 * knees and arms; sitting is upright with bent hips.
 */
typedef enum
{
  STANCE_BASE_UPRIGHT,
  STANCE_BASE_SUPINE,
  STANCE_BASE_PRONE,
  STANCE_BASE_SIDE,
} StanceBase;
extern const char *const stance_base_nicks[];

/* Points on the skin, where the body touches something, a hand holds or an arrow starts.
 * Of the pairs the first is the working side's.
 */
typedef enum
{
  STANCE_POINT_NONE = -1,
  STANCE_POINT_HEAD_TOP,
  STANCE_POINT_HEAD_BACK,
  STANCE_POINT_HEAD_SIDE, /* of the other side, on which one lies */
  STANCE_POINT_FOREHEAD,
  STANCE_POINT_CHEST,
  STANCE_POINT_UPPER_BACK, /* between the shoulder blades */
  STANCE_POINT_BELLY,
  STANCE_POINT_SACRUM,
  STANCE_POINT_RIBS_SIDE,    /* of the other side */
  STANCE_POINT_SEAT_WORKING, /* where one sits */
  STANCE_POINT_SEAT_OTHER,
  STANCE_POINT_HIP_WORKING, /* outside of the hip */
  STANCE_POINT_HIP_OTHER,
  STANCE_POINT_KNEE_WORKING, /* kneecap */
  STANCE_POINT_KNEE_OTHER,
  STANCE_POINT_KNEE_SIDE_WORKING, /* outside of the knee */
  STANCE_POINT_KNEE_SIDE_OTHER,
  STANCE_POINT_ANKLE_WORKING, /* middle of the joint */
  STANCE_POINT_ANKLE_OTHER,
  STANCE_POINT_HEEL_WORKING, /* under the heel */
  STANCE_POINT_HEEL_OTHER,
  STANCE_POINT_BALL_WORKING, /* under the ball of the foot */
  STANCE_POINT_BALL_OTHER,
  STANCE_POINT_TOE_WORKING, /* tip of the toes */
  STANCE_POINT_TOE_OTHER,
  STANCE_POINT_INSTEP_WORKING, /* top of the foot */
  STANCE_POINT_INSTEP_OTHER,
  STANCE_POINT_SHOULDER_WORKING, /* outside of the shoulder */
  STANCE_POINT_SHOULDER_OTHER,
  STANCE_POINT_ELBOW_WORKING, /* tip of the elbow */
  STANCE_POINT_ELBOW_OTHER,
  STANCE_POINT_WRIST_WORKING, /* under the forearm, before the wrist */
  STANCE_POINT_WRIST_OTHER,
  STANCE_POINT_HAND_WORKING, /* palm */
  STANCE_POINT_HAND_OTHER,
  STANCE_N_POINTS,
} StancePoint;
extern const char *const stance_point_nicks[];

/**
 * StanceContact:
 * @surface: "ground", the name of a prop, or the nick of another point
 * @moved: it was set down anew since the pose before, where it touched the same surface
 * @slid: it has moved without leaving that surface
 *
 * What touches what. A prop is touched on the face that is named after a colon
 * (`wall:front`), otherwise on top.
 */
typedef struct
{
  StancePoint point;
  const char *surface;
  gboolean    moved;
  gboolean    slid;
} StanceContact;

/**
 * StancePose:
 * @at: where the pelvis is about, cm; z is found by the contacts, and without any is the
 *   height of the lowest point of the body above the ground
 * @placed: whether @at was written
 * @contacts: (element-type StanceContact)
 * @unbalanced: caught in motion, or leaning: need not be able to stand as it is
 * @ground: a StanceGround under this pose alone, -1: that of the figure
 * @without: the figure's props that are not there in this pose, a bit for each place
 *
 * Angles as they were written; the solver moves them as little as the contacts ask.
 */
typedef struct
{
  const char *name;
  StanceBase  base;
  double      angles[STANCE_N_ANGLES];
  double      at[3];
  gboolean    placed;
  GArray     *contacts;
  gboolean    unbalanced;
  int         ground;
  guint32     without;
} StancePose;

StancePose *stance_pose_new (const char *name);
StancePose *stance_pose_copy (const StancePose *self);
void        stance_pose_free (StancePose *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StancePose, stance_pose_free)

/* How far a joint of the drawn body goes; a limit for drawing, not a clinical figure. */
void stance_angle_get_limits (int     angle,
                              double *min,
                              double *max);

/* The key of a pose that holds the angle, and its place in the list of the key:
 * `Hip-working`, 0 for flexion.
 */
const char *stance_angle_get_key (int  angle,
                                  int *place);

G_END_DECLS
