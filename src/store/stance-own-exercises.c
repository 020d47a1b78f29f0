/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-audit.h"
#include "stance-error.h"
#include "stance-nick.h"
#include "stance-row-read.h"

#include <string.h>

#define SELECT       "SELECT id, revision, content, archived FROM exercise "
#define SELECT_ONE   SELECT "WHERE id = ?1"
#define SELECT_ALL   SELECT "WHERE ?1 = '' ORDER BY id"
#define SELECT_PHOTO "SELECT shows, content, sha256 FROM exercise_photo WHERE exercise = ?1 ORDER BY position"

/* Moves whenever one of them is changed, and is short however many there are. */
#define SELECT_STATE "SELECT count (*), total (revision) FROM exercise"

#define INSERT "INSERT INTO exercise (id, revision, content, archived) VALUES (?1, 1, ?2, 0)"
#define UPDATE "UPDATE exercise SET revision = revision + 1, content = ?2, archived = ?3 WHERE id = ?1"

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

char *
stance_record_dup_own_exercises_state (StanceRecord *self,
                                       GError      **error)
{
  g_autoptr (StanceStatement) row = stance_record_prepare (self, SELECT_STATE, error);

  if (row == NULL || !stance_sqlite_step (row, NULL, error))
    return NULL;

  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, (gint64) sqlite3_column_int64 (row, 0),
                          (gint64) sqlite3_column_double (row, 1));
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
fail_taken (const char *id,
            GError    **error)
{
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_STATE, "There is an exercise “%s” of the clinic's own already", id);

  return FALSE;
}

static gboolean
insert (StanceRecord            *self,
        const StanceOwnExercise *exercise,
        GError                 **error)
{
  g_autoptr (StanceChangeNote) note = stance_audit_start (self, STANCE_SUBJECT_EXERCISE, exercise->id, error);
  g_autoptr (StanceStatement) taken = stance_record_prepare (self, SELECT_ONE, error);
  gboolean has_row = FALSE;

  if (note == NULL || taken == NULL)
    return FALSE;

  stance_sqlite_bind (taken, "s", exercise->id);
  if (!stance_sqlite_step (taken, &has_row, error) || has_row)
    return has_row && fail_taken (exercise->id, error);

  return stance_sqlite_write (self->db, error, INSERT, "ss", exercise->id, exercise->content) &&
         write_photos (self, exercise->id, exercise->photos, error) &&
         stance_audit_finish (self, note, "add", error);
}

gboolean
stance_record_add_own_exercise (StanceRecord      *self,
                                StanceOwnExercise *exercise,
                                GError           **error)
{
  if (!stance_record_enter (self, error) || !stance_record_leave (self, insert (self, exercise, error), error))
    return FALSE;

  exercise->revision = 1;
  exercise->retired = FALSE;

  return TRUE;
}

static gboolean
update (StanceRecord            *self,
        const StanceOwnExercise *exercise,
        const char              *verb,
        GError                 **error)
{
  g_autoptr (StanceChangeNote) note = stance_audit_start (self, STANCE_SUBJECT_EXERCISE, exercise->id, error);
  g_autoptr (StanceOwnExercise) stored = stance_record_get_own_exercise (self, exercise->id, error);

  if (note == NULL || stored == NULL)
    return FALSE;

  if (stored->revision != exercise->revision)
    return stance_record_fail_conflict ("exercise", error);

  return stance_sqlite_write (self->db, error, UPDATE, "ssi", exercise->id, exercise->content, exercise->retired) &&
         write_photos (self, exercise->id, exercise->photos, error) &&
         stance_audit_finish (self, note, verb, error);
}

static gboolean
save (StanceRecord      *self,
      StanceOwnExercise *exercise,
      const char        *verb,
      GError           **error)
{
  if (!stance_record_enter (self, error) || !stance_record_leave (self, update (self, exercise, verb, error), error))
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
