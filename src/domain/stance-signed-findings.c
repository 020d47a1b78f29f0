/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-signed-findings.h"

#include "stance-finding-private.h"

#include <math.h>

struct _StanceSignedFindings
{
  gatomicrefcount references;
  GPtrArray      *rules;    /* interned ids, by finding */
  GPtrArray      *findings; /* StanceFinding without a rule */
  GArray         *stops;    /* StanceStopReason */
};

StanceSignedFindings *
stance_signed_findings_new (void)
{
  StanceSignedFindings *self = g_new0 (StanceSignedFindings, 1);

  g_atomic_ref_count_init (&self->references);
  self->rules = g_ptr_array_new ();
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_finding_free);
  self->stops = g_array_new (FALSE, FALSE, sizeof (StanceStopReason));

  return self;
}

StanceSignedFindings *
stance_signed_findings_ref (StanceSignedFindings *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
stance_signed_findings_unref (StanceSignedFindings *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->findings);
  g_array_unref (self->stops);
  g_free (self);
}

StanceFinding *
stance_signed_findings_add (StanceSignedFindings *self,
                            const char           *rule,
                            int                   rule_version,
                            StanceSide            side)
{
  StanceFinding *finding = stance_finding_new (NULL, side);

  finding->rule_version = rule_version;
  g_ptr_array_add (self->rules, (gpointer) g_intern_string (rule));
  g_ptr_array_add (self->findings, finding);

  return finding;
}

void
stance_signed_findings_add_stop (StanceSignedFindings   *self,
                                 const StanceStopReason *stop)
{
  g_array_append_vals (self->stops, stop, 1);
}

static gboolean
has_text (GPtrArray  *texts,
          const char *text)
{
  return text != NULL && g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

static gboolean
has_any (GPtrArray   *texts,
         const char **wanted)
{
  for (; wanted != NULL && *wanted != NULL; wanted++)
    if (has_text (texts, *wanted))
      return TRUE;

  return FALSE;
}

/* The parts of the rule that what was suggested came from. */
static void
find_offered (StanceFinding *finding)
{
  for (guint i = 0; i < finding->rule->suggestions->len; i++)
    {
      StanceSuggestion *suggestion = &g_array_index (finding->rule->suggestions, StanceSuggestion, i);

      if (has_text (finding->loads, suggestion->load) || has_text (finding->cues, suggestion->cue) ||
          has_any (finding->suggests, suggestion->exercises))
        g_ptr_array_add (finding->offered, suggestion);
    }
}

static StanceFinding *
thaw (const StanceFinding    *signed_finding,
      const StanceRule       *rule,
      const StanceCatalog    *catalog,
      const StanceAssessment *assessment)
{
  StanceFinding   *finding = stance_finding_copy (signed_finding);
  g_autofree char *key = NULL;

  finding->rule = rule;
  if (!isnan (finding->threshold) && rule->measure != NULL)
    finding->judged = stance_catalog_find_measure (catalog, rule->measure);
  find_offered (finding);
  key = stance_finding_dup_key (finding);
  finding->set_aside = g_hash_table_lookup (assessment->set_aside, key);

  return finding;
}

StanceFindings *
stance_signed_findings_thaw (const StanceSignedFindings *self,
                             const StanceCatalog        *catalog,
                             const StanceAssessment     *assessment)
{
  StanceFindings *findings = g_new0 (StanceFindings, 1);

  findings->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_finding_free);
  findings->stops = g_array_copy (self->stops);
  findings->stopped = stance_stops_stop (findings->stops);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const StanceRule *rule = stance_catalog_find_rule (catalog, self->rules->pdata[i]);

      if (rule != NULL)
        g_ptr_array_add (findings->findings, thaw (self->findings->pdata[i], rule, catalog, assessment));
    }

  return findings;
}
