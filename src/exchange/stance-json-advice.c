/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json.h"

#include "stance-advice.h"
#include "stance-json-writer.h"

/* Takes @lines. */
static void
take_lines (JsonObject *object,
            const char *name,
            char      **lines)
{
  stance_json_set_words (object, name, (const char *const *) lines);
  g_strfreev (lines);
}

static void
write_columns (const StanceTerm *page,
               JsonObject       *object)
{
  JsonArray *columns = json_array_new ();

  for (int i = 0; i < page->advice->n_columns; i++)
    {
      g_autofree char *column = stance_advice_dup_column (page, i, "en");

      json_array_add_string_element (columns, column);
    }

  stance_json_take_array (object, "columns", columns);
}

/* What is filled in by hand is an empty text. */
static void
write_rows (const StanceTerm *page,
            JsonObject       *object)
{
  JsonArray *rows = json_array_new ();

  for (int row = 0; row < page->advice->n_rows; row++)
    {
      JsonArray *cells = json_array_new ();

      for (int column = 0; column < page->advice->n_columns; column++)
        {
          g_autofree char *cell = stance_advice_dup_cell (page, row, column, "en");

          json_array_add_string_element (cells, cell);
        }

      json_array_add_array_element (rows, cells);
    }

  stance_json_take_array (object, "rows", rows);
}

JsonNode *
stance_json_write_advice (const StanceTerm *page)
{
  JsonObject *object = json_object_new ();

  stance_json_set_text (object, "id", page->id);
  stance_json_take_text (object, "name", stance_term_dup_name (page, "en"));
  stance_json_set_text (object, "kind", stance_advice_kind_nicks[page->advice->kind]);
  json_object_set_boolean_member (object, "load", page->advice->load);
  take_lines (object, "intro", stance_advice_dup_intro (page, "en"));
  take_lines (object, "steps", stance_advice_dup_steps (page, "en"));
  write_columns (page, object);
  write_rows (page, object);
  take_lines (object, "lines", stance_term_dup_lines (page, "en"));
  stance_json_set_words (object, "held_back_in", page->advice->held_back);
  stance_json_set_text (object, "source", page->advice->source);

  return stance_json_object_to_node (object);
}
