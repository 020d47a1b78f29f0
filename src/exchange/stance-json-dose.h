/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-dose.h"
#include "stance-json-reader.h"

G_BEGIN_DECLS

/* A dose of the library: ranges throughout. */
JsonObject *stance_json_write_dose (const StanceDose *dose);

/* An item's dose stands in the item's own object: sets and days are single figures. Members
 * that do not stand there stay as they are in @dose.
 */
void stance_json_write_item_dose (const StanceDose *dose,
                                  JsonObject       *object);
void stance_json_read_item_dose (StanceJsonReader *reader,
                                 StanceDose       *dose);

G_END_DECLS
