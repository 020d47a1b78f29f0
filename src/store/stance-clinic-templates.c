/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-clinic-rows.h"

#define SELECT "SELECT id, name, items, folded, archived FROM template ORDER BY position, id"

/* The revision moves only with what is seen of it: a new catalog is made for it. */
#define UPDATE                                                                                            \
  "UPDATE template SET revision = revision + (position <> ?2 OR name <> ?3 OR items <> ?4 "               \
  "OR folded <> ?5 OR archived <> ?6), position = ?2, name = ?3, items = ?4, folded = ?5, archived = ?6 " \
  "WHERE id = ?1"

#define INSERT                                                                    \
  "INSERT INTO template (id, revision, position, name, items, folded, archived) " \
  "VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6)"

#define ARCHIVE "UPDATE template SET archived = 1, revision = revision + 1 WHERE id = ?1 AND archived = 0"

gboolean
stance_clinic_templates_read (StanceRecord *record,
                              GPtrArray    *templates,
                              GError      **error)
{
  g_autoptr (StanceStatement) row = stance_record_prepare (record, SELECT, error);
  gboolean success = row != NULL;
  gboolean has_row = FALSE;

  while (success && (success = stance_sqlite_step (row, &has_row, error)) && has_row)
    {
      g_auto (GStrv) measures = g_strsplit (stance_sqlite_text (row, 2), ";", -1);
      StanceTemplate *template = stance_template_new (stance_sqlite_text (row, 1), (const char *const *) measures);

      stance_set_text (&template->id, stance_sqlite_text (row, 0));
      template->folded = sqlite3_column_int (row, 3);
      template->archived = sqlite3_column_int (row, 4);
      g_ptr_array_add (templates, template);
    }

  return success;
}

GPtrArray *
stance_clinic_templates_list_ids (const StanceClinic *clinic)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < clinic->templates->len; i++)
    {
      const StanceTemplate *template = clinic->templates->pdata[i];

      g_ptr_array_add (ids, *template->id != '\0' ? g_strdup (template->id) : stance_record_dup_new_id ());
    }

  return ids;
}

static gboolean
archive_others (StanceRecord    *record,
                const GPtrArray *ids,
                GError         **error)
{
  g_autoptr (GPtrArray) stored = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_template_free);

  if (!stance_clinic_templates_read (record, stored, error))
    return FALSE;

  for (guint i = 0; i < stored->len; i++)
    {
      const StanceTemplate *template = stored->pdata[i];

      if (!g_ptr_array_find_with_equal_func ((GPtrArray *) ids, template->id, g_str_equal, NULL) &&
          !stance_sqlite_write (record->db, error, ARCHIVE, "s", template->id))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_template (StanceRecord *record,
                const StanceTemplate *template,
                const char *id,
                int         position,
                GError    **error)
{
  g_autofree char *items = g_strjoinv (";", template->measures);

  if (!stance_sqlite_write (record->db, error, UPDATE, "sissii", id, position, template->name, items,
                            template->folded, template->archived))
    return FALSE;

  return sqlite3_changes (record->db) > 0 ||
         stance_sqlite_write (record->db, error, INSERT, "sissii", id, position, template->name, items,
                              template->folded, template->archived);
}

gboolean
stance_clinic_templates_write (StanceRecord       *record,
                               const StanceClinic *clinic,
                               const GPtrArray    *ids,
                               GError            **error)
{
  for (guint i = 0; i < clinic->templates->len; i++)
    if (!write_template (record, clinic->templates->pdata[i], ids->pdata[i], (int) i, error))
      return FALSE;

  return archive_others (record, ids, error);
}
