/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-solver.h"
#include "stance-task.h"

G_BEGIN_DECLS

/* Some steps with contacts held so firmly; a row without steps ends the list. */
typedef struct
{
  double firmness;
  int    most_steps;
} StanceStage;

/* Moves @place to where the least is amiss. */
void stance_task_relax (StanceTask *task, const StanceStage *stages, double *place);
/* Into the limits of all joints. */
void stance_task_clamp (double *place);
void stance_task_finish (const StanceTask *task, const double *place, StanceSolved *solved);
/* Of the body at @place, above the ground. */
double stance_task_find_lowest (const StanceTask *task, const double *place);

G_END_DECLS
