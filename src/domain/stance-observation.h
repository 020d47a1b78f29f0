/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-measure.h"

G_BEGIN_DECLS

typedef enum
{
  STANCE_FORM_EMPTY, /* a field of the form in which nothing stands yet */
  STANCE_FORM_TRIALS,
  STANCE_FORM_VALUE, /* one trial */
  STANCE_FORM_SUMMARY,
  STANCE_FORM_PARTS,
  STANCE_FORM_GRADE,
  STANCE_FORM_NOT_TESTED,
} StanceForm;

/**
 * StanceObservation:
 * @measure: id
 * @side: %STANCE_SIDE_NONE where the measure has none
 * @task: never %NULL; the measure's first task when nothing else was said
 * @trials: of double; of a value exactly one
 * @mean: typed with @sd and @n (form summary)
 * @parts: part id → GINT_TO_POINTER (points)
 * @grade: id; with @seconds where the grade is typed
 * @pain: 0–10 during the test; NAN when not said; @pain_region its region or %NULL
 * @lever_m: of a force; NAN when not said
 * @computed: a sum that was written by stance_assessment_compute(); not stored
 * @protocol: for this observation, stronger than the assessment's
 *
 * One measure, one side, one task in one assessment, as it was obtained.
 */
typedef struct
{
  const char    *measure; /* interned */
  StanceSide     side;
  const char    *task; /* interned */
  StanceForm     form;
  GArray        *trials;
  double         mean;
  double         sd;
  int            n;
  GHashTable    *parts;
  char          *grade;
  double         seconds;
  char          *not_tested;
  double         pain;
  char          *pain_region;
  double         lever_m;
  gboolean       computed;
  StanceProtocol protocol;
} StanceObservation;

StanceObservation *stance_observation_new (const char *measure,
                                           StanceSide  side,
                                           const char *task);
StanceObservation *stance_observation_copy (const StanceObservation *self);
void               stance_observation_free (StanceObservation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceObservation, stance_observation_free)

/* Each setter changes the form and drops what another form had typed. */
void stance_observation_set_trials (StanceObservation *self,
                                    const double      *trials,
                                    gsize              n_trials);
void stance_observation_set_value (StanceObservation *self,
                                   double             value);
void stance_observation_set_summary (StanceObservation *self,
                                     double             mean,
                                     double             sd,
                                     int                n);
void stance_observation_set_part (StanceObservation *self,
                                  const char        *part,
                                  int                points);
void stance_observation_set_grade (StanceObservation *self,
                                   const char        *grade,
                                   double             seconds);
void stance_observation_set_not_tested (StanceObservation *self,
                                        const char        *reason);
void stance_observation_clear (StanceObservation *self);

/**
 * StanceResult:
 * @known: there is a value to judge
 * @value: the aggregate (mean or best), derived into the measure's unit
 * @mean: of the trials, in the measure's unit; equals @value for a mean aggregate
 * @sd: of the sample (n − 1); NAN for one trial
 * @n: trials; of parts and grades 1
 * @why: why there is no value although something was typed (`no-mass`,
 *   `no-lever`, `not-tested`, `invalid`, `seconds-missing`, `parts-missing`);
 *   else %NULL
 */
typedef struct
{
  gboolean    known;
  double      value;
  double      mean;
  double      sd;
  int         n;
  const char *why;
} StanceResult;

/* @mass_kg: the assessment's, else the client's; NAN when unknown. A mass in the
 * observation's own protocol is stronger.
 */
StanceResult stance_observation_get_result (const StanceObservation *self,
                                            const StanceMeasure     *measure,
                                            double                   mass_kg);

/* The same of what was typed, before it is derived: newtons where the result is Nm/kg. */
StanceResult stance_observation_get_typed (const StanceObservation *self,
                                           const StanceMeasure     *measure);

/* Adds a problem for everything out of limits, missing or not of this measure;
 * places are "@place.trials[0]" and so on.
 */
void stance_observation_check (const StanceObservation *self,
                               const StanceMeasure     *measure,
                               const char              *place,
                               GPtrArray               *problems);

/* Limb symmetry, in per cent: affected ÷ unaffected when @affected is left or right,
 * else lower ÷ higher. NAN where a value is missing or the divisor is not positive.
 */
double stance_limb_symmetry (double     left,
                             double     right,
                             StanceSide affected);

G_END_DECLS
