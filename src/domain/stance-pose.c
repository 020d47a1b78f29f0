/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-pose.h"

#include <string.h>

const char *const stance_base_nicks[] = { "upright", "supine", "prone", "side", NULL };

const char *const stance_point_nicks[] = {
  "head-top", "head-back", "head-side", "forehead", "chest", "upper-back", "belly", "sacrum", "ribs-side",
  "seat-working", "seat-other", "hip-working", "hip-other", "knee-working", "knee-other",
  "knee-side-working", "knee-side-other", "ankle-working", "ankle-other", "heel-working", "heel-other",
  "ball-working", "ball-other", "toe-working", "toe-other", "instep-working", "instep-other",
  "shoulder-working", "shoulder-other", "elbow-working", "elbow-other", "wrist-working", "wrist-other",
  "hand-working", "hand-other", NULL
};

/* One joint's movement: the key it is written under and how far the drawn body goes. */
typedef struct
{
  const char *working, *other;
  int         place;
  double      min, max;
} Movement;

#define MIDDLE(key) key, key
#define PAIR(key)   key "-working", key "-other"

static const Movement movements[STANCE_N_ANGLES_ONE_SIDE] = {
  [STANCE_ANGLE_PELVIS_TILT] = { MIDDLE ("Pelvis"), 0, -120, 120 },
  [STANCE_ANGLE_PELVIS_DROP] = { MIDDLE ("Pelvis"), 1, -90, 90 },
  [STANCE_ANGLE_PELVIS_TURN] = { MIDDLE ("Pelvis"), 2, -180, 180 },
  [STANCE_ANGLE_SPINE_FLEXION] = { MIDDLE ("Spine"), 0, -40, 90 },
  [STANCE_ANGLE_SPINE_BEND] = { MIDDLE ("Spine"), 1, -45, 45 },
  [STANCE_ANGLE_SPINE_TURN] = { MIDDLE ("Spine"), 2, -60, 60 },
  [STANCE_ANGLE_NECK_FLEXION] = { MIDDLE ("Neck"), 0, -70, 60 },
  [STANCE_ANGLE_NECK_BEND] = { MIDDLE ("Neck"), 1, -45, 45 },
  [STANCE_ANGLE_NECK_TURN] = { MIDDLE ("Neck"), 2, -80, 80 },
  [STANCE_ANGLE_HIP_FLEXION] = { PAIR ("Hip"), 0, -35, 135 },
  [STANCE_ANGLE_HIP_ABDUCTION] = { PAIR ("Hip"), 1, -40, 80 },
  [STANCE_ANGLE_HIP_ROTATION] = { PAIR ("Hip"), 2, -50, 70 },
  [STANCE_ANGLE_KNEE_FLEXION] = { PAIR ("Knee"), 0, 0, 160 },
  [STANCE_ANGLE_ANKLE_FLEXION] = { PAIR ("Ankle"), 0, -60, 45 },
  [STANCE_ANGLE_ANKLE_INVERSION] = { PAIR ("Ankle"), 1, -30, 40 },
  [STANCE_ANGLE_TOES_EXTENSION] = { PAIR ("Toes"), 0, -20, 75 },
  [STANCE_ANGLE_SHOULDER_FLEXION] = { PAIR ("Shoulder"), 0, -60, 180 },
  [STANCE_ANGLE_SHOULDER_ABDUCTION] = { PAIR ("Shoulder"), 1, -60, 180 },
  [STANCE_ANGLE_SHOULDER_ROTATION] = { PAIR ("Shoulder"), 2, -90, 100 },
  [STANCE_ANGLE_ELBOW_FLEXION] = { PAIR ("Elbow"), 0, 0, 150 },
  [STANCE_ANGLE_FOREARM_TURN] = { PAIR ("Forearm"), 0, -90, 90 },
  [STANCE_ANGLE_WRIST_FLEXION] = { PAIR ("Wrist"), 0, -85, 85 },
};

/* The row of @angle; @other: whether it is of the other side. */
static const Movement *
get_movement (int       angle,
              gboolean *other)
{
  *other = angle >= STANCE_N_ANGLES_ONE_SIDE;

  return &movements[*other ? angle - STANCE_ANGLES_OF_SIDE : angle];
}

StancePose *
stance_pose_new (const char *name)
{
  StancePose *self = g_new0 (StancePose, 1);

  self->name = g_intern_string (name);
  self->ground = -1;
  self->contacts = g_array_new (FALSE, FALSE, sizeof (StanceContact));

  return self;
}

StancePose *
stance_pose_copy (const StancePose *self)
{
  StancePose *copy = g_memdup2 (self, sizeof *self);

  copy->contacts = g_array_copy (self->contacts);

  return copy;
}

void
stance_pose_free (StancePose *self)
{
  g_array_unref (self->contacts);
  g_free (self);
}

void
stance_angle_get_limits (int     angle,
                         double *min,
                         double *max)
{
  gboolean        other;
  const Movement *movement = get_movement (angle, &other);

  *min = movement->min;
  *max = movement->max;
}

const char *
stance_angle_get_key (int  angle,
                      int *place)
{
  gboolean        other;
  const Movement *movement = get_movement (angle, &other);

  if (place != NULL)
    *place = movement->place;

  return other ? movement->other : movement->working;
}
