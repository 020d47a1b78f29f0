/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-stopwatch.h"

#include <math.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#define SIZE       168
#define RING_WIDTH 10
/* Behind other windows no frame is drawn, but the time goes on. */
#define LOOK_MS 100

struct _StanceStopwatch
{
  GtkWidget parent_instance;

  StanceClock clock;
  double      limit;
  gint64      begin; /* by the clock */
  double      seconds;
  gboolean    running;
  guint       tick;
  guint       source;
  GtkLabel   *label;
};

enum
{
  SIGNAL_STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceStopwatch, stance_stopwatch, GTK_TYPE_WIDGET)

/* Whole seconds, as they count. */
static void
update (StanceStopwatch *self)
{
  g_autofree char *text = g_strdup_printf ("%.0f", floor (self->seconds));

  if (g_strcmp0 (gtk_label_get_text (self->label), text) != 0)
    gtk_label_set_text (self->label, text);

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  stance_stopwatch_look (STANCE_STOPWATCH (widget));

  return G_SOURCE_CONTINUE;
}

static gboolean
look_cb (gpointer user_data)
{
  stance_stopwatch_look (STANCE_STOPWATCH (user_data));

  return G_SOURCE_CONTINUE;
}

static void
rest (StanceStopwatch *self)
{
  self->running = FALSE;
  g_clear_handle_id (&self->source, g_source_remove);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
stop (StanceStopwatch *self)
{
  rest (self);
  update (self);
  g_signal_emit (self, signals[SIGNAL_STOPPED], 0, self->seconds);
}

static void
start (StanceStopwatch *self)
{
  self->begin = self->clock ();
  self->seconds = 0;
  self->running = TRUE;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  self->source = g_timeout_add (LOOK_MS, look_cb, self);
  update (self);
}

static void
draw_ring (cairo_t *cr,
           double   lightness,
           double   alpha,
           double   share)
{
  const double radius = (SIZE - RING_WIDTH) / 2.0;

  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, radius, -G_PI / 2, -G_PI / 2 + 2 * G_PI * share);
  cairo_set_source_rgba (cr, lightness, lightness, lightness, alpha);
  cairo_stroke (cr);
}

static void
stance_stopwatch_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  StanceStopwatch *self = STANCE_STOPWATCH (widget);
  int              width = gtk_widget_get_width (widget);
  int              height = gtk_widget_get_height (widget);
  double           lightness = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? 1 : 0.15;
  cairo_t         *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_set_line_width (cr, RING_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  draw_ring (cr, lightness, 0.12, 1);

  if (self->seconds > 0)
    draw_ring (cr, lightness, 1, MIN (self->seconds / self->limit, 1));

  cairo_destroy (cr);

  GTK_WIDGET_CLASS (stance_stopwatch_parent_class)->snapshot (widget, snapshot);
}

static void
stance_stopwatch_dispose (GObject *object)
{
  StanceStopwatch *self = STANCE_STOPWATCH (object);

  rest (self);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;

  G_OBJECT_CLASS (stance_stopwatch_parent_class)->dispose (object);
}

static void
stance_stopwatch_class_init (StanceStopwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_stopwatch_dispose;
  widget_class->snapshot = stance_stopwatch_snapshot;

  signals[SIGNAL_STOPPED] =
    g_signal_new ("stopped", STANCE_TYPE_STOPWATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stance-stopwatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
stance_stopwatch_init (StanceStopwatch *self)
{
  self->label = GTK_LABEL (gtk_label_new ("0"));
  gtk_widget_set_size_request (GTK_WIDGET (self), SIZE, SIZE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

GtkWidget *
stance_stopwatch_new (double      limit,
                      StanceClock clock)
{
  StanceStopwatch *self = g_object_new (STANCE_TYPE_STOPWATCH, NULL);

  self->limit = limit;
  self->clock = clock != NULL ? clock : g_get_monotonic_time;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Stopwatch"), GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, limit, -1);

  return GTK_WIDGET (self);
}

gboolean
stance_stopwatch_is_running (StanceStopwatch *self)
{
  g_return_val_if_fail (STANCE_IS_STOPWATCH (self), FALSE);

  return self->running;
}

void
stance_stopwatch_toggle (StanceStopwatch *self)
{
  g_return_if_fail (STANCE_IS_STOPWATCH (self));

  if (!self->running)
    {
      start (self);
      return;
    }

  stance_stopwatch_look (self);
  if (self->running)
    stop (self);
}

void
stance_stopwatch_reset (StanceStopwatch *self)
{
  g_return_if_fail (STANCE_IS_STOPWATCH (self));

  rest (self);
  stance_stopwatch_show (self, 0);
}

void
stance_stopwatch_show (StanceStopwatch *self,
                       double           seconds)
{
  g_return_if_fail (STANCE_IS_STOPWATCH (self));

  self->seconds = seconds;
  update (self);
}

void
stance_stopwatch_look (StanceStopwatch *self)
{
  g_return_if_fail (STANCE_IS_STOPWATCH (self));

  if (!self->running)
    return;

  self->seconds = MIN ((double) (self->clock () - self->begin) / G_USEC_PER_SEC, self->limit);
  update (self);

  if (self->seconds >= self->limit)
    {
      gdk_display_beep (gtk_widget_get_display (GTK_WIDGET (self)));
      stop (self);
    }
}
