/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-client.h"

G_BEGIN_DECLS

/* @mine: what was typed is to be saved over @theirs. */
typedef void (*StanceConflictCallback) (gboolean      mine,
                                        StanceClient *theirs,
                                        gpointer      user_data);

/**
 * stance_conflict_ask:
 * @user_data: (type GObject): held until it is answered
 *
 * Somebody else saved the client meanwhile. Shows each field in which the stored and
 * the typed one differ, both of them, and asks which to keep; closing asks nothing and
 * keeps what was typed in the form.
 */
GtkWindow *stance_conflict_ask (GtkWindow             *parent,
                                const StanceClient    *mine,
                                const StanceClient    *theirs,
                                StanceConflictCallback callback,
                                gpointer               user_data);

/* (element-type utf8): fields that differ, a line each, "Phone: stored / typed". */
GPtrArray *stance_conflict_list_differences (const StanceClient *mine,
                                             const StanceClient *theirs);

G_END_DECLS
