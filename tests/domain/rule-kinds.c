/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "rule-rows.h"

#include <string.h>

static const struct
{
  RuleKinds   kind;
  const char *name;
} kinds[] = {
  { RULE_EDGE, "exactly the threshold" },
  { RULE_END, "exactly the end of the zone" },
  { RULE_HAIR, "a hair off" },
  { RULE_REGION, "another region" },
  { RULE_MISSING, "something missing" },
  { RULE_FEW, "too few trials" },
  { RULE_DIFFERS, "not comparable" },
  { RULE_CHILD, "under 18" },
  { RULE_ASIDE, "set aside" },
};

#define NO_NUMBER   "It asks for no number."
#define NO_ZONE     "It has no near zone."
#define NO_REGION   "It asks for no region; what the region holds back is a row of what it offers."
#define NO_STEPS    "It is no mean of steps; too few trials are said where the change is judged."
#define NO_OTHER    "It looks at no other side and at no other visit."
#define NOTHING_BAD "Set-up, shoes and tester only mark a comparison; nothing that is recorded of the test breaks it."

static const struct
{
  const char *rule;
  RuleKinds   kinds;
  const char *why;
} exceptions[] = {
  { "r00", RULE_EDGE | RULE_END | RULE_HAIR | RULE_FEW, NO_NUMBER },
  { "r00", RULE_DIFFERS, NO_OTHER },
  { "r01", RULE_DIFFERS, NO_OTHER },
  { "r02", RULE_FEW, NO_STEPS },
  { "r02", RULE_DIFFERS, NO_OTHER },
  { "r03", RULE_END, NO_ZONE },
  { "r03", RULE_REGION, NO_REGION },
  { "r04", RULE_END, NO_ZONE },
  { "r04", RULE_FEW, NO_STEPS },
  { "r04", RULE_DIFFERS, NO_OTHER },
  { "r05", RULE_END, NO_ZONE },
  { "r05", RULE_REGION, NO_REGION },
  { "r05", RULE_FEW, NO_STEPS },
  { "r05", RULE_DIFFERS, NOTHING_BAD },
  { "r06", RULE_EDGE | RULE_END | RULE_HAIR | RULE_FEW, NO_NUMBER },
  { "r06", RULE_DIFFERS, NO_OTHER },
  { "r07", RULE_END, NO_ZONE },
  { "r07", RULE_DIFFERS, NO_OTHER },
  { "r08", RULE_END, NO_ZONE },
  { "r08", RULE_REGION, NO_REGION },
  { "r08", RULE_DIFFERS, NO_OTHER },
  { "r09", RULE_END, NO_ZONE },
  { "r09", RULE_DIFFERS, NO_OTHER },
  { "r10", RULE_DIFFERS, NO_OTHER },
  { "r11", RULE_END, NO_ZONE },
  { "r11", RULE_REGION, NO_REGION },
  { "r11", RULE_DIFFERS, NO_OTHER },
  { "r12", RULE_END, NO_ZONE },
  { "r12", RULE_REGION, NO_REGION },
  { "r12", RULE_DIFFERS, NO_OTHER },
  { "r13", RULE_END, NO_ZONE },
  { "r13", RULE_REGION, NO_REGION },
  { "r13", RULE_FEW, NO_STEPS },
  { "r13", RULE_DIFFERS, NOTHING_BAD },
  { "r14", RULE_EDGE | RULE_END | RULE_HAIR | RULE_FEW, NO_NUMBER },
  { "r14", RULE_DIFFERS, NO_OTHER },
  { "r15", RULE_END, NO_ZONE },
  { "r15", RULE_REGION, NO_REGION },
  { "r15", RULE_FEW, NO_STEPS },
  { "r15", RULE_DIFFERS, NOTHING_BAD },
  { "r16", RULE_END, NO_ZONE },
  { "r16", RULE_FEW, NO_STEPS },
  { "r17", RULE_END, NO_ZONE },
  { "r17", RULE_REGION, NO_REGION },
  { "r17", RULE_FEW, NO_STEPS },
  { "r17", RULE_DIFFERS, NO_OTHER },
  { "r18", RULE_EDGE | RULE_END | RULE_HAIR | RULE_FEW, NO_NUMBER },
  { "r18", RULE_REGION, NO_REGION },
  { "r18", RULE_DIFFERS, NO_OTHER },
  { "r19", RULE_END, NO_ZONE },
  { "r19", RULE_REGION, NO_REGION },
  { "r19", RULE_FEW, NO_STEPS },
};

static RuleKinds
get_exceptions (const char *rule)
{
  RuleKinds found = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (g_str_has_prefix (rule, exceptions[i].rule))
      found |= exceptions[i].kinds;

  return found;
}

typedef struct
{
  RuleKinds kinds;
  gboolean  fires;
  gboolean  is_silent;
  gboolean  acts_though_aside;
  gboolean  fires_though_child;
} Shown;

static Shown
look_for (const RuleTable *const *tables,
          const char             *rule)
{
  Shown shown = { 0 };

  for (; *tables != NULL; tables++)
    for (gsize i = 0; i < (*tables)->n_rows; i++)
      {
        const RuleRow *row = &(*tables)->rows[i];
        gboolean       fires = !g_str_equal (row->expected, "-");

        if (!g_str_equal (row->rule, rule))
          continue;

        shown.kinds |= row->kinds;
        shown.fires |= fires;
        shown.is_silent |= !fires;
        shown.acts_though_aside |= (row->kinds & RULE_ASIDE) != 0 && strchr (row->expected, '+') != NULL;
        shown.fires_though_child |= (row->kinds & RULE_CHILD) != 0 && fires;
      }

  return shown;
}

void
rule_tables_check (const RuleTable *const *tables)
{
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  const GPtrArray *rules = stance_catalog_get_rules (catalog);

  for (guint i = 0; i < rules->len; i++)
    {
      const StanceRule *rule = g_ptr_array_index (rules, i);
      Shown             shown = look_for (tables, rule->id);

      g_assert_true (shown.fires && shown.is_silent);
      g_assert_false (shown.acts_though_aside);
      g_assert_false (rule->adults_only && shown.fires_though_child);

      /* An exception that is none hides a row that was meant to be there. */
      g_assert_cmpint (shown.kinds & get_exceptions (rule->id), ==, 0);
      for (gsize j = 0; j < G_N_ELEMENTS (kinds); j++)
        if (((shown.kinds | get_exceptions (rule->id)) & kinds[j].kind) == 0)
          g_error ("%s has no row for: %s", rule->id, kinds[j].name);
    }
}
