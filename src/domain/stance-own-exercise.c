/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-own-exercise.h"

#include "stance-own-private.h"

/* As long as a file's name may be everywhere, with its ending and a number. */
#define MAX_ID 64

StanceOwnExercise *
stance_own_exercise_new (void)
{
  StanceOwnExercise *self = g_new0 (StanceOwnExercise, 1);

  self->id = g_strdup ("");
  self->content = g_strdup ("");
  self->photos = stance_photos_new (NULL);

  return self;
}

StanceOwnExercise *
stance_own_exercise_copy (const StanceOwnExercise *self)
{
  StanceOwnExercise *copy = g_new0 (StanceOwnExercise, 1);

  copy->id = g_strdup (self->id);
  copy->revision = self->revision;
  copy->retired = self->retired;
  copy->content = g_strdup (self->content);
  copy->photos = stance_photos_new (self->photos);

  return copy;
}

void
stance_own_exercise_free (StanceOwnExercise *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->content);
  g_ptr_array_unref (self->photos);
  g_free (self);
}

/* German letters become two, as on a German keyboard without them. */
char *
stance_own_exercise_dup_id (const char *words)
{
  g_autofree char *plain = g_str_to_ascii (words, "de");
  GString         *id = g_string_new (NULL);

  for (const char *at = plain; *at != '\0' && id->len < MAX_ID; at++)
    {
      gboolean parts = !g_ascii_isalnum (*at);

      if (!parts)
        g_string_append_c (id, g_ascii_tolower (*at));
      else if (id->len > 0 && id->str[id->len - 1] != '-' && *at != '\'')
        g_string_append_c (id, '-');
    }

  if (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);

  return g_string_free (id, FALSE);
}

char *
stance_own_exercise_dup_free_id (const char          *words,
                                 const StanceCatalog *catalog)
{
  g_autofree char *id = stance_own_exercise_dup_id (words);
  g_autofree char *stem = g_strndup (*id != '\0' ? id : "exercise", MAX_ID - strlen ("-9999"));
  g_autofree char *numbered = g_strdup (stem);

  for (int number = 2; stance_catalog_may_name_exercise (catalog, numbered); number++)
    {
      g_free (numbered);
      numbered = g_strdup_printf ("%s-%d", stem, number);
    }

  return g_steal_pointer (&numbered);
}

/* %NULL with a fault. */
static StanceExercise *
load (const StanceOwnExercise *own,
      const StanceCatalog     *catalog,
      GError                 **error)
{
  g_autofree char *name = g_strconcat (own->id, ".exercise", NULL);
  g_autoptr (StanceContent) content = stance_content_new (name, own->content, strlen (own->content));
  StanceExercise *exercise;

  stance_content_set_own (content, own->id);
  exercise = stance_exercise_load (content, catalog);
  if (!stance_content_finish (content, error))
    {
      stance_exercise_free (exercise);
      return NULL;
    }

  exercise->retired = own->retired;
  exercise->revision = own->revision;
  g_ptr_array_unref (exercise->photos);
  exercise->photos = stance_photos_new (own->photos);

  return exercise;
}

void
stance_own_exercises_load (StanceCatalog   *catalog,
                           const GPtrArray *own,
                           GPtrArray       *faults)
{
  for (guint i = 0; i < own->len; i++)
    stance_catalog_announce (catalog, ((StanceOwnExercise *) own->pdata[i])->id);

  for (guint i = 0; i < own->len; i++)
    {
      g_autoptr (GError) fault = NULL;
      StanceExercise *exercise = load (own->pdata[i], catalog, &fault);

      if (exercise != NULL)
        stance_catalog_take_exercise (catalog, exercise);
      else
        g_ptr_array_add (faults, g_strdup (fault->message));
    }
}
