/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-scene-private.h"

#include "stance-hull.h"

#include <math.h>

/* Spots of the outline of a cut: a limb's edge at 300 px is then off by a quarter pixel. */
#define N_SPOTS 18
#define MOST    (2 * N_SPOTS + 1)

/* Pieces longer than this toward the camera are halved, so that depths step gently. */
#define LONGEST 3.0

/* The lit part of a piece: smaller, and moved toward the light, in radii. */
#define LIT       0.80
#define LIT_X     -0.12
#define LIT_Y     -0.12
#define LINE_BIAS 1.2
#define LIT_BIAS  0.8
/* Seen from its end, a limb's pieces lie so close over each other in the picture that the
 * line of one must go behind several.
 */
#define END_BIAS 2.5

/* Shares of a piece's length toward the camera between which its shaded edge fades. */
#define TURNED        0.25
#define TURNED_WHOLLY 0.60

static void
widen (StanceSpot *min,
       StanceSpot *max,
       StanceSpot  spot)
{
  min->x = MIN (min->x, spot.x);
  min->y = MIN (min->y, spot.y);
  max->x = MAX (max->x, spot.x);
  max->y = MAX (max->y, spot.y);
}

static void
add_item (StanceScene      *self,
          StanceItem        item,
          const StanceSpot *spots,
          guint             n)
{
  item.order = self->items->len;
  item.first = self->spots->len;
  item.n = n;
  g_array_append_vals (self->spots, spots, n);
  g_array_append_val (self->items, item);

  for (guint i = 0; i < n && self->framed; i++)
    widen (&self->min, &self->max, spots[i]);
}

static int
add_body (StanceScene      *self,
          StanceVector      a,
          StanceVector      b,
          int               block,
          const StanceSpot *spots,
          guint             n)
{
  StanceSceneBody body = { { a, b }, spots[0], spots[0], block };

  for (guint i = 1; i < n; i++)
    widen (&body.min, &body.max, spots[i]);

  g_array_append_val (self->bodies, body);

  return (int) self->bodies->len - 1;
}

/* Cosine and sine of the N_SPOTS directions of a cut. */
static void
get_direction (guint   i,
               double *cosine,
               double *sine)
{
  static const double sines[N_SPOTS] = {
    0.0, 0.3420201433, 0.6427876097, 0.8660254038, 0.9848077530, 0.9848077530, 0.8660254038, 0.6427876097, 0.3420201433,
    0.0, -0.3420201433, -0.6427876097, -0.8660254038, -0.9848077530, -0.9848077530, -0.8660254038, -0.6427876097, -0.3420201433
  };
  static const double cosines[N_SPOTS] = {
    1.0, 0.9396926208, 0.7660444431, 0.5, 0.1736481777, -0.1736481777, -0.5, -0.7660444431, -0.9396926208,
    -1.0, -0.9396926208, -0.7660444431, -0.5, -0.1736481777, 0.1736481777, 0.5, 0.7660444431, 0.9396926208
  };

  *cosine = cosines[i];
  *sine = sines[i];
}

/* The outline of @section in the picture and, @lit, that of its lit part. */
static void
see_section (const StanceScene   *self,
             const StanceSection *section,
             double               turned,
             StanceSpot          *spots,
             StanceSpot          *lit)
{
  const double *r = section->radii;
  StanceSpot    at = stance_sight_see (&self->sight, section->at);
  StanceSpot    front = section->ball ? (StanceSpot){ 1, 0 } : stance_sight_see (&self->sight, section->front);
  StanceSpot    side = section->ball ? (StanceSpot){ 0, 1 } : stance_sight_see (&self->sight, section->side);
  double        mean = section->ball ? r[0] : (r[0] + r[1] + r[2] + r[3]) / 4;
  double        size = LIT + (1 - LIT) * turned;

  for (guint i = 0; i < N_SPOTS; i++)
    {
      double x, y;

      get_direction (i, &x, &y);
      x *= section->ball || x > 0 ? r[0] : r[1];
      y *= section->ball ? r[0] : (y > 0 ? r[2] : r[3]);
      spots[i] = (StanceSpot){ at.x + x * front.x + y * side.x, at.y + x * front.y + y * side.y };
      lit[i] = (StanceSpot){ at.x + size * (spots[i].x - at.x) + (1 - turned) * LIT_X * mean,
                             at.y + size * (spots[i].y - at.y) + (1 - turned) * LIT_Y * mean };
    }
}

static void
add_hull (StanceScene *self,
          StanceSpot  *spots,
          StanceItem   item)
{
  StanceSpot hull[MOST];
  guint      n = stance_hull_find (spots, 2 * N_SPOTS, hull);

  if (item.body == -1)
    return;

  add_item (self, item, hull, n);
}

static StanceSection
mix_sections (const StanceSection *a,
              const StanceSection *b)
{
  StanceSection mixed = a->ball ? *b : *a;

  mixed.at = stance_vector_scale (stance_vector_add (a->at, b->at), 0.5);
  mixed.ball = a->ball && b->ball;

  for (int i = 0; i < 4; i++)
    mixed.radii[i] = (a->radii[a->ball ? 0 : i] + b->radii[b->ball ? 0 : i]) / 2;

  return mixed;
}

/* How much of a piece is seen from its end: 0 from the side, 1 when it points at the
 * camera. Its shaded edge then fades, or each cut would show as a ring.
 */
static double
get_turned (const StanceScene   *self,
            const StanceSection *a,
            const StanceSection *b)
{
  StanceVector along = stance_vector_subtract (b->at, a->at);
  double       length = stance_vector_get_length (along);
  double       share = length > 1e-6 ? fabs (stance_sight_get_depth (&self->sight, along)) / length : 0;

  return CLAMP ((share - TURNED) / (TURNED_WHOLLY - TURNED), 0, 1);
}

static void
add_short_piece (StanceScene         *self,
                 const StanceSection *a,
                 const StanceSection *b,
                 StanceTone           tone,
                 double               blend,
                 double               bias)
{
  StanceSpot spots[2 * N_SPOTS];
  StanceSpot lit[2 * N_SPOTS];
  StanceSpot hull[MOST];
  double     near = stance_sight_get_depth (&self->sight, a->at);
  double     far = stance_sight_get_depth (&self->sight, b->at);
  double     depth = (near + far) / 2 + bias;
  double     step = 1.1 * fabs (near - far);
  double     turned = get_turned (self, a, b);
  StanceItem item = { .closed = TRUE };
  guint      n;

  see_section (self, a, turned, spots, lit);
  see_section (self, b, turned, spots + N_SPOTS, lit + N_SPOTS);
  n = stance_hull_find (spots, 2 * N_SPOTS, hull);
  item.body = add_body (self, a->at, b->at, -1, hull, n);

  item.key = depth - MAX (blend, (1 + END_BIAS * turned * turned) * step + LINE_BIAS);
  item.color = self->line_color;
  item.grow = 1;
  add_item (self, item, hull, n);

  item.key = depth;
  item.color = turned < 1 ? tone.base : tone.light;
  item.grow = 0;
  add_item (self, item, hull, n);

  if (tone.light == tone.base || turned >= 1)
    return;

  item.key = depth + step + LIT_BIAS;
  item.color = tone.light;
  add_hull (self, lit, item);
}

void
stance_scene_add_piece (StanceScene         *self,
                        const StanceSection *a,
                        const StanceSection *b,
                        StanceTone           tone,
                        double               blend,
                        double               bias)
{
  double near = stance_sight_get_depth (&self->sight, a->at);
  double far = stance_sight_get_depth (&self->sight, b->at);

  if (fabs (near - far) > LONGEST)
    {
      StanceSection middle = mix_sections (a, b);

      stance_scene_add_piece (self, a, &middle, tone, blend, bias);
      stance_scene_add_piece (self, &middle, b, tone, blend, bias);
      return;
    }

  add_short_piece (self, a, b, tone, blend, bias);
}

/* A corner of the box, each of @x, @y and @z being -1 or 1. */
static StanceVector
get_corner (const StanceBox *box,
            double           x,
            double           y,
            double           z)
{
  StanceVector local = { x * box->size[0] / 2, y * box->size[1] / 2, (z + 1) * box->size[2] / 2 };

  return stance_vector_add (box->origin, stance_turn_apply (&box->turn, local));
}

/* The face on the side @sign of axis @a. */
static void
add_face (StanceScene     *self,
          const StanceBox *block,
          int              a,
          double           sign,
          StanceItem       item)
{
  static const double around[4][2] = { { -1, -1 }, { 1, -1 }, { 1, 1 }, { -1, 1 } };
  StanceSpot          spots[4];
  StanceSpot          hull[5];

  for (int i = 0; i < 4; i++)
    {
      double place[3];

      place[a] = sign;
      place[(a + 1) % 3] = around[i][0];
      place[(a + 2) % 3] = around[i][1];
      spots[i] = stance_sight_see (&self->sight, get_corner (block, place[0], place[1], place[2]));
    }

  add_item (self, item, hull, stance_hull_find (spots, 4, hull));
}

void
stance_scene_add_block (StanceScene     *self,
                        const StanceBox *block,
                        StanceTone       tone)
{
  StanceSpot   spots[8];
  StanceSpot   hull[9];
  guint        n;
  StanceVector middle = stance_box_get_middle (block);
  StanceItem   item = { .closed = TRUE, .color = self->line_color, .grow = 1 };

  for (int i = 0; i < 8; i++)
    spots[i] = stance_sight_see (&self->sight,
                                 get_corner (block, i & 1 ? 1 : -1, i & 2 ? 1 : -1, i & 4 ? 1 : -1));

  n = stance_hull_find (spots, 8, hull);
  item.body = add_body (self, middle, middle, (int) self->blocks->len, hull, n);
  item.key = stance_sight_get_depth (&self->sight, middle);
  g_array_append_val (self->blocks, *block);
  add_item (self, item, hull, n);
  item.grow = 0;

  for (int a = 0; a < 3; a++)
    {
      StanceVector axis = stance_box_get_axis (block, a);
      double       facing = stance_vector_dot (axis, self->sight.toward);

      if (fabs (facing) < 0.01)
        continue;

      item.color = axis.z * facing > 0.5 * fabs (facing) ? tone.light : tone.base;
      add_face (self, block, a, facing > 0 ? 1 : -1, item);
    }
}

/* How far the outline of a rounded block is from its middle, in halves of its sizes. */
static StanceSpot
see_round (const StanceScene *self,
           const StanceBox   *block,
           int                ring,
           int                i,
           double             size)
{
  static const double wide[] = { 0.62, 0.95, 0.95, 0.62 };
  static const double high[] = { 0.02, 0.3, 0.7, 0.98 };
  double              x, y;

  get_direction ((guint) i, &x, &y);
  x = copysign (sqrt (fabs (x)), x) * wide[ring] * size;
  y = copysign (sqrt (fabs (y)), y) * wide[ring] * size;

  return stance_sight_see (&self->sight, get_corner (block, x, y, 2 * (0.5 + size * (high[ring] - 0.5)) - 1));
}

void
stance_scene_add_cushion (StanceScene     *self,
                          const StanceBox *block,
                          StanceTone       tone)
{
  static const struct
  {
    double size, grow;
  } layers[] = { { 1, 1 }, { 1, 0 }, { 0.84, 0 } };
  StanceVector middle = stance_box_get_middle (block);

  for (gsize layer = 0; layer < G_N_ELEMENTS (layers); layer++)
    {
      StanceSpot spots[4 * N_SPOTS], hull[4 * N_SPOTS + 1];
      StanceItem item = { .closed = TRUE, .grow = layers[layer].grow };
      guint      n;

      for (int i = 0; i < 4 * N_SPOTS; i++)
        spots[i] = see_round (self, block, i / N_SPOTS, i % N_SPOTS, layers[layer].size);

      n = stance_hull_find (spots, 4 * N_SPOTS, hull);
      if (layer == 0)
        {
          add_body (self, middle, middle, (int) self->blocks->len, hull, n);
          g_array_append_val (self->blocks, *block);
        }

      item.body = (int) self->bodies->len - 1;
      item.key = stance_sight_get_depth (&self->sight, middle);
      item.color = layer == 0 ? self->line_color : layer == 1 ? tone.base
                                                              : tone.light;
      add_item (self, item, hull, n);
    }
}

void
stance_scene_add_flat (StanceScene      *self,
                       const StanceSpot *spots,
                       guint             n,
                       double            key,
                       guint32           color,
                       double            width,
                       gboolean          closed)
{
  StanceItem item = { .key = key, .color = color, .width = width, .closed = closed, .body = -1 };

  add_item (self, item, spots, n);
}

void
stance_scene_add_shape (StanceScene        *self,
                        const StanceVector *places,
                        guint               n,
                        StanceVector        about,
                        double              key,
                        guint32             color,
                        double              width,
                        gboolean            closed)
{
  g_autofree StanceSpot *spots = g_new (StanceSpot, n);
  StanceItem             item = { .key = key, .color = color, .width = width, .closed = closed };

  for (guint i = 0; i < n; i++)
    spots[i] = stance_sight_see (&self->sight, places[i]);

  item.body = add_body (self, about, about, -1, spots, n);
  add_item (self, item, spots, n);
}

StanceScene *
stance_scene_new (const StanceCamera *camera,
                  guint32             line_color)
{
  StanceScene *self = g_new0 (StanceScene, 1);

  stance_sight_init (&self->sight, camera);
  self->line_color = line_color;
  self->spots = g_array_sized_new (FALSE, FALSE, sizeof (StanceSpot), 8192);
  self->items = g_array_sized_new (FALSE, FALSE, sizeof (StanceItem), 512);
  self->bodies = g_array_sized_new (FALSE, FALSE, sizeof (StanceSceneBody), 256);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (StanceBox));
  self->framed = TRUE;
  self->min = (StanceSpot){ G_MAXDOUBLE, G_MAXDOUBLE };
  self->max = (StanceSpot){ -G_MAXDOUBLE, -G_MAXDOUBLE };

  return self;
}

void
stance_scene_free (StanceScene *self)
{
  g_array_unref (self->spots);
  g_array_unref (self->items);
  g_array_unref (self->bodies);
  g_array_unref (self->blocks);
  g_free (self);
}

const StanceSight *
stance_scene_get_sight (const StanceScene *self)
{
  return &self->sight;
}

void
stance_scene_set_framed (StanceScene *self,
                         gboolean     framed)
{
  self->framed = framed;
}

void
stance_scene_get_extents (StanceScene *self,
                          StanceSpot  *min,
                          StanceSpot  *max)
{
  *min = self->min;
  *max = self->max;
}
