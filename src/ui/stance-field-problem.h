/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-draft.h"

G_BEGIN_DECLS

/* What is wrong with what was typed, in words that stand below the field. */

/* The reason and the limits; free with g_free().
 *
 * @observation: as it was typed, what is wrong not yet taken out
 */
char *stance_field_problem_describe (StanceDraft             *draft,
                                     const StanceMeasure     *measure,
                                     const StanceObservation *observation,
                                     const StanceProblem     *problem);

/* The longest words that can come, to keep their place free; free with g_free(). */
char *stance_field_problem_dup_longest (StanceDraft         *draft,
                                        const StanceMeasure *measure);

G_END_DECLS
