/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-chart.h"

G_BEGIN_DECLS

/* A client with visits, from which charts are made. */
typedef struct
{
  StanceCatalog *catalog;
  StanceClient  *client;
  StanceClinic  *clinic;
  GPtrArray     *assessments;
} ChartFixture;

ChartFixture *chart_fixture_new (void);
void          chart_fixture_free (ChartFixture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartFixture, chart_fixture_free)

/* A visit of one episode on a treadmill; what is changed in it is seen by the chart. */
StanceAssessment *chart_fixture_add_visit (ChartFixture *self,
                                           const char   *date);

/* NAN leaves the side out. @sd NAN: one trial. */
void chart_fixture_measure (ChartFixture     *self,
                            StanceAssessment *visit,
                            const char       *measure,
                            double            left,
                            double            right,
                            double            sd);

StanceChart *chart_fixture_chart (ChartFixture *self,
                                  const char   *measure,
                                  const char   *language,
                                  double        width,
                                  double        height);

G_END_DECLS
