/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-own-rows.h"

#include "stance-error.h"

/* 0 when there is none of this id; -1 with an error. */
static int
find_revision (StanceRecord        *record,
               const StanceOwnKind *kind,
               const char          *id,
               GError             **error)
{
  g_autoptr (StanceStatement) row = stance_record_prepare (record, kind->select_revision, error);
  gboolean has_row = FALSE;

  if (row == NULL)
    return -1;

  stance_sqlite_bind (row, "s", id);
  if (!stance_sqlite_step (row, &has_row, error))
    return -1;

  return has_row ? sqlite3_column_int (row, 0) : 0;
}

static gboolean
finish (StanceRecord        *record,
        const StanceOwnKind *kind,
        const StanceOwnRow  *row,
        StanceChangeNote    *note,
        const char          *verb,
        GError             **error)
{
  return (kind->write_more == NULL || kind->write_more (record, row->thing, error)) &&
         stance_audit_finish (record, note, verb, error);
}

static gboolean
insert (StanceRecord        *record,
        const StanceOwnKind *kind,
        const StanceOwnRow  *row,
        GError             **error)
{
  g_autoptr (StanceChangeNote) note = stance_audit_start (record, kind->subject, row->id, error);
  int revision = note != NULL ? find_revision (record, kind, row->id, error) : -1;

  if (revision > 0)
    g_set_error (error, STANCE_ERROR, STANCE_ERROR_STATE, "There is %s %s “%s” of the clinic's own already", kind->article,
                 kind->name, row->id);

  return revision == 0 &&
         stance_sqlite_write (record->db, error, kind->insert, "ss", row->id, row->content) &&
         finish (record, kind, row, note, "add", error);
}

gboolean
stance_own_rows_add (StanceRecord        *record,
                     const StanceOwnKind *kind,
                     const StanceOwnRow  *row,
                     GError             **error)
{
  return stance_record_enter (record, error) && stance_record_leave (record, insert (record, kind, row, error), error);
}

static gboolean
update (StanceRecord        *record,
        const StanceOwnKind *kind,
        const StanceOwnRow  *row,
        const char          *verb,
        GError             **error)
{
  g_autoptr (StanceChangeNote) note = stance_audit_start (record, kind->subject, row->id, error);
  int revision = note != NULL ? find_revision (record, kind, row->id, error) : -1;

  if (revision < 0)
    return FALSE;

  if (revision == 0)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_NOT_FOUND, "There is no %s of the clinic's own with this id", kind->name);
      return FALSE;
    }

  if (revision != row->revision)
    return stance_record_fail_conflict (kind->name, error);

  return stance_sqlite_write (record->db, error, kind->update, "ssi", row->id, row->content, row->retired) &&
         finish (record, kind, row, note, verb, error);
}

gboolean
stance_own_rows_save (StanceRecord        *record,
                      const StanceOwnKind *kind,
                      const StanceOwnRow  *row,
                      const char          *verb,
                      GError             **error)
{
  return stance_record_enter (record, error) &&
         stance_record_leave (record, update (record, kind, row, verb, error), error);
}
