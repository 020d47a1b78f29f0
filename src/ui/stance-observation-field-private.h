/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-observation-field.h"
#include "stance-steady-label.h"

G_BEGIN_DECLS

/* How one kind of entry builds its input, takes what is typed and shows what is stored. */
typedef struct
{
  void (*build) (StanceObservationField *self);
  /* What the draft holds into the input. */
  void (*show) (StanceObservationField *self);
  /* What stands in the input into the draft. */
  void (*store) (StanceObservationField *self);
  /* (nullable): keys that choose; TRUE when it was one */
  gboolean (*press) (StanceObservationField *self,
                     guint                   keyval);
} StanceFieldKind;

extern const StanceFieldKind stance_field_trials;
extern const StanceFieldKind stance_field_grade;
extern const StanceFieldKind stance_field_choice; /* eye grades and parts */

struct _StanceObservationField
{
  GtkWidget parent_instance;

  StanceDraft           *draft;
  const StanceMeasure   *measure;
  StanceSide             side;
  const char            *task;
  const StancePart      *part;
  const StanceFieldKind *kind;

  GtkStack          *pages;
  GtkBox            *content;  /* of the inputs */
  GtkWidget         *untested; /* why it was not tested, in their place */
  GtkWidget         *input;    /* trials entry, choice or grade */
  GtkWidget         *seconds;  /* of a grade that is typed */
  GtkWidget         *pain;
  StanceSteadyLabel *status;
  char              *problem; /* what is wrong; %NULL when nothing is */
  const char        *problem_style;
  gboolean           showing; /* the input is being filled, not typed in */
};

/* %NULL while nothing is typed there. */
StanceObservation *stance_observation_field_find (StanceObservationField *self);
StanceObservation *stance_observation_field_require (StanceObservationField *self);
/* The same of the other side, which stands beside it; %NULL where there is none. */
StanceObservationField *stance_observation_field_get_neighbor (StanceObservationField *self);
StanceText             *stance_observation_field_get_text (StanceObservationField *self);
/* "Pelvic drop in running, left"; free with g_free(). */
char *stance_observation_field_dup_label (StanceObservationField *self);

/* Checks what is stored there, shows what is wrong, takes an impossible value out of the
 * draft again (it stays in the input, to be mended) and tells the draft.
 *
 * @no_number: (nullable): the place that holds no number (".trials", ".value", ".pain")
 */
void stance_observation_field_typed (StanceObservationField *self,
                                     const char             *no_number);
void stance_observation_field_forget_problem (StanceObservationField *self);

/* A small entry for a number, told to screen readers as @label; Enter moves on. */
GtkWidget *stance_observation_field_new_entry (StanceObservationField *self,
                                               const char             *label,
                                               GCallback               changed);
/* Enter goes on to the next input of the window. */
void stance_observation_field_move_on (GtkWidget *widget);

G_END_DECLS
