/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-field-row.h"
#include "stance-measure-editor.h"
#include "stance-own-measure.h"
#include "stance-text-row.h"

G_BEGIN_DECLS

/* Rows of one text or number each. */
typedef enum
{
  STANCE_MEASURE_NAME,
  STANCE_MEASURE_SHORT,
  STANCE_MEASURE_UNIT,
  STANCE_MEASURE_MIN,
  STANCE_MEASURE_MAX,
  STANCE_MEASURE_THRESHOLD,
  STANCE_MEASURE_NEAR_ZONE,
  STANCE_MEASURE_SEM,
  STANCE_MEASURE_MDC,
  STANCE_MEASURE_TRIALS,
  STANCE_MEASURE_N_FIELDS,
} StanceMeasureField;

/* Rows of one choice each. */
typedef enum
{
  STANCE_MEASURE_SECTION,
  STANCE_MEASURE_TASK,
  STANCE_MEASURE_DECIMALS,
  STANCE_MEASURE_BETTER,
  STANCE_MEASURE_AGGREGATE,
  STANCE_MEASURE_N_CHOICES,
} StanceMeasureChoice;

struct _StanceMeasureEditor
{
  AdwWindow parent_instance;

  StanceSession       *session;
  const StanceMeasure *measure; /* %NULL for a new one */
  gboolean             filling;
  gboolean             dirty;
  gboolean             checked; /* once it was to be saved, faults are said as they come */

  AdwToastOverlay    *toasts;
  AdwPreferencesPage *page;
  StanceFieldRow     *fields[STANCE_MEASURE_N_FIELDS];
  AdwComboRow        *choices[STANCE_MEASURE_N_CHOICES];
  GPtrArray          *ids[STANCE_MEASURE_N_CHOICES]; /* what a choice stands for */
  GtkSwitch          *sides;
  StanceTextRow      *how_to;
};

void stance_measure_editor_build (StanceMeasureEditor *self,
                                  GCallback            changed);
void stance_measure_editor_fill (StanceMeasureEditor *self);
/* Marks what is wrong; the first such row, or %NULL. */
GtkWidget *stance_measure_editor_check (StanceMeasureEditor *self);
/* To be stored; %NULL with an error naming the key. */
StanceOwnMeasure *stance_measure_editor_collect (StanceMeasureEditor *self,
                                                 GError             **error);

G_END_DECLS
