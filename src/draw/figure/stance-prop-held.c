/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-prop-private.h"

#include <math.h>

/* How far before the hip joints a bar lies in the crease of the hips, cm. */
#define BAR_BEFORE 11.5

#define BAND_WIDTH 5.0 /* cm, of a loop around the legs */

/* Along the thigh, cm: between them a band lies that pulls at the knee. */
#define KNEE_BAND_UPPER 37.5
#define KNEE_BAND_LOWER 40.5

/* Where the loop lies on the legs. */
static const struct
{
  const char *around;
  int         bone;
  double      along;
} places[] = {
  { "thighs", STANCE_BONE_THIGH, 24 },
  { "knees", STANCE_BONE_THIGH, 35 },
  { "shins", STANCE_BONE_SHANK, 22 },
  { "ankles", STANCE_BONE_SHANK, 34 },
  { "feet", STANCE_BONE_FOOT, 7 },
};

static StanceSection
make_round (StanceVector at,
            StanceVector front,
            StanceVector side,
            double       radius)
{
  return (StanceSection){ .at = at, .front = front, .side = side, .radii = { radius, radius, radius, radius } };
}

static StanceVector
cross (StanceVector a,
       StanceVector b)
{
  return (StanceVector){ a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x };
}

static StanceVector
normalize (StanceVector a)
{
  return stance_vector_scale (a, 1 / MAX (stance_vector_get_length (a), 1e-6));
}

/* A rod from one place to another, flat at its ends. */
static void
add_rod (const StancePropPainter *self,
         StanceVector             from,
         StanceVector             to,
         double                   radius,
         StanceTone               tone,
         double                   bias)
{
  StanceVector  along = normalize (stance_vector_subtract (to, from));
  StanceVector  other = fabs (along.z) < 0.9 ? (StanceVector){ 0, 0, 1 } : (StanceVector){ 1, 0, 0 };
  StanceVector  front = normalize (cross (along, other));
  StanceVector  side = cross (along, front);
  StanceSection a = make_round (from, front, side, radius);
  StanceSection b = make_round (to, front, side, radius);

  stance_scene_add_piece (self->scene, &a, &b, tone, 0, bias);
}

/* The cut through a leg where the loop lies, a little larger. */
static StanceSection
cut_leg (const StancePropPainter *self,
         int                      bone,
         double                   along,
         StanceLimb               limb)
{
  StanceSection section;

  if (bone == STANCE_BONE_FOOT)
    {
      int          foot = STANCE_BONE_OF (STANCE_BONE_FOOT, limb);
      StanceVector at = stance_skeleton_place (self->body->skeleton, foot, (StanceVector){ along, 0, -4 });
      StanceVector up = stance_turn_apply (&self->body->skeleton->turn[foot], (StanceVector){ 0, 0, 1 });
      StanceVector side = stance_turn_apply (&self->body->skeleton->turn[foot], (StanceVector){ 0, 1, 0 });

      section = make_round (at, up, side, 4.6);
    }
  else
    stance_body_cut (self->body, bone + (int) limb * STANCE_BONES_OF_SIDE, along, &section);

  for (int i = 0; i < 4; i++)
    section.radii[i] += 0.6;

  return section;
}

/* Around each leg the band lies close; between them it is two taut strips, before and
 * behind.
 */
static void
add_loop (const StancePropPainter *self,
          int                      bone,
          double                   along,
          double                   width,
          StanceTone               tone)
{
  StanceSection rings[2][2];

  for (StanceLimb limb = STANCE_LIMB_WORKING; limb <= STANCE_LIMB_OTHER; limb++)
    {
      for (int edge = 0; edge < 2; edge++)
        rings[limb][edge] = cut_leg (self, bone, along + (edge - 0.5) * width, limb);

      stance_scene_add_piece (self->scene, &rings[limb][0], &rings[limb][1], tone, 0, 1.4);
    }

  for (int strip = 0; strip < 2; strip++)
    {
      StanceSection ends[2];

      for (int limb = 0; limb < 2; limb++)
        {
          StanceSection *upper = &rings[limb][0], *lower = &rings[limb][1];
          StanceVector   off = stance_vector_scale (upper->front, strip == 0 ? upper->radii[0] : -upper->radii[1]);
          StanceVector   down = stance_vector_subtract (lower->at, upper->at);

          ends[limb] = (StanceSection){ .at = stance_vector_add (stance_vector_add (upper->at, off), stance_vector_scale (down, 0.5)) };
          ends[limb].front = normalize (down);
          ends[limb].side = upper->front;
          for (int i = 0; i < 4; i++)
            ends[limb].radii[i] = i < 2 ? width / 2 : 0.3;
        }

      stance_scene_add_piece (self->scene, &ends[0], &ends[1], tone, 0, 0);
    }
}

void
stance_prop_add_loop_band (const StancePropPainter *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_strcmp0 (self->prop->around, places[i].around) == 0)
        add_loop (self, places[i].bone, places[i].along, BAND_WIDTH, stance_prop_get_tone (self, STANCE_MATERIAL_BAND));
    }
}

/* Over both ankles, where the body is held down. */
void
stance_prop_add_strap (const StancePropPainter *self)
{
  add_loop (self, STANCE_BONE_SHANK, 36, 4, stance_prop_get_tone (self, STANCE_MATERIAL_SOLE));
}

static gboolean
is_fastened (const StanceProp *prop)
{
  return fabs (prop->from[0]) + fabs (prop->from[1]) + fabs (prop->from[2]) > 0;
}

/* In short pieces, each with its own depth. */
static void
add_band (const StancePropPainter *self,
          StanceVector             from,
          StanceVector             to)
{
  const int  n = 6;
  StanceTone tone = stance_prop_get_tone (self, STANCE_MATERIAL_BAND);

  for (int i = 0; i < n; i++)
    {
      StanceVector  a = stance_vector_add (from, stance_vector_scale (stance_vector_subtract (to, from), (double) i / n));
      StanceVector  b = stance_vector_add (from, stance_vector_scale (stance_vector_subtract (to, from), (double) (i + 1) / n));
      StanceSection ends[2] = { { .at = a, .radii = { 0.9 }, .ball = TRUE }, { .at = b, .radii = { 0.9 }, .ball = TRUE } };

      tone.light = tone.base;
      stance_scene_add_piece (self->scene, &ends[0], &ends[1], tone, 0, i == n - 1 ? 3 : 0);
    }
}

/* A band that pulls at a knee lies in its hollow and goes around the leg. Returns where it
 * leaves the leg in front.
 */
static StanceVector
add_band_around_knee (const StancePropPainter *self,
                      StanceLimb               limb)
{
  StanceSection upper = cut_leg (self, STANCE_BONE_THIGH, KNEE_BAND_UPPER, limb);
  StanceSection lower = cut_leg (self, STANCE_BONE_THIGH, KNEE_BAND_LOWER, limb);

  stance_scene_add_piece (self->scene, &upper, &lower, stance_prop_get_tone (self, STANCE_MATERIAL_BAND), 0, 1.4);

  return stance_vector_add (lower.at, stance_vector_scale (lower.front, lower.radii[0]));
}

/* Where the band ends at the body. */
static StanceVector
add_band_end (const StancePropPainter *self,
              int                      which)
{
  StancePoint point = self->prop->held[which];

  if (point == STANCE_POINT_KNEE_WORKING || point == STANCE_POINT_KNEE_OTHER)
    return add_band_around_knee (self, point == STANCE_POINT_KNEE_WORKING ? STANCE_LIMB_WORKING : STANCE_LIMB_OTHER);

  return stance_prop_get_held (self, which);
}

void
stance_prop_add_long_band (const StancePropPainter *self)
{
  StanceVector from = { self->prop->from[0], self->prop->from[1], self->prop->from[2] };
  gboolean     fastened = is_fastened (self->prop);

  if (!stance_prop_is_held (self))
    return;

  if (fastened)
    add_band (self, from, add_band_end (self, 0));

  if (self->prop->held[1] != STANCE_POINT_NONE)
    add_band (self, fastened ? from : stance_prop_get_held (self, 0), add_band_end (self, 1));
}

static gboolean
is_hand (StancePoint point)
{
  return point == STANCE_POINT_HAND_WORKING || point == STANCE_POINT_HAND_OTHER;
}

/* Two discs on the ends of a bar through @middle, @half cm to each side. */
static void
add_bell (const StancePropPainter *self,
          StanceVector             middle,
          StanceVector             along,
          double                   half,
          double                   disc)
{
  StanceVector reach = stance_vector_scale (along, half);
  StanceTone   metal = stance_prop_get_tone (self, STANCE_MATERIAL_METAL);
  StanceTone   iron = stance_prop_get_tone (self, STANCE_MATERIAL_SOLE);

  add_rod (self, stance_vector_subtract (middle, reach), stance_vector_add (middle, reach), 1.3, metal, 0.5);

  for (int end = -1; end <= 1; end += 2)
    add_rod (self, stance_vector_add (middle, stance_vector_scale (along, end * (half - 4))),
             stance_vector_add (middle, stance_vector_scale (along, end * half)), disc, iron, 1);
}

/* Inside the closed fingers, a little off the palm. */
static StanceVector
get_palm (const StancePropPainter *self,
          StancePoint              hand)
{
  int bone = hand == STANCE_POINT_HAND_WORKING ? STANCE_BONE_HAND : STANCE_BONE_OF (STANCE_BONE_HAND, STANCE_LIMB_OTHER);

  return stance_skeleton_place (self->body->skeleton, bone,
                                (StanceVector){ 0, hand == STANCE_POINT_HAND_WORKING ? -2.6 : 2.6, -9 });
}

void
stance_prop_add_weight (const StancePropPainter *self)
{
  StancePoint  first = self->prop->held[0], second = self->prop->held[1];
  StanceVector across = stance_turn_apply (&self->body->skeleton->turn[STANCE_BONE_PELVIS], (StanceVector){ 0, 1, 0 });
  StanceVector at;

  if (!stance_prop_is_held (self))
    return;

  if (is_hand (first) && is_hand (second))
    {
      StanceVector a = get_palm (self, first), b = get_palm (self, second);
      StanceVector apart = stance_vector_subtract (b, a);

      at = stance_vector_scale (stance_vector_add (a, b), 0.5);
      add_bell (self, at, normalize (apart), stance_vector_get_length (apart) / 2 + 14, 8);
      return;
    }

  if (is_hand (first))
    {
      int bone = first == STANCE_POINT_HAND_WORKING ? STANCE_BONE_HAND : STANCE_BONE_OF (STANCE_BONE_HAND, STANCE_LIMB_OTHER);

      add_bell (self, get_palm (self, first), stance_turn_apply (&self->body->skeleton->turn[bone], (StanceVector){ 1, 0, 0 }), 9, 5);
      return;
    }

  if (first == STANCE_POINT_HIP_WORKING || first == STANCE_POINT_HIP_OTHER)
    at = stance_skeleton_place (self->body->skeleton, STANCE_BONE_PELVIS, (StanceVector){ BAR_BEFORE, 0, 1 });
  else
    at = stance_vector_scale (stance_vector_add (stance_prop_get_held (self, 0), stance_prop_get_held (self, 1)), 0.5);

  add_bell (self, at, across, 34, 10);
}

/* A place on the metronome, turned to the camera: @x and @y in shares of its half height. */
static StanceSpot
place_on_clock (const StancePropPainter *self,
                double                   x,
                double                   y)
{
  StanceVector up = { 0, 0, self->box.size[2] / 2 };
  StanceSpot   at = stance_sight_see (stance_scene_get_sight (self->scene), stance_vector_add (self->box.origin, up));

  return (StanceSpot){ at.x + x * up.z, at.y - y * up.z };
}

/* Where the tip of its pendulum comes by; strokes tell that it beats. */
static void
add_beats (const StancePropPainter *self)
{
  for (int side = -1; side <= 1; side += 2)
    {
      for (int k = 1; k <= 2; k++)
        {
          StanceSpot wave[5];

          for (int i = 0; i < 5; i++)
            {
              double angle = G_PI / 4 + (i - 2) * G_PI / 14;
              double off = 1.05 + 0.25 * k;

              wave[i] = place_on_clock (self, side * off * cos (angle), -0.2 + off * sin (angle));
            }

          stance_scene_add_flat (self->scene, wave, 5, STANCE_KEY_WALL + 7, self->stage->palette.fine, 1.6, FALSE);
        }
    }
}

/* A metronome: a body that narrows upward, a foot, and a pendulum with its weight. */
void
stance_prop_add_clock (const StancePropPainter *self)
{
  const StancePalette *palette = &self->stage->palette;
  const StanceSpot     body[4] = { place_on_clock (self, -0.66, -1), place_on_clock (self, -0.26, 0.86),
                                   place_on_clock (self, 0.26, 0.86), place_on_clock (self, 0.66, -1) };
  const StanceSpot     face[4] = { place_on_clock (self, -0.4, -0.5), place_on_clock (self, -0.15, 0.7),
                                   place_on_clock (self, 0.15, 0.7), place_on_clock (self, 0.4, -0.5) };
  const StanceSpot     shelf[2] = { place_on_clock (self, -0.56, -0.5), place_on_clock (self, 0.56, -0.5) };
  const StanceSpot     rod[2] = { place_on_clock (self, 0, -0.5), place_on_clock (self, 0.62, 1.02) };
  const StanceSpot     bob[4] = { place_on_clock (self, 0.22, 0.42), place_on_clock (self, 0.3, 0.66),
                                  place_on_clock (self, 0.6, 0.54), place_on_clock (self, 0.44, 0.32) };

  stance_scene_add_flat (self->scene, body, 4, STANCE_KEY_WALL + 5, palette->tones[STANCE_MATERIAL_WOOD].base, 0, TRUE);
  stance_scene_add_flat (self->scene, face, 4, STANCE_KEY_WALL + 6, palette->tones[STANCE_MATERIAL_SHIRT].light, 0, TRUE);
  stance_scene_add_flat (self->scene, face, 4, STANCE_KEY_WALL + 6.1, palette->fine, 1, TRUE);
  stance_scene_add_flat (self->scene, body, 4, STANCE_KEY_WALL + 6.2, palette->line, 2, TRUE);
  stance_scene_add_flat (self->scene, shelf, 2, STANCE_KEY_WALL + 6.3, palette->line, 1.4, FALSE);
  stance_scene_add_flat (self->scene, rod, 2, STANCE_KEY_WALL + 7, palette->line, 2.2, FALSE);
  stance_scene_add_flat (self->scene, bob, 4, STANCE_KEY_WALL + 8, palette->line, 0, TRUE);
  add_beats (self);
}
