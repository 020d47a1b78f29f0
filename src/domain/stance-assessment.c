/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment.h"

#include "stance-signed-findings.h"

#include "stance-texts-private.h"

#include <math.h>
#include <string.h>

const char *const stance_assessment_status_nicks[] = { "draft", "signed", NULL };

static const gsize texts[] = {
  G_STRUCT_OFFSET (StanceAssessment, id),
  G_STRUCT_OFFSET (StanceAssessment, client),
  G_STRUCT_OFFSET (StanceAssessment, episode),
  G_STRUCT_OFFSET (StanceAssessment, clinician),
  G_STRUCT_OFFSET (StanceAssessment, date),
  G_STRUCT_OFFSET (StanceAssessment, previous),
  G_STRUCT_OFFSET (StanceAssessment, reason),
  G_STRUCT_OFFSET (StanceAssessment, template),
  G_STRUCT_OFFSET (StanceAssessment, signed_at),
};

static GHashTable *
copy_words (GHashTable *words)
{
  GHashTable    *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer       key;
  gpointer       word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &key, &word))
    g_hash_table_insert (copy, g_strdup (key), g_strdup (word));

  return copy;
}

static GPtrArray *
copy_ids (GPtrArray *ids)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (copy, g_strdup (g_ptr_array_index (ids, i)));

  return copy;
}

static GPtrArray *
copy_observations (GPtrArray *observations)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_observation_free);

  for (guint i = 0; i < observations->len; i++)
    g_ptr_array_add (copy, stance_observation_copy (g_ptr_array_index (observations, i)));

  return copy;
}

static gboolean
is_same_place (const StanceObservation *observation,
               const char              *measure,
               StanceSide               side,
               const char              *task)
{
  return observation->side == side && g_str_equal (observation->measure, measure) &&
         (task == NULL || g_str_equal (observation->task, task));
}

static gboolean
had_stop (const StanceAssessment *visit,
          const StanceCatalog    *catalog,
          const char             *code)
{
  g_autoptr (GArray) stops = stance_screening_list_stops (visit->screening, catalog);

  for (guint i = 0; i < stops->len; i++)
    if (g_str_equal (g_array_index (stops, StanceStopReason, i).code, code))
      return TRUE;

  return FALSE;
}

/* An amended version of a visit is the same visit. */
static gboolean
was_stopped_before (const StanceAssessment *self,
                    const StanceCatalog    *catalog,
                    GPtrArray              *earlier,
                    const char             *code)
{
  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    {
      const StanceAssessment *visit = g_ptr_array_index (earlier, i);
      gboolean                own_version = *visit->id != '\0' && g_str_equal (visit->id, self->previous);

      if (!own_version && stance_assessment_compare (&visit, &self) < 0 && had_stop (visit, catalog, code))
        return TRUE;
    }

  return FALSE;
}

static gint64
get_making (const StanceAssessment *self)
{
  return self->sequence > 0 ? self->sequence : G_MAXINT64;
}

StanceAssessment *
stance_assessment_new (void)
{
  StanceAssessment *self = g_new0 (StanceAssessment, 1);

  stance_texts_init (self, texts, G_N_ELEMENTS (texts));
  self->version = 1;
  stance_protocol_init (&self->context);
  stance_story_init (&self->story);
  self->complaint.worst = NAN;
  self->screening = stance_screening_new ();
  self->observations = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_observation_free);
  self->signs = g_ptr_array_new_with_free_func (g_free);
  self->marks = g_ptr_array_new_with_free_func (g_free);
  self->examination = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->set_aside = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->targets = stance_targets_new ();
  self->frozen.age = -1;
  self->frozen.height_cm = NAN;
  self->frozen.mass_kg = NAN;

  return self;
}

StanceAssessment *
stance_assessment_copy (const StanceAssessment *self)
{
  StanceAssessment *copy = g_new (StanceAssessment, 1);

  *copy = *self;
  stance_texts_copy (self, copy, texts, G_N_ELEMENTS (texts));
  stance_protocol_copy (&self->context, &copy->context);
  stance_story_copy (&self->story, &copy->story);
  copy->complaint.region = g_strdup (self->complaint.region);
  copy->complaint.settles = g_strdup (self->complaint.settles);
  copy->screening = stance_screening_copy (self->screening);
  copy->observations = copy_observations (self->observations);
  copy->signs = copy_ids (self->signs);
  copy->marks = copy_ids (self->marks);
  copy->examination = copy_words (self->examination);
  copy->set_aside = copy_words (self->set_aside);
  if (self->signed_findings != NULL)
    copy->signed_findings = stance_signed_findings_ref (self->signed_findings);
  copy->targets = stance_targets_copy (self->targets);

  return copy;
}

void
stance_assessment_free (StanceAssessment *self)
{
  if (self == NULL)
    return;

  stance_texts_clear (self, texts, G_N_ELEMENTS (texts));
  stance_protocol_clear (&self->context);
  stance_story_clear (&self->story);
  g_free (self->complaint.region);
  g_free (self->complaint.settles);
  stance_screening_free (self->screening);
  g_ptr_array_unref (self->observations);
  g_ptr_array_unref (self->signs);
  g_ptr_array_unref (self->marks);
  g_hash_table_unref (self->examination);
  g_hash_table_unref (self->set_aside);
  g_ptr_array_unref (self->targets);
  g_clear_pointer (&self->signed_findings, stance_signed_findings_unref);
  g_free (self);
}

StanceObservation *
stance_assessment_find (const StanceAssessment *self,
                        const char             *measure,
                        StanceSide              side,
                        const char             *task)
{
  for (guint i = 0; i < self->observations->len; i++)
    {
      StanceObservation *observation = g_ptr_array_index (self->observations, i);

      if (observation->form != STANCE_FORM_EMPTY && is_same_place (observation, measure, side, task))
        return observation;
    }

  return NULL;
}

StanceObservation *
stance_assessment_require (StanceAssessment *self,
                           const char       *measure,
                           StanceSide        side,
                           const char       *task)
{
  StanceObservation *observation;

  for (guint i = 0; i < self->observations->len; i++)
    {
      observation = g_ptr_array_index (self->observations, i);
      if (is_same_place (observation, measure, side, task))
        return observation;
    }

  observation = stance_observation_new (measure, side, task);
  g_ptr_array_add (self->observations, observation);

  return observation;
}

gboolean
stance_assessment_has_sign (const StanceAssessment *self,
                            const char             *sign)
{
  return g_ptr_array_find_with_equal_func (self->signs, sign, g_str_equal, NULL);
}

gboolean
stance_assessment_has_mark (const StanceAssessment *self,
                            const char             *mark)
{
  return g_ptr_array_find_with_equal_func (self->marks, mark, g_str_equal, NULL);
}

double
stance_assessment_get_mass (const StanceAssessment *self,
                            const StanceClient     *client)
{
  double own = self->context.numbers[STANCE_PROTOCOL_MASS_KG];

  if (!isnan (own))
    return own;
  if (self->frozen.known)
    return self->frozen.mass_kg;

  return client != NULL ? client->mass_kg : NAN;
}

gboolean
stance_assessment_client_runs (const StanceAssessment *self,
                               const StanceClient     *client)
{
  double weekly_km = client != NULL ? client->weekly_km : NAN;

  if (stance_story_has (&self->story, STANCE_STORY_WEEKLY_KM))
    weekly_km = self->story.numbers[STANCE_STORY_WEEKLY_KM];

  /* An unknown distance (NAN) is not more than 0. */
  return self->running || weekly_km > 0.0;
}

const StanceTerm *
stance_assessment_get_template (const StanceAssessment *self,
                                const StanceCatalog    *catalog,
                                GPtrArray              *earlier)
{
  const GPtrArray        *templates = stance_catalog_get_terms (catalog, STANCE_TERMS_TEMPLATE);
  const StanceTerm       *term = stance_catalog_find_term (catalog, STANCE_TERMS_TEMPLATE, self->template);
  const StanceAssessment *latest = NULL;

  if (term != NULL)
    return term;

  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    {
      const StanceAssessment *visit = g_ptr_array_index (earlier, i);

      if (stance_catalog_find_term (catalog, STANCE_TERMS_TEMPLATE, visit->template) != NULL &&
          stance_assessment_compare (&visit, &self) < 0 &&
          (latest == NULL || stance_assessment_compare (&visit, &latest) > 0))
        latest = visit;
    }

  if (latest != NULL)
    return stance_catalog_find_term (catalog, STANCE_TERMS_TEMPLATE, latest->template);

  return templates->len > 0 ? g_ptr_array_index (templates, 0) : NULL;
}

int
stance_assessment_get_age (const StanceAssessment *self,
                           const StanceClient     *client)
{
  if (self->frozen.known)
    return self->frozen.age;

  return client != NULL ? stance_client_get_age (client, self->date) : -1;
}

StanceSex
stance_assessment_get_sex (const StanceAssessment *self,
                           const StanceClient     *client)
{
  if (self->frozen.known)
    return self->frozen.sex;

  return client != NULL ? client->sex : STANCE_SEX_UNKNOWN;
}

void
stance_assessment_get_protocol (const StanceAssessment  *self,
                                const StanceObservation *observation,
                                StanceProtocol          *protocol)
{
  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    {
      const StanceProtocol *from = &self->context;

      if (stance_protocol_has (&observation->protocol, i))
        from = &observation->protocol;

      protocol->numbers[i] = from->numbers[i];
      protocol->texts[i] = g_strdup (from->texts[i]);
    }
}

GArray *
stance_assessment_list_stops (const StanceAssessment *self,
                              const StanceCatalog    *catalog,
                              GPtrArray              *earlier)
{
  GArray *stops = stance_screening_list_stops (self->screening, catalog);

  for (guint i = 0; i < stops->len; i++)
    {
      StanceStopReason *stop = &g_array_index (stops, StanceStopReason, i);

      if (stop->cleared && !was_stopped_before (self, catalog, earlier, stop->code))
        {
          stop->cleared = FALSE;
          stop->stops = TRUE;
        }
    }

  return stops;
}

int
stance_assessment_compare (gconstpointer a,
                           gconstpointer b)
{
  const StanceAssessment *first = *(const StanceAssessment *const *) a;
  const StanceAssessment *second = *(const StanceAssessment *const *) b;
  int                     by_date = strcmp (first->date, second->date);

  if (by_date != 0)
    return by_date;

  return (get_making (first) > get_making (second)) - (get_making (first) < get_making (second));
}
