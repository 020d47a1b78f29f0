/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record.h"

G_BEGIN_DECLS

/* What the window asks of the store about the clinic's own measures; as in
 * stance-requests.h.
 */

/* Request: StanceOwnMeasure, with revision 0 when it is new; result: as stored. */
gpointer stance_request_save_measure (StanceRecord *record,
                                      gpointer      request,
                                      GError      **error);
/* The same over whatever stands there; new where nothing does. */
gpointer stance_request_replace_measure (StanceRecord *record,
                                         gpointer      request,
                                         GError      **error);
/* Request: StanceOwnMeasure: offered no more, or again, as it says; result: the same. */
gpointer stance_request_retire_measure (StanceRecord *record,
                                        gpointer      request,
                                        GError      **error);

G_END_DECLS
