/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-program-requests.h"

#include "stance-date.h"
#include "stance-error.h"
#include "stance-handout.h"

/* Tiers whose sheets are stopped for good, whatever an older visit allowed. */
#define LAST_FINAL_TIER 2
#define LAST_TIER       4

StanceProgramWork *
stance_program_work_new (StanceCatalog *catalog,
                         const char    *assessment,
                         const char    *clinician)
{
  StanceProgramWork *self = g_new0 (StanceProgramWork, 1);

  self->catalog = stance_catalog_ref (catalog);
  self->id = g_strdup (assessment);
  self->clinician = g_strdup (clinician);

  return self;
}

void
stance_program_work_free (StanceProgramWork *self)
{
  stance_catalog_unref (self->catalog);
  g_clear_pointer (&self->program, stance_program_free);
  g_free (self->id);
  g_free (self->clinician);
  g_free (self->language);
  g_free (self);
}

gpointer
stance_request_save_program (StanceRecord *record,
                             gpointer      request,
                             GError      **error)
{
  StanceProgram *program = request;
  gboolean       saved;

  if (*program->id == '\0')
    saved = stance_record_add_program (record, program, error);
  else
    saved = stance_record_save_program (record, program, error);

  return saved ? stance_program_copy (program) : NULL;
}

gpointer
stance_request_get_program (StanceRecord *record,
                            gpointer      request,
                            GError      **error)
{
  return stance_record_get_program (record, request, error);
}

gpointer
stance_request_reopen_program (StanceRecord *record,
                               gpointer      request,
                               GError      **error)
{
  g_autoptr (StanceProgram) program = stance_record_get_program (record, request, error);
  g_autoptr (GPtrArray) programs = NULL;
  g_autofree char *today = stance_date_today ();

  if (program == NULL)
    return NULL;

  programs = stance_record_list_programs (record, program->client, error);
  for (guint i = 0; programs != NULL && i < programs->len; i++)
    {
      const StanceProgram *other = programs->pdata[i];

      if (other->status == STANCE_PROGRAM_DRAFT && g_str_equal (other->previous, program->id))
        return stance_program_copy (other);
    }

  return programs != NULL ? stance_record_reopen_program (record, request, today, error) : NULL;
}

gpointer
stance_request_get_sheet (StanceRecord *record,
                          gpointer      request,
                          GError      **error)
{
  return stance_record_get_sheet (record, request, error);
}

static GPtrArray *
list_others (StanceRecord           *record,
             const StanceAssessment *visit,
             GError                **error)
{
  GPtrArray *visits = stance_record_list_assessments (record, visit->client, error);

  for (guint i = visits != NULL ? visits->len : 0; i > 0; i--)
    if (g_str_equal (((const StanceAssessment *) visits->pdata[i - 1])->id, visit->id))
      g_ptr_array_remove_index (visits, i - 1);

  return visits;
}

/* Where nothing is suggested the clinician still may build a program of their own. */
static StanceProgram *
suggest (const StanceCase *situation,
         GError          **error)
{
  g_autoptr (StanceFindings) findings = stance_findings_evaluate (situation);
  StanceProgram *program = stance_program_suggest (situation, findings, error);

  if (program == NULL && g_error_matches (*error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND))
    {
      g_clear_error (error);
      program = stance_program_new ();
    }

  return program;
}

gpointer
stance_request_suggest_program (StanceRecord *record,
                                gpointer      request,
                                GError      **error)
{
  const StanceProgramWork *work = request;
  g_autoptr (StanceAssessment) visit = stance_record_get_assessment (record, work->id, error);
  g_autoptr (StanceClient) client = visit != NULL ? stance_record_get_client (record, visit->client, error) : NULL;
  g_autoptr (StanceClinic) clinic = client != NULL ? stance_record_get_clinic (record, error) : NULL;
  g_autoptr (GPtrArray) others = clinic != NULL ? list_others (record, visit, error) : NULL;
  g_autoptr (StanceProgram) program = NULL;
  g_autoptr (GError) failure = NULL;
  const StanceCase situation = { work->catalog, clinic, client, visit, others };
  g_autofree char *today = stance_date_today ();

  if (others == NULL)
    return NULL;

  program = suggest (&situation, &failure);
  if (program == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  stance_set_text (&program->client, visit->client);
  stance_set_text (&program->assessment, visit->id);
  stance_set_text (&program->clinician, work->clinician);
  stance_set_text (&program->date, today);

  return stance_record_add_program (record, program, error) ? g_steal_pointer (&program) : NULL;
}

static void
add_stops (GArray       *reasons,
           const GArray *stops,
           int           last_tier)
{
  for (guint i = 0; i < stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (stops, StanceStopReason, i);
      gboolean                known = FALSE;

      for (guint k = 0; k < reasons->len; k++)
        known = known || g_str_equal (g_array_index (reasons, StanceStopReason, k).code, stop->code);
      if (stop->stops && !known && stop->tier <= last_tier && (stop->tier > 0 || last_tier == LAST_TIER))
        g_array_append_val (reasons, *stop);
    }
}

/* The visits before @index, against which a clearance counts. */
static GPtrArray *
list_before (GPtrArray *visits,
             guint      index)
{
  GPtrArray *before = g_ptr_array_new ();

  for (guint i = 0; i < index; i++)
    g_ptr_array_add (before, visits->pdata[i]);

  return before;
}

GArray *
stance_program_list_stops (const StanceProgram *program,
                           GPtrArray           *visits,
                           const StanceCatalog *catalog)
{
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (StanceStopReason));

  for (guint i = 0; i < visits->len; i++)
    {
      const StanceAssessment *visit = visits->pdata[i];
      gboolean                own = g_str_equal (visit->id, program->assessment);
      g_autoptr (GPtrArray) before = NULL;
      g_autoptr (GArray) stops = NULL;

      if (!own && i + 1 < visits->len)
        continue;

      before = list_before (visits, i);
      stops = stance_assessment_list_stops (visit, catalog, before);
      add_stops (reasons, stops, own ? LAST_TIER : LAST_FINAL_TIER);
    }

  return reasons;
}

static gboolean
check_stops (StanceRecord        *record,
             const StanceProgram *program,
             const StanceCatalog *catalog,
             GError             **error)
{
  g_autoptr (GPtrArray) visits = stance_record_list_assessments (record, program->client, error);
  g_autoptr (GArray) stops = NULL;

  if (visits == NULL)
    return FALSE;

  stops = stance_program_list_stops (program, visits, catalog);
  if (stops->len == 0)
    return TRUE;

  g_set_error (error, STANCE_ERROR, STANCE_ERROR_STOPPED, "stopped by the safety screen: %s",
               g_array_index (stops, StanceStopReason, 0).code);

  return FALSE;
}

/* What the sheet says of itself must be true once it is issued. */
static void
set_dates (StanceProgram *program)
{
  g_autofree char *today = stance_date_today ();
  g_autofree char *until = stance_date_add_days (today, 7 * program->weeks);

  stance_set_text (&program->issued_on, today);
  if (*program->use_until == '\0')
    stance_set_text (&program->use_until, until);
}

/* Where nobody said who is at work, it is the clinic's only clinician: perhaps just told. */
static gboolean
set_clinician (StanceRecord            *record,
               const StanceProgramWork *work,
               GError                 **error)
{
  g_autoptr (StanceClinic) clinic = stance_record_get_clinic (record, error);

  if (clinic == NULL)
    return FALSE;

  if (*work->program->clinician == '\0')
    stance_set_text (&work->program->clinician, work->clinician);
  if (*work->program->clinician == '\0' && clinic->clinicians->len == 1)
    stance_set_text (&work->program->clinician, ((const StanceClinician *) clinic->clinicians->pdata[0])->id);

  return TRUE;
}

static StanceHandout *
resolve_handout (StanceRecord            *record,
                 const StanceProgramWork *work,
                 GError                 **error)
{
  const StanceProgram *program = work->program;
  g_autoptr (StanceClient) client = stance_record_get_client (record, program->client, error);
  g_autoptr (StanceClinic) clinic = client != NULL ? stance_record_get_clinic (record, error) : NULL;
  g_autoptr (StanceText) text = clinic != NULL ? stance_text_new (work->language, error) : NULL;
  g_autoptr (StanceAssessment) visit = NULL;

  if (text == NULL)
    return NULL;

  if (*program->assessment != '\0')
    visit = stance_record_get_assessment (record, program->assessment, NULL);

  return stance_handout_new (program, client, clinic, stance_clinic_find_clinician (clinic, program->clinician),
                             visit != NULL ? visit->complaint.region : NULL, work->catalog, text);
}

gpointer
stance_request_issue_program (StanceRecord *record,
                              gpointer      request,
                              GError      **error)
{
  const StanceProgramWork *work = request;
  StanceProgram           *program = work->program;
  g_autoptr (StanceHandout) handout = NULL;
  g_autoptr (StanceSheet) sheet = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (StanceSheetFile) file = NULL;
  g_autofree char *content = NULL;

  if (!check_stops (record, program, work->catalog, error))
    return NULL;

  if (!set_clinician (record, work, error))
    return NULL;

  set_dates (program);
  handout = resolve_handout (record, work, error);
  if (handout == NULL)
    return NULL;

  sheet = stance_handout_lay_out (handout, work->paper, work->large_print, STANCE_HANDOUT_ORIGINAL);
  pdf = stance_sheet_to_pdf (sheet, error);
  if (pdf == NULL)
    return NULL;

  content = stance_handout_to_data (handout);
  file = stance_sheet_file_new (program->id, work->language, stance_paper_nicks[work->paper], work->large_print, content, pdf);
  if (!stance_record_issue_program (record, program, file, error))
    return NULL;

  return stance_record_get_program (record, program->id, error);
}
