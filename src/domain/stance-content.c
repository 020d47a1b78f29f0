/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-content.h"

#include "stance-error.h"
#include "stance-keys-private.h"
#include "stance-nick.h"

#define MAX_NUMBERED 9

/* What has been asked for in a group. */
typedef enum
{
  ASKED_NOT,
  ASKED_VALUE,
  ASKED_TEXT, /* other languages are welcome */
} Asked;

struct _StanceContent
{
  char       *path;
  const char *id;
  gboolean    own;
  GKeyFile   *file;
  GPtrArray  *groups;  /* names in order, NULL at the end once read */
  GHashTable *entered; /* group → table of key → Asked */
  const char *group;   /* the present one */
  GHashTable *asked;   /* of the present group */
  GError     *fault;
};

static const char *
dup_id (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char            *end = strrchr (name, '.');

  if (end != NULL)
    *end = '\0';

  return g_intern_string (name);
}

static void G_GNUC_PRINTF (3, 4)
  fault_at_line (StanceContent *self,
                 const char    *group,
                 const char    *format,
                 ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  if (self->fault != NULL)
    return;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (&self->fault, STANCE_ERROR, STANCE_ERROR_CONTENT, "%s: %s%s%s%s", self->path,
               group != NULL ? "[" : "", group != NULL ? group : "", group != NULL ? "] " : "", message);
}

static void
note_group (StanceContent *self,
            const char    *group,
            GHashTable    *keys)
{
  if (g_ptr_array_find_with_equal_func (self->groups, group, g_str_equal, NULL))
    fault_at_line (self, group, "the group stands twice");

  g_ptr_array_add (self->groups, g_strdup (group));
  g_hash_table_remove_all (keys);
}

static void
note_key (StanceContent *self,
          const char    *line,
          char          *equals,
          GHashTable    *keys)
{
  const char *group = self->groups->len > 0 ? self->groups->pdata[self->groups->len - 1] : NULL;
  char       *key = g_strchomp (g_strndup (line, equals - line));

  if (g_hash_table_contains (keys, key))
    fault_at_line (self, group, "%s: the key stands twice", key);
  if (*g_strstrip (equals + 1) == '\0')
    fault_at_line (self, group, "%s: is empty", key);

  g_hash_table_add (keys, key);
}

/* GKeyFile merges doubled groups and keys without a word, so they are looked for in
 * the text itself, line by line as it reads them.
 */
static void
scan (StanceContent *self,
      const char    *data)
{
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      char *end = *line == '[' ? strchr (line, ']') : strchr (line, '=');

      if (*line == '#' || end == NULL)
        continue;

      if (*line == '[')
        {
          *end = '\0';
          note_group (self, line + 1, keys);
        }
      else
        note_key (self, line, end, keys);
    }
}

StanceContent *
stance_content_new (const char *path,
                    const char *data,
                    gsize       length)
{
  StanceContent   *self = g_new0 (StanceContent, 1);
  g_autofree char *text = g_strndup (data, length);
  g_autoptr (GError) error = NULL;

  self->path = g_strdup (path);
  self->id = dup_id (path);
  self->file = g_key_file_new ();
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->entered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);

  scan (self, text);
  g_ptr_array_add (self->groups, NULL);
  if (length > 0 && !g_key_file_load_from_data (self->file, data, length, G_KEY_FILE_KEEP_TRANSLATIONS, &error))
    fault_at_line (self, NULL, "%s", error->message);

  return self;
}

void
stance_content_free (StanceContent *self)
{
  g_free (self->path);
  g_key_file_unref (self->file);
  g_ptr_array_unref (self->groups);
  g_hash_table_unref (self->entered);
  g_clear_error (&self->fault);
  g_free (self);
}

void
stance_content_set_own (StanceContent *self,
                        const char    *id)
{
  self->own = TRUE;
  self->id = g_intern_string (id);
}

gboolean
stance_content_is_own (StanceContent *self)
{
  return self->own;
}

const char *
stance_content_get_id (StanceContent *self)
{
  return self->id;
}

const char *const *
stance_content_get_groups (StanceContent *self)
{
  return (const char *const *) self->groups->pdata;
}

gboolean
stance_content_enter (StanceContent *self,
                      const char    *group)
{
  self->group = g_intern_string (group);
  self->asked = g_hash_table_lookup (self->entered, group);
  if (self->asked == NULL)
    {
      self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->entered, g_strdup (group), self->asked);
    }

  return g_key_file_has_group (self->file, group);
}

gboolean
stance_content_require_group (StanceContent *self,
                              const char    *group)
{
  gboolean found = stance_content_enter (self, group);

  if (!found)
    stance_content_fault (self, NULL, "the group is missing");

  return found;
}

StanceKeys *
stance_content_dup_keys (StanceContent *self)
{
  return stance_keys_new (self->file, self->group);
}

gboolean
stance_content_has (StanceContent *self,
                    const char    *key)
{
  return g_key_file_has_key (self->file, self->group, key, NULL);
}

void
stance_content_ignore_group (StanceContent *self,
                             const char    *group)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (self->groups, group, g_str_equal, &index))
    g_ptr_array_remove_index (self->groups, index);
}

void
stance_content_fault (StanceContent *self,
                      const char    *key,
                      const char    *format,
                      ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fault_at_line (self, self->group, "%s%s%s", key != NULL ? key : "", key != NULL ? ": " : "", message);
}

void
stance_content_require (StanceContent *self,
                        const char    *key)
{
  if (!stance_content_has (self, key))
    stance_content_fault (self, key, "the key is missing");
}

char *
stance_content_dup_value (StanceContent *self,
                          const char    *key)
{
  char *value;

  g_hash_table_insert (self->asked, g_strdup (key), GINT_TO_POINTER (ASKED_VALUE));
  value = g_key_file_get_string (self->file, self->group, key, NULL);

  return value != NULL ? g_strstrip (value) : NULL;
}

const char *
stance_content_get_word (StanceContent *self,
                         const char    *key)
{
  g_autofree char *value = stance_content_dup_value (self, key);

  return g_intern_string (value);
}

const char **
stance_content_get_words (StanceContent *self,
                          const char    *key)
{
  g_autofree char *value = stance_content_dup_value (self, key);
  g_auto (GStrv) parts = g_strsplit (value != NULL ? value : "", ";", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (int i = 0; parts[i] != NULL; i++)
    {
      const char *word = g_intern_string (g_strstrip (parts[i]));

      /* One ";" at the end is how key files close a list. */
      if (*word == '\0' && parts[i + 1] == NULL)
        break;
      if (*word == '\0' || g_ptr_array_find (words, word, NULL))
        stance_content_fault (self, key, "'%s' stands twice or is empty", word);
      g_ptr_array_add (words, (gpointer) word);
    }
  g_ptr_array_add (words, NULL);

  return (const char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

gboolean
stance_content_get_flag (StanceContent *self,
                         const char    *key)
{
  g_autofree char *value = stance_content_dup_value (self, key);

  if (value != NULL && strcmp (value, "true") != 0 && strcmp (value, "false") != 0)
    stance_content_fault (self, key, "'%s' is neither true nor false", value);

  return g_strcmp0 (value, "true") == 0;
}

int
stance_content_get_whole (StanceContent *self,
                          const char    *key,
                          int            min,
                          int            max,
                          int            fallback)
{
  g_autofree char *value = stance_content_dup_value (self, key);
  gint64           number = fallback;

  if (value != NULL && !g_ascii_string_to_signed (value, 10, min, max, &number, NULL))
    {
      stance_content_fault (self, key, "'%s' is not a whole number from %d to %d", value, min, max);
      return fallback;
    }

  return (int) number;
}

int
stance_content_get_nick (StanceContent     *self,
                         const char        *key,
                         const char *const *nicks,
                         int                fallback)
{
  g_autofree char *value = stance_content_dup_value (self, key);
  int              found;

  if (value == NULL)
    return fallback;

  found = stance_nick_find (nicks, value);
  if (found >= 0)
    return found;

  stance_content_fault (self, key, "'%s' is not known", value);

  return fallback;
}

gboolean
stance_content_allow_text (StanceContent *self,
                           const char    *key)
{
  g_hash_table_insert (self->asked, g_strdup (key), GINT_TO_POINTER (ASKED_TEXT));

  return stance_content_has (self, key);
}

void
stance_content_allow_texts (StanceContent     *self,
                            const char *const *keys)
{
  for (int i = 0; keys[i] != NULL; i++)
    stance_content_allow_text (self, keys[i]);
}

int
stance_content_allow_numbered (StanceContent *self,
                               const char    *key)
{
  int n = 0;

  while (n < MAX_NUMBERED)
    {
      g_autofree char *name = g_strdup_printf ("%s%d", key, n + 1);

      if (!stance_content_has (self, name))
        break;
      stance_content_allow_text (self, name);
      n++;
    }

  return n;
}

gboolean
stance_content_is_faulty (StanceContent *self)
{
  return self->fault != NULL;
}

/* A translation belongs to its key: `Name[de]` is known where `Name` is a text that
 * stands in the file.
 */
static gboolean
is_known (StanceContent *self,
          const char    *key)
{
  g_autofree char *base = g_strdup (key);
  char            *bracket = strchr (base, '[');
  Asked            asked;

  if (bracket != NULL)
    *bracket = '\0';
  asked = GPOINTER_TO_INT (g_hash_table_lookup (self->asked, base));

  return bracket == NULL ? asked != ASKED_NOT : asked == ASKED_TEXT && stance_content_has (self, base);
}

static void
refuse_unknown (StanceContent *self)
{
  for (guint i = 0; self->groups->pdata[i] != NULL && self->fault == NULL; i++)
    {
      const char *group = self->groups->pdata[i];
      g_auto (GStrv) keys = g_key_file_get_keys (self->file, group, NULL, NULL);

      if (!g_hash_table_contains (self->entered, group))
        {
          fault_at_line (self, group, "the group is not known");
          return;
        }
      stance_content_enter (self, group);
      for (int k = 0; keys != NULL && keys[k] != NULL; k++)
        if (!is_known (self, keys[k]))
          stance_content_fault (self, keys[k], "the key is not known");
    }
}

gboolean
stance_content_finish (StanceContent *self,
                       GError       **error)
{
  refuse_unknown (self);
  if (self->fault == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->fault));

  return FALSE;
}
