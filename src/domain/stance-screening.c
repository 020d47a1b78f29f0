/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-screening.h"

#include "stance-catalog.h"
#include "stance-correction.h"
#include "stance-date.h"

#include <string.h>

#define BONE_HIGH_RISK "bone-stress-high-risk"
#define BONE_OTHER     "bone-stress-other"
#define YOUNG_ABNORMAL "young-person-abnormal"

/* "Low energy or lost periods" is one risk factor of the bone-stress rule, asked twice. */
static const char *const one_factor[] = { "energy-or-eating", "menstrual-change" };

static gboolean
is_filled (const char *text)
{
  return text != NULL && text[strspn (text, " \t\r\n")] != '\0';
}

static guint
count_risk_factors (const StanceScreening *self,
                    const StanceCatalog   *catalog)
{
  guint n_factors = 0;

  for (guint i = 0; i < self->flags->len; i++)
    {
      const char       *flag = g_ptr_array_index (self->flags, i);
      const StanceTerm *term = stance_catalog_find_term (catalog, STANCE_TERMS_RED_FLAG, flag);

      if (term != NULL && term->risk_factor)
        n_factors++;
    }

  if (stance_screening_has_flag (self, one_factor[0]) && stance_screening_has_flag (self, one_factor[1]))
    n_factors--;

  return n_factors;
}

static gboolean
is_overridden (const StanceScreening *self,
               const char            *code,
               int                    tier)
{
  const StanceOverride *override = stance_screening_find_override (self, code);

  return tier == 3 && override != NULL && is_filled (override->reason) &&
         override->review != NULL && stance_date_is_valid (override->review);
}

static gboolean
is_cleared (const StanceScreening *self,
            const char            *code,
            int                    tier)
{
  const StanceClearance *clearance = &self->clearance;

  return tier <= STANCE_LAST_FIXED_TIER && g_strcmp0 (clearance->code, code) == 0 && is_filled (clearance->by) &&
         is_filled (clearance->imaging) && clearance->date != NULL &&
         stance_date_is_valid (clearance->date);
}

static void
override_clear (StanceOverride *self)
{
  g_free (self->code);
  g_free (self->reason);
  g_free (self->review);
}

static void
override_set (StanceOverride *self,
              const char     *code,
              const char     *reason,
              const char     *review)
{
  override_clear (self);
  self->code = g_strdup (code);
  self->reason = g_strdup (reason);
  self->review = g_strdup (review);
}

static void
override_free (gpointer data)
{
  override_clear (data);
  g_free (data);
}

static void
add_stop (const StanceScreening *self,
          const StanceTerm      *term,
          GArray                *stops)
{
  StanceStopReason stop = { .code = term->id, .tier = term->tier };

  for (guint i = 0; i < stops->len; i++)
    if (g_str_equal (g_array_index (stops, StanceStopReason, i).code, term->id))
      return;

  stop.overridden = is_overridden (self, term->id, term->tier);
  stop.cleared = is_cleared (self, term->id, term->tier);
  stop.stops = term->tier < 4 && !stop.overridden && !stop.cleared;
  g_array_append_val (stops, stop);
}

static int
compare_tiers (gconstpointer a,
               gconstpointer b)
{
  return ((const StanceStopReason *) a)->tier - ((const StanceStopReason *) b)->tier;
}

StanceScreening *
stance_screening_new (void)
{
  StanceScreening *self = g_new0 (StanceScreening, 1);

  self->flags = g_ptr_array_new_with_free_func (g_free);
  self->further = g_ptr_array_new_with_free_func (override_free);
  self->corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_correction_free);

  return self;
}

StanceScreening *
stance_screening_copy (const StanceScreening *self)
{
  StanceScreening *copy = stance_screening_new ();

  copy->asked = self->asked;
  copy->version = self->version;
  for (guint i = 0; i < self->flags->len; i++)
    g_ptr_array_add (copy->flags, g_strdup (g_ptr_array_index (self->flags, i)));

  copy->bone = self->bone;
  copy->bone.site = g_strdup (self->bone.site);

  for (guint i = 0; i < self->further->len; i++)
    {
      const StanceOverride *other = g_ptr_array_index (self->further, i);

      stance_screening_add_override (copy, other->code, other->reason, other->review);
    }
  for (guint i = 0; i < self->corrections->len; i++)
    g_ptr_array_add (copy->corrections, stance_correction_copy (g_ptr_array_index (self->corrections, i)));

  stance_young_copy (&self->young, &copy->young);
  copy->asked_by = g_strdup (self->asked_by);
  copy->asked_at = g_strdup (self->asked_at);
  copy->override.code = g_strdup (self->override.code);
  copy->override.reason = g_strdup (self->override.reason);
  copy->override.review = g_strdup (self->override.review);

  copy->clearance.code = g_strdup (self->clearance.code);
  copy->clearance.by = g_strdup (self->clearance.by);
  copy->clearance.imaging = g_strdup (self->clearance.imaging);
  copy->clearance.date = g_strdup (self->clearance.date);
  copy->clearance.limits = g_strdup (self->clearance.limits);

  return copy;
}

void
stance_screening_free (StanceScreening *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->flags);
  g_free (self->bone.site);
  g_ptr_array_unref (self->further);
  g_ptr_array_unref (self->corrections);
  stance_young_clear (&self->young);
  g_free (self->asked_by);
  g_free (self->asked_at);
  override_clear (&self->override);
  g_free (self->clearance.code);
  g_free (self->clearance.by);
  g_free (self->clearance.imaging);
  g_free (self->clearance.date);
  g_free (self->clearance.limits);
  g_free (self);
}

gboolean
stance_screening_has_flag (const StanceScreening *self,
                           const char            *flag)
{
  return g_ptr_array_find_with_equal_func (self->flags, flag, g_str_equal, NULL);
}

void
stance_screening_set_flag (StanceScreening *self,
                           const char      *flag,
                           gboolean         ticked)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (self->flags, flag, g_str_equal, &index))
    {
      if (!ticked)
        g_ptr_array_remove_index (self->flags, index);
    }
  else if (ticked)
    {
      g_ptr_array_add (self->flags, g_strdup (flag));
    }

  /* A danger sign that is told is an answer, whoever ticks it. */
  self->asked = self->asked || ticked;
}

const StanceOverride *
stance_screening_find_override (const StanceScreening *self,
                                const char            *code)
{
  if (g_strcmp0 (self->override.code, code) == 0)
    return &self->override;

  for (guint i = 0; i < self->further->len; i++)
    {
      const StanceOverride *other = g_ptr_array_index (self->further, i);

      if (g_strcmp0 (other->code, code) == 0)
        return other;
    }

  return NULL;
}

void
stance_screening_add_override (StanceScreening *self,
                               const char      *code,
                               const char      *reason,
                               const char      *review)
{
  StanceOverride *override = g_new0 (StanceOverride, 1);

  override_set (override, code, reason, review);
  g_ptr_array_add (self->further, override);
}

void
stance_screening_set_override (StanceScreening *self,
                               const char      *code,
                               const char      *reason,
                               const char      *review)
{
  StanceOverride *override = (StanceOverride *) stance_screening_find_override (self, code);

  if (override == NULL && self->override.code == NULL)
    override = &self->override;
  if (override == NULL)
    {
      stance_screening_add_override (self, code, reason, review);
      return;
    }

  override_set (override, code, reason, review);
}

const char *
stance_screening_derive_bone_code (const StanceScreening *self,
                                   const StanceCatalog   *catalog)
{
  const StanceBoneQuestion *bone = &self->bone;
  const StanceTerm         *site;

  if (bone->site == NULL)
    return NULL;

  site = stance_catalog_find_term (catalog, STANCE_TERMS_BONE_SITE, bone->site);
  if (site == NULL)
    return NULL;

  if (!bone->builds_with_running && !bone->rest_night_walking && !bone->point_tender &&
      count_risk_factors (self, catalog) < 2)
    return NULL;

  return site->high_risk ? BONE_HIGH_RISK : BONE_OTHER;
}

GArray *
stance_screening_list_stops (const StanceScreening *self,
                             const StanceCatalog   *catalog)
{
  GArray           *stops = g_array_new (FALSE, FALSE, sizeof (StanceStopReason));
  const char       *derived;
  const StanceTerm *term;

  /* The question about bone may be answered while the rest has not been asked. */
  if (!self->asked)
    {
      StanceStopReason not_screened = { .code = "not-screened", .stops = TRUE };

      g_array_append_val (stops, not_screened);
    }

  for (guint i = 0; i < self->flags->len; i++)
    {
      term = stance_catalog_find_term (catalog, STANCE_TERMS_RED_FLAG,
                                       g_ptr_array_index (self->flags, i));
      if (term != NULL)
        add_stop (self, term, stops);
    }

  derived = stance_screening_derive_bone_code (self, catalog);
  term = derived != NULL ? stance_catalog_find_term (catalog, STANCE_TERMS_RED_FLAG, derived) : NULL;
  if (term != NULL)
    add_stop (self, term, stops);

  term = stance_catalog_find_term (catalog, STANCE_TERMS_RED_FLAG, YOUNG_ABNORMAL);
  if (term != NULL && stance_young_is_abnormal (&self->young))
    add_stop (self, term, stops);

  g_array_sort (stops, compare_tiers);

  return stops;
}

gboolean
stance_stops_stop (const GArray *stops)
{
  for (guint i = 0; i < stops->len; i++)
    if (g_array_index (stops, StanceStopReason, i).stops)
      return TRUE;

  return FALSE;
}
