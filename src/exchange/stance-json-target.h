/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-catalog.h"
#include "stance-json-reader.h"

G_BEGIN_DECLS

/* Adds the member `targets` to @targets; FALSE when it is not said. What could not be read of
 * one still stands there, so that those after it keep their number.
 */
gboolean   stance_json_read_targets (StanceJsonReader    *reader,
                                     const StanceCatalog *catalog,
                                     GPtrArray           *targets);
JsonArray *stance_json_write_targets (GPtrArray *targets);

G_END_DECLS
