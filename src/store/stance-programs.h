/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* Before a draft assessment goes: the draft programs that were made from it stay, without
 * it and each with its audit entry. STATE when one of its programs was issued.
 */
gboolean stance_programs_release (StanceRecord *record,
                                  const char   *assessment,
                                  GError      **error);

G_END_DECLS
