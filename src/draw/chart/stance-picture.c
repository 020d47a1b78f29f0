/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-chart.h"

#include "stance-error.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

/* For screens with two pixels to a point. */
#define PNG_SCALE 2.0

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
create_surface (const StanceChart  *chart,
                StancePictureFormat format,
                GByteArray         *bytes)
{
  cairo_surface_t *surface = NULL;

  switch (format)
    {
    case STANCE_PICTURE_SVG:
      surface = cairo_svg_surface_create_for_stream (append_cb, bytes, chart->width, chart->height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      break;
    case STANCE_PICTURE_PDF:
      surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, chart->width, chart->height);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, chart->title);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, chart->conclusion);
      break;
    case STANCE_PICTURE_PNG:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (PNG_SCALE * chart->width),
                                            (int) (PNG_SCALE * chart->height));
      cairo_surface_set_device_scale (surface, PNG_SCALE, PNG_SCALE);
      break;
    }

  return surface;
}

static void
paint_on_white (const StanceChart *chart,
                cairo_surface_t   *surface)
{
  const StanceChartLook look = { FALSE, FALSE };
  cairo_t              *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  stance_chart_paint (chart, &look, cr);
  cairo_destroy (cr);
}

/* After the first tag: cairo writes neither title nor description. */
static GBytes *
describe_svg (const StanceChart *chart,
              GByteArray        *bytes)
{
  g_autofree char *svg = g_strndup ((const char *) bytes->data, bytes->len);
  g_autofree char *words = g_markup_printf_escaped ("\n<title>%s\n%s</title>\n<desc>%s</desc>", chart->title,
                                                    chart->conclusion, chart->description);
  const char      *tag = strstr (svg, "<svg");
  const char      *end = tag != NULL ? strchr (tag, '>') : NULL;
  GString         *described = g_string_new (svg);

  if (end != NULL)
    g_string_insert (described, end + 1 - svg, words);

  return g_string_free_to_bytes (described);
}

GBytes *
stance_chart_to_bytes (const StanceChart  *self,
                       StancePictureFormat format,
                       GError            **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = create_surface (self, format, bytes);
  cairo_status_t   status;

  paint_on_white (self, surface);
  if (format == STANCE_PICTURE_PNG)
    cairo_surface_write_to_png_stream (surface, append_cb, bytes);

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, STANCE_ERROR, STANCE_ERROR_STATE, "drawing the chart: %s",
                   cairo_status_to_string (status));
      return NULL;
    }

  if (format == STANCE_PICTURE_SVG)
    return describe_svg (self, bytes);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
