/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceAssessmentPage:
 *
 * One visit as a full-window work mode: the form with the findings beside it.
 *
 * Actions: `assessment.sign`, `assessment.amend`, `assessment.build-program`,
 * `assessment.show-findings`, `assessment.by-eye`. Signal `build-program`: with the id of the signed
 * assessment, when a program is wanted that answers it.
 */
#define STANCE_TYPE_ASSESSMENT_PAGE (stance_assessment_page_get_type ())
G_DECLARE_FINAL_TYPE (StanceAssessmentPage, stance_assessment_page, STANCE, ASSESSMENT_PAGE, GtkWidget)

/* @assessment: copied; one without an id is new and stored at the first change */
GtkWidget *stance_assessment_page_new (StanceSession          *session,
                                       StanceHistory          *history,
                                       const StanceAssessment *assessment);

/* A new visit of the client: today, by who is at work, measured as at the last visit. */
StanceAssessment *stance_assessment_page_begin_visit (StanceSession *session,
                                                      StanceHistory *history);

/* As the switch in its head does: the screening by eye in place of the form. */
void stance_assessment_page_show_by_eye (StanceAssessmentPage *self);

StanceDraft *stance_assessment_page_get_draft (StanceAssessmentPage *self);

G_END_DECLS
