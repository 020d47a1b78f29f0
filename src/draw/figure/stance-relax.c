/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-relax-private.h"

#include <math.h>
#include <string.h>

/* No joint turns further in one step, degrees. */
#define FARTHEST_STEP 25.0

void
stance_task_clamp (double *place)
{
  for (int i = 0; i < STANCE_N_ANGLES; i++)
    {
      double min, max;

      stance_angle_get_limits (i, &min, &max);
      place[3 + i] = CLAMP (place[3 + i], min, max);
    }
}

/* An angle at its limit that would go on stays there. */
static void
find_fixed (const double      *place,
            const StanceLeast *least,
            gboolean          *fixed)
{
  memset (fixed, 0, STANCE_UNKNOWNS * sizeof *fixed);
  for (int i = 0; i < STANCE_N_ANGLES; i++)
    {
      double min, max;

      stance_angle_get_limits (i, &min, &max);
      fixed[3 + i] = (place[3 + i] <= min && least->slope[3 + i] > 0) || (place[3 + i] >= max && least->slope[3 + i] < 0);
    }
}

static void
take_step (const double *place,
           const double *step,
           double       *next)
{
  double longest = 0;

  for (int i = 3; i < STANCE_UNKNOWNS; i++)
    longest = MAX (longest, fabs (step[i]));
  for (int i = 0; i < STANCE_UNKNOWNS; i++)
    next[i] = place[i] + step[i] * (longest > FARTHEST_STEP ? FARTHEST_STEP / longest : 1);
  stance_task_clamp (next);
}

/* Levenberg and Marquardt: the damping falls with each step that helps and rises with each
 * that does not.
 */
static void
relax (const StanceTask *task,
       double           *place,
       int               most_steps)
{
  StanceSkeleton skeleton;
  StanceLeast    least;
  double         damping = 1e-3;
  double         sum = stance_task_measure (task, place, &skeleton, &least);

  for (int i = 0; i < most_steps && damping < 1e7; i++)
    {
      double   step[STANCE_UNKNOWNS], next[STANCE_UNKNOWNS], next_sum;
      gboolean fixed[STANCE_UNKNOWNS];

      find_fixed (place, &least, fixed);
      stance_least_solve (&least, damping, fixed, step);
      take_step (place, step, next);
      next_sum = stance_task_measure (task, next, &skeleton, NULL);
      if (next_sum >= sum)
        {
          damping *= 10;
          continue;
        }
      damping *= 0.2;
      memcpy (place, next, sizeof next);
      if (sum - next_sum < 1e-4 * sum)
        return;
      sum = stance_task_measure (task, place, &skeleton, &least);
    }
}

void
stance_task_relax (StanceTask        *task,
                   const StanceStage *stages,
                   double            *place)
{
  for (int i = 0; stages[i].most_steps > 0; i++)
    {
      task->firmness = stages[i].firmness;
      relax (task, place, stages[i].most_steps);
    }
}

void
stance_task_finish (const StanceTask *task,
                    const double     *place,
                    StanceSolved     *solved)
{
  solved->base = task->base;
  solved->root = (StanceVector){ place[0], place[1], place[2] };
  memcpy (solved->angles, place + 3, sizeof solved->angles);
  stance_skeleton_pose (&solved->skeleton, task->base, solved->angles, solved->root);
  solved->error = stance_task_get_error (task, &solved->skeleton);
}

double
stance_task_find_lowest (const StanceTask *task,
                         const double     *place)
{
  StanceSkeleton skeleton;
  double         lowest = INFINITY;

  stance_skeleton_pose (&skeleton, task->base, place + 3, (StanceVector){ place[0], place[1], place[2] });
  for (StancePoint point = 0; point < STANCE_N_POINTS; point++)
    {
      StanceVector at = stance_skeleton_get_point (&skeleton, point);

      lowest = MIN (lowest, at.z - stance_figure_get_ground (task->figure, at.x, at.y));
    }

  return lowest;
}
