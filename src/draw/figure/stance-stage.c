/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-stage.h"

#include "stance-arrow-paint.h"
#include "stance-ground-paint.h"
#include "stance-muscle.h"
#include "stance-prop-paint.h"

#include <math.h>

/* A line's width, cm, and the least that is still seen, units of the page. */
#define LINE       0.6
#define LEAST_LINE 0.75

/* How far the body reaches around its bones, cm. */
#define FLESH 9

static void
hold_in_bounds (StanceStage          *self,
                const StanceSkeleton *skeleton)
{
  for (int bone = 0; bone < STANCE_N_BONES; bone++)
    {
      StanceVector at = skeleton->origin[bone];

      self->min.x = MIN (self->min.x, at.x - FLESH);
      self->min.y = MIN (self->min.y, at.y - FLESH);
      self->min.z = MIN (self->min.z, at.z - FLESH);
      self->max.x = MAX (self->max.x, at.x + FLESH);
      self->max.y = MAX (self->max.y, at.y + FLESH);
      self->max.z = MAX (self->max.z, at.z + 2 * FLESH);
    }
}

/* A way as it is drawn: from its beginning to its end in the one bend that is nearest to
 * where the point really comes through (least squares), without its little jerks.
 */
static void
calm_way (StanceWay *way)
{
  StanceVector from = way->places[0], to = way->places[STANCE_WAY_STEPS];
  StanceVector pull = { 0, 0, 0 };
  double       weights = 0;

  for (guint i = 1; i < STANCE_WAY_STEPS; i++)
    {
      double       t = (double) i / STANCE_WAY_STEPS;
      double       weight = 2 * t * (1 - t);
      StanceVector straight = stance_vector_add (stance_vector_scale (from, (1 - t) * (1 - t)), stance_vector_scale (to, t * t));

      pull = stance_vector_add (pull, stance_vector_scale (stance_vector_subtract (way->places[i], straight), weight));
      weights += weight * weight;
    }

  pull = stance_vector_scale (pull, 1 / weights);

  for (guint i = 1; i < STANCE_WAY_STEPS; i++)
    {
      double       t = (double) i / STANCE_WAY_STEPS;
      StanceVector straight = stance_vector_add (stance_vector_scale (from, (1 - t) * (1 - t)), stance_vector_scale (to, t * t));

      way->places[i] = stance_vector_add (straight, stance_vector_scale (pull, 2 * t * (1 - t)));
    }
}

/* Mixing two poses costs more than painting one, so it is done once. */
static void
find_ways (StanceStage *self)
{
  guint n = self->solved->len;

  self->ways = g_array_new (FALSE, TRUE, sizeof (StanceWay));
  g_array_set_size (self->ways, self->figure->arrows->len);

  for (guint i = 0; i < self->figure->arrows->len; i++)
    {
      const StanceArrow *arrow = &g_array_index (self->figure->arrows, StanceArrow, i);
      StanceWay         *way = &g_array_index (self->ways, StanceWay, i);
      guint              to = (guint) arrow->pose - 1;

      for (guint step = 0; step <= STANCE_WAY_STEPS && !arrow->push; step++)
        {
          StanceSolved solved;

          if (step == STANCE_WAY_STEPS)
            solved = g_array_index (self->solved, StanceSolved, to);
          else
            stance_figure_mix (self->figure, self->solved, (to + n - 1) % n, to, (double) step / STANCE_WAY_STEPS, &solved);

          way->places[step] = stance_skeleton_get_point (&solved.skeleton, arrow->point);
        }

      if (!arrow->push)
        calm_way (way);
    }
}

void
stance_stage_init (StanceStage            *self,
                   const StanceFigure     *figure,
                   const StanceFigureLook *look)
{
  self->figure = stance_figure_copy (figure);
  self->look = look;
  self->solved = stance_figure_solve (figure);
  self->min = (StanceVector){ G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE };
  self->max = (StanceVector){ -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  stance_palette_init (&self->palette, look);

  for (guint i = 0; i < self->solved->len; i++)
    hold_in_bounds (self, &g_array_index (self->solved, StanceSolved, i).skeleton);

  find_ways (self);
}

void
stance_stage_clear (StanceStage *self)
{
  g_clear_pointer (&self->figure, stance_figure_free);
  g_clear_pointer (&self->solved, g_array_unref);
  g_clear_pointer (&self->ways, g_array_unref);
}

static void
solve_at (const StanceStage *self,
          double             position,
          StanceSolved      *solved)
{
  guint  n = self->solved->len;
  double whole = floor (position);
  guint  from = (guint) whole % n;

  if (position - whole < 1e-6)
    *solved = g_array_index (self->solved, StanceSolved, from);
  else
    stance_figure_mix (self->figure, self->solved, from, (from + 1) % n, position - whole, solved);
}

static StanceDrawnBody
dress (const StanceStage  *self,
       const StanceSolved *solved,
       guint               pose)
{
  StanceDrawnBody body = { &solved->skeleton, self->look, &self->palette, self->figure->two_legged };

  for (StanceLimb limb = STANCE_LIMB_WORKING; limb <= STANCE_LIMB_OTHER; limb++)
    body.grip[limb] = stance_prop_get_grip (self->figure, pose, limb);

  return body;
}

/* The pose whose ground and props are there. */
static guint
find_pose (const StanceStage *self,
           double             position)
{
  guint n = self->solved->len;
  guint from = (guint) floor (position) % n;
  guint to = (from + 1) % n;

  return position - floor (position) >= 0.5 && stance_figure_is_cut (self->figure, from, to) ? to : from;
}

StanceScene *
stance_stage_build (const StanceStage *self,
                    guint              camera,
                    double             position,
                    gboolean           fine)
{
  StanceScene *scene = stance_scene_new (&g_array_index (self->figure->cameras, StanceCamera, camera), self->palette.line);
  guint        pose = find_pose (self, position);

  StanceSolved    solved;
  StanceDrawnBody body;

  solve_at (self, position, &solved);
  body = dress (self, &solved, pose);
  body.fine = fine;
  stance_ground_add (scene, self, &solved.skeleton, pose);
  stance_body_add (scene, &body);
  stance_muscle_add (scene, &body, (const char *const *) self->figure->muscles);
  stance_prop_add_all (scene, self, &body, pose);

  if (position - floor (position) < 1e-6)
    stance_arrow_add_all (scene, self, pose);

  return scene;
}

double
stance_stage_see_muscles (const StanceStage *self,
                          guint              camera,
                          guint              pose)
{
  g_autoptr (StanceScene) scene = stance_scene_new (&g_array_index (self->figure->cameras, StanceCamera, camera), 0);
  StanceDrawnBody body = dress (self, &g_array_index (self->solved, StanceSolved, pose), pose);

  return stance_muscle_add (scene, &body, (const char *const *) self->figure->muscles);
}

double
stance_stage_get_line (double scale)
{
  return MAX (LINE, LEAST_LINE / scale);
}
