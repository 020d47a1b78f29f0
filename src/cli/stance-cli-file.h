/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* All of @file, `-` for standard input, of at most @most bytes; errors name the file. */
GString *stance_cli_read_text (const char *file,
                               gsize       most,
                               GError    **error);
/* The JSON value in @file, `-` for standard input; errors name the file. */
JsonNode *stance_cli_read_json (const char *file,
                                GError    **error);

/* Names the warnings of @problems on standard error; FALSE with all of the errors. */
gboolean stance_cli_check_problems (GPtrArray *problems,
                                    GError   **error);

/* All of it or nothing: a file that was there stays until the new one is whole. */
gboolean stance_cli_write_file (const char *file,
                                GBytes     *bytes,
                                GError    **error);

G_END_DECLS
