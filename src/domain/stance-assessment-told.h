/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"

G_BEGIN_DECLS

/* Complaint, story and examination, each as one whole of which two versions may differ. */

gboolean stance_assessment_has_complaint (const StanceAssessment *self);
gboolean stance_assessment_is_same_complaint (const StanceAssessment *a,
                                              const StanceAssessment *b);
void     stance_assessment_take_complaint (StanceAssessment       *self,
                                           const StanceAssessment *there);

gboolean stance_assessment_has_story (const StanceAssessment *self);
gboolean stance_assessment_is_same_story (const StanceAssessment *a,
                                          const StanceAssessment *b);
void     stance_assessment_take_story (StanceAssessment       *self,
                                       const StanceAssessment *there);

gboolean stance_assessment_has_examination (const StanceAssessment *self);
gboolean stance_assessment_is_same_examination (const StanceAssessment *a,
                                                const StanceAssessment *b);
void     stance_assessment_take_examination (StanceAssessment       *self,
                                             const StanceAssessment *there);

G_END_DECLS
