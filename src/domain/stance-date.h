/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates are local calendar days written YYYY-MM-DD; such texts sort by time. */

gboolean stance_date_is_valid (const char *date);

/* Today by the local clock; free with g_free(). */
char *stance_date_today (void);

/* Now in UTC as ISO 8601 with seconds and a Z; free with g_free(). */
char *stance_date_now_utc (void);

/* Both dates must be valid. */
int   stance_date_days_between (const char *from,
                                const char *to);
int   stance_date_years_between (const char *from,
                                 const char *to);
char *stance_date_add_days (const char *date,
                            int         days);

G_END_DECLS
