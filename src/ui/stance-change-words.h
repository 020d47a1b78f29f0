/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-change.h"
#include "stance-session.h"

G_BEGIN_DECLS

/* How a change is said in the window; all are (transfer full). */

/* "Hip drop, seen: squat · Left": the task where there are several. */
char *stance_change_words_target (StanceSession       *session,
                                  const StanceMeasure *measure,
                                  StanceSide           side,
                                  const char          *task);
/* "7.0 ± 0.4° (7)", "Best 1.24 Nm/kg of 3", "18 s" */
char *stance_change_words_result (StanceText          *text,
                                  const StanceMeasure *measure,
                                  const StanceResult  *result);
/* "7.0 → 4.0°" */
char *stance_change_words_values (StanceSession       *session,
                                  const StanceMeasure *measure,
                                  const StanceChange  *change);
/* "−3.0°" */
char *stance_change_words_difference (StanceSession       *session,
                                      const StanceMeasure *measure,
                                      const StanceChange  *change);
/* "More than measuring error and important", in the words of `verdicts.terms`. */
char *stance_change_words_verdict (StanceSession      *session,
                                   const StanceChange *change);
/* "Surface differs · Speed differs"; %NULL when there is nothing to say. */
char *stance_change_words_why (StanceSession      *session,
                               const StanceChange *change);

G_END_DECLS
