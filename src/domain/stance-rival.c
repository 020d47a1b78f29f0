/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-rival.h"

const StanceMeasure *
stance_rival_find_standard (const StanceCatalog *catalog,
                            const StanceClinic  *clinic,
                            const char          *rivals)
{
  const char          *id = clinic != NULL ? stance_clinic_get_standard (clinic, rivals) : NULL;
  const StanceMeasure *measure = stance_catalog_find_measure (catalog, id);

  return measure != NULL && !measure->retired && g_strcmp0 (measure->rivals, rivals) == 0 ? measure : NULL;
}

const StanceMeasure *
stance_rival_get_preferred (const StanceCatalog *catalog,
                            const StanceClinic  *clinic,
                            const StanceMeasure *measure)
{
  const StanceMeasure *standard = stance_rival_find_standard (catalog, clinic, measure->rivals);

  return standard != measure ? standard : NULL;
}

static gboolean
names_rival (const StanceCatalog *catalog,
             const StanceTerm *template,
             const char *rivals)
{
  for (int i = 0; rivals != NULL && template->measures[i] != NULL; i++)
    {
      const StanceMeasure *measure = stance_catalog_find_measure (catalog, template->measures[i]);

      if (measure != NULL && g_strcmp0 (measure->rivals, rivals) == 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
stance_rival_is_asked (const StanceCatalog *catalog,
                       const StanceClinic  *clinic,
                       const StanceTerm *template,
                       const StanceMeasure *measure)
{
  gboolean named = template == NULL || g_strv_contains (template->measures, measure->id);

  if (measure->retired)
    return FALSE;

  if (template == NULL || template->own || stance_rival_find_standard (catalog, clinic, measure->rivals) == NULL)
    return named;

  return stance_rival_get_preferred (catalog, clinic, measure) == NULL && names_rival (catalog, template, measure->rivals);
}
