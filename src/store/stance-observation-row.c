/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment-row.h"
#include "stance-flat-json.h"

#include <math.h>
#include <string.h>

#define INSERT                                                                                   \
  "INSERT INTO observation (assessment, position, measure, side, task, form, trials, mean, sd, " \
  "n, parts, grade, seconds, not_tested, pain, pain_region, lever_m, protocol) "                 \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"

#define SELECT                                                                     \
  "SELECT measure, side, task, form, trials, mean, sd, n, parts, grade, seconds, " \
  "not_tested, pain, pain_region, lever_m, protocol FROM observation "             \
  "WHERE assessment = ?1 ORDER BY position"

typedef void (*MemberFunc) (sqlite3_stmt *member,
                            gpointer      user_data);

/* Calls @visit with the key in column 0 and the value in column 1. */
static gboolean
foreach_member (StanceRecord *record,
                const char   *json,
                MemberFunc    visit,
                gpointer      user_data,
                GError      **error)
{
  g_autoptr (StanceStatement) statement = NULL;
  gboolean success;
  gboolean has_row = FALSE;

  if (strlen (json) <= 2)
    return TRUE;

  statement = stance_record_prepare (record, "SELECT key, value FROM json_each (?1)", error);

  if (statement == NULL)
    return FALSE;

  stance_sqlite_bind (statement, "s", json);

  while ((success = stance_sqlite_step (statement, &has_row, error)) && has_row)
    visit (statement, user_data);

  return success;
}

char *
stance_members_to_json (StanceMembers members)
{
  g_autoptr (GHashTable) map = stance_flat_json_new ();

  for (int member = 0; member < members.n; member++)
    {
      char *value = NULL;

      if (members.texts[member] != NULL)
        value = stance_flat_json_dup_text (members.texts[member]);
      else if (!isnan (members.numbers[member]))
        value = stance_flat_json_dup_number (members.numbers[member]);

      if (value != NULL)
        g_hash_table_insert (map, g_strdup (members.infos[member].id), value);
    }

  return stance_flat_json_write (map);
}

static void
set_member (sqlite3_stmt *row,
            gpointer      user_data)
{
  const StanceMembers *members = user_data;
  int                  member = stance_members_find (*members, stance_sqlite_text (row, 0));

  if (member < 0)
    return;

  if (sqlite3_column_type (row, 1) == SQLITE_TEXT)
    {
      g_free (members->texts[member]);
      members->texts[member] = g_strdup (stance_sqlite_text (row, 1));
    }
  else
    {
      members->numbers[member] = sqlite3_column_double (row, 1);
    }
}

gboolean
stance_members_from_json (StanceRecord *record,
                          const char   *json,
                          StanceMembers members,
                          GError      **error)
{
  return foreach_member (record, json, set_member, &members, error);
}

char *
stance_words_to_json (GHashTable *words)
{
  g_autoptr (GHashTable) map = stance_flat_json_new ();
  GHashTableIter iterator;
  gpointer       name;
  gpointer       word;

  g_hash_table_iter_init (&iterator, words);
  while (g_hash_table_iter_next (&iterator, &name, &word))
    g_hash_table_insert (map, g_strdup (name), stance_flat_json_dup_text (word));

  return stance_flat_json_write (map);
}

static void
add_word (sqlite3_stmt *row,
          gpointer      user_data)
{
  g_hash_table_insert (user_data, g_strdup (stance_sqlite_text (row, 0)), g_strdup (stance_sqlite_text (row, 1)));
}

gboolean
stance_words_from_json (StanceRecord *record,
                        const char   *json,
                        GHashTable   *words,
                        GError      **error)
{
  return foreach_member (record, json, add_word, words, error);
}

static char *
trials_to_json (const StanceObservation *observation)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; observation->trials != NULL && i < observation->trials->len; i++)
    {
      g_autofree char *number = stance_flat_json_dup_number (g_array_index (observation->trials, double, i));

      g_string_append_printf (json, "%s%s", i > 0 ? "," : "", number);
    }

  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}

static char *
parts_to_json (const StanceObservation *observation)
{
  g_autoptr (GHashTable) map = stance_flat_json_new ();
  GHashTableIter iterator;
  gpointer       part;
  gpointer       points;

  if (observation->parts == NULL)
    return g_strdup ("{}");

  g_hash_table_iter_init (&iterator, observation->parts);

  while (g_hash_table_iter_next (&iterator, &part, &points))
    g_hash_table_insert (map, g_strdup (part), g_strdup_printf ("%d", GPOINTER_TO_INT (points)));

  return stance_flat_json_write (map);
}

static gboolean
write_observation (sqlite3_stmt            *insert,
                   const char              *assessment,
                   const StanceObservation *observation,
                   guint                    position,
                   GError                 **error)
{
  g_autofree char *trials = trials_to_json (observation);
  g_autofree char *parts = parts_to_json (observation);
  g_autofree char *protocol = stance_members_to_json (stance_protocol_members (&observation->protocol));

  return stance_sqlite_run (insert, error, "sisssssddisododods", assessment, (int) position,
                            observation->measure, stance_side_nicks[observation->side], observation->task,
                            stance_form_nicks[observation->form], trials, observation->mean,
                            observation->sd, observation->n, parts, observation->grade,
                            observation->seconds, observation->not_tested, observation->pain,
                            observation->pain_region, observation->lever_m, protocol);
}

gboolean
stance_assessment_row_write_observations (StanceRecord           *record,
                                          const StanceAssessment *assessment,
                                          GError                **error)
{
  g_autoptr (StanceStatement) insert = stance_sqlite_prepare (record->db, INSERT, error);

  if (insert == NULL)
    return FALSE;

  for (guint i = 0; i < assessment->observations->len; i++)
    {
      if (!write_observation (insert, assessment->id, g_ptr_array_index (assessment->observations, i), i, error))
        return FALSE;
    }

  return TRUE;
}

static void
add_trial (sqlite3_stmt *row,
           gpointer      user_data)
{
  double trial = sqlite3_column_double (row, 1);

  g_array_append_val ((GArray *) user_data, trial);
}

static void
add_part (sqlite3_stmt *row,
          gpointer      user_data)
{
  g_hash_table_insert (user_data, g_strdup (stance_sqlite_text (row, 0)), GINT_TO_POINTER (sqlite3_column_int (row, 1)));
}

static gboolean
read_observation (StanceRecord      *record,
                  sqlite3_stmt      *row,
                  StanceObservation *observation,
                  GError           **error)
{
  observation->form = (StanceForm) stance_sqlite_nick (row, 3, stance_form_nicks);
  observation->mean = stance_sqlite_number (row, 5);
  observation->sd = stance_sqlite_number (row, 6);
  observation->n = sqlite3_column_int (row, 7);
  observation->grade = g_strdup (stance_sqlite_text (row, 9));
  observation->seconds = stance_sqlite_number (row, 10);
  observation->not_tested = g_strdup (stance_sqlite_text (row, 11));
  observation->pain = stance_sqlite_number (row, 12);
  observation->pain_region = g_strdup (stance_sqlite_text (row, 13));
  observation->lever_m = stance_sqlite_number (row, 14);

  return foreach_member (record, stance_sqlite_text (row, 4), add_trial, observation->trials, error) && foreach_member (record, stance_sqlite_text (row, 8), add_part, observation->parts, error) && stance_members_from_json (record, stance_sqlite_text (row, 15), stance_protocol_members (&observation->protocol), error);
}

gboolean
stance_assessment_row_read_observations (StanceRecord     *record,
                                         StanceAssessment *assessment,
                                         GError          **error)
{
  g_autoptr (StanceStatement) rows = stance_record_prepare (record, SELECT, error);
  gboolean success = rows != NULL;
  gboolean has_row = FALSE;

  if (success)
    stance_sqlite_bind (rows, "s", assessment->id);

  while (success && (success = stance_sqlite_step (rows, &has_row, error)) && has_row)
    {
      StanceObservation *observation;

      observation = stance_observation_new (stance_sqlite_text (rows, 0),
                                            (StanceSide) stance_sqlite_nick (rows, 1, stance_side_nicks),
                                            stance_sqlite_text (rows, 2));
      g_ptr_array_add (assessment->observations, observation);
      success = read_observation (record, rows, observation, error);
    }

  return success;
}
