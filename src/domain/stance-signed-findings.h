/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-finding.h"

G_BEGIN_DECLS

/**
 * StanceSignedFindings:
 *
 * The findings of an assessment as they were signed: what the rules and thresholds of that
 * day said. Made when the assessment is read, never changed after that; counted by
 * references, so that copies of the assessment share it.
 */
typedef struct _StanceSignedFindings StanceSignedFindings;

StanceSignedFindings *stance_signed_findings_new (void);
StanceSignedFindings *stance_signed_findings_ref (StanceSignedFindings *self);
void                  stance_signed_findings_unref (StanceSignedFindings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceSignedFindings, stance_signed_findings_unref)

/* In the order of the rules. To be filled with interned texts; it has no rule and no
 * set_aside, which come from catalog and assessment.
 *
 * Returns: (transfer none)
 */
StanceFinding *stance_signed_findings_add (StanceSignedFindings *self,
                                           const char           *rule,
                                           int                   rule_version,
                                           StanceSide            side);
/* @stop: with an interned code */
void stance_signed_findings_add_stop (StanceSignedFindings   *self,
                                      const StanceStopReason *stop);

/* As findings: those whose rule @catalog no longer has are left out.
 * @assessment: it was signed in; says what was set aside
 *
 * Returns: (transfer full)
 */
StanceFindings *stance_signed_findings_thaw (const StanceSignedFindings *self,
                                             const StanceCatalog        *catalog,
                                             const StanceAssessment     *assessment);

G_END_DECLS
