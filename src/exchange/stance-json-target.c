/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-target.h"

#include "stance-json-observation.h"
#include "stance-json-writer.h"
#include "stance-target.h"

static StanceTarget *
read_target (JsonNode            *node,
             const StanceCatalog *catalog,
             const char          *place,
             GPtrArray           *problems)
{
  StanceJsonReader reader;
  g_autofree char *id = NULL;
  int              side = STANCE_SIDE_NONE;
  const char      *task = "";

  if (stance_json_reader_open (&reader, node, place, problems))
    {
      if (stance_json_reader_peek (&reader, "measure") == NULL)
        stance_json_add_problem (&reader, "measure", "missing", "is missing");

      stance_json_reader_text (&reader, "measure", &id);
      stance_json_reader_nick (&reader, "side", stance_side_nicks, &side);
      task = stance_json_read_task (&reader, id != NULL ? stance_catalog_find_measure (catalog, id) : NULL);
    }

  stance_json_reader_close (&reader);

  return stance_target_new (id, (StanceSide) side, task);
}

gboolean
stance_json_read_targets (StanceJsonReader    *reader,
                          const StanceCatalog *catalog,
                          GPtrArray           *targets)
{
  JsonArray *array = stance_json_reader_array (reader, "targets");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *place = stance_json_place_of ("", "targets", i);

      g_ptr_array_add (targets, read_target (json_array_get_element (array, i), catalog, place, reader->problems));
    }

  return array != NULL;
}

JsonArray *
stance_json_write_targets (GPtrArray *targets)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < targets->len; i++)
    {
      const StanceTarget *target = g_ptr_array_index (targets, i);
      JsonObject         *object = json_object_new ();

      stance_json_set_text (object, "measure", target->measure);
      stance_json_set_text (object, "side", stance_side_nicks[target->side]);
      stance_json_set_text (object, "task", target->task);
      json_array_add_object_element (array, object);
    }

  return array;
}
