/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-figure-cache.h"

#include <adwaita.h>

#include "stance-figure-view.h"
#include "stance-photo-image.h"

/* In units of the screen: the widest a card shows it, and its ground's form. */
#define WIDTH  252
#define HEIGHT 180
#define MARGIN 6

/* One picture to draw. */
typedef struct
{
  char                 *key;
  StanceCatalog        *catalog;
  const StanceExercise *exercise; /* owned by the catalog */
  StanceFigureLook      look;
  StanceSide            side;
  int                   scale;
} Wish;

struct _StanceFigureCache
{
  GObject parent_instance;

  StanceFigureLook look;
  GHashTable      *textures; /* of GdkTexture by key; %NULL while it is being drawn */
  GQueue           wishes;
  gboolean         drawing;
  guint            n_made;
};

enum
{
  SIGNAL_MADE,
  SIGNAL_DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StanceFigureCache, stance_figure_cache, G_TYPE_OBJECT)

static void draw_next (StanceFigureCache *self);

static void
wish_free (Wish *self)
{
  g_free (self->key);
  stance_catalog_unref (self->catalog);
  g_free (self);
}

static void
unref_texture (gpointer texture)
{
  if (texture != NULL)
    g_object_unref (texture);
}

/* How high each of @n pictures of @ratio can be in @columns columns. */
static double
find_height (guint  n,
             guint  columns,
             double ratio)
{
  guint  rows = (n + columns - 1) / columns;
  double width = (WIDTH - 2.0 * MARGIN) / columns;
  double height = (HEIGHT - 2.0 * MARGIN) / rows;

  return MIN (height, width / ratio);
}

/* The poses as the first camera sees them: more would be too small. */
static void
paint_poses (StanceFigureView *view,
             cairo_t          *cr,
             StanceSide        side)
{
  guint  n = stance_figure_view_get_n_poses (view);
  double ratio = stance_figure_view_get_ratio (view, 0);
  guint  columns = 1;
  double width, height;

  for (guint i = 2; i <= n; i++)
    if (find_height (n, i, ratio) > find_height (n, columns, ratio))
      columns = i;

  width = (WIDTH - 2.0 * MARGIN) / columns;
  height = (HEIGHT - 2.0 * MARGIN) / ((n + columns - 1) / columns);
  for (guint i = 0; i < n; i++)
    stance_figure_view_paint (view, cr, 0, i, side, MARGIN + (i % columns) * width, MARGIN + (i / columns) * height,
                              width, height);
}

static void
paint_figure (const Wish *wish,
              cairo_t    *cr)
{
  g_autoptr (StanceFigureView) view = stance_figure_view_new (wish->exercise->figure, &wish->look);

  paint_poses (view, cr, wish->side);
}

/* The first of them, whole and in the middle; nothing when it is no picture. */
static void
paint_photo (const Wish *wish,
             cairo_t    *cr)
{
  const StancePhoto *photo = wish->exercise->photos->pdata[0];
  cairo_surface_t   *image = stance_photo_image_decode (photo->image, WIDTH * wish->scale, NULL);
  double             width, height, scale;

  if (image == NULL)
    return;

  width = cairo_image_surface_get_width (image);
  height = cairo_image_surface_get_height (image);
  scale = MIN ((WIDTH - 2.0 * MARGIN) / width, (HEIGHT - 2.0 * MARGIN) / height);
  cairo_translate (cr, (WIDTH - width * scale) / 2, (HEIGHT - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (image);
}

static GdkTexture *
draw_picture (const Wish *wish)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * wish->scale, HEIGHT * wish->scale);
  cairo_t         *cr = cairo_create (surface);
  gsize            stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, wish->scale, wish->scale);
  if (wish->exercise->figure != NULL)
    paint_figure (wish, cr);
  else
    paint_photo (wish, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * HEIGHT * wish->scale,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (WIDTH * wish->scale, HEIGHT * wish->scale, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
draw (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  g_task_return_pointer (task, draw_picture (data), g_object_unref);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  StanceFigureCache *self = STANCE_FIGURE_CACHE (source);
  const Wish        *wish = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);

  self->drawing = FALSE;
  self->n_made++;

  /* Dropped in the meantime, it is not waited for. */
  if (g_hash_table_contains (self->textures, wish->key))
    {
      g_hash_table_insert (self->textures, g_strdup (wish->key), g_steal_pointer (&texture));
      g_signal_emit (self, signals[SIGNAL_MADE], 0, wish->exercise->id);
    }

  draw_next (self);
}

static void
draw_next (StanceFigureCache *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->drawing || g_queue_is_empty (&self->wishes))
    return;

  self->drawing = TRUE;
  task = g_task_new (self, NULL, drawn_cb, NULL);
  g_task_set_source_tag (task, draw_next);
  g_task_set_task_data (task, g_queue_pop_head (&self->wishes), (GDestroyNotify) wish_free);
  g_task_run_in_thread (task, draw);
}

static void
drop_wishes (StanceFigureCache *self)
{
  g_queue_clear_full (&self->wishes, (GDestroyNotify) wish_free);
}

static void
drop (StanceFigureCache *self)
{
  drop_wishes (self);
  g_hash_table_remove_all (self->textures);
  g_signal_emit (self, signals[SIGNAL_DROPPED], 0);
}

static void
dark_changed_cb (StanceFigureCache *self)
{
  self->look.dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  drop (self);
}

/* While it draws it lives: whoever owns it disposes of it, so that it stops. */
static void
stance_figure_cache_dispose (GObject *object)
{
  drop_wishes (STANCE_FIGURE_CACHE (object));

  G_OBJECT_CLASS (stance_figure_cache_parent_class)->dispose (object);
}

static void
stance_figure_cache_finalize (GObject *object)
{
  StanceFigureCache *self = STANCE_FIGURE_CACHE (object);

  g_hash_table_unref (self->textures);

  G_OBJECT_CLASS (stance_figure_cache_parent_class)->finalize (object);
}

static void
stance_figure_cache_class_init (StanceFigureCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stance_figure_cache_dispose;
  G_OBJECT_CLASS (klass)->finalize = stance_figure_cache_finalize;

  signals[SIGNAL_MADE] =
    g_signal_new ("made", STANCE_TYPE_FIGURE_CACHE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_DROPPED] =
    g_signal_new ("dropped", STANCE_TYPE_FIGURE_CACHE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stance_figure_cache_init (StanceFigureCache *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_queue_init (&self->wishes);
  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_texture);
  self->look.dark = adw_style_manager_get_dark (style);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (dark_changed_cb), self, G_CONNECT_SWAPPED);
}

StanceFigureCache *
stance_figure_cache_new (void)
{
  return g_object_new (STANCE_TYPE_FIGURE_CACHE, NULL);
}

const StanceFigureLook *
stance_figure_cache_get_look (StanceFigureCache *self)
{
  g_return_val_if_fail (STANCE_IS_FIGURE_CACHE (self), NULL);

  return &self->look;
}

void
stance_figure_cache_set_look (StanceFigureCache      *self,
                              const StanceFigureLook *look)
{
  g_return_if_fail (STANCE_IS_FIGURE_CACHE (self));
  g_return_if_fail (look != NULL);

  if (self->look.body == look->body && self->look.clothes == look->clothes)
    return;

  self->look.body = look->body;
  self->look.clothes = look->clothes;
  drop (self);
}

static void
wish_for (StanceFigureCache    *self,
          const char           *key,
          StanceCatalog        *catalog,
          const StanceExercise *exercise,
          StanceSide            side,
          int                   scale)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->key = g_strdup (key);
  wish->catalog = stance_catalog_ref (catalog);
  wish->exercise = exercise;
  wish->look = self->look;
  wish->side = side;
  wish->scale = scale;
  g_hash_table_insert (self->textures, g_strdup (key), NULL);
  g_queue_push_tail (&self->wishes, wish);
  draw_next (self);
}

static char *
dup_key (const StanceExercise *exercise,
         StanceSide            side,
         int                   scale)
{
  if (exercise->figure == NULL && (exercise->photos == NULL || exercise->photos->len == 0))
    return NULL;

  /* The revision: of the clinic's own, whose figure can become another. */
  return g_strdup_printf ("%s %d %d %d", exercise->id, exercise->revision, side, scale);
}

/* What is in sight now comes before what is drawn ahead. */
static void
hurry (StanceFigureCache *self,
       const char        *key)
{
  for (GList *l = self->wishes.head; l != NULL; l = l->next)
    if (g_str_equal (((const Wish *) l->data)->key, key))
      {
        g_queue_unlink (&self->wishes, l);
        g_queue_push_head_link (&self->wishes, l);
        return;
      }
}

void
stance_figure_cache_draw_ahead (StanceFigureCache    *self,
                                StanceCatalog        *catalog,
                                const StanceExercise *exercise,
                                StanceSide            side,
                                int                   scale)
{
  g_autofree char *key = NULL;

  g_return_if_fail (STANCE_IS_FIGURE_CACHE (self));
  g_return_if_fail (exercise != NULL);

  key = dup_key (exercise, side, scale);
  if (key != NULL && !g_hash_table_contains (self->textures, key))
    wish_for (self, key, catalog, exercise, side, scale);
}

GdkTexture *
stance_figure_cache_get (StanceFigureCache    *self,
                         StanceCatalog        *catalog,
                         const StanceExercise *exercise,
                         StanceSide            side,
                         int                   scale)
{
  g_autofree char *key = NULL;
  GdkTexture      *texture;

  g_return_val_if_fail (STANCE_IS_FIGURE_CACHE (self), NULL);
  g_return_val_if_fail (exercise != NULL, NULL);

  key = dup_key (exercise, side, scale);
  if (key == NULL)
    return NULL;

  stance_figure_cache_draw_ahead (self, catalog, exercise, side, scale);
  texture = g_hash_table_lookup (self->textures, key);
  if (texture == NULL)
    hurry (self, key);

  return texture;
}

guint
stance_figure_cache_get_n_made (StanceFigureCache *self)
{
  g_return_val_if_fail (STANCE_IS_FIGURE_CACHE (self), 0);

  return self->n_made;
}
