/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-solver.h"

#include "stance-nick.h"
#include "stance-task.h"

#include <math.h>
#include <string.h>


/* Contacts are first held loosely, so that the body comes near what was written, then hard. */
typedef struct
{
  double firmness;
  int    most_steps; /* 0: none follows */
} Stage;

static const Stage pose_stages[] = { { 0.05, 12 }, { 0.25, 12 }, { 1, 30 }, { 0, 0 } };
static const Stage mix_stages[] = { { 0.2, 4 }, { 1, 10 }, { 0, 0 } };

/* No joint turns further in one step, degrees. */
#define FARTHEST_STEP 25.0

/* A contact of two poses that is nearer than this has stayed in its place, cm. */
#define SAME_PLACE 1.5

/* How much less an unwritten place of the pelvis counts where contacts are kept. */
#define KEPT_ROOT 20

/* Along the way between two poses the body is near the mean of both. */
#define MIX_LEEWAY_ROOT 4.0

static void
clamp_place (double *place)
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
  clamp_place (next);
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

static void
relax_in_stages (StanceTask  *task,
                 const Stage *stages,
                 double      *place)
{
  for (int i = 0; stages[i].most_steps > 0; i++)
    {
      task->firmness = stages[i].firmness;
      relax (task, place, stages[i].most_steps);
    }
}

static void
finish (const StanceTask *task,
        const double     *place,
        StanceSolved     *solved)
{
  solved->base = task->base;
  solved->root = (StanceVector){ place[0], place[1], place[2] };
  memcpy (solved->angles, place + 3, sizeof solved->angles);
  stance_skeleton_pose (&solved->skeleton, task->base, solved->angles, solved->root);
  solved->error = stance_task_get_error (task, &solved->skeleton);
}

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
  StanceSkeleton skeleton;
  double         lowest = INFINITY;

  stance_skeleton_pose (&skeleton, task->base, place + 3, (StanceVector){ place[0], place[1], 0 });
  for (StancePoint point = 0; point < STANCE_N_POINTS; point++)
    {
      StanceVector at = stance_skeleton_get_point (&skeleton, point);

      lowest = MIN (lowest, at.z - stance_figure_get_ground (task->figure, at.x, at.y));
    }
  place[2] = task->wanted[2] - lowest;
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
  clamp_place (place);
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
  clamp_place (place);
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
      clamp_place (place);
      lift_body (&task, place);
    }
  else if (before != NULL && before->base == pose->base &&
           keep_places (&task, pose, figure->poses->pdata[number - 1], before))
    begin_after (&task, before, pose->placed, place);
  else
    begin_alone (&task, place);
  relax_in_stages (&task, pose_stages, place);
  finish (&task, place, &result);
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

static StanceVector
mix_vectors (StanceVector a,
             StanceVector b,
             double       t)
{
  return stance_vector_add (stance_vector_scale (a, 1 - t), stance_vector_scale (b, t));
}

static const StanceContact *
find_contact (const StancePose *pose,
              StancePoint       point)
{
  for (guint i = 0; i < pose->contacts->len; i++)
    if (g_array_index (pose->contacts, StanceContact, i).point == point)
      return &g_array_index (pose->contacts, StanceContact, i);

  return NULL;
}

/* Whether a contact holds on the way: it has stayed, or slides along. */
static gboolean
is_common (const StanceContact *a,
           const StanceContact *b,
           double               distance)
{
  if (a == NULL || b == NULL || strcmp (a->surface, b->surface) != 0)
    return FALSE;

  return stance_nick_find (stance_point_nicks, a->surface) >= 0 || a->slid || b->slid || distance < SAME_PLACE;
}

/* The contacts that hold in both poses, and on the way in between. */
static void
keep_common (StanceTask         *task,
             const StancePose   *from_pose,
             const StanceSolved *from,
             const StancePose   *to_pose,
             const StanceSolved *to,
             double              t)
{
  int n = 0;

  for (int i = 0; i < task->n_holds; i++)
    {
      StanceHold  *hold = &task->holds[i];
      StanceVector a = stance_skeleton_get_point (&from->skeleton, hold->point);
      StanceVector b = stance_skeleton_get_point (&to->skeleton, hold->point);
      double       distance = stance_vector_get_length (stance_vector_subtract (a, b));

      hold->kept = hold->other == STANCE_POINT_NONE;
      hold->place = mix_vectors (a, b, t);
      if (is_common (find_contact (from_pose, hold->point), find_contact (to_pose, hold->point), distance))
        task->holds[n++] = *hold;
    }
  task->n_holds = n;
}

void
stance_figure_mix (const StanceFigure *figure,
                   const GArray       *solved,
                   guint               from,
                   guint               to,
                   double              t,
                   StanceSolved       *mixed)
{
  const StanceSolved *a = &g_array_index (solved, StanceSolved, from);
  const StanceSolved *b = &g_array_index (solved, StanceSolved, to);
  StanceVector        root = mix_vectors (a->root, b->root, t);
  StanceTask          task;
  double              place[STANCE_UNKNOWNS];

  if (from == to || t <= 0 || t >= 1 || a->base != b->base)
    {
      *mixed = from == to || t < 0.5 ? *a : *b;
      return;
    }

  stance_task_init (&task, figure, figure->poses->pdata[from]);
  keep_common (&task, figure->poses->pdata[from], a, figure->poses->pdata[to], b, t);
  task.balanced = FALSE;
  memcpy (task.wanted, (double[]){ root.x, root.y, root.z }, 3 * sizeof (double));
  for (int i = 0; i < 3; i++)
    task.weights[i] = 1 / MIX_LEEWAY_ROOT;
  for (int i = 0; i < STANCE_N_ANGLES; i++)
    task.wanted[3 + i] = a->angles[i] * (1 - t) + b->angles[i] * t;
  memcpy (place, task.wanted, sizeof place);
  relax_in_stages (&task, mix_stages, place);
  finish (&task, place, mixed);
}
