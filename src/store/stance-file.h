/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-sqlite.h"

G_BEGIN_DECLS

/* The database as a file: opened with the right pragmas, or refused with its reason. */

typedef enum
{
  STANCE_FILE_WRITE,
  STANCE_FILE_READ,
  STANCE_FILE_IMMUTABLE, /* nobody writes it: on a medium that cannot be written */
} StanceFileMode;

/* How long a lock of another process is waited for. */
#define STANCE_BUSY_TIMEOUT_MS 4000

/* A connection with its pragmas; nothing is known yet of what the file holds. */
sqlite3 *stance_file_connect (const char    *path,
                              StanceFileMode mode,
                              GError       **error);

/* Refuses what is FOREIGN, NEWER or CORRUPT. Writes nothing.
 * @version: (out): of the schema; 0 for a file that is still empty
 */
gboolean stance_file_identify (sqlite3    *db,
                               const char *path,
                               int        *version,
                               GError    **error);

/* Makes an empty file of mode 0600 when there is none, and the default folder (0700).
 * @made: (out): whether it was made
 */
gboolean stance_file_create (const char *path,
                             gboolean   *made,
                             GError    **error);

/* Removes @path with its -wal and -shm. */
void stance_file_remove (const char *path);

/* Copies all of @from into a new file @to (0600, one file without -wal) with SQLite's
 * backup; whatever was there is replaced. Leaves no file on failure.
 * @progress: (nullable): see StanceProgressFunc; FALSE gives G_IO_ERROR_CANCELLED
 */
gboolean stance_file_copy (sqlite3    *from,
                           const char *to,
                           gboolean (*progress) (double, gpointer),
                           gpointer user_data,
                           GError **error);

G_END_DECLS
