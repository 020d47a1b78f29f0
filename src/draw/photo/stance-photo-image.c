/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-photo-image.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "stance-error.h"

#define CHUNK   (64 * 1024)
#define QUALITY "85"

/* What a decoder is told of the size it has found, before it makes room for it. */
typedef struct
{
  int      longest;
  int      width;
  int      height;
  gboolean too_large;
} Wish;

/* The decoders show what there is of a file that was cut short; its end is missing then. */
static const struct
{
  const char *start;
  const char *end;
} marks[] = {
  { "\377\330", "\377\331" },
  { "\211PNG", "IEND" },
};

/* Cameras may write more behind the end of an image. */
#define TAIL (1024 * 1024)

static gboolean
has_end (const char *data,
         gsize       size,
         const char *end)
{
  gsize length = strlen (end);

  for (gsize at = size > TAIL ? size - TAIL : 0; at + length <= size; at++)
    if (memcmp (data + at, end, length) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_cut_short (GBytes *file)
{
  gsize       size;
  const char *data = g_bytes_get_data (file, &size);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (size > strlen (marks[i].start) && memcmp (data, marks[i].start, strlen (marks[i].start)) == 0)
      return !has_end (data, size, marks[i].end);

  return FALSE;
}

/* A size of nothing makes a decoder stop. */
static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         user_data)
{
  Wish  *wish = user_data;
  double scale = (double) wish->longest / MAX (MAX (width, height), 1);

  wish->width = width;
  wish->height = height;
  wish->too_large = (gint64) width * height > STANCE_PHOTO_MAX_PIXELS;

  if (wish->too_large)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (wish->longest > 0 && scale < 1)
    gdk_pixbuf_loader_set_size (loader, (int) MAX (width * scale + 0.5, 1), (int) MAX (height * scale + 0.5, 1));
}

static gboolean
feed (GdkPixbufLoader *loader,
      GBytes          *file,
      const Wish      *wish,
      GError         **error)
{
  gsize         size;
  const guchar *data = g_bytes_get_data (file, &size);
  gboolean      success = TRUE;

  for (gsize at = 0; at < size && success && !wish->too_large; at += CHUNK)
    success = gdk_pixbuf_loader_write (loader, data + at, MIN (CHUNK, size - at), error);

  return gdk_pixbuf_loader_close (loader, success ? error : NULL) && success;
}

static GdkPixbuf *
fail_large (const Wish *wish,
            GError    **error)
{
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_INVALID, "%d × %d is more than %d megapixels", wish->width, wish->height,
               STANCE_PHOTO_MAX_PIXELS / 1000000);

  return NULL;
}

static GdkPixbuf *
fail_broken (const GError *reason,
             GError      **error)
{
  g_set_error (error, STANCE_ERROR, STANCE_ERROR_INVALID, "is no image: %s", reason != NULL ? reason->message : "the end of it is missing");

  return NULL;
}

static GdkPixbuf *
decode (GBytes  *file,
        int      longest,
        GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autoptr (GError) reason = NULL;
  Wish       wish = { .longest = longest };
  GdkPixbuf *pixbuf;
  gboolean   fed;

  if (g_bytes_get_size (file) > STANCE_PHOTO_MAX_BYTES)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_INVALID, "is larger than %d MB", STANCE_PHOTO_MAX_BYTES / 1024 / 1024);
      return NULL;
    }

  loader = gdk_pixbuf_loader_new ();
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &wish);
  fed = feed (loader, file, &wish, &reason);
  if (wish.too_large)
    return fail_large (&wish, error);

  pixbuf = fed && !is_cut_short (file) ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;

  return pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : fail_broken (reason, error);
}

static GdkPixbuf *
put_on_white (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);

  return gdk_pixbuf_composite_color_simple (pixbuf, width, height, GDK_INTERP_NEAREST, 255, 16, 0xffffffff, 0xffffffff);
}

GBytes *
stance_photo_image_import (GBytes  *file,
                           GError **error)
{
  g_autoptr (GdkPixbuf) decoded = decode (file, STANCE_PHOTO_SIZE, error);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GError) reason = NULL;
  char *data;
  gsize size;

  if (decoded == NULL)
    return NULL;

  pixbuf = put_on_white (decoded);
  if (pixbuf != NULL && gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "jpeg", &reason, "quality", QUALITY, NULL))
    return g_bytes_new_take (data, size);

  fail_broken (reason, error);

  return NULL;
}

gboolean
stance_photo_images_import (GPtrArray  *photos,
                            const char *name,
                            GError    **error)
{
  for (guint i = 0; i < photos->len; i++)
    {
      StancePhoto *photo = photos->pdata[i];
      GBytes      *image = stance_photo_image_import (photo->image, error);

      if (image == NULL)
        {
          g_prefix_error (error, "%s: [Photo %u] Image: ", name, i + 1);
          return FALSE;
        }
      g_bytes_unref (photo->image);
      photo->image = image;
    }

  return TRUE;
}

static void
paint (GdkPixbuf       *pixbuf,
       cairo_surface_t *surface)
{
  int           n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  int           stride = gdk_pixbuf_get_rowstride (pixbuf);
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);
  guint8       *target = cairo_image_surface_get_data (surface);
  int           target_stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < gdk_pixbuf_get_height (pixbuf); y++)
    for (int x = 0; x < gdk_pixbuf_get_width (pixbuf); x++)
      {
        const guint8 *from = pixels + (gsize) y * stride + (gsize) x * n_channels;
        guint32       color = 0xff000000 | (guint32) from[0] << 16 | (guint32) from[1] << 8 | from[2];

        memcpy (target + (gsize) y * target_stride + (gsize) x * sizeof color, &color, sizeof color);
      }
}

static void
unref_bytes_cb (void *data)
{
  g_bytes_unref (data);
}

/* A PDF takes the JPEG itself. */
static void
attach (cairo_surface_t *surface,
        GBytes          *image)
{
  gsize         size;
  const guchar *data = g_bytes_get_data (image, &size);

  if (size > 3 && data[0] == 0xff && data[1] == 0xd8)
    cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, size, unref_bytes_cb, g_bytes_ref (image));
}

cairo_surface_t *
stance_photo_image_decode (GBytes  *image,
                           int      longest,
                           GError **error)
{
  g_autoptr (GdkPixbuf) decoded = decode (image, longest, error);
  g_autoptr (GdkPixbuf) pixbuf = decoded != NULL ? put_on_white (decoded) : NULL;
  cairo_surface_t *surface;

  if (pixbuf == NULL)
    {
      if (decoded != NULL)
        fail_broken (NULL, error);
      return NULL;
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf));
  cairo_surface_flush (surface);
  paint (pixbuf, surface);
  cairo_surface_mark_dirty (surface);
  if (longest == 0)
    attach (surface, image);

  return surface;
}
