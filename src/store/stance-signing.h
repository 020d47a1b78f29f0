/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* Writes @row as signed with its findings, notes @verb in the audit, and marks the client's
 * sheets in force as stopped when a tier 1 or 2 stop stands in it.
 */
gboolean stance_signing_write (StanceRecord           *self,
                               const StanceAssessment *row,
                               const StanceFindings   *findings,
                               const char             *verb,
                               GError                **error);

G_END_DECLS
