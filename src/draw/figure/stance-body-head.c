/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-body-head.h"

#include <math.h>

static double
get_depth_of (const StanceScene *scene,
              StanceVector       place)
{
  return stance_sight_get_depth (stance_scene_get_sight (scene), place);
}

double
stance_head_get_key (const StanceScene     *scene,
                     const StanceDrawnBody *body,
                     double                 above)
{
  StanceVector middle = stance_skeleton_place (body->skeleton, STANCE_BONE_HEAD, (StanceVector){ 0, 0, 9 });
  StanceVector up = stance_turn_apply (&body->skeleton->turn[STANCE_BONE_HEAD], (StanceVector){ 0, 0, 1 });

  return get_depth_of (scene, middle) + 13 * fabs (get_depth_of (scene, up)) + above;
}

static void
add_skull (StanceScene           *scene,
           const StanceDrawnBody *body,
           StanceTone             tone)
{
  StanceSection   from, to;
  StanceHeadLevel level;

  for (int i = 0; stance_head_get_level (body, i, &level); i++)
    {
      const double radii[4] = { level.front, level.back, level.side, level.side };

      stance_body_make_section (body, STANCE_BONE_HEAD, (StanceVector){ level.x, 0, level.z }, 0, 1, radii, &to);
      if (i > 0)
        stance_scene_add_piece (scene, &from, &to, tone, 4, 0);

      from = to;
    }
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

  stance_scene_add_shape (scene, places, n, middle, stance_head_get_key (scene, body, 5), body->palette->line, width, FALSE);
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

  stance_scene_add_piece (scene, &bridge, &tip, tone, 14, 0);
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

  stance_scene_add_shape (scene, corners, 12, middle, stance_head_get_key (scene, body, 4), tone.light, 0, TRUE);
  stance_scene_add_shape (scene, corners, 12, middle, stance_head_get_key (scene, body, 4.1), body->palette->line,
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
  stance_head_add_hair (scene, body, hair);

  for (int side = -1; side <= 1 && !covered; side += 2)
    add_ear (scene, body, skin, side);
}
