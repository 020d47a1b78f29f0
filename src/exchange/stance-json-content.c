/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json.h"

#include "stance-json-dose.h"
#include "stance-json-writer.h"

static void
write_threshold (const StanceMeasure *measure,
                 JsonObject          *object)
{
  JsonObject *by_sex;

  if (!measure->threshold_by_sex)
    {
      stance_json_set_number (object, "threshold", measure->thresholds[STANCE_SEX_UNKNOWN]);
      return;
    }

  by_sex = json_object_new ();

  for (int sex = STANCE_SEX_UNKNOWN; sex <= STANCE_SEX_OTHER; sex++)
    stance_json_set_number (by_sex, stance_sex_nicks[sex], measure->thresholds[sex]);

  json_object_set_object_member (object, "threshold", by_sex);
}

JsonNode *
stance_json_write_measure (const StanceMeasure *measure)
{
  JsonObject *object = json_object_new ();

  stance_json_set_text (object, "id", measure->id);
  stance_json_take_text (object, "name", stance_measure_dup_name (measure, "en"));
  stance_json_set_text (object, "unit", measure->unit);
  json_object_set_boolean_member (object, "sides", measure->sides);
  stance_json_set_number (object, "min", measure->min);
  stance_json_set_number (object, "max", measure->max);
  stance_json_set_text (object, "better", stance_better_nicks[measure->better]);
  write_threshold (measure, object);
  stance_json_set_number (object, "sem", measure->sem);
  stance_json_set_number (object, "mdc", measure->mdc);
  stance_json_set_number (object, "mdc_percent", measure->mdc_percent);
  stance_json_set_number (object, "important", measure->important);
  stance_json_set_count (object, "trials", measure->trials);
  stance_json_set_text (object, "source", measure->source);
  stance_json_set_words (object, "tasks", measure->tasks);
  stance_json_set_text (object, "typed_unit", measure->typed_unit);
  stance_json_set_number (object, "typed_min", measure->typed_min);
  stance_json_set_number (object, "typed_max", measure->typed_max);
  stance_json_set_text (object, "aggregate", stance_aggregate_nicks[measure->aggregate]);
  stance_json_set_text (object, "entry", stance_entry_nicks[measure->entry]);
  stance_json_set_text (object, "section", measure->section);
  stance_json_set_number (object, "near_zone", measure->near_zone);
  stance_json_set_count (object, "decimals", measure->decimals);
  stance_json_set_text (object, "rivals", measure->rivals);
  json_object_set_boolean_member (object, "own", measure->own);
  json_object_set_boolean_member (object, "retired", measure->retired);

  return stance_json_object_to_node (object);
}

static void
write_muscles (const StanceExercise *exercise,
               JsonObject           *object)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; exercise->prime != NULL && exercise->prime[i] != NULL; i++)
    json_array_add_string_element (array, exercise->prime[i]);

  for (guint i = 0; exercise->also != NULL && exercise->also[i] != NULL; i++)
    json_array_add_string_element (array, exercise->also[i]);

  stance_json_take_array (object, "muscles", array);
}

static void
write_doses (const StanceExercise *exercise,
             JsonObject           *object)
{
  JsonObject *doses = json_object_new ();
  JsonObject *start = json_object_new ();

  for (guint i = 0; i < exercise->doses->len; i++)
    {
      const StancePhaseDose *dose = &g_array_index (exercise->doses, StancePhaseDose, i);

      if (dose->has_article)
        json_object_set_object_member (doses, dose->phase, stance_json_write_dose (&dose->article));

      if (dose->has_start)
        json_object_set_object_member (start, dose->phase, stance_json_write_dose (&dose->start));
    }

  json_object_set_object_member (object, "doses", doses);
  json_object_set_object_member (object, "start", start);
}

JsonNode *
stance_json_write_exercise (const StanceExercise *exercise)
{
  JsonObject *object = json_object_new ();

  stance_json_set_text (object, "id", exercise->id);
  stance_json_take_text (object, "name", stance_exercise_dup_name (exercise, "en"));
  write_muscles (exercise, object);
  stance_json_set_text (object, "position", exercise->position);
  stance_json_set_words (object, "equipment", exercise->equipment);
  write_doses (exercise, object);
  stance_json_set_text (object, "easier", exercise->easier);
  stance_json_set_text (object, "harder", exercise->harder);
  stance_json_set_words (object, "held_back_in", exercise->held_back);
  json_object_set_boolean_member (object, "one_sided", exercise->one_sided);
  json_object_set_boolean_member (object, "floor", exercise->floor);
  stance_json_set_words (object, "prime", exercise->prime);
  json_object_set_boolean_member (object, "own", exercise->own);
  json_object_set_boolean_member (object, "retired", exercise->retired);
  json_object_set_int_member (object, "photos", exercise->photos->len);

  return stance_json_object_to_node (object);
}

static void
write_exercises (const StanceRule *rule,
                 JsonObject       *object)
{
  JsonArray *array = json_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rule->suggestions->len; i++)
    {
      const StanceSuggestion *suggestion = &g_array_index (rule->suggestions, StanceSuggestion, i);

      for (guint j = 0; suggestion->exercises != NULL && suggestion->exercises[j] != NULL; j++)
        if (g_hash_table_add (seen, (gpointer) suggestion->exercises[j]))
          json_array_add_string_element (array, suggestion->exercises[j]);
    }

  stance_json_take_array (object, "exercises", array);
}

JsonNode *
stance_json_write_rule (const StanceRule *rule)
{
  JsonObject *object = json_object_new ();

  stance_json_set_text (object, "id", rule->id);
  stance_json_take_text (object, "name", stance_rule_dup_name (rule, "en"));
  stance_json_set_text (object, "evidence", stance_rule_get_evidence (rule));
  stance_json_take_text (object, "limit", stance_rule_dup_text (rule, "Limit", "en"));
  stance_json_set_text (object, "source", rule->source);
  write_exercises (rule, object);
  json_object_set_int_member (object, "version", rule->version);

  return stance_json_object_to_node (object);
}
