/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "rule-rows.h"

static void
test_row (gconstpointer data)
{
  const RuleRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  g_autoptr (StanceFindings) findings = NULL;
  g_autofree char *found = NULL;

  visit_init (&visit, row->visit);
  findings = visit_evaluate (&visit, catalog, NULL);
  found = describe_finding (find_finding (findings, row->rule, row->side));

  g_assert_cmpstr (found, ==, row->expected);
}

static void
test_offer (gconstpointer data)
{
  const OfferRow *row = data;
  g_autoptr (StanceCatalog) catalog = stance_catalog_new ();
  g_auto (Visit) visit = { NULL };
  g_autoptr (StanceFindings) findings = NULL;
  const StanceFinding *finding;
  g_autofree char     *loads = NULL;
  g_autofree char     *cues = NULL;
  g_autofree char     *suggests = NULL;
  g_autofree char     *held_back = NULL;
  g_autofree char     *found = NULL;

  visit_init (&visit, row->visit);
  findings = visit_evaluate (&visit, catalog, NULL);
  finding = find_finding (findings, row->rule, row->side);
  g_assert_nonnull (finding);
  loads = join_ids (finding->loads);
  cues = join_ids (finding->cues);
  suggests = join_ids (finding->suggests);
  held_back = join_held_back (finding->held_back);
  found = g_strjoin ("|", loads, cues, suggests, held_back, NULL);

  g_assert_cmpstr (found, ==, row->offers);
}

void
rule_rows_add (const RuleRow *rows,
               gsize          n)
{
  for (gsize i = 0; i < n; i++)
    g_test_add_data_func (rows[i].path, &rows[i], test_row);
}

void
offer_rows_add (const OfferRow *rows,
                gsize           n)
{
  for (gsize i = 0; i < n; i++)
    g_test_add_data_func (rows[i].path, &rows[i], test_offer);
}
