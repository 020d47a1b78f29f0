/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-body-head.h"

#include "stance-hull.h"

#include <math.h>

static const StanceHeadLevel levels[] = {
  { -1.8, 4.6, 3.4, 3.2, 2.8, 180, 110 },
  { 0.2, 2.6, 6.2, 5.2, 4.9, 180, 62 },
  { 3.0, 0.6, 8.1, 7.2, 6.2, 146, 54 },
  { 6.0, 0, 8.5, 8.8, 6.9, 122, 52 },
  { 9.0, 0, 8.5, 9.6, 7.3, 92, 54 },
  { 12.0, 0, 8.8, 9.9, 7.5, 72, 58 },
  { 14.5, -0.2, 8.6, 9.6, 7.3, 58, 36 },
  { 17.0, -0.4, 7.4, 8.6, 6.4, 0, 0 },
  { 19.0, -0.6, 5.4, 6.4, 4.6, 0, 0 },
  { 20.4, -0.6, 2.6, 3.2, 2.2, 0, 0 },
};

/* Hair and cloth stand off the head, cm. */
#define THICK 0.7

/* Steps of the half circle behind the hairline; levels between two of the table. */
#define N_STEPS 10
#define BETWEEN 3

/* Strips lie over each other a little, or the ground would shine through between them. */
#define OVERLAP 0.35

#define N_STRIP (2 * N_STEPS + 1)

gboolean
stance_head_get_level (const StanceDrawnBody *body,
                       int                    i,
                       StanceHeadLevel       *level)
{
  int                    between = body->fine ? BETWEEN : 1;
  int                    own = i / between;
  double                 t = (double) (i % between) / between;
  const int              last = (int) G_N_ELEMENTS (levels) - 1;
  const StanceHeadLevel *a, *b;

  if (i > last * between)
    return FALSE;

  a = &levels[own];
  b = &levels[MIN (own + 1, last)];
  *level = *a;

  for (gsize k = 0; k < sizeof (StanceHeadLevel) / sizeof (double); k++)
    {
      double before = ((const double *) &levels[MAX (own - 1, 0)])[k];
      double after = ((const double *) &levels[MIN (own + 2, last)])[k];

      ((double *) level)[k] = stance_body_mix_smoothly (before, ((const double *) a)[k], ((const double *) b)[k], after, t);
    }

  level->hairline = CLAMP (a->hairline + t * (b->hairline - a->hairline), 0, 180);
  level->cover = CLAMP (a->cover + t * (b->cover - a->cover), 0, 180);

  return TRUE;
}

/* The edge of the hair at the level, and around the back to the other edge. */
static void
place_level (const StanceDrawnBody *body,
             const StanceHeadLevel *level,
             StanceVector          *places)
{
  gboolean covered = body->look->clothes == STANCE_CLOTHES_HEAD_COVERING;
  double   edge = covered ? level->cover : level->hairline;

  for (int k = 0; k < N_STRIP; k++)
    {
      double angle = (180 + (k - N_STEPS) * (180 - edge) / N_STEPS) * G_PI / 180;
      double deep = (cos (angle) > 0 ? level->front : level->back) + THICK;

      places[k] = stance_skeleton_place (body->skeleton, STANCE_BONE_HEAD,
                                         (StanceVector){ level->x + deep * cos (angle), (level->side + THICK) * sin (angle), level->z });
    }
}

static gboolean
is_seen (const StanceSpot *low,
         const StanceSpot *high)
{
  const StanceSpot patch[4] = { low[0], low[1], high[1], high[0] };

  return stance_hull_get_area (patch, 4) < 0;
}

/* Each run of patches between two levels that turn to the camera. */
static void
add_strip (StanceScene      *scene,
           const StanceSpot *low,
           const StanceSpot *high,
           double            key,
           guint32           color)
{
  for (int first = 0; first + 1 < N_STRIP; first++)
    {
      StanceSpot strip[2 * N_STRIP];
      int        last = first;
      guint      n = 0;

      while (last + 1 < N_STRIP && is_seen (low + last, high + last))
        last++;

      for (int k = first; k <= last; k++)
        strip[n++] = (StanceSpot){ low[k].x + OVERLAP * (low[k].x - high[k].x), low[k].y + OVERLAP * (low[k].y - high[k].y) };
      for (int k = last; k >= first; k--)
        strip[n++] = high[k];

      if (last > first)
        stance_scene_add_flat (scene, strip, n, key, color, 0, TRUE);

      first = MAX (first, last - 1);
    }
}

/* The line around all of it, against what is behind the head. */
static void
add_outline (StanceScene           *scene,
             const StanceDrawnBody *body,
             StanceSpot            *spots,
             guint                  n)
{
  g_autofree StanceSpot *hull = g_new (StanceSpot, n + 1);
  StanceVector           middle = stance_skeleton_place (body->skeleton, STANCE_BONE_HEAD, (StanceVector){ 0, 0, 10 });
  double                 depth = stance_sight_get_depth (stance_scene_get_sight (scene), middle);

  n = stance_hull_find (spots, n, hull);
  stance_scene_add_flat (scene, hull, n, depth - 6, body->palette->line, 2, TRUE);
}

static void
see (const StanceScene  *scene,
     const StanceVector *places,
     StanceSpot         *spots)
{
  for (int k = 0; k < N_STRIP; k++)
    spots[k] = stance_sight_see (stance_scene_get_sight (scene), places[k]);
}

/* The head is nearly convex, so whatever of the hair turns to the camera is seen. */
void
stance_head_add_hair (StanceScene           *scene,
                      const StanceDrawnBody *body,
                      StanceTone             tone)
{
  const int              most = ((int) G_N_ELEMENTS (levels) * BETWEEN + 1) * N_STRIP;
  g_autofree StanceSpot *spots = g_new (StanceSpot, most);
  double                 key = stance_head_get_key (scene, body, 3);
  StanceVector           up = stance_turn_apply (&body->skeleton->turn[STANCE_BONE_HEAD], (StanceVector){ 0, 0, 1 });
  StanceHeadLevel        level;
  guint                  n = 0;

  for (int i = 0; stance_head_get_level (body, i, &level); i++)
    {
      StanceVector places[N_STRIP];

      if ((body->look->clothes == STANCE_CLOTHES_HEAD_COVERING ? level.cover : level.hairline) >= 180)
        continue;

      place_level (body, &level, places);
      see (scene, places, spots + n);
      if (n > 0)
        add_strip (scene, spots + n - N_STRIP, spots + n, key, tone.base);

      n += N_STRIP;
    }

  if (stance_sight_get_depth (stance_scene_get_sight (scene), up) > 0)
    stance_scene_add_flat (scene, spots + n - N_STRIP, N_STRIP, key, tone.base, 0, TRUE);

  add_outline (scene, body, spots, n);
}
