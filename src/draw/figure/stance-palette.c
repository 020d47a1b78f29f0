/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-palette.h"

typedef struct
{
  StanceTone working;
  StanceTone other;
} Pair;

#define ALIKE(base, light) \
  {                        \
    { base, light },       \
    {                      \
      base, light          \
    }                      \
  }

static const Pair materials[STANCE_N_MATERIALS] = {
  [STANCE_MATERIAL_SKIN] = { { 0xcf9f7bff, 0xe3b793ff }, { 0xe3c8b2ff, 0xf3dfceff } },
  [STANCE_MATERIAL_SHIRT] = ALIKE (0xc9cfd6ff, 0xe4e8ecff),
  [STANCE_MATERIAL_TROUSERS] = { { 0x4c5a6bff, 0x617187ff }, { 0x8e9babff, 0xa6b2c0ff } },
  [STANCE_MATERIAL_SHOE] = { { 0xb9bdc2ff, 0xdcdee1ff }, { 0xd2d5d8ff, 0xf0f1f2ff } },
  [STANCE_MATERIAL_SOLE] = { { 0x3d4450ff, 0x4c5461ff }, { 0x6c7480ff, 0x7b838fff } },
  [STANCE_MATERIAL_HAIR] = ALIKE (0x4d4038ff, 0x65554aff),
  [STANCE_MATERIAL_COVER] = ALIKE (0x7f8a97ff, 0x99a4b0ff),
  [STANCE_MATERIAL_WOOD] = ALIKE (0xcbb79aff, 0xe3d4bdff),
  [STANCE_MATERIAL_SOFT] = ALIKE (0xa9bfc0ff, 0xc6d8d8ff),
  [STANCE_MATERIAL_METAL] = ALIKE (0x8c949dff, 0xb4bbc2ff),
  [STANCE_MATERIAL_BAND] = ALIKE (0x3f7d78ff, 0x5f9f99ff),
};

static const StancePalette plain = {
  .line = 0x2f3640ff,
  .fine = 0x9aa1a9ff,
  .ground = 0xedeeefff,
  .wall = 0xf4f5f6ff,
  .shadow = 0x1c22282e,
  .muscle = 0x6a2c91ff,
  .muscle_strong = 0x3d1f57ff,
  .rim = 0xfaf4fdff,
  .arrow = 0x262d36ff,
  .arrow_rim = 0xffffffff,
};

/* On paper the body is pale, so that what is marked is the darkest. */
#define DARKEST 0.34

/* From the luma of Rec. 601, what a copier makes of a color. */
static guint32
to_gray (guint32 color)
{
  double  luma = 0.299 * STANCE_COLOR_GET (color, 24) + 0.587 * STANCE_COLOR_GET (color, 16) + 0.114 * STANCE_COLOR_GET (color, 8);
  guint32 level = (guint32) ((DARKEST + (1 - DARKEST) * luma) * 255 + 0.5);

  return level << 24 | level << 16 | level << 8 | (color & 0xff);
}

static void
make_gray (StancePalette *self)
{
  for (int i = 0; i < STANCE_N_MATERIALS; i++)
    {
      self->tones[i] = (StanceTone){ to_gray (self->tones[i].base), to_gray (self->tones[i].light) };
      self->other[i] = (StanceTone){ to_gray (self->other[i].base), to_gray (self->other[i].light) };
    }

  self->line = 0x1e1e1eff;
  self->fine = to_gray (self->fine);
  self->ground = to_gray (self->ground);
  self->wall = to_gray (self->wall);
  self->shadow = 0x0000002e;
  self->muscle = 0x262626ff;
  self->muscle_strong = 0x0c0c0cff;
  self->rim = 0xffffffff;
  self->hatch = 0xf4f4f4ff;
  self->arrow = 0x000000ff;
}

static void
make_dark (StancePalette *self)
{
  self->line = 0x14171bff;
  self->fine = 0x6d757eff;
  self->ground = 0x33373bff;
  self->wall = 0x2b2e32ff;
  self->shadow = 0x00000070;
  self->arrow = 0xf0f2f4ff;
  self->arrow_rim = 0x14171bff;
}

static void
age_hair (StancePalette *self)
{
  static const StanceTone gray_hair = { 0xa3a29fff, 0xc6c5c2ff };

  self->tones[STANCE_MATERIAL_HAIR] = gray_hair;
  self->other[STANCE_MATERIAL_HAIR] = gray_hair;
}

void
stance_palette_init (StancePalette          *self,
                     const StanceFigureLook *look)
{
  *self = plain;

  for (int i = 0; i < STANCE_N_MATERIALS; i++)
    {
      self->tones[i] = materials[i].working;
      self->other[i] = materials[i].other;
    }

  if (look->body == STANCE_BODY_OLDER)
    age_hair (self);

  if (look->dark)
    make_dark (self);

  if (look->gray)
    make_gray (self);
}
