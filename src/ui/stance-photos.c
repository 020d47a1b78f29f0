/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-photos.h"

#include "stance-error.h"
#include "stance-photo-image.h"

/* One byte more than may be is read, so that more is seen. */
static GBytes *
read_file (GFile        *file,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree guchar *data = g_malloc (STANCE_PHOTO_MAX_BYTES + 1);
  gsize              size = 0;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), data, STANCE_PHOTO_MAX_BYTES + 1, &size, cancellable, error))
    return NULL;

  return g_bytes_new (data, size);
}

static void
import_on_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = read_file (data, cancellable, &error);
  GBytes *image = file != NULL ? stance_photo_image_import (file, &error) : NULL;

  if (image != NULL)
    g_task_return_pointer (task, image, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
stance_photos_import_async (GFile              *file,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, stance_photos_import_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, import_on_thread);
}

GBytes *
stance_photos_import_finish (GAsyncResult *result,
                             GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
stance_photos_dup_name (GAsyncResult *result)
{
  g_autofree char *name = g_file_get_basename (g_task_get_task_data (G_TASK (result)));

  return g_filename_display_name (name != NULL ? name : "");
}

typedef struct
{
  GBytes *image;
  int     longest;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *self = data;

  g_bytes_unref (self->image);
  g_free (self);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int   width = cairo_image_surface_get_width (surface);
  int   height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) pixels = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) height);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, stride);
}

static void
load_on_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Wanted *wanted = data;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = stance_photo_image_decode (wanted->image, wanted->longest, &error);

  if (surface == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_return_pointer (task, make_texture (surface), g_object_unref);
  cairo_surface_destroy (surface);
}

void
stance_photos_load_async (GBytes             *image,
                          int                 longest,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->image = g_bytes_ref (image);
  wanted->longest = longest;
  g_task_set_source_tag (task, stance_photos_load_async);
  g_task_set_task_data (task, wanted, wanted_free);
  g_task_run_in_thread (task, load_on_thread);
}

GdkTexture *
stance_photos_load_finish (GAsyncResult *result,
                           GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkPicture) picture = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = stance_photos_load_finish (result, &error);

  if (texture == NULL)
    g_message ("A photo could not be shown: %s", error->message);
  gtk_picture_set_paintable (picture, GDK_PAINTABLE (texture));
}

GtkWidget *
stance_photos_new_picture (GBytes     *image,
                           int         longest,
                           const char *words)
{
  GtkWidget *picture = gtk_picture_new ();

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), words);
  gtk_picture_set_content_fit (GTK_PICTURE (picture), GTK_CONTENT_FIT_CONTAIN);
  stance_photos_load_async (image, longest, NULL, loaded_cb, g_object_ref (picture));

  return picture;
}
