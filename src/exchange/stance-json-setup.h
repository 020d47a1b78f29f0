/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-clinic.h"
#include "stance-json-reader.h"

G_BEGIN_DECLS

/* The member `setups`, which replaces all; left as they are when it is not there. */
void       stance_json_read_setups (StanceJsonReader *reader,
                                    StanceClinic     *clinic);
JsonArray *stance_json_write_setups (const StanceClinic *clinic);

G_END_DECLS
