/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-angle.h"

#include <math.h>

static double
to_degrees (double radians)
{
  return radians * 180.0 / G_PI;
}

static double
get_direction (double y,
               double x)
{
  return hypot (x, y) > 0.0 ? to_degrees (atan2 (y, x)) : NAN;
}

/* From one point to another, as a camera that was level would have seen it. */
static StanceImagePoint
get_line (const StanceImageView *view,
          StanceImagePoint       from,
          StanceImagePoint       to)
{
  double roll = view->roll * G_PI / 180.0;
  double x = to.x - from.x;
  double y = to.y - from.y;

  return (StanceImagePoint){ x * cos (roll) + y * sin (roll), y * cos (roll) - x * sin (roll) };
}

/* The sign of x towards the midline, seen from the standing leg. */
static double
get_medial (const StanceImageView *view)
{
  return (view->stance == STANCE_SIDE_RIGHT) == view->front ? 1.0 : -1.0;
}

/* Of a line that goes down, against the vertical; positive: towards the midline. */
static double
get_inward (const StanceImageView *view,
            StanceImagePoint       from,
            StanceImagePoint       to)
{
  StanceImagePoint line = get_line (view, from, to);

  return get_direction (get_medial (view) * line.x, line.y);
}

double
stance_image_roll (StanceImagePoint one,
                   StanceImagePoint other)
{
  double sign = other.x >= one.x ? 1.0 : -1.0;

  return get_direction (sign * (other.y - one.y), sign * (other.x - one.x));
}

double
stance_angle_pelvic_drop (const StanceImageView *view,
                          StanceImagePoint       stance,
                          StanceImagePoint       swing)
{
  StanceImagePoint line = get_line (view, stance, swing);

  return get_direction (line.y, fabs (line.x));
}

double
stance_angle_femoral_adduction (const StanceImageView *view,
                                StanceImagePoint       hip,
                                StanceImagePoint       knee)
{
  return get_inward (view, hip, knee);
}

double
stance_angle_hip_adduction (const StanceImageView *view,
                            StanceImagePoint       stance,
                            StanceImagePoint       swing,
                            StanceImagePoint       knee)
{
  return stance_angle_pelvic_drop (view, stance, swing) + stance_angle_femoral_adduction (view, stance, knee);
}

double
stance_angle_knee (const StanceImageView *view,
                   StanceImagePoint       hip,
                   StanceImagePoint       knee,
                   StanceImagePoint       ankle)
{
  return get_inward (view, hip, knee) - get_inward (view, knee, ankle);
}

double
stance_angle_trunk_lean (const StanceImageView *view,
                         StanceImagePoint       base,
                         StanceImagePoint       top)
{
  StanceImagePoint line = get_line (view, base, top);

  return get_direction (-get_medial (view) * line.x, -line.y);
}

double
stance_angle_rearfoot_eversion (const StanceImageView *view,
                                StanceImagePoint       calf,
                                StanceImagePoint       achilles,
                                StanceImagePoint       heel_top,
                                StanceImagePoint       heel_bottom)
{
  return get_inward (view, calf, achilles) - get_inward (view, heel_top, heel_bottom);
}

double
stance_angle_knee_flexion (StanceImagePoint hip,
                           StanceImagePoint knee,
                           StanceImagePoint ankle)
{
  double thigh_x = knee.x - hip.x;
  double thigh_y = knee.y - hip.y;
  double shin_x = ankle.x - knee.x;
  double shin_y = ankle.y - knee.y;

  if (!(hypot (thigh_x, thigh_y) > 0.0) || !(hypot (shin_x, shin_y) > 0.0))
    return NAN;

  /* 180° less the angle at the knee is that between the two lines that go down. */
  return to_degrees (atan2 (fabs (thigh_x * shin_y - thigh_y * shin_x), thigh_x * shin_x + thigh_y * shin_y));
}

double
stance_angle_foot_strike (const StanceImageView *view,
                          StanceImagePoint       heel,
                          StanceImagePoint       toe)
{
  StanceImagePoint line = get_line (view, heel, toe);

  return get_direction (-line.y, fabs (line.x));
}

double
stance_angle_tibia (const StanceImageView *view,
                    StanceImagePoint       knee,
                    StanceImagePoint       ankle)
{
  StanceImagePoint line = get_line (view, knee, ankle);

  return get_direction (view->direction * line.x, line.y);
}

double
stance_angle_thigh_extension (const StanceImageView *view,
                              StanceImagePoint       hip,
                              StanceImagePoint       knee)
{
  StanceImagePoint line = get_line (view, hip, knee);

  return get_direction (-view->direction * line.x, line.y);
}
