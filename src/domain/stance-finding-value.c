/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-finding-private.h"

#include <math.h>

StanceFinding *
stance_finding_new (const StanceRule *rule,
                    StanceSide        side)
{
  StanceFinding *self = g_new0 (StanceFinding, 1);

  self->rule = rule;
  self->rule_version = rule != NULL ? rule->version : 0;
  self->side = side;
  self->threshold = NAN;
  self->inputs = g_array_new (FALSE, FALSE, sizeof (StanceInput));
  self->offered = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  self->loads = g_ptr_array_new ();
  self->cues = g_ptr_array_new ();
  self->suggests = g_ptr_array_new ();
  self->held_back = g_array_new (FALSE, FALSE, sizeof (StanceHeldBack));

  return self;
}

StanceFinding *
stance_finding_copy (const StanceFinding *self)
{
  StanceFinding *copy = g_new (StanceFinding, 1);

  *copy = *self;
  copy->inputs = g_array_copy (self->inputs);
  copy->offered = g_ptr_array_copy (self->offered, NULL, NULL);
  copy->checks = g_ptr_array_copy (self->checks, NULL, NULL);
  copy->loads = g_ptr_array_copy (self->loads, NULL, NULL);
  copy->cues = g_ptr_array_copy (self->cues, NULL, NULL);
  copy->suggests = g_ptr_array_copy (self->suggests, NULL, NULL);
  copy->held_back = g_array_copy (self->held_back);

  return copy;
}

void
stance_finding_free (StanceFinding *self)
{
  g_array_unref (self->inputs);
  g_ptr_array_unref (self->offered);
  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->loads);
  g_ptr_array_unref (self->cues);
  g_ptr_array_unref (self->suggests);
  g_array_unref (self->held_back);
  g_free (self);
}

void
stance_findings_free (StanceFindings *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->stops);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

char *
stance_finding_dup_key (const StanceFinding *self)
{
  return g_strconcat (self->rule->id, "/", stance_side_nicks[self->side], NULL);
}
