/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-sheet-picture.h"

#include "stance-figure-view.h"
#include "stance-photo-image.h"

/* Between two photos, as a share of their height. */
#define PHOTO_GAP 0.04

struct _StanceSheetPicture
{
  gatomicrefcount   n_refs;
  StanceFigureView *figure;
  StanceSide        side;
  GPtrArray        *photos; /* cairo_surface_t */
};

static StanceSheetPicture *
picture_new (void)
{
  StanceSheetPicture *self = g_new0 (StanceSheetPicture, 1);

  g_atomic_ref_count_init (&self->n_refs);
  self->photos = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);

  return self;
}

StanceSheetPicture *
stance_sheet_picture_new_figure (const StanceFigure     *figure,
                                 const StanceFigureLook *look,
                                 StanceSide              side)
{
  StanceSheetPicture *self = picture_new ();

  self->figure = stance_figure_view_new (figure, look);
  self->side = side;

  return self;
}

StanceSheetPicture *
stance_sheet_picture_new_photos (const GPtrArray *photos)
{
  g_autoptr (StanceSheetPicture) self = picture_new ();

  for (guint i = 0; i < photos->len; i++)
    {
      const StancePhoto *photo = g_ptr_array_index (photos, i);
      cairo_surface_t   *image = stance_photo_image_decode (photo->image, 0, NULL);

      if (image != NULL)
        g_ptr_array_add (self->photos, image);
    }

  return self->photos->len > 0 ? g_steal_pointer (&self) : NULL;
}

StanceSheetPicture *
stance_sheet_picture_ref (StanceSheetPicture *self)
{
  g_atomic_ref_count_inc (&self->n_refs);

  return self;
}

void
stance_sheet_picture_unref (StanceSheetPicture *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;

  g_clear_pointer (&self->figure, stance_figure_view_unref);
  g_ptr_array_unref (self->photos);
  g_free (self);
}

static double
get_photo_ratio (cairo_surface_t *photo)
{
  return (double) cairo_image_surface_get_width (photo) / cairo_image_surface_get_height (photo);
}

/* Width over height of all photos side by side. */
static double
get_photos_ratio (const StanceSheetPicture *self)
{
  double ratio = 0;

  for (guint i = 0; i < self->photos->len; i++)
    ratio += get_photo_ratio (g_ptr_array_index (self->photos, i)) + (i > 0 ? PHOTO_GAP : 0);

  return ratio;
}

static void
paint_photo (cairo_surface_t *photo,
             cairo_t         *cr,
             double           x,
             double           y,
             double           height)
{
  double scale = height / cairo_image_surface_get_height (photo);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, photo, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
paint_photos (const StanceSheetPicture *self,
              cairo_t                  *cr,
              double                    x,
              double                    y,
              double                    width,
              double                    height)
{
  double ratio = get_photos_ratio (self);
  double high = MIN (height, width / ratio);

  x += (width - high * ratio) / 2;
  y += (height - high) / 2;

  for (guint i = 0; i < self->photos->len; i++)
    {
      cairo_surface_t *photo = g_ptr_array_index (self->photos, i);

      paint_photo (photo, cr, x, y, high);
      x += high * (get_photo_ratio (photo) + PHOTO_GAP);
    }
}

void
stance_sheet_picture_paint (const StanceSheetPicture *self,
                            cairo_t                  *cr,
                            double                    x,
                            double                    y,
                            double                    width,
                            double                    height)
{
  if (self->figure != NULL)
    stance_figure_view_paint_still (self->figure, cr, self->side, x, y, width, height);
  else
    paint_photos (self, cr, x, y, width, height);
}
