/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-flat-json.h"

#include "stance-sqlite.h"

#include <string.h>

GHashTable *
stance_flat_json_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
append_text (GString    *json,
             const char *text)
{
  g_string_append_c (json, '"');

  for (const char *byte = text; *byte != '\0'; byte++)
    {
      if (*byte == '"' || *byte == '\\')
        g_string_append_printf (json, "\\%c", *byte);
      else if ((guchar) *byte < 0x20)
        g_string_append_printf (json, "\\u%04x", (guint) *byte);
      else
        g_string_append_c (json, *byte);
    }

  g_string_append_c (json, '"');
}

char *
stance_flat_json_dup_text (const char *text)
{
  GString *json = g_string_new (NULL);

  append_text (json, text);

  return g_string_free (json, FALSE);
}

/* Seventeen digits bring every double back exactly; most need fewer. */
char *
stance_flat_json_dup_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.15g", number);

  if (g_ascii_strtod (text, NULL) < number || g_ascii_strtod (text, NULL) > number)
    g_ascii_dtostr (text, sizeof text, number);

  return g_strdup (text);
}

char *
stance_flat_json_dup_texts (GPtrArray *texts)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');

      append_text (json, g_ptr_array_index (texts, i));
    }

  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}

char *
stance_flat_json_write (GHashTable *map)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (map), (GCompareFunc) strcmp);
  GString *json = g_string_new ("{");

  for (GList *link = names; link != NULL; link = link->next)
    {
      if (link != names)
        g_string_append_c (json, ',');

      append_text (json, link->data);
      g_string_append_c (json, ':');
      g_string_append (json, g_hash_table_lookup (map, link->data));
    }

  g_string_append_c (json, '}');

  return g_string_free (json, FALSE);
}

GHashTable *
stance_flat_json_read (sqlite3    *db,
                       const char *json,
                       GError    **error)
{
  g_autoptr (StanceStatement) statement = NULL;
  g_autoptr (GHashTable) map = stance_flat_json_new ();
  gboolean success;
  gboolean has_row = FALSE;

  /* The arrow keeps a number as it was written. */
  statement = stance_sqlite_prepare (db, "SELECT key, ?1 -> fullkey FROM json_each (?1)", error);

  if (statement == NULL)
    return NULL;

  stance_sqlite_bind (statement, "s", json);

  while ((success = stance_sqlite_step (statement, &has_row, error)) && has_row)
    g_hash_table_insert (map, g_strdup (stance_sqlite_text (statement, 0)), g_strdup (stance_sqlite_text (statement, 1)));

  return success ? g_steal_pointer (&map) : NULL;
}
