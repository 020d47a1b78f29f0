/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-audit.h"

#include "stance-audit-entry.h"
#include "stance-flat-json.h"

#include <string.h>

#define MAX_QUERIES 6

/* How a subject is read back. The first column of each query is the name of the row in
 * the entry, empty for the subject's own row; ?1 is the subject's id.
 */
static const struct
{
  const char *name;
  const char *queries[MAX_QUERIES + 1];
} subjects[STANCE_N_SUBJECTS] = {
  [STANCE_SUBJECT_CLINIC] = {
    "clinic",
    { "SELECT '', * FROM clinic WHERE id = ?1",
      "SELECT 'clinician/' || id, * FROM clinician WHERE ?1 <> ''",
      "SELECT 'threshold/' || measure, threshold FROM clinic_threshold WHERE ?1 <> ''" },
  },
  [STANCE_SUBJECT_CLIENT] = {
    "client",
    { "SELECT '', * FROM client WHERE id = ?1" },
  },
  [STANCE_SUBJECT_EPISODE] = {
    "episode",
    { "SELECT '', * FROM episode WHERE id = ?1" },
  },
  [STANCE_SUBJECT_ASSESSMENT] = {
    "assessment",
    { "SELECT '', * FROM assessment WHERE id = ?1", "SELECT 'observation/' || measure || '/' || side || '/' || task, * FROM observation WHERE assessment = ?1", "SELECT kind || '/' || code, 1 AS yes FROM sign WHERE assessment = ?1", "SELECT 'set-aside/' || finding, reason FROM set_aside WHERE assessment = ?1", "SELECT 'finding/' || rule || '/' || side, rule_version, zone, acts FROM finding WHERE assessment = ?1", "SELECT 'stop/' || code, tier, stops, overridden, cleared FROM stop WHERE assessment = ?1" },
  },
  [STANCE_SUBJECT_PROGRAM] = {
    "program",
    { "SELECT '', * FROM program WHERE id = ?1", "SELECT 'item/' || position, * FROM program_item WHERE program = ?1" },
  },
  [STANCE_SUBJECT_SHEET] = {
    "sheet",
    { "SELECT '', * FROM sheet WHERE id = ?1" },
  },
  [STANCE_SUBJECT_SETTING] = {
    "setting",
    { "SELECT '', value FROM setting WHERE key = ?1" },
  },
};

/* What would say the same twice, or hold a person's name: a sheet's text and bytes stand
 * there by their hash.
 */
static const char *const left_out[] = {
  "id", "revision", "position", "audit_key", "sort_text", "search_text", "content", "pdf", NULL
};

/* In rows with an audit_key these stand as a hash with that key: erasing the row makes
 * them nobody's, and the chain stays whole.
 */
static const char *const personal[] = {
  "given_name", "family_name", "preferred_name", "name", "birth_date", "phone", "email", "address", NULL
};

struct _StanceChangeNote
{
  StanceSubject subject;
  char         *id;
  GHashTable   *before;
  GHashTable   *after;
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

static const char *
find_key (sqlite3_stmt *statement)
{
  for (int i = 1; i < sqlite3_column_count (statement); i++)
    {
      if (strcmp (sqlite3_column_name (statement, i), "audit_key") == 0)
        return stance_sqlite_text (statement, i);
    }

  return NULL;
}

/* %NULL for what is empty: unknown and not there are the same in an entry. */
static char *
dup_value (sqlite3_stmt *statement,
           int           column,
           const char   *key)
{
  const char      *text = stance_sqlite_text (statement, column);
  g_autofree char *hash = NULL;

  if (text == NULL || *text == '\0' || strcmp (text, "[]") == 0 || strcmp (text, "{}") == 0)
    return NULL;

  if (sqlite3_column_type (statement, column) == SQLITE_INTEGER)
    return g_strdup (text);

  if (sqlite3_column_type (statement, column) == SQLITE_FLOAT)
    return stance_flat_json_dup_number (sqlite3_column_double (statement, column));

  if (key == NULL || !g_strv_contains (personal, sqlite3_column_name (statement, column)))
    return stance_flat_json_dup_text (text);

  hash = g_compute_hmac_for_string (G_CHECKSUM_SHA256, (const guchar *) key, strlen (key), text, -1);

  return g_strdup_printf ("\"hmac:%s\"", hash);
}

static void
read_row (sqlite3_stmt *statement,
          GHashTable   *map)
{
  const char *row = stance_sqlite_text (statement, 0);
  const char *key = find_key (statement);

  for (int i = 1; i < sqlite3_column_count (statement); i++)
    {
      const char *name = sqlite3_column_name (statement, i);
      char       *value = g_strv_contains (left_out, name) ? NULL : dup_value (statement, i, key);

      if (value != NULL)
        g_hash_table_insert (map, *row == '\0' ? g_strdup (name) : g_strconcat (row, "/", name, NULL), value);
    }
}

static gboolean
read_rows (StanceRecord *record,
           const char   *query,
           const char   *id,
           GHashTable   *map,
           GError      **error)
{
  g_autoptr (StanceStatement) statement = stance_sqlite_prepare (record->db, query, error);
  gboolean success;
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;

  stance_sqlite_bind (statement, "s", id);

  while ((success = stance_sqlite_step (statement, &has_row, error)) && has_row)
    read_row (statement, map);

  return success;
}

static GHashTable *
read_subject (StanceRecord *record,
              StanceSubject subject,
              const char   *id,
              GError      **error)
{
  g_autoptr (GHashTable) map = stance_flat_json_new ();

  for (const char *const *query = subjects[subject].queries; *query != NULL; query++)
    {
      if (!read_rows (record, *query, id, map, error))
        return NULL;
    }

  return g_steal_pointer (&map);
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
  self->before = read_subject (record, subject, id, error);

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
  note->after = read_subject (record, note->subject, note->id, error);

  if (note->after == NULL)
    return FALSE;

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

  before = stance_flat_json_write (note->before);
  after = stance_flat_json_write (note->after);
  entry = (StanceAuditEntry){ at, who, verb, subjects[note->subject].name, note->id, before, after };

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

  stance_sqlite_bind (statement, "sss", subjects[note->subject].name, note->id, who);

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
    return drop_pending (record, subjects[note->subject].name, note->id, error);

  before = stance_flat_json_write (note->before);
  after = stance_flat_json_write (note->after);
  entry = (StanceAuditEntry){ at, who, verb, subjects[note->subject].name, note->id, before, after };

  return put_pending (record, &entry, error);
}
