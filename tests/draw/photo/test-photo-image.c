/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-photo-image.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <sys/resource.h>

#include "stance-error.h"

/* A picture whose upper left quarter is red, the rest blue. */
static GBytes *
make (int         width,
      int         height,
      const char *type,
      const char *option,
      const char *value)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GdkPixbuf) corner = gdk_pixbuf_new_subpixbuf (pixbuf, 0, 0, MAX (width / 2, 1), MAX (height / 2, 1));
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize size = 0;

  gdk_pixbuf_fill (pixbuf, 0x0000ffff);
  gdk_pixbuf_fill (corner, 0xff0000ff);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, type, &error, option, value, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

/* JPEG with an EXIF block that says how the camera was held. */
static GBytes *
make_turned (int    width,
             int    height,
             guint8 orientation)
{
  const guint8 exif[] = {
    0xff, 0xe1, 0x00, 0x22, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 0x2a, 0, 0, 0, 8,
    0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0
  };
  g_autoptr (GBytes) plain = make (width, height, "jpeg", NULL, NULL);
  g_autoptr (GByteArray) turned = g_byte_array_new ();
  gsize         size;
  const guint8 *data = g_bytes_get_data (plain, &size);

  g_byte_array_append (turned, data, 2);
  g_byte_array_append (turned, exif, sizeof exif);
  g_byte_array_append (turned, data + 2, (guint) size - 2);

  return g_byte_array_free_to_bytes (g_steal_pointer (&turned));
}

static gboolean
is_red (cairo_surface_t *surface,
        double           x,
        double           y)
{
  int           column = (int) (x * cairo_image_surface_get_width (surface));
  int           row = (int) (y * cairo_image_surface_get_height (surface));
  const guint8 *data = cairo_image_surface_get_data (surface) + row * cairo_image_surface_get_stride (surface);
  guint32       color = ((const guint32 *) (gconstpointer) data)[column];

  return ((color >> 16) & 0xff) > 200 && (color & 0xff) < 60;
}

static const struct
{
  const char *type;
  int         width, height;
  int         kept_width, kept_height;
} sizes[] = {
  { "jpeg", 400, 300, 400, 300 },
  { "png", 400, 300, 400, 300 },
  { "jpeg", 4000, 3000, 1600, 1200 },
  { "png", 1000, 3200, 500, 1600 },
  { "png", 3300, 1, 1600, 1 },
  { "png", 1, 1, 1, 1 },
};

static void
test_sizes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) file = make (sizes[i].width, sizes[i].height, sizes[i].type, NULL, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) kept = stance_photo_image_import (file, &error);
      cairo_surface_t *surface;

      g_assert_no_error (error);
      surface = stance_photo_image_decode (kept, 0, &error);
      g_assert_no_error (error);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, sizes[i].kept_width);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, sizes[i].kept_height);
      cairo_surface_destroy (surface);
    }
}

static const struct
{
  guint8 orientation;
  double x, y; /* where the red quarter is, seen upright */
} turns[] = {
  { 1, 0.2, 0.2 },
  { 3, 0.8, 0.8 },
  { 6, 0.8, 0.2 },
  { 8, 0.2, 0.8 },
};

static void
test_turned (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      g_autoptr (GBytes) file = make_turned (400, 200, turns[i].orientation);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) kept = stance_photo_image_import (file, &error);
      cairo_surface_t *surface;

      g_assert_no_error (error);
      surface = stance_photo_image_decode (kept, 0, &error);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, turns[i].orientation >= 5 ? 200 : 400);
      g_assert_true (is_red (surface, turns[i].x, turns[i].y));
      g_assert_false (is_red (surface, 1 - turns[i].x, 1 - turns[i].y));
      cairo_surface_destroy (surface);
    }
}

static gboolean
holds (GBytes     *bytes,
       const char *words)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at + strlen (words) <= size; at++)
    if (memcmp (data + at, words, strlen (words)) == 0)
      return TRUE;

  return FALSE;
}

/* What a camera wrote into the file, such as the place, is gone. */
static void
test_nothing_else (void)
{
  g_autoptr (GBytes) file = make (100, 100, "png", "tEXt::Comment", "52.52 N 13.40 E");
  g_autoptr (GBytes) kept = stance_photo_image_import (file, NULL);

  g_assert_true (holds (kept, "\377\330"));
  g_assert_false (holds (kept, "13.40"));
  g_assert_true (holds (file, "13.40"));
}

static void
test_clear_is_white (void)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 10, 10);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) kept = NULL;
  cairo_surface_t *surface;
  char            *data;
  gsize            size;

  gdk_pixbuf_fill (pixbuf, 0x00000000);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", NULL, NULL));
  file = g_bytes_new_take (data, size);
  kept = stance_photo_image_import (file, NULL);
  surface = stance_photo_image_decode (kept, 0, NULL);
  g_assert_cmpint (cairo_image_surface_get_data (surface)[0], >, 250);
  cairo_surface_destroy (surface);
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

/* The sum of a PNG's chunk. */
static guint32
sum_of (const guint8 *data,
        gsize         size)
{
  guint32 sum = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    {
      sum ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xedb88320 : 0);
    }

  return ~sum;
}

/* The beginning of a PNG that says how large it is; of a JPEG the same. */
static GBytes *
make_huge_png (void)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) "\211PNG\r\n\032\n", 8);
  append_number (bytes, 13);
  g_byte_array_append (bytes, (const guint8 *) "IHDR", 4);
  append_number (bytes, 20000);
  append_number (bytes, 10000);
  g_byte_array_append (bytes, (const guint8 *) "\010\002\0\0\0", 5);
  append_number (bytes, sum_of (bytes->data + 12, 17));
  append_number (bytes, 0x00ffffff);
  g_byte_array_append (bytes, (const guint8 *) "IDAT\170\234", 6);

  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
make_huge_jpeg (void)
{
  g_autoptr (GBytes) small = make (64, 64, "jpeg", NULL, NULL);
  gsize   size;
  guint8 *data = g_memdup2 (g_bytes_get_data (small, &size), g_bytes_get_size (small));

  size = g_bytes_get_size (small);
  for (gsize at = 2; at + 9 < size; at += 2 + ((gsize) data[at + 2] << 8) + data[at + 3])
    if (data[at + 1] == 0xc0)
      {
        memcpy (data + at + 5, "\x27\x10\x4e\x20", 4);
        break;
      }

  return g_bytes_new_take (data, size);
}

static void
test_huge (void)
{
  g_autoptr (GBytes) png = make_huge_png ();
  g_autoptr (GBytes) jpeg = make_huge_jpeg ();
  GBytes       *files[] = { png, jpeg };
  struct rusage before;
  struct rusage after;
  gint64        start = g_get_monotonic_time ();

  getrusage (RUSAGE_SELF, &before);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (stance_photo_image_import (files[i], &error));
      g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, "20000 × 10000 is more than 64 megapixels");
    }

  getrusage (RUSAGE_SELF, &after);
  g_assert_cmpint (after.ru_maxrss - before.ru_maxrss, <, 20 * 1024);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
}

static void
test_no_image (void)
{
  static const char *const texts[] = { "", "A", "no image at all", "\211PNG\r\n\032\n", "\377\330\377\340", "GIF89a" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (stance_photo_image_import (file, &error));
      g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "is no image: "));
    }
}

/* Half a photo is no photo. */
static void
test_cut_short (void)
{
  g_autoptr (GBytes) whole = make (300, 300, "png", NULL, NULL);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
  g_autoptr (GError) error = NULL;

  g_assert_null (stance_photo_image_import (half, &error));
  g_assert_error (error, STANCE_ERROR, STANCE_ERROR_INVALID);
}

static void
test_several (void)
{
  g_autoptr (GPtrArray) photos = stance_photos_new (NULL);
  g_autoptr (GBytes) good = make (2000, 100, "png", NULL, NULL);
  g_autoptr (GBytes) bad = g_bytes_new_static ("ABC", 3);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (photos, stance_photo_new (STANCE_PHOTO_START, good));
  g_assert_true (stance_photo_images_import (photos, "heron.exercise", &error));
  g_assert_false (((StancePhoto *) photos->pdata[0])->image == good);
  g_ptr_array_add (photos, stance_photo_new (STANCE_PHOTO_END, bad));
  g_assert_false (stance_photo_images_import (photos, "heron.exercise", &error));
  g_assert_true (g_str_has_prefix (error->message, "heron.exercise: [Photo 2] Image: is no image: "));
}

static void
test_smaller (void)
{
  g_autoptr (GBytes) file = make (800, 400, "jpeg", NULL, NULL);
  cairo_surface_t     *surface = stance_photo_image_decode (file, 200, NULL);
  cairo_surface_t     *whole = stance_photo_image_decode (file, 0, NULL);
  const unsigned char *jpeg = NULL;
  unsigned long        size = 0;

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 200);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 100);
  cairo_surface_get_mime_data (surface, CAIRO_MIME_TYPE_JPEG, &jpeg, &size);
  g_assert_null (jpeg);
  cairo_surface_get_mime_data (whole, CAIRO_MIME_TYPE_JPEG, &jpeg, &size);
  g_assert_cmpuint (size, ==, g_bytes_get_size (file));
  cairo_surface_destroy (surface);
  cairo_surface_destroy (whole);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/photo/what is kept is not larger than needed", test_sizes);
  g_test_add_func ("/photo/stands upright as the camera was held", test_turned);
  g_test_add_func ("/photo/nothing else of the file is kept", test_nothing_else);
  g_test_add_func ("/photo/what is clear is white", test_clear_is_white);
  g_test_add_func ("/photo/two hundred megapixels are refused at once and without memory", test_huge);
  g_test_add_func ("/photo/what is no image is refused", test_no_image);
  g_test_add_func ("/photo/half a file is refused", test_cut_short);
  g_test_add_func ("/photo/of several the broken one is named", test_several);
  g_test_add_func ("/photo/is decoded as small as it is wanted", test_smaller);

  return g_test_run ();
}
