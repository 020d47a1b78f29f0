/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-figure-view.h"

G_BEGIN_DECLS

/* Red, green, blue and cover, a byte each. */
#define STANCE_COLOR_GET(color, shift) ((((color) >> (shift)) & 0xff) / 255.0)

/* A thing where the light does not reach and where it does. */
typedef struct
{
  guint32 base;
  guint32 light;
} StanceTone;

typedef enum
{
  STANCE_MATERIAL_SKIN,
  STANCE_MATERIAL_SHIRT,
  STANCE_MATERIAL_TROUSERS,
  STANCE_MATERIAL_SHOE,
  STANCE_MATERIAL_SOLE,
  STANCE_MATERIAL_HAIR,
  STANCE_MATERIAL_COVER, /* of the head */
  STANCE_MATERIAL_WOOD,  /* steps, benches, chairs */
  STANCE_MATERIAL_SOFT,  /* mats, pillows */
  STANCE_MATERIAL_METAL,
  STANCE_MATERIAL_BAND,
  STANCE_N_MATERIALS,
} StanceMaterial;

/* @other: what the resting leg wears, paler than the working one's. */
typedef struct
{
  StanceTone tones[STANCE_N_MATERIALS];
  StanceTone other[STANCE_N_MATERIALS];
  guint32    line;
  guint32    fine; /* thin lines on floor and walls */
  guint32    ground;
  guint32    wall;
  guint32    shadow;
  guint32    muscle;
  guint32    muscle_strong; /* what is meant within a muscle */
  guint32    rim;
  guint32    hatch; /* on the muscle; no color: none */
  guint32    arrow;
  guint32    arrow_rim;
} StancePalette;

void stance_palette_init (StancePalette          *self,
                          const StanceFigureLook *look);

G_END_DECLS
