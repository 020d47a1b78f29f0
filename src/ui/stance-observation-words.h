/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-draft.h"

G_BEGIN_DECLS

/* What stands below an input, in the window's language; all (transfer full). */

/* What was typed comes to: "6.9° ± 0.4 (7)"; why it comes to nothing; %NULL while nothing
 * is typed.
 */
char *stance_observation_words_result (StanceDraft         *draft,
                                       const StanceMeasure *measure,
                                       StanceSide           side,
                                       const char          *task);

/* The last visit's value and, once something is typed, the verdict on the change:
 * "Last 9.1° · −2.2° more than measuring error". %NULL when it was never measured.
 */
char *stance_observation_words_last (StanceDraft         *draft,
                                     const StanceMeasure *measure,
                                     StanceSide           side,
                                     const char          *task);

/* The published band it is compared with: "Novice runners 1.11–1.81 Nm/kg". %NULL where
 * none applies to this client, test and side.
 */
char *stance_observation_words_norm (StanceDraft         *draft,
                                     const StanceMeasure *measure,
                                     StanceSide           side,
                                     const char          *task);

/* Below both sides: how much they differ, and limb symmetry with what was divided. %NULL
 * until both are known, and for measures of which neither more nor less is better.
 */
char *stance_observation_words_symmetry (StanceDraft         *draft,
                                         const StanceMeasure *measure,
                                         const char          *task);

/* Words as long as those above ever get here, to keep their place free; %NULL when they never come. */
char *stance_observation_words_longest_last (StanceDraft         *draft,
                                             const StanceMeasure *measure,
                                             StanceSide           side,
                                             const char          *task);
char *stance_observation_words_longest_norm (StanceDraft         *draft,
                                             const StanceMeasure *measure);
char *stance_observation_words_longest_symmetry (StanceDraft         *draft,
                                                 const StanceMeasure *measure);

G_END_DECLS
