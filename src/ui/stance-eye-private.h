/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-eye.h"

G_BEGIN_DECLS

#define STANCE_EYE_WORST_PAIN 10

typedef struct _StanceEyeKind StanceEyeKind;

/* @section: %NULL at the end; @measure: %NULL where no measure is asked */
typedef struct
{
  const StanceEyeKind *kind;
  const StanceTerm    *section;
  const StanceMeasure *measure;
  StanceSide           side;
} StanceEyeStep;

/* What choose() may add to what a key has done. */
enum
{
  STANCE_EYE_GOES_ON = 1 << 8,
  STANCE_EYE_GOES_OUT = 1 << 9, /* of a list that a line has opened */
};

/* A kind of question: what it says, what its keys are, and what each does. */
struct _StanceEyeKind
{
  StanceEyeLook look;
  gboolean      not_tested; /* "not tested: pain" is an answer */
  gboolean      last;       /* of one that was opened: leaving it ends the question */

  char *(*dup_name) (const StanceEye     *self,
                     const StanceEyeStep *step);
  char *(*dup_question) (const StanceEye *self); /* %NULL: the name */
  char *(*dup_help) (const StanceEye *self);     /* may be %NULL */
  char *(*dup_answer) (const StanceEye     *self,
                       const StanceEyeStep *step);
  gboolean (*applies) (const StanceEye     *self,
                       const StanceEyeStep *step); /* %NULL: always */
  void (*list_options) (const StanceEye *self,
                        GPtrArray       *options);
  guint (*choose) (StanceEye *self,
                   int        value);
  guint (*type) (StanceEye *self,
                 int        digit);        /* of a number; %NULL elsewhere */
  guint (*erase) (StanceEye *self); /* takes its last digit back */
};

extern const StanceEyeKind stance_eye_safety;
extern const StanceEyeKind stance_eye_region;
extern const StanceEyeKind stance_eye_side;
extern const StanceEyeKind stance_eye_worst;
extern const StanceEyeKind stance_eye_settles;
extern const StanceEyeKind stance_eye_runs;
extern const StanceEyeKind stance_eye_task;
extern const StanceEyeKind stance_eye_seen;
extern const StanceEyeKind stance_eye_pain;
extern const StanceEyeKind stance_eye_held;
extern const StanceEyeKind stance_eye_end;

#define STANCE_EYE_DEPTH 3

struct _StanceEye
{
  StanceEyeCase        situation;
  GArray              *steps; /* StanceEyeStep */
  guint                at;
  const StanceEyeKind *inside[STANCE_EYE_DEPTH]; /* lists that were opened, the last is seen */
  int                  depth;
  int                  line;   /* of the safety screen that is open */
  guint                first;  /* shown of a list that is longer than the keys */
  const char          *task;   /* interned: what is looked at */
  int                  digits; /* typed of a number */
  gboolean             waits;
};

const StanceEyeStep *stance_eye_get_step (const StanceEye *self,
                                          guint            at);
const StanceEyeStep *stance_eye_get_current (const StanceEye *self);
/* Opens a list over the question. */
guint stance_eye_open (StanceEye           *self,
                       const StanceEyeKind *kind);

/* Takes @label and @detail over. */
void stance_eye_add_option (GPtrArray *options,
                            char       key,
                            char      *label,
                            char      *detail,
                            gboolean   chosen,
                            int        value);
/* The key of the choice at @index of a list without 0: 1 … 9, / and *. */
char stance_eye_key_at (guint index);
/* All of a short list of terms; @skip: (nullable): is left out. */
void stance_eye_add_terms (const StanceEye *self,
                           GPtrArray       *options,
                           StanceTerms      terms,
                           const char      *skip,
                           const char      *chosen);
/* 0 to 10, ten on the key * and as 1 and 0. */
void stance_eye_add_scale (GPtrArray *options,
                           double     chosen);
/* What to do after @value was chosen on a scale: a 1 may become 10. */
guint       stance_eye_leave_scale (int value);
const char *stance_eye_get_id (const StanceEye *self,
                               StanceTerms      terms,
                               int              index);
char       *stance_eye_dup_term (const StanceEye *self,
                                 StanceTerms      terms,
                                 const char      *id);
void        stance_eye_set_id (char      **place,
                               const char *id);
char       *stance_eye_dup_whole (double number);

/* Of questions with a measure. */
const char *stance_eye_get_task (const StanceEye     *self,
                                 const StanceMeasure *measure);
/* %NULL when nothing stands there. */
StanceObservation *stance_eye_find (const StanceEye     *self,
                                    const StanceEyeStep *step);
StanceObservation *stance_eye_require (StanceEye           *self,
                                       const StanceEyeStep *step);
char              *stance_eye_dup_measure_name (const StanceEye     *self,
                                                const StanceEyeStep *step);
char              *stance_eye_dup_how_to (const StanceEye *self);
/* %NULL when it was tested, or nothing is said. */
char *stance_eye_dup_not_tested (const StanceEye     *self,
                                 const StanceEyeStep *step);
/* Its task is not locked. */
gboolean stance_eye_is_allowed (const StanceEye     *self,
                                const StanceEyeStep *step);
/* Has a grade whose seconds are typed, and one that was held to the end. */
gboolean stance_eye_is_held (const StanceMeasure *measure);

/* Adds what a section with measures asks, each side on its own. */
void stance_eye_add_measures (GArray           *steps,
                              const StanceEye  *self,
                              const StanceTerm *section);
/* The task of what was looked at, here or at the last visit. */
const char *stance_eye_find_task (const StanceEye *self);
/* Not tested because of pain: what is seen on this side from here on, or this alone. */
void stance_eye_set_not_tested (StanceEye *self);

G_END_DECLS
