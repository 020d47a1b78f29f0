/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-own-measure.h"

#include "stance-keys-private.h"
#include "stance-own-exercise.h"
#include "stance-own-private.h"

#define MEASURE "Measure"

StanceOwnMeasure *
stance_own_measure_new (void)
{
  StanceOwnMeasure *self = g_new0 (StanceOwnMeasure, 1);

  self->id = g_strdup ("");
  self->content = g_strdup ("");

  return self;
}

StanceOwnMeasure *
stance_own_measure_copy (const StanceOwnMeasure *self)
{
  StanceOwnMeasure *copy = g_new0 (StanceOwnMeasure, 1);

  copy->id = g_strdup (self->id);
  copy->revision = self->revision;
  copy->retired = self->retired;
  copy->content = g_strdup (self->content);

  return copy;
}

void
stance_own_measure_free (StanceOwnMeasure *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->content);
  g_free (self);
}

/* %NULL with a fault; what a sum adds up must be there as well. */
static StanceMeasure *
load (StanceContent       *content,
      const char          *id,
      const StanceCatalog *catalog,
      GError             **error)
{
  StanceMeasure *measure;

  stance_content_set_own (content, id);
  measure = stance_measure_load (content, catalog);
  if (stance_content_finish (content, error) && stance_catalog_check_sum (catalog, measure, error))
    return measure;

  stance_measure_free (measure);

  return NULL;
}

/* With the id, which the file may have said by its name alone. */
static char *
dup_content (const char *data,
             gsize       length,
             const char *id)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_KEEP_TRANSLATIONS, NULL))
    return NULL;

  g_key_file_set_string (file, MEASURE, "Id", id);

  return g_key_file_to_data (file, NULL, NULL);
}

StanceOwnMeasure *
stance_own_measure_parse (const char          *name,
                          const char          *data,
                          gsize                length,
                          const StanceCatalog *catalog,
                          GError             **error)
{
  g_autoptr (StanceContent) content = stance_content_new (name, data, length);
  g_autoptr (StanceOwnMeasure) self = stance_own_measure_new ();
  StanceMeasure *measure;

  g_free (self->id);
  self->id = stance_own_dup_id (content, MEASURE, name);
  stance_own_check_id (content, MEASURE, self->id, stance_catalog_brings_measure (catalog, self->id));
  measure = load (content, self->id, catalog, error);
  if (measure == NULL)
    return NULL;

  stance_measure_free (measure);
  g_free (self->content);
  self->content = dup_content (data, length, self->id);

  return g_steal_pointer (&self);
}

char *
stance_measure_dup_file (const StanceMeasure *measure)
{
  return stance_keys_dup_file (measure->words);
}

char *
stance_own_measure_dup_free_id (const char          *words,
                                const StanceCatalog *catalog)
{
  g_autofree char *id = stance_own_exercise_dup_id (words);
  g_autofree char *stem = g_strdup (*id != '\0' ? id : "measure");
  g_autofree char *numbered = g_strdup (stem);

  for (int number = 2; stance_catalog_find_measure (catalog, numbered) != NULL; number++)
    {
      g_free (numbered);
      numbered = g_strdup_printf ("%s-%d", stem, number);
    }

  return g_steal_pointer (&numbered);
}

/* What adds up others comes after all that are typed. */
static gboolean
is_sum (const StanceOwnMeasure *own)
{
  return strstr (own->content, "\nDerive=sum") != NULL;
}

static void
load_kept (StanceCatalog          *catalog,
           const StanceOwnMeasure *own,
           GPtrArray              *faults)
{
  g_autofree char *name = g_strconcat (own->id, ".measure", NULL);
  g_autoptr (StanceContent) content = stance_content_new (name, own->content, strlen (own->content));
  g_autoptr (GError) fault = NULL;
  StanceMeasure *measure;

  stance_own_check_id (content, MEASURE, own->id, stance_catalog_brings_measure (catalog, own->id));
  measure = load (content, own->id, catalog, &fault);
  if (measure == NULL)
    {
      g_ptr_array_add (faults, g_strdup (fault->message));
      return;
    }

  measure->retired = own->retired;
  measure->revision = own->revision;
  stance_catalog_take_measure (catalog, measure);
}

void
stance_own_measures_load (StanceCatalog   *catalog,
                          const GPtrArray *measures,
                          GPtrArray       *faults)
{
  for (int sums = FALSE; sums <= TRUE; sums++)
    for (guint i = 0; i < measures->len; i++)
      if (is_sum (measures->pdata[i]) == sums)
        load_kept (catalog, measures->pdata[i], faults);
}
