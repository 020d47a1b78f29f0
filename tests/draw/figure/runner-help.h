/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog.h"
#include "stance-runner.h"
#include "stance-text.h"

G_BEGIN_DECLS

/* What tests of the drawn runner share: a woman born in 1990 of whom nothing is known yet. */
typedef struct
{
  StanceCatalog    *catalog;
  StanceClient     *client;
  StanceAssessment *assessment;
  StanceText       *text;
  StanceRunner      runner;
} RunnerFixture;

void runner_help_set_up (RunnerFixture *fixture,
                         gconstpointer  data);
void runner_help_tear_down (RunnerFixture *fixture,
                            gconstpointer  data);

/* As many equal trials as the measure wants; NAN takes the value back. */
void runner_help_type (RunnerFixture *fixture,
                       const char    *measure,
                       const char    *task,
                       StanceSide     side,
                       double         value);

G_END_DECLS
