/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-text.h"

#include "stance-error.h"
#include "stance-languages.h"
#include "stance-text-private.h"
#include "stance-words-resource.h"

#include <unicode/uloc.h>

#define WORDS_FOLDER "/io/github/stance_pt/Stance/words/"

struct _StanceText
{
  gatomicrefcount ref_count;
  char           *language;
  char           *locale;
  StanceFormats  *formats;
  GHashTable     *words; /* key → text */
};

static const char *const languages[] = { STANCE_LANGUAGES, NULL };

/* A broken file is left out, so that it fails the tests and not somebody's start. */
static void
read_file (StanceText *self,
           GResource  *resource,
           const char *file)
{
  g_autofree char *path = g_strconcat (WORDS_FOLDER, file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, 0, &error);

  if (bytes == NULL || !stance_words_read (self->words, file, g_bytes_get_data (bytes, NULL),
                                           g_bytes_get_size (bytes), self->language, &error))
    g_warning ("%s", error->message);
}

static void
read_words (StanceText *self)
{
  GResource *resource = stance_words_get_resource ();
  g_auto (GStrv) files = g_resource_enumerate_children (resource, WORDS_FOLDER, 0, NULL);

  for (gsize i = 0; files != NULL && files[i] != NULL; i++)
    read_file (self, resource, files[i]);
}

static StanceText *
make_text (const char *language)
{
  StanceText *self = g_new0 (StanceText, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->language = g_strdup (language);
  self->locale = stance_locale_dup_id (language);
  self->formats = stance_formats_new (self->locale);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  read_words (self);

  return self;
}

static const char *
find_words (StanceText *self,
            const char *key)
{
  const char *words = g_hash_table_lookup (self->words, key);

  if (words == NULL)
    g_warning ("There are no words for “%s”", key);

  return words != NULL ? words : key;
}

const char *const *
stance_text_get_languages (void)
{
  return languages;
}

StanceText *
stance_text_new (const char *language,
                 GError    **error)
{
  g_autofree char *list = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  if (g_strv_contains (languages, language))
    return make_text (language);

  list = g_strjoinv (", ", (char **) languages);
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND,
               "there is no language “%s”; there are: %s", language, list);

  return NULL;
}

StanceText *
stance_text_new_nearest (const char *tag)
{
  g_autofree char *language = g_strndup (tag != NULL ? tag : "", strcspn (tag != NULL ? tag : "", ".@"));

  g_strdelimit (language, "-", '_');

  if (!g_strv_contains (languages, language))
    language[strcspn (language, "_")] = '\0';

  return make_text (g_strv_contains (languages, language) ? language : "en");
}

StanceText *
stance_text_ref (StanceText *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
stance_text_unref (StanceText *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->language);
  g_free (self->locale);
  stance_formats_free (self->formats);
  g_hash_table_unref (self->words);
  g_free (self);
}

const char *
stance_text_get_language (StanceText *self)
{
  return self->language;
}

StanceFormats *
stance_text_get_formats (StanceText *self)
{
  return self->formats;
}

gboolean
stance_text_is_right_to_left (StanceText *self)
{
  return uloc_isRightToLeft (self->locale);
}

gboolean
stance_text_has (StanceText *self,
                 const char *key)
{
  return g_hash_table_contains (self->words, key);
}

char *
stance_text_get (StanceText *self,
                 const char *key)
{
  return g_strdup (find_words (self, key));
}

char *
stance_text_format (StanceText               *self,
                    const char               *key,
                    const StanceTextArgument *arguments,
                    gsize                     n_arguments)
{
  g_autoptr (GError) error = NULL;
  const char *pattern = find_words (self, key);
  char       *sentence = stance_pattern_format (self->locale, self->formats, pattern, arguments, n_arguments, &error);

  if (sentence != NULL)
    return sentence;

  g_warning ("[%s] %s", key, error->message);

  return g_strdup (pattern);
}
