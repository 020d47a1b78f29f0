/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-frozen-findings.h"

#include "stance-flat-json.h"
#include "stance-row-read.h"

#include <math.h>

#define INSERT                                                                                   \
  "INSERT INTO finding (assessment, position, rule, rule_version, side, zone, acts, threshold, " \
  "set_aside, inputs, checks, loads, cues, suggests, held_back) "                                \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"

#define INSERT_STOP                                                        \
  "INSERT INTO stop (assessment, code, tier, stops, overridden, cleared) " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"

#define SELECT "SELECT rule, rule_version, side, zone, acts, set_aside FROM finding WHERE assessment = ?1 ORDER BY position"

static char *
dup_input (const StanceInput *input)
{
  g_autoptr (GHashTable) map = stance_flat_json_new ();

  g_hash_table_insert (map, g_strdup ("measure"), stance_flat_json_dup_text (input->measure));
  g_hash_table_insert (map, g_strdup ("side"), stance_flat_json_dup_text (stance_side_nicks[input->side]));

  if (input->task != NULL)
    g_hash_table_insert (map, g_strdup ("task"), stance_flat_json_dup_text (input->task));

  if (!isnan (input->value))
    g_hash_table_insert (map, g_strdup ("value"), stance_flat_json_dup_number (input->value));

  if (input->date != NULL)
    g_hash_table_insert (map, g_strdup ("date"), stance_flat_json_dup_text (input->date));

  return stance_flat_json_write (map);
}

static char *
dup_pair (const char *name,
          const char *value,
          const char *other_name,
          const char *other_value)
{
  g_autoptr (GHashTable) map = stance_flat_json_new ();

  g_hash_table_insert (map, g_strdup (name), stance_flat_json_dup_text (value));
  g_hash_table_insert (map, g_strdup (other_name), stance_flat_json_dup_text (other_value));

  return stance_flat_json_write (map);
}

static void
append_object (GString    *json,
               const char *object)
{
  g_string_append_printf (json, "%s%s", json->len > 1 ? "," : "", object);
}

static char *
inputs_to_json (const GArray *inputs)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; inputs != NULL && i < inputs->len; i++)
    {
      g_autofree char *object = dup_input (&g_array_index (inputs, StanceInput, i));

      append_object (json, object);
    }

  return g_string_free (g_string_append_c (json, ']'), FALSE);
}

static char *
suggests_to_json (const StanceFinding *finding)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; finding->suggests != NULL && i < finding->suggests->len; i++)
    {
      const char      *exercise = g_ptr_array_index (finding->suggests, i);
      g_autofree char *object = dup_pair ("exercise", exercise, "phase", stance_finding_get_phase (finding, exercise));

      append_object (json, object);
    }

  return g_string_free (g_string_append_c (json, ']'), FALSE);
}

static char *
held_back_to_json (const GArray *held_back)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; held_back != NULL && i < held_back->len; i++)
    {
      const StanceHeldBack *held = &g_array_index (held_back, StanceHeldBack, i);
      g_autofree char      *object = dup_pair ("exercise", held->exercise, "region", held->region);

      append_object (json, object);
    }

  return g_string_free (g_string_append_c (json, ']'), FALSE);
}

static gboolean
write_finding (StanceRecord        *record,
               const char          *assessment,
               int                  position,
               const StanceFinding *finding,
               GError             **error)
{
  g_autofree char *inputs = inputs_to_json (finding->inputs);
  g_autofree char *checks = stance_flat_json_dup_texts (finding->checks);
  g_autofree char *loads = stance_flat_json_dup_texts (finding->loads);
  g_autofree char *cues = stance_flat_json_dup_texts (finding->cues);
  g_autofree char *suggests = suggests_to_json (finding);
  g_autofree char *held_back = held_back_to_json (finding->held_back);

  return stance_sqlite_write (record->db, error, INSERT, "sisissidossssss", assessment, position,
                              finding->rule->id, finding->rule->version, stance_side_nicks[finding->side],
                              stance_zone_nicks[finding->zone], finding->acts, finding->threshold, finding->set_aside, inputs, checks, loads, cues,
                              suggests, held_back);
}

static gboolean
write_stops (StanceRecord *record,
             const char   *assessment,
             const GArray *stops,
             GError      **error)
{
  for (guint i = 0; stops != NULL && i < stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (stops, StanceStopReason, i);

      if (!stance_sqlite_write (record->db, error, INSERT_STOP, "ssiiii", assessment, stop->code,
                                stop->tier, stop->stops, stop->overridden, stop->cleared))
        return FALSE;
    }

  return TRUE;
}

gboolean
stance_frozen_findings_write (StanceRecord         *record,
                              const char           *assessment,
                              const StanceFindings *findings,
                              GError              **error)
{
  if (findings == NULL)
    return TRUE;

  for (guint i = 0; findings->findings != NULL && i < findings->findings->len; i++)
    {
      if (!write_finding (record, assessment, (int) i, g_ptr_array_index (findings->findings, i), error))
        return FALSE;
    }

  return write_stops (record, assessment, findings->stops, error);
}

StanceFrozenFinding *
stance_frozen_finding_new (const StanceFinding *finding)
{
  StanceFrozenFinding *self = g_new0 (StanceFrozenFinding, 1);

  self->rule = g_strdup (finding->rule->id);
  self->rule_version = finding->rule->version;
  self->side = finding->side;
  self->zone = finding->zone;
  self->acts = finding->acts;
  self->set_aside = g_strdup (finding->set_aside);

  return self;
}

void
stance_frozen_finding_free (StanceFrozenFinding *self)
{
  g_free (self->rule);
  g_free (self->set_aside);
  g_free (self);
}

static gpointer
read_finding (StanceRecord *record,
              sqlite3_stmt *row,
              GError      **error)
{
  StanceFrozenFinding *self = g_new0 (StanceFrozenFinding, 1);

  self->rule = g_strdup (stance_sqlite_text (row, 0));
  self->rule_version = sqlite3_column_int (row, 1);
  self->side = (StanceSide) stance_sqlite_nick (row, 2, stance_side_nicks);
  self->zone = (StanceZone) stance_sqlite_nick (row, 3, stance_zone_nicks);
  self->acts = sqlite3_column_int (row, 4);
  self->set_aside = g_strdup (stance_sqlite_text (row, 5));

  return self;
}

GPtrArray *
stance_record_list_frozen_findings (StanceRecord *self,
                                    const char   *assessment,
                                    GError      **error)
{
  return stance_row_read_list (self, SELECT, assessment, read_finding, (GDestroyNotify) stance_frozen_finding_free, error);
}

/* Reading */

#define SELECT_FINDINGS \
  "SELECT rule, rule_version, side, zone, acts, threshold FROM finding WHERE assessment = ?1 ORDER BY position"

#define SELECT_STOPS "SELECT code, tier, stops, overridden, cleared FROM stop WHERE assessment = ?1 ORDER BY tier, code"

#define EACH(columns, list)                                                                                \
  "SELECT position, " columns " FROM finding, json_each (finding." list ") AS each WHERE assessment = ?1 " \
  "ORDER BY position, each.key"

#define MEMBER(name) "json_extract (each.value, '$." name "')"

static const char *
intern (sqlite3_stmt *row,
        int           column)
{
  return g_intern_string (stance_sqlite_text (row, column));
}

static void
add_input (StanceFinding *finding,
           sqlite3_stmt  *row)
{
  StanceInput input = {
    .measure = intern (row, 1),
    .side = (StanceSide) stance_sqlite_nick (row, 2, stance_side_nicks),
    .task = intern (row, 3),
    .value = stance_sqlite_number (row, 4),
    .date = intern (row, 5),
  };

  g_array_append_val (finding->inputs, input);
}

static void
add_check (StanceFinding *finding,
           sqlite3_stmt  *row)
{
  g_ptr_array_add (finding->checks, (gpointer) intern (row, 1));
}

static void
add_load (StanceFinding *finding,
          sqlite3_stmt  *row)
{
  g_ptr_array_add (finding->loads, (gpointer) intern (row, 1));
}

static void
add_cue (StanceFinding *finding,
         sqlite3_stmt  *row)
{
  g_ptr_array_add (finding->cues, (gpointer) intern (row, 1));
}

static void
add_suggested (StanceFinding *finding,
               sqlite3_stmt  *row)
{
  g_ptr_array_add (finding->suggests, (gpointer) intern (row, 1));
}

static void
add_held_back (StanceFinding *finding,
               sqlite3_stmt  *row)
{
  StanceHeldBack held_back = { intern (row, 1), intern (row, 2) };

  g_array_append_val (finding->held_back, held_back);
}

/* What each list of a finding holds. */
static const struct
{
  const char *sql;
  void (*add) (StanceFinding *finding,
               sqlite3_stmt  *row);
} lists[] = {
  { EACH (MEMBER ("measure") ", " MEMBER ("side") ", " MEMBER ("task") ", " MEMBER ("value") ", " MEMBER ("date"), "inputs"), add_input },
  { EACH ("each.value", "checks"), add_check },
  { EACH ("each.value", "loads"), add_load },
  { EACH ("each.value", "cues"), add_cue },
  { EACH (MEMBER ("exercise"), "suggests"), add_suggested },
  { EACH (MEMBER ("exercise") ", " MEMBER ("region"), "held_back"), add_held_back },
};

/* Calls @add with each row of @sql. */
typedef void (*AddFunc) (sqlite3_stmt *row,
                         gpointer      user_data);

static gboolean
read_rows (StanceRecord *record,
           const char   *sql,
           const char   *assessment,
           AddFunc       add,
           gpointer      user_data,
           GError      **error)
{
  g_autoptr (StanceStatement) rows = stance_record_prepare (record, sql, error);
  gboolean success = rows != NULL;
  gboolean has_row = FALSE;

  if (rows != NULL)
    stance_sqlite_bind (rows, "s", assessment);
  while (success && (success = stance_sqlite_step (rows, &has_row, error)) && has_row)
    add (rows, user_data);

  return success;
}

typedef struct
{
  StanceSignedFindings *signed_findings;
  GPtrArray            *findings; /* StanceFinding, by position */
  gsize                 list;
} Reading;

static void
add_finding (sqlite3_stmt *row,
             gpointer      user_data)
{
  Reading       *reading = user_data;
  StanceFinding *finding;

  finding = stance_signed_findings_add (reading->signed_findings, stance_sqlite_text (row, 0),
                                        sqlite3_column_int (row, 1),
                                        (StanceSide) stance_sqlite_nick (row, 2, stance_side_nicks));
  finding->zone = (StanceZone) stance_sqlite_nick (row, 3, stance_zone_nicks);
  finding->acts = sqlite3_column_int (row, 4);
  finding->threshold = stance_sqlite_number (row, 5);
  g_ptr_array_add (reading->findings, finding);
}

static void
add_to_list (sqlite3_stmt *row,
             gpointer      user_data)
{
  Reading *reading = user_data;
  guint    position = (guint) sqlite3_column_int (row, 0);

  if (position < reading->findings->len)
    lists[reading->list].add (reading->findings->pdata[position], row);
}

static void
add_stop (sqlite3_stmt *row,
          gpointer      user_data)
{
  Reading         *reading = user_data;
  StanceStopReason stop = {
    .code = intern (row, 0),
    .tier = sqlite3_column_int (row, 1),
    .stops = sqlite3_column_int (row, 2),
    .overridden = sqlite3_column_int (row, 3),
    .cleared = sqlite3_column_int (row, 4),
  };

  stance_signed_findings_add_stop (reading->signed_findings, &stop);
}

StanceSignedFindings *
stance_frozen_findings_read (StanceRecord *record,
                             const char   *assessment,
                             GError      **error)
{
  g_autoptr (StanceSignedFindings) signed_findings = stance_signed_findings_new ();
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  Reading reading = { signed_findings, findings, 0 };

  if (!read_rows (record, SELECT_FINDINGS, assessment, add_finding, &reading, error) ||
      !read_rows (record, SELECT_STOPS, assessment, add_stop, &reading, error))
    return NULL;

  for (; reading.list < G_N_ELEMENTS (lists) && findings->len > 0; reading.list++)
    if (!read_rows (record, lists[reading.list].sql, assessment, add_to_list, &reading, error))
      return NULL;

  return g_steal_pointer (&signed_findings);
}
