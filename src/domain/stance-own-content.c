/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-own-content.h"

#include "stance-own-private.h"

StanceOwnContent *
stance_own_content_new (void)
{
  StanceOwnContent *self = g_new0 (StanceOwnContent, 1);

  self->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_own_exercise_free);
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_own_measure_free);
  self->templates = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_template_free);

  return self;
}

void
stance_own_content_free (StanceOwnContent *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->exercises, g_ptr_array_unref);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_free (self);
}

gboolean
stance_own_content_is_empty (const StanceOwnContent *self)
{
  return self->exercises->len == 0 && self->measures->len == 0 && self->templates->len == 0;
}

static void
add_templates (StanceCatalog   *self,
               const GPtrArray *templates)
{
  for (guint i = 0; i < templates->len; i++)
    stance_catalog_take_template (self, stance_term_new_template (templates->pdata[i], self));
}

StanceCatalog *
stance_catalog_with_own (StanceCatalog          *base,
                         const StanceOwnContent *own,
                         GPtrArray             **faults)
{
  StanceCatalog *self = stance_catalog_extend (base);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  stance_own_measures_load (self, own->measures, found);
  add_templates (self, own->templates);
  stance_own_exercises_load (self, own->exercises, found);
  if (faults != NULL)
    *faults = g_steal_pointer (&found);

  return self;
}
