/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-picture.h"

#include "stance-error.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>

static const char *const endings[] = { ".svg", ".pdf", ".png", NULL };

int
stance_picture_format_from_name (const char *file)
{
  g_autofree char *lower = g_ascii_strdown (file, -1);

  for (int i = 0; endings[i] != NULL; i++)
    {
      if (g_str_has_suffix (lower, endings[i]))
        return i;
    }

  return -1;
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (const StancePicture *self,
                StancePictureFormat  format,
                GByteArray          *bytes)
{
  cairo_surface_t *surface = NULL;

  switch (format)
    {
    case STANCE_PICTURE_SVG:
      surface = cairo_svg_surface_create_for_stream (append_cb, bytes, self->width, self->height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      break;
    case STANCE_PICTURE_PDF:
      surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, self->width, self->height);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, self->subject);
      break;
    case STANCE_PICTURE_PNG:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) lround (self->scale * self->width),
                                            (int) lround (self->scale * self->height));
      cairo_surface_set_device_scale (surface, self->scale, self->scale);
      break;
    }

  return surface;
}

static void
paint_on_white (cairo_surface_t   *surface,
                StancePicturePaint paint,
                gconstpointer      data)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  paint (cr, data);
  cairo_destroy (cr);
}

/* After the first tag: cairo writes neither title nor description. */
static GBytes *
describe_svg (const StancePicture *self,
              GByteArray          *bytes)
{
  g_autofree char *svg = g_strndup ((const char *) bytes->data, bytes->len);
  g_autofree char *words = g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>",
                                                    self->label != NULL ? self->label : self->title, self->description);
  const char      *tag = strstr (svg, "<svg");
  const char      *end = tag != NULL ? strchr (tag, '>') : NULL;
  GString         *described = g_string_new (svg);

  if (end != NULL)
    g_string_insert (described, end + 1 - svg, words);

  return g_string_free_to_bytes (described);
}

GBytes *
stance_picture_make (const StancePicture *self,
                     StancePictureFormat  format,
                     StancePicturePaint   paint,
                     gconstpointer        data,
                     GError             **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = create_surface (self, format, bytes);
  cairo_status_t   status;

  paint_on_white (surface, paint, data);
  if (format == STANCE_PICTURE_PNG)
    cairo_surface_write_to_png_stream (surface, append_cb, bytes);

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_STATE, "drawing the picture: %s", cairo_status_to_string (status));
      return NULL;
    }

  if (format == STANCE_PICTURE_SVG)
    return describe_svg (self, bytes);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
