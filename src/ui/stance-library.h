/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-exercise-item.h"
#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceLibrary:
 *
 * The exercises of a session as a list of items, and which of them are favorites; these
 * are remembered on this computer.
 *
 * Signal `favorites-changed`. Signal `refilled`: the items are others, as the catalog is.
 */
#define STANCE_TYPE_LIBRARY (stance_library_get_type ())
G_DECLARE_FINAL_TYPE (StanceLibrary, stance_library, STANCE, LIBRARY, GObject)

/* @holds: (nullable) (array zero-terminated=1): regions whose exercises wait at first */
StanceLibrary *stance_library_new (StanceSession     *session,
                                   const char *const *holds);

StanceSession *stance_library_get_session (StanceLibrary *self);
/* (element-type StanceExerciseItem); the same list for as long as the library lives */
GListModel *stance_library_get_items (StanceLibrary *self);
/* %NULL when there is none. */
StanceExerciseItem *stance_library_find (StanceLibrary *self,
                                         const char    *id);
/* What the clinic offers no more is left out at first. */
void stance_library_set_show_retired (StanceLibrary *self,
                                      gboolean       show_retired);

void stance_library_toggle_favorite (StanceLibrary      *self,
                                     StanceExerciseItem *item);

G_END_DECLS
