/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-clinic-setups.h"

#include "stance-assessment-row.h"

#define SELECT "SELECT name, context FROM clinic_setup ORDER BY position"
#define INSERT "INSERT INTO clinic_setup (name, position, context) VALUES (?1, ?2, ?3)"

gboolean
stance_clinic_setups_read (StanceRecord *record,
                           StanceClinic *clinic,
                           GError      **error)
{
  g_autoptr (StanceStatement) rows = stance_record_prepare (record, SELECT, error);
  gboolean success = rows != NULL;
  gboolean has_row = FALSE;

  while (success && (success = stance_sqlite_step (rows, &has_row, error)) && has_row)
    {
      StanceSetup *setup = stance_setup_new (stance_sqlite_text (rows, 0));

      stance_clinic_take_setup (clinic, setup);
      success = stance_members_from_json (record, stance_sqlite_text (rows, 1), stance_protocol_members (&setup->context), error);
    }

  return success;
}

gboolean
stance_clinic_setups_write (StanceRecord       *record,
                            const StanceClinic *clinic,
                            GError            **error)
{
  if (!stance_sqlite_exec (record->db, "DELETE FROM clinic_setup", error))
    return FALSE;

  for (guint i = 0; i < clinic->setups->len; i++)
    {
      const StanceSetup *setup = g_ptr_array_index (clinic->setups, i);
      g_autofree char   *context = stance_members_to_json (stance_protocol_members (&setup->context));

      if (!stance_sqlite_write (record->db, error, INSERT, "sis", setup->name, (int) i, context))
        return FALSE;
    }

  return TRUE;
}
