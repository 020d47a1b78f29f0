/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-examination.h"

#include <math.h>

const char *const stance_examined_nicks[] = {
  "normal",
  "not-normal",
  "not-normal-left",
  "not-normal-right",
  "not-normal-both",
  "not-done",
  NULL,
};

/* What the items say of a mark. */
typedef enum
{
  SAYS_NOTHING,
  SAYS_YES,
  SAYS_NO,
} Says;

gboolean
stance_examined_is_not_normal (int answer)
{
  return answer >= STANCE_EXAMINED_NOT_NORMAL && answer <= STANCE_EXAMINED_NOT_NORMAL_BOTH;
}

gboolean
stance_examined_is_of (int               answer,
                       const StanceTerm *item)
{
  if (answer == STANCE_EXAMINED_NORMAL || answer == STANCE_EXAMINED_NOT_DONE)
    return TRUE;

  return stance_examined_is_not_normal (answer) && (answer == STANCE_EXAMINED_NOT_NORMAL) != item->sides;
}

int
stance_assessment_get_answer (const StanceAssessment *self,
                              const char             *item)
{
  const char *nick = g_hash_table_lookup (self->examination, item);

  return nick != NULL ? stance_nick_find (stance_examined_nicks, nick) : -1;
}

/* Of one item and one of its marks: looked at, clear, or found. */
static Says
say (const StanceTerm *item,
     const char       *mark,
     int               answer)
{
  gboolean not_normal = stance_examined_is_not_normal (answer);

  if (answer < 0 || answer == STANCE_EXAMINED_NOT_DONE)
    return SAYS_NOTHING;
  if (g_strcmp0 (item->clears, mark) == 0)
    return not_normal ? SAYS_NO : SAYS_YES;
  if (g_strcmp0 (item->finds, mark) == 0)
    return not_normal ? SAYS_YES : SAYS_NO;

  return SAYS_YES;
}

static gboolean
decides (const StanceTerm *item,
         const char       *mark)
{
  return g_strcmp0 (item->checks, mark) == 0 || g_strcmp0 (item->clears, mark) == 0 || g_strcmp0 (item->finds, mark) == 0;
}

static Says
say_all (const StanceAssessment *self,
         const StanceCatalog    *catalog,
         const char             *mark)
{
  const GPtrArray *items = stance_catalog_get_terms (catalog, STANCE_TERMS_EXAMINATION);
  Says             all = SAYS_YES;

  for (guint i = 0; i < items->len; i++)
    {
      const StanceTerm *item = g_ptr_array_index (items, i);
      Says              one = decides (item, mark) ? say (item, mark, stance_assessment_get_answer (self, item->id)) : SAYS_YES;

      if (one == SAYS_NO)
        return SAYS_NO;
      if (one == SAYS_NOTHING)
        all = SAYS_NOTHING;
    }

  return all;
}

static void
set_mark (StanceAssessment *self,
          const char       *mark,
          gboolean          marked)
{
  guint index;

  if (marked == stance_assessment_has_mark (self, mark))
    return;

  if (marked)
    g_ptr_array_add (self->marks, g_strdup (mark));
  else if (g_ptr_array_find_with_equal_func (self->marks, mark, g_str_equal, &index))
    g_ptr_array_remove_index (self->marks, index);
}

/* A mark that was confirmed without the items stays, until one of them speaks against it. */
static void
follow (StanceAssessment    *self,
        const StanceCatalog *catalog,
        const char          *mark,
        Says                 before)
{
  Says now = mark != NULL ? say_all (self, catalog, mark) : SAYS_NOTHING;

  if (mark == NULL)
    return;

  if (now == SAYS_YES)
    set_mark (self, mark, TRUE);
  else if (now == SAYS_NO || before == SAYS_YES)
    set_mark (self, mark, FALSE);
}

void
stance_assessment_examine (StanceAssessment    *self,
                           const StanceCatalog *catalog,
                           const StanceTerm    *item,
                           int                  answer)
{
  const char *marks[] = { item->checks, item->clears, item->finds };
  Says        before[G_N_ELEMENTS (marks)];

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    before[i] = marks[i] != NULL ? say_all (self, catalog, marks[i]) : SAYS_NOTHING;

  if (answer < 0)
    g_hash_table_remove (self->examination, item->id);
  else
    g_hash_table_replace (self->examination, g_strdup (item->id), g_strdup (stance_examined_nicks[answer]));

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    follow (self, catalog, marks[i], before[i]);
}

/* The same grade on both sides, and no pain in it. */
static gboolean
is_graded_on_both_sides (const StanceAssessment *self,
                         const char             *measure,
                         const char             *grade)
{
  const StanceSide sides[] = { STANCE_SIDE_LEFT, STANCE_SIDE_RIGHT };

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const StanceObservation *observation = stance_assessment_find (self, measure, sides[i], NULL);

      if (observation == NULL || g_strcmp0 (observation->grade, grade) != 0 || observation->pain > 0.0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_suspicious (const StanceAssessment *self,
               const StanceTerm       *item)
{
  if (item->flag == NULL || stance_screening_has_flag (self->screening, item->flag))
    return FALSE;

  if (item->graded != NULL)
    return is_graded_on_both_sides (self, item->graded[0], item->graded[1]);

  return stance_examined_is_not_normal (stance_assessment_get_answer (self, item->id));
}

GPtrArray *
stance_assessment_list_suspicions (const StanceAssessment *self,
                                   const StanceCatalog    *catalog)
{
  const GPtrArray *items = stance_catalog_get_terms (catalog, STANCE_TERMS_EXAMINATION);
  GPtrArray       *suspicions = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (is_suspicious (self, items->pdata[i]))
      g_ptr_array_add (suspicions, items->pdata[i]);

  return suspicions;
}

void
stance_assessment_check_examination (const StanceAssessment *self,
                                     const StanceCatalog    *catalog,
                                     GPtrArray              *problems)
{
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (self->examination), (GCompareFunc) g_strcmp0);

  for (GList *l = ids; l != NULL; l = l->next)
    {
      const StanceTerm *item = stance_catalog_find_term (catalog, STANCE_TERMS_EXAMINATION, l->data);
      const char       *nick = g_hash_table_lookup (self->examination, l->data);
      g_autofree char  *place = g_strconcat ("examination.", l->data, NULL);

      if (item == NULL || item->graded != NULL)
        stance_problems_add (problems, place, "unknown-id", "“%s” is not known", (const char *) l->data);
      else if (!stance_examined_is_of (stance_nick_find (stance_examined_nicks, nick), item))
        stance_problems_add (problems, place, "unknown-id", "“%s” is no answer to it", nick);
    }
}
