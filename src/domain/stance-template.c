/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-template.h"

StanceTemplate *
stance_template_new (const char        *name,
                     const char *const *measures)
{
  StanceTemplate *self = g_new0 (StanceTemplate, 1);

  self->id = g_strdup ("");
  self->name = g_strdup (name);
  self->measures = measures != NULL ? g_strdupv ((char **) measures) : g_new0 (char *, 1);

  return self;
}

StanceTemplate *
stance_template_copy (const StanceTemplate *self)
{
  StanceTemplate *copy = stance_template_new (self->name, (const char *const *) self->measures);

  g_free (copy->id);
  copy->id = g_strdup (self->id);
  copy->folded = self->folded;
  copy->archived = self->archived;

  return copy;
}

void
stance_template_free (StanceTemplate *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_strfreev (self->measures);
  g_free (self);
}

gboolean
stance_template_has (const StanceTemplate *self,
                     const char           *measure)
{
  return g_strv_contains ((const char *const *) self->measures, measure);
}

void
stance_template_set (StanceTemplate *self,
                     const char     *measure,
                     gboolean        asked)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  char **measures;

  for (char **present = self->measures; *present != NULL; present++)
    if (!g_str_equal (*present, measure))
      g_strv_builder_add (builder, *present);
  if (asked)
    g_strv_builder_add (builder, measure);

  measures = g_strv_builder_end (builder);
  g_strfreev (self->measures);
  self->measures = measures;
}
