/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* An assessment with all that hangs on it, as it stands in @assessment: INSERT for
 * revision 1, else UPDATE of the revision before.
 */
gboolean stance_assessment_row_write (StanceRecord           *record,
                                      const StanceAssessment *assessment,
                                      GError                **error);

gboolean stance_assessment_row_write_observations (StanceRecord           *record,
                                                   const StanceAssessment *assessment,
                                                   GError                **error);
gboolean stance_assessment_row_read_observations (StanceRecord     *record,
                                                  StanceAssessment *assessment,
                                                  GError          **error);

/* The stored JSON of a protocol; free with g_free(). */
char    *stance_protocol_to_json (const StanceProtocol *protocol);
gboolean stance_protocol_from_json (StanceRecord   *record,
                                    const char     *json,
                                    StanceProtocol *protocol,
                                    GError        **error);

G_END_DECLS
