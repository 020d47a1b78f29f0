/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-scene-private.h"

#include "stance-hull.h"

#include <math.h>

/* A step between keys that is too small to matter as a depth. */
#define STEP 1e-3

/* Of a line's width: what is too little to be seen. */
#define FINE 0.2

static gboolean
overlap (const StanceSceneBody *a,
         const StanceSceneBody *b)
{
  return a->min.x < b->max.x && b->min.x < a->max.x && a->min.y < b->max.y && b->min.y < a->max.y;
}

/* How far a place stands out of those faces of the block that the camera sees: what is
 * outside one of them is before the block, all else behind it (or in it).
 */
static double
get_before (const StanceScene *self,
            const StanceBox   *block,
            StanceVector       place)
{
  StanceVector from = stance_vector_subtract (place, stance_box_get_middle (block));
  double       before = -G_MAXDOUBLE;

  for (int i = 0; i < 3; i++)
    {
      StanceVector axis = stance_box_get_axis (block, i);
      double       facing = stance_vector_dot (axis, self->sight.toward);
      double       along = stance_vector_dot (axis, from);

      if (facing > 0.01)
        before = MAX (before, along - block->size[i] / 2);
      else if (facing < -0.01)
        before = MAX (before, -along - block->size[i] / 2);
    }

  return before;
}

static gboolean
is_before (const StanceScene     *self,
           const StanceSceneBody *body,
           const StanceBox       *block)
{
  return get_before (self, block, body->about[0]) + get_before (self, block, body->about[1]) > -1;
}

static const StanceSceneBody *
get_body (const StanceScene *self,
          int                i)
{
  return &g_array_index (self->bodies, StanceSceneBody, i);
}

/* The places of the blocks' bodies in @self->bodies, the nearest block first: each is
 * taken when no other block that is left stands before it.
 */
static void
sort_blocks (const StanceScene *self,
             int               *sorted,
             guint              n)
{
  for (guint i = 0; i + 1 < n; i++)
    {
      for (guint j = i; j < n; j++)
        {
          const StanceSceneBody *body = get_body (self, sorted[j]);
          gboolean               hidden = FALSE;
          int                    taken = sorted[j];

          for (guint k = i; k < n && !hidden; k++)
            {
              const StanceSceneBody *other = get_body (self, sorted[k]);

              hidden = k != j && overlap (body, other) &&
                       get_before (self, &g_array_index (self->blocks, StanceBox, body->block), other->about[0]) >
                         get_before (self, &g_array_index (self->blocks, StanceBox, other->block), body->about[0]);
            }

          if (!hidden)
            {
              sorted[j] = sorted[i];
              sorted[i] = taken;
              break;
            }
        }
    }
}

/* Of the blocks taken before, @done, those that stand before this one. */
static gboolean
is_done_block (const StanceScene *self,
               int                body,
               const int         *sorted,
               guint              done)
{
  for (guint i = 0; i < done; i++)
    {
      if (sorted[i] == body)
        return TRUE;
    }

  return FALSE;
}

/* The least key before the block, or @least where nothing is. */
static double
find_least_before (const StanceScene     *self,
                   const StanceSceneBody *block,
                   const int             *sorted,
                   guint                  done,
                   double                 least)
{
  const StanceBox *shape = &g_array_index (self->blocks, StanceBox, block->block);

  for (guint i = 0; i < self->items->len; i++)
    {
      const StanceItem      *item = &g_array_index (self->items, StanceItem, i);
      const StanceSceneBody *body = item->body >= 0 ? get_body (self, item->body) : NULL;

      if (body == NULL || body == block || !overlap (body, block))
        continue;

      if (body->block >= 0 ? is_done_block (self, item->body, sorted, done) : is_before (self, body, shape))
        least = MIN (least, item->key - STEP);
    }

  return least;
}

static void
push_behind (StanceScene           *self,
             const StanceSceneBody *block,
             double                 key)
{
  const StanceBox *shape = &g_array_index (self->blocks, StanceBox, block->block);

  for (guint i = 0; i < self->items->len; i++)
    {
      StanceItem            *item = &g_array_index (self->items, StanceItem, i);
      const StanceSceneBody *body = item->body >= 0 ? get_body (self, item->body) : NULL;

      if (body == NULL || body->block >= 0 || item->key < key || !overlap (body, block) || is_before (self, body, shape))
        continue;

      /* their own order stays */
      item->key = key - STEP + STEP * 1e-4 * (item->key - key);
    }
}

static void
set_key (StanceScene *self,
         int          body,
         double       key)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      StanceItem *item = &g_array_index (self->items, StanceItem, i);

      if (item->body == body)
        item->key = key;
    }
}

void
stance_scene_order (StanceScene *self)
{
  guint           n = 0;
  g_autofree int *sorted = g_new (int, self->blocks->len + 1);

  for (guint i = 0; i < self->bodies->len; i++)
    {
      if (get_body (self, (int) i)->block >= 0)
        sorted[n++] = (int) i;
    }

  sort_blocks (self, sorted, n);

  for (guint i = 0; i < n; i++)
    {
      const StanceSceneBody *block = get_body (self, sorted[i]);
      double                 key = stance_sight_get_depth (&self->sight, block->about[0]);

      key = find_least_before (self, block, sorted, i, key);
      set_key (self, sorted[i], key);
      push_behind (self, block, key);
    }
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const StanceItem *first = a;
  const StanceItem *second = b;

  if (first->key < second->key || first->key > second->key)
    return first->key < second->key ? -1 : 1;

  return first->order < second->order ? -1 : 1;
}

/* How far @spot is from the way between two others. */
static double
get_distance (StanceSpot from,
              StanceSpot spot,
              StanceSpot to)
{
  double length = hypot (to.x - from.x, to.y - from.y);
  double across = (to.x - from.x) * (spot.y - from.y) - (to.y - from.y) * (spot.x - from.x);

  return length > 0 ? fabs (across) / length : hypot (spot.x - from.x, spot.y - from.y);
}

/* Whether the way from spot @from to spot @to passes all between them by less than @fine. */
static gboolean
is_straight (const StanceSpot *spots,
             guint             n,
             guint             from,
             guint             to,
             double            fine)
{
  for (guint i = from + 1; i < to; i++)
    {
      if (get_distance (spots[from], spots[i], spots[to % n]) >= fine)
        return FALSE;
    }

  return TRUE;
}

/* Leaves out what nobody sees, corners less than @fine off the way: on paper each costs
 * bytes that are kept for years.
 */
static void
trace (cairo_t          *cr,
       const StanceSpot *spots,
       guint             n,
       gboolean          closed,
       double            fine)
{
  guint last = 0;

  cairo_move_to (cr, spots[0].x, spots[0].y);

  for (guint i = 1; i < n; i++)
    {
      if (closed && is_straight (spots, n, last, i + 1, fine))
        continue;

      last = i;
      cairo_line_to (cr, spots[i].x, spots[i].y);
    }

  if (closed)
    cairo_close_path (cr);
}

/* All turn the same way, so that shapes in one path join instead of cutting holes. */
static void
trace_item (StanceScene      *self,
            const StanceItem *item,
            cairo_t          *cr,
            double            line)
{
  const StanceSpot *spots = &g_array_index (self->spots, StanceSpot, item->first);
  StanceSpot        turned[128];

  if (item->n > G_N_ELEMENTS (turned) || item->width > 0)
    {
      trace (cr, spots, item->n, item->closed, FINE * line);
      return;
    }

  if (item->grow > 0)
    stance_hull_grow (spots, item->n, item->grow * line, turned);
  else if (stance_hull_get_area (spots, item->n) < 0)
    {
      for (guint i = 0; i < item->n; i++)
        turned[i] = spots[item->n - 1 - i];
    }
  else
    {
      trace (cr, spots, item->n, item->closed, FINE * line);
      return;
    }

  trace (cr, turned, item->n, item->closed, FINE * line);
}

static gboolean
join (const StanceItem *a,
      const StanceItem *b)
{
  return a->color == b->color && !(a->width > 0) && !(b->width > 0);
}

static void
finish (const StanceItem *item,
        cairo_t          *cr,
        double            line)
{
  cairo_set_source_rgba (cr, STANCE_COLOR_GET (item->color, 24), STANCE_COLOR_GET (item->color, 16),
                         STANCE_COLOR_GET (item->color, 8), STANCE_COLOR_GET (item->color, 0));

  if (item->width > 0)
    {
      cairo_set_line_width (cr, item->width * line);
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);
}

void
stance_scene_paint (StanceScene *self,
                    cairo_t     *cr,
                    double       line)
{
  stance_scene_order (self);
  g_array_sort (self->items, compare_items);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);

  for (guint i = 0; i < self->items->len; i++)
    {
      const StanceItem *item = &g_array_index (self->items, StanceItem, i);

      trace_item (self, item, cr, line);
      if (i + 1 == self->items->len || !join (item, item + 1))
        finish (item, cr, line);
    }
}
