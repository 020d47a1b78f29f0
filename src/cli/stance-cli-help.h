/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-cli-arguments.h"

G_BEGIN_DECLS

/* Of one verb, or with %NULL of all; free with g_free(). */
char *stance_cli_dup_help (const StanceCliVerb *verb);

/* What can be done about an error of the record; %NULL when nothing special.
 * @database: where the record is or should be. Free with g_free().
 */
char *stance_cli_dup_remedy (const GError *error,
                             const char   *database);

G_END_DECLS
