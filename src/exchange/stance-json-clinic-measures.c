/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-json-clinic-measures.h"

#include "stance-json-writer.h"

#include <math.h>

static void
check_limits (StanceJsonReader    *reader,
              const char          *name,
              const StanceMeasure *measure,
              double               threshold)
{
  g_autofree char *place = stance_json_place (reader->place, name);

  if (threshold < measure->min || threshold > measure->max)
    stance_problems_add (reader->problems, place, "outside-limits", "%g is outside %g … %g (%s)",
                         threshold, measure->min, measure->max, measure->id);
}

static void
read_by_sex (JsonNode            *node,
             StanceClinic        *clinic,
             const StanceMeasure *measure,
             const char          *place,
             GPtrArray           *problems)
{
  StanceJsonReader reader;

  if (stance_json_reader_open (&reader, node, place, problems))
    for (int sex = STANCE_SEX_UNKNOWN; sex <= STANCE_SEX_OTHER; sex++)
      {
        double threshold;

        if (!stance_json_reader_number (&reader, stance_sex_nicks[sex], &threshold))
          continue;

        check_limits (&reader, stance_sex_nicks[sex], measure, threshold);
        stance_clinic_set_threshold_of (clinic, measure->id, sex, threshold);
      }

  stance_json_reader_close (&reader);
}

static void
read_threshold (StanceJsonReader    *reader,
                const char          *id,
                StanceClinic        *clinic,
                const StanceCatalog *catalog)
{
  const StanceMeasure *measure = stance_catalog_find_measure (catalog, id);
  g_autofree char     *place = stance_json_place (reader->place, id);
  JsonNode            *node = stance_json_reader_peek (reader, id);
  double               threshold;

  if (measure == NULL)
    stance_problems_add (reader->problems, place, "unknown-id", "there is no such measure");
  else if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    read_by_sex (node, clinic, measure, place, reader->problems);
  else if (stance_json_reader_number (reader, id, &threshold))
    {
      check_limits (reader, id, measure, threshold);
      stance_clinic_set_threshold (clinic, id, threshold);
    }
}

void
stance_json_read_thresholds (StanceJsonReader    *reader,
                             StanceClinic        *clinic,
                             const StanceCatalog *catalog)
{
  JsonNode *node = stance_json_reader_peek (reader, "thresholds");
  g_autoptr (GList) names = NULL;
  StanceJsonReader inner;

  if (stance_json_reader_has (reader, "thresholds"))
    g_hash_table_remove_all (clinic->thresholds);

  if (node == NULL)
    return;

  if (stance_json_reader_open (&inner, node, "thresholds", reader->problems))
    names = json_object_get_members (inner.object);

  for (GList *l = names; l != NULL; l = l->next)
    read_threshold (&inner, l->data, clinic, catalog);

  stance_json_reader_close (&inner);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

static void
read_measures (StanceJsonReader *reader,
               StanceTemplate *template,
               const StanceCatalog *catalog)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!stance_json_reader_texts (reader, "measures", ids))
    return;

  g_strfreev (template->measures);
  template->measures = g_new0 (char *, 1);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *place = stance_json_place_of (reader->place, "measures", i);

      if (stance_catalog_find_measure (catalog, ids->pdata[i]) == NULL)
        stance_problems_add (reader->problems, place, "unknown-id", "there is no measure “%s”", (char *) ids->pdata[i]);
      else if (stance_template_has (template, ids->pdata[i]))
        stance_problems_add (reader->problems, place, "twice", "“%s” stands there twice", (char *) ids->pdata[i]);
      else
        stance_template_set (template, ids->pdata[i], TRUE);
    }
}

/* By id or name, so that a template that is named again stays the same one. */
static StanceTemplate *
find_or_make (const StanceClinic *clinic,
              const char         *id_or_name)
{
  const StanceTemplate *known = stance_clinic_find_template (clinic, id_or_name);

  return known != NULL ? stance_template_copy (known) : stance_template_new ("", NULL);
}

static StanceTemplate *
read_template (JsonNode            *node,
               const StanceClinic  *clinic,
               const StanceCatalog *catalog,
               const char          *place,
               GPtrArray           *problems)
{
  StanceJsonReader reader;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  StanceTemplate *template = NULL;

  if (stance_json_reader_open (&reader, node, place, problems))
    {
      stance_json_reader_text (&reader, "id", &id);
      if (id != NULL && stance_clinic_find_template (clinic, id) == NULL)
        stance_json_add_problem (&reader, "id", "unknown-id", "there is no such template");

      if (!stance_json_reader_text (&reader, "name", &name) || is_blank (name))
        stance_json_add_problem (&reader, "name", "blank", "a template needs a name");

      template = find_or_make (clinic, id != NULL ? id : name);
      stance_set_text (&template->name, name);
      template->archived = FALSE;
      stance_json_reader_boolean (&reader, "folded", &template->folded);
      read_measures (&reader, template, catalog);
    }

  stance_json_reader_close (&reader);

  return template;
}

void
stance_json_read_templates (StanceJsonReader    *reader,
                            StanceClinic        *clinic,
                            const StanceCatalog *catalog)
{
  JsonArray *array = stance_json_reader_array (reader, "templates");
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_template_free);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *place = stance_json_place_of ("", "templates", i);
      StanceTemplate *template = read_template (json_array_get_element (array, i), clinic, catalog, place, reader->problems);

      if (template != NULL)
        g_ptr_array_add (read, template);
    }

  if (!stance_json_reader_has (reader, "templates"))
    return;

  g_ptr_array_unref (clinic->templates);
  clinic->templates = g_steal_pointer (&read);
}

static void
read_standard (StanceJsonReader    *reader,
               const char          *rivals,
               StanceClinic        *clinic,
               const StanceCatalog *catalog)
{
  g_autofree char     *id = NULL;
  const StanceMeasure *measure;

  if (stance_catalog_find_term (catalog, STANCE_TERMS_RIVALS, rivals) == NULL)
    stance_json_add_problem (reader, rivals, "unknown-id", "there are no such rivals");
  if (!stance_json_reader_text (reader, rivals, &id))
    return;

  measure = stance_catalog_find_measure (catalog, id);
  if (measure == NULL || g_strcmp0 (measure->rivals, rivals) != 0)
    stance_json_add_problem (reader, rivals, "unknown-id", "is none of these rivals");
  stance_clinic_set_standard (clinic, rivals, id);
}

void
stance_json_read_standards (StanceJsonReader    *reader,
                            StanceClinic        *clinic,
                            const StanceCatalog *catalog)
{
  JsonNode *node = stance_json_reader_peek (reader, "standards");
  g_autoptr (GList) names = NULL;
  StanceJsonReader inner;

  if (stance_json_reader_has (reader, "standards"))
    g_hash_table_remove_all (clinic->standards);

  if (node == NULL)
    return;

  if (stance_json_reader_open (&inner, node, "standards", reader->problems))
    names = json_object_get_members (inner.object);

  for (GList *l = names; l != NULL; l = l->next)
    read_standard (&inner, l->data, clinic, catalog);

  stance_json_reader_close (&inner);
}

static void
write_by_sex (const StanceClinic *clinic,
              const char         *measure,
              JsonObject         *object)
{
  JsonObject *by_sex = json_object_new ();

  for (int sex = STANCE_SEX_UNKNOWN; sex <= STANCE_SEX_OTHER; sex++)
    {
      double threshold = stance_clinic_get_threshold_of (clinic, measure, sex);

      if (!isnan (threshold))
        stance_json_set_number (by_sex, stance_sex_nicks[sex], threshold);
    }

  json_object_set_object_member (object, measure, by_sex);
}

void
stance_json_write_thresholds (const StanceClinic *clinic,
                              JsonObject         *object)
{
  JsonObject *inner = json_object_new ();
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (clinic->thresholds), (GCompareFunc) g_strcmp0);

  for (GList *l = ids; l != NULL; l = l->next)
    {
      double for_all = stance_clinic_get_threshold (clinic, l->data);

      if (isnan (for_all))
        write_by_sex (clinic, l->data, inner);
      else
        stance_json_set_number (inner, l->data, for_all);
    }

  json_object_set_object_member (object, "thresholds", inner);
}

void
stance_json_write_templates (const StanceClinic *clinic,
                             JsonObject         *object)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < clinic->templates->len; i++)
    {
      const StanceTemplate *template = g_ptr_array_index (clinic->templates, i);
      JsonObject *inner;

      if (template->archived)
        continue;

      inner = json_object_new ();
      stance_json_set_text (inner, "id", template->id);
      stance_json_set_text (inner, "name", template->name);
      stance_json_set_words (inner, "measures", (const char *const *) template->measures);
      json_object_set_boolean_member (inner, "folded", template->folded);
      json_array_add_object_element (array, inner);
    }

  stance_json_take_array (object, "templates", array);
}

void
stance_json_write_standards (const StanceClinic *clinic,
                             JsonObject         *object)
{
  JsonObject *inner = json_object_new ();
  g_autoptr (GList) rivals = g_list_sort (g_hash_table_get_keys (clinic->standards), (GCompareFunc) g_strcmp0);

  for (GList *l = rivals; l != NULL; l = l->next)
    stance_json_set_text (inner, l->data, stance_clinic_get_standard (clinic, l->data));

  json_object_set_object_member (object, "standards", inner);
}
