/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "stance-keys.h"
#include "stance-nick.h"
#include "stance-protocol.h"

G_BEGIN_DECLS

typedef enum
{
  STANCE_BETTER_NONE,
  STANCE_BETTER_HIGHER,
  STANCE_BETTER_LOWER,
  STANCE_BETTER_NEARER,
} StanceBetter;
extern const char *const stance_better_nicks[];

typedef enum
{
  STANCE_AGGREGATE_MEAN,
  STANCE_AGGREGATE_BEST,
} StanceAggregate;
extern const char *const stance_aggregate_nicks[];

/* How it is typed. A measure allows one of these (and always "not tested"). */
typedef enum
{
  STANCE_ENTRY_TRIALS, /* trials, one value, or mean with SD and number */
  STANCE_ENTRY_PARTS,  /* points by part, summed */
  STANCE_ENTRY_GRADE,  /* a grade, with a value where the grade asks for one */
} StanceEntry;
extern const char *const stance_entry_nicks[];

/* How the typed value becomes the judged one. */
typedef enum
{
  STANCE_DERIVE_NONE,
  STANCE_DERIVE_TORQUE_PER_MASS, /* N × lever (m) ÷ mass (kg) = Nm/kg */
  STANCE_DERIVE_SUM,             /* of the values of other measures, not typed */
} StanceDerive;
extern const char *const stance_derive_nicks[];

/* Points from 0 to @max for the part of a score; names stand in the part terms. */
typedef struct
{
  const char *id;
  int         max;
} StancePart;

/**
 * StanceGrade:
 * @value: what the grade counts as in the measure's unit; NAN when it has none
 *   (invalid) or when it is typed (@typed)
 */
typedef struct
{
  const char *id;
  double      value;
  gboolean    typed;
} StanceGrade;

/* What a score is called up to and with @max; in rising order. */
typedef struct
{
  const char *id;
  double      max;
} StanceBand;

/* How a value can be counted instead of typed. */
typedef enum
{
  STANCE_COUNTER_NONE,
  STANCE_COUNTER_STEPS, /* steps a minute, tapped or from frames */
} StanceCounter;
extern const char *const stance_counter_nicks[];

typedef struct
{
  StanceSex   sex; /* UNKNOWN: for all */
  double      mean;
  double      sd;
  char       *source;
  StanceKeys *words; /* FromWhom: n, sex, age */
} StanceReference;

/* What was read at a source and is no mean with its deviation. */
typedef struct
{
  const char *source;
  StanceKeys *words; /* Text */
} StancePublished;

/* Numbers from @min to @max were most likely meant as something else: Text says what. */
typedef struct
{
  double      min;
  double      max;
  StanceKeys *words;
} StanceSlip;

/**
 * StanceMeasure:
 * @tasks: %NULL-terminated; the first is the default; several only for eye measures
 * @unit: as written in JSON and shown ("°", "s", "Nm/kg", "points", "1/min", "")
 * @typed_unit: of the trials where it differs from @unit ("N"), else %NULL
 * @typed_min: limits of a typed trial; equal to @min and @max where nothing is derived
 * @warn_min: outside warn_min … warn_max a value is accepted and named; NAN when none
 * @threshold: shipped default by sex; NAN where none
 * @near_zone: width of the near zone above (below) the threshold; 0 when none
 * @sem: NAN when none published, as @mdc, @mdc_percent and @important
 * @trials: wanted for a verdict
 * @compared: the protocol members that must agree
 * @norm: a published norm by formula (`hip-abduction-eccentric`), else %NULL
 * @from: of a sum: the measures that are added, %NULL-terminated; else empty
 * @references: (element-type StanceReference)
 * @published: (element-type StancePublished)
 * @slips: (element-type StanceSlip)
 * @rivals: the term of those that score the same thing, of which the clinic may take one
 *   as its standard; else %NULL
 * @own: the clinic's
 * @retired: of the clinic's own: no longer offered, and still read in the visits that have it
 * @revision: of the clinic's own
 * @source: of the error figures; empty where the figure is clinic practice, as
 *   @threshold_source and @important_source
 *
 * A defined quantity. Immutable; owned by the catalog.
 */
typedef struct
{
  const char     *id;
  int             order;
  const char     *section;
  const char    **tasks;
  const char     *unit;
  const char     *typed_unit;
  int             decimals;
  gboolean        sides;
  gboolean        whole; /* whole numbers only */
  double          min;
  double          max;
  double          typed_min;
  double          typed_max;
  double          warn_min;
  double          warn_max;
  StanceBetter    better;
  double          thresholds[4]; /* by StanceSex; all equal where it does not depend on sex */
  gboolean        threshold_by_sex;
  double          near_zone;
  double          sem;
  double          mdc;
  double          mdc_percent;
  double          important;
  int             trials;
  StanceAggregate aggregate;
  StanceEntry     entry;
  StanceDerive    derive;
  const char    **from;
  gboolean        seen;   /* an eye grade: a change is never more than error */
  gboolean        told;   /* asked for with the complaint, not among the measures */
  GArray         *parts;  /* StancePart */
  GArray         *grades; /* StanceGrade */
  GArray         *bands;  /* StanceBand; names stand in the band terms */
  gboolean        compared[STANCE_N_PROTOCOL_MEMBERS];
  GArray         *references; /* StanceReference */
  GArray         *published;  /* StancePublished */
  GArray         *slips;      /* StanceSlip */
  StanceCounter   counter;
  const char     *norm;
  const char     *rivals;
  gboolean        own;
  gboolean        retired;
  int             revision;
  const char     *source;
  const char     *threshold_source;
  const char     *important_source;
  StanceKeys     *words; /* Name, Short, Caution, HowTo, Validity, ErrorNote, ThresholdNote */
} StanceMeasure;

char *stance_measure_dup_name (const StanceMeasure *self,
                               const char          *language);
char *stance_measure_dup_text (const StanceMeasure *self,
                               const char          *key,
                               const char          *language);

/* %NULL when the measure has no such part or grade. */
const StancePart  *stance_measure_find_part (const StanceMeasure *self,
                                             const char          *id);
const StanceGrade *stance_measure_find_grade (const StanceMeasure *self,
                                              const char          *id);
/* What @value is called (`good`); %NULL when the measure has no bands. */
const char *stance_measure_get_band (const StanceMeasure *self,
                                     double               value);
gboolean    stance_measure_has_task (const StanceMeasure *self,
                                     const char          *task);

/* What @number, as it was typed, was most likely meant as; %NULL when nothing is known of
 * it. Free with g_free().
 */
char *stance_measure_dup_slip (const StanceMeasure *self,
                               double               number,
                               const char          *language);

/**
 * stance_measure_get_error:
 * @value: the earlier value, for errors in per cent of it
 *
 * Returns: the change that counts as more than measuring error, in the measure's
 *   unit; NAN when none is known
 */
double stance_measure_get_error (const StanceMeasure *self,
                                 double               value);

/* 60 · n · fps ÷ frames; NAN for non-positive input (`clinical.md` 2.1). */
double stance_cadence_from_frames (int    steps,
                                   double frames,
                                   double frame_rate);

/**
 * stance_norm_hip_abduction:
 *
 * Eccentric hip abduction in novice runners, 1.600 − 0.005·age + 0.215·(male), SD
 * 0.354 Nm/kg (Ramskov et al. 2014). Adults of known sex (female, male) only.
 *
 * Returns: FALSE when the norm does not apply
 */
gboolean stance_norm_hip_abduction (int       age,
                                    StanceSex sex,
                                    double   *mean,
                                    double   *sd);

G_END_DECLS
