/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* What of the safety screen does not stand in the assessment's own row. */

/* In the place of what is there. */
gboolean stance_screen_row_write (StanceRecord           *record,
                                  const StanceAssessment *assessment,
                                  GError                **error);
gboolean stance_screen_row_read (StanceRecord     *record,
                                 StanceAssessment *assessment,
                                 GError          **error);

G_END_DECLS
