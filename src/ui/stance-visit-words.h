/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"
#include "stance-change.h"
#include "stance-program.h"
#include "stance-session.h"

G_BEGIN_DECLS

/* What was told, measured and given, in one line each, in the window's language. All
 * texts are freed with g_free().
 */

/* "Outer hip, left · worst pain 5 of 10"; empty when none was recorded. */
char *stance_visit_words_complaint (StanceSession         *session,
                                    const StanceComplaint *complaint);
/* The exercises by name, else the cue or the advice. */
char *stance_visit_words_program (StanceSession       *session,
                                  const StanceProgram *program);
/* "7.0° · 2.4° lower than on 3 May 2026, more than measuring error" */
char *stance_visit_words_value (StanceSession       *session,
                                const StanceMeasure *measure,
                                const StanceResult  *result,
                                const StanceChange  *change);

G_END_DECLS
