/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StanceErrorWords:
 * @title: what happened
 * @body: what was kept and what can be done
 *
 * An error from below in words for the person at the window.
 */
typedef struct
{
  const char *title;
  const char *body;
} StanceErrorWords;

/* Of opening a database: nothing was changed. Translated; never %NULL. */
StanceErrorWords stance_errors_describe_opening (const GError *error);
/* Of reading or writing while a database is open. */
StanceErrorWords stance_errors_describe (const GError *error);

/* Both sentences after one another; free with g_free(). */
char *stance_errors_dup_text (const GError *error);

G_END_DECLS
