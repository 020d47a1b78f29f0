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
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_auto (Visit) before = { NULL };
  g_auto (Visit) visit = { NULL };
  g_autoptr (StanceFindings) findings = NULL;
  g_autofree char *found = NULL;
  StanceCase       situation = { .catalog = catalog, .earlier = earlier };

  visit_init (&visit, row->visit);
  situation.client = visit.client;
  situation.assessment = visit.assessment;
  if (row->before != NULL)
    {
      visit_init (&before, row->before);
      stance_set_text (&before.assessment->date, "2026-09-01");
      g_ptr_array_add (earlier, before.assessment);
    }
  findings = stance_findings_evaluate (&situation);
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
rule_table_add (const RuleTable *table)
{
  for (gsize i = 0; i < table->n_rows; i++)
    g_test_add_data_func (table->rows[i].path, &table->rows[i], test_row);
  for (gsize i = 0; i < table->n_offers; i++)
    g_test_add_data_func (table->offers[i].path, &table->offers[i], test_offer);
}
