/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "stance-change.h"
#include "stance-clinic.h"
#include "stance-finding.h"
#include "stance-picture.h"
#include "stance-text.h"

G_BEGIN_DECLS

/* A chart laid out as a value: everything that will be painted, with its place. Tests
 * read it; painting adds nothing. Lengths are points (1/72 inch) from the top left.
 */
typedef struct
{
  double x, y, width, height;
} StanceRectangle;

typedef enum
{
  STANCE_LABEL_TITLE,
  STANCE_LABEL_CONCLUSION,
  STANCE_LABEL_TICK_X,
  STANCE_LABEL_TICK_Y,
  STANCE_LABEL_SERIES,
  STANCE_LABEL_BAND,
  STANCE_LABEL_NOTE, /* protocol and error under the chart */
  STANCE_LABEL_EMPTY,
} StanceLabelRole;

/* What is painted before a label that explains a part of the chart. */
typedef enum
{
  STANCE_SWATCH_NONE,
  STANCE_SWATCH_MARK, /* the side's mark */
  STANCE_SWATCH_BAND, /* of the band with this side */
  STANCE_SWATCH_THRESHOLD,
  STANCE_SWATCH_RING, /* of a marked visit */
} StanceSwatch;

typedef struct
{
  StanceLabelRole role;
  StanceRectangle rectangle;
  char           *text;
  StanceSide      side;   /* of a series or band label */
  StanceSwatch    swatch; /* stands in the first points of the rectangle */
} StanceChartLabel;

/* One visit's value of one side. */
typedef struct
{
  StanceSide  side;
  const char *date; /* owned by the chart */
  double      value;
  double      sd; /* NAN when there is none */
  double      x, y;
  gboolean    marked; /* shoes or tester differ from the visit before */
} StanceChartMark;

/* A straight line between two comparable visits. */
typedef struct
{
  StanceSide side;
  double     x1, y1, x2, y2;
} StanceChartSegment;

/* One measuring error above and below a side's baseline, or a threshold zone. */
typedef struct
{
  StanceSide      side;      /* NONE for a zone, BOTH where the measure has no sides */
  double          low, high; /* in the measure's unit */
  StanceRectangle rectangle;
} StanceChartBand;

typedef struct
{
  double value;
  double position;
  char  *text;
} StanceChartTick;

typedef struct
{
  double          width, height;
  StanceRectangle plot;
  double          y_low, y_high;          /* of the axis, in the measure's unit */
  char           *first_date, *last_date; /* of the axis */
  GArray         *x_ticks;                /* StanceChartTick */
  GArray         *y_ticks;
  GArray         *bands;
  GArray         *segments;
  GArray         *marks;
  GArray         *labels;
  double          threshold; /* NAN when none */
  double          threshold_y;
  char           *title;       /* name of the measure and unit */
  char           *conclusion;  /* the sentence, one line a side */
  char           *description; /* the values in words, for <desc> and screen readers */
  gboolean        empty;
} StanceChart;

/**
 * stance_chart_new:
 * @assessments: (element-type StanceAssessment): newest versions, any order
 * @clinic: for thresholds; may be %NULL
 * @width: in points; 320 … 2000
 *
 * Lays out @measure over the client's visits. Without any value the chart says so.
 */
StanceChart *stance_chart_new (const StanceMeasure *measure,
                               const StanceCatalog *catalog,
                               const StanceClient  *client,
                               const StanceClinic  *clinic,
                               GPtrArray           *assessments,
                               StanceText          *text,
                               double               width,
                               double               height);
void         stance_chart_free (StanceChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceChart, stance_chart_free)

typedef struct
{
  gboolean dark;
  gboolean high_contrast;
} StanceChartLook;

/* On white paper with a look of zeros; in the window without a ground. */
void stance_chart_paint (const StanceChart     *self,
                         const StanceChartLook *look,
                         cairo_t               *cr);

/* SVG carries the sentence as <title> and the values as <desc>. */
GBytes *stance_chart_to_bytes (const StanceChart  *self,
                               StancePictureFormat format,
                               GError            **error);

G_END_DECLS
