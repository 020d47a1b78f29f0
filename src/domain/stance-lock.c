/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-lock.h"

#define EFFUSION_FLAG "large-effusion"
#define BONE_TIER     2

static const struct
{
  StanceLock  lock;
  const char *mark;
} marks[] = {
  { STANCE_LOCK_EFFUSION, "no-effusion" },
  { STANCE_LOCK_WALK, "walk-30-min-ok" },
  { STANCE_LOCK_SQUATS, "ten-squats-ok" },
};

const char *
stance_lock_get_mark (StanceLock lock)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].lock == lock)
      return marks[i].mark;

  return NULL;
}

static StanceLock
get_lock_of_stops (const GArray *stops,
                   gboolean      impact)
{
  StanceLock lock = STANCE_LOCK_NONE;

  for (guint i = 0; i < stops->len; i++)
    {
      const StanceStopReason *stop = &g_array_index (stops, StanceStopReason, i);

      if (!stop->stops)
        continue;
      if (stop->tier == BONE_TIER)
        lock |= STANCE_LOCK_BONE;
      else if (impact)
        lock |= stop->tier == 0 ? STANCE_LOCK_UNSCREENED : STANCE_LOCK_STOPPED;
    }

  return lock;
}

static gboolean
hurts_where_impact_waits (const StanceAssessment *self,
                          const StanceCatalog    *catalog)
{
  const char       *region = self->complaint.region;
  const StanceTerm *term = region != NULL ? stance_catalog_find_term (catalog, STANCE_TERMS_REGION, region) : NULL;

  return self->screening->bone.site != NULL || (term != NULL && term->no_impact);
}

/* A mark does not speak against a red flag. */
static StanceLock
get_lock_of_impact (const StanceAssessment *self,
                    const StanceCatalog    *catalog)
{
  StanceLock lock = STANCE_LOCK_NONE;

  if (hurts_where_impact_waits (self, catalog))
    lock |= STANCE_LOCK_PAIN;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (!stance_assessment_has_mark (self, marks[i].mark))
      lock |= marks[i].lock;
  if (stance_screening_has_flag (self->screening, EFFUSION_FLAG))
    lock |= STANCE_LOCK_EFFUSION;

  return lock;
}

StanceLock
stance_assessment_get_lock (const StanceAssessment *self,
                            const StanceCatalog    *catalog,
                            const GArray           *stops,
                            const char             *task)
{
  const StanceTerm *term = stance_catalog_find_term (catalog, STANCE_TERMS_TASK, task);
  StanceLock        lock;

  if (term == NULL || !term->loaded)
    return STANCE_LOCK_NONE;

  lock = get_lock_of_stops (stops, term->impact);

  return term->impact ? lock | get_lock_of_impact (self, catalog) : lock;
}
