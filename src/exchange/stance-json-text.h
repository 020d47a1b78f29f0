/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Text to nodes and back. json-glib's own reader keeps the last of doubled members,
 * wraps numbers that are too large, takes comments and half-written numbers, stops at
 * the first of two values and overruns the stack on deep nesting; its writer prints
 * 6.9 as 6.9000000000000004. A record of a person needs neither.
 */

#define STANCE_JSON_MAX_DEPTH 32

/* @length: -1 when @text ends with a NUL. %NULL and STANCE_ERROR_INVALID naming line
 * and column, both counted from 1, columns in characters.
 */
JsonNode *stance_json_parse (const char *text,
                             gssize      length,
                             GError    **error);

/* Indented, without a line end after it; numbers in the shortest form that reads back as
 * the same number, in no locale; free with g_free().
 */
char *stance_json_print (JsonNode *node);

G_END_DECLS
