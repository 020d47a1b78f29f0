/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-body-private.h"

#include <math.h>

/* A cut across the foot: its place along the foot, the height of its middle, and how far
 * it reaches up, down, out and in, cm.
 */
typedef struct
{
  int    bone;
  double x, z;
  double radii[4];
} Slice;

static const Slice shoe[] = {
  { STANCE_BONE_FOOT, -5.4, -3.6, { 2.6, 3.0, 2.0, 2.0 } },
  { STANCE_BONE_FOOT, -3.6, -3.4, { 3.8, 3.4, 3.2, 3.2 } },
  { STANCE_BONE_FOOT, 0.0, -3.4, { 4.2, 3.4, 3.5, 3.5 } },
  { STANCE_BONE_FOOT, 4.0, -3.6, { 3.6, 3.2, 3.8, 3.8 } },
  { STANCE_BONE_FOOT, 8.0, -4.4, { 2.8, 2.4, 4.4, 4.1 } },
  { STANCE_BONE_FOOT, 13.0, -5.0, { 2.0, 1.8, 4.9, 4.4 } },
  { STANCE_BONE_TOES, 3.5, 0.4, { 1.6, 1.8, 4.3, 4.4 } },
  { STANCE_BONE_TOES, 6.4, 0.2, { 0.9, 1.4, 2.4, 3.0 } },
};

static const Slice sole[] = {
  { STANCE_BONE_FOOT, -5.9, -6.6, { 0.9, 0.7, 2.2, 2.2 } },
  { STANCE_BONE_FOOT, -4.0, -6.6, { 1.0, 0.9, 3.5, 3.5 } },
  { STANCE_BONE_FOOT, 4.0, -6.6, { 1.0, 0.9, 4.0, 3.8 } },
  { STANCE_BONE_FOOT, 13.0, -6.6, { 1.0, 0.9, 5.2, 4.7 } },
  { STANCE_BONE_TOES, 3.5, -1.0, { 0.9, 1.0, 4.6, 4.7 } },
  { STANCE_BONE_TOES, 6.9, -0.6, { 0.8, 1.0, 2.4, 3.0 } },
};

static void
add_slices (StanceScene           *scene,
            const StanceDrawnBody *body,
            const Slice           *slices,
            guint                  n,
            StanceLimb             limb,
            StancePart             part,
            double                 bias)
{
  StanceTone    tone = stance_body_get_tone (body, part, limb);
  StanceSection from, to;

  for (guint i = 0; i < n; i++)
    {
      stance_body_make_section (body, STANCE_BONE_OF (slices[i].bone, limb),
                                (StanceVector){ slices[i].x, 0, slices[i].z }, 2, 1, slices[i].radii, &to);
      if (i > 0)
        stance_scene_add_piece (scene, &from, &to, tone, 2.5, bias);

      from = to;
    }
}

void
stance_body_add_foot (StanceScene           *scene,
                      const StanceDrawnBody *body,
                      StanceLimb             limb)
{
  StanceSection ankle = stance_body_make_ball (body, STANCE_BONE_OF (STANCE_BONE_FOOT, limb), (StanceVector){ -0.3, 0, -0.5 }, 3.4);
  StanceSection shank = stance_body_make_ball (body, STANCE_BONE_OF (STANCE_BONE_SHANK, limb), (StanceVector){ 0, 0, -38 }, 3.3);

  StanceVector down = stance_turn_apply (&body->skeleton->turn[STANCE_BONE_OF (STANCE_BONE_FOOT, limb)], (StanceVector){ 0, 0, -1 });
  /* the sole is thin, so how far it turns to the camera decides, not where its middle is */
  double shown = stance_sight_get_depth (stance_scene_get_sight (scene), down);

  stance_scene_add_piece (scene, &shank, &ankle, stance_body_get_tone (body, STANCE_PART_SHANK, limb), 4, -0.5);
  add_slices (scene, body, sole, G_N_ELEMENTS (sole), limb, STANCE_PART_SOLE, 4 * shown);
  add_slices (scene, body, shoe, G_N_ELEMENTS (shoe), limb, STANCE_PART_SHOE, 0);
}

/* Down the hand: width to the thumb's side and away from it, thickness to back and palm. */
static const double palm[][5] = {
  { 0.0, 2.6, 2.6, 1.9, 1.9 },
  { 3.5, 3.6, 3.4, 1.7, 1.7 },
  { 8.5, 4.0, 3.8, 1.4, 1.4 },
};

/* The three joints of the fingers: length of the phalanx, width and thickness at its end. */
static const double fingers[][3] = {
  { 4.2, 3.7, 1.15 },
  { 2.8, 3.3, 1.0 },
  { 1.9, 2.2, 0.7 },
};

/* Degrees of each joint of a fist. */
#define FIST 78

/* Fingers bend about the axis along which the palm is wide; @down and @in follow the bend
 * in the plane of length and thickness.
 */
static void
add_fingers (StanceScene           *scene,
             const StanceDrawnBody *body,
             int                    bone,
             double                 grip,
             StanceSection          from,
             StanceTone             tone)
{
  double down = 8.5;
  double in = 0;
  double bend = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fingers); i++)
    {
      double        radii[4] = { fingers[i][1], fingers[i][1] * 0.93, fingers[i][2], fingers[i][2] };
      StanceVector  across, along;
      StanceSection to;

      bend += grip * FIST * G_PI / 180;
      down += fingers[i][0] * cos (bend);
      in += fingers[i][0] * sin (bend);
      stance_body_make_section (body, bone, (StanceVector){ 0.1, -in, -down }, 0, 1, radii, &to);
      across = to.side;
      stance_body_make_section (body, bone, (StanceVector){ 0.1, -in, -down }, 0, 2, radii, &to);
      along = to.side;
      to.side = stance_vector_add (stance_vector_scale (across, cos (bend)), stance_vector_scale (along, -sin (bend)));
      stance_scene_add_piece (scene, &from, &to, tone, 2, 0);
      from = to;
    }
}

static void
add_thumb (StanceScene           *scene,
           const StanceDrawnBody *body,
           int                    bone,
           double                 grip,
           StanceTone             tone)
{
  StanceSection root = stance_body_make_ball (body, bone, (StanceVector){ 1.8, -0.3, -2.6 }, 1.6);
  StanceSection middle = stance_body_make_ball (body, bone, (StanceVector){ 4.3 - grip, -0.6 - 1.4 * grip, -5.6 }, 1.3);
  StanceSection tip = stance_body_make_ball (body, bone, (StanceVector){ 5.2 - 2.6 * grip, -1.0 - 2.6 * grip, -8.6 }, 0.95);

  stance_scene_add_piece (scene, &root, &middle, tone, 2, 0);
  stance_scene_add_piece (scene, &middle, &tip, tone, 1.6, 0);
}

void
stance_body_add_hand (StanceScene           *scene,
                      const StanceDrawnBody *body,
                      StanceLimb             limb)
{
  int           bone = STANCE_BONE_OF (STANCE_BONE_HAND, limb);
  StanceTone    tone = stance_body_get_tone (body, STANCE_PART_HAND, limb);
  StanceSection from, to;

  stance_body_make_section (body, STANCE_BONE_OF (STANCE_BONE_FOREARM, limb), (StanceVector){ 0, 0, -23.6 }, 0, 1,
                            palm[0] + 1, &from);

  for (guint i = 0; i < G_N_ELEMENTS (palm); i++)
    {
      stance_body_make_section (body, bone, (StanceVector){ 0, 0, -palm[i][0] }, 0, 1, palm[i] + 1, &to);
      stance_scene_add_piece (scene, &from, &to, tone, 2.5, 0);
      from = to;
    }

  add_fingers (scene, body, bone, body->grip[limb], from, tone);
  add_thumb (scene, body, bone, body->grip[limb], tone);
}
