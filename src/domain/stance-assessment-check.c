/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-assessment.h"

#include "stance-correction.h"
#include "stance-date.h"
#include "stance-examination.h"
#include "stance-number-private.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const StanceAssessment *assessment;
  const StanceCatalog    *catalog;
  const StanceClient     *client;
  const char             *today;
  GPtrArray              *problems;
} Check;

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

static const StanceTerm *
check_term (const Check *check,
            StanceTerms  terms,
            const char  *id,
            const char  *place)
{
  const StanceTerm *term = stance_catalog_find_term (check->catalog, terms, id);

  if (term == NULL)
    stance_problems_add (check->problems, place, "unknown-id", "“%s” is not known", id);

  return term;
}

static void
check_term_list (const Check *check,
                 StanceTerms  terms,
                 GPtrArray   *ids,
                 const char  *member)
{
  for (guint i = 0; i < ids->len; i++)
    {
      const char      *id = g_ptr_array_index (ids, i);
      g_autofree char *place = g_strdup_printf ("%s[%u]", member, i);
      guint            first = i;

      check_term (check, terms, id, place);
      g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &first);
      if (first < i)
        stance_problems_add (check->problems, place, "doubled", "“%s” stands twice", id);
    }
}

static void
check_a_date (const Check *check,
              const char  *date,
              const char  *place)
{
  if (is_blank (date))
    stance_problems_add (check->problems, place, "missing", "a date is needed");
  else if (!stance_date_is_valid (date))
    stance_problems_add (check->problems, place, "not-a-date", "%s is not a date (YYYY-MM-DD)", date);
}

static void
check_date (const Check *check)
{
  const char *date = check->assessment->date;

  check_a_date (check, date, "date");
  if (!stance_date_is_valid (date))
    return;

  if (strcmp (date, check->today) > 0)
    stance_problems_add (check->problems, "date", "future", "%s is in the future", date);
  if (check->client != NULL && stance_date_is_valid (check->client->birth_date) &&
      strcmp (date, check->client->birth_date) < 0)
    stance_problems_add (check->problems, "date", "before-birth", "%s is before birth", date);
}

static void
check_complaint (const Check *check)
{
  const StanceComplaint *complaint = &check->assessment->complaint;
  char                   worst[STANCE_NUMBER_BUFFER];

  if (complaint->region != NULL)
    check_term (check, STANCE_TERMS_REGION, complaint->region, "complaint.region");
  if (complaint->settles != NULL)
    check_term (check, STANCE_TERMS_SETTLES, complaint->settles, "complaint.settles");
  if (!isnan (complaint->worst) && !stance_number_is_within (complaint->worst, 0.0, 10.0))
    stance_problems_add (check->problems, "complaint.worst", "outside-limits", "%s is outside 0 … 10",
                         stance_number_write (complaint->worst, worst));
}

static void
check_text (const Check *check,
            const char  *text,
            const char  *place)
{
  if (is_blank (text))
    stance_problems_add (check->problems, place, "blank", "a text is needed");
}

/* Only a code of @tier may be put aside in this way. */
static void
check_tier (const Check *check,
            const char  *code,
            int          first,
            int          last,
            const char  *place)
{
  const StanceTerm *term = check_term (check, STANCE_TERMS_RED_FLAG, code, place);

  if (term != NULL && (term->tier < first || term->tier > last))
    stance_problems_add (check->problems, place, "wrong-tier", first == last ? "%s is of tier %d, only tier %d can be here" : "%s is of tier %d, only tiers up to %d can be here",
                         code, term->tier, last);
}

/* Who set it aside looks at it again, in the future as it was on the day of the visit. */
static void
check_an_override (const Check          *check,
                   const StanceOverride *override,
                   const char           *member)
{
  g_autofree char *code = g_strconcat (member, ".code", NULL);
  g_autofree char *reason = g_strconcat (member, ".reason", NULL);
  g_autofree char *review = g_strconcat (member, ".review", NULL);

  check_tier (check, override->code, 3, 3, code);
  check_text (check, override->reason, reason);
  check_a_date (check, override->review, review);
  if (override->review != NULL && stance_date_is_valid (override->review) && strcmp (override->review, check->assessment->date) < 0)
    stance_problems_add (check->problems, review, "before-visit", "%s is before the visit", override->review);
}

static void
check_override (const Check *check)
{
  const StanceOverride *override = &check->assessment->screening->override;

  const GPtrArray *further = check->assessment->screening->further;

  if (override->code != NULL)
    check_an_override (check, override, "override");

  for (guint i = 0; i < further->len; i++)
    {
      g_autofree char *member = g_strdup_printf ("further_overrides[%u]", i);

      check_an_override (check, g_ptr_array_index (further, i), member);
    }
}

static void
check_not_future (const Check *check,
                  const char  *date,
                  const char  *place)
{
  check_a_date (check, date, place);
  if (date != NULL && stance_date_is_valid (date) && strcmp (date, check->today) > 0)
    stance_problems_add (check->problems, place, "future", "%s is in the future", date);
}

static void
check_clearance (const Check *check)
{
  const StanceClearance *clearance = &check->assessment->screening->clearance;

  if (clearance->code == NULL)
    return;

  check_tier (check, clearance->code, 1, STANCE_LAST_FIXED_TIER, "clearance.code");
  check_text (check, clearance->by, "clearance.by");
  check_text (check, clearance->imaging, "clearance.imaging");
  check_not_future (check, clearance->date, "clearance.date");
}

static void
check_screening (const Check *check)
{
  const StanceScreening *screening = check->assessment->screening;

  check_term_list (check, STANCE_TERMS_RED_FLAG, screening->flags, "red_flags");
  if (screening->bone.site != NULL)
    check_term (check, STANCE_TERMS_BONE_SITE, screening->bone.site, "bone.site");
  if (screening->young.consent_date != NULL)
    check_not_future (check, screening->young.consent_date, "young.consent_date");
  check_override (check);
  check_clearance (check);
}

static gboolean
is_doubled (const Check *check,
            guint        index)
{
  const StanceObservation *observation = g_ptr_array_index (check->assessment->observations, index);

  for (guint i = 0; i < index; i++)
    {
      const StanceObservation *other = g_ptr_array_index (check->assessment->observations, i);

      if (other->form != STANCE_FORM_EMPTY && other->side == observation->side &&
          g_str_equal (other->measure, observation->measure) &&
          g_str_equal (other->task, observation->task))
        return TRUE;
    }

  return FALSE;
}

/* What was typed may be within its limits and the torque made from it not. */
static void
check_derived (const Check             *check,
               const StanceObservation *observation,
               const StanceMeasure     *measure,
               const char              *place)
{
  double       mass_kg = stance_assessment_get_mass (check->assessment, check->client);
  StanceResult result = stance_observation_get_result (observation, measure, mass_kg);
  char         value[STANCE_NUMBER_BUFFER];
  char         min[STANCE_NUMBER_BUFFER];
  char         max[STANCE_NUMBER_BUFFER];

  if (measure->derive == STANCE_DERIVE_NONE || !result.known ||
      stance_number_is_within (result.value, measure->min, measure->max))
    return;

  stance_problems_add (check->problems, place, "outside-limits", "%s %s is outside %s … %s (%s)",
                       stance_number_write (result.value, value), measure->unit,
                       stance_number_write (measure->min, min),
                       stance_number_write (measure->max, max), measure->id);
}

static void
check_observation_terms (const Check             *check,
                         const StanceObservation *observation,
                         const char              *place)
{
  g_autofree char *not_tested = g_strconcat (place, ".not_tested", NULL);
  g_autofree char *pain_region = g_strconcat (place, ".pain_region", NULL);

  if (observation->not_tested != NULL)
    check_term (check, STANCE_TERMS_NOT_TESTED, observation->not_tested, not_tested);
  if (observation->pain_region != NULL)
    check_term (check, STANCE_TERMS_REGION, observation->pain_region, pain_region);
}

static void
check_observation (const Check *check,
                   guint        index)
{
  const StanceObservation *observation = g_ptr_array_index (check->assessment->observations, index);
  const StanceMeasure     *measure = stance_catalog_find_measure (check->catalog, observation->measure);
  g_autofree char         *place = g_strdup_printf ("observations[%u]", index);
  g_autofree char         *measure_place = g_strconcat (place, ".measure", NULL);
  guint                    n_before = check->problems->len;

  if (observation->form == STANCE_FORM_EMPTY)
    return;

  if (measure == NULL)
    {
      stance_problems_add (check->problems, measure_place, "unknown-id", "“%s” is not known",
                           observation->measure);
      return;
    }

  if (is_doubled (check, index))
    stance_problems_add (check->problems, place, "doubled", "%s stands twice for this side and task",
                         measure->id);
  stance_observation_check (observation, measure, place, check->problems);
  check_observation_terms (check, observation, place);
  if (check->problems->len == n_before)
    check_derived (check, observation, measure, place);
}

/* Keys are "rule/side". */
static void
check_set_aside (const Check *check)
{
  GHashTableIter iter;
  gpointer       key;
  gpointer       reason;

  g_hash_table_iter_init (&iter, check->assessment->set_aside);
  while (g_hash_table_iter_next (&iter, &key, &reason))
    {
      g_auto (GStrv) parts = g_strsplit (key, "/", 2);
      g_autofree char *place = g_strconcat ("set_aside.", key, NULL);

      if (parts[0] == NULL || parts[1] == NULL ||
          stance_catalog_find_rule (check->catalog, parts[0]) == NULL ||
          stance_nick_find (stance_side_nicks, parts[1]) < 0)
        stance_problems_add (check->problems, place, "unknown-id", "there is no such finding");
      check_text (check, reason, place);
    }
}

GPtrArray *
stance_assessment_check (const StanceAssessment *self,
                         const StanceCatalog    *catalog,
                         const StanceClient     *client,
                         const char             *today)
{
  GPtrArray  *problems = stance_problems_new ();
  const Check check = { self, catalog, client, today, problems };

  check_date (&check);
  if (*self->template != '\0')
    check_term (&check, STANCE_TERMS_TEMPLATE, self->template, "template");
  check_complaint (&check);
  stance_members_check (stance_story_members (&self->story), "story", problems);
  for (guint i = 0; i < self->observations->len; i++)
    check_observation (&check, i);
  check_term_list (&check, STANCE_TERMS_SIGN, self->signs, "signs");
  check_term_list (&check, STANCE_TERMS_MARK, self->marks, "marks");
  stance_assessment_check_examination (self, catalog, problems);
  check_screening (&check);
  check_set_aside (&check);
  stance_targets_check (self->targets, catalog, problems);

  return problems;
}
