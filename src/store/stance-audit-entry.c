/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-audit-entry.h"

#include "stance-audit.h"

#include <string.h>

#define SELECT_HEAD "SELECT sequence, hash FROM audit_head WHERE id = 1"

#define INSERT_ENTRY                                                               \
  "INSERT INTO audit (sequence, at, who, verb, subject, id, before, after, hash) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"

#define UPDATE_HEAD "UPDATE audit_head SET sequence = ?1, hash = ?2 WHERE id = 1"

/* ?1 is the minute that is not over, ?2 the subject that is about to change. */
#define SELECT_DUE                                                       \
  "SELECT at, who, verb, subject, id, before, after FROM audit_pending " \
  "WHERE substr (at, 1, 16) <> substr (?1, 1, 16) OR id = ?2 ORDER BY at, id"

#define SELECT_CHAIN \
  "SELECT at, who, verb, subject, id, before, after, hash, sequence FROM audit ORDER BY sequence"

#define SELECT_PENDING "SELECT at, who, verb, subject, id, before, after, hash FROM audit_pending"

char *
stance_audit_dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static void
add_part (GChecksum  *sum,
          const char *text)
{
  g_autofree char *length = g_strdup_printf ("%" G_GSIZE_FORMAT ":", strlen (text));

  g_checksum_update (sum, (const guchar *) length, -1);
  g_checksum_update (sum, (const guchar *) text, -1);
}

char *
stance_audit_entry_dup_hash (const StanceAuditEntry *self,
                             gint64                  sequence,
                             const char             *previous)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, sequence);
  const char      *parts[] = { previous, number, self->at, self->who, self->verb,
                               self->subject, self->id, self->before, self->after };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    add_part (sum, parts[i]);

  return g_strdup (g_checksum_get_string (sum));
}

static gboolean
read_head (StanceRecord *record,
           gint64       *sequence,
           char        **hash,
           GError      **error)
{
  g_autoptr (StanceStatement) statement = stance_sqlite_prepare (record->db, SELECT_HEAD, error);
  gboolean has_row = FALSE;

  if (statement == NULL || !stance_sqlite_step (statement, &has_row, error))
    return FALSE;

  *sequence = has_row ? sqlite3_column_int64 (statement, 0) : 0;
  *hash = g_strdup (has_row ? stance_sqlite_text (statement, 1) : "");

  return TRUE;
}

static gboolean
append (StanceRecord           *record,
        const StanceAuditEntry *entry,
        GError                **error)
{
  g_autofree char *previous = NULL;
  g_autofree char *hash = NULL;
  gint64           sequence = 0;

  if (!read_head (record, &sequence, &previous, error))
    return FALSE;

  hash = stance_audit_entry_dup_hash (entry, ++sequence, previous);

  return stance_sqlite_write (record->db, error, INSERT_ENTRY, "lssssssss", sequence, entry->at,
                              entry->who, entry->verb, entry->subject, entry->id,
                              entry->before, entry->after, hash) &&
         stance_sqlite_write (record->db, error, UPDATE_HEAD, "ls", sequence, hash);
}

static StanceAuditEntry
read_entry (sqlite3_stmt *statement)
{
  return (StanceAuditEntry){
    .at = stance_sqlite_text (statement, 0),
    .who = stance_sqlite_text (statement, 1),
    .verb = stance_sqlite_text (statement, 2),
    .subject = stance_sqlite_text (statement, 3),
    .id = stance_sqlite_text (statement, 4),
    .before = stance_sqlite_text (statement, 5),
    .after = stance_sqlite_text (statement, 6),
  };
}

gboolean
stance_audit_flush_before (StanceRecord *record,
                           const char   *at,
                           const char   *id,
                           GError      **error)
{
  g_autoptr (StanceStatement) statement = NULL;
  gboolean has_row = TRUE;

  /* The rows go one by one, as each row leaves the list that is being read. */
  while (has_row)
    {
      g_clear_pointer (&statement, sqlite3_finalize);
      statement = stance_sqlite_prepare (record->db, SELECT_DUE " LIMIT 1", error);

      if (statement == NULL)
        return FALSE;

      stance_sqlite_bind (statement, "ss", at, id);

      if (!stance_sqlite_step (statement, &has_row, error))
        return FALSE;

      if (has_row)
        {
          StanceAuditEntry entry = read_entry (statement);

          if (!append (record, &entry, error) || !stance_sqlite_write (record->db, error, "DELETE FROM audit_pending WHERE subject = ?1 AND id = ?2", "ss",
                                                                       entry.subject, entry.id))
            return FALSE;
        }
    }

  return TRUE;
}

gboolean
stance_audit_entry_append (const StanceAuditEntry *self,
                           StanceRecord           *record,
                           GError                **error)
{
  return stance_audit_flush_before (record, self->at, self->id, error) && append (record, self, error);
}

gboolean
stance_audit_flush_all (StanceRecord *record,
                        GError      **error)
{
  gint64 n_pending = 0;

  if (!stance_sqlite_query_int (record->db, "SELECT count (*) FROM audit_pending", &n_pending, error))
    return FALSE;

  if (n_pending == 0)
    return TRUE;

  if (!stance_record_enter (record, error))
    return FALSE;

  return stance_record_leave (record, stance_audit_flush_before (record, "", "", error), error);
}

static void
add_problem (GPtrArray  *problems,
             const char *format,
             gint64      sequence)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, sequence);

  g_ptr_array_add (problems, g_strdup_printf ("audit entry %s %s", number, format));
}

/* Returns the last sequence and hash of the chain as it stands. */
static gboolean
walk_chain (StanceRecord *record,
            GPtrArray    *problems,
            gint64       *sequence,
            char        **hash,
            GError      **error)
{
  g_autoptr (StanceStatement) statement = stance_record_prepare (record, SELECT_CHAIN, error);
  gboolean success = statement != NULL;
  gboolean has_row = FALSE;

  while (success && (success = stance_sqlite_step (statement, &has_row, error)) && has_row)
    {
      StanceAuditEntry entry = read_entry (statement);
      gint64           number = sqlite3_column_int64 (statement, 8);
      g_autofree char *wanted = stance_audit_entry_dup_hash (&entry, number, *hash);

      if (number != *sequence + 1)
        add_problem (problems, "is missing", *sequence + 1);

      if (!g_str_equal (wanted, stance_sqlite_text (statement, 7)))
        add_problem (problems, "was changed, or one before it", number);

      *sequence = number;
      g_free (*hash);
      *hash = g_strdup (stance_sqlite_text (statement, 7));
    }

  return success;
}

static gboolean
check_pending (StanceRecord *record,
               GPtrArray    *problems,
               GError      **error)
{
  g_autoptr (StanceStatement) statement = stance_record_prepare (record, SELECT_PENDING, error);
  gboolean success = statement != NULL;
  gboolean has_row = FALSE;

  while (success && (success = stance_sqlite_step (statement, &has_row, error)) && has_row)
    {
      StanceAuditEntry entry = read_entry (statement);
      g_autofree char *wanted = stance_audit_entry_dup_hash (&entry, 0, "");

      if (!g_str_equal (wanted, stance_sqlite_text (statement, 7)))
        g_ptr_array_add (problems, g_strdup_printf ("audit entry of %s %s, still gathered, was changed",
                                                    entry.subject, entry.id));
    }

  return success;
}

gboolean
stance_audit_check (StanceRecord *record,
                    GPtrArray    *problems,
                    GError      **error)
{
  g_autofree char *last = g_strdup ("");
  g_autofree char *head = NULL;
  gint64           sequence = 0;
  gint64           head_sequence = 0;

  if (!walk_chain (record, problems, &sequence, &last, error) || !read_head (record, &head_sequence, &head, error))
    return FALSE;

  if (sequence != head_sequence || !g_str_equal (last, head))
    g_ptr_array_add (problems, g_strdup ("audit: entries are missing at the end"));

  return check_pending (record, problems, error);
}
