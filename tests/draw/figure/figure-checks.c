/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "figure-checks.h"

#include "stance-balance.h"
#include "stance-solver.h"
#include "stance-task.h"

#include <math.h>

/* cm */
#define MOST_ERROR   0.5
#define MOST_SUNK    0.5
#define MOST_OUTSIDE 1.0

#define MOST_JUMP 8.0

#define MOMENTS 5
#define FRAMES  30

static void
check_joints (const char         *place,
              const StanceSolved *solved)
{
  for (int angle = 0; angle < STANCE_N_ANGLES; angle++)
    {
      double min, max;

      stance_angle_get_limits (angle, &min, &max);
      if (solved->angles[angle] < min - 1e-6 || solved->angles[angle] > max + 1e-6)
        g_error ("%s: %s is at %.1f", place, stance_angle_get_key (angle, NULL), solved->angles[angle]);
    }
}

static void
check_length (const char         *place,
              const StanceSolved *solved,
              int                 bone,
              int                 next)
{
  StanceVector along = stance_vector_subtract (solved->skeleton.origin[next], solved->skeleton.origin[bone]);
  double       length = stance_vector_get_length (along);

  if (fabs (length - stance_bone_get_length (bone)) > 0.01)
    g_error ("%s: bone %d is %.2f long", place, bone, length);
}

static void
check_limbs (const char         *place,
             const StanceSolved *solved)
{
  static const int pairs[][2] = { { STANCE_BONE_THIGH, STANCE_BONE_SHANK },
                                  { STANCE_BONE_SHANK, STANCE_BONE_FOOT },
                                  { STANCE_BONE_UPPER_ARM, STANCE_BONE_FOREARM },
                                  { STANCE_BONE_FOREARM, STANCE_BONE_HAND } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (int limb = STANCE_LIMB_WORKING; limb <= STANCE_LIMB_OTHER; limb++)
      check_length (place, solved, STANCE_BONE_OF (pairs[i][0], limb), STANCE_BONE_OF (pairs[i][1], limb));
}

static void
check_ground (const char         *place,
              const StanceFigure *figure,
              const StanceSolved *solved)
{
  for (StancePoint point = 0; point < STANCE_N_POINTS; point++)
    {
      StanceVector at = stance_skeleton_get_point (&solved->skeleton, point);
      double       height = at.z - stance_figure_get_ground (figure, at.x, at.y);

      if (height < -MOST_SUNK)
        g_error ("%s: %s is %.2f cm under the ground", place, stance_point_nicks[point], -height);
    }
}

static void
check_body (const char         *place,
            const StanceFigure *figure,
            const StanceSolved *solved)
{
  check_joints (place, solved);
  check_limbs (place, solved);
  check_ground (place, figure, solved);
  if (solved->error > MOST_ERROR)
    g_error ("%s: a contact is %.2f cm from where it should be", place, solved->error);
}

static void
check_balance (const char         *place,
               const StanceFigure *figure,
               const StancePose   *pose,
               const StanceSolved *solved)
{
  StanceTask   task;
  StanceVector supports[2 * STANCE_N_POINTS], outward;
  double       outside;
  int          n;

  stance_task_init (&task, figure, pose);
  if (!task.balanced)
    return;

  n = stance_task_list_supports (&task, &solved->skeleton, supports, G_N_ELEMENTS (supports));
  outside = stance_balance_measure (&solved->skeleton, supports, n, &outward);
  if (outside > MOST_OUTSIDE)
    g_error ("%s: falls over, the center of mass is %.1f cm outside (toward %.1f %.1f)", place, outside, outward.x,
             outward.y);
}

static void
check_way (const char         *name,
           const StanceFigure *figure,
           const GArray       *solved,
           guint               from,
           guint               to)
{
  for (int moment = 1; moment <= MOMENTS; moment++)
    {
      double           t = (double) moment / (MOMENTS + 1);
      g_autofree char *place = g_strdup_printf ("%s, from pose %u to %u at %.2f", name, from + 1, to + 1, t);
      StanceSolved     mixed;

      stance_figure_mix (figure, solved, from, to, t, &mixed);
      check_body (place, figure, &mixed);
    }
}

/* How far a point goes from one moment to the next, and on the whole way. */
typedef struct
{
  double longest;
  double sum;
} Path;

static void
follow_point (Path                 *path,
              const StanceSkeleton *before,
              const StanceSkeleton *after,
              StancePoint           point)
{
  StanceVector a = stance_skeleton_get_point (before, point);
  StanceVector b = stance_skeleton_get_point (after, point);
  double       length = stance_vector_get_length (stance_vector_subtract (b, a));

  path->longest = MAX (path->longest, length);
  path->sum += length;
}

static void
check_smooth (const char         *name,
              const StanceFigure *figure,
              const GArray       *solved,
              guint               from,
              guint               to)
{
  const StanceSolved *start = &g_array_index (solved, StanceSolved, from);
  StanceSkeleton      before = start->skeleton;
  Path                paths[STANCE_N_POINTS] = { 0 };

  if (stance_figure_is_cut (figure, from, to))
    return;

  for (int frame = 1; frame <= FRAMES; frame++)
    {
      StanceSolved mixed;

      stance_figure_mix (figure, solved, from, to, (double) frame / FRAMES, &mixed);
      for (StancePoint point = 0; point < STANCE_N_POINTS; point++)
        follow_point (&paths[point], &before, &mixed.skeleton, point);
      before = mixed.skeleton;
    }
  for (StancePoint point = 0; point < STANCE_N_POINTS; point++)
    if (paths[point].longest > 4 * paths[point].sum / FRAMES + MOST_JUMP)
      g_error ("%s, from pose %u to %u: %s jumps by %.1f cm", name, from + 1, to + 1, stance_point_nicks[point],
               paths[point].longest);
}

void
check_figure (const char         *name,
              const StanceFigure *figure)
{
  g_autoptr (GArray) solved = stance_figure_solve (figure);

  for (guint i = 0; i < solved->len; i++)
    {
      const StanceSolved *pose = &g_array_index (solved, StanceSolved, i);
      g_autofree char    *place = g_strdup_printf ("%s, pose %u", name, i + 1);

      check_body (place, figure, pose);
      check_balance (place, figure, figure->poses->pdata[i], pose);
      if (i + 1 < solved->len)
        {
          check_way (name, figure, solved, i, i + 1);
          check_smooth (name, figure, solved, i, i + 1);
        }
    }
  if (figure->cycle && solved->len > 1)
    {
      check_way (name, figure, solved, solved->len - 1, 0);
      check_smooth (name, figure, solved, solved->len - 1, 0);
    }
}
