/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-audit-subject.h"

#include "stance-flat-json.h"

#include <string.h>

/* The newest entry of each subject says how it was left, if it was final then. An entry
 * that is no JSON is a fault of the chain, which tells it.
 */
#define SELECT_SEALS                                                             \
  "SELECT id, CASE WHEN json_valid (after) THEN after ->> '$." STANCE_AUDIT_SEAL \
  "' END AS seal FROM audit AS this WHERE subject = ?1 AND seal IS NOT NULL "    \
  "AND sequence = (SELECT max (sequence) FROM audit WHERE subject = this.subject AND id = this.id)"

#define MAX_QUERIES 9

/* How a subject is read back. The first column of each query is the name of the row in
 * the entry, empty for the subject's own row; ?1 is the subject's id. Once the column
 * named by final is filled, the subject is sealed with each entry, together with what
 * sealed reads: it is too long for an entry but changes no more.
 */
static const struct
{
  const char *name;
  const char *queries[MAX_QUERIES + 1];
  const char *final;
  const char *sealed;
} subjects[STANCE_N_SUBJECTS] = {
  [STANCE_SUBJECT_CLINIC] = {
    "clinic",
    { "SELECT '', * FROM clinic WHERE id = ?1",
      "SELECT 'clinician/' || id, * FROM clinician WHERE ?1 <> ''",
      "SELECT 'threshold/' || measure, threshold FROM clinic_threshold WHERE ?1 <> ''",
      "SELECT 'threshold/' || measure || '/' || sex, threshold FROM clinic_threshold_of_sex WHERE ?1 <> ''",
      "SELECT 'standard/' || rivals, measure FROM clinic_standard WHERE ?1 <> ''",
      "SELECT 'template/' || id, name, items, folded, archived FROM template WHERE ?1 <> ''",
      "SELECT 'setup/' || name, context FROM clinic_setup WHERE ?1 <> ''" },
  },
  [STANCE_SUBJECT_CLIENT] = {
    "client",
    { "SELECT '', * FROM client WHERE id = ?1" },
  },
  [STANCE_SUBJECT_EPISODE] = {
    "episode",
    { "SELECT '', * FROM episode WHERE id = ?1", "SELECT 'target/' || measure || '/' || side || '/' || task, position AS place FROM target WHERE episode = ?1" },
  },
  [STANCE_SUBJECT_ASSESSMENT] = {
    "assessment",
    { "SELECT '', * FROM assessment WHERE id = ?1", "SELECT 'observation/' || measure || '/' || side || '/' || task, * FROM observation WHERE assessment = ?1", "SELECT kind || '/' || code, 1 AS yes FROM sign WHERE assessment = ?1", "SELECT 'set-aside/' || finding, reason FROM set_aside WHERE assessment = ?1", "SELECT 'finding/' || rule || '/' || side, rule_version, zone, acts FROM finding WHERE assessment = ?1", "SELECT 'stop/' || code, tier, stops, overridden, cleared FROM stop WHERE assessment = ?1", "SELECT 'screen', * FROM screen WHERE assessment = ?1", "SELECT 'correction/' || position, * FROM correction WHERE assessment = ?1", "SELECT 'further-override/' || code, reason, review FROM further_override WHERE assessment = ?1" },
    .final = "signed_at",
    .sealed = "SELECT 'frozen/' || position, * FROM finding WHERE assessment = ?1",
  },
  [STANCE_SUBJECT_PROGRAM] = {
    "program",
    { "SELECT '', * FROM program WHERE id = ?1", "SELECT 'item/' || position, * FROM program_item WHERE program = ?1", "SELECT 'advice/' || page, position AS place FROM program_advice WHERE program = ?1" },
    .final = "issued_on",
  },
  [STANCE_SUBJECT_SHEET] = {
    "sheet",
    { "SELECT '', * FROM sheet WHERE id = ?1" },
    .final = "made_at",
    .sealed = "SELECT '', content AS words FROM sheet WHERE id = ?1",
  },
  [STANCE_SUBJECT_SETTING] = {
    "setting",
    { "SELECT '', value FROM setting WHERE key = ?1" },
  },
  [STANCE_SUBJECT_EXERCISE] = {
    "exercise",
    { "SELECT '', content AS words, archived FROM exercise WHERE id = ?1", "SELECT 'photo/' || position, shows, sha256 FROM exercise_photo WHERE exercise = ?1" },
  },
  [STANCE_SUBJECT_MEASURE] = {
    "measure",
    { "SELECT '', content AS words, archived FROM measure WHERE id = ?1" },
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

GHashTable *
stance_audit_subject_read (StanceRecord *record,
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

const char *
stance_audit_subject_get_name (StanceSubject subject)
{
  return subjects[subject].name;
}

gboolean
stance_audit_subject_is_final (StanceSubject subject,
                               GHashTable   *map)
{
  const char *final = subjects[subject].final;

  return final != NULL && g_hash_table_contains (map, final);
}

char *
stance_audit_subject_dup_seal (StanceRecord *record,
                               StanceSubject subject,
                               const char   *id,
                               GError      **error)
{
  g_autoptr (GHashTable) map = stance_audit_subject_read (record, subject, id, error);
  const char      *sealed = subjects[subject].sealed;
  g_autofree char *json = NULL;

  if (map == NULL || (sealed != NULL && !read_rows (record, sealed, id, map, error)))
    return NULL;

  json = stance_flat_json_write (map);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, json, -1);
}

static gboolean
check_seal (StanceRecord *record,
            StanceSubject subject,
            sqlite3_stmt *row,
            GPtrArray    *problems,
            GError      **error)
{
  const char      *id = stance_sqlite_text (row, 0);
  g_autofree char *seal = stance_audit_subject_dup_seal (record, subject, id, error);

  if (seal == NULL)
    return FALSE;

  if (!g_str_equal (seal, stance_sqlite_text (row, 1)))
    g_ptr_array_add (problems, g_strdup_printf ("%s %s: what is stored is not what was signed or issued",
                                                subjects[subject].name, id));

  return TRUE;
}

static gboolean
check_seals (StanceRecord *record,
             StanceSubject subject,
             GPtrArray    *problems,
             GError      **error)
{
  g_autoptr (StanceStatement) rows = stance_record_prepare (record, SELECT_SEALS, error);
  gboolean success = rows != NULL;
  gboolean has_row = FALSE;

  if (success)
    stance_sqlite_bind (rows, "s", subjects[subject].name);

  while (success && (success = stance_sqlite_step (rows, &has_row, error)) && has_row)
    success = check_seal (record, subject, rows, problems, error);

  return success;
}

gboolean
stance_audit_subject_check (StanceRecord *record,
                            GPtrArray    *problems,
                            GError      **error)
{
  for (int i = 0; i < STANCE_N_SUBJECTS; i++)
    {
      if (subjects[i].final != NULL && !check_seals (record, (StanceSubject) i, problems, error))
        return FALSE;
    }

  return TRUE;
}
