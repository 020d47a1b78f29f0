/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-runner.h"
#include "stance-text.h"

G_BEGIN_DECLS

/* All of these are free with g_free(). */

/* "Running, seen from behind"; that nothing is known while it is so. */
char *stance_runner_dup_caption (const StanceRunner  *self,
                                 const StanceCatalog *catalog,
                                 gboolean             from_side,
                                 StanceText          *text);

/* "Standing on the LEFT leg, the right side drops 7°." with its zone or that it was only
 * seen; %NULL when the part is not known.
 */
char *stance_runner_dup_sentence (const StanceRunner *self,
                                  StanceSide          side,
                                  StanceRunnerPart    part,
                                  StanceText         *text);
/* The one that stands beside the picture: what is clear before what is near before the
 * rest, and the pelvis before the others; that nothing is known where it is so.
 */
char *stance_runner_dup_headline (const StanceRunner *self,
                                  StanceSide          side,
                                  gboolean            from_side,
                                  StanceText         *text);
/* Every sentence, a line for each. */
char *stance_runner_dup_description (const StanceRunner *self,
                                     StanceText         *text);

/* What stands in the picture: "7°" or "some"; "drop"; "near", "clear", "seen" or %NULL. */
char *stance_runner_dup_number (const StanceRunnerValue *value,
                                StanceText              *text);
char *stance_runner_dup_word (const StanceRunnerValue *value,
                              StanceRunnerPart         part,
                              StanceText              *text);
char *stance_runner_dup_zone (const StanceRunnerValue *value,
                              StanceText              *text);

G_END_DECLS
