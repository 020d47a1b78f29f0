/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "stance-protocol.h"

G_BEGIN_DECLS

/* A protocol or a story: only the members that are set. */
void      stance_json_read_members (JsonNode     *node,
                                    StanceMembers members,
                                    const char   *place,
                                    GPtrArray    *problems);
JsonNode *stance_json_write_members (StanceMembers members);

void stance_json_read_protocol (JsonNode       *node,
                                StanceProtocol *protocol,
                                const char     *place,
                                GPtrArray      *problems);
/* Only the members that are set. */
JsonNode *stance_json_write_protocol (const StanceProtocol *protocol);

G_END_DECLS
