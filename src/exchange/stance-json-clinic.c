/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json.h"

#include "stance-json-clinic-measures.h"
#include "stance-json-reader.h"
#include "stance-json-setup.h"
#include "stance-json-writer.h"

static const struct
{
  const char *name;
  gsize       offset;
} texts[] = {
  { "name", G_STRUCT_OFFSET (StanceClinic, name) },
  { "address", G_STRUCT_OFFSET (StanceClinic, address) },
  { "phone", G_STRUCT_OFFSET (StanceClinic, phone) },
  { "web", G_STRUCT_OFFSET (StanceClinic, web) },
  { "emergency_number", G_STRUCT_OFFSET (StanceClinic, emergency_number) },
};

#define TEXT(clinic, i) G_STRUCT_MEMBER (char *, (clinic), texts[i].offset)

static const char *const papers[] = { "a4", "letter", NULL };

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

static void
read_texts (StanceJsonReader *reader,
            StanceClinic     *clinic)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (!stance_json_reader_has (reader, texts[i].name))
        continue;

      if (stance_json_reader_peek (reader, texts[i].name) == NULL)
        stance_set_text (&TEXT (clinic, i), "");
      else
        stance_json_reader_text (reader, texts[i].name, &TEXT (clinic, i));
    }
}

/* By id or name, so that a clinician who is named again stays the same person. */
static StanceClinician *
find_or_make (const StanceClinic *clinic,
              const char         *id,
              const char         *name)
{
  const StanceClinician *known = stance_clinic_find_clinician (clinic, id != NULL ? id : name);

  return known != NULL ? stance_clinician_copy (known) : stance_clinician_new (name, "");
}

static StanceClinician *
read_clinician (JsonNode           *node,
                const StanceClinic *clinic,
                const char         *place,
                GPtrArray          *problems)
{
  StanceJsonReader reader;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  StanceClinician *clinician = NULL;

  if (stance_json_reader_open (&reader, node, place, problems))
    {
      stance_json_reader_text (&reader, "id", &id);

      if (id != NULL && stance_clinic_find_clinician (clinic, id) == NULL)
        stance_json_add_problem (&reader, "id", "unknown-id", "there is no such clinician");

      if (!stance_json_reader_text (&reader, "name", &name) || is_blank (name))
        stance_json_add_problem (&reader, "name", "blank", "a clinician needs a name");

      clinician = find_or_make (clinic, id, name != NULL ? name : "");
      stance_set_text (&clinician->name, name);
      clinician->archived = FALSE;
      stance_json_reader_text (&reader, "credentials", &clinician->credentials);
    }

  stance_json_reader_close (&reader);

  return clinician;
}

static void
read_clinicians (StanceJsonReader *reader,
                 StanceClinic     *clinic)
{
  JsonArray *array = stance_json_reader_array (reader, "clinicians");
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_clinician_free);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *place = stance_json_place_of ("", "clinicians", i);
      StanceClinician *clinician = read_clinician (json_array_get_element (array, i), clinic, place, reader->problems);

      if (clinician != NULL)
        g_ptr_array_add (read, clinician);
    }

  if (!stance_json_reader_has (reader, "clinicians"))
    return;

  g_ptr_array_unref (clinic->clinicians);
  clinic->clinicians = g_steal_pointer (&read);
}

static void
assign (StanceClinic *clinic,
        StanceClinic *from)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    stance_set_text (&TEXT (clinic, i), TEXT (from, i));

  stance_set_text (&clinic->paper, from->paper);
  g_clear_pointer (&clinic->clinicians, g_ptr_array_unref);
  clinic->clinicians = g_ptr_array_ref (from->clinicians);
  g_clear_pointer (&clinic->thresholds, g_hash_table_unref);
  clinic->thresholds = g_hash_table_ref (from->thresholds);
  g_clear_pointer (&clinic->templates, g_ptr_array_unref);
  clinic->templates = g_ptr_array_ref (from->templates);
  g_clear_pointer (&clinic->standards, g_hash_table_unref);
  clinic->standards = g_hash_table_ref (from->standards);
  g_clear_pointer (&clinic->setups, g_ptr_array_unref);
  clinic->setups = g_ptr_array_ref (from->setups);
}

gboolean
stance_json_read_clinic (JsonNode            *node,
                         StanceClinic        *clinic,
                         const StanceCatalog *catalog,
                         GPtrArray           *problems)
{
  g_autoptr (StanceClinic) changed = stance_clinic_copy (clinic);
  StanceJsonReader reader;
  int              paper;

  if (stance_json_reader_open (&reader, node, "", problems))
    {
      read_texts (&reader, changed);

      if (stance_json_reader_nick (&reader, "paper", papers, &paper))
        stance_set_text (&changed->paper, papers[paper]);

      read_clinicians (&reader, changed);
      stance_json_read_thresholds (&reader, changed, catalog);
      stance_json_read_templates (&reader, changed, catalog);
      stance_json_read_standards (&reader, changed, catalog);
      stance_json_read_setups (&reader, changed);
    }

  stance_json_reader_close (&reader);

  if (stance_problems_have_error (problems))
    return FALSE;

  assign (clinic, changed);
  return TRUE;
}

static void
write_clinicians (const StanceClinic *clinic,
                  JsonObject         *object)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < clinic->clinicians->len; i++)
    {
      const StanceClinician *clinician = g_ptr_array_index (clinic->clinicians, i);
      JsonObject            *inner;

      if (clinician->archived)
        continue;

      inner = json_object_new ();
      stance_json_set_text (inner, "id", clinician->id);
      stance_json_set_text (inner, "name", clinician->name);
      stance_json_set_text (inner, "credentials", clinician->credentials);
      json_array_add_object_element (array, inner);
    }

  stance_json_take_array (object, "clinicians", array);
}

JsonNode *
stance_json_write_clinic (const StanceClinic *clinic)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    stance_json_set_text (object, texts[i].name, TEXT (clinic, i));

  stance_json_set_text (object, "paper", clinic->paper);
  write_clinicians (clinic, object);
  stance_json_write_thresholds (clinic, object);
  stance_json_write_templates (clinic, object);
  stance_json_write_standards (clinic, object);
  stance_json_take_array (object, "setups", stance_json_write_setups (clinic));

  return stance_json_object_to_node (object);
}
