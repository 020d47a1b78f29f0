/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-settings.h"

GSettings *
stance_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

char *
stance_settings_dup_string (GSettings  *settings,
                            const char *key)
{
  return settings != NULL ? g_settings_get_string (settings, key) : g_strdup ("");
}

void
stance_settings_set_string (GSettings  *settings,
                            const char *key,
                            const char *value)
{
  if (settings != NULL)
    g_settings_set_string (settings, key, value);
}

char **
stance_settings_dup_strings (GSettings  *settings,
                             const char *key)
{
  return settings != NULL ? g_settings_get_strv (settings, key) : g_new0 (char *, 1);
}

void
stance_settings_set_strings (GSettings         *settings,
                             const char        *key,
                             const char *const *values)
{
  if (settings != NULL)
    g_settings_set_strv (settings, key, values);
}

void
stance_settings_get_window (GSettings *settings,
                            int       *width,
                            int       *height,
                            gboolean  *maximized)
{
  *width = 1180;
  *height = 760;
  *maximized = FALSE;

  if (settings == NULL)
    return;

  g_settings_get (settings, "window-size", "(ii)", width, height);
  *maximized = g_settings_get_boolean (settings, "window-maximized");
}

void
stance_settings_set_window (GSettings *settings,
                            int        width,
                            int        height,
                            gboolean   maximized)
{
  if (settings == NULL)
    return;

  g_settings_set_boolean (settings, "window-maximized", maximized);
  if (!maximized)
    g_settings_set (settings, "window-size", "(ii)", width, height);
}
