/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Small JSON for columns and the audit. A flat map is a GHashTable of names to values
 * that are written as JSON already.
 */

GHashTable *stance_flat_json_new (void);

/* Takes nothing over; "\"…\"" of a text, a number with all its digits. */
char *stance_flat_json_dup_text (const char *text);
char *stance_flat_json_dup_number (double number);
/* An array of texts; @texts may be %NULL. */
char *stance_flat_json_dup_texts (GPtrArray *texts);

/* `{…}` in the order of the names; free with g_free(). */
char *stance_flat_json_write (GHashTable *map);

/* %NULL with an error when @json is not an object. */
GHashTable *stance_flat_json_read (sqlite3    *db,
                                   const char *json,
                                   GError    **error);

G_END_DECLS
