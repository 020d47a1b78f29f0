/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog-private.h"
#include "stance-error.h"
#include "stance-measure.h"

char *
stance_catalog_dup_citation (const StanceCatalog *self,
                             const char          *source)
{
  g_auto (GStrv) ids = g_strsplit (source != NULL ? source : "", ";", -1);

  for (int i = 0; ids[i] != NULL; i++)
    {
      const StanceTerm *reference = stance_catalog_find_term (self, STANCE_TERMS_REFERENCE, g_strstrip (ids[i]));

      if (reference == NULL)
        return g_strdup (source != NULL ? source : "");
      g_free (ids[i]);
      ids[i] = stance_term_dup_text (reference, "Citation", NULL);
    }

  return g_strjoinv ("; ", ids);
}

void
stance_catalog_check_term (const StanceCatalog *self,
                           StanceContent       *content,
                           const char          *key,
                           StanceTerms          terms,
                           const char          *id)
{
  if (id != NULL && stance_catalog_find_term (self, terms, id) == NULL)
    stance_content_fault (content, key, "there is no term '%s' for it", id);
}

void
stance_catalog_check_terms (const StanceCatalog *self,
                            StanceContent       *content,
                            const char          *key,
                            StanceTerms          terms,
                            const char *const   *ids)
{
  for (int i = 0; ids[i] != NULL; i++)
    stance_catalog_check_term (self, content, key, terms, ids[i]);
}

static gboolean
fail_on_missing (const char *file,
                 const char *group,
                 const char *what,
                 const char *id,
                 GError    **error)
{
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_CONTENT, "%s: [%s] there is no %s '%s'", file, group, what, id);

  return FALSE;
}

static gboolean
check_ladder (const StanceCatalog *self,
              const StanceTerm    *ladder,
              GError             **error)
{
  for (int i = 0; ladder->exercises[i] != NULL; i++)
    if (stance_catalog_find_exercise (self, ladder->exercises[i]) == NULL)
      return fail_on_missing ("exercises/ladders.terms", ladder->id, "exercise", ladder->exercises[i], error);

  return TRUE;
}

static gboolean
check_asked (const StanceCatalog *self,
             StanceTerms          terms,
             const char          *file,
             GError             **error)
{
  const GPtrArray *lists = stance_catalog_get_terms (self, terms);

  for (guint i = 0; i < lists->len; i++)
    {
      const StanceTerm *list = lists->pdata[i];

      for (int j = 0; list->measures[j] != NULL; j++)
        if (stance_catalog_find_measure (self, list->measures[j]) == NULL)
          return fail_on_missing (file, list->id, "measure", list->measures[j], error);
    }

  return TRUE;
}

static gboolean
check_examination (const StanceCatalog *self,
                   const StanceTerm    *item,
                   GError             **error)
{
  const struct
  {
    const char *id;
    StanceTerms terms;
    const char *what;
  } named[] = {
    { item->checks, STANCE_TERMS_MARK, "mark" },
    { item->clears, STANCE_TERMS_MARK, "mark" },
    { item->finds, STANCE_TERMS_MARK, "mark" },
    { item->flag, STANCE_TERMS_RED_FLAG, "red flag" },
    { item->graded != NULL ? item->graded[1] : NULL, STANCE_TERMS_GRADE, "grade" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    if (named[i].id != NULL && stance_catalog_find_term (self, named[i].terms, named[i].id) == NULL)
      return fail_on_missing ("rules/examination.terms", item->id, named[i].what, named[i].id, error);

  if (item->graded != NULL && stance_catalog_find_measure (self, item->graded[0]) == NULL)
    return fail_on_missing ("rules/examination.terms", item->id, "measure", item->graded[0], error);

  return TRUE;
}

/* What is added must be there for the same sides, and is not itself a sum. */
gboolean
stance_catalog_check_sum (const StanceCatalog *self,
                          const StanceMeasure *measure,
                          GError             **error)
{
  g_autofree char *file = g_strdup_printf ("measures/%s.measure", measure->id);

  for (int i = 0; measure->from[i] != NULL; i++)
    {
      const StanceMeasure *part = stance_catalog_find_measure (self, measure->from[i]);

      if (part == NULL || part->sides != measure->sides || part->derive == STANCE_DERIVE_SUM)
        return fail_on_missing (file, "Measure", "such measure to add", measure->from[i], error);
    }

  return TRUE;
}

static gboolean
check_flag (const StanceCatalog *self,
            const StanceTerm    *flag,
            GError             **error)
{
  if (flag->holds_back_as != NULL && stance_catalog_find_term (self, STANCE_TERMS_REGION, flag->holds_back_as) == NULL)
    return fail_on_missing ("rules/red-flags.terms", flag->id, "region", flag->holds_back_as, error);

  return TRUE;
}

gboolean
stance_catalog_check_lists (const StanceCatalog *self,
                            GError             **error)
{
  const GPtrArray *ladders = stance_catalog_get_terms (self, STANCE_TERMS_LADDER);
  const GPtrArray *items = stance_catalog_get_terms (self, STANCE_TERMS_EXAMINATION);
  const GPtrArray *measures = stance_catalog_get_measures (self);
  const GPtrArray *flags = stance_catalog_get_terms (self, STANCE_TERMS_RED_FLAG);

  for (guint i = 0; i < flags->len; i++)
    if (!check_flag (self, flags->pdata[i], error))
      return FALSE;

  for (guint i = 0; i < ladders->len; i++)
    if (!check_ladder (self, ladders->pdata[i], error))
      return FALSE;

  if (!check_asked (self, STANCE_TERMS_TEMPLATE, "measures/templates.terms", error) ||
      !check_asked (self, STANCE_TERMS_BY_EYE, "measures/by-eye.terms", error))
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    if (!check_examination (self, items->pdata[i], error))
      return FALSE;

  for (guint i = 0; i < measures->len; i++)
    if (!stance_catalog_check_sum (self, measures->pdata[i], error))
      return FALSE;

  return TRUE;
}
