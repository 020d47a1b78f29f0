/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates as they are typed: in the order of the system's locale, with any mark between
 * the parts, and always as YYYY-MM-DD too. All texts are freed with g_free().
 */

/* "DD/MM/YYYY" in the system's order, in the window's language. */
char *stance_typed_date_dup_hint (void);
/* As it would be typed: "21.11.2026"; empty for an empty date. */
char *stance_typed_date_format (const char *date);
/* YYYY-MM-DD; empty for an empty text; %NULL when it is no date. */
char *stance_typed_date_parse (const char *text);

/* The same with the order said: three of the letters d, m, y, and the mark between. */
char *stance_typed_date_format_in (const char *order,
                                   const char *mark,
                                   const char *date);
char *stance_typed_date_parse_in (const char *order,
                                  const char *text);

G_END_DECLS
