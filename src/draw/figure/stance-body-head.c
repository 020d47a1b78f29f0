/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-body-private.h"

#include <math.h>

/* A level of the head, cm: height, how far its middle is in front, radii to front, back
 * and side, and where the hair begins, degrees from the front (180: none).
 */
typedef struct
{
  double z, x;
  double front, back, side;
  double hairline;
  double cover;
} Level;

static const Level levels[] = {
  { -1.8, 4.6, 3.4, 3.2, 2.8, 180, 110 },
  { 0.2, 2.6, 6.2, 5.2, 4.9, 180, 62 },
  { 3.0, 0.6, 8.1, 7.2, 6.2, 140, 54 },
  { 6.0, 0, 8.5, 8.8, 6.9, 118, 52 },
  { 9.0, 0, 8.5, 9.6, 7.3, 98, 54 },
  { 12.0, 0, 8.8, 9.9, 7.5, 72, 58 },
  { 14.5, -0.2, 8.6, 9.6, 7.3, 56, 30 },
  { 17.0, -0.4, 7.4, 8.6, 6.4, 0, 0 },
  { 19.0, -0.6, 5.4, 6.4, 4.6, 0, 0 },
  { 20.4, -0.6, 2.6, 3.2, 2.2, 0, 0 },
};

/* Hair and cloth stand off the head, cm. */
#define THICK 0.7

#define N_STEPS 9 /* of the half circle behind the hairline */

static void
add_skull (StanceScene           *scene,
           const StanceDrawnBody *body,
           StanceTone             tone)
{
  StanceSection from, to;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      const Level *level = &levels[i];
      const double radii[4] = { level->front, level->back, level->side, level->side };

      stance_body_make_section (body, STANCE_BONE_HEAD, (StanceVector){ level->x, 0, level->z }, 0, 1, radii, &to);
      if (i > 0)
        stance_scene_add_piece (scene, &from, &to, tone, 4, 0);

      from = to;
    }
}

/* A place on a level's outside at @angle from the front. */
static StanceVector
place_on (const StanceDrawnBody *body,
          const Level           *level,
          double                 angle,
          double                 off)
{
  double cosine = cos (angle * G_PI / 180);
  double sine = sin (angle * G_PI / 180);
  double deep = (cosine > 0 ? level->front : level->back) + off;

  return stance_skeleton_place (body->skeleton, STANCE_BONE_HEAD,
                                (StanceVector){ level->x + deep * cosine, (level->side + off) * sine, level->z });
}

static double
get_edge (const StanceDrawnBody *body,
          const Level           *level)
{
  return body->look->clothes == STANCE_CLOTHES_HEAD_COVERING ? level->cover : level->hairline;
}

static double
get_depth_of (const StanceScene *scene,
              StanceVector       place)
{
  return stance_sight_get_depth (stance_scene_get_sight (scene), place);
}

/* What is drawn on the head comes after all of the skull's pieces, the nearest too. */
static double
get_key (const StanceScene     *scene,
         const StanceDrawnBody *body,
         double                 above)
{
  StanceVector middle = stance_skeleton_place (body->skeleton, STANCE_BONE_HEAD, (StanceVector){ 0, 0, 9 });
  StanceVector up = stance_turn_apply (&body->skeleton->turn[STANCE_BONE_HEAD], (StanceVector){ 0, 0, 1 });

  return get_depth_of (scene, middle) + 13 * fabs (get_depth_of (scene, up)) + above;
}

static gboolean
is_seen (const StanceScene  *scene,
         const StanceVector *corners)
{
  StanceVector a = stance_vector_subtract (corners[2], corners[0]);
  StanceVector b = stance_vector_subtract (corners[3], corners[1]);
  StanceVector out = { a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x };

  return get_depth_of (scene, out) > 0;
}

/* A patch of hair between two levels, and its line against what is behind the head. */
static void
add_patch (StanceScene           *scene,
           const StanceDrawnBody *body,
           const StanceVector    *corners,
           StanceVector           middle,
           StanceTone             tone)
{
  if (!is_seen (scene, corners))
    return;

  stance_scene_add_shape (scene, corners, 4, middle, get_depth_of (scene, middle) - 6, body->palette->line, 2, TRUE);
  stance_scene_add_shape (scene, corners, 4, middle, get_key (scene, body, 3), tone.base, 0, TRUE);
}

/* The head is nearly convex, so whatever of the hair turns to the camera is seen. */
static void
add_hair (StanceScene           *scene,
          const StanceDrawnBody *body,
          StanceTone             tone)
{
  StanceVector middle = stance_skeleton_place (body->skeleton, STANCE_BONE_HEAD, (StanceVector){ 0, 0, 10 });

  for (guint i = 0; i + 1 < G_N_ELEMENTS (levels); i++)
    {
      double low = get_edge (body, &levels[i]);
      double high = get_edge (body, &levels[i + 1]);

      if (low >= 180 && high >= 180)
        continue;

      for (int k = -N_STEPS; k < N_STEPS; k++)
        {
          double             a = (double) k / N_STEPS;
          double             b = (double) (k + 1) / N_STEPS;
          const StanceVector corners[4] = {
            place_on (body, &levels[i], 180 + a * (180 - low), THICK),
            place_on (body, &levels[i], 180 + b * (180 - low), THICK),
            place_on (body, &levels[i + 1], 180 + b * (180 - high), THICK),
            place_on (body, &levels[i + 1], 180 + a * (180 - high), THICK),
          };

          add_patch (scene, body, corners, middle, tone);
        }
    }
}

static void
add_crown (StanceScene           *scene,
           const StanceDrawnBody *body,
           StanceTone             tone)
{
  const Level *top = &levels[G_N_ELEMENTS (levels) - 1];
  StanceVector corners[2 * N_STEPS];
  StanceVector middle = stance_skeleton_place (body->skeleton, STANCE_BONE_HEAD, (StanceVector){ 0, 0, 10 });
  StanceVector up = stance_turn_apply (&body->skeleton->turn[STANCE_BONE_HEAD], (StanceVector){ 0, 0, 1 });

  if (get_depth_of (scene, up) <= 0)
    return;

  for (int k = 0; k < 2 * N_STEPS; k++)
    corners[k] = place_on (body, top, k * 180.0 / N_STEPS, THICK);

  stance_scene_add_shape (scene, corners, 2 * N_STEPS, middle, get_key (scene, body, 3), tone.base, 0, TRUE);
}

static StanceVector
place (const StanceDrawnBody *body,
       double                 x,
       double                 y,
       double                 z)
{
  return stance_skeleton_place (body->skeleton, STANCE_BONE_HEAD, (StanceVector){ x, y, z });
}

/* A little drawn thing on the face is seen when the face there turns to the camera. */
static gboolean
turns_to_camera (const StanceScene     *scene,
                 const StanceDrawnBody *body,
                 StanceVector           normal,
                 double                 least)
{
  return get_depth_of (scene, stance_turn_apply (&body->skeleton->turn[STANCE_BONE_HEAD], normal)) > least;
}

static void
add_stroke (StanceScene           *scene,
            const StanceDrawnBody *body,
            const StanceVector    *places,
            guint                  n,
            double                 width)
{
  StanceVector middle = stance_skeleton_place (body->skeleton, STANCE_BONE_HEAD, (StanceVector){ 0, 0, 8 });

  stance_scene_add_shape (scene, places, n, middle, get_key (scene, body, 5), body->palette->line, width, FALSE);
}

static void
add_face (StanceScene           *scene,
          const StanceDrawnBody *body)
{
  for (int side = -1; side <= 1; side += 2)
    {
      const StanceVector eye[2] = { place (body, 7.9, side * 2.9, 8.6), place (body, 7.9, side * 2.9, 8.0) };
      const StanceVector brow[3] = { place (body, 8.4, side * 1.7, 10.3), place (body, 8.0, side * 3.0, 10.7),
                                     place (body, 7.2, side * 4.3, 10.2) };

      if (!turns_to_camera (scene, body, (StanceVector){ 0.9, side * 0.42, 0 }, 0.12))
        continue;

      add_stroke (scene, body, eye, 2, 1.5);
      add_stroke (scene, body, brow, 3, 0.9);
    }

  if (turns_to_camera (scene, body, (StanceVector){ 1, 0, 0 }, 0.15))
    {
      const StanceVector mouth[3] = { place (body, 7.8, -1.9, 1.9), place (body, 8.3, 0, 1.5), place (body, 7.8, 1.9, 1.9) };

      add_stroke (scene, body, mouth, 3, 0.8);
    }
}

static void
add_nose (StanceScene           *scene,
          const StanceDrawnBody *body,
          StanceTone             tone)
{
  StanceSection bridge = stance_body_make_ball (body, STANCE_BONE_HEAD, (StanceVector){ 8.0, 0, 8.0 }, 0.7);
  StanceSection tip = stance_body_make_ball (body, STANCE_BONE_HEAD, (StanceVector){ 9.3, 0, 4.7 }, 1.0);

  stance_scene_add_piece (scene, &bridge, &tip, tone, 7, 0);
}

static void
add_ear (StanceScene           *scene,
         const StanceDrawnBody *body,
         StanceTone             tone,
         int                    side)
{
  StanceVector middle = place (body, -0.6, side * 7.4, 7);
  StanceVector corners[12];

  if (!turns_to_camera (scene, body, (StanceVector){ 0, side, 0 }, 0.1))
    return;

  for (int k = 0; k < 12; k++)
    {
      double angle = k * G_PI / 6;

      corners[k] = place (body, -0.7 + 1.5 * cos (angle) + 0.4 * sin (angle), side * (7.6 + 0.5 * (1 - cos (angle))),
                          6.9 + 2.6 * sin (angle));
    }

  stance_scene_add_shape (scene, corners, 12, middle, get_key (scene, body, 4), tone.light, 0, TRUE);
  stance_scene_add_shape (scene, corners, 12, middle, get_key (scene, body, 4.1), body->palette->line,
                          0.7, TRUE);
}

void
stance_body_add_head (StanceScene           *scene,
                      const StanceDrawnBody *body)
{
  StanceTone skin = stance_body_get_tone (body, STANCE_PART_HEAD, STANCE_LIMB_WORKING);
  gboolean   covered = body->look->clothes == STANCE_CLOTHES_HEAD_COVERING;
  StanceTone hair = body->palette->tones[covered ? STANCE_MATERIAL_COVER : STANCE_MATERIAL_HAIR];

  add_skull (scene, body, skin);
  add_nose (scene, body, skin);
  add_face (scene, body);
  add_hair (scene, body, hair);
  add_crown (scene, body, hair);

  for (int side = -1; side <= 1 && !covered; side += 2)
    add_ear (scene, body, skin, side);
}
