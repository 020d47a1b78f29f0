/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-json-reader.h"
#include "stance-json.h"

G_BEGIN_DECLS

/* What a clinic says of measures:
 *
 * `thresholds`: by measure a number, for clients of every sex, or by sex ({"female": 12}); of a
 * sex that is not named the shipped one holds. A number also stands in the place of thresholds
 * that are shipped by sex.
 * `templates`: a list of {"id", "name", "measures": [], "folded"}; those with a known id or name
 * stay the same, those that are missing are no longer offered.
 * `standards`: by rivals a measure.
 *
 * A member that stands there replaces all that was; its absence changes nothing.
 */
void stance_json_read_thresholds (StanceJsonReader    *reader,
                                  StanceClinic        *clinic,
                                  const StanceCatalog *catalog);
void stance_json_read_templates (StanceJsonReader    *reader,
                                 StanceClinic        *clinic,
                                 const StanceCatalog *catalog);
void stance_json_read_standards (StanceJsonReader    *reader,
                                 StanceClinic        *clinic,
                                 const StanceCatalog *catalog);

void stance_json_write_thresholds (const StanceClinic *clinic,
                                   JsonObject         *object);
void stance_json_write_templates (const StanceClinic *clinic,
                                  JsonObject         *object);
void stance_json_write_standards (const StanceClinic *clinic,
                                  JsonObject         *object);

G_END_DECLS
