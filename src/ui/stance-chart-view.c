/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-chart-view.h"

#include <adwaita.h>
#include <math.h>

/* Charts are laid out in points and wider than this; below it they are painted smaller. */
#define NARROWEST_POINTS 320.0
#define PIXELS_PER_POINT (96.0 / 72.0)

#define NATURAL_WIDTH 640
#define LOWEST        300
#define HIGHEST       400

/* In points. In the first everything has room; the second is left to the values when the
 * words take much. */
#define AMPLE_HEIGHT       2000.0
#define LOWEST_PLOT_HEIGHT 130.0

struct _StanceChartView
{
  GtkWidget parent_instance;

  StanceSession       *session;
  StanceHistory       *history;
  const StanceMeasure *measure;
  StanceChart         *chart;
  double               scale;
  int                  laid_out_width;
};

G_DEFINE_FINAL_TYPE (StanceChartView, stance_chart_view, GTK_TYPE_WIDGET)

static double
get_scale (int width)
{
  return CLAMP (width / NARROWEST_POINTS, 0.5, PIXELS_PER_POINT);
}

/* The layout leaves out words that have no room; here they get it. */
static int
choose_height (StanceChartView *self,
               int              width)
{
  double scale = get_scale (width);
  g_autoptr (StanceChart) ample = stance_chart_view_lay_out (self, width / scale, AMPLE_HEIGHT);
  double needed = ample->empty ? 0 : ample->height - ample->plot.height + LOWEST_PLOT_HEIGHT;

  return MAX (CLAMP (width / 2, LOWEST, HIGHEST), (int) ceil (needed * scale));
}

static void
lay_out_for (StanceChartView *self,
             int              width)
{
  if (self->chart != NULL && self->laid_out_width == width)
    return;

  self->scale = get_scale (width);
  self->laid_out_width = width;
  g_clear_pointer (&self->chart, stance_chart_free);
  self->chart = stance_chart_view_lay_out (self, width / self->scale, choose_height (self, width) / self->scale);
}

static GtkSizeRequestMode
stance_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stance_chart_view_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST_POINTS / 2;
      *natural = NATURAL_WIDTH;
      return;
    }

  *minimum = choose_height (STANCE_CHART_VIEW (widget), for_size > 0 ? for_size : NATURAL_WIDTH);
  *natural = *minimum;
}

static void
stance_chart_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  lay_out_for (STANCE_CHART_VIEW (widget), width);
}

static void
stance_chart_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  StanceChartView      *self = STANCE_CHART_VIEW (widget);
  AdwStyleManager      *style = adw_style_manager_get_default ();
  const StanceChartLook look = {
    .dark = adw_style_manager_get_dark (style),
    .high_contrast = adw_style_manager_get_high_contrast (style),
  };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                          gtk_widget_get_height (widget)));

  cairo_scale (cr, self->scale, self->scale);
  stance_chart_paint (self->chart, &look, cr);
  cairo_destroy (cr);
}

static void
stance_chart_view_finalize (GObject *object)
{
  StanceChartView *self = STANCE_CHART_VIEW (object);

  g_clear_pointer (&self->chart, stance_chart_free);
  g_clear_pointer (&self->history, stance_history_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stance_chart_view_parent_class)->finalize (object);
}

static void
stance_chart_view_class_init (StanceChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = stance_chart_view_finalize;
  widget_class->get_request_mode = stance_chart_view_get_request_mode;
  widget_class->measure = stance_chart_view_measure;
  widget_class->size_allocate = stance_chart_view_size_allocate;
  widget_class->snapshot = stance_chart_view_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
stance_chart_view_init (StanceChartView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
stance_chart_view_new (StanceSession       *session,
                       StanceHistory       *history,
                       const StanceMeasure *measure)
{
  StanceChartView *self;

  g_return_val_if_fail (STANCE_IS_SESSION (session), NULL);
  g_return_val_if_fail (history != NULL, NULL);
  g_return_val_if_fail (measure != NULL, NULL);

  self = g_object_new (STANCE_TYPE_CHART_VIEW, NULL);
  self->session = g_object_ref (session);
  self->history = stance_history_ref (history);
  self->measure = measure;

  lay_out_for (self, NATURAL_WIDTH);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->chart->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->chart->description, -1);

  return GTK_WIDGET (self);
}

const StanceMeasure *
stance_chart_view_get_measure (StanceChartView *self)
{
  g_return_val_if_fail (STANCE_IS_CHART_VIEW (self), NULL);

  return self->measure;
}

const StanceChart *
stance_chart_view_get_chart (StanceChartView *self)
{
  g_return_val_if_fail (STANCE_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

StanceChart *
stance_chart_view_lay_out (StanceChartView *self,
                           double           width,
                           double           height)
{
  g_return_val_if_fail (STANCE_IS_CHART_VIEW (self), NULL);

  return stance_chart_new (self->measure, stance_session_get_catalog (self->session), self->history->client,
                           stance_session_get_clinic (self->session), self->history->assessments,
                           stance_session_get_text (self->session), width, height);
}
