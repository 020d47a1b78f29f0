/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-photo.h"

const char *const stance_photo_shows_nicks[] = { "start", "end", NULL };

StancePhoto *
stance_photo_new (StancePhotoShows shows,
                  GBytes          *image)
{
  StancePhoto *self = g_new0 (StancePhoto, 1);

  self->shows = shows;
  self->image = g_bytes_ref (image);

  return self;
}

StancePhoto *
stance_photo_copy (const StancePhoto *self)
{
  return stance_photo_new (self->shows, self->image);
}

void
stance_photo_free (StancePhoto *self)
{
  g_bytes_unref (self->image);
  g_free (self);
}

GPtrArray *
stance_photos_new (const GPtrArray *photos)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) stance_photo_free);

  for (guint i = 0; photos != NULL && i < photos->len; i++)
    g_ptr_array_add (list, stance_photo_copy (photos->pdata[i]));

  return list;
}
