/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-protocol.h"

#include "stance-json-reader.h"
#include "stance-json-writer.h"

/* A list of ids, which the struct keeps joined. */
static void
read_choices (StanceJsonReader *reader,
              StanceMembers     members,
              int               member)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  if (!stance_json_reader_texts (reader, members.infos[member].id, choices) || choices->len == 0)
    return;

  g_ptr_array_add (choices, NULL);
  text = g_strjoinv (";", (char **) choices->pdata);
  stance_members_set_text (members, member, text, reader->place, reader->problems);
}

static void
read_member (StanceJsonReader *reader,
             StanceMembers     members,
             int               member)
{
  const StanceMemberInfo *info = &members.infos[member];
  g_autofree char        *text = NULL;
  double                  number;

  switch (info->kind)
    {
    case STANCE_MEMBER_NUMBER:
      if (stance_json_reader_number (reader, info->id, &number))
        stance_members_set_number (members, member, number, reader->place, reader->problems);
      break;

    case STANCE_MEMBER_CHOICES:
      read_choices (reader, members, member);
      break;

    case STANCE_MEMBER_CHOICE:
    case STANCE_MEMBER_TEXT:
    default:
      if (stance_json_reader_text (reader, info->id, &text))
        stance_members_set_text (members, member, text, reader->place, reader->problems);
    }
}

void
stance_json_read_members (JsonNode     *node,
                          StanceMembers members,
                          const char   *place,
                          GPtrArray    *problems)
{
  StanceJsonReader reader;

  if (stance_json_reader_open (&reader, node, place, problems))
    for (int member = 0; member < members.n; member++)
      read_member (&reader, members, member);

  stance_json_reader_close (&reader);
}

static void
write_choices (JsonObject *object,
               const char *id,
               const char *text)
{
  g_auto (GStrv) choices = g_strsplit (text, ";", -1);

  stance_json_set_words (object, id, (const char *const *) choices);
}

JsonNode *
stance_json_write_members (StanceMembers members)
{
  g_autoptr (JsonObject) object = json_object_new ();

  for (int member = 0; member < members.n; member++)
    {
      const StanceMemberInfo *info = &members.infos[member];

      if (!stance_members_has (members, member))
        continue;

      if (info->kind == STANCE_MEMBER_NUMBER)
        json_object_set_double_member (object, info->id, members.numbers[member]);
      else if (info->kind == STANCE_MEMBER_CHOICES)
        write_choices (object, info->id, members.texts[member]);
      else
        json_object_set_string_member (object, info->id, members.texts[member]);
    }

  return json_node_init_object (json_node_alloc (), object);
}

void
stance_json_read_protocol (JsonNode       *node,
                           StanceProtocol *protocol,
                           const char     *place,
                           GPtrArray      *problems)
{
  stance_json_read_members (node, stance_protocol_members (protocol), place, problems);
}

JsonNode *
stance_json_write_protocol (const StanceProtocol *protocol)
{
  return stance_json_write_members (stance_protocol_members (protocol));
}
