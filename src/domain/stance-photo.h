/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  STANCE_PHOTO_START,
  STANCE_PHOTO_END,
} StancePhotoShows;
extern const char *const stance_photo_shows_nicks[];

/* Of one exercise. */
#define STANCE_MAX_PHOTOS 6

/**
 * StancePhoto:
 * @image: a file's bytes; JPEG of at most 1600 px once it is stored
 *
 * A photo of the clinic's own exercise. Its bytes are shared, so a copy costs nothing.
 */
typedef struct
{
  StancePhotoShows shows;
  GBytes          *image;
} StancePhoto;

StancePhoto *stance_photo_new (StancePhotoShows shows,
                               GBytes          *image);
StancePhoto *stance_photo_copy (const StancePhoto *self);
void         stance_photo_free (StancePhoto *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StancePhoto, stance_photo_free)

/* (element-type StancePhoto), which it frees; a copy of @photos, or none for %NULL. */
GPtrArray *stance_photos_new (const GPtrArray *photos);

G_END_DECLS
