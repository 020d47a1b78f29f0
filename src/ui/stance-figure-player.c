/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-figure-player.h"

#include <adwaita.h>
#include <math.h>

#define RATIO     1.25
#define NARROWEST 200
#define NATURAL   420
#define MARGIN    12
#define SIGN_SIZE 64

/* Seconds: at each end, and between two paintings, as a movement at a human pace needs no more. */
#define REST 0.6
#define TICK (1 / 31.0)

struct _StanceFigurePlayer
{
  GtkWidget parent_instance;

  StanceFigure     *figure; /* the view paints it */
  StanceFigureView *view;
  StanceFigureLook  look;
  StanceSide        side;
  gboolean          playing;
  double            seconds; /* of the movement so far */
  double            position;
  gint64            last_us; /* of the frame clock; 0 before the first */
  guint             tick;
  guint             n_paints;
  GtkWidget        *sign;
};

enum
{
  PROP_0,
  PROP_PLAYING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StanceFigurePlayer, stance_figure_player, GTK_TYPE_WIDGET)

static double
ease (double way)
{
  return (1 - cos (way * G_PI)) / 2;
}

double
stance_figure_player_find_position (guint    n_poses,
                                    gboolean cycle,
                                    double   duration,
                                    double   seconds)
{
  double turn = 2 * (duration + REST);

  if (n_poses < 2 || duration <= 0)
    return 0;

  if (cycle)
    return fmod (seconds / duration, 1) * n_poses;

  seconds = fmod (seconds, turn);
  if (seconds > duration + REST)
    seconds = turn - REST - seconds;

  return ease (CLAMP (seconds / duration, 0, 1)) * (n_poses - 1);
}

/* Painting */

static guint
count_cameras (StanceFigurePlayer *self)
{
  return stance_figure_view_get_n_cameras (self->view);
}

/* Cameras stand beside each other, each as wide as it needs. */
static void
paint_moment (StanceFigurePlayer *self,
              cairo_t            *cr,
              double              width,
              double              height)
{
  double ratios = 0;
  double x = MARGIN;

  for (guint i = 0; i < count_cameras (self); i++)
    ratios += stance_figure_view_get_ratio (self->view, i);

  for (guint i = 0; i < count_cameras (self); i++)
    {
      double share = (width - 2 * MARGIN) * stance_figure_view_get_ratio (self->view, i) / ratios;

      stance_figure_view_paint (self->view, cr, i, self->position, self->side, x, MARGIN, share, height - 2 * MARGIN);
      x += share;
    }
}

static void
stance_figure_player_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  StanceFigurePlayer *self = STANCE_FIGURE_PLAYER (widget);
  int                 width = gtk_widget_get_width (widget);
  int                 height = gtk_widget_get_height (widget);
  cairo_t            *cr;

  if (self->view == NULL)
    {
      gtk_widget_snapshot_child (widget, self->sign, snapshot);
      return;
    }

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (adw_get_enable_animations (widget))
    paint_moment (self, cr, width, height);
  else
    stance_figure_view_paint_still (self->view, cr, self->side, MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
  cairo_destroy (cr);
  self->n_paints++;
}

/* Moving */

static void
move_on (StanceFigurePlayer *self)
{
  double position = stance_figure_player_find_position (stance_figure_view_get_n_poses (self->view), self->figure->cycle,
                                                        stance_figure_view_get_duration (self->view), self->seconds);

  /* At rest nothing is painted anew. */
  if (fabs (position - self->position) < 1e-6)
    return;

  self->position = position;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  StanceFigurePlayer *self = STANCE_FIGURE_PLAYER (widget);
  gint64              now = gdk_frame_clock_get_frame_time (clock);
  double              passed = (double) (now - self->last_us) / G_USEC_PER_SEC;

  if (self->last_us != 0 && passed < TICK)
    return G_SOURCE_CONTINUE;

  /* A frame that comes late does not make the movement jump. */
  self->seconds += self->last_us != 0 ? MIN (passed, 4 * TICK) : 0;
  self->last_us = now;
  move_on (self);

  return G_SOURCE_CONTINUE;
}

static void
stop_ticking (StanceFigurePlayer *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->last_us = 0;
}

static void
update_ticking (StanceFigurePlayer *self)
{
  gboolean moves = self->playing && gtk_widget_get_mapped (GTK_WIDGET (self)) && stance_figure_player_can_move (self);

  if (!moves)
    stop_ticking (self);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
animations_changed_cb (StanceFigurePlayer *self)
{
  update_ticking (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The view paints in the colors that it was made with. */
static void
make_view (StanceFigurePlayer *self)
{
  g_clear_pointer (&self->view, stance_figure_view_unref);
  self->look.dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  if (self->figure != NULL)
    self->view = stance_figure_view_new (self->figure, &self->look);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
toggle (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  StanceFigurePlayer *self = STANCE_FIGURE_PLAYER (widget);

  if (stance_figure_player_can_move (self))
    stance_figure_player_set_playing (self, !self->playing);
}

static void
pressed_cb (StanceFigurePlayer *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  toggle (GTK_WIDGET (self), NULL, NULL);
}

/* The widget */

static GtkSizeRequestMode
stance_figure_player_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stance_figure_player_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  gtk_widget_measure (STANCE_FIGURE_PLAYER (widget)->sign, orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = NARROWEST;
  *natural = NATURAL;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = (int) ((for_size > 0 ? for_size : NATURAL) / RATIO);
      *natural = *minimum;
    }
}

static void
stance_figure_player_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  gtk_widget_allocate (STANCE_FIGURE_PLAYER (widget)->sign, width, height, -1, NULL);
}

static void
stance_figure_player_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (stance_figure_player_parent_class)->map (widget);
  update_ticking (STANCE_FIGURE_PLAYER (widget));
}

static void
stance_figure_player_unmap (GtkWidget *widget)
{
  stop_ticking (STANCE_FIGURE_PLAYER (widget));
  GTK_WIDGET_CLASS (stance_figure_player_parent_class)->unmap (widget);
}

static void
stance_figure_player_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *spec)
{
  switch (id)
    {
    case PROP_PLAYING:
      g_value_set_boolean (value, STANCE_FIGURE_PLAYER (object)->playing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
stance_figure_player_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *spec)
{
  switch (id)
    {
    case PROP_PLAYING:
      stance_figure_player_set_playing (STANCE_FIGURE_PLAYER (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
stance_figure_player_dispose (GObject *object)
{
  StanceFigurePlayer *self = STANCE_FIGURE_PLAYER (object);

  stop_ticking (self);
  g_clear_pointer (&self->view, stance_figure_view_unref);
  g_clear_pointer (&self->figure, stance_figure_free);
  g_clear_pointer (&self->sign, gtk_widget_unparent);

  G_OBJECT_CLASS (stance_figure_player_parent_class)->dispose (object);
}

static void
stance_figure_player_class_init (StanceFigurePlayerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stance_figure_player_dispose;
  object_class->get_property = stance_figure_player_get_property;
  object_class->set_property = stance_figure_player_set_property;
  widget_class->get_request_mode = stance_figure_player_get_request_mode;
  widget_class->measure = stance_figure_player_measure;
  widget_class->size_allocate = stance_figure_player_size_allocate;
  widget_class->snapshot = stance_figure_player_snapshot;
  widget_class->map = stance_figure_player_map;
  widget_class->unmap = stance_figure_player_unmap;

  properties[PROP_PLAYING] =
    g_param_spec_boolean ("playing", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "stance-figure-player");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_install_action (widget_class, "figure.toggle", NULL, toggle);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "figure.toggle", NULL);
}

static void
stance_figure_player_init (StanceFigurePlayer *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->playing = TRUE;
  self->side = STANCE_SIDE_LEFT;
  self->sign = gtk_image_new_from_icon_name (APPLICATION_ID "-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (self->sign), SIGN_SIZE);
  gtk_widget_add_css_class (self->sign, "sign");
  gtk_widget_set_parent (self->sign, GTK_WIDGET (self));

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (make_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-enable-animations",
                           G_CALLBACK (animations_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
stance_figure_player_new (void)
{
  return g_object_new (STANCE_TYPE_FIGURE_PLAYER, NULL);
}

void
stance_figure_player_set_figure (StanceFigurePlayer     *self,
                                 const StanceFigure     *figure,
                                 const StanceFigureLook *look,
                                 const char             *name)
{
  g_return_if_fail (STANCE_IS_FIGURE_PLAYER (self));
  g_return_if_fail (look != NULL);

  g_clear_pointer (&self->view, stance_figure_view_unref);
  g_clear_pointer (&self->figure, stance_figure_free);
  self->figure = figure != NULL ? stance_figure_copy (figure) : NULL;
  self->look = *look;
  self->seconds = 0;
  self->position = 0;
  make_view (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), figure != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  update_ticking (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

void
stance_figure_player_set_side (StanceFigurePlayer *self,
                               StanceSide          side)
{
  g_return_if_fail (STANCE_IS_FIGURE_PLAYER (self));

  self->side = side;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
stance_figure_player_get_playing (StanceFigurePlayer *self)
{
  g_return_val_if_fail (STANCE_IS_FIGURE_PLAYER (self), FALSE);

  return self->playing;
}

void
stance_figure_player_set_playing (StanceFigurePlayer *self,
                                  gboolean            playing)
{
  g_return_if_fail (STANCE_IS_FIGURE_PLAYER (self));

  if (self->playing == playing)
    return;

  self->playing = playing;
  update_ticking (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

gboolean
stance_figure_player_can_move (StanceFigurePlayer *self)
{
  g_return_val_if_fail (STANCE_IS_FIGURE_PLAYER (self), FALSE);

  return self->view != NULL && stance_figure_view_get_n_poses (self->view) > 1 &&
         adw_get_enable_animations (GTK_WIDGET (self));
}

guint
stance_figure_player_get_n_paints (StanceFigurePlayer *self)
{
  g_return_val_if_fail (STANCE_IS_FIGURE_PLAYER (self), 0);

  return self->n_paints;
}
