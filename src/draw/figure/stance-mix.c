/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-nick.h"
#include "stance-relax-private.h"

#include <math.h>
#include <string.h>

static const StanceStage stages[] = { { 0.2, 4 }, { 1, 10 }, { 0, 0 } };

/* A contact of two poses that is nearer than this has stayed in its place, cm. */
#define SAME_PLACE 1.5

/* From hip to ankle, cm. */
#define LEG_LENGTH 82

/* What a foot steps over and onto is not higher than this; it stays so far beside it, and
 * may touch it by so much, cm.
 */
#define LOW_PROP  60
#define BESIDE    2
#define CLEARANCE 0.3

#define HIGHEST_LIFT 45
#define LIFT_MOMENTS 8

/* Along the way between two poses the body is near the mean of both: cm, degrees. All
 * joints alike, or those that are loose where they touch would wander.
 */
#define MIX_LEEWAY_ROOT  4.0
#define MIX_LEEWAY_ANGLE 6.0

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

/* The mean of both, which need not touch anything. */
static void
mix_places (const StanceSolved *from,
            const StanceSolved *to,
            double              t,
            double             *place)
{
  StanceVector root = mix_vectors (from->root, to->root, t);

  memcpy (place, (double[]){ root.x, root.y, root.z }, 3 * sizeof (double));
  for (int i = 0; i < STANCE_N_ANGLES; i++)
    place[3 + i] = from->angles[i] * (1 - t) + to->angles[i] * t;
}

static gboolean
is_held (const StanceTask *task,
         StanceLimb        limb)
{
  for (int i = 0; i < task->n_holds; i++)
    if (task->holds[i].point >= STANCE_POINT_KNEE_WORKING && task->holds[i].point <= STANCE_POINT_INSTEP_OTHER &&
        (task->holds[i].point - STANCE_POINT_KNEE_WORKING) % 2 == (int) limb)
      return TRUE;

  return FALSE;
}

/* Of what the foot is over at a place: the ground, or a low prop that it would go through. */
static double
get_floor (const StanceTask *task,
           StanceVector      at)
{
  double floor = stance_figure_get_ground (task->figure, at.x, at.y);

  for (int i = 0; i < task->n_solids; i++)
    {
      const StanceBox *box = &task->solids[i];
      StanceVector     from = stance_vector_subtract (at, box->origin);
      double           x = from.x * box->turn.m[0][0] + from.y * box->turn.m[1][0];
      double           y = from.x * box->turn.m[0][1] + from.y * box->turn.m[1][1];
      double           top = box->origin.z + box->size[2];

      if (top - floor < LOW_PROP && at.z > box->origin.z - 1 && fabs (x) < box->size[0] / 2 + BESIDE &&
          fabs (y) < box->size[1] / 2 + BESIDE)
        floor = MAX (floor, top);
    }

  return floor;
}

/* How far the foot is below what it is over, cm. */
static double
get_need (const StanceTask *task,
          const double     *place,
          StanceLimb        limb)
{
  StanceSkeleton skeleton;
  double         need = 0;

  stance_skeleton_pose (&skeleton, task->base, place + 3, (StanceVector){ place[0], place[1], place[2] });
  for (int point = STANCE_POINT_HEEL_WORKING; point <= STANCE_POINT_TOE_OTHER; point += 2)
    {
      StanceVector at = stance_skeleton_get_point (&skeleton, point + (int) limb);

      need = MAX (need, get_floor (task, at) - at.z - CLEARANCE);
    }

  return need;
}

/* How high a foot that is lifted on the way goes in the middle of it: over all that it
 * would go through.
 */
static double
get_lift (const StanceTask   *task,
          const StanceSolved *from,
          const StanceSolved *to,
          StanceLimb          limb)
{
  double lift = 0;

  for (int i = 1; i < LIFT_MOMENTS; i++)
    {
      double t = (double) i / LIFT_MOMENTS;
      double place[STANCE_UNKNOWNS];

      mix_places (from, to, t, place);
      lift = MAX (lift, get_need (task, place, limb) / pow (sin (G_PI * t), 2));
    }

  return MIN (lift, HIGHEST_LIFT);
}

/* A leg that swings is shortened by bending hip and knee, as one does in walking; a
 * straight one would scrape along the ground or go through a step. It begins and ends
 * softly: the foot rises with about the square of the bend. On all fours the hip lifts it.
 */
static void
swing_leg (StanceTask         *task,
           const StanceSolved *from,
           const StanceSolved *to,
           double              t,
           StanceLimb          limb)
{
  double *angles = task->wanted + 3;
  double  lift = get_lift (task, from, to, limb);
  double  most = 2 * acos (1 - lift / LEG_LENGTH) * 180 / G_PI;
  double  bend = most * sin (G_PI * t);
  double *hip = &angles[STANCE_ANGLE_OF (STANCE_ANGLE_HIP_FLEXION, (int) limb)];

  if (task->base == STANCE_BASE_PRONE)
    {
      *hip -= asin (lift / LEG_LENGTH) * 180 / G_PI * sin (G_PI * t);
      return;
    }

  *hip += bend / 2;
  angles[STANCE_ANGLE_OF (STANCE_ANGLE_KNEE_FLEXION, (int) limb)] += bend;
}

/* Over one leg the other swings; over none the body is lifted as a whole. */
static void
clear_ground (StanceTask         *task,
              const StanceSolved *from,
              const StanceSolved *to,
              double              t)
{
  gboolean held[] = { is_held (task, STANCE_LIMB_WORKING), is_held (task, STANCE_LIMB_OTHER) };

  if (held[0] != held[1] && (task->base == STANCE_BASE_UPRIGHT || task->base == STANCE_BASE_PRONE))
    swing_leg (task, from, to, t, held[0] ? STANCE_LIMB_OTHER : STANCE_LIMB_WORKING);
  if (task->n_holds == 0)
    task->wanted[2] -= MIN (stance_task_find_lowest (task, task->wanted), 0);
}

gboolean
stance_figure_is_cut (const StanceFigure *figure,
                      guint               from,
                      guint               to)
{
  const StancePose *a = g_ptr_array_index (figure->poses, from);
  const StancePose *b = g_ptr_array_index (figure->poses, to);

  return a->base != b->base || a->without != b->without;
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
  StanceTask          task;
  double              place[STANCE_UNKNOWNS];

  if (from == to || t <= 0 || t >= 1 || stance_figure_is_cut (figure, from, to))
    {
      *mixed = from == to || t < 0.5 ? *a : *b;
      return;
    }

  stance_task_init (&task, figure, figure->poses->pdata[from]);
  keep_common (&task, figure->poses->pdata[from], a, figure->poses->pdata[to], b, t);
  task.balanced = FALSE;
  task.passing = TRUE;
  for (int i = 0; i < STANCE_UNKNOWNS; i++)
    task.weights[i] = 1 / (i < 3 ? MIX_LEEWAY_ROOT : MIX_LEEWAY_ANGLE);
  mix_places (a, b, t, task.wanted);
  clear_ground (&task, a, b, t);
  memcpy (place, task.wanted, sizeof place);
  stance_task_clamp (place);
  stance_task_relax (&task, stages, place);
  stance_task_finish (&task, place, mixed);
}
