/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-program.h"

#include "stance-advice.h"
#include "stance-date.h"
#include "stance-texts-private.h"

#include <string.h>

/* The trials of hip and knee exercise lasted six weeks. */
#define DEFAULT_WEEKS 6

const char *const stance_program_status_nicks[] = { "draft", "issued", "replaced", "stopped", "expired", NULL };

static const gsize program_texts[] = {
  G_STRUCT_OFFSET (StanceProgram, id),
  G_STRUCT_OFFSET (StanceProgram, client),
  G_STRUCT_OFFSET (StanceProgram, assessment),
  G_STRUCT_OFFSET (StanceProgram, clinician),
  G_STRUCT_OFFSET (StanceProgram, previous),
  G_STRUCT_OFFSET (StanceProgram, date),
  G_STRUCT_OFFSET (StanceProgram, issued_on),
  G_STRUCT_OFFSET (StanceProgram, use_until),
  G_STRUCT_OFFSET (StanceProgram, next_visit),
  G_STRUCT_OFFSET (StanceProgram, cue),
  G_STRUCT_OFFSET (StanceProgram, load),
  G_STRUCT_OFFSET (StanceProgram, note),
  G_STRUCT_OFFSET (StanceProgram, stopped_by),
  G_STRUCT_OFFSET (StanceProgram, stopped_on),
};

static const gsize item_texts[] = {
  G_STRUCT_OFFSET (StanceItem, exercise),
  G_STRUCT_OFFSET (StanceItem, phase),
  G_STRUCT_OFFSET (StanceItem, reason),
  G_STRUCT_OFFSET (StanceItem, note),
};

static void
check_item (const StanceItem    *item,
            guint                index,
            const StanceCatalog *catalog,
            GPtrArray           *problems)
{
  g_autofree char *exercise = g_strdup_printf ("items[%u].exercise", index);
  g_autofree char *dose = g_strdup_printf ("items[%u].dose", index);

  if (stance_catalog_find_exercise (catalog, item->exercise) == NULL)
    stance_problems_add (problems, exercise, "unknown-id", "“%s” is not known", item->exercise);
  else if (!stance_dose_is_complete (&item->dose))
    stance_problems_add (problems, dose, "missing", "%s has no dose", item->exercise);
}

static void
check_term (const StanceCatalog *catalog,
            StanceTerms          terms,
            const char          *id,
            const char          *place,
            GPtrArray           *problems)
{
  if (*id != '\0' && stance_catalog_find_term (catalog, terms, id) == NULL)
    stance_problems_add (problems, place, "unknown-id", "“%s” is not known", id);
}

static void
check_load (const StanceProgram *self,
            const StanceCatalog *catalog,
            GPtrArray           *problems)
{
  const StanceTerm *page = stance_catalog_find_term (catalog, STANCE_TERMS_ADVICE, self->load);

  check_term (catalog, STANCE_TERMS_ADVICE, self->load, "load", problems);
  if (page != NULL && !page->advice->load)
    stance_problems_add (problems, "load", "unknown-id", "“%s” is no load advice", self->load);
}

static void
check_advice (const StanceProgram *self,
              const StanceCatalog *catalog,
              GPtrArray           *problems)
{
  for (guint i = 0; i < self->advice->len; i++)
    {
      const char      *page = g_ptr_array_index (self->advice, i);
      g_autofree char *place = g_strdup_printf ("advice[%u]", i);

      if (stance_program_find_advice (self, page) < (int) i || g_str_equal (page, self->load))
        stance_problems_add (problems, place, "twice", "“%s” stands there twice", page);
      else if (stance_catalog_find_term (catalog, STANCE_TERMS_ADVICE, page) == NULL)
        stance_problems_add (problems, place, "unknown-id", "“%s” is not known", page);
    }
}

StanceItem *
stance_item_new (const char *exercise,
                 StanceSide  side,
                 const char *phase)
{
  StanceItem *self = g_new0 (StanceItem, 1);

  self->exercise = g_strdup (exercise != NULL ? exercise : "");
  self->side = side;
  self->phase = g_strdup (phase != NULL ? phase : "");
  self->reason = g_strdup ("");
  self->note = g_strdup ("");

  return self;
}

StanceItem *
stance_item_copy (const StanceItem *self)
{
  StanceItem *copy = g_new (StanceItem, 1);

  *copy = *self;
  stance_texts_copy (self, copy, item_texts, G_N_ELEMENTS (item_texts));

  return copy;
}

void
stance_item_free (StanceItem *self)
{
  if (self == NULL)
    return;

  stance_texts_clear (self, item_texts, G_N_ELEMENTS (item_texts));
  g_free (self);
}

StanceProgram *
stance_program_new (void)
{
  StanceProgram *self = g_new0 (StanceProgram, 1);

  stance_texts_init (self, program_texts, G_N_ELEMENTS (program_texts));
  self->version = 1;
  self->weeks = DEFAULT_WEEKS;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_item_free);
  self->advice = g_ptr_array_new_with_free_func (g_free);

  return self;
}

StanceProgram *
stance_program_copy (const StanceProgram *self)
{
  StanceProgram *copy = g_new (StanceProgram, 1);

  *copy = *self;
  stance_texts_copy (self, copy, program_texts, G_N_ELEMENTS (program_texts));
  copy->items = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_item_free);
  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (copy->items, stance_item_copy (g_ptr_array_index (self->items, i)));
  copy->advice = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->advice->len; i++)
    g_ptr_array_add (copy->advice, g_strdup (g_ptr_array_index (self->advice, i)));

  return copy;
}

void
stance_program_free (StanceProgram *self)
{
  if (self == NULL)
    return;

  stance_texts_clear (self, program_texts, G_N_ELEMENTS (program_texts));
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->advice);
  g_free (self);
}

int
stance_program_find_advice (const StanceProgram *self,
                            const char          *page)
{
  guint index = 0;

  if (!g_ptr_array_find_with_equal_func (self->advice, page, g_str_equal, &index))
    return -1;

  return (int) index;
}

StanceProgramStatus
stance_program_get_status (const StanceProgram *self,
                           const char          *today)
{
  if (self->status == STANCE_PROGRAM_ISSUED && stance_date_is_valid (self->use_until) &&
      strcmp (self->use_until, today) < 0)
    return STANCE_PROGRAM_EXPIRED;

  return self->status;
}

GPtrArray *
stance_program_check (const StanceProgram *self,
                      const StanceCatalog *catalog)
{
  GPtrArray *problems = stance_problems_new ();

  if (self->items->len == 0 && self->advice->len == 0 && *self->cue == '\0' && *self->load == '\0')
    stance_problems_add (problems, "items", "missing", "there is nothing in the program");

  for (guint i = 0; i < self->items->len; i++)
    check_item (g_ptr_array_index (self->items, i), i, catalog, problems);
  check_term (catalog, STANCE_TERMS_CUE, self->cue, "cue", problems);
  check_load (self, catalog, problems);
  check_advice (self, catalog, problems);

  return problems;
}
