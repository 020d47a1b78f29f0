/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-muscle.h"

#include "stance-body-private.h"
#include "stance-hull.h"

#include <math.h>

/* A row of a muscle on the skin: at @along the bone it goes from one angle to another,
 * degrees from the front to the outside (the back is at 180).
 */
typedef struct
{
  int    bone;
  double along;
  double from, to;
} Row;

#define MOST_ROWS 8

/* Rows are drawn between two of the table. */
#define BETWEEN     3
#define MOST_ACROSS (MOST_ROWS * BETWEEN)

/* @strong: the part of another muscle that is meant. Written for the working side;
 * @middle: spans both sides, so it is marked once.
 */
typedef struct
{
  const char *name;
  gboolean    strong;
  gboolean    middle;
  guint       n;
  Row         rows[MOST_ROWS];
} Patch;

static const Patch patches[] = {
  { "gluteus-medius", FALSE, FALSE, 6, { { STANCE_BONE_PELVIS, 9.6, 62, 128 }, { STANCE_BONE_PELVIS, 7.5, 58, 140 }, { STANCE_BONE_PELVIS, 4.5, 62, 136 }, { STANCE_BONE_PELVIS, 1.5, 70, 122 }, { STANCE_BONE_PELVIS, -1.5, 80, 108 }, { STANCE_BONE_PELVIS, -3.0, 88, 100 } } },
  { "gluteus-minimus", FALSE, FALSE, 5, { { STANCE_BONE_PELVIS, 7.0, 58, 108 }, { STANCE_BONE_PELVIS, 5.0, 58, 112 }, { STANCE_BONE_PELVIS, 2.5, 64, 108 }, { STANCE_BONE_PELVIS, 0.0, 74, 104 }, { STANCE_BONE_PELVIS, -2.5, 84, 98 } } },
  { "gluteus-maximus", FALSE, FALSE, 6, { { STANCE_BONE_PELVIS, 7.5, 140, 172 }, { STANCE_BONE_PELVIS, 4.5, 126, 174 }, { STANCE_BONE_PELVIS, 1.0, 112, 174 }, { STANCE_BONE_PELVIS, -2.5, 106, 173 }, { STANCE_BONE_PELVIS, -5.5, 110, 170 }, { STANCE_BONE_PELVIS, -7.4, 122, 160 } } },
  { "quadriceps", FALSE, FALSE, 8, { { STANCE_BONE_THIGH, 6, 6, 24 }, { STANCE_BONE_THIGH, 9, -14, 42 }, { STANCE_BONE_THIGH, 14, -36, 58 }, { STANCE_BONE_THIGH, 20, -52, 68 }, { STANCE_BONE_THIGH, 27, -62, 68 }, { STANCE_BONE_THIGH, 33, -66, 58 }, { STANCE_BONE_THIGH, 37, -58, 38 }, { STANCE_BONE_THIGH, 40, -26, 12 } } },
  { "quadriceps", TRUE, FALSE, 5, { { STANCE_BONE_THIGH, 26, -72, -44 }, { STANCE_BONE_THIGH, 30, -82, -24 }, { STANCE_BONE_THIGH, 34, -84, -16 }, { STANCE_BONE_THIGH, 37, -72, -16 }, { STANCE_BONE_THIGH, 39.5, -48, -22 } } },
  { "hamstrings", FALSE, FALSE, 7, { { STANCE_BONE_THIGH, 6, 162, 194 }, { STANCE_BONE_THIGH, 10, 142, 212 }, { STANCE_BONE_THIGH, 16, 126, 232 }, { STANCE_BONE_THIGH, 24, 121, 239 }, { STANCE_BONE_THIGH, 31, 122, 238 }, { STANCE_BONE_THIGH, 37, 130, 230 }, { STANCE_BONE_THIGH, 40.5, 148, 212 } } },
  { "hip-adductors", FALSE, FALSE, 5, { { STANCE_BONE_THIGH, 4, -128, -40 }, { STANCE_BONE_THIGH, 10, -122, -54 }, { STANCE_BONE_THIGH, 17, -116, -66 }, { STANCE_BONE_THIGH, 24, -110, -76 }, { STANCE_BONE_THIGH, 29, -102, -84 } } },
  { "hip-flexors", FALSE, FALSE, 5, { { STANCE_BONE_PELVIS, 9, 18, 52 }, { STANCE_BONE_PELVIS, 5, 18, 50 }, { STANCE_BONE_PELVIS, 1, 16, 44 }, { STANCE_BONE_THIGH, 5, -22, 24 }, { STANCE_BONE_THIGH, 11, -16, 8 } } },
  { "calf", FALSE, FALSE, 6, { { STANCE_BONE_SHANK, 3, 140, 220 }, { STANCE_BONE_SHANK, 8, 108, 252 }, { STANCE_BONE_SHANK, 14, 102, 258 }, { STANCE_BONE_SHANK, 20, 112, 248 }, { STANCE_BONE_SHANK, 25, 140, 220 }, { STANCE_BONE_SHANK, 32, 160, 200 } } },
  { "trunk", FALSE, TRUE, 6, { { STANCE_BONE_CHEST, 6, -42, 42 }, { STANCE_BONE_CHEST, 1.5, -60, 60 }, { STANCE_BONE_WAIST, 9, -68, 68 }, { STANCE_BONE_WAIST, 4, -70, 70 }, { STANCE_BONE_PELVIS, 10, -64, 64 }, { STANCE_BONE_PELVIS, 5, -30, 30 } } },
};

/* Spots across a row. */
#define N_ACROSS 9

/* How far a place on the skin must turn to the camera to be seen; the edge stays free so
 * that the outline of the limb does.
 */
#define LEAST_FACING 0.16

/* A strip narrower than this in the picture would be all rim, cm. */
#define NARROWEST 0.9

/* Where the seen part of a row begins and ends; depth of its middle. */
typedef struct
{
  gboolean   seen;
  StanceSpot spots[N_ACROSS];
  double     depth;
} Across;

static StanceVector
place_on (const StanceSection *section,
          double               angle,
          StanceVector        *normal)
{
  double       x = cos (angle * G_PI / 180);
  double       y = sin (angle * G_PI / 180);
  double       front = section->radii[x > 0 ? 0 : 1];
  double       side = section->radii[y > 0 ? 2 : 3];
  StanceVector place = section->at;

  *normal = stance_vector_add (stance_vector_scale (section->front, x / front), stance_vector_scale (section->side, y / side));
  *normal = stance_vector_scale (*normal, 1 / stance_vector_get_length (*normal));
  place = stance_vector_add (place, stance_vector_scale (section->front, x * front));

  return stance_vector_add (place, stance_vector_scale (section->side, y * side));
}

static gboolean
is_seen (const StanceSight   *sight,
         const StanceSection *section,
         double               angle)
{
  StanceVector normal;

  place_on (section, angle, &normal);

  return stance_sight_get_depth (sight, normal) > LEAST_FACING;
}

/* Moves @angle toward @to as long as it is not seen; %FALSE when all is hidden. */
static gboolean
find_edge (const StanceSight   *sight,
           const StanceSection *section,
           double              *angle,
           double               to)
{
  double step = to > *angle ? 2 : -2;

  while ((to - *angle) * step > 0)
    {
      if (is_seen (sight, section, *angle))
        return TRUE;

      *angle += step;
    }

  return FALSE;
}

static void
see_row (const StanceScene     *scene,
         const StanceDrawnBody *body,
         const Row             *row,
         StanceLimb             limb,
         Across                *across)
{
  const StanceSight *sight = stance_scene_get_sight (scene);
  gboolean           paired = row->bone >= STANCE_BONE_THIGH;
  double             sign = !paired && limb == STANCE_LIMB_OTHER ? -1 : 1;
  double             from = sign * row->from, to = sign * row->to;
  StanceSection      section;

  stance_body_cut (body, paired ? row->bone + (int) limb * STANCE_BONES_OF_SIDE : row->bone, row->along, &section);
  across->seen = find_edge (sight, &section, &from, to) && find_edge (sight, &section, &to, from);
  across->depth = 0;

  for (int i = 0; i < N_ACROSS && across->seen; i++)
    {
      StanceVector normal;
      StanceVector place = place_on (&section, from + (to - from) * i / (N_ACROSS - 1), &normal);

      across->spots[i] = stance_sight_see (sight, place);
      across->depth = MAX (across->depth, stance_sight_get_depth (sight, stance_vector_subtract (place, section.at)));
    }

  if (across->seen && hypot (across->spots[N_ACROSS - 1].x - across->spots[0].x, across->spots[N_ACROSS - 1].y - across->spots[0].y) < NARROWEST)
    across->seen = FALSE;

  /* the skin is the nearer, the more it turns to the camera */
  across->depth += stance_sight_get_depth (sight, section.at);
}

/* The outline of the rows @first … @last: down one edge and up the other. */
static guint
trace (const Across *across,
       guint         first,
       guint         last,
       StanceSpot   *outline)
{
  guint n = 0;

  for (int i = 0; i < N_ACROSS; i++)
    outline[n++] = across[first].spots[i];

  for (guint row = first + 1; row < last; row++)
    outline[n++] = across[row].spots[N_ACROSS - 1];

  for (int i = N_ACROSS - 1; i >= 0; i--)
    outline[n++] = across[last].spots[i];

  for (guint row = last - 1; row > first; row--)
    outline[n++] = across[row].spots[0];

  return n;
}

static void
add_hatching (StanceScene  *scene,
              const Across *across,
              guint         first,
              guint         last,
              double        key,
              guint32       color)
{
  for (guint row = first + 1; row < last; row += 2)
    stance_scene_add_flat (scene, across[row].spots + 1, N_ACROSS - 2, key, color, 0.8, FALSE);
}

static double
add_run (StanceScene           *scene,
         const StanceDrawnBody *body,
         const Patch           *patch,
         const Across          *across,
         guint                  first,
         guint                  last)
{
  StanceSpot outline[2 * N_ACROSS + 2 * MOST_ACROSS];
  guint      n = trace (across, first, last, outline);
  double     key = across[first].depth;

  for (guint row = first; row <= last; row++)
    key = MAX (key, across[row].depth);

  key += patch->strong ? 2.5 : 1.5;
  if (!patch->strong)
    stance_scene_add_flat (scene, outline, n, key, body->palette->rim, 3.2, TRUE);

  stance_scene_add_flat (scene, outline, n, key + 0.1, patch->strong ? body->palette->muscle_strong : body->palette->muscle, 0, TRUE);
  if (body->palette->hatch != 0)
    add_hatching (scene, across, first, last, key + 0.2, body->palette->hatch);

  return patch->strong ? 0 : fabs (stance_hull_get_area (outline, n)) / 2;
}

/* A row between two of the table, so that edges bend gently; bones are not mixed. */
static Row
get_row (const Patch *patch,
         guint        i)
{
  guint      own = i / BETWEEN;
  double     t = (double) (i % BETWEEN) / BETWEEN;
  const Row *a = &patch->rows[own > 0 ? own - 1 : own], *b = &patch->rows[own];
  const Row *c = &patch->rows[MIN (own + 1, patch->n - 1)], *d = &patch->rows[MIN (own + 2, patch->n - 1)];
  Row        row = *b;

  if (b->bone != c->bone)
    return row;

  row.along = b->along + t * (c->along - b->along);
  row.from = stance_body_mix_smoothly (a->from, b->from, c->from, d->from, t);
  row.to = stance_body_mix_smoothly (a->to, b->to, c->to, d->to, t);

  return row;
}

/* Each unbroken run of rows that are seen is one shape. */
static double
add_patch (StanceScene           *scene,
           const StanceDrawnBody *body,
           const Patch           *patch,
           StanceLimb             limb)
{
  Across across[MOST_ACROSS];
  guint  n = (patch->n - 1) * BETWEEN + 1;
  double area = 0;
  guint  first = 0;

  for (guint i = 0; i < n; i++)
    {
      Row row = get_row (patch, i);

      see_row (scene, body, &row, limb, &across[i]);
    }

  while (first < n)
    {
      guint last = first;

      while (last + 1 < n && across[first].seen && across[last + 1].seen)
        last++;

      if (last > first)
        area += add_run (scene, body, patch, across, first, last);

      first = last + 1;
    }

  return area;
}

double
stance_muscle_add (StanceScene           *scene,
                   const StanceDrawnBody *body,
                   const char *const     *muscles)
{
  double area = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (patches); i++)
    {
      if (muscles == NULL || !g_strv_contains (muscles, patches[i].name))
        continue;

      area += add_patch (scene, body, &patches[i], STANCE_LIMB_WORKING);
      if (body->two_legged && !patches[i].middle)
        area += add_patch (scene, body, &patches[i], STANCE_LIMB_OTHER);
    }

  return area;
}

gboolean
stance_muscle_is_known (const char *muscle)
{
  for (gsize i = 0; i < G_N_ELEMENTS (patches); i++)
    {
      if (g_str_equal (patches[i].name, muscle))
        return TRUE;
    }

  return FALSE;
}
