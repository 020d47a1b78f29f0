/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "visit.h"

/* What a rule says of a visit. */
typedef struct
{
  const char *path;
  const char *visit;
  const char *rule;
  const char *side;
  const char *expected; /* zone, "fires" without one, "-" when it does not; "+" when it acts */
} RuleRow;

/* What a rule that fires offers. */
typedef struct
{
  const char *path;
  const char *visit;
  const char *rule;
  const char *side;
  const char *offers; /* load | cue | exercises | held back */
} OfferRow;

/* A test for each of @n rows, which stay where they are. */
void rule_rows_add (const RuleRow *rows,
                    gsize          n);
void offer_rows_add (const OfferRow *rows,
                     gsize           n);
