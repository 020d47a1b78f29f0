/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

#include "stance-photo.h"

G_BEGIN_DECLS

/* The longer side of a photo that is kept, and what is refused before anything is made
 * room for: bytes of the file, and pixels.
 */
#define STANCE_PHOTO_SIZE       1600
#define STANCE_PHOTO_MAX_BYTES  (40 * 1024 * 1024)
#define STANCE_PHOTO_MAX_PIXELS (64 * 1000 * 1000)

/**
 * stance_photo_image_import:
 * @file: of a camera: JPEG, PNG, or what else the system decodes
 *
 * As it is kept: turned upright as its EXIF says, at most STANCE_PHOTO_SIZE wide and high,
 * on white where it is clear, as a JPEG in which nothing else stands (no place, no time).
 * Takes up to a second: not for the main thread.
 *
 * Returns: (transfer full): %NULL and STANCE_ERROR_INVALID when it is no image or too large
 */
GBytes *stance_photo_image_import (GBytes  *file,
                                   GError **error);

/* Each of @photos, which are as they came; replaced by what is kept. Errors name the group
 * and key of @name, a file's name.
 */
gboolean stance_photo_images_import (GPtrArray  *photos,
                                     const char *name,
                                     GError    **error);

/**
 * stance_photo_image_decode:
 * @longest: the longer side that is wanted, px; 0 for all there is
 *
 * For painting. In a PDF the photo stands as the JPEG that it is, where all of it is
 * asked for.
 *
 * Returns: (transfer full): of CAIRO_FORMAT_RGB24; %NULL and STANCE_ERROR_INVALID
 */
cairo_surface_t *stance_photo_image_decode (GBytes  *image,
                                            int      longest,
                                            GError **error);

G_END_DECLS
