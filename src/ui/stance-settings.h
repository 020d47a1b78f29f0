/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What this computer remembers. %NULL where the schema is not installed: the window
 * then works and remembers nothing.
 */
GSettings *stance_settings_new (void);

/* All take a @settings that may be %NULL. */
char *stance_settings_dup_string (GSettings  *settings,
                                  const char *key);
void  stance_settings_set_string (GSettings  *settings,
                                  const char *key,
                                  const char *value);
/* Free with g_strfreev(). */
char **stance_settings_dup_strings (GSettings  *settings,
                                    const char *key);
void   stance_settings_set_strings (GSettings         *settings,
                                    const char        *key,
                                    const char *const *values);
void   stance_settings_get_window (GSettings *settings,
                                   int       *width,
                                   int       *height,
                                   gboolean  *maximized);
void   stance_settings_set_window (GSettings *settings,
                                   int        width,
                                   int        height,
                                   gboolean   maximized);

G_END_DECLS
