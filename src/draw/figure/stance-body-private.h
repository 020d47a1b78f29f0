/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-body.h"

G_BEGIN_DECLS

/* What a piece of the body is dressed in depends on the part. */
typedef enum
{
  STANCE_PART_TRUNK,
  STANCE_PART_HIPS,
  STANCE_PART_NECK,
  STANCE_PART_HEAD,
  STANCE_PART_UPPER_THIGH,
  STANCE_PART_LOWER_THIGH,
  STANCE_PART_SHANK,
  STANCE_PART_SHOE,
  STANCE_PART_SOLE,
  STANCE_PART_SLEEVE,
  STANCE_PART_LOWER_ARM,
  STANCE_PART_HAND,
  STANCE_N_PARTS,
} StancePart;

/* From @b to @c, @t of the way, gently bent by the neighbors @a and @d (Catmull and Rom). */
double stance_body_mix_smoothly (double a,
                                 double b,
                                 double c,
                                 double d,
                                 double t);

StanceTone stance_body_get_tone (const StanceDrawnBody *body,
                                 StancePart             part,
                                 StanceLimb             limb);
/* How many cm clothes stand off the skin. */
double stance_body_get_ease (const StanceDrawnBody *body,
                             StancePart             part);

/* A cut whose middle is at @local in the frame of the bone; its plane is spanned by two of
 * the bone's axes, @front and @side (0: x, 1: y, 2: z). Outside is away from the middle of
 * the body.
 */
void          stance_body_make_section (const StanceDrawnBody *body,
                                        int                    bone,
                                        StanceVector           local,
                                        int                    front,
                                        int                    side,
                                        const double          *radii,
                                        StanceSection         *section);
StanceSection stance_body_make_ball (const StanceDrawnBody *body,
                                     int                    bone,
                                     StanceVector           local,
                                     double                 radius);

void stance_body_add_head (StanceScene           *scene,
                           const StanceDrawnBody *body);
void stance_body_add_hand (StanceScene           *scene,
                           const StanceDrawnBody *body,
                           StanceLimb             limb);
void stance_body_add_foot (StanceScene           *scene,
                           const StanceDrawnBody *body,
                           StanceLimb             limb);

G_END_DECLS
