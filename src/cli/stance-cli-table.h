/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-cli.h"

G_BEGIN_DECLS

/**
 * StanceCliTable:
 *
 * Rows of texts in aligned columns, for people to read. Lives until it is printed.
 */
typedef struct
{
  guint      n_columns;
  GPtrArray *cells;
} StanceCliTable;

/* The headings, ended by %NULL; an empty first one means no line of headings. */
StanceCliTable *stance_cli_table_new (const char *first,
                                      ...) G_GNUC_NULL_TERMINATED;
void            stance_cli_table_free (StanceCliTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceCliTable, stance_cli_table_free)

/* A row has as many cells as there are columns; %NULL is an empty one. */
void stance_cli_table_add (StanceCliTable *self,
                           const char     *first,
                           ...);
/* @empty is said when there are no rows. */
void stance_cli_table_print (StanceCliTable *self,
                             StanceCli      *cli,
                             const char     *empty);

/* Lines “Label  value” of a thing; missing values are left out. */
void stance_cli_print_field (StanceCli  *cli,
                             const char *label,
                             const char *value);
/* "7.14", "18", "–" for NAN; at most two decimals. Free with g_free(). */
char *stance_cli_format_number (double number);

G_END_DECLS
