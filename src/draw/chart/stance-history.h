/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"
#include "stance-change.h"
#include "stance-clinic.h"

G_BEGIN_DECLS

/**
 * StanceVisit:
 * @day: days since 1970-01-01, the place on the axis of time
 * @joined: comparable with the visit before
 * @marked: shoes or tester differ from the visit before
 *
 * One visit's value of one side; borrows from the assessment.
 */
typedef struct
{
  const char              *date;
  int                      day;
  double                   value;
  double                   sd;
  gboolean                 joined;
  gboolean                 marked;
  const StanceAssessment  *assessment;
  const StanceObservation *observation;
} StanceVisit;

/**
 * StanceSeries:
 * @visits: of StanceVisit, earlier first
 * @baseline: index of the first visit of the newest episode; -1 when it has none
 * @error: the measuring error at the baseline; NAN when not known
 * @change: of the last visit since the baseline
 */
typedef struct
{
  StanceSide   side;
  GArray      *visits;
  int          baseline;
  double       error;
  StanceChange change;
} StanceSeries;

/**
 * StanceHistory:
 * @task: of the values; the one with the most of them
 * @series: of StanceSeries that have a visit, left first
 * @threshold: NAN when none
 *
 * What one client's visits say about one measure, before anything has a place.
 */
typedef struct
{
  const StanceMeasure *measure;
  const StanceCatalog *catalog;
  const StanceClient  *client;
  const char          *task;
  GPtrArray           *assessments;
  GArray              *series;
  double               threshold;
} StanceHistory;

StanceHistory *stance_history_new (const StanceMeasure *measure,
                                   const StanceCatalog *catalog,
                                   const StanceClient  *client,
                                   const StanceClinic  *clinic,
                                   GPtrArray           *assessments);
void           stance_history_free (StanceHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceHistory, stance_history_free)

const StanceVisit *stance_series_get (const StanceSeries *self,
                                      guint               index);
const StanceVisit *stance_series_get_last (const StanceSeries *self);

G_END_DECLS
