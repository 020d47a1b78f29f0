/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-audit.h"

#include "stance-audit-entry.h"
#include "stance-audit-subject.h"
#include "stance-flat-json.h"

struct _StanceChangeNote
{
  StanceSubject subject;
  char         *id;
  GHashTable   *before;
  GHashTable   *after;
  gboolean      is_final; /* as it is now */
};

void
stance_change_note_free (StanceChangeNote *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_clear_pointer (&self->before, g_hash_table_unref);
  g_clear_pointer (&self->after, g_hash_table_unref);
  g_free (self);
}

StanceChangeNote *
stance_audit_start (StanceRecord *record,
                    StanceSubject subject,
                    const char   *id,
                    GError      **error)
{
  g_autoptr (StanceChangeNote) self = g_new0 (StanceChangeNote, 1);

  self->subject = subject;
  self->id = g_strdup (id);
  self->before = stance_audit_subject_read (record, subject, id, error);

  return self->before != NULL ? g_steal_pointer (&self) : NULL;
}

/* Leaves in both only what differs. */
static void
drop_equal (GHashTable *before,
            GHashTable *after)
{
  GHashTableIter iterator;
  gpointer       name;
  gpointer       value;

  g_hash_table_iter_init (&iterator, before);

  while (g_hash_table_iter_next (&iterator, &name, &value))
    {
      if (g_strcmp0 (value, g_hash_table_lookup (after, name)) == 0)
        {
          g_hash_table_remove (after, name);
          g_hash_table_iter_remove (&iterator);
        }
    }
}

static gboolean
compare (StanceRecord     *record,
         StanceChangeNote *note,
         GError          **error)
{
  note->after = stance_audit_subject_read (record, note->subject, note->id, error);

  if (note->after == NULL)
    return FALSE;

  note->is_final = stance_audit_subject_is_final (note->subject, note->after);
  drop_equal (note->before, note->after);

  return TRUE;
}

static gboolean
is_empty (const StanceChangeNote *note)
{
  return g_hash_table_size (note->before) == 0 && g_hash_table_size (note->after) == 0;
}

/* The id of the clinician at work; a name the clinic does not know stands as it is. */
static char *
dup_author (StanceRecord *record)
{
  g_autoptr (StanceStatement) statement = NULL;
  gboolean has_row = FALSE;

  statement = stance_sqlite_prepare (record->db, "SELECT id FROM clinician WHERE id = ?1 OR name = ?1 ORDER BY archived LIMIT 1", NULL);

  if (statement == NULL)
    return g_strdup (record->author);

  stance_sqlite_bind (statement, "s", record->author);

  if (!stance_sqlite_step (statement, &has_row, NULL) || !has_row)
    return g_strdup (record->author);

  return g_strdup (stance_sqlite_text (statement, 0));
}

static gboolean
add_seal (StanceRecord     *record,
          StanceChangeNote *note,
          GError          **error)
{
  g_autofree char *seal = NULL;

  if (!note->is_final)
    return TRUE;

  seal = stance_audit_subject_dup_seal (record, note->subject, note->id, error);

  if (seal != NULL)
    g_hash_table_insert (note->after, g_strdup (STANCE_AUDIT_SEAL), stance_flat_json_dup_text (seal));

  return seal != NULL;
}

gboolean
stance_audit_finish (StanceRecord     *record,
                     StanceChangeNote *note,
                     const char       *verb,
                     GError          **error)
{
  g_autofree char *at = stance_audit_dup_now ();
  g_autofree char *who = dup_author (record);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  StanceAuditEntry entry;

  if (!compare (record, note, error))
    return FALSE;

  if (is_empty (note))
    return TRUE;

  if (!add_seal (record, note, error))
    return FALSE;

  before = stance_flat_json_write (note->before);
  after = stance_flat_json_write (note->after);
  entry = (StanceAuditEntry){ at, who, verb, stance_audit_subject_get_name (note->subject), note->id, before, after };

  return stance_audit_entry_append (&entry, record, error);
}

/* What was first is the before, what is last the after. */
static void
merge (StanceChangeNote *note,
       GHashTable       *first_before,
       GHashTable       *first_after)
{
  GHashTableIter iterator;
  gpointer       name;
  gpointer       value;

  g_hash_table_iter_init (&iterator, first_after);

  while (g_hash_table_iter_next (&iterator, &name, &value))
    {
      gboolean changed_again = g_hash_table_contains (note->before, name) || g_hash_table_contains (note->after, name);

      if (!changed_again)
        g_hash_table_insert (note->after, g_strdup (name), g_strdup (value));

      if (!g_hash_table_contains (first_before, name))
        g_hash_table_remove (note->before, name);
    }

  g_hash_table_iter_init (&iterator, first_before);

  while (g_hash_table_iter_next (&iterator, &name, &value))
    g_hash_table_insert (note->before, g_strdup (name), g_strdup (value));

  drop_equal (note->before, note->after);
}

/* Adds to @note what was gathered before of the same subject and author in this minute. */
static gboolean
merge_pending (StanceRecord     *record,
               StanceChangeNote *note,
               const char       *at,
               const char       *who,
               GError          **error)
{
  g_autoptr (StanceStatement) statement = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  gboolean has_row = FALSE;

  statement = stance_sqlite_prepare (record->db, "SELECT before, after FROM audit_pending WHERE subject = ?1 AND id = ?2 AND who = ?3", error);

  if (statement == NULL)
    return FALSE;

  stance_sqlite_bind (statement, "sss", stance_audit_subject_get_name (note->subject), note->id, who);

  if (!stance_sqlite_step (statement, &has_row, error))
    return FALSE;

  /* Another author's part of this minute is an entry of its own. */
  if (!has_row)
    return stance_audit_flush_before (record, at, note->id, error);

  before = stance_flat_json_read (record->db, stance_sqlite_text (statement, 0), error);
  after = before != NULL ? stance_flat_json_read (record->db, stance_sqlite_text (statement, 1), error) : NULL;

  if (after == NULL)
    return FALSE;

  merge (note, before, after);

  return TRUE;
}

static gboolean
drop_pending (StanceRecord *record,
              const char   *subject,
              const char   *id,
              GError      **error)
{
  return stance_sqlite_write (record->db, error, "DELETE FROM audit_pending WHERE subject = ?1 AND id = ?2", "ss",
                              subject, id);
}

static gboolean
put_pending (StanceRecord           *record,
             const StanceAuditEntry *entry,
             GError                **error)
{
  g_autofree char *hash = stance_audit_entry_dup_hash (entry, 0, "");

  return drop_pending (record, entry->subject, entry->id, error) && stance_sqlite_write (record->db, error,
                                                                                         "INSERT INTO audit_pending (at, who, verb, subject, id, before, after, hash) "
                                                                                         "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                                                                                         "ssssssss", entry->at, entry->who, entry->verb, entry->subject,
                                                                                         entry->id, entry->before, entry->after, hash);
}

gboolean
stance_audit_gather (StanceRecord     *record,
                     StanceChangeNote *note,
                     const char       *verb,
                     GError          **error)
{
  g_autofree char *at = stance_audit_dup_now ();
  g_autofree char *who = dup_author (record);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  StanceAuditEntry entry;

  if (!compare (record, note, error) || !stance_audit_flush_before (record, at, "", error) || !merge_pending (record, note, at, who, error))
    return FALSE;

  if (is_empty (note))
    return drop_pending (record, stance_audit_subject_get_name (note->subject), note->id, error);

  before = stance_flat_json_write (note->before);
  after = stance_flat_json_write (note->after);
  entry = (StanceAuditEntry){ at, who, verb, stance_audit_subject_get_name (note->subject), note->id, before, after };

  return put_pending (record, &entry, error);
}
