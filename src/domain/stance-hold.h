/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"

G_BEGIN_DECLS

/* Exercises that wait at first: the painful region holds them back, and so do red flags
 * of tier 4, which name a region whose exercises wait as well (HoldsBackAs=).
 */

/**
 * stance_assessment_list_holds:
 *
 * Regions whose exercises wait: the painful one first, then those of the flags.
 *
 * Returns: (transfer container): ids of regions, %NULL-terminated; free with g_free()
 */
const char **stance_assessment_list_holds (const StanceAssessment *self,
                                           const StanceCatalog    *catalog);

/* The first of @regions that holds @exercise back; %NULL when none does.
 * @regions: (nullable) (array zero-terminated=1)
 */
const char *stance_exercise_find_hold (const StanceExercise *exercise,
                                       const char *const    *regions);

/* The region that holds @exercise back: the painful one, or one as which a red flag holds back;
 * %NULL when none does. Where little pain is no hindrance, the region lets it pass.
 */
const char *stance_assessment_find_hold (const StanceAssessment *self,
                                         const StanceCatalog    *catalog,
                                         const StanceExercise   *exercise);

/* The ticked flag that holds back as @region does; %NULL when none does. */
const char *stance_screening_find_hold (const StanceScreening *self,
                                        const StanceCatalog   *catalog,
                                        const char            *region);

G_END_DECLS
