/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-protocol.h"

#include "stance-json-reader.h"

static void
read_member (StanceJsonReader    *reader,
             StanceProtocolMember member,
             StanceProtocol      *protocol)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);
  g_autofree char          *text = NULL;
  double                    number;

  if (info->kind == STANCE_MEMBER_NUMBER)
    {
      if (stance_json_reader_number (reader, info->id, &number))
        stance_protocol_set_number (protocol, member, number, reader->place, reader->problems);
    }
  else if (stance_json_reader_text (reader, info->id, &text))
    stance_protocol_set_text (protocol, member, text, reader->place, reader->problems);
}

void
stance_json_read_protocol (JsonNode       *node,
                           StanceProtocol *protocol,
                           const char     *place,
                           GPtrArray      *problems)
{
  StanceJsonReader reader;

  if (stance_json_reader_open (&reader, node, place, problems))
    for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
      read_member (&reader, member, protocol);

  stance_json_reader_close (&reader);
}

JsonNode *
stance_json_write_protocol (const StanceProtocol *protocol)
{
  g_autoptr (JsonObject) object = json_object_new ();

  for (int member = 0; member < STANCE_N_PROTOCOL_MEMBERS; member++)
    {
      const StanceProtocolInfo *info = stance_protocol_get_info (member);

      if (!stance_protocol_has (protocol, member))
        continue;

      if (info->kind == STANCE_MEMBER_NUMBER)
        json_object_set_double_member (object, info->id, protocol->numbers[member]);
      else
        json_object_set_string_member (object, info->id, protocol->texts[member]);
    }

  return json_node_init_object (json_node_alloc (), object);
}
