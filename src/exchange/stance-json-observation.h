/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog.h"
#include "stance-json-reader.h"
#include "stance-observation.h"

G_BEGIN_DECLS

/* Always an observation, so that places after it keep their number; what could not be
 * read of it is among @problems.
 */
StanceObservation *stance_json_read_observation (JsonNode            *node,
                                                 const StanceCatalog *catalog,
                                                 const char          *place,
                                                 GPtrArray           *problems);

/* Said, or the only one that @measure has; @measure may be %NULL. */
const char *stance_json_read_task (StanceJsonReader    *reader,
                                   const StanceMeasure *measure);

/* What was typed, in the form in which it can be read again, into @object. */
void stance_json_write_typed (const StanceObservation *observation,
                              JsonObject              *object);

G_END_DECLS
