/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-observation.h"

#include "stance-number-private.h"

#include <math.h>

/* From the joint to where the dynamometer is held; catches centimetres typed as metres. */
#define SHORTEST_LEVER_M 0.05
#define LONGEST_LEVER_M  1.5

#define WORST_PAIN 10.0

/* Fewer trials say nothing of how far apart they usually are. */
#define FEWEST_TRIALS  5
#define FAR_DEVIATIONS 3.0

typedef struct
{
  const StanceObservation *observation;
  const StanceMeasure     *measure;
  const char              *place;
  GPtrArray               *problems;
} Check;

static char *
dup_place (const Check *check,
           const char  *member)
{
  return g_strconcat (check->place, ".", member, NULL);
}

static gboolean
check_limits (const Check *check,
              const char  *place,
              double       number,
              double       min,
              double       max)
{
  char written[STANCE_NUMBER_BUFFER];
  char lowest[STANCE_NUMBER_BUFFER];
  char highest[STANCE_NUMBER_BUFFER];

  if (stance_number_is_within (number, min, max))
    return TRUE;

  stance_problems_add (check->problems, place, "outside-limits", "%s is outside %s … %s (%s)",
                       stance_number_write (number, written),
                       stance_number_write (min, lowest),
                       stance_number_write (max, highest),
                       check->measure->id);

  return FALSE;
}

static void
warn_when_unusual (const Check *check,
                   const char  *place,
                   double       number)
{
  const StanceMeasure *measure = check->measure;
  char                 written[STANCE_NUMBER_BUFFER];
  char                 limit[STANCE_NUMBER_BUFFER];

  /* A comparison with a limit that is not there (NAN) is false. */
  if (stance_number_is_above (number, measure->warn_max))
    stance_problems_add_warning (check->problems, place, "unusual", "%s is more than %s, which is unusual (%s)",
                                 stance_number_write (number, written),
                                 stance_number_write (measure->warn_max, limit), measure->id);
  else if (number < measure->warn_min - STANCE_NUMBER_TOLERANCE)
    stance_problems_add_warning (check->problems, place, "unusual", "%s is less than %s, which is unusual (%s)",
                                 stance_number_write (number, written),
                                 stance_number_write (measure->warn_min, limit), measure->id);
}

static void
check_typed (const Check *check,
             const char  *place,
             double       number,
             gboolean     whole)
{
  char written[STANCE_NUMBER_BUFFER];

  if (!check_limits (check, place, number, check->measure->typed_min, check->measure->typed_max))
    return;

  if (whole && fabs (number - round (number)) > STANCE_NUMBER_TOLERANCE)
    stance_problems_add (check->problems, place, "not-whole", "%s is not a whole number (%s)",
                         stance_number_write (number, written), check->measure->id);
  else
    warn_when_unusual (check, place, number);
}

/* More than three standard deviations from the others, and more than the measure's own
 * standard error where one is known: rounded trials may be equal to the last digit.
 */
static gboolean
is_far_from_others (const Check *check,
                    guint        index)
{
  const GArray *trials = check->observation->trials;
  guint         others = trials->len - 1;
  double        sum = 0.0;
  double        squares = 0.0;
  double        spread = isnan (check->measure->sem) ? 0.0 : check->measure->sem;

  for (guint i = 0; i < trials->len; i++)
    sum += i != index ? g_array_index (trials, double, i) : 0.0;

  for (guint i = 0; i < trials->len; i++)
    squares += i != index ? pow (g_array_index (trials, double, i) - sum / others, 2.0) : 0.0;

  spread = MAX (spread, sqrt (squares / (others - 1)));

  return spread > 0.0 && fabs (g_array_index (trials, double, index) - sum / others) > FAR_DEVIATIONS * spread;
}

/* Asked about, since a slip of the finger is likelier than such a step. */
static void
warn_of_far_trials (const Check *check)
{
  const GArray *trials = check->observation->trials;

  for (guint i = 0; i < trials->len && trials->len >= FEWEST_TRIALS; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s.trials[%u]", check->place, i);
      char             written[STANCE_NUMBER_BUFFER];

      if (is_far_from_others (check, i))
        stance_problems_add_warning (check->problems, place, "far-from-others", "%s is far from the other trials (%s)",
                                     stance_number_write (g_array_index (trials, double, i), written), check->measure->id);
    }
}

static void
check_trials (const Check *check)
{
  const GArray    *trials = check->observation->trials;
  gboolean         single = check->observation->form == STANCE_FORM_VALUE;
  g_autofree char *list = dup_place (check, "trials");

  if (trials->len == 0)
    stance_problems_add (check->problems, list, "missing", "there is no trial (%s)", check->measure->id);

  for (guint i = 0; i < trials->len; i++)
    {
      g_autofree char *place = single ? dup_place (check, "value")
                                      : g_strdup_printf ("%s[%u]", list, i);

      check_typed (check, place, g_array_index (trials, double, i), check->measure->whole);
    }

  warn_of_far_trials (check);
}

/* The mean of whole numbers need not be whole. */
static void
check_summary (const Check *check)
{
  const StanceObservation *self = check->observation;
  g_autofree char         *mean = dup_place (check, "mean");
  g_autofree char         *sd = dup_place (check, "sd");
  g_autofree char         *n = dup_place (check, "n");
  char                     written[STANCE_NUMBER_BUFFER];

  check_typed (check, mean, self->mean, FALSE);

  if (self->n < 1)
    stance_problems_add (check->problems, n, "outside-limits", "%d is not a number of trials", self->n);
  else if (self->n > 1 && isnan (self->sd) && check->measure->derive != STANCE_DERIVE_SUM)
    stance_problems_add (check->problems, sd, "missing", "a mean of %d trials needs its SD", self->n);

  if (self->sd < 0.0 || isinf (self->sd))
    stance_problems_add (check->problems, sd, "outside-limits", "%s is no standard deviation",
                         stance_number_write (self->sd, written));
}

static void
check_known_parts (const Check *check)
{
  GHashTableIter iter;
  gpointer       id;
  gpointer       points;

  g_hash_table_iter_init (&iter, check->observation->parts);
  while (g_hash_table_iter_next (&iter, &id, &points))
    {
      const StancePart *part = stance_measure_find_part (check->measure, id);
      g_autofree char  *place = g_strdup_printf ("%s.parts.%s", check->place, (char *) id);

      if (part == NULL)
        stance_problems_add (check->problems, place, "unknown-id", "%s has no such part", check->measure->id);
      else
        check_limits (check, place, GPOINTER_TO_INT (points), 0.0, part->max);
    }
}

/* Not wrong, for a draft is typed part by part, but there is no score yet. */
static void
warn_of_missing_parts (const Check *check)
{
  g_autofree char *place = dup_place (check, "parts");

  for (guint i = 0; i < check->measure->parts->len; i++)
    {
      const StancePart *part = &g_array_index (check->measure->parts, StancePart, i);

      if (!g_hash_table_contains (check->observation->parts, part->id))
        stance_problems_add_warning (check->problems, place, "parts-missing", "no score without “%s” (%s)",
                                     part->id, check->measure->id);
    }
}

static void
check_grade (const Check *check)
{
  const StanceObservation *self = check->observation;
  const StanceGrade       *grade = stance_measure_find_grade (check->measure, self->grade);
  g_autofree char         *place = dup_place (check, "grade");
  g_autofree char         *value = dup_place (check, "value");

  if (grade == NULL)
    stance_problems_add (check->problems, place, "unknown-id", "%s has no grade “%s”",
                         check->measure->id, self->grade != NULL ? self->grade : "");
  else if (grade->typed && isnan (self->seconds))
    stance_problems_add (check->problems, value, "missing", "“%s” needs a value (%s)",
                         grade->id, check->measure->id);
  else if (grade->typed)
    check_typed (check, value, self->seconds, check->measure->whole);
  else if (!isnan (self->seconds) && !(fabs (self->seconds - grade->value) <= STANCE_NUMBER_TOLERANCE))
    stance_problems_add (check->problems, value, "not-of-measure", "“%s” has no value of its own (%s)",
                         grade->id, check->measure->id);
}

static gboolean
form_fits (StanceForm  form,
           StanceEntry entry)
{
  switch (form)
    {
    case STANCE_FORM_TRIALS:
    case STANCE_FORM_VALUE:
    case STANCE_FORM_SUMMARY:
      return entry == STANCE_ENTRY_TRIALS;

    case STANCE_FORM_PARTS:
      return entry == STANCE_ENTRY_PARTS;

    case STANCE_FORM_GRADE:
      return entry == STANCE_ENTRY_GRADE;

    case STANCE_FORM_EMPTY:
    case STANCE_FORM_NOT_TESTED:
    default:
      return TRUE;
    }
}

static void
check_form (const Check *check)
{
  const StanceObservation *self = check->observation;

  if (!form_fits (self->form, check->measure->entry))
    {
      stance_problems_add (check->problems, check->place, "wrong-form", "%s is entered as %s",
                           check->measure->id, stance_entry_nicks[check->measure->entry]);
      return;
    }

  if (self->form == STANCE_FORM_TRIALS || self->form == STANCE_FORM_VALUE)
    check_trials (check);
  else if (self->form == STANCE_FORM_SUMMARY)
    check_summary (check);
  else if (self->form == STANCE_FORM_PARTS)
    {
      check_known_parts (check);
      warn_of_missing_parts (check);
    }
  else if (self->form == STANCE_FORM_GRADE)
    check_grade (check);
}

static void
check_side_and_task (const Check *check)
{
  const StanceMeasure *measure = check->measure;
  StanceSide           side = check->observation->side;
  gboolean             one = side == STANCE_SIDE_LEFT || side == STANCE_SIDE_RIGHT;
  g_autofree char     *side_place = dup_place (check, "side");
  g_autofree char     *task_place = dup_place (check, "task");

  if (measure->sides && !one)
    stance_problems_add (check->problems, side_place, "side", "%s needs left or right", measure->id);
  else if (!measure->sides && side != STANCE_SIDE_NONE)
    stance_problems_add (check->problems, side_place, "side", "%s has no side", measure->id);

  if (!stance_measure_has_task (measure, check->observation->task))
    stance_problems_add (check->problems, task_place, "unknown-id", "%s has no task “%s”",
                         measure->id, check->observation->task);
}

static void
check_lever (const Check *check)
{
  double           lever_m = check->observation->lever_m;
  g_autofree char *place = dup_place (check, "lever_m");

  if (isnan (lever_m))
    return;

  if (check->measure->derive != STANCE_DERIVE_TORQUE_PER_MASS)
    stance_problems_add (check->problems, place, "not-of-measure", "%s has no lever arm", check->measure->id);
  else
    check_limits (check, place, lever_m, SHORTEST_LEVER_M, LONGEST_LEVER_M);
}

static void
check_pain (const Check *check)
{
  double           pain = check->observation->pain;
  g_autofree char *place = dup_place (check, "pain");

  if (!isnan (pain))
    check_limits (check, place, pain, 0.0, WORST_PAIN);
}

void
stance_observation_check (const StanceObservation *self,
                          const StanceMeasure     *measure,
                          const char              *place,
                          GPtrArray               *problems)
{
  const Check check = { self, measure, place, problems };

  check_side_and_task (&check);
  check_form (&check);
  check_lever (&check);
  check_pain (&check);
}
