/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-keys-private.h"
#include "stance-own-exercise.h"
#include "stance-own-private.h"

#define EXERCISE "Exercise"
#define LETTERS  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

static char *
dup_photo_group (guint number)
{
  return g_strdup_printf ("Photo %u", number);
}

/* The text of the file without its photos, and with the id. */
static char *
dup_content (const char *data,
             gsize       length,
             const char *id)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_KEEP_TRANSLATIONS, NULL))
    return NULL;

  for (guint i = 1; i <= STANCE_MAX_PHOTOS; i++)
    {
      g_autofree char *group = dup_photo_group (i);

      g_key_file_remove_group (file, group, NULL);
    }
  g_key_file_set_string (file, EXERCISE, "Id", id);

  return g_key_file_to_data (file, NULL, NULL);
}

/* %NULL with a fault; GLib's own reading takes whatever is there. */
static GBytes *
decode_image (StanceContent *content)
{
  g_autofree char *text = stance_content_dup_value (content, "Image");
  gsize            letters = text != NULL ? strspn (text, LETTERS) : 0;
  gsize            size;
  guchar          *bytes;

  if (letters == 0 || strspn (text + letters, "=") > 2 || text[letters + strspn (text + letters, "=")] != '\0')
    {
      stance_content_fault (content, "Image", "is not written as base64");
      return NULL;
    }

  bytes = g_base64_decode (text, &size);

  return g_bytes_new_take (bytes, size);
}

static void
load_photos (StanceContent *content,
             GPtrArray     *photos)
{
  for (guint i = 1; i <= STANCE_MAX_PHOTOS; i++)
    {
      g_autofree char *group = dup_photo_group (i);
      g_autoptr (GBytes) image = NULL;
      int shows;

      if (!g_strv_contains (stance_content_get_groups (content), group))
        return;

      stance_content_enter (content, group);
      stance_content_require (content, "Image");
      shows = stance_content_get_nick (content, "Shows", stance_photo_shows_nicks, STANCE_PHOTO_START);
      image = decode_image (content);
      if (image != NULL)
        g_ptr_array_add (photos, stance_photo_new (shows, image));
    }
}

StanceOwnExercise *
stance_own_exercise_parse (const char          *name,
                           const char          *data,
                           gsize                length,
                           const StanceCatalog *catalog,
                           GError             **error)
{
  g_autoptr (StanceContent) content = stance_content_new (name, data, length);
  g_autoptr (StanceOwnExercise) self = stance_own_exercise_new ();

  g_free (self->id);
  self->id = stance_own_dup_id (content, EXERCISE, name);
  stance_own_check_id (content, EXERCISE, self->id, stance_catalog_brings_exercise (catalog, self->id));
  stance_content_set_own (content, self->id);
  stance_exercise_free (stance_exercise_load (content, catalog));
  load_photos (content, self->photos);
  if (!stance_content_finish (content, error))
    return NULL;

  g_free (self->content);
  self->content = dup_content (data, length, self->id);

  return g_steal_pointer (&self);
}

char *
stance_exercise_dup_file (const StanceExercise *exercise)
{
  g_autofree char *keys = stance_keys_dup_file (exercise->words);
  GString         *text = g_string_new (keys);

  for (guint i = 0; i < exercise->photos->len; i++)
    {
      const StancePhoto *photo = exercise->photos->pdata[i];
      g_autofree char   *group = dup_photo_group (i + 1);
      g_autofree char   *image = g_base64_encode (g_bytes_get_data (photo->image, NULL), g_bytes_get_size (photo->image));

      g_string_append_printf (text, "\n[%s]\nShows=%s\nImage=%s\n", group, stance_photo_shows_nicks[photo->shows], image);
    }

  return g_string_free (text, FALSE);
}
