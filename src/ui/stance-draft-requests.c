/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-draft-requests.h"

#include "stance-correction.h"

/* Findings borrow from the assessment, the visits and the catalog they were made of. */
struct _StanceDraftRequest
{
  StanceAssessment *assessment;
  StanceFindings   *findings;
  StanceCatalog    *catalog;
  GPtrArray        *visits;
  char             *reason;
};

StanceDraftRequest *
stance_draft_request_new (const StanceCase *situation,
                          const char       *reason)
{
  StanceDraftRequest *self = g_new0 (StanceDraftRequest, 1);
  StanceCase          copied = *situation;

  self->assessment = stance_assessment_copy (situation->assessment);
  self->catalog = stance_catalog_ref ((StanceCatalog *) situation->catalog);
  self->visits = situation->earlier != NULL ? g_ptr_array_ref (situation->earlier) : NULL;
  self->reason = g_strdup (reason);
  copied.assessment = self->assessment;
  self->findings = stance_findings_evaluate (&copied);

  return self;
}

void
stance_draft_request_free (StanceDraftRequest *self)
{
  g_clear_pointer (&self->findings, stance_findings_free);
  g_clear_pointer (&self->assessment, stance_assessment_free);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->catalog, stance_catalog_unref);
  g_free (self->reason);
  g_free (self);
}

/* From the moment the danger is on the disk, not only from signing. */
static gboolean
stop_sheets (StanceRecord             *record,
             const StanceDraftRequest *request,
             GError                  **error)
{
  const GArray *stops = request->findings->stops;
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (stops, StanceStopReason, i);

      if (stop->stops && stop->tier >= 1 && stop->tier <= STANCE_LAST_FIXED_TIER)
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", stop->code);
    }

  return codes->len == 0 || stance_record_stop_programs (record, request->assessment->client, codes->str, error);
}

gpointer
stance_request_save_draft (StanceRecord *record,
                           gpointer      request,
                           GError      **error)
{
  const StanceDraftRequest *draft = request;
  StanceAssessment         *assessment = draft->assessment;
  gboolean                  saved;

  if (*assessment->id == '\0')
    saved = stance_record_add_assessment (record, assessment, error);
  else
    saved = stance_record_save_assessment (record, assessment, error);

  if (!saved || !stop_sheets (record, draft, error))
    return NULL;

  return stance_assessment_copy (assessment);
}

gpointer
stance_request_sign_draft (StanceRecord *record,
                           gpointer      request,
                           GError      **error)
{
  const StanceDraftRequest *draft = request;

  if (!stance_record_sign_assessment (record, draft->assessment->id, draft->findings, error))
    return NULL;

  return stance_record_get_assessment (record, draft->assessment->id, error);
}

gpointer
stance_request_amend (StanceRecord *record,
                      gpointer      request,
                      GError      **error)
{
  const StanceDraftRequest *draft = request;
  g_autofree char          *id = g_strdup (draft->assessment->id);

  if (!stance_record_amend_assessment (record, id, draft->assessment, draft->findings, draft->reason, error))
    return NULL;

  return stance_record_get_assessment (record, draft->assessment->id, error);
}

gpointer
stance_request_get_assessment (StanceRecord *record,
                               gpointer      request,
                               GError      **error)
{
  return stance_record_get_assessment (record, request, error);
}
