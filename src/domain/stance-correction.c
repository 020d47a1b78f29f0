/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-correction.h"

#include <string.h>

#include "stance-catalog.h"

StanceCorrection *
stance_correction_new (const char *code,
                       const char *by,
                       const char *reason,
                       const char *at)
{
  StanceCorrection *self = g_new0 (StanceCorrection, 1);

  self->code = g_intern_string (code);
  self->by = g_strdup (by);
  self->reason = g_strdup (reason);
  self->at = g_strdup (at);

  return self;
}

StanceCorrection *
stance_correction_copy (const StanceCorrection *self)
{
  return stance_correction_new (self->code, self->by, self->reason, self->at);
}

void
stance_correction_free (StanceCorrection *self)
{
  g_free (self->by);
  g_free (self->reason);
  g_free (self->at);
  g_free (self);
}

static gboolean
stands (const StanceScreening *self,
        const StanceCatalog   *catalog,
        const char            *code)
{
  return stance_screening_has_flag (self, code) ||
         g_strcmp0 (stance_screening_derive_bone_code (self, catalog), code) == 0;
}

GPtrArray *
stance_screening_list_lost (const StanceScreening *before,
                            const StanceScreening *after,
                            const StanceCatalog   *catalog)
{
  GPtrArray *lost = g_ptr_array_new ();
  g_autoptr (GArray) stops = stance_screening_list_stops (before, catalog);

  for (guint i = 0; i < stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (stops, StanceStopReason, i);

      if (stop->tier > 0 && stop->tier <= STANCE_LAST_FIXED_TIER && !stands (after, catalog, stop->code))
        g_ptr_array_add (lost, (gpointer) stop->code);
    }

  return lost;
}

void
stance_screening_correct (StanceScreening       *self,
                          const StanceScreening *before,
                          const StanceCatalog   *catalog,
                          const char            *by,
                          const char            *reason,
                          const char            *at)
{
  g_autoptr (GPtrArray) lost = stance_screening_list_lost (before, self, catalog);

  for (guint i = self->corrections->len; i < before->corrections->len; i++)
    g_ptr_array_add (self->corrections, stance_correction_copy (g_ptr_array_index (before->corrections, i)));
  for (guint i = 0; i < lost->len; i++)
    g_ptr_array_add (self->corrections, stance_correction_new (g_ptr_array_index (lost, i), by, reason, at));
}

void
stance_screening_stamp (StanceScreening     *self,
                        const StanceCatalog *catalog,
                        const char          *by,
                        const char          *at)
{
  const GPtrArray *lines = stance_catalog_get_terms (catalog, STANCE_TERMS_SCREEN_LINE);

  g_clear_pointer (&self->asked_by, g_free);
  g_clear_pointer (&self->asked_at, g_free);
  self->version = 0;
  if (!self->asked)
    return;

  self->asked_by = by != NULL && *by != '\0' ? g_strdup (by) : NULL;
  self->asked_at = g_strdup (at);
  for (guint i = 0; i < lines->len; i++)
    self->version = MAX (self->version, ((const StanceTerm *) g_ptr_array_index (lines, i))->version);
}

gboolean
stance_screening_has_same_answers (const StanceScreening *self,
                                   const StanceScreening *other)
{
  if (self->asked != other->asked || self->flags->len != other->flags->len ||
      g_strcmp0 (self->bone.site, other->bone.site) != 0 ||
      self->bone.builds_with_running != other->bone.builds_with_running ||
      self->bone.rest_night_walking != other->bone.rest_night_walking ||
      self->bone.point_tender != other->bone.point_tender ||
      memcmp (self->young.answers, other->young.answers, sizeof self->young.answers) != 0)
    return FALSE;

  for (guint i = 0; i < self->flags->len; i++)
    if (!stance_screening_has_flag (other, g_ptr_array_index (self->flags, i)))
      return FALSE;

  return TRUE;
}
