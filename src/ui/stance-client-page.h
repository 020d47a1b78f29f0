/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-requests.h"
#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceClientPage:
 *
 * The open client: who it is, and Overview, Assessments, Progress, Programs and Record.
 * It reads all that stands in the record about the client and reads it again after
 * every change; the tabs show what was read.
 *
 * Property `folded`: bound by the window; the page then has a way back to the list.
 * Signal `failed`: with a GError.
 *
 * Actions, for buttons and rows anywhere inside: `client.edit`, `client.archive`,
 * `client.unarchive`, `client.show-tab` (name of the tab); those that begin work stand
 * in stance-client-page-work.c: `client.new-assessment`, `client.open-assessment` (id),
 * `client.open-program` (id), `client.print-sheet`.
 */
#define STANCE_TYPE_CLIENT_PAGE (stance_client_page_get_type ())
G_DECLARE_FINAL_TYPE (StanceClientPage, stance_client_page, STANCE, CLIENT_PAGE, GtkWidget)

void stance_client_page_set_session (StanceClientPage *self,
                                     StanceSession    *session);
/* %NULL for none. */
void stance_client_page_set_client (StanceClientPage *self,
                                    const char       *client);

const char    *stance_client_page_get_client (StanceClientPage *self);
StanceSession *stance_client_page_get_session (StanceClientPage *self);
/* What was read last; %NULL until then. */
const StanceHistory *stance_client_page_get_history (StanceClientPage *self);
void                 stance_client_page_show_tab (StanceClientPage *self,
                                                  const char       *name);

G_END_DECLS
