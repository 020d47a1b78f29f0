/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-protocol.h"
#include "stance-text.h"

G_BEGIN_DECLS

/* The protocol in the window's language. */
const char *stance_protocol_member_to_label (StanceProtocolMember member);
const char *stance_protocol_choice_to_label (const char *choice);

/* What is set, in one line: "Treadmill · 10.5 km/h · own shoes"; free with g_free(). */
char *stance_protocol_describe (const StanceProtocol *protocol,
                                StanceText           *text);

G_END_DECLS
