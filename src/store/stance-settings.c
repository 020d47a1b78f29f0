/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-audit.h"

#define UPDATE "UPDATE setting SET value = ?2 WHERE key = ?1"
#define INSERT "INSERT INTO setting (key, value) VALUES (?1, ?2)"

char *
stance_record_get_setting (StanceRecord *self,
                           const char   *key,
                           GError      **error)
{
  g_autoptr (StanceStatement) statement = stance_record_prepare (self, "SELECT value FROM setting WHERE key = ?1", error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return NULL;

  stance_sqlite_bind (statement, "s", key);

  if (!stance_sqlite_step (statement, &has_row, error))
    return NULL;

  return g_strdup (has_row ? stance_sqlite_text (statement, 0) : "");
}

static gboolean
write_setting (StanceRecord *self,
               const char   *key,
               const char   *value,
               GError      **error)
{
  g_autoptr (StanceChangeNote) note = stance_audit_start (self, STANCE_SUBJECT_SETTING, key, error);

  if (note == NULL || !stance_sqlite_write (self->db, error, UPDATE, "ss", key, value))
    return FALSE;

  if (sqlite3_changes (self->db) == 0 && !stance_sqlite_write (self->db, error, INSERT, "ss", key, value))
    return FALSE;

  return stance_audit_finish (self, note, "save", error);
}

gboolean
stance_record_set_setting (StanceRecord *self,
                           const char   *key,
                           const char   *value,
                           GError      **error)
{
  return stance_record_enter (self, error) && stance_record_leave (self, write_setting (self, key, value, error), error);
}
