/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"
#include "stance-signed-findings.h"

G_BEGIN_DECLS

/* Stores what the rules said of @assessment, for ever; @findings may be %NULL. */
gboolean stance_frozen_findings_write (StanceRecord         *record,
                                       const char           *assessment,
                                       const StanceFindings *findings,
                                       GError              **error);

/* Returns: (transfer full) */
StanceSignedFindings *stance_frozen_findings_read (StanceRecord *record,
                                                   const char   *assessment,
                                                   GError      **error);

G_END_DECLS
