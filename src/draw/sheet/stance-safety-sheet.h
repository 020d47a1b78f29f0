/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"
#include "stance-clinic.h"
#include "stance-sheet.h"
#include "stance-text.h"

G_BEGIN_DECLS

/* What is printed when a stop rule stands. */
typedef enum
{
  STANCE_SAFETY_LETTER,     /* to the doctor: what was found */
  STANCE_SAFETY_STOP_SHEET, /* for the patient: no codes, no reasons */
} StanceSafetyPaper;

/**
 * StanceSafetySource:
 * @clinician: who writes; may be %NULL
 * @stops: of the assessment, stance_assessment_list_stops()
 * @note: the clinician's own words for the letter; may be %NULL
 */
typedef struct
{
  const StanceAssessment *assessment;
  const StanceClient     *client;
  const StanceClinic     *clinic;
  const StanceClinician  *clinician;
  const StanceCatalog    *catalog;
  const GArray           *stops;
  const char             *note;
} StanceSafetySource;

/* Whether there is something to write about: a stop of tier 1 to 3. */
gboolean stance_safety_sheet_is_needed (const GArray *stops);

StanceSheet *stance_safety_sheet_new (const StanceSafetySource *source,
                                      StanceSafetyPaper         kind,
                                      StanceText               *text,
                                      StancePaper               paper,
                                      gboolean                  large_print);

G_END_DECLS
