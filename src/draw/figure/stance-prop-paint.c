/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-prop-private.h"

#include <math.h>

/* A roller that is thinner is a rolled towel, cm. */
#define TOWEL 12.5

typedef void (*Paint) (const StancePropPainter *self);

StanceBox
stance_prop_cut_box (const StancePropPainter *self,
                     const double            *low,
                     const double            *high)
{
  StanceBox    box = self->box;
  StanceVector local = { (low[0] + high[0] - 1) / 2 * box.size[0], (low[1] + high[1] - 1) / 2 * box.size[1], low[2] * box.size[2] };

  box.origin = stance_vector_add (box.origin, stance_turn_apply (&box.turn, local));

  for (int i = 0; i < 3; i++)
    box.size[i] *= high[i] - low[i];

  return box;
}

StanceTone
stance_prop_get_tone (const StancePropPainter *self,
                      StanceMaterial           material)
{
  return self->stage->palette.tones[material];
}

gboolean
stance_prop_is_held (const StancePropPainter *self)
{
  return self->prop->held[0] != STANCE_POINT_NONE;
}

StanceVector
stance_prop_get_held (const StancePropPainter *self,
                      int                      which)
{
  StancePoint point = self->prop->held[self->prop->held[which] != STANCE_POINT_NONE ? which : 0];

  return stance_skeleton_get_point (self->body->skeleton, point);
}

static StanceVector
get_middle (const StancePropPainter *self)
{
  StanceVector up = { 0, 0, self->box.size[2] / 2 };

  if (stance_prop_is_held (self))
    return stance_vector_scale (stance_vector_add (stance_prop_get_held (self, 0), stance_prop_get_held (self, 1)), 0.5);

  return stance_vector_add (self->box.origin, up);
}

/* A part of the box, in shares. */
static void
add_part (const StancePropPainter *self,
          StanceMaterial           material,
          double                   x0,
          double                   x1,
          double                   y0,
          double                   y1,
          double                   z0,
          double                   z1)
{
  const double low[3] = { x0, y0, z0 };
  const double high[3] = { x1, y1, z1 };
  StanceBox    part = stance_prop_cut_box (self, low, high);

  stance_scene_add_block (self->scene, &part, stance_prop_get_tone (self, material));
}

/* Four legs of @thick cm under a board, up to @top (a share of the height). */
static void
add_legs (const StancePropPainter *self,
          double                   thick,
          double                   top)
{
  double x = thick / self->box.size[0];
  double y = thick / self->box.size[1];

  for (int i = 0; i < 4; i++)
    {
      double left = i & 1 ? 1 - x : 0;
      double front = i & 2 ? 1 - y : 0;

      add_part (self, STANCE_MATERIAL_METAL, left, left + x, front, front + y, 0, top);
    }
}

static void
add_step (const StancePropPainter *self)
{
  add_part (self, STANCE_MATERIAL_WOOD, 0, 1, 0, 1, 0, 1);
}

static void
add_bench (const StancePropPainter *self)
{
  double board = 1 - 8 / self->box.size[2];

  add_legs (self, 4, board);
  add_part (self, STANCE_MATERIAL_SOFT, 0, 1, 0, 1, board, 1);
}

static void
add_counter (const StancePropPainter *self)
{
  double board = 1 - 5 / self->box.size[2];

  add_legs (self, 5, board);
  add_part (self, STANCE_MATERIAL_WOOD, 0, 1, 0, 1, board, 1);
}

/* As stance_prop_get_solids() has them: a seat, and a backrest at the back end. */
static void
add_chair (const StancePropPainter *self)
{
  StanceBox  solids[STANCE_PROP_SOLIDS];
  StanceTone tone = stance_prop_get_tone (self, STANCE_MATERIAL_WOOD);
  double     seat;

  stance_prop_get_solids (self->stage->figure, self->prop, solids);
  seat = (solids[0].origin.z - self->box.origin.z) / self->box.size[2];
  add_legs (self, 3.5, seat);

  for (int i = 0; i < STANCE_PROP_SOLIDS; i++)
    stance_scene_add_block (self->scene, &solids[i], tone);
}

static void
add_post (const StancePropPainter *self)
{
  add_part (self, STANCE_MATERIAL_METAL, 0, 1, 0, 1, 0, 1);
}

static void
add_mat (const StancePropPainter *self)
{
  static const double around[4][2] = { { -0.5, -0.5 }, { 0.5, -0.5 }, { 0.5, 0.5 }, { -0.5, 0.5 } };
  StanceTone          tone = stance_prop_get_tone (self, STANCE_MATERIAL_SOFT);
  const StanceSight  *sight = stance_scene_get_sight (self->scene);

  for (int layer = 0; layer < 3; layer++)
    {
      StanceSpot spots[4];
      double     key = STANCE_KEY_GROUND + 4 + layer;

      for (int i = 0; i < 4; i++)
        {
          StanceVector local = { around[i][0] * self->box.size[0], around[i][1] * self->box.size[1],
                                 layer == 2 ? self->box.size[2] : 0 };

          spots[i] = stance_sight_see (sight, stance_vector_add (self->box.origin, stance_turn_apply (&self->box.turn, local)));
        }

      stance_scene_add_flat (self->scene, spots, 4, key, layer == 0 ? self->stage->palette.line : layer == 1 ? tone.base
                                                                                                             : tone.light,
                             layer == 0 ? 2 : 0, TRUE);
    }
}

static void
add_line (const StancePropPainter *self)
{
  static const double around[4][2] = { { -0.5, -0.5 }, { 0.5, -0.5 }, { 0.5, 0.5 }, { -0.5, 0.5 } };
  StanceSpot          spots[4];

  for (int i = 0; i < 4; i++)
    {
      StanceVector local = { around[i][0] * self->box.size[0], around[i][1] * self->box.size[1], 0 };

      spots[i] = stance_sight_see (stance_scene_get_sight (self->scene),
                                   stance_vector_add (self->box.origin, stance_turn_apply (&self->box.turn, local)));
    }

  stance_scene_add_flat (self->scene, spots, 4, STANCE_KEY_GROUND + 7, self->stage->palette.line, 0, TRUE);
}

static StanceSection
make_ball (StanceVector at,
           double       radius)
{
  return (StanceSection){ .at = at, .front = { 1, 0, 0 }, .side = { 0, 1, 0 }, .radii = { radius, radius, radius, radius }, .ball = TRUE };
}

static void
add_ball (const StancePropPainter *self)
{
  StanceSection ball = make_ball (get_middle (self), self->box.size[2] / 2);

  stance_scene_add_piece (self->scene, &ball, &ball, stance_prop_get_tone (self, STANCE_MATERIAL_SOFT), 0, 0);
}

/* A round bar along the box's width: @wide and @thick are shares of its width and height. */
static void
add_round_bar (const StancePropPainter *self,
               double                   wide,
               double                   thick,
               StanceMaterial           material)
{
  StanceVector  middle = get_middle (self);
  StanceVector  half = stance_turn_apply (&self->box.turn, (StanceVector){ 0, wide * self->box.size[1] / 2, 0 });
  StanceSection a = make_ball (stance_vector_add (middle, half), thick * self->box.size[2] / 2);
  StanceSection b = make_ball (stance_vector_subtract (middle, half), thick * self->box.size[2] / 2);

  a.ball = b.ball = FALSE;
  a.front = b.front = stance_turn_apply (&self->box.turn, (StanceVector){ 1, 0, 0 });
  a.side = b.side = (StanceVector){ 0, 0, 1 };
  stance_scene_add_piece (self->scene, &a, &b, stance_prop_get_tone (self, material), 0, 0);
}

/* A thin one is a rolled towel; of a foam one the pipe shows, or it would be a cushion. */
static void
add_roller (const StancePropPainter *self)
{
  if (self->box.size[2] < TOWEL)
    {
      add_round_bar (self, 1, 1, STANCE_MATERIAL_SOFT);
      return;
    }

  add_round_bar (self, 1, 1, STANCE_MATERIAL_BAND);
  add_round_bar (self, 1.03, 0.45, STANCE_MATERIAL_SHOE);
}

/* Round at its edges: an oval, thick in the middle. */
static void
add_pillow (const StancePropPainter *self)
{
  static const double levels[] = { -0.5, -0.2, 0.2, 0.5 };
  static const double wide[] = { 0.38, 0.5, 0.5, 0.38 };
  StanceVector        middle = get_middle (self);
  StanceSection       from, to = { 0 };

  if (!stance_prop_is_held (self))
    {
      stance_scene_add_cushion (self->scene, &self->box, stance_prop_get_tone (self, STANCE_MATERIAL_SOFT));
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      StanceVector up = { 0, 0, levels[i] * self->box.size[2] };
      double       x = wide[i] * self->box.size[0], y = wide[i] * self->box.size[1];

      from = to;
      to = (StanceSection){ .at = stance_vector_add (middle, stance_turn_apply (&self->box.turn, up)), .radii = { x, x, y, y } };
      to.front = stance_turn_apply (&self->box.turn, (StanceVector){ 1, 0, 0 });
      to.side = stance_turn_apply (&self->box.turn, (StanceVector){ 0, 1, 0 });
      if (i > 0)
        stance_scene_add_piece (self->scene, &from, &to, stance_prop_get_tone (self, STANCE_MATERIAL_SOFT), 4, 0);
    }
}

/* A bar of @radius between two shares of the box. */
static void
add_bar (const StancePropPainter *self,
         const double            *from,
         const double            *to,
         double                   radius,
         StanceMaterial           material)
{
  StanceSection ends[2];

  for (int i = 0; i < 2; i++)
    {
      const double *share = i == 0 ? from : to;
      StanceVector  local = { share[0] * self->box.size[0], share[1] * self->box.size[1], share[2] * self->box.size[2] };

      ends[i] = make_ball (stance_vector_add (self->box.origin, stance_turn_apply (&self->box.turn, local)), radius);
    }

  stance_scene_add_piece (self->scene, &ends[0], &ends[1], stance_prop_get_tone (self, material), 0, 0);
}

/* A bar along the longer side on two posts; what reaches the ground is seen through. */
static void
add_gate (const StancePropPainter *self,
          double                   radius,
          StanceMaterial           material)
{
  int    along = self->box.size[1] > self->box.size[0] ? 1 : 0;
  double top = 1 - radius / self->box.size[2];
  double ends[2][3] = { { 0, 0, top }, { 0, 0, top } };

  ends[0][along] = -0.5;
  ends[1][along] = 0.5;
  add_bar (self, ends[0], ends[1], radius, material);

  for (int i = 0; i < 2; i++)
    {
      double foot[3] = { ends[i][0] * 0.92, ends[i][1] * 0.92, 0 };
      double head[3] = { ends[i][0] * 0.92, ends[i][1] * 0.92, top };

      add_bar (self, foot, head, 0.7 * radius, STANCE_MATERIAL_METAL);
    }
}

static void
add_rail (const StancePropPainter *self)
{
  add_gate (self, 1.9, STANCE_MATERIAL_WOOD);
}

static void
add_hurdle (const StancePropPainter *self)
{
  add_gate (self, 1.5, STANCE_MATERIAL_BAND);
}

static const Paint paints[] = {
  [STANCE_PROP_WALL] = stance_prop_add_wall,
  [STANCE_PROP_STEP] = add_step,
  [STANCE_PROP_BENCH] = add_bench,
  [STANCE_PROP_CHAIR] = add_chair,
  [STANCE_PROP_COUNTER] = add_counter,
  [STANCE_PROP_RAIL] = add_rail,
  [STANCE_PROP_MAT] = add_mat,
  [STANCE_PROP_PILLOW] = add_pillow,
  [STANCE_PROP_BALL] = add_ball,
  [STANCE_PROP_ROLLER] = add_roller,
  [STANCE_PROP_HURDLE] = add_hurdle,
  [STANCE_PROP_LINE] = add_line,
  [STANCE_PROP_POST] = add_post,
  [STANCE_PROP_MIRROR] = stance_prop_add_wall,
  [STANCE_PROP_LOOP_BAND] = stance_prop_add_loop_band,
  [STANCE_PROP_LONG_BAND] = stance_prop_add_long_band,
  [STANCE_PROP_WEIGHT] = stance_prop_add_weight,
  [STANCE_PROP_STRAP] = stance_prop_add_strap,
  [STANCE_PROP_CLOCK] = stance_prop_add_clock,
};

void
stance_prop_add_all (StanceScene           *scene,
                     const StanceStage     *stage,
                     const StanceDrawnBody *body,
                     guint                  pose)
{
  guint32 without = ((const StancePose *) g_ptr_array_index (stage->figure->poses, pose))->without;

  for (guint i = 0; i < stage->figure->props->len; i++)
    {
      const StanceProp *prop = &g_array_index (stage->figure->props, StanceProp, i);
      StancePropPainter painter = { scene, stage, body, prop, stance_prop_get_box (stage->figure, prop) };

      if (i >= 32 || (without & (1u << i)) == 0)
        paints[prop->kind](&painter);
    }
}

static gboolean
grips (const StanceFigure *figure,
       const char         *surface)
{
  g_auto (GStrv) parts = g_strsplit (surface, ":", 2);
  int prop = stance_figure_find_prop (figure, parts[0]);

  if (prop < 0)
    return FALSE;

  switch (g_array_index (figure->props, StanceProp, prop).kind)
    {
    case STANCE_PROP_RAIL:
    case STANCE_PROP_POST:
    case STANCE_PROP_STRAP:
    case STANCE_PROP_LONG_BAND:
      return TRUE;
    case STANCE_PROP_CHAIR:
      return g_strcmp0 (parts[1], "rest-top") == 0;
    case STANCE_PROP_WALL:
    case STANCE_PROP_STEP:
    case STANCE_PROP_BENCH:
    case STANCE_PROP_COUNTER:
    case STANCE_PROP_MAT:
    case STANCE_PROP_PILLOW:
    case STANCE_PROP_BALL:
    case STANCE_PROP_ROLLER:
    case STANCE_PROP_HURDLE:
    case STANCE_PROP_LINE:
    case STANCE_PROP_MIRROR:
    case STANCE_PROP_LOOP_BAND:
    case STANCE_PROP_WEIGHT:
    case STANCE_PROP_CLOCK:
    default:
      return FALSE;
    }
}

/* A hand at ease is neither flat nor closed. */
double
stance_prop_get_grip (const StanceFigure *figure,
                      guint               pose,
                      StanceLimb          limb)
{
  const GArray *contacts = ((const StancePose *) g_ptr_array_index (figure->poses, pose))->contacts;
  StancePoint   hand = STANCE_POINT_HAND_WORKING + (int) limb;

  for (guint i = 0; i < figure->props->len; i++)
    {
      const StanceProp *prop = &g_array_index (figure->props, StanceProp, i);

      if (prop->kind != STANCE_PROP_BALL && prop->kind != STANCE_PROP_PILLOW && (prop->held[0] == hand || prop->held[1] == hand))
        return 0.95;
    }

  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    {
      const StanceContact *contact = &g_array_index (contacts, StanceContact, i);

      if (contact->point == hand)
        return grips (figure, contact->surface) ? 0.85 : 0.03;
    }

  return 0.22;
}
