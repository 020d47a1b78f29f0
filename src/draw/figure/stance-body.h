/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-scene.h"
#include "stance-skeleton.h"

G_BEGIN_DECLS

/**
 * StanceDrawnBody:
 * @fine: large or printed: cuts are closer
 * @grip: how far the fingers of each limb's hand are closed: 0 flat, 1 a fist
 *
 * Whom a scene shows, and how.
 */
typedef struct
{
  const StanceSkeleton   *skeleton;
  const StanceFigureLook *look;
  const StancePalette    *palette;
  gboolean                two_legged;
  gboolean                fine;
  double                  grip[2];
} StanceDrawnBody;

void stance_body_add (StanceScene           *scene,
                      const StanceDrawnBody *body);

/* The cut through the body at @along the bone (cm from its beginning), as it is drawn. */
void stance_body_cut (const StanceDrawnBody *body,
                      int                    bone,
                      double                 along,
                      StanceSection         *section);

G_END_DECLS
