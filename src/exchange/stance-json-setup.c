/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-setup.h"

#include "stance-json-protocol.h"
#include "stance-json-writer.h"

static void
read_name (StanceJsonReader   *reader,
           const StanceClinic *clinic,
           char              **name)
{
  if (stance_json_reader_text (reader, "name", name))
    g_strstrip (*name);

  if (*name == NULL || **name == '\0')
    stance_json_add_problem (reader, "name", "blank", "a set-up needs a name");
  else if (stance_clinic_find_setup (clinic, *name) != NULL)
    stance_json_add_problem (reader, "name", "doubled", "this name stands twice");
}

/* What is another person's, or another visit's, next time. */
static void
check_members (const StanceProtocol *context,
               const char           *place,
               GPtrArray            *problems)
{
  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    {
      const StanceProtocolInfo *info = stance_protocol_get_info (member);
      g_autofree char          *where = stance_json_place (place, info->id);

      if (!stance_setup_takes (member) && stance_protocol_has (context, member))
        stance_problems_add (problems, where, "not-of-setup", "belongs to a visit, not to a set-up");
    }
}

static void
read_setup (JsonNode     *node,
            const char   *place,
            StanceClinic *clinic,
            GPtrArray    *problems)
{
  g_autofree char *context_place = stance_json_place (place, "context");
  g_autofree char *name = NULL;
  StanceJsonReader reader;
  StanceProtocol   context;
  JsonNode        *inner = NULL;

  stance_protocol_init (&context);

  if (stance_json_reader_open (&reader, node, place, problems))
    {
      read_name (&reader, clinic, &name);
      inner = stance_json_reader_peek (&reader, "context");
    }

  if (inner != NULL)
    stance_json_read_protocol (inner, &context, context_place, problems);

  check_members (&context, context_place, problems);
  stance_json_reader_close (&reader);
  stance_clinic_take_setup (clinic, stance_setup_new_from (name, &context));
  stance_protocol_clear (&context);
}

void
stance_json_read_setups (StanceJsonReader *reader,
                         StanceClinic     *clinic)
{
  JsonArray *array = stance_json_reader_array (reader, "setups");

  if (!stance_json_reader_has (reader, "setups"))
    return;

  g_ptr_array_set_size (clinic->setups, 0);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *place = stance_json_place_of ("", "setups", i);

      read_setup (json_array_get_element (array, i), place, clinic, reader->problems);
    }
}

JsonArray *
stance_json_write_setups (const StanceClinic *clinic)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < clinic->setups->len; i++)
    {
      const StanceSetup *setup = g_ptr_array_index (clinic->setups, i);
      JsonObject        *object = json_object_new ();

      stance_json_set_text (object, "name", setup->name);
      json_object_set_member (object, "context", stance_json_write_protocol (&setup->context));
      json_array_add_object_element (array, object);
    }

  return array;
}
