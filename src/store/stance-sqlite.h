/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* What the rest of the room needs of SQLite: typed errors and short statements. */

typedef sqlite3      StanceDatabase;
typedef sqlite3_stmt StanceStatement;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceDatabase, sqlite3_close_v2)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceStatement, sqlite3_finalize)

/* The names of enumerations in the database that the domain does not write itself. */
extern const char *const stance_form_nicks[];

/* Sets the error for what just failed on @db; returns FALSE, so that callers can write
 * “return stance_sqlite_fail (db, error);”.
 */
gboolean stance_sqlite_fail (sqlite3 *db,
                             GError **error);

gboolean      stance_sqlite_exec (sqlite3    *db,
                                  const char *sql,
                                  GError    **error);
sqlite3_stmt *stance_sqlite_prepare (sqlite3    *db,
                                     const char *sql,
                                     GError    **error);
gboolean      stance_sqlite_step (sqlite3_stmt *statement,
                                  gboolean     *has_row,
                                  GError      **error);

/**
 * stance_sqlite_bind:
 * @types: one letter for each parameter: `s` text (%NULL as empty), `o` text or NULL,
 *   `r` reference (%NULL and empty as NULL), `i` int, `l` gint64, `d` double (NAN as
 *   NULL), `b` GBytes
 *
 * The texts must live until the statement is run.
 */
void stance_sqlite_bind (sqlite3_stmt *statement,
                         const char   *types,
                         ...);
/* Binds, runs to the end and resets, for statements that are run often. */
gboolean stance_sqlite_run (sqlite3_stmt *statement,
                            GError      **error,
                            const char   *types,
                            ...);
/* Prepares, binds and runs once. */
gboolean stance_sqlite_write (sqlite3    *db,
                              GError    **error,
                              const char *sql,
                              const char *types,
                              ...);

/* A single number; FALSE with an error, *value untouched when there is no row. */
gboolean stance_sqlite_query_int (sqlite3    *db,
                                  const char *sql,
                                  gint64     *value,
                                  GError    **error);

/* Owned by the statement until its next step; %NULL for NULL. */
const char *stance_sqlite_text (sqlite3_stmt *statement,
                                int           column);
/* NAN for NULL. */
double stance_sqlite_number (sqlite3_stmt *statement,
                             int           column);
/* 0 for an unknown name. */
int stance_sqlite_nick (sqlite3_stmt      *statement,
                        int                column,
                        const char *const *nicks);

G_END_DECLS
