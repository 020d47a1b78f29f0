/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-check.h"
#include "stance-error.h"
#include "stance-file.h"
#include "stance-migrate.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define COPIES_KEPT 10

/* In parts, as “??-” would be a trigraph. */
#define DATE_PATTERN "????" \
                     "-??"  \
                     "-??"

/* Untouched for so long, the part of a copy is nobody's: a copy grows by the second. */
#define LEFT_AFTER_SECONDS (60 * 60)

/* A copy that cannot be opened is none. */
static gboolean
verify_copy (const char *path,
             GError    **error)
{
  g_autoptr (StanceRecord) record = stance_record_open (path, STANCE_RECORD_READ_ONLY, error);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (record == NULL || !stance_check_database (record->db, problems, error))
    return FALSE;

  if (problems->len == 0)
    return TRUE;

  g_set_error (error, STANCE_ERROR, STANCE_ERROR_CORRUPT, "The copy is damaged: %s",
               (char *) g_ptr_array_index (problems, 0));

  return FALSE;
}

static gboolean
move_into_place (const char *part,
                 const char *file,
                 GError    **error)
{
  int number;

  if (g_rename (part, file) == 0)
    return TRUE;

  number = errno;
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_STORE, "%s cannot be written: %s", file, g_strerror (number));

  return FALSE;
}

/* Written beside its place and moved there when it was found whole. */
static gboolean
write_copy (StanceRecord      *self,
            const char        *file,
            StanceProgressFunc progress,
            gpointer           user_data,
            GError           **error)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *part = g_strdup_printf ("%s.%.8s.part", file, unique);

  if (stance_file_copy (self->db, part, progress, user_data, error) && verify_copy (part, error) && move_into_place (part, file, error))
    return TRUE;

  stance_file_remove (part);

  return FALSE;
}

/* By what it is, not by what it is called: there may be links. */
static gboolean
is_same_file (const char *a,
              const char *b)
{
  GStatBuf first;
  GStatBuf second;

  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

gboolean
stance_record_backup (StanceRecord      *self,
                      const char        *file,
                      gboolean           replace,
                      StanceProgressFunc progress,
                      gpointer           user_data,
                      GError           **error)
{
  if (!replace && g_file_test (file, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_STATE, "%s exists already", file);
      return FALSE;
    }

  /* What is written afterwards would go to a file without a name. */
  if (is_same_file (self->path, file))
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_STATE, "%s is the database itself", file);
      return FALSE;
    }

  return write_copy (self, file, progress, user_data, error);
}

static char *
dup_copies_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

/* `stance.db` gives `stance-`, which its copies begin with. */
static char *
dup_copies_prefix (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, ".db"))
    name[strlen (name) - 3] = '\0';

  return g_strconcat (name, "-", NULL);
}

static gboolean
is_copy_name (const char *name,
              const char *prefix)
{
  return g_str_has_prefix (name, prefix) && g_pattern_match_simple (DATE_PATTERN ".db", name + strlen (prefix));
}

/* With the files that SQLite keeps beside it. */
static gboolean
is_part_name (const char *name,
              const char *prefix)
{
  return g_str_has_prefix (name, prefix) && g_pattern_match_simple (DATE_PATTERN ".db.????????.part*", name + strlen (prefix));
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

GPtrArray *
stance_record_list_copies (const char *path)
{
  GPtrArray       *copies = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = dup_copies_folder (path);
  g_autofree char *prefix = dup_copies_prefix (path);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      if (is_copy_name (name, prefix))
        g_ptr_array_add (copies, g_build_filename (folder, name, NULL));
    }

  g_ptr_array_sort (copies, compare_newest_first);

  return copies;
}

static void
drop_oldest_copies (const char *path)
{
  g_autoptr (GPtrArray) copies = stance_record_list_copies (path);

  for (guint i = COPIES_KEPT; i < copies->len; i++)
    stance_file_remove (g_ptr_array_index (copies, i));
}

static gboolean
is_left (const char *file)
{
  GStatBuf info;

  return g_stat (file, &info) == 0 && g_get_real_time () / G_USEC_PER_SEC - (gint64) info.st_mtime > LEFT_AFTER_SECONDS;
}

/* What a program that was killed while it copied has left behind. */
static void
sweep_parts (const char *folder,
             const char *prefix)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      if (is_part_name (name, prefix) && is_left (file))
        g_unlink (file);
    }
}

gboolean
stance_record_copy_daily (StanceRecord *self,
                          const char   *today,
                          GError      **error)
{
  g_autofree char *folder = dup_copies_folder (self->path);
  g_autofree char *prefix = dup_copies_prefix (self->path);
  g_autofree char *name = g_strconcat (prefix, today, ".db", NULL);
  g_autofree char *file = g_build_filename (folder, name, NULL);

  if (g_file_test (file, G_FILE_TEST_EXISTS))
    return TRUE;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_READ_ONLY, "%s cannot be made", folder);
      return FALSE;
    }

  sweep_parts (folder, prefix);

  if (!write_copy (self, file, NULL, NULL, error))
    return FALSE;

  drop_oldest_copies (self->path);

  return TRUE;
}
