/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog.h"
#include "stance-sheet.h"
#include "stance-store.h"

G_BEGIN_DECLS

/* What a program asks of the store's threads, each one unit of work (StanceStoreWork). */

/* Request: StanceProgram, without an id when it is new; result: it as stored. */
gpointer stance_request_save_program (StanceRecord *record,
                                      gpointer      request,
                                      GError      **error);
/* Request: the program's id; result: StanceProgram. */
gpointer stance_request_get_program (StanceRecord *record,
                                     gpointer      request,
                                     GError      **error);
/* Request: the program's id; result: StanceProgram, the draft of the next version: the
 * one there is already, else a new one.
 */
gpointer stance_request_reopen_program (StanceRecord *record,
                                        gpointer      request,
                                        GError      **error);
/* Request: the program's id; result: StanceSheetFile. */
gpointer stance_request_get_sheet (StanceRecord *record,
                                   gpointer      request,
                                   GError      **error);

/**
 * StanceProgramWork:
 * @id: of the assessment to answer
 * @program: (nullable): to be issued
 * @language: of the sheet
 *
 * Request of suggesting and issuing.
 */
typedef struct
{
  char          *id;
  char          *clinician;
  StanceCatalog *catalog;
  StanceProgram *program;
  char          *language;
  StancePaper    paper;
  gboolean       large_print;
} StanceProgramWork;

StanceProgramWork *stance_program_work_new (StanceCatalog *catalog,
                                            const char    *assessment,
                                            const char    *clinician);
void               stance_program_work_free (StanceProgramWork *self);

/* Request: StanceProgramWork; result: StanceProgram, stored: what the findings suggest, or
 * an empty one when they suggest nothing. STANCE_ERROR_STOPPED past a stop rule.
 */
gpointer stance_request_suggest_program (StanceRecord *record,
                                         gpointer      request,
                                         GError      **error);
/* Request: StanceProgramWork; result: StanceProgram as issued. Program, text and PDF in
 * one transaction; the stop rules are asked again.
 */
gpointer stance_request_issue_program (StanceRecord *record,
                                       gpointer      request,
                                       GError      **error);

/**
 * stance_program_list_stops:
 * @visits: (element-type StanceAssessment): of the client, oldest first
 *
 * Why nothing may be issued: the stops of the visit that the program answers, and those of
 * tier 1 and 2 of the newest visit.
 *
 * Returns: (transfer full): array of StanceStopReason that stop; empty when it may be issued
 */
GArray *stance_program_list_stops (const StanceProgram *program,
                                   GPtrArray           *visits,
                                   const StanceCatalog *catalog);

G_END_DECLS
