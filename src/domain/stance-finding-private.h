/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-condition-private.h"
#include "stance-finding.h"

G_BEGIN_DECLS

/* An empty one. @rule: (nullable) */
StanceFinding *stance_finding_new (const StanceRule *rule,
                                   StanceSide        side);
StanceFinding *stance_finding_copy (const StanceFinding *self);
void           stance_finding_free (StanceFinding *self);

gboolean stance_case_has_painful_region (const StanceCase *self);

/* Whether @condition certainly holds on the finding's side; %NULL always does. */
gboolean stance_finding_holds (const StanceFinding   *self,
                               const StanceCase      *situation,
                               const StanceFindings  *findings,
                               const StanceCondition *condition);

/* Fills in what its rule suggests, and what of it the painful region holds back. */
void stance_finding_offer (StanceFinding        *self,
                           const StanceCase     *situation,
                           const StanceFindings *findings);

G_END_DECLS
