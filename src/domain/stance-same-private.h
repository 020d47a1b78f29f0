/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean stance_is_filled (const char *text);

/* Whether two say the same. Unknown numbers are alike, and so are %NULL and empty texts. */
gboolean stance_is_same_number (double a,
                                double b);
gboolean stance_is_same_text (const char *a,
                              const char *b);

G_END_DECLS
