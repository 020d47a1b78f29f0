/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-solver.h"

#include "stance-nick.h"
#include "stance-relax-private.h"

#include <math.h>
#include <string.h>


/* Contacts are first held loosely, so that the body comes near what was written, then hard. */
static const StanceStage pose_stages[] = { { 0.05, 12 }, { 0.25, 12 }, { 1, 30 }, { 0, 0 } };

/* How much less an unwritten place of the pelvis counts where contacts are kept. */
#define KEPT_ROOT 20

/* What touched the same in the pose before stays there; returns whether anything does. */
static gboolean
keep_places (StanceTask         *task,
             const StancePose   *pose,
             const StancePose   *before,
             const StanceSolved *solved)
{
  gboolean kept = FALSE;

  for (guint i = 0; i < pose->contacts->len; i++)
    {
      const StanceContact *contact = &g_array_index (pose->contacts, StanceContact, i);
      StanceHold          *hold = stance_task_find_hold (task, contact->point);

      if (contact->moved || contact->slid || hold->other != STANCE_POINT_NONE)
        continue;
      for (guint k = 0; k < before->contacts->len; k++)
        {
          const StanceContact *old = &g_array_index (before->contacts, StanceContact, k);

          if (old->point != contact->point || strcmp (old->surface, contact->surface) != 0)
            continue;
          hold->kept = TRUE;
          hold->place = stance_skeleton_get_point (&solved->skeleton, contact->point);
          kept = TRUE;
        }
    }

  return kept;
}

/* Moves the body as a whole to where its contacts are about: to what is kept, else up or
 * down to what it stands on.
 */
static void
place_body (const StanceTask *task,
            gboolean          kept,
            double           *place)
{
  StanceSkeleton skeleton;
  StanceVector   sum = { 0, 0, 0 };
  int            n = 0;

  stance_skeleton_pose (&skeleton, task->base, place + 3, (StanceVector){ place[0], place[1], place[2] });
  for (int i = 0; i < task->n_holds; i++)
    {
      const StanceHold *hold = &task->holds[i];
      StanceVector      at = stance_skeleton_get_point (&skeleton, hold->point);

      if (hold->other != STANCE_POINT_NONE || hold->kept != kept || (!kept && hold->face.normal.z < 0.5))
        continue;
      if (kept)
        sum = stance_vector_add (sum, stance_vector_subtract (hold->place, at));
      else
        sum.z -= stance_vector_dot (hold->face.normal, stance_vector_subtract (at, hold->face.middle)) / hold->face.normal.z;
      n++;
    }
  place[0] += n > 0 ? sum.x / n : 0;
  place[1] += n > 0 ? sum.y / n : 0;
  place[2] += n > 0 ? sum.z / n : 0;
}

/* Nothing of the world is touched: the lowest point is as high as was written. */
static gboolean
is_in_air (const StanceTask *task)
{
  for (int i = 0; i < task->n_holds; i++)
    if (task->holds[i].other == STANCE_POINT_NONE)
      return FALSE;

  return TRUE;
}

static void
lift_body (StanceTask *task,
           double     *place)
{
  place[2] = 0;
  place[2] = task->wanted[2] - stance_task_find_lowest (task, place);
  for (int i = 0; i < 3; i++)
    {
      task->wanted[i] = place[i];
      task->weights[i] = 100;
    }
}

/* What the contacts place of the body need not be where it was written. */
static void
begin_alone (StanceTask *task,
             double     *place)
{
  memcpy (place, task->wanted, sizeof task->wanted);
  stance_task_clamp (place);
  place[2] = 0;
  place_body (task, FALSE, place);
  task->wanted[2] = place[2];
}

/* Head and arms begin where the pose before has left them, as there is often more than
 * one way for them; what was kept carries the body along.
 */
static void
begin_after (StanceTask         *task,
             const StanceSolved *before,
             gboolean            placed,
             double             *place)
{
  memcpy (place, task->wanted, sizeof task->wanted);
  stance_task_clamp (place);
  place_body (task, TRUE, place);
  for (int i = placed ? 2 : 0; i < 3; i++)
    {
      task->wanted[i] = place[i];
      task->weights[i] /= i < 2 ? KEPT_ROOT : 1;
    }
  for (int i = 0; i < STANCE_N_ANGLES; i++)
    {
      int working = i >= STANCE_N_ANGLES_ONE_SIDE ? i - STANCE_ANGLES_OF_SIDE : i;

      if (working >= STANCE_ANGLE_SHOULDER_FLEXION ||
          (working >= STANCE_ANGLE_NECK_FLEXION && working < STANCE_ANGLE_HIP_FLEXION))
        place[3 + i] = before->angles[i];
    }
}

static void
solve_pose (const StanceFigure *figure,
            guint               number,
            GArray             *solved)
{
  const StancePose   *pose = figure->poses->pdata[number];
  const StanceSolved *before = number > 0 ? &g_array_index (solved, StanceSolved, number - 1) : NULL;
  StanceTask          task;
  double              place[STANCE_UNKNOWNS];
  StanceSolved        result;

  stance_task_init (&task, figure, pose);
  if (is_in_air (&task))
    {
      memcpy (place, task.wanted, sizeof place);
      stance_task_clamp (place);
      lift_body (&task, place);
    }
  else if (before != NULL && before->base == pose->base &&
           keep_places (&task, pose, figure->poses->pdata[number - 1], before))
    begin_after (&task, before, pose->placed, place);
  else
    begin_alone (&task, place);
  stance_task_relax (&task, pose_stages, place);
  stance_task_finish (&task, place, &result);
  g_array_append_val (solved, result);
}

GArray *
stance_figure_solve (const StanceFigure *figure)
{
  GArray *solved = g_array_new (FALSE, FALSE, sizeof (StanceSolved));

  for (guint i = 0; i < figure->poses->len; i++)
    solve_pose (figure, i, solved);

  return solved;
}
