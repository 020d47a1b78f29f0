/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-eye-private.h"

#include <math.h>

#include <glib/gi18n.h>

/* A position that is held while the stopwatch runs: the time gives the grade, or a key. */

static const StanceGrade *
find_grade (const StanceMeasure *measure,
            gboolean             typed)
{
  for (guint i = 0; i < measure->grades->len; i++)
    {
      const StanceGrade *grade = &g_array_index (measure->grades, StanceGrade, i);

      if (typed ? grade->typed : !isnan (grade->value) && grade->value >= measure->max)
        return grade;
    }

  return NULL;
}

/* Neither timed nor held to the end: a key of its own. */
static gboolean
is_other_grade (const StanceMeasure *measure,
                const StanceGrade   *grade)
{
  return grade != find_grade (measure, TRUE) && grade != find_grade (measure, FALSE);
}

static void
set_grade (StanceEye  *self,
           const char *grade,
           double      seconds)
{
  StanceObservation *observation = stance_eye_require (self, stance_eye_get_current (self));

  stance_observation_set_grade (observation, grade, seconds);
  observation->pain = NAN;
}

double
stance_eye_get_limit (StanceEye *self)
{
  return stance_eye_get_current (self)->measure->max;
}

StanceEyeEffect
stance_eye_time (StanceEye *self,
                 double     seconds)
{
  const StanceMeasure *measure = stance_eye_get_current (self)->measure;
  gboolean             held = seconds >= measure->max;

  if (seconds < 1)
    return STANCE_EYE_HANDLED;

  set_grade (self, find_grade (measure, !held)->id, held ? NAN : floor (seconds));
  self->waits = TRUE;

  return STANCE_EYE_HANDLED | STANCE_EYE_TYPED | STANCE_EYE_WAITS;
}

static double
get_pain (const StanceEye *self)
{
  const StanceObservation *observation = stance_eye_find (self, stance_eye_get_current (self));

  return observation != NULL ? observation->pain : NAN;
}

static char *
dup_pain_question (const StanceEye *self)
{
  return g_strdup (_ ("How bad was the pain in the test?"));
}

static char *
dup_pain_help (const StanceEye *self)
{
  return g_strdup (_ ("Press Enter where it was not pain that decided the test."));
}

static void
list_test_pain (const StanceEye *self,
                GPtrArray       *options)
{
  stance_eye_add_scale (options, get_pain (self));
}

static guint
choose_test_pain (StanceEye *self,
                  int        value)
{
  stance_eye_require (self, stance_eye_get_current (self))->pain = value;

  return stance_eye_leave_scale (value);
}

static const StanceEyeKind stance_eye_test_pain = {
  .look = STANCE_EYE_SCALE,
  .last = TRUE,
  .dup_question = dup_pain_question,
  .dup_help = dup_pain_help,
  .list_options = list_test_pain,
  .choose = choose_test_pain,
};

static char *
dup_held_answer (const StanceEye     *self,
                 const StanceEyeStep *step)
{
  const StanceObservation *observation = stance_eye_find (self, step);
  g_autofree char         *grade = NULL;

  if (observation == NULL || observation->form != STANCE_FORM_GRADE)
    return stance_eye_dup_not_tested (self, step);

  grade = stance_eye_dup_term (self, STANCE_TERMS_GRADE, observation->grade);

  if (!isnan (observation->seconds))
    /* Translators: a grade and the seconds it was held: "delayed positive, 18 s". */
    return g_strdup_printf (_ ("%s, %ld s"), grade, lround (observation->seconds));

  if (!isnan (observation->pain))
    /* Translators: a grade and the pain that decided it: "invalid, pain 4". */
    return g_strdup_printf (_ ("%s, pain %ld"), grade, lround (observation->pain));

  return g_steal_pointer (&grade);
}

enum
{
  STOPWATCH = -1,
};

static void
list_grades (const StanceEye *self,
             GPtrArray       *options)
{
  const StanceEyeStep     *step = stance_eye_get_current (self);
  const StanceObservation *observation = stance_eye_find (self, step);
  guint                    n = 0;

  stance_eye_add_option (options, '0', g_strdup (_ ("Start or stop")), g_strdup (_ ("or the space bar")), FALSE, STOPWATCH);

  for (guint i = 0; i < step->measure->grades->len; i++)
    {
      const StanceGrade *grade = &g_array_index (step->measure->grades, StanceGrade, i);
      const StanceTerm  *term = stance_catalog_find_term (self->situation.catalog, STANCE_TERMS_GRADE, grade->id);

      if (term != NULL && is_other_grade (step->measure, grade))
        stance_eye_add_option (options, stance_eye_key_at (n++), stance_term_dup_name (term, self->situation.language),
                               stance_term_dup_text (term, "Detail", self->situation.language),
                               observation != NULL && g_strcmp0 (observation->grade, grade->id) == 0, (int) i);
    }
}

static guint
choose_grade (StanceEye *self,
              int        value)
{
  const StanceEyeStep *step = stance_eye_get_current (self);
  const StanceGrade   *grade;

  if (value == STOPWATCH)
    return STANCE_EYE_TIMES;

  grade = &g_array_index (step->measure->grades, StanceGrade, value);
  set_grade (self, grade->id, NAN);

  /* A grade that counts as nothing is invalid: pain is its commonest reason. */
  if (isnan (grade->value))
    return STANCE_EYE_TYPED | stance_eye_open (self, &stance_eye_test_pain);

  return STANCE_EYE_TYPED | STANCE_EYE_GOES_ON;
}

const StanceEyeKind stance_eye_held = {
  .look = STANCE_EYE_STOPWATCH,
  .not_tested = TRUE,
  .dup_name = stance_eye_dup_measure_name,
  .dup_help = stance_eye_dup_how_to,
  .dup_answer = dup_held_answer,
  .applies = stance_eye_is_allowed,
  .list_options = list_grades,
  .choose = choose_grade,
};

gboolean
stance_eye_is_held (const StanceMeasure *measure)
{
  return measure->entry == STANCE_ENTRY_GRADE && find_grade (measure, TRUE) != NULL && find_grade (measure, FALSE) != NULL;
}
