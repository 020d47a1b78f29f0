/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-assessment.h"

G_BEGIN_DECLS

/**
 * StanceSymmetry:
 * @known: both sides have a value and were measured in a comparable way
 * @difference: of the sides, never negative
 * @worse: the side that is worse; none where they are equal or neither direction is better
 * @lsi: limb symmetry in per cent, as rules read it
 * @meaningful: @lsi says something: the measure is no angle, and the higher value reaches its
 *   lower limit
 * @adds_weight: an angle that is worse by 4° or more on the painful side
 *
 * Left against right. A side difference never fires a rule alone.
 */
typedef struct
{
  gboolean   known;
  double     left;
  double     right;
  double     difference;
  StanceSide worse;
  double     lsi;
  gboolean   meaningful;
  gboolean   adds_weight;
} StanceSymmetry;

/* From this difference of an angle on, in degrees, the painful side adds weight. */
#define STANCE_SYMMETRY_WEIGHT 4.0

/* @task: %NULL for the measure's first */
StanceSymmetry stance_symmetry_of (const StanceMeasure    *measure,
                                   const StanceClient     *client,
                                   const StanceAssessment *assessment,
                                   const char             *task);

G_END_DECLS
