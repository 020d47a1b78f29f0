/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-catalog-private.h"
#include "stance-exercise.h"
#include "stance-figure-private.h"

static const char *const texts[] = {
  "Name", "OtherNames", "Purpose", "Cue", "StopIf", "Effort", "Tempo",
  "Precaution", "Exit", "StartNote", "Evidence", NULL
};
static const char *const required[] = { "Position", "Name", NULL };

/* Of the clinic's own, which need not say one: after all others. */
#define LAST_ORDER 10000

static void
load_terms (StanceExercise      *self,
            StanceContent       *content,
            const StanceCatalog *catalog)
{
  self->prime = stance_content_get_words (content, "Prime");
  stance_catalog_check_terms (catalog, content, "Prime", STANCE_TERMS_MUSCLE, self->prime);
  self->also = stance_content_get_words (content, "Also");
  stance_catalog_check_terms (catalog, content, "Also", STANCE_TERMS_MUSCLE, self->also);
  self->position = stance_content_get_word (content, "Position");
  stance_catalog_check_term (catalog, content, "Position", STANCE_TERMS_POSITION, self->position);
  self->equipment = stance_content_get_words (content, "Equipment");
  stance_catalog_check_terms (catalog, content, "Equipment", STANCE_TERMS_EQUIPMENT, self->equipment);
  self->held_back = stance_content_get_words (content, "HeldBack");
  stance_catalog_check_terms (catalog, content, "HeldBack", STANCE_TERMS_REGION, self->held_back);
}

static const char *
load_neighbor (StanceExercise      *self,
               StanceContent       *content,
               const StanceCatalog *catalog,
               const char          *key)
{
  const char *id = stance_content_get_word (content, key);

  if (id != NULL && (id == self->id || !stance_catalog_may_name_exercise (catalog, id)))
    stance_content_fault (content, key, "there is no other exercise '%s'", id);

  return id;
}

/* A step that names a leg has both forms and no plain one, a step that names none has
 * the plain one alone: everything else would tell a patient the wrong leg.
 */
static gboolean
allow_step (StanceContent *content,
            int            number)
{
  g_autofree char *plain = g_strdup_printf ("Step%d", number);
  g_autofree char *left = g_strdup_printf ("Step%d-left", number);
  g_autofree char *right = g_strdup_printf ("Step%d-right", number);
  gboolean         has_left = stance_content_allow_text (content, left);
  gboolean         has_right = stance_content_allow_text (content, right);
  gboolean         has_plain = stance_content_allow_text (content, plain);

  if (has_left != has_right)
    stance_content_fault (content, has_left ? left : right, "stands without the other side");
  if (has_left && has_plain)
    stance_content_fault (content, plain, "stands beside one for each side");

  return has_left || has_right || has_plain;
}

static void
load_steps (StanceExercise *self,
            StanceContent  *content)
{
  while (self->n_steps < 9 && allow_step (content, self->n_steps + 1))
    self->n_steps++;
  if (self->n_steps == 0)
    stance_content_fault (content, "Step1", "the key is missing");
  self->n_faults = stance_content_allow_numbered (content, "Fault");
}

static void
load_dose (StanceContent *content,
           StanceDose    *dose)
{
  stance_content_get_range (content, "Sets", &dose->sets_min, &dose->sets_max);
  stance_content_get_range (content, "Reps", &dose->reps_min, &dose->reps_max);
  stance_content_get_range (content, "Hold", &dose->hold_min_s, &dose->hold_max_s);
  stance_content_get_range (content, "Rest", &dose->rest_min_s, &dose->rest_max_s);
  stance_content_get_range (content, "PerWeek", &dose->per_week_min, &dose->per_week_max);
  dose->each_side = stance_content_get_flag (content, "EachSide");
  dose->unit = stance_content_get_nick (content, "Unit", stance_dose_unit_nicks, STANCE_DOSE_REPS);
  dose->when = stance_content_get_nick (content, "When", stance_dose_when_nicks, STANCE_DOSE_ANY_TIME);

  if ((dose->reps_min > 0 || dose->hold_min_s > 0) != (dose->sets_min > 0))
    stance_content_fault (content, "Sets", "goes with Reps or Hold");
  if (dose->per_week_max > 14)
    stance_content_fault (content, "PerWeek", "%d is above 14", dose->per_week_max);
  if (dose->unit == STANCE_DOSE_STEPS && dose->reps_min == 0)
    stance_content_fault (content, "Unit", "steps go with Reps");
}

static gboolean
load_article (StanceContent       *content,
              const StanceCatalog *catalog,
              StancePhaseDose     *dose)
{
  g_autofree char *group = g_strdup_printf ("Dose %s", dose->phase);

  if (!g_strv_contains (stance_content_get_groups (content), group))
    return FALSE;

  stance_content_enter (content, group);
  load_dose (content, &dose->article);
  if (!stance_content_is_own (content))
    stance_content_require (content, "Source");
  dose->source = g_strdup (stance_content_get_word (content, "Source"));
  stance_catalog_check_term (catalog, content, "Source", STANCE_TERMS_REFERENCE, dose->source);

  return TRUE;
}

static gboolean
load_start (StanceContent   *content,
            StancePhaseDose *dose)
{
  g_autofree char *group = g_strdup_printf ("Start %s", dose->phase);

  if (!g_strv_contains (stance_content_get_groups (content), group))
    return FALSE;

  stance_content_enter (content, group);
  load_dose (content, &dose->start);
  if (!stance_dose_is_complete (&dose->start))
    stance_content_fault (content, "Sets", "a start dose says sets, and repetitions or a hold");

  return TRUE;
}

/* Asked for in the order of phases; a group of another name stays unknown. */
static void
load_doses (StanceExercise      *self,
            StanceContent       *content,
            const StanceCatalog *catalog)
{
  const GPtrArray *phases = stance_catalog_get_terms (catalog, STANCE_TERMS_PHASE);

  for (guint i = 0; i < phases->len; i++)
    {
      StancePhaseDose dose = { .phase = ((StanceTerm *) phases->pdata[i])->id };

      dose.has_article = load_article (content, catalog, &dose);
      dose.has_start = load_start (content, &dose);
      if (dose.has_article || dose.has_start)
        g_array_append_val (self->doses, dose);
    }
}

static void
load_place (StanceExercise *self,
            StanceContent  *content)
{
  self->own = stance_content_is_own (content);
  if (!self->own)
    stance_content_require (content, "Order");
  else
    stance_content_get_word (content, "Id");
  self->order = stance_content_get_whole (content, "Order", 1, G_MAXINT16, LAST_ORDER);
}

static void
clear_dose (gpointer data)
{
  g_free (((StancePhaseDose *) data)->source);
}

StanceExercise *
stance_exercise_load (StanceContent       *content,
                      const StanceCatalog *catalog)
{
  StanceExercise *self = g_new0 (StanceExercise, 1);

  self->id = stance_content_get_id (content);
  self->doses = g_array_new (FALSE, FALSE, sizeof (StancePhaseDose));
  g_array_set_clear_func (self->doses, clear_dose);
  self->photos = stance_photos_new (NULL);

  stance_content_require_group (content, "Exercise");
  for (int i = 0; required[i] != NULL; i++)
    stance_content_require (content, required[i]);
  load_place (self, content);
  self->floor = stance_content_get_flag (content, "Floor");
  self->one_sided = stance_content_get_flag (content, "OneSided");
  load_terms (self, content, catalog);
  self->easier = load_neighbor (self, content, catalog, "Easier");
  self->harder = load_neighbor (self, content, catalog, "Harder");
  load_steps (self, content);
  stance_catalog_check_term (catalog, content, "EvidenceSource", STANCE_TERMS_REFERENCE,
                             stance_content_get_word (content, "EvidenceSource"));
  stance_content_allow_texts (content, texts);
  self->words = stance_content_dup_keys (content);
  load_doses (self, content, catalog);
  self->figure = stance_figure_load (content, catalog, self->prime);

  return self;
}

void
stance_exercise_free (StanceExercise *self)
{
  g_free (self->prime);
  g_free (self->also);
  g_free (self->equipment);
  g_free (self->held_back);
  g_array_unref (self->doses);
  g_ptr_array_unref (self->photos);
  stance_keys_unref (self->words);
  g_clear_pointer (&self->figure, stance_figure_free);
  g_free (self);
}
