/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

gboolean stance_clinic_setups_read (StanceRecord *record,
                                    StanceClinic *clinic,
                                    GError      **error);
/* Those that are not named any more are deleted: a visit keeps what it was measured with. */
gboolean stance_clinic_setups_write (StanceRecord       *record,
                                     const StanceClinic *clinic,
                                     GError            **error);

G_END_DECLS
