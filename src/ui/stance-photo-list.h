/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-photo.h"

G_BEGIN_DECLS

/**
 * StancePhotoList:
 *
 * An exercise's photos: chosen from files or dropped here, said to show the start or the
 * end, taken away.
 *
 * Signal `changed`. Signal `failed`: with a sentence about a file that could not be added.
 */
#define STANCE_TYPE_PHOTO_LIST (stance_photo_list_get_type ())
G_DECLARE_FINAL_TYPE (StancePhotoList, stance_photo_list, STANCE, PHOTO_LIST, GtkWidget)

GtkWidget *stance_photo_list_new (void);

void stance_photo_list_fill (StancePhotoList *self,
                             const GPtrArray *photos);
/* (element-type StancePhoto) (transfer full) */
GPtrArray *stance_photo_list_dup_photos (StancePhotoList *self);

/* Comes as soon as it is read. */
void stance_photo_list_add_file (StancePhotoList *self,
                                 GFile           *file);

G_END_DECLS
