/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "visit.h"

/* What a row is there to show beside firing or not; each rule has one of each that applies to it. */
typedef enum
{
  RULE_EDGE = 1 << 0,    /* exactly the threshold */
  RULE_END = 1 << 1,     /* exactly the end of the near zone */
  RULE_HAIR = 1 << 2,    /* off by less than what numbers are compared with, 1e-9 */
  RULE_REGION = 1 << 3,  /* another region or side hurts */
  RULE_MISSING = 1 << 4, /* something that it asks for was not measured, seen or told */
  RULE_FEW = 1 << 5,     /* too few trials or steps */
  RULE_DIFFERS = 1 << 6, /* measured in ways that cannot be compared */
  RULE_CHILD = 1 << 7,   /* under 18 */
  RULE_ASIDE = 1 << 8,   /* set aside by the clinician */
} RuleKinds;

/* What a rule says of a visit. */
typedef struct
{
  const char *path;
  const char *visit;
  const char *rule;
  const char *side;
  const char *expected; /* zone, "fires" without one, "-" when it does not; "+" when it acts */
  RuleKinds   kinds;
  const char *before; /* the visit before; NULL: none */
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

typedef struct
{
  const RuleRow  *rows;
  gsize           n_rows;
  const OfferRow *offers;
  gsize           n_offers;
} RuleTable;
extern const RuleTable rule_table_running;
extern const RuleTable rule_table_strength;

/* A test for each row of @table, which stays where it is. */
void rule_table_add (const RuleTable *table);

/* Every rule of the catalog has rows of each kind, but for exceptions that say why.
 * @tables: %NULL at the end
 */
void rule_tables_check (const RuleTable *const *tables);
