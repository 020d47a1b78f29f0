/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text-private.h"

#include "stance-error.h"

static gboolean
refuse (GError    **error,
        const char *file,
        const char *group,
        const char *key,
        const char *why)
{
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT, "%s: [%s] %s: %s", file, group, key, why);

  return FALSE;
}

/* "Text[de]=…" → "Text" */
static char *
dup_key_name (const char *line)
{
  return g_strndup (line, strcspn (line, "[= \t"));
}

static gboolean
check_key (const char *file,
           const char *group,
           const char *line,
           GHashTable *seen,
           GError    **error)
{
  g_autofree char *name = dup_key_name (line);
  g_autofree char *key = g_strchomp (g_strndup (line, strcspn (line, "=")));

  if (group == NULL)
    return refuse (error, file, "", key, "stands before the first group");
  if (!g_str_equal (name, "Text") && !g_str_equal (name, "Note"))
    return refuse (error, file, group, key, "there is no such key");
  if (!g_hash_table_add (seen, g_strdup_printf ("%s %s", group, key)))
    return refuse (error, file, group, key, "stands twice");

  return TRUE;
}

/* GKeyFile merges doubled groups and keys without a word, so the lines are read here. */
static gboolean
check_lines (const char *file,
             const char *data,
             GError    **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
  g_autofree char *group = NULL;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0' || *line == '#')
        continue;

      if (*line != '[')
        {
          if (!check_key (file, group, line, seen, error))
            return FALSE;
          continue;
        }

      g_free (group);
      group = g_strndup (line + 1, strcspn (line + 1, "]"));
      if (!g_hash_table_add (seen, g_strdup (group)))
        return refuse (error, file, group, "", "stands twice");
    }

  return TRUE;
}

static gboolean
add_group (GHashTable *words,
           GKeyFile   *keys,
           const char *file,
           const char *group,
           const char *language,
           GError    **error)
{
  g_autofree char *text = NULL;

  if (g_hash_table_contains (words, group))
    return refuse (error, file, group, "", "stands in another file as well");

  text = g_key_file_get_locale_string (keys, group, "Text", language, error);
  if (text == NULL)
    {
      g_prefix_error (error, "%s: [%s] Text: ", file, group);
      return FALSE;
    }

  if (*text == '\0')
    return refuse (error, file, group, "Text", "is empty");

  g_hash_table_insert (words, g_strdup (group), g_steal_pointer (&text));

  return TRUE;
}

gboolean
stance_words_read (GHashTable *words,
                   const char *file,
                   const char *data,
                   gsize       length,
                   const char *language,
                   GError    **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *lines = g_strndup (data, length);
  g_auto (GStrv) groups = NULL;

  if (!g_key_file_load_from_data (keys, data, length, G_KEY_FILE_KEEP_TRANSLATIONS, error))
    {
      g_prefix_error (error, "%s: ", file);
      return FALSE;
    }

  if (!check_lines (file, lines, error))
    return FALSE;

  groups = g_key_file_get_groups (keys, NULL);
  for (gsize i = 0; groups[i] != NULL; i++)
    {
      if (!add_group (words, keys, file, groups[i], language, error))
        return FALSE;
    }

  return TRUE;
}
