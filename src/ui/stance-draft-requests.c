/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-draft-requests.h"

#include "stance-assessment-difference.h"
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
stance_request_sign_amendment (StanceRecord *record,
                               gpointer      request,
                               GError      **error)
{
  const StanceDraftRequest *draft = request;

  if (!stance_record_sign_amendment (record, draft->assessment->id, draft->reason, draft->findings, error))
    return NULL;

  return stance_record_get_assessment (record, draft->assessment->id, error);
}

gpointer
stance_request_begin_amendment (StanceRecord *record,
                                gpointer      request,
                                GError      **error)
{
  return stance_record_begin_amendment (record, request, error);
}

gpointer
stance_request_has_amendment (StanceRecord *record,
                              gpointer      request,
                              GError      **error)
{
  g_autoptr (StanceAssessment) amendment = NULL;
  gboolean has;

  if (!stance_record_find_amendment (record, request, &amendment, error))
    return NULL;

  has = amendment != NULL;

  return g_memdup2 (&has, sizeof has);
}

static gboolean
is_unchanged (const StanceAssessment *signed_version,
              const StanceAssessment *amendment)
{
  g_autoptr (GArray) differences = stance_assessment_list_differences (signed_version, amendment);

  return differences->len == 0;
}

gpointer
stance_request_drop_unchanged_amendment (StanceRecord *record,
                                         gpointer      request,
                                         GError      **error)
{
  g_autoptr (StanceAssessment) amendment = stance_record_get_assessment (record, request, error);
  g_autoptr (StanceAssessment) before = NULL;

  if (amendment != NULL)
    before = stance_record_get_assessment (record, amendment->previous, error);

  if (before == NULL || (is_unchanged (before, amendment) && !stance_record_discard_assessment (record, request, error)))
    return NULL;

  return g_strdup (request);
}

gpointer
stance_request_discard_draft (StanceRecord *record,
                              gpointer      request,
                              GError      **error)
{
  g_autoptr (StanceAssessment) draft = stance_record_get_assessment (record, request, error);

  if (draft == NULL || !stance_record_discard_assessment (record, request, error))
    return NULL;

  return g_steal_pointer (&draft);
}

/* What was typed stands again in the amendment, which is begun anew. */
static gboolean
restore_amendment (StanceRecord     *record,
                   StanceAssessment *draft,
                   GError          **error)
{
  g_autoptr (StanceAssessment) begun = stance_record_begin_amendment (record, draft->previous, error);

  if (begun == NULL)
    return FALSE;

  stance_set_text (&draft->id, begun->id);
  draft->revision = begun->revision;

  return stance_record_save_assessment (record, draft, error);
}

gpointer
stance_request_restore_draft (StanceRecord *record,
                              gpointer      request,
                              GError      **error)
{
  StanceAssessment *draft = request;
  gboolean          amending = *draft->previous != '\0';

  if (amending ? !restore_amendment (record, draft, error) : !stance_record_add_assessment (record, draft, error))
    return NULL;

  return stance_assessment_copy (draft);
}

gpointer
stance_request_list_versions (StanceRecord *record,
                              gpointer      request,
                              GError      **error)
{
  return stance_record_list_versions (record, request, error);
}

gpointer
stance_request_get_assessment (StanceRecord *record,
                               gpointer      request,
                               GError      **error)
{
  return stance_record_get_assessment (record, request, error);
}
