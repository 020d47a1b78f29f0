/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json.h"

#include <math.h>

#include "stance-json-reader.h"
#include "stance-json-writer.h"
#include "stance-text.h"

/* Members of `client show` in their order; the first six stand in lists too. */
typedef enum
{
  MEMBER_TEXT,
  MEMBER_NUMBER,
  MEMBER_BOOLEAN,
  MEMBER_NICK,
} MemberKind;

typedef struct
{
  const char        *name;
  MemberKind         kind;
  gboolean           listed;
  gsize              offset;
  const char *const *nicks; /* of a MEMBER_NICK, whose enumeration begins with what is usual */
} Member;

static const Member members[] = {
  { "given_name", MEMBER_TEXT, TRUE, G_STRUCT_OFFSET (StanceClient, given_name) },
  { "family_name", MEMBER_TEXT, TRUE, G_STRUCT_OFFSET (StanceClient, family_name) },
  { "birth_date", MEMBER_TEXT, TRUE, G_STRUCT_OFFSET (StanceClient, birth_date) },
  { "sex", MEMBER_NICK, TRUE, G_STRUCT_OFFSET (StanceClient, sex), stance_sex_nicks },
  { "archived", MEMBER_BOOLEAN, TRUE, G_STRUCT_OFFSET (StanceClient, archived) },
  { "preferred_name", MEMBER_TEXT, FALSE, G_STRUCT_OFFSET (StanceClient, preferred_name) },
  { "phone", MEMBER_TEXT, FALSE, G_STRUCT_OFFSET (StanceClient, phone) },
  { "email", MEMBER_TEXT, FALSE, G_STRUCT_OFFSET (StanceClient, email) },
  { "address", MEMBER_TEXT, FALSE, G_STRUCT_OFFSET (StanceClient, address) },
  { "height_cm", MEMBER_NUMBER, FALSE, G_STRUCT_OFFSET (StanceClient, height_cm) },
  { "mass_kg", MEMBER_NUMBER, FALSE, G_STRUCT_OFFSET (StanceClient, mass_kg) },
  { "weekly_km", MEMBER_NUMBER, FALSE, G_STRUCT_OFFSET (StanceClient, weekly_km) },
  { "alerts", MEMBER_TEXT, FALSE, G_STRUCT_OFFSET (StanceClient, alerts) },
  { "language", MEMBER_TEXT, FALSE, G_STRUCT_OFFSET (StanceClient, language) },
  { "large_print", MEMBER_BOOLEAN, FALSE, G_STRUCT_OFFSET (StanceClient, large_print) },
  { "figure_body", MEMBER_NICK, FALSE, G_STRUCT_OFFSET (StanceClient, figure_body), stance_body_nicks },
  { "figure_clothes", MEMBER_NICK, FALSE, G_STRUCT_OFFSET (StanceClient, figure_clothes), stance_clothes_nicks },
  { "goals", MEMBER_TEXT, FALSE, G_STRUCT_OFFSET (StanceClient, goals) },
};

#define FIELD(client, member, type) G_STRUCT_MEMBER (type, (client), (member)->offset)

static void
empty_member (StanceClient *client,
              const Member *member)
{
  switch (member->kind)
    {
    case MEMBER_TEXT:
      stance_set_text (&FIELD (client, member, char *), "");
      break;
    case MEMBER_NUMBER:
      FIELD (client, member, double) = NAN;
      break;
    case MEMBER_BOOLEAN:
      FIELD (client, member, gboolean) = FALSE;
      break;
    case MEMBER_NICK:
      FIELD (client, member, int) = 0;
      break;
    }
}

static void
read_member (StanceJsonReader *reader,
             StanceClient     *client,
             const Member     *member)
{
  int value;

  if (!stance_json_reader_has (reader, member->name))
    return;

  if (stance_json_reader_peek (reader, member->name) == NULL)
    {
      empty_member (client, member);
      return;
    }

  switch (member->kind)
    {
    case MEMBER_TEXT:
      stance_json_reader_text (reader, member->name, &FIELD (client, member, char *));
      break;
    case MEMBER_NUMBER:
      stance_json_reader_number (reader, member->name, &FIELD (client, member, double));
      break;
    case MEMBER_BOOLEAN:
      stance_json_reader_boolean (reader, member->name, &FIELD (client, member, gboolean));
      break;
    case MEMBER_NICK:
      if (stance_json_reader_nick (reader, member->name, member->nicks, &value))
        FIELD (client, member, int) = value;
      break;
    }
}

/* `client show` prints them, so that its output can be changed and given back. */
static void
read_fixed (StanceJsonReader   *reader,
            const StanceClient *client)
{
  g_autofree char *id = NULL;
  int              number = client->number;

  if (stance_json_reader_text (reader, "id", &id) && g_strcmp0 (id, client->id) != 0)
    stance_json_add_problem (reader, "id", "fixed", "cannot be changed");

  if (stance_json_reader_whole (reader, "number", &number) && number != client->number)
    stance_json_add_problem (reader, "number", "fixed", "cannot be changed");
}

static void
check_language (StanceJsonReader   *reader,
                const StanceClient *client)
{
  const char *const *languages = stance_text_get_languages ();
  g_autofree char   *list = NULL;
  g_autofree char   *message = NULL;

  if (*client->language == '\0' || g_strv_contains (languages, client->language))
    return;

  list = g_strjoinv (", ", (char **) languages);
  message = g_strdup_printf ("“%s” is not there; there are %s", client->language, list);
  stance_json_add_problem (reader, "language", "unknown-id", message);
}

static void
check (StanceJsonReader   *reader,
       const StanceClient *client,
       const char         *today)
{
  g_autoptr (GPtrArray) checks = stance_client_check (client, today);

  for (guint i = 0; i < checks->len; i++)
    {
      const StanceProblem *problem = g_ptr_array_index (checks, i);

      if (stance_json_has_problem (reader->problems, problem->place))
        continue;

      if (problem->warning)
        stance_problems_add_warning (reader->problems, problem->place, problem->code, "%s", problem->message);
      else
        stance_problems_add (reader->problems, problem->place, problem->code, "%s", problem->message);
    }

  if (!stance_json_has_problem (reader->problems, "language"))
    check_language (reader, client);
}

static void
assign (StanceClient       *client,
        const StanceClient *from)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const Member *member = &members[i];

      if (member->kind == MEMBER_TEXT)
        stance_set_text (&FIELD (client, member, char *), FIELD (from, member, char *));
      else if (member->kind == MEMBER_NUMBER)
        FIELD (client, member, double) = FIELD (from, member, double);
      else if (member->kind == MEMBER_BOOLEAN)
        FIELD (client, member, gboolean) = FIELD (from, member, gboolean);
      else
        FIELD (client, member, int) = FIELD (from, member, int);
    }
}

gboolean
stance_json_read_client (JsonNode     *node,
                         StanceClient *client,
                         const char   *today,
                         GPtrArray    *problems)
{
  g_autoptr (StanceClient) changed = stance_client_copy (client);
  StanceJsonReader reader;

  if (stance_json_reader_open (&reader, node, "", problems))
    {
      for (guint i = 0; i < G_N_ELEMENTS (members); i++)
        read_member (&reader, changed, &members[i]);

      read_fixed (&reader, client);
      check (&reader, changed, today);
    }

  stance_json_reader_close (&reader);

  if (stance_problems_have_error (problems))
    return FALSE;

  assign (client, changed);
  return TRUE;
}

static void
write_member (const StanceClient *client,
              const Member       *member,
              JsonObject         *object)
{
  switch (member->kind)
    {
    case MEMBER_TEXT:
      stance_json_set_text (object, member->name, FIELD (client, member, char *));
      break;
    case MEMBER_NUMBER:
      stance_json_set_number (object, member->name, FIELD (client, member, double));
      break;
    case MEMBER_BOOLEAN:
      json_object_set_boolean_member (object, member->name, FIELD (client, member, gboolean));
      break;
    case MEMBER_NICK:
      stance_json_set_text (object, member->name, member->nicks[FIELD (client, member, int)]);
      break;
    }
}

JsonNode *
stance_json_write_client (const StanceClient *client,
                          gboolean            whole)
{
  JsonObject *object = json_object_new ();

  stance_json_set_text (object, "id", client->id);
  json_object_set_int_member (object, "number", client->number);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (whole || members[i].listed)
      write_member (client, &members[i], object);

  return stance_json_object_to_node (object);
}
