/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record.h"
#include "stance-sqlite.h"

G_BEGIN_DECLS

struct _StanceRecord
{
  sqlite3 *db;
  char    *path;
  char    *author;
  gboolean read_only;
  gboolean in_unit;
  gboolean owns_unit; /* begun by stance_record_enter() */
  int      n_savepoints;
  gint64   n_commits;   /* ours; PRAGMA data_version counts those of others */
  int      interrupted; /* atomic */
};

/* A record without a file behind it yet takes over @db. */
StanceRecord *stance_record_new_for_database (const char *path,
                                              sqlite3    *db,
                                              gboolean    read_only);

/* Undoes stance_record_interrupt(). */
void stance_record_rearm (StanceRecord *self);

/* As stance_sqlite_prepare(), and fails when the record is interrupted. */
sqlite3_stmt *stance_record_prepare (StanceRecord *self,
                                     const char   *sql,
                                     GError      **error);

/* Changes when another connection has written. */
gint64 stance_record_get_foreign_version (StanceRecord *self);

/* A change and its audit entry: a transaction of its own, or inside stance_record_begin()
 * a savepoint, so that what fails leaves nothing behind in either case.
 */
gboolean stance_record_enter (StanceRecord *self,
                              GError      **error);
/* @success as the change went; returns whether it is now done. */
gboolean stance_record_leave (StanceRecord *self,
                              gboolean      success,
                              GError      **error);

/* A new UUID and a new random key of 64 hexadecimal digits; free with g_free(). */
char *stance_record_dup_new_id (void);
char *stance_record_dup_new_key (void);

/* STANCE_ERROR_NOT_FOUND / _CONFLICT / _STATE in words; all return FALSE. */
gboolean stance_record_fail_not_found (const char *what,
                                       GError    **error);
gboolean stance_record_fail_conflict (const char *what,
                                      GError    **error);
gboolean stance_record_fail_state (const char *message,
                                   GError    **error);

G_END_DECLS
