/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-audit.h"
#include "stance-clinic-rows.h"
#include "stance-clinic-setups.h"
#include "stance-error.h"

#include <string.h>

#define SELECT_CLINIC \
  "SELECT revision, name, address, phone, web, emergency_number, paper FROM clinic WHERE id = 1"

#define SELECT_CLINICIANS "SELECT id, name, credentials, archived FROM clinician ORDER BY position, id"

#define UPDATE_CLINIC                                                                \
  "UPDATE clinic SET revision = ?1, name = ?2, address = ?3, phone = ?4, web = ?5, " \
  "emergency_number = ?6, paper = ?7 WHERE id = 1"

#define UPDATE_CLINICIAN \
  "UPDATE clinician SET position = ?2, name = ?3, credentials = ?4, archived = ?5 WHERE id = ?1"

#define INSERT_CLINICIAN                                                          \
  "INSERT INTO clinician (id, position, name, credentials, archived, audit_key) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"

/* Those that are not named any more stay, as what they signed stays. */
#define ARCHIVE_OTHERS "UPDATE clinician SET archived = 1 WHERE position < 0"

static void
replace_text (char        **place,
              sqlite3_stmt *statement,
              int           column)
{
  g_free (*place);
  *place = g_strdup (stance_sqlite_text (statement, column));
}

static gboolean
read_clinicians (StanceRecord *self,
                 StanceClinic *clinic,
                 GError      **error)
{
  g_autoptr (StanceStatement) statement = stance_record_prepare (self, SELECT_CLINICIANS, error);
  gboolean success = statement != NULL;
  gboolean has_row = FALSE;

  while (success && (success = stance_sqlite_step (statement, &has_row, error)) && has_row)
    {
      StanceClinician *clinician = stance_clinician_new (stance_sqlite_text (statement, 1),
                                                         stance_sqlite_text (statement, 2));

      replace_text (&clinician->id, statement, 0);
      clinician->archived = sqlite3_column_int (statement, 3);
      g_ptr_array_add (clinic->clinicians, clinician);
    }

  return success;
}

StanceClinic *
stance_record_get_clinic (StanceRecord *self,
                          GError      **error)
{
  g_autoptr (StanceStatement) statement = stance_record_prepare (self, SELECT_CLINIC, error);
  g_autoptr (StanceClinic) clinic = stance_clinic_new ();
  char   **places[] = { &clinic->name, &clinic->address, &clinic->phone,
                        &clinic->web, &clinic->emergency_number, &clinic->paper };
  gboolean has_row = FALSE;

  if (statement == NULL || !stance_sqlite_step (statement, &has_row, error))
    return NULL;

  clinic->revision = sqlite3_column_int (statement, 0);

  for (gsize i = 0; has_row && i < G_N_ELEMENTS (places); i++)
    replace_text (places[i], statement, (int) i + 1);

  if (!read_clinicians (self, clinic, error) || !stance_clinic_figures_read (self, clinic, error) ||
      !stance_clinic_templates_read (self, clinic->templates, error) || !stance_clinic_setups_read (self, clinic, error))
    return NULL;

  return g_steal_pointer (&clinic);
}

static gboolean
write_clinician (StanceRecord          *self,
                 const StanceClinician *clinician,
                 const char            *id,
                 int                    position,
                 GError               **error)
{
  g_autofree char *key = NULL;

  if (!stance_sqlite_write (self->db, error, UPDATE_CLINICIAN, "sissi", id, position,
                            clinician->name, clinician->credentials, clinician->archived))
    return FALSE;

  if (sqlite3_changes (self->db) > 0)
    return TRUE;

  key = stance_record_dup_new_key ();

  return stance_sqlite_write (self->db, error, INSERT_CLINICIAN, "sissis", id, position,
                              clinician->name, clinician->credentials, clinician->archived, key);
}

/* @ids: those of the clinic's clinicians, new ones for those that have none yet. */
static gboolean
write_clinicians (StanceRecord       *self,
                  const StanceClinic *clinic,
                  GPtrArray          *ids,
                  GError            **error)
{
  if (!stance_sqlite_exec (self->db, "UPDATE clinician SET position = -1 - abs (position)", error))
    return FALSE;

  for (guint i = 0; i < clinic->clinicians->len; i++)
    {
      if (!write_clinician (self, g_ptr_array_index (clinic->clinicians, i),
                            g_ptr_array_index (ids, i), (int) i, error))
        return FALSE;
    }

  return stance_sqlite_exec (self->db, ARCHIVE_OTHERS, error);
}

static gboolean
update_clinic (StanceRecord       *self,
               const StanceClinic *clinic,
               GPtrArray          *ids,
               GPtrArray          *template_ids,
               GError            **error)
{
  g_autoptr (StanceChangeNote) note = NULL;
  gint64 revision = 0;

  if (!stance_sqlite_query_int (self->db, "SELECT revision FROM clinic WHERE id = 1", &revision, error))
    return FALSE;

  if (revision != clinic->revision)
    return stance_record_fail_conflict ("clinic", error);

  note = stance_audit_start (self, STANCE_SUBJECT_CLINIC, "1", error);

  return note != NULL &&
         stance_sqlite_write (self->db, error, UPDATE_CLINIC, "issssss", clinic->revision + 1, clinic->name,
                              clinic->address, clinic->phone, clinic->web, clinic->emergency_number, clinic->paper) &&
         write_clinicians (self, clinic, ids, error) &&
         stance_clinic_figures_write (self, clinic, error) &&
         stance_clinic_templates_write (self, clinic, template_ids, error) &&
         stance_clinic_setups_write (self, clinic, error) &&
         stance_audit_finish (self, note, "save", error);
}

static GPtrArray *
list_ids (const StanceClinic *clinic)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < clinic->clinicians->len; i++)
    {
      const StanceClinician *clinician = g_ptr_array_index (clinic->clinicians, i);
      gboolean               has_id = clinician->id != NULL && *clinician->id != '\0';

      g_ptr_array_add (ids, has_id ? g_strdup (clinician->id) : stance_record_dup_new_id ());
    }

  return ids;
}

gboolean
stance_record_save_clinic (StanceRecord *self,
                           StanceClinic *clinic,
                           GError      **error)
{
  g_autoptr (GPtrArray) ids = list_ids (clinic);
  g_autoptr (GPtrArray) template_ids = stance_clinic_templates_list_ids (clinic);

  if (!stance_record_enter (self, error) || !stance_record_leave (self, update_clinic (self, clinic, ids, template_ids, error), error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      StanceClinician *clinician = g_ptr_array_index (clinic->clinicians, i);

      g_free (clinician->id);
      clinician->id = g_strdup (g_ptr_array_index (ids, i));
    }

  for (guint i = 0; i < template_ids->len; i++)
    stance_set_text (&((StanceTemplate *) clinic->templates->pdata[i])->id, template_ids->pdata[i]);

  clinic->revision++;

  return TRUE;
}
