/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-least.h"

#include <math.h>
#include <string.h>

/* Keeps the matrix positive where nothing asks for an unknown. */
#define LEAST_DIAGONAL 1e-9

void
stance_least_add (StanceLeast  *self,
                  const double *rates,
                  double        residue)
{
  for (int i = 0; i < STANCE_UNKNOWNS; i++)
    {
      if (fpclassify (rates[i]) == FP_ZERO)
        continue;
      self->slope[i] += rates[i] * residue;
      for (int k = 0; k <= i; k++)
        self->matrix[i][k] += rates[i] * rates[k];
    }
}

void
stance_least_add_single (StanceLeast *self,
                         int          unknown,
                         double       rate,
                         double       residue)
{
  self->slope[unknown] += rate * residue;
  self->matrix[unknown][unknown] += rate * rate;
}

static void
copy_damped (const StanceLeast *self,
             double             damping,
             const gboolean    *fixed,
             StanceLeast       *copy)
{
  *copy = *self;
  for (int i = 0; i < STANCE_UNKNOWNS; i++)
    copy->matrix[i][i] = copy->matrix[i][i] * (1 + damping) + LEAST_DIAGONAL;
  for (int i = 0; i < STANCE_UNKNOWNS; i++)
    {
      if (!fixed[i])
        continue;
      for (int k = 0; k < STANCE_UNKNOWNS; k++)
        copy->matrix[MAX (i, k)][MIN (i, k)] = 0;
      copy->matrix[i][i] = 1;
      copy->slope[i] = 0;
    }
}

/* Cholesky, in place in the lower half. */
static void
factorize (StanceLeast *self)
{
  for (int i = 0; i < STANCE_UNKNOWNS; i++)
    for (int k = 0; k <= i; k++)
      {
        double sum = self->matrix[i][k];

        for (int j = 0; j < k; j++)
          sum -= self->matrix[i][j] * self->matrix[k][j];
        self->matrix[i][k] = i == k ? sqrt (MAX (sum, LEAST_DIAGONAL)) : sum / self->matrix[k][k];
      }
}

void
stance_least_solve (const StanceLeast *self,
                    double             damping,
                    const gboolean    *fixed,
                    double            *step)
{
  StanceLeast work;

  copy_damped (self, damping, fixed, &work);
  factorize (&work);
  for (int i = 0; i < STANCE_UNKNOWNS; i++)
    {
      step[i] = -work.slope[i];
      for (int k = 0; k < i; k++)
        step[i] -= work.matrix[i][k] * step[k];
      step[i] /= work.matrix[i][i];
    }
  for (int i = STANCE_UNKNOWNS - 1; i >= 0; i--)
    {
      for (int k = i + 1; k < STANCE_UNKNOWNS; k++)
        step[i] -= work.matrix[k][i] * step[k];
      step[i] /= work.matrix[i][i];
    }
}
