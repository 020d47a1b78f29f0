/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json.h"

#include "stance-advice.h"
#include "stance-date.h"
#include "stance-json-dose.h"
#include "stance-json-reader.h"
#include "stance-json-writer.h"

#define MAX_WEEKS 12

static void
read_term (StanceJsonReader    *reader,
           const char          *name,
           StanceTerms          terms,
           const StanceCatalog *catalog,
           char               **value)
{
  g_autofree char *id = NULL;
  g_autofree char *message = NULL;

  if (!stance_json_reader_has (reader, name))
    return;

  stance_json_reader_text (reader, name, &id);

  if (id != NULL && *id != '\0' && stance_catalog_find_term (catalog, terms, id) == NULL)
    {
      message = g_strdup_printf ("there is no “%s”", id);
      stance_json_add_problem (reader, name, "unknown-id", message);
    }

  stance_set_text (value, id);
}

static void
read_load (StanceJsonReader    *reader,
           const StanceCatalog *catalog,
           char               **load)
{
  const StanceTerm *page;

  read_term (reader, "load", STANCE_TERMS_ADVICE, catalog, load);
  page = stance_catalog_find_term (catalog, STANCE_TERMS_ADVICE, *load);

  if (page != NULL && !page->advice->load)
    stance_json_add_problem (reader, "load", "unknown-id", "is no load advice");
}

static void
check_page (StanceJsonReader    *reader,
            const StanceProgram *program,
            const StanceCatalog *catalog,
            guint                index)
{
  const char      *page = g_ptr_array_index (program->advice, index);
  g_autofree char *name = g_strdup_printf ("advice[%u]", index);
  g_autofree char *message = NULL;

  if (stance_catalog_find_term (catalog, STANCE_TERMS_ADVICE, page) == NULL)
    {
      message = g_strdup_printf ("there is no “%s”", page);
      stance_json_add_problem (reader, name, "unknown-id", message);
    }
  else if (stance_program_find_advice (program, page) < (int) index || g_str_equal (page, program->load))
    {
      message = g_strdup_printf ("“%s” stands there twice", page);
      stance_json_add_problem (reader, name, "twice", message);
    }
}

/* After the load advice: the same page does not stand on the sheet twice. */
static void
read_advice (StanceJsonReader    *reader,
             StanceProgram       *program,
             const StanceCatalog *catalog)
{
  if (!stance_json_reader_has (reader, "advice"))
    return;

  g_ptr_array_set_size (program->advice, 0);
  stance_json_reader_texts (reader, "advice", program->advice);

  for (guint i = 0; i < program->advice->len; i++)
    check_page (reader, program, catalog, i);
}

static void
read_date (StanceJsonReader *reader,
           const char       *name,
           char            **value)
{
  g_autofree char *date = NULL;

  if (!stance_json_reader_has (reader, name))
    return;

  if (stance_json_reader_text (reader, name, &date) && *date != '\0' && !stance_date_is_valid (date))
    stance_json_add_problem (reader, name, "not-date", "must be a date YYYY-MM-DD");

  stance_set_text (value, date);
}

static void
read_weeks (StanceJsonReader *reader,
            StanceProgram    *program)
{
  int weeks;

  if (!stance_json_reader_whole (reader, "weeks", &weeks))
    return;

  if (weeks < 1 || weeks > MAX_WEEKS)
    stance_json_add_problem (reader, "weeks", "outside-limits", "must be 1 … 12");

  program->weeks = weeks;
}

/* How the library does it; a dose that was typed says it anew. */
static void
take_manner (StanceItem           *item,
             const StanceExercise *exercise)
{
  StanceDose dose;

  if (!stance_exercise_get_item_dose (exercise, item->phase, &dose))
    return;

  item->dose.each_side = dose.each_side;
  item->dose.unit = dose.unit;
  item->dose.when = dose.when;
}

/* @exercise: may be %NULL when it is not known. */
static int
read_side (StanceJsonReader     *reader,
           const StanceExercise *exercise)
{
  int side = STANCE_SIDE_BOTH;

  if (stance_json_reader_peek (reader, "side") == NULL && exercise != NULL && exercise->one_sided)
    stance_json_add_problem (reader, "side", "missing", "is missing: left, right or both");

  if (!stance_json_reader_nick (reader, "side", stance_side_nicks, &side))
    return STANCE_SIDE_BOTH;

  if (side == STANCE_SIDE_NONE)
    stance_json_add_problem (reader, "side", "side", "must be left, right or both");
  else if (exercise != NULL && !exercise->one_sided && side != STANCE_SIDE_BOTH)
    stance_json_add_problem (reader, "side", "side", "must be both: the exercise is done with both legs");

  return side;
}

static const StanceExercise *
read_exercise (StanceJsonReader    *reader,
               const StanceCatalog *catalog)
{
  g_autofree char      *id = NULL;
  g_autofree char      *message = NULL;
  const StanceExercise *exercise;

  if (stance_json_reader_peek (reader, "exercise") == NULL)
    stance_json_add_problem (reader, "exercise", "missing", "is missing");

  if (!stance_json_reader_text (reader, "exercise", &id))
    return NULL;

  exercise = stance_catalog_find_exercise (catalog, id);

  if (exercise == NULL)
    {
      message = g_strdup_printf ("there is no exercise “%s”", id);
      stance_json_add_problem (reader, "exercise", "unknown-id", message);
    }

  return exercise;
}

static void
read_phase (StanceJsonReader    *reader,
            const StanceCatalog *catalog,
            char               **phase)
{
  g_autofree char *message = NULL;

  stance_json_reader_text (reader, "phase", phase);

  if (stance_catalog_find_term (catalog, STANCE_TERMS_PHASE, *phase) != NULL)
    return;

  message = g_strdup_printf ("there is no phase “%s”", *phase);
  stance_json_add_problem (reader, "phase", "unknown-id", message);
}

static StanceItem *
read_item (StanceJsonReader    *reader,
           const StanceCatalog *catalog)
{
  const StanceExercise *exercise = read_exercise (reader, catalog);
  g_autofree char      *phase = g_strdup ("strength");
  StanceItem           *item;

  read_phase (reader, catalog, &phase);
  item = stance_item_new (exercise != NULL ? exercise->id : "", STANCE_SIDE_BOTH, phase);

  item->side = read_side (reader, exercise);

  if (exercise != NULL)
    take_manner (item, exercise);

  stance_json_read_item_dose (reader, &item->dose);
  stance_json_reader_text (reader, "reason", &item->reason);
  stance_json_reader_text (reader, "note", &item->note);

  return item;
}

static void
read_items (StanceJsonReader    *reader,
            StanceProgram       *program,
            const StanceCatalog *catalog)
{
  JsonArray *array = stance_json_reader_array (reader, "items");

  if (array == NULL)
    return;

  g_ptr_array_set_size (program->items, 0);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *place = stance_json_place_of ("", "items", i);
      StanceJsonReader inner;

      if (stance_json_reader_open (&inner, json_array_get_element (array, i), place, reader->problems))
        g_ptr_array_add (program->items, read_item (&inner, catalog));

      stance_json_reader_close (&inner);
    }
}

static void
check_fixed (StanceJsonReader *reader,
             const char       *name,
             const char       *present)
{
  g_autofree char *text = NULL;

  if (stance_json_reader_text (reader, name, &text) && g_strcmp0 (text, present) != 0)
    stance_json_add_problem (reader, name, "fixed", "cannot be changed");
}

static void
read_fixed (StanceJsonReader    *reader,
            const StanceProgram *program)
{
  int version = program->version;

  check_fixed (reader, "id", program->id);
  check_fixed (reader, "client", program->client);
  check_fixed (reader, "assessment", program->assessment);
  check_fixed (reader, "previous", program->previous);
  check_fixed (reader, "status", stance_program_status_nicks[program->status]);
  check_fixed (reader, "date", program->date);
  check_fixed (reader, "issued_on", program->issued_on);

  if (stance_json_reader_whole (reader, "version", &version) && version != program->version)
    stance_json_add_problem (reader, "version", "fixed", "cannot be changed");
}

static void
read_note (StanceJsonReader *reader,
           StanceProgram    *program)
{
  g_autofree char *note = NULL;

  if (!stance_json_reader_has (reader, "note"))
    return;

  stance_json_reader_text (reader, "note", &note);
  stance_set_text (&program->note, note);
}

static void
assign (StanceProgram *program,
        StanceProgram *from)
{
  stance_set_text (&program->cue, from->cue);
  stance_set_text (&program->load, from->load);
  stance_set_text (&program->use_until, from->use_until);
  stance_set_text (&program->next_visit, from->next_visit);
  stance_set_text (&program->note, from->note);
  program->weeks = from->weeks;
  g_clear_pointer (&program->items, g_ptr_array_unref);
  program->items = g_ptr_array_ref (from->items);
  g_clear_pointer (&program->advice, g_ptr_array_unref);
  program->advice = g_ptr_array_ref (from->advice);
}

gboolean
stance_json_read_program (JsonNode            *node,
                          StanceProgram       *program,
                          const StanceCatalog *catalog,
                          GPtrArray           *problems)
{
  g_autoptr (StanceProgram) changed = stance_program_copy (program);
  StanceJsonReader reader;

  if (stance_json_reader_open (&reader, node, "", problems))
    {
      read_fixed (&reader, program);
      read_term (&reader, "cue", STANCE_TERMS_CUE, catalog, &changed->cue);
      read_load (&reader, catalog, &changed->load);
      read_advice (&reader, changed, catalog);
      read_date (&reader, "use_until", &changed->use_until);
      read_date (&reader, "next_visit", &changed->next_visit);
      read_note (&reader, changed);
      read_weeks (&reader, changed);
      read_items (&reader, changed, catalog);
    }

  stance_json_reader_close (&reader);

  if (stance_problems_have_error (problems))
    return FALSE;

  assign (program, changed);
  return TRUE;
}

static JsonObject *
write_item (const StanceItem *item)
{
  JsonObject *object = json_object_new ();

  stance_json_set_text (object, "exercise", item->exercise);
  stance_json_set_text (object, "side", stance_side_nicks[item->side]);
  stance_json_set_text (object, "phase", item->phase);
  stance_json_write_item_dose (&item->dose, object);
  stance_json_set_text (object, "reason", item->reason);
  stance_json_set_text (object, "note", item->note);

  return object;
}

JsonNode *
stance_json_write_program (const StanceProgram *program,
                           const char          *today)
{
  JsonObject *object = json_object_new ();
  JsonArray  *items = json_array_new ();

  stance_json_set_text (object, "id", program->id);
  stance_json_set_text (object, "client", program->client);
  stance_json_set_text (object, "assessment", program->assessment);
  stance_json_set_text (object, "previous", program->previous);
  stance_json_set_text (object, "status", stance_program_status_nicks[stance_program_get_status (program, today)]);
  json_object_set_int_member (object, "version", program->version);
  stance_json_set_text (object, "date", program->date);
  stance_json_set_text (object, "issued_on", program->issued_on);
  stance_json_set_text (object, "use_until", program->use_until);
  stance_json_set_text (object, "next_visit", program->next_visit);
  stance_json_set_text (object, "cue", program->cue);
  stance_json_set_text (object, "load", program->load);
  stance_json_set_texts (object, "advice", program->advice);
  stance_json_set_text (object, "note", program->note);
  stance_json_set_count (object, "weeks", program->weeks);

  for (guint i = 0; i < program->items->len; i++)
    json_array_add_object_element (items, write_item (g_ptr_array_index (program->items, i)));

  stance_json_take_array (object, "items", items);

  return stance_json_object_to_node (object);
}
