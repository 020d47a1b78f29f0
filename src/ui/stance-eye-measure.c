/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-eye-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "stance-lock.h"

/* What is seen and felt standing on each leg. */

#define PAIN_REASON "pain"

const char *
stance_eye_get_task (const StanceEye     *self,
                     const StanceMeasure *measure)
{
  return self->task != NULL && stance_measure_has_task (measure, self->task) ? self->task : measure->tasks[0];
}

StanceObservation *
stance_eye_find (const StanceEye     *self,
                 const StanceEyeStep *step)
{
  StanceObservation *observation = stance_assessment_find (self->situation.assessment, step->measure->id, step->side,
                                                           stance_eye_get_task (self, step->measure));

  return observation != NULL && observation->form != STANCE_FORM_EMPTY ? observation : NULL;
}

StanceObservation *
stance_eye_require (StanceEye           *self,
                    const StanceEyeStep *step)
{
  return stance_assessment_require (self->situation.assessment, step->measure->id, step->side, stance_eye_get_task (self, step->measure));
}

static double
get_value (const StanceEye     *self,
           const StanceEyeStep *step)
{
  const StanceObservation *observation = stance_eye_find (self, step);

  return observation != NULL && observation->form == STANCE_FORM_VALUE ? g_array_index (observation->trials, double, 0) : NAN;
}

char *
stance_eye_dup_not_tested (const StanceEye     *self,
                           const StanceEyeStep *step)
{
  const StanceObservation *observation = stance_eye_find (self, step);

  if (observation == NULL || observation->form != STANCE_FORM_NOT_TESTED)
    return NULL;

  return stance_eye_dup_term (self, STANCE_TERMS_NOT_TESTED, observation->not_tested);
}

char *
stance_eye_dup_measure_name (const StanceEye     *self,
                             const StanceEyeStep *step)
{
  return stance_measure_dup_name (step->measure, self->situation.language);
}

char *
stance_eye_dup_how_to (const StanceEye *self)
{
  return stance_measure_dup_text (stance_eye_get_current (self)->measure, "HowTo", self->situation.language);
}

static gboolean
is_locked (const StanceEye *self,
           const char      *task)
{
  g_autoptr (GArray) stops = stance_assessment_list_stops (self->situation.assessment, self->situation.catalog, self->situation.visits);

  return stance_assessment_get_lock (self->situation.assessment, self->situation.catalog, stops, task) != STANCE_LOCK_NONE;
}

/* What a suspicion forbids is not asked; the stop rule says why. */
gboolean
stance_eye_is_allowed (const StanceEye     *self,
                       const StanceEyeStep *step)
{
  return !is_locked (self, stance_eye_get_task (self, step->measure));
}

static gboolean
belongs_together (const StanceEyeStep *step,
                  const StanceEyeStep *other)
{
  return step->kind == other->kind && step->section == other->section && step->side == other->side;
}

void
stance_eye_set_not_tested (StanceEye *self)
{
  const StanceEyeStep *current = stance_eye_get_current (self);

  for (guint i = self->at; i < self->steps->len && belongs_together (stance_eye_get_step (self, i), current); i++)
    {
      stance_observation_set_not_tested (stance_eye_require (self, stance_eye_get_step (self, i)), PAIN_REASON);
      stance_eye_go (self, i + 1);

      /* One movement shows all that is seen in it; a test is one. */
      if (current->kind != &stance_eye_seen)
        break;
    }
}

/* The task in which one looks */

static char *
dup_task_name (const StanceEye     *self,
               const StanceEyeStep *step)
{
  return g_strdup (_ ("Movement"));
}

static char *
dup_task_question (const StanceEye *self)
{
  return g_strdup (_ ("In which movement do you look?"));
}

static char *
dup_task_answer (const StanceEye     *self,
                 const StanceEyeStep *step)
{
  return stance_eye_dup_term (self, STANCE_TERMS_TASK, stance_eye_get_task (self, step->measure));
}

static void
list_tasks (const StanceEye *self,
            GPtrArray       *options)
{
  const StanceMeasure *measure = stance_eye_get_current (self)->measure;

  for (int i = 0; measure->tasks[i] != NULL; i++)
    stance_eye_add_option (options, stance_eye_key_at ((guint) i), stance_eye_dup_term (self, STANCE_TERMS_TASK, measure->tasks[i]), NULL,
                           g_str_equal (measure->tasks[i], stance_eye_get_task (self, measure)), i);
}

static guint
choose_task (StanceEye *self,
             int        value)
{
  self->task = stance_eye_get_current (self)->measure->tasks[value];

  return STANCE_EYE_GOES_ON;
}

const StanceEyeKind stance_eye_task = {
  .dup_name = dup_task_name,
  .dup_question = dup_task_question,
  .dup_answer = dup_task_answer,
  .applies = stance_eye_is_allowed,
  .list_options = list_tasks,
  .choose = choose_task,
};

/* The task of the first thing seen in a visit; %NULL when nothing was looked at. */
static const char *
find_seen (const StanceEye        *self,
           const StanceAssessment *visit)
{
  for (guint i = 0; i < visit->observations->len; i++)
    {
      const StanceObservation *observation = visit->observations->pdata[i];
      const StanceMeasure     *measure = stance_catalog_find_measure (self->situation.catalog, observation->measure);

      if (measure != NULL && measure->seen && observation->form != STANCE_FORM_EMPTY)
        return observation->task;
    }

  return NULL;
}

const char *
stance_eye_find_task (const StanceEye *self)
{
  const GPtrArray        *visits = self->situation.visits;
  const StanceAssessment *latest = NULL;

  if (find_seen (self, self->situation.assessment) != NULL)
    return find_seen (self, self->situation.assessment);

  for (guint i = 0; visits != NULL && i < visits->len; i++)
    if (find_seen (self, visits->pdata[i]) != NULL && (latest == NULL || stance_assessment_compare (&visits->pdata[i], &latest) > 0))
      latest = visits->pdata[i];

  return latest != NULL ? find_seen (self, latest) : NULL;
}

/* Seen: 0, 1, 2 */

static const char *
describe_grade (int grade,
                int max)
{
  if (grade == 0)
    return _ ("No");

  if (max == 1)
    return _ ("Yes");

  return grade == max ? _ ("Clear") : _ ("Some");
}

static char *
dup_seen_answer (const StanceEye     *self,
                 const StanceEyeStep *step)
{
  double value = get_value (self, step);

  if (isnan (value))
    return stance_eye_dup_not_tested (self, step);

  return g_strdup (describe_grade ((int) lround (value), (int) lround (step->measure->max)));
}

static void
list_grades_seen (const StanceEye *self,
                  GPtrArray       *options)
{
  const StanceEyeStep *step = stance_eye_get_current (self);
  double               value = get_value (self, step);
  int                  max = (int) lround (step->measure->max);

  for (int grade = 0; grade <= max; grade++)
    stance_eye_add_option (options, (char) ('0' + grade), g_strdup (describe_grade (grade, max)), NULL,
                           !isnan (value) && lround (value) == grade, grade);
}

static guint
choose_value (StanceEye *self,
              int        value)
{
  stance_observation_set_value (stance_eye_require (self, stance_eye_get_current (self)), value);

  return STANCE_EYE_TYPED | STANCE_EYE_GOES_ON;
}

const StanceEyeKind stance_eye_seen = {
  .look = STANCE_EYE_ROW,
  .not_tested = TRUE,
  .dup_name = stance_eye_dup_measure_name,
  .dup_help = stance_eye_dup_how_to,
  .dup_answer = dup_seen_answer,
  .applies = stance_eye_is_allowed,
  .list_options = list_grades_seen,
  .choose = choose_value,
};

/* Pain in the task: 0 to 10 */

static char *
dup_pain_answer (const StanceEye     *self,
                 const StanceEyeStep *step)
{
  char *value = stance_eye_dup_whole (get_value (self, step));

  return value != NULL ? value : stance_eye_dup_not_tested (self, step);
}

static void
list_pain (const StanceEye *self,
           GPtrArray       *options)
{
  stance_eye_add_scale (options, get_value (self, stance_eye_get_current (self)));
}

static guint
choose_pain (StanceEye *self,
             int        value)
{
  stance_observation_set_value (stance_eye_require (self, stance_eye_get_current (self)), value);

  return stance_eye_leave_scale (value);
}

const StanceEyeKind stance_eye_pain = {
  .look = STANCE_EYE_SCALE,
  .dup_name = stance_eye_dup_measure_name,
  .dup_help = stance_eye_dup_how_to,
  .dup_answer = dup_pain_answer,
  .applies = stance_eye_is_allowed,
  .list_options = list_pain,
  .choose = choose_pain,
};

/* Which questions a section with measures asks */

static const StanceEyeKind *
find_kind (const StanceMeasure *measure)
{
  if (measure->seen)
    return &stance_eye_seen;

  if (stance_eye_is_held (measure))
    return &stance_eye_held;

  return measure->entry == STANCE_ENTRY_TRIALS && lround (measure->max) == STANCE_EYE_WORST_PAIN ? &stance_eye_pain : NULL;
}

static void
add_side (GArray           *steps,
          const StanceEye  *self,
          const StanceTerm *section,
          StanceSide        side)
{
  for (int i = 0; section->measures[i] != NULL; i++)
    {
      const StanceMeasure *measure = stance_catalog_find_measure (self->situation.catalog, section->measures[i]);
      const StanceEyeStep  step = { find_kind (measure), section, measure, side };

      if (step.kind != NULL && measure->sides)
        g_array_append_val (steps, step);
    }
}

void
stance_eye_add_measures (GArray           *steps,
                         const StanceEye  *self,
                         const StanceTerm *section)
{
  const StanceMeasure *first = section->measures[0] != NULL ? stance_catalog_find_measure (self->situation.catalog, section->measures[0]) : NULL;
  const StanceEyeStep  task = { .kind = &stance_eye_task, .section = section, .measure = first };

  if (first == NULL)
    return;

  if (first->tasks[0] != NULL && first->tasks[1] != NULL)
    g_array_append_val (steps, task);

  add_side (steps, self, section, STANCE_SIDE_LEFT);
  add_side (steps, self, section, STANCE_SIDE_RIGHT);
}
