/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-audit.h"
#include "stance-error.h"
#include "stance-nick.h"
#include "stance-own-rows.h"
#include "stance-row-read.h"

#include <string.h>

#define SELECT       "SELECT id, revision, content, archived FROM exercise "
#define SELECT_ONE   SELECT "WHERE id = ?1"
#define SELECT_ALL   SELECT "WHERE ?1 = '' ORDER BY id"
#define SELECT_PHOTO "SELECT shows, content, sha256 FROM exercise_photo WHERE exercise = ?1 ORDER BY position"

#define DELETE_PHOTOS "DELETE FROM exercise_photo WHERE exercise = ?1"
#define INSERT_PHOTO                                                         \
  "INSERT INTO exercise_photo (exercise, position, shows, sha256, content) " \
  "VALUES (?1, ?2, ?3, ?4, ?5)"

static gpointer
read_photo (StanceRecord *record,
            sqlite3_stmt *row,
            GError      **error)
{
  g_autoptr (GBytes) image = g_bytes_new (sqlite3_column_blob (row, 1), (gsize) sqlite3_column_bytes (row, 1));
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, image);

  if (strcmp (sum, stance_sqlite_text (row, 2)) == 0)
    return stance_photo_new (stance_sqlite_nick (row, 0, stance_photo_shows_nicks), image);

  g_set_error_literal (error, STANCE_ERROR, STANCE_ERROR_CORRUPT, "A stored photo is not the one that was added");

  return NULL;
}

static gpointer
read_exercise (StanceRecord *record,
               sqlite3_stmt *row,
               GError      **error)
{
  g_autoptr (StanceOwnExercise) self = stance_own_exercise_new ();

  stance_set_text (&self->id, stance_sqlite_text (row, 0));
  stance_set_text (&self->content, stance_sqlite_text (row, 2));
  self->revision = sqlite3_column_int (row, 1);
  self->retired = sqlite3_column_int (row, 3) != 0;
  g_ptr_array_unref (self->photos);
  self->photos = stance_row_read_list (record, SELECT_PHOTO, self->id, read_photo, (GDestroyNotify) stance_photo_free, error);
  if (self->photos != NULL)
    return g_steal_pointer (&self);

  g_prefix_error (error, "exercise %s: ", self->id);
  self->photos = stance_photos_new (NULL);

  return NULL;
}

StanceOwnExercise *
stance_record_get_own_exercise (StanceRecord *self,
                                const char   *id,
                                GError      **error)
{
  return stance_row_read_get (self, SELECT_ONE, id, read_exercise, "exercise of the clinic's own", error);
}

GPtrArray *
stance_record_list_own_exercises (StanceRecord *self,
                                  GError      **error)
{
  return stance_row_read_list (self, SELECT_ALL, "", read_exercise, (GDestroyNotify) stance_own_exercise_free, error);
}

static gboolean
write_photos (StanceRecord    *self,
              const char      *id,
              const GPtrArray *photos,
              GError         **error)
{
  if (!stance_sqlite_write (self->db, error, DELETE_PHOTOS, "s", id))
    return FALSE;

  for (guint i = 0; i < photos->len; i++)
    {
      const StancePhoto *photo = photos->pdata[i];
      g_autofree char   *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, photo->image);

      if (!stance_sqlite_write (self->db, error, INSERT_PHOTO, "sissb", id, (int) i,
                                stance_photo_shows_nicks[photo->shows], sum, photo->image))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_photos_of (StanceRecord *self,
                 gconstpointer thing,
                 GError      **error)
{
  const StanceOwnExercise *exercise = thing;

  return write_photos (self, exercise->id, exercise->photos, error);
}

static const StanceOwnKind kind = {
  .subject = STANCE_SUBJECT_EXERCISE,
  .article = "an",
  .name = "exercise",
  .select_revision = "SELECT revision FROM exercise WHERE id = ?1",
  .insert = "INSERT INTO exercise (id, revision, content, archived) VALUES (?1, 1, ?2, 0)",
  .update = "UPDATE exercise SET revision = revision + 1, content = ?2, archived = ?3 WHERE id = ?1",
  .write_more = write_photos_of,
};

gboolean
stance_record_add_own_exercise (StanceRecord      *self,
                                StanceOwnExercise *exercise,
                                GError           **error)
{
  const StanceOwnRow row = { exercise->id, exercise->revision, exercise->retired, exercise->content, exercise };

  if (!stance_own_rows_add (self, &kind, &row, error))
    return FALSE;

  exercise->revision = 1;
  exercise->retired = FALSE;

  return TRUE;
}

static gboolean
save (StanceRecord      *self,
      StanceOwnExercise *exercise,
      const char        *verb,
      GError           **error)
{
  const StanceOwnRow row = { exercise->id, exercise->revision, exercise->retired, exercise->content, exercise };

  if (!stance_own_rows_save (self, &kind, &row, verb, error))
    return FALSE;

  exercise->revision++;

  return TRUE;
}

gboolean
stance_record_save_own_exercise (StanceRecord      *self,
                                 StanceOwnExercise *exercise,
                                 GError           **error)
{
  return save (self, exercise, "save", error);
}

gboolean
stance_record_retire_own_exercise (StanceRecord *self,
                                   const char   *id,
                                   gboolean      retired,
                                   GError      **error)
{
  g_autoptr (StanceOwnExercise) stored = stance_record_get_own_exercise (self, id, error);

  if (stored == NULL)
    return FALSE;

  if (stored->retired == retired)
    return TRUE;

  stored->retired = retired;

  return save (self, stored, retired ? "retire" : "unretire", error);
}
