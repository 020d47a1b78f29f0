/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json.h"

#include "stance-json-writer.h"

static JsonArray *
write_stops (const GArray *stops)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (stops, StanceStopReason, i);
      JsonObject             *object = json_object_new ();

      stance_json_set_text (object, "code", stop->code);
      stance_json_set_count (object, "tier", stop->tier);
      json_object_set_boolean_member (object, "stops", stop->stops);
      json_object_set_boolean_member (object, "overridden", stop->overridden);
      json_object_set_boolean_member (object, "cleared", stop->cleared);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
write_inputs (const GArray *inputs)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < inputs->len; i++)
    {
      const StanceInput *input = &g_array_index (inputs, StanceInput, i);
      JsonObject        *object = json_object_new ();

      stance_json_set_text (object, "measure", input->measure);
      stance_json_set_text (object, "side", stance_side_nicks[input->side]);
      stance_json_set_text (object, "task", input->task);
      stance_json_set_number (object, "value", input->value);
      stance_json_set_text (object, "date", input->date);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
write_held_back (const GArray        *held_back,
                 const StanceCatalog *catalog)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < held_back->len; i++)
    {
      const StanceHeldBack *held = &g_array_index (held_back, StanceHeldBack, i);
      const StanceTerm     *region = stance_catalog_find_term (catalog, STANCE_TERMS_REGION, held->region);
      JsonObject           *object = json_object_new ();

      stance_json_set_text (object, "exercise", held->exercise);
      stance_json_take_text (object, "reason",
                             region != NULL ? stance_term_dup_text (region, "Reason", "en") : NULL);
      stance_json_set_text (object, "region", held->region);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonObject *
write_finding (const StanceFinding *finding,
               const StanceCatalog *catalog)
{
  JsonObject *object = json_object_new ();

  stance_json_set_text (object, "rule", finding->rule->id);
  stance_json_set_text (object, "side", stance_side_nicks[finding->side]);
  stance_json_set_text (object, "zone", stance_zone_nicks[finding->zone]);
  json_object_set_boolean_member (object, "acts", finding->acts);
  stance_json_take_array (object, "inputs", write_inputs (finding->inputs));
  stance_json_set_number (object, "threshold", finding->threshold);
  stance_json_set_text (object, "evidence", stance_rule_get_evidence (finding->rule));
  stance_json_take_text (object, "limit", stance_rule_dup_text (finding->rule, "Limit", "en"));
  stance_json_set_texts (object, "checks", finding->checks);
  stance_json_set_texts (object, "loads", finding->loads);
  stance_json_set_texts (object, "cues", finding->cues);
  stance_json_set_texts (object, "suggests", finding->suggests);
  stance_json_take_array (object, "held_back", write_held_back (finding->held_back, catalog));
  stance_json_set_text (object, "set_aside", finding->set_aside);

  return object;
}

JsonNode *
stance_json_write_findings (const StanceFindings *findings,
                            const StanceCatalog  *catalog)
{
  JsonObject *object = json_object_new ();
  JsonArray  *array = json_array_new ();

  for (guint i = 0; i < findings->findings->len; i++)
    json_array_add_object_element (array, write_finding (g_ptr_array_index (findings->findings, i), catalog));

  json_object_set_boolean_member (object, "stopped", findings->stopped);
  stance_json_take_array (object, "stop_reasons", write_stops (findings->stops));
  stance_json_take_array (object, "findings", array);

  return stance_json_object_to_node (object);
}
