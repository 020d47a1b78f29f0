/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-change.h"

#include "stance-number-private.h"

#include <math.h>
#include <string.h>

const char *const stance_verdict_nicks[] = {
  "within-error", "beyond-error", "no-error-known", "too-few-trials", "not-comparable", NULL
};

typedef enum
{
  AGREEMENT_SAME,
  AGREEMENT_MISSING,
  AGREEMENT_DIFFERS,
} Agreement;

/* Case and blanks at the ends are how something was typed, not what was worn. */
static gboolean
is_same_text (const char *one,
              const char *other)
{
  g_autofree char *one_folded = g_utf8_casefold (one, -1);
  g_autofree char *other_folded = g_utf8_casefold (other, -1);

  return g_str_equal (g_strstrip (one_folded), g_strstrip (other_folded));
}

static gboolean
is_same_number (const StanceProtocolInfo *info,
                double                    one,
                double                    other)
{
  if (!isnan (info->at_least))
    return stance_number_is_at_least (MIN (one, other), info->at_least);

  return !stance_number_is_above (fabs (one - other), info->tolerance);
}

static Agreement
compare_member (const StanceProtocol *one,
                const StanceProtocol *other,
                StanceProtocolMember  member)
{
  const StanceProtocolInfo *info = stance_protocol_get_info (member);
  gboolean                  has_one = stance_protocol_has (one, member);
  gboolean                  has_other = stance_protocol_has (other, member);
  gboolean                  same;

  if (has_one != has_other)
    return AGREEMENT_MISSING;
  if (!has_one)
    return AGREEMENT_SAME;

  if (info->kind == STANCE_MEMBER_NUMBER)
    same = is_same_number (info, one->numbers[member], other->numbers[member]);
  else
    same = is_same_text (one->texts[member], other->texts[member]);

  return same ? AGREEMENT_SAME : AGREEMENT_DIFFERS;
}

static void
add_reasons (GPtrArray  *reasons,
             guint       members,
             const char *words)
{
  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    if ((members & (1U << i)) != 0)
      g_ptr_array_add (reasons, g_strdup_printf ("%s %s", stance_protocol_get_info (i)->id, words));
}

static const StanceAssessment *
find_latest_with_value (const StanceMeasure     *measure,
                        const StanceClient      *client,
                        const StanceAssessment  *assessment,
                        const StanceObservation *observation,
                        GPtrArray               *earlier)
{
  const StanceAssessment *latest = NULL;

  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    {
      const StanceAssessment  *visit = g_ptr_array_index (earlier, i);
      const StanceObservation *other;
      double                   mass_kg = stance_assessment_get_mass (visit, client);

      if (stance_assessment_compare (&visit, &assessment) >= 0 ||
          (latest != NULL && stance_assessment_compare (&visit, &latest) <= 0))
        continue;

      other = stance_assessment_find (visit, observation->measure, observation->side, observation->task);
      if (other != NULL && stance_observation_get_result (other, measure, mass_kg).known)
        latest = visit;
    }

  return latest;
}

static const StanceAssessment *
find_first_of_episode (const StanceAssessment *assessment,
                       GPtrArray              *earlier)
{
  const StanceAssessment *first = assessment;

  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    {
      const StanceAssessment *visit = g_ptr_array_index (earlier, i);

      if (g_str_equal (visit->episode, assessment->episode) &&
          stance_assessment_compare (&visit, &first) < 0)
        first = visit;
    }

  return first;
}

static void
compare_protocols (const StanceMeasure     *measure,
                   const StanceAssessment  *earlier,
                   const StanceObservation *then,
                   const StanceAssessment  *later,
                   const StanceObservation *now,
                   StanceChange            *change)
{
  StanceProtocol first;
  StanceProtocol second;

  stance_assessment_get_protocol (earlier, then, &first);
  stance_assessment_get_protocol (later, now, &second);
  stance_change_is_comparable (measure, &first, &second, change);
  stance_protocol_clear (&first);
  stance_protocol_clear (&second);
}

void
stance_change_clear (StanceChange *self)
{
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->from_date, g_free);
}

char *
stance_change_dup_why (const StanceChange *self)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_free);

  add_reasons (reasons, self->breaks, "differs");
  add_reasons (reasons, self->missing, "is known for only one of the two visits");
  add_reasons (reasons, self->marks, "differs: the error may be larger");
  if (reasons->len == 0)
    return NULL;

  g_ptr_array_add (reasons, NULL);

  return g_strjoinv ("; ", (char **) reasons->pdata);
}

StanceVerdict
stance_change_judge (const StanceMeasure *measure,
                     double               earlier,
                     double               later)
{
  double error = stance_measure_get_error (measure, earlier);

  /* Observers agree only fairly: a change of what was seen is never more than error. */
  if (isnan (error) || measure->seen)
    return STANCE_VERDICT_NO_ERROR_KNOWN;

  return stance_number_is_at_least (fabs (later - earlier), error) ? STANCE_VERDICT_BEYOND_ERROR
                                                                   : STANCE_VERDICT_WITHIN_ERROR;
}

StanceImportant
stance_change_is_important (const StanceMeasure *measure,
                            double               earlier,
                            double               later)
{
  if (isnan (measure->important))
    return STANCE_IMPORTANT_UNKNOWN;

  return stance_number_is_at_least (fabs (later - earlier), measure->important) ? STANCE_IMPORTANT_YES
                                                                                : STANCE_IMPORTANT_NO;
}

StanceChange
stance_change_between (const StanceMeasure     *measure,
                       const StanceClient      *client,
                       const StanceAssessment  *earlier,
                       const StanceAssessment  *later,
                       const StanceObservation *observation)
{
  StanceChange             change = { .earlier = NAN, .difference = NAN, .error = NAN };
  const StanceObservation *other;
  StanceResult             then;
  StanceResult             now;

  other = stance_assessment_find (earlier, observation->measure, observation->side, observation->task);
  if (other == NULL)
    return change;

  then = stance_observation_get_result (other, measure, stance_assessment_get_mass (earlier, client));
  now = stance_observation_get_result (observation, measure, stance_assessment_get_mass (later, client));
  if (!then.known || !now.known)
    return change;

  change.exists = TRUE;
  change.from = g_strdup (earlier->id);
  change.from_date = g_strdup (earlier->date);
  change.earlier = then.value;
  change.difference = now.value - then.value;
  change.error = measure->seen ? NAN : stance_measure_get_error (measure, then.value);
  change.important = stance_change_is_important (measure, then.value, now.value);
  change.verdict = stance_change_judge (measure, then.value, now.value);

  compare_protocols (measure, earlier, other, later, observation, &change);
  if (change.breaks != 0)
    change.verdict = STANCE_VERDICT_NOT_COMPARABLE;
  else if (MIN (then.n, now.n) < measure->trials)
    change.verdict = STANCE_VERDICT_TOO_FEW_TRIALS;

  /* What cannot be compared is not shown to be important either. */
  if (change.verdict >= STANCE_VERDICT_TOO_FEW_TRIALS && change.important == STANCE_IMPORTANT_YES)
    change.important = STANCE_IMPORTANT_NO;

  return change;
}

StanceChange
stance_change_since_last (const StanceMeasure     *measure,
                          const StanceClient      *client,
                          const StanceAssessment  *assessment,
                          const StanceObservation *observation,
                          GPtrArray               *earlier)
{
  const StanceAssessment *last;

  last = find_latest_with_value (measure, client, assessment, observation, earlier);
  if (last == NULL)
    return (StanceChange){ .earlier = NAN, .difference = NAN, .error = NAN };

  return stance_change_between (measure, client, last, assessment, observation);
}

StanceChange
stance_change_since_baseline (const StanceMeasure     *measure,
                              const StanceClient      *client,
                              const StanceAssessment  *assessment,
                              const StanceObservation *observation,
                              GPtrArray               *earlier)
{
  const StanceAssessment *first = find_first_of_episode (assessment, earlier);

  if (first == assessment)
    return (StanceChange){ .earlier = NAN, .difference = NAN, .error = NAN };

  return stance_change_between (measure, client, first, assessment, observation);
}

gboolean
stance_change_is_comparable (const StanceMeasure  *measure,
                             const StanceProtocol *earlier,
                             const StanceProtocol *later,
                             StanceChange         *change)
{
  guint breaks = 0;
  guint missing = 0;
  guint marks = 0;

  for (int i = 0; i < STANCE_N_PROTOCOL_MEMBERS; i++)
    {
      Agreement agreement = AGREEMENT_SAME;

      if (measure->compared[i])
        agreement = compare_member (earlier, later, i);
      if (agreement == AGREEMENT_MISSING)
        missing |= 1U << i;
      else if (agreement == AGREEMENT_DIFFERS && stance_protocol_get_info (i)->marks_only)
        marks |= 1U << i;
      else if (agreement == AGREEMENT_DIFFERS)
        breaks |= 1U << i;
    }

  if (change != NULL)
    {
      change->breaks = breaks;
      change->missing = missing;
      change->marks = marks;
    }

  return breaks == 0;
}
