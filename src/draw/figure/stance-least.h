/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-pose.h"

G_BEGIN_DECLS

/* What the solver may change: where the pelvis is, then the angles. */
#define STANCE_UNKNOWNS (3 + STANCE_N_ANGLES)

/**
 * StanceLeast:
 *
 * A sum of squares near one place, as its linear equations: @matrix (its lower half alone
 * is filled) times the step is minus @slope.
 */
typedef struct
{
  double matrix[STANCE_UNKNOWNS][STANCE_UNKNOWNS];
  double slope[STANCE_UNKNOWNS];
} StanceLeast;

/* @rates: how the residue grows with each unknown. Both are weighted already. */
void stance_least_add (StanceLeast  *self,
                       const double *rates,
                       double        residue);
/* The same for a residue that only one unknown changes. */
void stance_least_add_single (StanceLeast *self,
                              int          unknown,
                              double       rate,
                              double       residue);

/* The damped step; @fixed unknowns stay. */
void stance_least_solve (const StanceLeast *self,
                         double             damping,
                         const gboolean    *fixed,
                         double            *step);

G_END_DECLS
