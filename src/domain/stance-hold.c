/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-hold.h"

#include <math.h>

#include "stance-number-private.h"

/* Standing on the sore leg is for outer hips that hurt little (`clinical.md` 3.7):
 * up to the region's pain limit the region allows this exercise.
 */
static const struct
{
  const char *exercise;
  const char *region;
} pain_limited[] = {
  { "standing-wall-press", "outer-hip" },
};

const char *
stance_screening_find_hold (const StanceScreening *self,
                            const StanceCatalog   *catalog,
                            const char            *region)
{
  for (guint i = 0; i < self->flags->len; i++)
    {
      const StanceTerm *flag = stance_catalog_find_term (catalog, STANCE_TERMS_RED_FLAG,
                                                         g_ptr_array_index (self->flags, i));

      if (flag != NULL && g_strcmp0 (flag->holds_back_as, region) == 0)
        return flag->id;
    }

  return NULL;
}

static void
add_flags (const StanceScreening *screening,
           const StanceCatalog   *catalog,
           GPtrArray             *regions)
{
  for (guint i = 0; i < screening->flags->len; i++)
    {
      const StanceTerm *flag = stance_catalog_find_term (catalog, STANCE_TERMS_RED_FLAG,
                                                         g_ptr_array_index (screening->flags, i));

      if (flag != NULL && flag->holds_back_as != NULL &&
          !g_ptr_array_find_with_equal_func (regions, flag->holds_back_as, g_str_equal, NULL))
        g_ptr_array_add (regions, (gpointer) flag->holds_back_as);
    }
}

const char **
stance_assessment_list_holds (const StanceAssessment *self,
                              const StanceCatalog    *catalog)
{
  GPtrArray        *regions = g_ptr_array_new ();
  const StanceTerm *painful = NULL;

  if (self->complaint.region != NULL)
    painful = stance_catalog_find_term (catalog, STANCE_TERMS_REGION, self->complaint.region);

  if (painful != NULL && !g_str_equal (painful->id, "none"))
    g_ptr_array_add (regions, (gpointer) painful->id);
  add_flags (self->screening, catalog, regions);
  g_ptr_array_add (regions, NULL);

  return (const char **) g_ptr_array_free (regions, FALSE);
}

const char *
stance_exercise_find_hold (const StanceExercise *exercise,
                           const char *const    *regions)
{
  for (; regions != NULL && *regions != NULL; regions++)
    if (stance_exercise_is_held_back (exercise, *regions))
      return *regions;

  return NULL;
}

/* Where pain decides whether the painful region holds it back. */
static gboolean
is_pain_limited (const StanceAssessment *assessment,
                 const StanceExercise   *exercise)
{
  for (guint i = 0; i < G_N_ELEMENTS (pain_limited); i++)
    if (g_str_equal (pain_limited[i].exercise, exercise->id) &&
        g_strcmp0 (pain_limited[i].region, assessment->complaint.region) == 0)
      return TRUE;

  return FALSE;
}

/* Pain that was not asked for is not little. */
static gboolean
hurts_too_much (const StanceAssessment *assessment,
                const StanceCatalog    *catalog)
{
  const StanceComplaint *complaint = &assessment->complaint;
  const StanceTerm      *region = stance_catalog_find_term (catalog, STANCE_TERMS_REGION, complaint->region);

  return region == NULL || isnan (complaint->worst) || stance_number_is_above (complaint->worst, region->pain_limit);
}

const char *
stance_assessment_find_hold (const StanceAssessment *self,
                             const StanceCatalog    *catalog,
                             const StanceExercise   *exercise)
{
  g_autofree const char **regions = stance_assessment_list_holds (self, catalog);

  if (is_pain_limited (self, exercise))
    return hurts_too_much (self, catalog) ? regions[0] : stance_exercise_find_hold (exercise, &regions[1]);

  return stance_exercise_find_hold (exercise, regions);
}
