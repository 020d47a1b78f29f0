/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record.h"

G_BEGIN_DECLS

/**
 * StanceComparedVisit:
 * @findings: (element-type StanceFrozenFinding): as they were signed; empty for a draft
 *
 * One version of one visit.
 */
typedef struct
{
  StanceAssessment *assessment;
  GPtrArray        *findings;
} StanceComparedVisit;

/* Request: the client's id; result: GPtrArray (element-type StanceComparedVisit), every
 * version of every visit, the earlier first.
 */
gpointer stance_request_compared_visits (StanceRecord *record,
                                         gpointer      request,
                                         GError      **error);

G_END_DECLS
