/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-side-color.h"

/* Light and dark, and each in high contrast. */
static const guint32 colors[2][2][3] = {
  { { 0x3d3846ff, 0x1a5fb4ff, 0xc64600ff }, { 0x000000ff, 0x0b3c7aff, 0x8f3300ff } },
  { { 0xf6f5f4ff, 0x62a0eaff, 0xffa348ff }, { 0xffffffff, 0x99c1f1ff, 0xffbe6fff } },
};

guint32
stance_side_get_color (StanceSide side,
                       gboolean   dark,
                       gboolean   high_contrast)
{
  return colors[dark ? 1 : 0][high_contrast ? 1 : 0][side == STANCE_SIDE_BOTH ? STANCE_SIDE_NONE : side];
}
