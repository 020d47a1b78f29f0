/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-observation.h"

#include <math.h>

#include "stance-json-protocol.h"
#include "stance-json-reader.h"
#include "stance-json-writer.h"

static void
read_trials (StanceJsonReader  *reader,
             StanceObservation *observation)
{
  JsonArray *array = stance_json_reader_array (reader, "trials");
  g_autoptr (GArray) trials = g_array_new (FALSE, FALSE, sizeof (double));

  if (array == NULL)
    return;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *place = stance_json_place_of (reader->place, "trials", i);
      double           trial = NAN;

      stance_json_get_number (json_array_get_element (array, i), place, reader->problems, &trial);
      g_array_append_val (trials, trial);
    }

  if (trials->len == 0)
    stance_json_add_problem (reader, "trials", "empty", "must hold at least one number");
  else
    stance_observation_set_trials (observation, (const double *) trials->data, trials->len);
}

static void
read_value (StanceJsonReader  *reader,
            StanceObservation *observation)
{
  double value;

  if (stance_json_reader_number (reader, "value", &value))
    stance_observation_set_value (observation, value);
}

static void
read_summary (StanceJsonReader  *reader,
              StanceObservation *observation)
{
  double mean = NAN;
  double sd = NAN;
  int    n = 0;

  stance_json_reader_number (reader, "mean", &mean);
  stance_json_reader_number (reader, "sd", &sd);

  if (stance_json_reader_peek (reader, "n") == NULL)
    stance_json_add_problem (reader, "n", "missing", "is missing: a mean needs the number of trials");

  stance_json_reader_whole (reader, "n", &n);

  if (n != 1 && stance_json_reader_peek (reader, "sd") == NULL)
    stance_json_add_problem (reader, "sd", "missing", "is missing: a mean of several trials needs it");

  if (isfinite (mean))
    stance_observation_set_summary (observation, mean, sd, n);
}

static void
read_parts (StanceJsonReader  *reader,
            StanceObservation *observation)
{
  g_autofree char *place = stance_json_place (reader->place, "parts");
  g_autoptr (GList) names = NULL;
  StanceJsonReader parts;
  int              points;

  if (stance_json_reader_open (&parts, stance_json_reader_peek (reader, "parts"), place, reader->problems))
    names = json_object_get_members (parts.object);

  if (parts.object != NULL && names == NULL)
    stance_json_add_problem (reader, "parts", "empty", "must hold at least one part");

  for (GList *l = names; l != NULL; l = l->next)
    if (stance_json_reader_whole (&parts, l->data, &points))
      stance_observation_set_part (observation, l->data, points);

  stance_json_reader_close (&parts);
}

static void
read_grade (StanceJsonReader  *reader,
            StanceObservation *observation)
{
  g_autofree char *grade = NULL;
  double           seconds = NAN;

  stance_json_reader_number (reader, "value", &seconds);

  if (stance_json_reader_text (reader, "grade", &grade))
    stance_observation_set_grade (observation, grade, seconds);
}

static void
read_not_tested (StanceJsonReader  *reader,
                 StanceObservation *observation)
{
  g_autofree char *reason = NULL;

  if (stance_json_reader_text (reader, "not_tested", &reason))
    stance_observation_set_not_tested (observation, reason);
}

/* In the order in which they are named; `value` belongs to a grade where there is one. */
static const struct
{
  const char *member;
  void (*read) (StanceJsonReader  *reader,
                StanceObservation *observation);
} forms[] = {
  { "trials", read_trials },
  { "mean", read_summary },
  { "parts", read_parts },
  { "grade", read_grade },
  { "not_tested", read_not_tested },
  { "value", read_value },
};

static gboolean
has_value (StanceJsonReader *reader,
           const char       *name)
{
  return stance_json_reader_has (reader, name) &&
         !json_object_get_null_member (reader->object, name);
}

static void
read_form (StanceJsonReader  *reader,
           StanceObservation *observation)
{
  guint n_forms = 0;
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (!has_value (reader, forms[i].member) || (forms[i].read == read_value && has_value (reader, "grade")))
        continue;

      n_forms++;
      found = i;
      stance_json_reader_peek (reader, forms[i].member);
    }

  if (n_forms == 1)
    {
      forms[found].read (reader, observation);
      return;
    }

  /* `sd` and `n` are not unknown, whatever they are beside. */
  stance_json_reader_peek (reader, "sd");
  stance_json_reader_peek (reader, "n");
  stance_problems_add (reader->problems, reader->place, n_forms == 0 ? "missing" : "several-forms",
                       "must have exactly one of trials, value, mean with sd and n, parts, grade, not_tested");
}

static void
read_null_forms (StanceJsonReader *reader)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (!has_value (reader, forms[i].member))
      stance_json_reader_peek (reader, forms[i].member);
}

const char *
stance_json_read_task (StanceJsonReader    *reader,
                       const StanceMeasure *measure)
{
  g_autofree char *task = NULL;

  if (stance_json_reader_text (reader, "task", &task))
    return g_intern_string (task);

  /* Seen in one task is not seen in another: it is not guessed. */
  if (measure != NULL && measure->tasks[1] != NULL)
    {
      g_autofree char *tasks = g_strjoinv (", ", (char **) measure->tasks);
      g_autofree char *message = g_strdup_printf ("is missing: one of %s (%s)", tasks, measure->id);

      stance_json_add_problem (reader, "task", "missing", message);
    }

  return g_intern_string (measure != NULL ? measure->tasks[0] : "");
}

static void
read_circumstances (StanceJsonReader  *reader,
                    StanceObservation *observation)
{
  g_autofree char *place = stance_json_place (reader->place, "protocol");
  JsonNode        *protocol = stance_json_reader_peek (reader, "protocol");

  stance_json_reader_number (reader, "pain", &observation->pain);
  stance_json_reader_text (reader, "pain_region", &observation->pain_region);
  stance_json_reader_number (reader, "lever_m", &observation->lever_m);

  if (protocol != NULL)
    stance_json_read_protocol (protocol, &observation->protocol, place, reader->problems);
}

StanceObservation *
stance_json_read_observation (JsonNode            *node,
                              const StanceCatalog *catalog,
                              const char          *place,
                              GPtrArray           *problems)
{
  StanceJsonReader     reader;
  g_autofree char     *id = NULL;
  int                  side = STANCE_SIDE_NONE;
  const StanceMeasure *measure = NULL;
  StanceObservation   *observation;

  if (!stance_json_reader_open (&reader, node, place, problems))
    {
      stance_json_reader_close (&reader);
      return stance_observation_new ("", STANCE_SIDE_NONE, "");
    }

  if (stance_json_reader_text (&reader, "measure", &id))
    measure = stance_catalog_find_measure (catalog, id);
  else if (!stance_json_has_problem (problems, place))
    stance_json_add_problem (&reader, "measure", "missing", "is missing");

  stance_json_reader_nick (&reader, "side", stance_side_nicks, &side);
  observation = stance_observation_new (id != NULL ? id : "", side, stance_json_read_task (&reader, measure));
  read_form (&reader, observation);
  read_null_forms (&reader);
  read_circumstances (&reader, observation);
  stance_json_reader_close (&reader);

  return observation;
}

static void
write_trials (const StanceObservation *observation,
              JsonObject              *object)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < observation->trials->len; i++)
    json_array_add_double_element (array, g_array_index (observation->trials, double, i));

  stance_json_take_array (object, "trials", array);
}

static void
write_parts (const StanceObservation *observation,
             JsonObject              *object)
{
  JsonObject *parts = json_object_new ();
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (observation->parts), (GCompareFunc) g_strcmp0);

  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_int_member (parts, l->data, GPOINTER_TO_INT (g_hash_table_lookup (observation->parts, l->data)));

  json_object_set_object_member (object, "parts", parts);
}

static void
write_grade (const StanceObservation *observation,
             JsonObject              *object)
{
  stance_json_set_text (object, "grade", observation->grade);

  if (isfinite (observation->seconds))
    json_object_set_double_member (object, "value", observation->seconds);
}

void
stance_json_write_typed (const StanceObservation *observation,
                         JsonObject              *object)
{
  if (observation->form == STANCE_FORM_TRIALS || observation->form == STANCE_FORM_VALUE)
    write_trials (observation, object);
  else if (observation->form == STANCE_FORM_PARTS)
    write_parts (observation, object);
  else if (observation->form == STANCE_FORM_GRADE)
    write_grade (observation, object);

  stance_json_set_number (object, "pain", observation->pain);
  stance_json_set_text (object, "pain_region", observation->pain_region);
  stance_json_set_number (object, "lever_m", observation->lever_m);
  json_object_set_member (object, "protocol", stance_json_write_protocol (&observation->protocol));
}
