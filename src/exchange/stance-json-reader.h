/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "stance-nick.h"
#include "stance-problem.h"

G_BEGIN_DECLS

/**
 * StanceJsonReader:
 *
 * One object, read strictly: a member that nobody asked for is a problem, as is a value
 * of another kind. `null` counts as absent. Lives on the stack between open and close.
 */
typedef struct
{
  JsonObject *object; /* borrowed; %NULL when the node was no object */
  char       *place;  /* "" for the outermost */
  GPtrArray  *problems;
  GHashTable *asked;
} StanceJsonReader;

/* "place.name", "name" in the outermost object; free with g_free(). */
char *stance_json_place (const char *place,
                         const char *name);
/* "place.name[index]" */
char    *stance_json_place_of (const char *place,
                               const char *name,
                               guint       index);
gboolean stance_json_has_problem (GPtrArray  *problems,
                                  const char *place);

/* FALSE and a problem when @node is no object; to be closed all the same. */
gboolean stance_json_reader_open (StanceJsonReader *self,
                                  JsonNode         *node,
                                  const char       *place,
                                  GPtrArray        *problems);
/* Names every member that nobody asked for. */
void stance_json_reader_close (StanceJsonReader *self);

/* The member's node, %NULL when absent or null; counts as asking. */
JsonNode *stance_json_reader_peek (StanceJsonReader *self,
                                   const char       *name);
/* Whether it stands there, be it null; does not count as asking. */
gboolean stance_json_reader_has (StanceJsonReader *self,
                                 const char       *name);

/* These leave @value alone and return FALSE when the member is absent or of another kind. */
gboolean stance_json_reader_text (StanceJsonReader *self,
                                  const char       *name,
                                  char            **value);
gboolean stance_json_reader_number (StanceJsonReader *self,
                                    const char       *name,
                                    double           *value);
gboolean stance_json_reader_whole (StanceJsonReader *self,
                                   const char       *name,
                                   int              *value);
gboolean stance_json_reader_boolean (StanceJsonReader *self,
                                     const char       *name,
                                     gboolean         *value);
/* One of @nicks; the problem lists them. */
gboolean stance_json_reader_nick (StanceJsonReader  *self,
                                  const char        *name,
                                  const char *const *nicks,
                                  int               *value);
/* Borrowed. */
JsonArray *stance_json_reader_array (StanceJsonReader *self,
                                     const char       *name);
/* Adds the texts of a list to @texts, an array that frees with g_free(). */
gboolean stance_json_reader_texts (StanceJsonReader *self,
                                   const char       *name,
                                   GPtrArray        *texts);

/* A bare value, for elements of lists. */
gboolean stance_json_get_number (JsonNode   *node,
                                 const char *place,
                                 GPtrArray  *problems,
                                 double     *value);

void stance_json_add_problem (StanceJsonReader *self,
                              const char       *name,
                              const char       *code,
                              const char       *message);

G_END_DECLS
