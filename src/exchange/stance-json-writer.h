/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What is missing is written as null: NULL and empty texts, NAN, counts of 0. */
void stance_json_set_text (JsonObject *object,
                           const char *name,
                           const char *text);
/* Takes @text. */
void stance_json_take_text (JsonObject *object,
                            const char *name,
                            char       *text);
void stance_json_set_number (JsonObject *object,
                             const char *name,
                             double      number);
void stance_json_set_count (JsonObject *object,
                            const char *name,
                            int         count);
/* Each may be %NULL: an empty list. */
void stance_json_set_texts (JsonObject *object,
                            const char *name,
                            GPtrArray  *texts);
void stance_json_set_words (JsonObject        *object,
                            const char        *name,
                            const char *const *words);
/* Takes @array. */
void stance_json_take_array (JsonObject *object,
                             const char *name,
                             JsonArray  *array);
/* Takes @object. */
JsonNode *stance_json_object_to_node (JsonObject *object);

G_END_DECLS
