/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StanceProblem:
 * @place: a path such as `observations[2].trials[0]` or `birth_date`
 * @message: what is wrong, in English; the window has its own words for @code
 * @code: a stable word (`blank`, `future`, `outside-limits`, `unknown-id`, …)
 * @warning: a warning range, not an error
 */
typedef struct
{
  char    *place;
  char    *code;
  char    *message;
  gboolean warning;
} StanceProblem;

/* An array that frees its problems. */
GPtrArray *stance_problems_new (void);
void       stance_problems_add (GPtrArray  *problems,
                                const char *place,
                                const char *code,
                                const char *format,
                                ...) G_GNUC_PRINTF (4, 5);
void       stance_problems_add_warning (GPtrArray  *problems,
                                        const char *place,
                                        const char *code,
                                        const char *format,
                                        ...) G_GNUC_PRINTF (4, 5);
gboolean   stance_problems_have_error (GPtrArray *problems);

/* Sets STANCE_ERROR_INVALID with all errors (not warnings), a line each
 * "place: message"; returns FALSE, or TRUE when there is no error.
 */
gboolean stance_problems_to_error (GPtrArray *problems,
                                   GError   **error);

G_END_DECLS
