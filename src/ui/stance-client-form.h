/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceClientForm:
 *
 * Adds a client or edits one. What is wrong is said at its field; what was typed stays
 * until it is saved or thrown away on purpose.
 *
 * Signal `saved`: with the client's id.
 */
#define STANCE_TYPE_CLIENT_FORM (stance_client_form_get_type ())
G_DECLARE_FINAL_TYPE (StanceClientForm, stance_client_form, STANCE, CLIENT_FORM, AdwWindow)

/* @client: %NULL for a new one. */
GtkWidget *stance_client_form_new (GtkWindow          *parent,
                                   StanceSession      *session,
                                   const StanceClient *client);

G_END_DECLS
