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

static gboolean
has_value (const StanceAssessment *visit,
           const StanceMeasure    *measure,
           StanceSide              side)
{
  for (guint i = 0; i < visit->observations->len; i++)
    {
      const StanceObservation *observation = visit->observations->pdata[i];

      if (observation->side == side && observation->form != STANCE_FORM_EMPTY && g_str_equal (observation->measure, measure->id))
        return TRUE;
    }

  return FALSE;
}

static const StanceMeasure *
find_in (const StanceCatalog    *catalog,
         const StanceAssessment *visit,
         const char             *rivals,
         StanceSide              side)
{
  const GPtrArray *measures = stance_catalog_get_measures (catalog);

  for (guint i = 0; i < measures->len; i++)
    {
      const StanceMeasure *measure = measures->pdata[i];

      if (g_strcmp0 (measure->rivals, rivals) == 0 && has_value (visit, measure, side))
        return measure;
    }

  return NULL;
}

const StanceMeasure *
stance_rival_find_before (const StanceCatalog    *catalog,
                          const StanceMeasure    *measure,
                          StanceSide              side,
                          const StanceAssessment *assessment,
                          GPtrArray              *earlier)
{
  const StanceAssessment *latest = NULL;
  const StanceMeasure    *found = NULL;

  for (guint i = 0; measure->rivals != NULL && earlier != NULL && i < earlier->len; i++)
    {
      const StanceAssessment *visit = earlier->pdata[i];
      const StanceMeasure    *rival = find_in (catalog, visit, measure->rivals, side);

      if (rival == NULL || stance_assessment_compare (&visit, &assessment) >= 0)
        continue;
      if (has_value (visit, measure, side))
        return NULL;
      if (latest == NULL || stance_assessment_compare (&visit, &latest) > 0)
        {
          latest = visit;
          found = rival;
        }
    }

  return found;
}
