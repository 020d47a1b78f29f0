/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-motion.h"
#include "stance-task.h"

G_BEGIN_DECLS

/* A sum of squares while it is made up, of a task at one place. */
typedef struct
{
  const StanceTask     *task;
  const StanceSkeleton *skeleton;
  StanceMotion          motion;
  StanceLeast          *least; /* or NULL */
  double                sum;
} StanceMeasure;

/* A place that goes with a bone. */
typedef struct
{
  int          bone;
  StanceVector at;
} StancePlace;

/* The weight of what must hold in the end. */
#define STANCE_FIRM(self, weight) ((weight) * (self)->task->firmness)

/* @rates and @residue are weighted already. */
void stance_measure_add_row (StanceMeasure *self, const double *rates, double residue);
/* What is amiss of a place of @bone along @direction, cm. */
void stance_measure_add_place (StanceMeasure *self, int bone, StanceVector place, StanceVector direction, double amiss, double weight);
/* The same of how far @a is from @b. */
void stance_measure_add_pair (StanceMeasure *self, const StancePlace *a, const StancePlace *b, StanceVector direction, double amiss, double weight);
/* What is amiss of a direction that is fixed to @bone, along @against. */
void stance_measure_add_direction (StanceMeasure *self, int bone, StanceVector direction, StanceVector against, double amiss, double weight);

/* All of the body that is under the ground or in a prop. */
void stance_measure_add_outside (StanceMeasure *self);
/* All of the body that is in another part of it. */
void stance_measure_add_bulk (StanceMeasure *self);

G_END_DECLS
