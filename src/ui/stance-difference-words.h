/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment-difference.h"
#include "stance-session.h"

G_BEGIN_DECLS

/* What differs, in the window's language: "Pelvic drop in running, Left". */
char *stance_difference_words_name (StanceSession          *session,
                                    const StanceDifference *difference);
/* What @assessment says of it: "6.2  7.1", or "nothing". Both are freed with g_free(). */
char *stance_difference_words_value (StanceSession          *session,
                                     const StanceAssessment *assessment,
                                     const StanceDifference *difference);

G_END_DECLS
