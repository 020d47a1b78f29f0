/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"

G_BEGIN_DECLS

/* The safety screen with its ways out as one whole of which two versions may differ. */

gboolean stance_assessment_has_screening (const StanceAssessment *self);
gboolean stance_assessment_is_same_screening (const StanceAssessment *a,
                                              const StanceAssessment *b);
/* What @self had noted of ticks that were taken back stays noted. */
void stance_assessment_take_screening (StanceAssessment       *self,
                                       const StanceAssessment *there);

G_END_DECLS
