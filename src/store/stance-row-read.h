/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* Rows that hang on one id, which is ?1 of each statement. */

/* A thing made of the row and of what more is read for it; %NULL with an error. */
typedef gpointer (*StanceRowFunc) (StanceRecord *record,
                                   sqlite3_stmt *row,
                                   GError      **error);

/* Of the one row; NOT_FOUND, with @what as its name, when there is none. */
gpointer stance_row_read_get (StanceRecord *record,
                              const char   *sql,
                              const char   *id,
                              StanceRowFunc read,
                              const char   *what,
                              GError      **error);

/* Of each row; the list frees with @free_func. */
GPtrArray *stance_row_read_list (StanceRecord  *record,
                                 const char    *sql,
                                 const char    *id,
                                 StanceRowFunc  read,
                                 GDestroyNotify free_func,
                                 GError       **error);

/* Whether there is no row; else a STATE error with @message. */
gboolean stance_row_read_check_none (StanceRecord *record,
                                     const char   *sql,
                                     const char   *id,
                                     const char   *message,
                                     GError      **error);

G_END_DECLS
