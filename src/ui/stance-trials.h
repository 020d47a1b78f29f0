/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-observation.h"
#include "stance-text.h"

G_BEGIN_DECLS

/* Trials as they are typed into one field: "6.2 7,1 6.8", one value, or a mean with SD
 * and number, "6.9 ± 0.4 n7" (also "6.9+-0.4 (7)"). Comma and point are both decimal; blanks, semicolons and a
 * comma before a blank part the trials.
 */

/* Sets @observation's trials, value or summary; an empty text empties it. FALSE when a
 * word is no number: @observation is then emptied, since what stands in the field is not
 * what was meant.
 */
gboolean stance_trials_parse (const char        *text,
                              StanceObservation *observation);

/* The same the other way round, in the language's decimal mark; free with g_free(). */
char *stance_trials_to_text (const StanceObservation *observation,
                             StanceText              *text);

/* A number with as many decimals as it needs, six at most; empty for NAN. */
char *stance_trials_number_to_text (StanceText *text,
                                    double      number);

G_END_DECLS
