/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-json-reader.h"
#include "stance-screening.h"

G_BEGIN_DECLS

/* The members of the questions under 18, in their order. */
extern const char *const stance_json_young_names[];

/* The safety screen's members of an assessment. */
void stance_json_read_screening (StanceJsonReader *reader,
                                 StanceScreening  *screening);
void stance_json_write_screening (const StanceScreening *screening,
                                  JsonObject            *object);

G_END_DECLS
