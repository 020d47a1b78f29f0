/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-eye-private.h"

#include <math.h>

#include <glib/gi18n.h>

/* Running, and the end. */

enum
{
  RUNS_NOT = -1,
  RUNS = -2, /* nobody knows how far */
};

static double *
get_distance (const StanceEye *self)
{
  return &self->situation.assessment->story.numbers[STANCE_STORY_WEEKLY_KM];
}

static char *
dup_runs_name (const StanceEye     *self,
               const StanceEyeStep *step)
{
  return g_strdup (_ ("Distance a week"));
}

static char *
dup_runs_question (const StanceEye *self)
{
  return g_strdup (_ ("How many kilometers a week at present?"));
}

static char *
dup_runs_help (const StanceEye *self)
{
  return g_strdup (_ ("Type the number, then Enter."));
}

static char *
dup_runs_answer (const StanceEye     *self,
                 const StanceEyeStep *step)
{
  double distance = *get_distance (self);

  if (isnan (distance))
    return self->situation.assessment->running ? g_strdup (_ ("Runs")) : NULL;

  return distance > 0 ? g_strdup_printf ("%ld km", lround (distance)) : g_strdup (_ ("Does not run"));
}

static void
list_runs (const StanceEye *self,
           GPtrArray       *options)
{
  double distance = *get_distance (self);

  stance_eye_add_option (options, '/', g_strdup (_ ("Runs, distance not known")), NULL, isnan (distance) && self->situation.assessment->running, RUNS);
  stance_eye_add_option (options, '*', g_strdup (_ ("Does not run")), NULL, !isnan (distance) && distance <= 0, RUNS_NOT);
}

static void
set_distance (StanceEye *self,
              double     distance)
{
  *get_distance (self) = distance;
  self->situation.assessment->running = distance > 0;
}

static guint
choose_runs (StanceEye *self,
             int        value)
{
  set_distance (self, value == RUNS ? NAN : 0);
  self->situation.assessment->running = value == RUNS;

  return STANCE_EYE_TYPED | STANCE_EYE_GOES_ON;
}

/* What is typed after coming back replaces what stood there. */
static guint
type_runs (StanceEye *self,
           int        digit)
{
  double distance = self->digits > 0 ? *get_distance (self) * 10 + digit : digit;

  if (distance > stance_story_get_info (STANCE_STORY_WEEKLY_KM)->max)
    return 0;

  self->digits++;
  set_distance (self, distance);

  return STANCE_EYE_TYPED;
}

static guint
erase_runs (StanceEye *self)
{
  self->digits--;
  set_distance (self, self->digits > 0 ? floor (*get_distance (self) / 10) : NAN);

  return STANCE_EYE_TYPED;
}

const StanceEyeKind stance_eye_runs = {
  .look = STANCE_EYE_NUMBER,
  .dup_name = dup_runs_name,
  .dup_question = dup_runs_question,
  .dup_help = dup_runs_help,
  .dup_answer = dup_runs_answer,
  .list_options = list_runs,
  .choose = choose_runs,
  .type = type_runs,
  .erase = erase_runs,
};

/* The end */

static char *
dup_end_name (const StanceEye     *self,
              const StanceEyeStep *step)
{
  return g_strdup (_ ("Findings"));
}

static void
list_end (const StanceEye *self,
          GPtrArray       *options)
{
  stance_eye_add_option (options, '*', g_strdup (_ ("Sign")), NULL, FALSE, 0);
}

static guint
choose_end (StanceEye *self,
            int        value)
{
  return STANCE_EYE_SIGNS;
}

const StanceEyeKind stance_eye_end = {
  .look = STANCE_EYE_END,
  .dup_name = dup_end_name,
  .list_options = list_end,
  .choose = choose_end,
};
