/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-protocol.h"
#include "stance-text.h"

G_BEGIN_DECLS

/* A row that asks for one member of a protocol: a choice, a number or a text. */

GtkWidget *stance_protocol_row_new (StanceProtocolMember member,
                                    GCallback            changed,
                                    gpointer             user_data);

void stance_protocol_row_show (GtkWidget            *row,
                               StanceProtocolMember  member,
                               const StanceProtocol *protocol,
                               StanceText           *text);
/* What stands in the row, into @protocol; a wrong number is not known, and the row says why. */
void stance_protocol_row_store (GtkWidget           *row,
                                StanceProtocolMember member,
                                StanceProtocol      *protocol,
                                StanceText          *text);

G_END_DECLS
