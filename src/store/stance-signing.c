/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-row.h"
#include "stance-audit.h"
#include "stance-audit-entry.h"
#include "stance-frozen-findings.h"
#include "stance-signing.h"

#define HIGHEST_TIER_OF_SHEETS 2

/* The codes of tiers 1 and 2 that stand; free with g_free(); %NULL when none does. */
static char *
dup_stop_codes (const StanceFindings *findings)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; findings != NULL && findings->stops != NULL && i < findings->stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (findings->stops, StanceStopReason, i);

      if (stop->stops && stop->tier >= 1 && stop->tier <= HIGHEST_TIER_OF_SHEETS)
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", stop->code);
    }

  return codes->len > 0 ? g_strdup (codes->str) : NULL;
}

static gboolean
stop_programs (StanceRecord         *self,
               const char           *client,
               const StanceFindings *findings,
               GError              **error)
{
  g_autofree char *codes = dup_stop_codes (findings);

  return codes == NULL || stance_record_stop_programs (self, client, codes, error);
}

gboolean
stance_signing_write (StanceRecord           *self,
                      const StanceAssessment *row,
                      const StanceFindings   *findings,
                      const char             *verb,
                      GError                **error)
{
  g_autoptr (StanceChangeNote) note = stance_audit_start (self, STANCE_SUBJECT_ASSESSMENT, row->id, error);

  return note != NULL && stance_assessment_row_write (self, row, error) && stance_frozen_findings_write (self, row->id, findings, error) && stance_audit_finish (self, note, verb, error) && stop_programs (self, row->client, findings, error);
}

static gboolean
freeze_client (StanceRecord     *self,
               StanceAssessment *assessment,
               GError          **error)
{
  g_autoptr (StanceClient) client = stance_record_get_client (self, assessment->client, error);

  if (client == NULL)
    return FALSE;

  assessment->frozen = (StanceFrozenClient){
    .known = TRUE,
    .age = stance_client_get_age (client, assessment->date),
    .sex = client->sex,
    .height_cm = client->height_cm,
    .mass_kg = client->mass_kg,
  };

  return TRUE;
}

static gboolean
sign (StanceRecord         *self,
      const char           *id,
      const StanceFindings *findings,
      GError              **error)
{
  g_autoptr (StanceAssessment) assessment = stance_record_get_assessment (self, id, error);

  if (assessment == NULL)
    return FALSE;

  if (assessment->status == STANCE_ASSESSMENT_SIGNED)
    return stance_record_fail_state ("The assessment is signed already", error);

  if (*assessment->previous != '\0')
    return stance_record_fail_state ("An amendment is signed with its reason", error);

  if (!freeze_client (self, assessment, error))
    return FALSE;

  g_free (assessment->signed_at);
  assessment->signed_at = stance_audit_dup_now ();
  assessment->status = STANCE_ASSESSMENT_SIGNED;
  assessment->revision++;

  return stance_signing_write (self, assessment, findings, "sign", error);
}

gboolean
stance_record_sign_assessment (StanceRecord         *self,
                               const char           *id,
                               const StanceFindings *findings,
                               GError              **error)
{
  return stance_record_enter (self, error) && stance_record_leave (self, sign (self, id, findings, error), error);
}
