/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-keys-private.h"

struct _StanceKeys
{
  GKeyFile   *file;
  const char *group;
};

StanceKeys *
stance_keys_new (GKeyFile   *file,
                 const char *group)
{
  StanceKeys *self = g_atomic_rc_box_new0 (StanceKeys);

  self->file = g_key_file_ref (file);
  self->group = g_intern_string (group);

  return self;
}

static void
stance_keys_clear (gpointer data)
{
  StanceKeys *self = data;

  g_key_file_unref (self->file);
}

StanceKeys *
stance_keys_ref (StanceKeys *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
stance_keys_unref (StanceKeys *self)
{
  g_atomic_rc_box_release_full (self, stance_keys_clear);
}

const char *
stance_keys_get_group (StanceKeys *self)
{
  return self->group;
}

char *
stance_keys_dup_file (StanceKeys *self)
{
  return g_key_file_to_data (self->file, NULL, NULL);
}

/* English has no key of its own; for it, and without a language, the plain key is
 * read: GLib would ask the process's locale instead.
 */
char *
stance_keys_dup_text (StanceKeys *self,
                      const char *key,
                      const char *language)
{
  if (language == NULL || *language == '\0')
    return g_key_file_get_string (self->file, self->group, key, NULL);

  return g_key_file_get_locale_string (self->file, self->group, key, language, NULL);
}
