/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json.h"

#include <string.h>

#include "stance-json-observation.h"
#include "stance-json-protocol.h"
#include "stance-json-reader.h"
#include "stance-json-screening.h"
#include "stance-json-target.h"

static void
read_complaint (StanceJsonReader *reader,
                StanceComplaint  *complaint)
{
  JsonNode        *node = stance_json_reader_peek (reader, "complaint");
  g_autofree char *place = stance_json_place (reader->place, "complaint");
  StanceJsonReader inner;
  int              side = STANCE_SIDE_NONE;

  if (node == NULL)
    return;

  if (stance_json_reader_open (&inner, node, place, reader->problems))
    {
      if (stance_json_reader_peek (&inner, "region") == NULL)
        stance_json_add_problem (&inner, "region", "missing", "is missing");

      stance_json_reader_text (&inner, "region", &complaint->region);
      stance_json_reader_nick (&inner, "side", stance_side_nicks, &side);
      stance_json_reader_number (&inner, "worst", &complaint->worst);
      stance_json_reader_text (&inner, "settles", &complaint->settles);
      complaint->side = side;
    }

  stance_json_reader_close (&inner);
}

static void
read_observations (StanceJsonReader    *reader,
                   StanceAssessment    *assessment,
                   const StanceCatalog *catalog)
{
  JsonArray *array = stance_json_reader_array (reader, "observations");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *place = stance_json_place_of ("", "observations", i);

      g_ptr_array_add (assessment->observations,
                       stance_json_read_observation (json_array_get_element (array, i), catalog, place,
                                                     reader->problems));
    }
}

/* Any names, a text for each: reasons by finding, answers by item. */
static void
read_words (StanceJsonReader *reader,
            const char       *name,
            GHashTable       *words)
{
  JsonNode *node = stance_json_reader_peek (reader, name);
  g_autoptr (GList) names = NULL;
  StanceJsonReader inner;

  if (node == NULL)
    return;

  if (stance_json_reader_open (&inner, node, name, reader->problems))
    names = json_object_get_members (inner.object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      char *word = NULL;

      if (stance_json_reader_text (&inner, l->data, &word))
        g_hash_table_insert (words, g_strdup (l->data), word);
    }

  stance_json_reader_close (&inner);
}

static void
read_members (StanceJsonReader    *reader,
              StanceAssessment    *assessment,
              const StanceCatalog *catalog)
{
  JsonNode *context = stance_json_reader_peek (reader, "context");
  JsonNode *story = stance_json_reader_peek (reader, "story");

  stance_json_reader_text (reader, "date", &assessment->date);
  stance_json_reader_text (reader, "template", &assessment->template);
  stance_json_reader_boolean (reader, "running", &assessment->running);

  if (context != NULL)
    stance_json_read_protocol (context, &assessment->context, "context", reader->problems);

  if (story != NULL)
    stance_json_read_members (story, stance_story_members (&assessment->story), "story", reader->problems);

  read_complaint (reader, &assessment->complaint);
  read_observations (reader, assessment, catalog);
  stance_json_reader_texts (reader, "signs", assessment->signs);
  stance_json_reader_texts (reader, "marks", assessment->marks);
  stance_json_read_screening (reader, assessment->screening);
  read_words (reader, "set_aside", assessment->set_aside);
  read_words (reader, "examination", assessment->examination);
  assessment->targets_said = stance_json_read_targets (reader, catalog, assessment->targets);
}

/* A value that could not even be read is not to be called missing as well. */
static gboolean
is_told (GPtrArray  *problems,
         guint       n_told,
         const char *place)
{
  for (guint i = 0; i < n_told; i++)
    {
      const StanceProblem *told = g_ptr_array_index (problems, i);
      gsize                length = strlen (place);

      if (!told->warning && g_str_has_prefix (told->place, place) && strchr (".[", told->place[length]) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
add_checks (GPtrArray *problems,
            GPtrArray *checks)
{
  guint n_told = problems->len;

  for (guint i = 0; i < checks->len; i++)
    {
      const StanceProblem *check = g_ptr_array_index (checks, i);

      if (is_told (problems, n_told, check->place))
        continue;

      if (check->warning)
        stance_problems_add_warning (problems, check->place, check->code, "%s", check->message);
      else
        stance_problems_add (problems, check->place, check->code, "%s", check->message);
    }
}

StanceAssessment *
stance_json_read_assessment (JsonNode            *node,
                             const StanceCatalog *catalog,
                             const StanceClient  *client,
                             const char          *today,
                             GPtrArray           *problems)
{
  g_autoptr (StanceAssessment) assessment = stance_assessment_new ();
  g_autoptr (GPtrArray) checks = NULL;
  StanceJsonReader reader;

  stance_set_text (&assessment->client, client->id);

  if (stance_json_reader_open (&reader, node, "", problems))
    read_members (&reader, assessment, catalog);

  if (reader.object != NULL)
    {
      stance_assessment_compute (assessment, catalog, problems);
      stance_assessment_note_age (assessment, client);
      checks = stance_assessment_check (assessment, catalog, client, today);
      add_checks (problems, checks);
    }

  stance_json_reader_close (&reader);

  return stance_problems_have_error (problems) ? NULL : g_steal_pointer (&assessment);
}
