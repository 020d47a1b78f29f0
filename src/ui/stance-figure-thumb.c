/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-figure-thumb.h"

#define NARROWEST 64
#define NATURAL   96
#define RATIO     1.4
#define SIGN_SIZE 32

struct _StanceFigureThumb
{
  GtkWidget parent_instance;

  StanceFigureCache    *cache;
  StanceCatalog        *catalog;
  const StanceExercise *exercise; /* owned by the catalog */
  StanceSide            side;
  GdkPaintable         *picture;
  GtkWidget            *sign; /* where there is none */
};

G_DEFINE_FINAL_TYPE (StanceFigureThumb, stance_figure_thumb, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
stance_figure_thumb_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stance_figure_thumb_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  gtk_widget_measure (STANCE_FIGURE_THUMB (widget)->sign, orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = NARROWEST;
  *natural = NATURAL;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = (int) ((for_size > 0 ? for_size : NATURAL) / RATIO);
      *natural = *minimum;
    }
}

static void
stance_figure_thumb_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  gtk_widget_allocate (STANCE_FIGURE_THUMB (widget)->sign, width, height, -1, NULL);
}

static void
update (StanceFigureThumb *self)
{
  GdkTexture *texture = NULL;

  if (self->exercise != NULL)
    texture = stance_figure_cache_get (self->cache, self->catalog, self->exercise, self->side,
                                       gtk_widget_get_scale_factor (GTK_WIDGET (self)));

  if (g_set_object (&self->picture, GDK_PAINTABLE (texture)))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
made_cb (StanceFigureThumb *self,
         const char        *exercise)
{
  if (self->exercise != NULL && g_str_equal (self->exercise->id, exercise))
    update (self);
}

/* Whole and in the middle. */
static void
stance_figure_thumb_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  StanceFigureThumb *self = STANCE_FIGURE_THUMB (widget);
  int                width = gtk_widget_get_width (widget);
  int                height = gtk_widget_get_height (widget);
  double             ratio;
  double             shown;

  if (self->picture == NULL)
    {
      gtk_widget_snapshot_child (widget, self->sign, snapshot);
      return;
    }

  ratio = gdk_paintable_get_intrinsic_aspect_ratio (self->picture);
  shown = MIN (width, height * ratio);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (width - shown) / 2, (float) (height - shown / ratio) / 2));
  gdk_paintable_snapshot (self->picture, snapshot, shown, shown / ratio);
  gtk_snapshot_restore (snapshot);
}

static void
stance_figure_thumb_dispose (GObject *object)
{
  StanceFigureThumb *self = STANCE_FIGURE_THUMB (object);

  g_clear_object (&self->picture);
  self->exercise = NULL;
  g_clear_pointer (&self->catalog, stance_catalog_unref);
  g_clear_object (&self->cache);
  g_clear_pointer (&self->sign, gtk_widget_unparent);

  G_OBJECT_CLASS (stance_figure_thumb_parent_class)->dispose (object);
}

static void
stance_figure_thumb_class_init (StanceFigureThumbClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stance_figure_thumb_dispose;
  widget_class->get_request_mode = stance_figure_thumb_get_request_mode;
  widget_class->measure = stance_figure_thumb_measure;
  widget_class->size_allocate = stance_figure_thumb_size_allocate;
  widget_class->snapshot = stance_figure_thumb_snapshot;
  gtk_widget_class_set_css_name (widget_class, "stance-figure-thumb");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
stance_figure_thumb_init (StanceFigureThumb *self)
{
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (update), NULL);
  self->sign = gtk_image_new_from_icon_name (APPLICATION_ID "-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (self->sign), SIGN_SIZE);
  gtk_widget_add_css_class (self->sign, "sign");
  gtk_widget_set_parent (self->sign, GTK_WIDGET (self));
}

GtkWidget *
stance_figure_thumb_new (void)
{
  return g_object_new (STANCE_TYPE_FIGURE_THUMB, NULL);
}

static void
set_cache (StanceFigureThumb *self,
           StanceFigureCache *cache)
{
  if (self->cache == cache)
    return;

  if (self->cache != NULL)
    g_signal_handlers_disconnect_by_data (self->cache, self);
  g_set_object (&self->cache, cache);
  g_signal_connect_object (cache, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cache, "dropped", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

void
stance_figure_thumb_set_exercise (StanceFigureThumb    *self,
                                  StanceFigureCache    *cache,
                                  StanceCatalog        *catalog,
                                  const StanceExercise *exercise,
                                  StanceSide            side)
{
  g_return_if_fail (STANCE_IS_FIGURE_THUMB (self));
  g_return_if_fail (STANCE_IS_FIGURE_CACHE (cache));

  set_cache (self, cache);
  stance_catalog_ref (catalog);
  g_clear_pointer (&self->catalog, stance_catalog_unref);
  self->catalog = catalog;
  self->exercise = exercise;
  self->side = side == STANCE_SIDE_RIGHT ? STANCE_SIDE_RIGHT : STANCE_SIDE_LEFT;
  update (self);
}

void
stance_figure_thumb_show (StanceFigureThumb *self,
                          StanceSession     *session,
                          const char        *exercise,
                          StanceSide         side)
{
  StanceCatalog *catalog = stance_session_get_catalog (session);

  stance_figure_thumb_set_exercise (self, stance_session_get_figures (session), catalog,
                                    stance_catalog_find_exercise (catalog, exercise), side);
}

GdkPaintable *
stance_figure_thumb_get_picture (StanceFigureThumb *self)
{
  g_return_val_if_fail (STANCE_IS_FIGURE_THUMB (self), NULL);

  return self->picture;
}
