/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-compare-requests.h"

static void
visit_free (gpointer data)
{
  StanceComparedVisit *self = data;

  g_clear_pointer (&self->assessment, stance_assessment_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}

/* Takes @assessment. */
static gboolean
add_visit (StanceRecord     *record,
           GPtrArray        *visits,
           StanceAssessment *assessment,
           GError          **error)
{
  StanceComparedVisit *visit = g_new0 (StanceComparedVisit, 1);

  visit->assessment = assessment;
  visit->findings = stance_record_list_frozen_findings (record, assessment->id, error);
  g_ptr_array_add (visits, visit);

  return visit->findings != NULL;
}

/* The newest version and those before it. */
static gboolean
add_versions (StanceRecord           *record,
              GPtrArray              *visits,
              const StanceAssessment *newest,
              GError                **error)
{
  g_autofree char *id = g_strdup (newest->id);

  while (*id != '\0')
    {
      StanceAssessment *version = stance_record_get_assessment (record, id, error);

      if (version == NULL || !add_visit (record, visits, version, error))
        return FALSE;

      g_free (id);
      id = g_strdup (version->previous);
    }

  return TRUE;
}

/* By date and making; an amendment may have moved the date, its versions stay in order. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const StanceComparedVisit *one = *(const StanceComparedVisit *const *) a;
  const StanceComparedVisit *other = *(const StanceComparedVisit *const *) b;
  int                        order = stance_assessment_compare (&one->assessment, &other->assessment);

  if (order != 0 && one->assessment->sequence != other->assessment->sequence)
    return order;

  return one->assessment->version - other->assessment->version;
}

gpointer
stance_request_compared_visits (StanceRecord *record,
                                gpointer      request,
                                GError      **error)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func (visit_free);
  g_autoptr (GPtrArray) newest = stance_record_list_assessments (record, request, error);

  if (newest == NULL)
    return NULL;

  for (guint i = 0; i < newest->len; i++)
    if (!add_versions (record, visits, newest->pdata[i], error))
      return NULL;

  g_ptr_array_sort (visits, compare);

  return g_steal_pointer (&visits);
}
