/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-body-private.h"

/* A cut through trunk or limb, cm: @along the bone; radii to the front, back, outside and
 * inside; how far its middle is before and outside the bone; what it and the piece after
 * it belong to; how much further back than usual its line is.
 */
typedef struct
{
  int        bone;
  double     along;
  double     radii[4];
  double     before;
  double     outside;
  StancePart part;
  double     blend;
} Cut;

/* Pieces between two cuts of a large picture. */
#define FINE 3

static const Cut trunk[] = {
  { STANCE_BONE_PELVIS, -8.0, { 4.5, 6.5, 9.0, 9.0 }, 0, 0, STANCE_PART_HIPS, 12 },
  { STANCE_BONE_PELVIS, -4.0, { 8.5, 10.4, 15.2, 15.2 }, 0, 0, STANCE_PART_HIPS, 12 },
  { STANCE_BONE_PELVIS, 0.0, { 9.6, 11.4, 16.8, 16.8 }, 0, 0, STANCE_PART_HIPS, 10 },
  { STANCE_BONE_PELVIS, 4.0, { 9.6, 11.2, 16.7, 16.7 }, 0, 0, STANCE_PART_HIPS, 6 },
  { STANCE_BONE_PELVIS, 8.0, { 9.4, 9.8, 15.4, 15.4 }, 0, 0, STANCE_PART_HIPS, 2 },
  { STANCE_BONE_PELVIS, 10.0, { 9.2, 8.9, 14.5, 14.5 }, 0, 0, STANCE_PART_TRUNK, 2 },
  { STANCE_BONE_WAIST, 4.0, { 9.2, 7.8, 13.0, 13.0 }, 0, 0, STANCE_PART_TRUNK, 2 },
  { STANCE_BONE_WAIST, 9.0, { 9.3, 8.1, 12.9, 12.9 }, 0, 0, STANCE_PART_TRUNK, 2 },
  { STANCE_BONE_CHEST, 1.5, { 10.2, 9.2, 14.0, 14.0 }, 0, 0, STANCE_PART_TRUNK, 2 },
  { STANCE_BONE_CHEST, 7.0, { 11.0, 10.2, 15.2, 15.2 }, 0, 0, STANCE_PART_TRUNK, 2 },
  { STANCE_BONE_CHEST, 13.0, { 11.2, 10.9, 15.9, 15.9 }, 0, 0, STANCE_PART_TRUNK, 6 },
  { STANCE_BONE_CHEST, 18.5, { 9.8, 10.4, 15.2, 15.2 }, 0, 0, STANCE_PART_TRUNK, 16 },
  { STANCE_BONE_CHEST, 23.0, { 7.6, 8.8, 12.6, 12.6 }, 0, 0, STANCE_PART_TRUNK, 18 },
  { STANCE_BONE_CHEST, 26.5, { 5.2, 6.8, 8.2, 8.2 }, -0.3, 0, STANCE_PART_TRUNK, 18 },
  { STANCE_BONE_CHEST, 28.6, { 4.6, 5.9, 5.9, 5.9 }, -0.3, 0, STANCE_PART_NECK, 8 },
};

static const Cut neck[] = {
  { STANCE_BONE_CHEST, 26.0, { 4.6, 5.9, 6.4, 6.4 }, 0, 0, STANCE_PART_NECK, 10 },
  { STANCE_BONE_NECK, 1.5, { 4.9, 5.5, 5.5, 5.5 }, 0.2, 0, STANCE_PART_NECK, 8 },
  { STANCE_BONE_NECK, 5.0, { 4.9, 5.4, 5.2, 5.2 }, 0.2, 0, STANCE_PART_NECK, 6 },
  { STANCE_BONE_NECK, 9.5, { 5.4, 5.4, 5.2, 5.2 }, 0, 0, STANCE_PART_NECK, 6 },
};

static const Cut leg[] = {
  { STANCE_BONE_THIGH, 0.0, { 8.6, 9.4, 7.6, 7.8 }, -0.6, 0, STANCE_PART_UPPER_THIGH, 16 },
  { STANCE_BONE_THIGH, 5.0, { 8.9, 9.4, 8.2, 8.1 }, -0.2, 0, STANCE_PART_UPPER_THIGH, 14 },
  { STANCE_BONE_THIGH, 10.5, { 8.9, 8.9, 8.1, 7.8 }, 0, 0, STANCE_PART_UPPER_THIGH, 9 },
  { STANCE_BONE_THIGH, 16.0, { 8.6, 8.3, 7.6, 7.2 }, 0, 0, STANCE_PART_UPPER_THIGH, 4 },
  { STANCE_BONE_THIGH, 21.0, { 8.1, 7.7, 7.1, 6.7 }, 0, 0, STANCE_PART_LOWER_THIGH, 0 },
  { STANCE_BONE_THIGH, 27.0, { 7.4, 6.9, 6.5, 6.1 }, 0, 0, STANCE_PART_LOWER_THIGH, 0 },
  { STANCE_BONE_THIGH, 33.0, { 6.6, 6.0, 5.8, 5.6 }, 0, 0, STANCE_PART_LOWER_THIGH, 0 },
  { STANCE_BONE_THIGH, 38.0, { 5.8, 5.4, 5.3, 5.3 }, 0, 0, STANCE_PART_LOWER_THIGH, 0 },
  { STANCE_BONE_THIGH, 42.0, { 5.1, 0, 0, 0 }, 0.2, 0, STANCE_PART_LOWER_THIGH, 0 },
  { STANCE_BONE_SHANK, 3.5, { 5.0, 5.2, 5.0, 4.9 }, 0, 0, STANCE_PART_SHANK, 0 },
  { STANCE_BONE_SHANK, 8.5, { 4.6, 6.3, 5.3, 5.2 }, 0, 0, STANCE_PART_SHANK, 0 },
  { STANCE_BONE_SHANK, 14.0, { 4.3, 6.9, 5.4, 5.3 }, 0, 0, STANCE_PART_SHANK, 0 },
  { STANCE_BONE_SHANK, 20.0, { 4.1, 6.0, 4.8, 4.7 }, 0, 0, STANCE_PART_SHANK, 0 },
  { STANCE_BONE_SHANK, 27.0, { 3.7, 4.4, 3.8, 3.8 }, 0, 0, STANCE_PART_SHANK, 0 },
  { STANCE_BONE_SHANK, 33.0, { 3.4, 3.6, 3.1, 3.1 }, 0, 0, STANCE_PART_SHANK, 0 },
  { STANCE_BONE_SHANK, 38.5, { 3.4, 3.7, 3.2, 3.2 }, 0, 0, STANCE_PART_SHANK, 0 },
};

static const Cut arm[] = {
  { STANCE_BONE_UPPER_ARM, 2.0, { 4.6, 0, 0, 0 }, -0.3, -0.4, STANCE_PART_SLEEVE, 20 },
  { STANCE_BONE_UPPER_ARM, 6.0, { 5.2, 5.1, 4.9, 4.7 }, 0, -0.1, STANCE_PART_SLEEVE, 12 },
  { STANCE_BONE_UPPER_ARM, 10.0, { 4.9, 4.9, 4.6, 4.5 }, 0, 0, STANCE_PART_SLEEVE, 4 },
  { STANCE_BONE_UPPER_ARM, 14.5, { 4.6, 4.5, 4.2, 4.2 }, 0, 0, STANCE_PART_LOWER_ARM, 0 },
  { STANCE_BONE_UPPER_ARM, 20.0, { 4.2, 4.1, 3.9, 3.9 }, 0, 0, STANCE_PART_LOWER_ARM, 0 },
  { STANCE_BONE_UPPER_ARM, 25.5, { 3.6, 3.6, 3.7, 3.7 }, 0, 0, STANCE_PART_LOWER_ARM, 0 },
  { STANCE_BONE_UPPER_ARM, 29.0, { 3.5, 0, 0, 0 }, 0, 0, STANCE_PART_LOWER_ARM, 0 },
  { STANCE_BONE_FOREARM, 3.0, { 3.9, 3.7, 3.8, 3.8 }, 0, 0, STANCE_PART_LOWER_ARM, 0 },
  { STANCE_BONE_FOREARM, 7.0, { 4.1, 3.7, 3.9, 3.8 }, 0, 0, STANCE_PART_LOWER_ARM, 0 },
  { STANCE_BONE_FOREARM, 13.0, { 3.6, 3.2, 3.3, 3.2 }, 0, 0, STANCE_PART_LOWER_ARM, 0 },
  { STANCE_BONE_FOREARM, 19.0, { 2.9, 2.7, 2.5, 2.4 }, 0, 0, STANCE_PART_LOWER_ARM, 0 },
  { STANCE_BONE_FOREARM, 24.0, { 2.7, 2.6, 2.0, 2.0 }, 0, 0, STANCE_PART_LOWER_ARM, 0 },
};

/* Clothes of each part: short, long, long with covered head. */
static const StanceMaterial clothes[STANCE_N_PARTS][3] = {
  [STANCE_PART_TRUNK] = { STANCE_MATERIAL_SHIRT, STANCE_MATERIAL_SHIRT, STANCE_MATERIAL_SHIRT },
  [STANCE_PART_HIPS] = { STANCE_MATERIAL_TROUSERS, STANCE_MATERIAL_TROUSERS, STANCE_MATERIAL_TROUSERS },
  [STANCE_PART_NECK] = { STANCE_MATERIAL_SKIN, STANCE_MATERIAL_SKIN, STANCE_MATERIAL_COVER },
  [STANCE_PART_HEAD] = { STANCE_MATERIAL_SKIN, STANCE_MATERIAL_SKIN, STANCE_MATERIAL_SKIN },
  [STANCE_PART_UPPER_THIGH] = { STANCE_MATERIAL_TROUSERS, STANCE_MATERIAL_TROUSERS, STANCE_MATERIAL_TROUSERS },
  [STANCE_PART_LOWER_THIGH] = { STANCE_MATERIAL_SKIN, STANCE_MATERIAL_TROUSERS, STANCE_MATERIAL_TROUSERS },
  [STANCE_PART_SHANK] = { STANCE_MATERIAL_SKIN, STANCE_MATERIAL_TROUSERS, STANCE_MATERIAL_TROUSERS },
  [STANCE_PART_SHOE] = { STANCE_MATERIAL_SHOE, STANCE_MATERIAL_SHOE, STANCE_MATERIAL_SHOE },
  [STANCE_PART_SOLE] = { STANCE_MATERIAL_SOLE, STANCE_MATERIAL_SOLE, STANCE_MATERIAL_SOLE },
  [STANCE_PART_SLEEVE] = { STANCE_MATERIAL_SHIRT, STANCE_MATERIAL_SHIRT, STANCE_MATERIAL_SHIRT },
  [STANCE_PART_LOWER_ARM] = { STANCE_MATERIAL_SKIN, STANCE_MATERIAL_SHIRT, STANCE_MATERIAL_SHIRT },
  [STANCE_PART_HAND] = { STANCE_MATERIAL_SKIN, STANCE_MATERIAL_SKIN, STANCE_MATERIAL_SKIN },
};

static StanceMaterial
get_material (const StanceDrawnBody *body,
              StancePart             part)
{
  return clothes[part][body->look->clothes];
}

static gboolean
is_leg (StancePart part)
{
  return part >= STANCE_PART_UPPER_THIGH && part <= STANCE_PART_SOLE;
}

StanceTone
stance_body_get_tone (const StanceDrawnBody *body,
                      StancePart             part,
                      StanceLimb             limb)
{
  StanceMaterial material = get_material (body, part);

  /* shorts are of one piece; of long trousers each leg has its own shade */
  if (part == STANCE_PART_UPPER_THIGH && body->look->clothes == STANCE_CLOTHES_SHORT)
    return body->palette->tones[material];

  if (limb == STANCE_LIMB_OTHER && is_leg (part) && !body->two_legged)
    return body->palette->other[material];

  return body->palette->tones[material];
}

double
stance_body_get_ease (const StanceDrawnBody *body,
                      StancePart             part)
{
  StanceMaterial material = get_material (body, part);

  if (material == STANCE_MATERIAL_SHIRT)
    return part == STANCE_PART_TRUNK ? 0.3 : 0.8;

  if (material == STANCE_MATERIAL_TROUSERS)
    return part == STANCE_PART_HIPS ? 0.2 : 0.7;

  return 0;
}

/* How much wider than the middle one this body is. */
static double
get_girth (const StanceDrawnBody *body,
           StancePart             part)
{
  gboolean trunk_part = part == STANCE_PART_TRUNK || part == STANCE_PART_HIPS;

  switch (body->look->body)
    {
    case STANCE_BODY_LARGER:
      return trunk_part ? 1.2 : part >= STANCE_PART_SHOE && part != STANCE_PART_SLEEVE && part != STANCE_PART_LOWER_ARM ? 1
                                                                                                                        : 1.14;
    case STANCE_BODY_OLDER:
      return trunk_part ? 1.03 : is_leg (part) && part < STANCE_PART_SHOE ? 0.94
                                                                          : 0.97;
    case STANCE_BODY_YOUNGER:
    default:
      return 1;
    }
}

static StanceVector
get_axis (const StanceSkeleton *skeleton,
          int                   bone,
          int                   axis)
{
  const StanceTurn *turn = &skeleton->turn[bone];

  return (StanceVector){ turn->m[0][axis], turn->m[1][axis], turn->m[2][axis] };
}

void
stance_body_make_section (const StanceDrawnBody *body,
                          int                    bone,
                          StanceVector           local,
                          int                    front,
                          int                    side,
                          const double          *radii,
                          StanceSection         *section)
{
  double outside = bone >= STANCE_N_BONES_ONE_SIDE ? -1 : 1;

  local.y *= outside;
  section->at = stance_skeleton_place (body->skeleton, bone, local);
  section->front = get_axis (body->skeleton, bone, front);
  section->side = stance_vector_scale (get_axis (body->skeleton, bone, side), side == 1 ? outside : 1);
  section->ball = FALSE;

  for (int i = 0; i < 4; i++)
    section->radii[i] = radii[i];
}

StanceSection
stance_body_make_ball (const StanceDrawnBody *body,
                       int                    bone,
                       StanceVector           local,
                       double                 radius)
{
  const double  radii[4] = { radius, radius, radius, radius };
  StanceSection ball;

  stance_body_make_section (body, bone, local, 0, 1, radii, &ball);
  ball.ball = TRUE;

  return ball;
}

/* Limbs hang along -z, the trunk rises along +z. */
static double
get_z (const Cut *cut)
{
  return cut->bone >= STANCE_BONE_THIGH ? -cut->along : cut->along;
}

static int
get_bone (const Cut *cut,
          StanceLimb limb)
{
  return cut->bone >= STANCE_BONE_THIGH ? cut->bone + (int) limb * STANCE_BONES_OF_SIDE : cut->bone;
}

static gboolean
is_round (const Cut *cut)
{
  return !(cut->radii[1] > 0);
}

static StanceSection
make_cut (const StanceDrawnBody *body,
          const Cut             *cut,
          StanceLimb             limb,
          StancePart             part)
{
  double        girth = get_girth (body, part);
  double        ease = stance_body_get_ease (body, part);
  double        radii[4];
  StanceSection section;

  for (int i = 0; i < 4; i++)
    radii[i] = girth * cut->radii[cut->radii[i] > 0 ? i : 0] + ease;

  if (body->look->body == STANCE_BODY_OLDER && cut->bone == STANCE_BONE_CHEST && part == STANCE_PART_TRUNK)
    radii[1] += cut->along > 10 ? 2.2 : 1;

  if (body->look->body == STANCE_BODY_LARGER && part == STANCE_PART_TRUNK && cut->along < 10)
    radii[0] += 2.5;

  stance_body_make_section (body, get_bone (cut, limb), (StanceVector){ cut->before, cut->outside, get_z (cut) },
                            0, 1, radii, &section);
  section.ball = is_round (cut);

  return section;
}

double
stance_body_mix_smoothly (double a,
                          double b,
                          double c,
                          double d,
                          double t)
{
  return b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/* The neighbors of two cuts that lie on the same bone, or these themselves. */
static const Cut *
get_neighbor (const Cut *cuts,
              guint      n,
              guint      i,
              int        step)
{
  const Cut *own = &cuts[i];

  if ((step < 0 && i == 0) || (step > 0 && i + 1 == n))
    return own;

  return own[step].bone == own->bone && !is_round (&own[step]) ? &own[step] : own;
}

/* A cut between two others of the same bone. */
static Cut
mix_cuts (const Cut *cuts,
          guint      n,
          guint      i,
          double     t)
{
  const Cut *a = get_neighbor (cuts, n, i, -1), *b = &cuts[i], *c = &cuts[i + 1], *d = get_neighbor (cuts, n, i + 1, 1);
  Cut        cut = *b;

  cut.along = b->along + t * (c->along - b->along);
  cut.before = b->before + t * (c->before - b->before);
  cut.outside = b->outside + t * (c->outside - b->outside);

  for (int k = 0; k < 4; k++)
    cut.radii[k] = stance_body_mix_smoothly (a->radii[k], b->radii[k], c->radii[k], d->radii[k], t);

  return cut;
}

static void
add_between (StanceScene           *scene,
             const StanceDrawnBody *body,
             const Cut             *from,
             const Cut             *to,
             StanceLimb             limb)
{
  StanceSection a = make_cut (body, from, limb, from->part);
  StanceSection b = make_cut (body, to, limb, from->part);

  stance_scene_add_piece (scene, &a, &b, stance_body_get_tone (body, from->part, limb), from->blend, 0);
}

/* A piece goes from its own cut to the next one's place, dressed as its own. */
static void
add_row (StanceScene           *scene,
         const StanceDrawnBody *body,
         const Cut             *cuts,
         guint                  n,
         StanceLimb             limb)
{
  for (guint i = 0; i + 1 < n; i++)
    {
      gboolean alike = cuts[i].bone == cuts[i + 1].bone && !is_round (&cuts[i]) && !is_round (&cuts[i + 1]);
      int      between = body->fine && alike ? FINE : 1;
      Cut      from = cuts[i];

      for (int k = 1; k <= between; k++)
        {
          Cut to = k < between ? mix_cuts (cuts, n, i, (double) k / between) : cuts[i + 1];

          add_between (scene, body, &from, &to, limb);
          from = to;
        }
    }
}

/* The slope from the neck to the shoulder, and the breast in front of the armpit. */
static void
add_shoulder (StanceScene           *scene,
              const StanceDrawnBody *body,
              StanceLimb             limb)
{
  StanceTone    tone = body->palette->tones[STANCE_MATERIAL_SHIRT];
  StanceSection ball = make_cut (body, &arm[0], limb, STANCE_PART_SLEEVE);
  StanceSection top = make_cut (body, &trunk[14], STANCE_LIMB_WORKING, STANCE_PART_NECK);
  StanceSection breast = make_cut (body, &trunk[11], STANCE_LIMB_WORKING, STANCE_PART_TRUNK);

  tone.base = tone.light;
  stance_scene_add_piece (scene, &top, &ball, tone, arm[0].blend, 0);
  stance_scene_add_piece (scene, &breast, &ball, tone, arm[0].blend, 0);
}

void
stance_body_add (StanceScene           *scene,
                 const StanceDrawnBody *body)
{
  add_row (scene, body, neck, G_N_ELEMENTS (neck), STANCE_LIMB_WORKING);
  add_row (scene, body, trunk, G_N_ELEMENTS (trunk) - 1, STANCE_LIMB_WORKING);
  stance_body_add_head (scene, body);

  for (StanceLimb limb = STANCE_LIMB_WORKING; limb <= STANCE_LIMB_OTHER; limb++)
    {
      add_row (scene, body, leg, G_N_ELEMENTS (leg), limb);
      stance_body_add_foot (scene, body, limb);
      add_shoulder (scene, body, limb);
      add_row (scene, body, arm, G_N_ELEMENTS (arm), limb);
      stance_body_add_hand (scene, body, limb);
    }
}

static StanceSection
mix (const StanceSection *a,
     const StanceSection *b,
     double               t)
{
  StanceSection mixed = *a;

  mixed.at = stance_vector_add (stance_vector_scale (a->at, 1 - t), stance_vector_scale (b->at, t));

  for (int i = 0; i < 4; i++)
    mixed.radii[i] = (1 - t) * a->radii[i] + t * b->radii[i];

  return mixed;
}

void
stance_body_cut (const StanceDrawnBody *body,
                 int                    bone,
                 double                 along,
                 StanceSection         *section)
{
  StanceLimb    limb = bone >= STANCE_N_BONES_ONE_SIDE ? STANCE_LIMB_OTHER : STANCE_LIMB_WORKING;
  int           own = limb == STANCE_LIMB_OTHER ? bone - STANCE_BONES_OF_SIDE : bone;
  const Cut    *cuts = own < STANCE_BONE_THIGH ? trunk : own < STANCE_BONE_UPPER_ARM ? leg
                                                                                     : arm;
  guint         n = own < STANCE_BONE_THIGH ? G_N_ELEMENTS (trunk) : own < STANCE_BONE_UPPER_ARM ? G_N_ELEMENTS (leg)
                                                                                                 : G_N_ELEMENTS (arm);
  guint         i = 0;
  StanceSection next;

  while (cuts[i].bone != own)
    i++;

  while (i + 2 < n && cuts[i + 1].bone == own && cuts[i + 1].along <= along)
    i++;

  *section = make_cut (body, &cuts[i], limb, cuts[i].part);
  if (i + 1 == n || cuts[i + 1].bone != own)
    return;

  next = make_cut (body, &cuts[i + 1], limb, cuts[i].part);
  *section = mix (section, &next, CLAMP ((along - cuts[i].along) / (cuts[i + 1].along - cuts[i].along), 0, 1));
  section->ball = FALSE;
}
