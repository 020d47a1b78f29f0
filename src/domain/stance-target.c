/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-target.h"

static gboolean
is_same (const StanceTarget *self,
         const char         *measure,
         StanceSide          side,
         const char         *task)
{
  return self->side == side && g_str_equal (self->measure, measure) && g_str_equal (self->task, task);
}

StanceTarget *
stance_target_new (const char *measure,
                   StanceSide  side,
                   const char *task)
{
  StanceTarget *self = g_new0 (StanceTarget, 1);

  self->measure = g_intern_string (measure != NULL ? measure : "");
  self->side = side;
  self->task = g_intern_string (task != NULL ? task : "");

  return self;
}

void
stance_target_free (StanceTarget *self)
{
  g_free (self);
}

GPtrArray *
stance_targets_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) stance_target_free);
}

GPtrArray *
stance_targets_copy (GPtrArray *self)
{
  GPtrArray *copy = stance_targets_new ();

  for (guint i = 0; i < self->len; i++)
    g_ptr_array_add (copy, g_memdup2 (g_ptr_array_index (self, i), sizeof (StanceTarget)));

  return copy;
}

gboolean
stance_targets_equal (GPtrArray *self,
                      GPtrArray *other)
{
  if (self->len != other->len)
    return FALSE;

  for (guint i = 0; i < self->len; i++)
    {
      const StanceTarget *target = g_ptr_array_index (self, i);

      if (!is_same (g_ptr_array_index (other, i), target->measure, target->side, target->task))
        return FALSE;
    }

  return TRUE;
}

int
stance_targets_find (GPtrArray  *self,
                     const char *measure,
                     StanceSide  side,
                     const char *task)
{
  for (guint i = 0; i < self->len; i++)
    if (is_same (g_ptr_array_index (self, i), measure, side, task))
      return (int) i;

  return -1;
}

static void
check_member (const char *member,
              guint       index,
              const char *code,
              char       *message,
              GPtrArray  *problems)
{
  g_autofree char *place = g_strdup_printf ("targets[%u]%s%s", index, *member != '\0' ? "." : "", member);
  g_autofree char *owned = message;

  stance_problems_add (problems, place, code, "%s", owned);
}

static void
check_target (GPtrArray           *self,
              guint                index,
              const StanceCatalog *catalog,
              GPtrArray           *problems)
{
  const StanceTarget  *target = g_ptr_array_index (self, index);
  const StanceMeasure *measure = stance_catalog_find_measure (catalog, target->measure);
  gboolean             one = target->side == STANCE_SIDE_LEFT || target->side == STANCE_SIDE_RIGHT;

  if (measure == NULL)
    {
      check_member ("measure", index, "unknown-id", g_strdup_printf ("“%s” is not known", target->measure), problems);
      return;
    }

  if (measure->sides && !one)
    check_member ("side", index, "side", g_strdup_printf ("%s needs left or right", measure->id), problems);
  else if (!measure->sides && target->side != STANCE_SIDE_NONE)
    check_member ("side", index, "side", g_strdup_printf ("%s has no side", measure->id), problems);

  if (!stance_measure_has_task (measure, target->task))
    check_member ("task", index, "unknown-id",
                  g_strdup_printf ("%s has no task “%s”", measure->id, target->task), problems);

  if (stance_targets_find (self, target->measure, target->side, target->task) < (int) index)
    check_member ("", index, "doubled", g_strdup_printf ("%s stands twice for this side and task", measure->id),
                  problems);
}

void
stance_targets_check (GPtrArray           *self,
                      const StanceCatalog *catalog,
                      GPtrArray           *problems)
{
  if (self->len > STANCE_MAX_TARGETS)
    stance_problems_add (problems, "targets", "too-many", "%u are chosen, at most %d can be", self->len,
                         STANCE_MAX_TARGETS);

  for (guint i = 0; i < self->len; i++)
    check_target (self, i, catalog, problems);
}
