/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-photo.h"

G_BEGIN_DECLS

/* Photos are read and decoded on threads; the window only waits for them. */

/* A file of a camera as it is kept, and read already: see stance_photo_image_import(). */
void    stance_photos_import_async (GFile              *file,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
GBytes *stance_photos_import_finish (GAsyncResult *result,
                                     GError      **error);
/* Of the file, to be shown. */
char *stance_photos_dup_name (GAsyncResult *result);

/* To be shown, @longest px at its longer side. */
void        stance_photos_load_async (GBytes             *image,
                                      int                 longest,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
GdkTexture *stance_photos_load_finish (GAsyncResult *result,
                                       GError      **error);

/* A picture of @image that comes when it is decoded. @words: what it is, for who cannot see it */
GtkWidget *stance_photos_new_picture (GBytes     *image,
                                      int         longest,
                                      const char *words);

G_END_DECLS
