/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* "SPNC" in ASCII: a file with another mark is not ours. */
#define STANCE_APPLICATION_ID 0x53504e43

/* The number of the newest step. */
int stance_migrate_get_latest (void);

gboolean stance_migrate_get_version (sqlite3 *db,
                                     int     *version,
                                     GError **error);

/* Runs the steps up to @target that @db has not had, each in one transaction. */
gboolean stance_migrate (sqlite3 *db,
                         int      target,
                         GError **error);

G_END_DECLS
