/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceWindow:
 *
 * A window on one record: opening it, then the clients beside the open client, and over
 * both, one at a time, pages of work that fill the window.
 *
 * A page of work (an assessment, a program) is any widget; it brings its own
 * AdwHeaderBar, whose start has a button with the action `win.leave-work`. It is made by
 * whoever handles the wish for it, in stance-client-page-work.c, and handed over:
 *
 *   stance_window_push_work (window, stance_assessment_page_new (session, client, id));
 *
 * Alerts stay in sight there through a StanceClientBar. A page that must do something
 * before it goes handles its own `unmap` or `dispose`; drafts save themselves.
 */
#define STANCE_TYPE_WINDOW (stance_window_get_type ())
G_DECLARE_FINAL_TYPE (StanceWindow, stance_window, STANCE, WINDOW, AdwApplicationWindow)

/* Begins to open the record at @path. */
GtkWidget *stance_window_new (GtkApplication *application,
                              const char     *path);

const char *stance_window_get_path (StanceWindow *self);
/* %NULL until the record is open. */
StanceSession *stance_window_get_session (StanceWindow *self);
/* The window @widget is in; %NULL outside of one. */
StanceWindow *stance_window_of (GtkWidget *widget);

/* Shows @page over everything; it stays until it is popped. Pages can lie on pages. */
void stance_window_push_work (StanceWindow *self,
                              GtkWidget    *page);
/* Removes the uppermost page of work. */
void       stance_window_pop_work (StanceWindow *self);
GtkWidget *stance_window_get_work (StanceWindow *self);

/* Opens a client beside the list. */
void stance_window_show_client (StanceWindow *self,
                                const char   *client);

/* Tells that something was done; @toast is taken over. */
void stance_window_add_toast (StanceWindow *self,
                              AdwToast     *toast);
/* Tells that something failed, what was kept and what can be done. */
void stance_window_show_error (StanceWindow *self,
                               const GError *error);

G_END_DECLS
