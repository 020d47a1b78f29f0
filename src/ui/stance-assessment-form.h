/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceAssessmentForm:
 *
 * The form of one visit from top to bottom: safety, complaint, how it is measured, and
 * every measure of the catalog by section, left and right side by side.
 */
#define STANCE_TYPE_ASSESSMENT_FORM (stance_assessment_form_get_type ())
G_DECLARE_FINAL_TYPE (StanceAssessmentForm, stance_assessment_form, STANCE, ASSESSMENT_FORM, AdwBin)

GtkWidget *stance_assessment_form_new (StanceDraft *draft);

G_END_DECLS
