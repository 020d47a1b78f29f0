/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json.h"

#include <math.h>

#include "stance-json-observation.h"
#include "stance-json-protocol.h"
#include "stance-json-screening.h"
#include "stance-json-target.h"
#include "stance-json-writer.h"

static JsonNode *
write_change (const StanceChange *change)
{
  JsonObject *object;

  if (!change->exists)
    return json_node_init_null (json_node_alloc ());

  object = json_object_new ();
  stance_json_set_text (object, "from", change->from);
  stance_json_set_number (object, "difference", change->difference);
  stance_json_set_text (object, "verdict", stance_verdict_nicks[change->verdict]);

  if (change->important == STANCE_IMPORTANT_UNKNOWN)
    json_object_set_null_member (object, "important");
  else
    json_object_set_boolean_member (object, "important", change->important == STANCE_IMPORTANT_YES);

  stance_json_take_text (object, "why", stance_change_dup_why (change));

  return stance_json_object_to_node (object);
}

typedef struct
{
  const StanceAssessment *assessment;
  const StanceClient     *client;
  const StanceCatalog    *catalog;
  GPtrArray              *all;
} Visit;

static void
write_changes (const Visit             *visit,
               const StanceMeasure     *measure,
               const StanceObservation *observation,
               JsonObject              *object)
{
  g_auto (StanceChange) last = stance_change_since_last (measure, visit->client, visit->assessment, observation, visit->all);
  g_auto (StanceChange) baseline = stance_change_since_baseline (measure, visit->client, visit->assessment, observation, visit->all);

  json_object_set_member (object, "change", write_change (&last));
  json_object_set_member (object, "baseline", write_change (&baseline));
}

static gboolean
is_eccentric (const Visit             *visit,
              const StanceObservation *observation)
{
  StanceProtocol protocol;
  gboolean       eccentric;

  stance_protocol_init (&protocol);
  stance_assessment_get_protocol (visit->assessment, observation, &protocol);
  eccentric = g_strcmp0 (protocol.texts[STANCE_PROTOCOL_CONTRACTION], "eccentric") == 0;
  stance_protocol_clear (&protocol);

  return eccentric;
}

/* Where the value stands in a published norm, by whole standard deviations. */
static const char *
get_norm_band (const Visit             *visit,
               const StanceMeasure     *measure,
               const StanceObservation *observation,
               double                   value)
{
  int    age = stance_assessment_get_age (visit->assessment, visit->client);
  double mean, sd;

  if (measure->norm == NULL || !is_eccentric (visit, observation) ||
      !stance_norm_hip_abduction (age, stance_assessment_get_sex (visit->assessment, visit->client), &mean, &sd))
    return NULL;

  if (value < mean - 2 * sd)
    return "below-2-sd";
  if (value < mean - sd)
    return "below-1-sd";
  if (value > mean + 2 * sd)
    return "above-2-sd";

  return value > mean + sd ? "above-1-sd" : "within-1-sd";
}

static void
write_band (const Visit             *visit,
            const StanceMeasure     *measure,
            const StanceObservation *observation,
            StanceResult             result,
            JsonObject              *object)
{
  const char *band = result.known ? stance_measure_get_band (measure, result.value) : NULL;

  if (result.known && band == NULL)
    band = get_norm_band (visit, measure, observation, result.value);

  stance_json_set_text (object, "band", band);
}

static void
write_result (const Visit             *visit,
              const StanceMeasure     *measure,
              const StanceObservation *observation,
              JsonObject              *object)
{
  double       mass = stance_assessment_get_mass (visit->assessment, visit->client);
  StanceResult result = stance_observation_get_result (observation, measure, mass);

  stance_json_set_number (object, "mean", result.known ? result.value : NAN);
  stance_json_set_number (object, "sd", result.known ? result.sd : NAN);
  stance_json_set_count (object, "n", result.n);
  stance_json_set_text (object, "unit", measure->unit);
  write_band (visit, measure, observation, result, object);
  stance_json_set_text (object, "why", result.why);
}

static JsonObject *
write_observation (const Visit             *visit,
                   const StanceObservation *observation)
{
  JsonObject          *object = json_object_new ();
  const StanceMeasure *measure = stance_catalog_find_measure (visit->catalog, observation->measure);

  stance_json_set_text (object, "measure", observation->measure);
  stance_json_set_text (object, "side", stance_side_nicks[observation->side]);
  stance_json_set_text (object, "task", observation->task);

  /* The catalog may have lost a measure that an old visit used. */
  if (measure != NULL)
    write_result (visit, measure, observation, object);

  stance_json_set_text (object, "not_tested", observation->not_tested);

  if (measure != NULL)
    write_changes (visit, measure, observation, object);

  stance_json_write_typed (observation, object);

  return object;
}

static void
write_observations (const Visit *visit,
                    JsonObject  *object)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < visit->assessment->observations->len; i++)
    {
      const StanceObservation *observation = g_ptr_array_index (visit->assessment->observations, i);

      /* Fields of the form in which nothing was typed are not observations. */
      if (observation->form != STANCE_FORM_EMPTY)
        json_array_add_object_element (array, write_observation (visit, observation));
    }

  stance_json_take_array (object, "observations", array);
}

static void
write_complaint (const StanceComplaint *complaint,
                 JsonObject            *object)
{
  JsonObject *inner;

  if (complaint->region == NULL || *complaint->region == '\0')
    {
      json_object_set_null_member (object, "complaint");
      return;
    }

  inner = json_object_new ();
  stance_json_set_text (inner, "region", complaint->region);
  stance_json_set_text (inner, "side", stance_side_nicks[complaint->side]);
  stance_json_set_number (inner, "worst", complaint->worst);
  stance_json_set_text (inner, "settles", complaint->settles);
  json_object_set_object_member (object, "complaint", inner);
}

static void
write_words (GHashTable *words,
             const char *name,
             JsonObject *object)
{
  JsonObject *inner = json_object_new ();
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (words), (GCompareFunc) g_strcmp0);

  for (GList *l = keys; l != NULL; l = l->next)
    json_object_set_string_member (inner, l->data, g_hash_table_lookup (words, l->data));

  json_object_set_object_member (object, name, inner);
}

static void
write_head (const StanceAssessment *assessment,
            JsonObject             *object)
{
  stance_json_set_text (object, "id", assessment->id);
  stance_json_set_text (object, "client", assessment->client);
  stance_json_set_text (object, "date", assessment->date);
  stance_json_set_text (object, "status", stance_assessment_status_nicks[assessment->status]);
  json_object_set_int_member (object, "version", assessment->version);
  stance_json_set_text (object, "episode", assessment->episode);
  stance_json_set_text (object, "previous", assessment->previous);
  stance_json_set_text (object, "reason", assessment->reason);
  stance_json_set_text (object, "template", assessment->template);
  json_object_set_boolean_member (object, "running", assessment->running);
  json_object_set_member (object, "context", stance_json_write_protocol (&assessment->context));
}

JsonNode *
stance_json_write_assessment (const StanceAssessment *assessment,
                              const StanceClient     *client,
                              const StanceCatalog    *catalog,
                              GPtrArray              *all)
{
  const Visit visit = { assessment, client, catalog, all };
  JsonObject *object = json_object_new ();

  write_head (assessment, object);
  write_observations (&visit, object);
  write_complaint (&assessment->complaint, object);
  json_object_set_member (object, "story", stance_json_write_members (stance_story_members (&assessment->story)));
  stance_json_set_texts (object, "signs", assessment->signs);
  stance_json_set_texts (object, "marks", assessment->marks);
  stance_json_write_screening (assessment->screening, object);
  write_words (assessment->set_aside, "set_aside", object);
  write_words (assessment->examination, "examination", object);
  stance_json_take_array (object, "targets", stance_json_write_targets (assessment->targets));

  return stance_json_object_to_node (object);
}
