/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  STANCE_PICTURE_SVG,
  STANCE_PICTURE_PDF,
  STANCE_PICTURE_PNG,
} StancePictureFormat;

/* From the end of a file's name; -1 for any other. */
int stance_picture_format_from_name (const char *file);

/**
 * StancePicture:
 * @scale: pixels of a PNG to a unit
 * @title: of the document; @subject likewise, of a PDF
 * @label: (nullable): what an SVG is called, else @title
 *
 * What a picture in a file is besides what is painted.
 */
typedef struct
{
  double      width, height;
  double      scale;
  const char *title;
  const char *subject;
  const char *label;
  const char *description;
} StancePicture;

typedef void (*StancePicturePaint) (cairo_t      *cr,
                                    gconstpointer data);

/* A whole file, painted on white; %NULL with STANCE_ERROR_STATE. */
GBytes *stance_picture_make (const StancePicture *self,
                             StancePictureFormat  format,
                             StancePicturePaint   paint,
                             gconstpointer        data,
                             GError             **error);

G_END_DECLS
