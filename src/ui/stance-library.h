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
 * Signal `favorites-changed`.
 */
#define STANCE_TYPE_LIBRARY (stance_library_get_type ())
G_DECLARE_FINAL_TYPE (StanceLibrary, stance_library, STANCE, LIBRARY, GObject)

/* @region: (nullable): the painful one */
StanceLibrary *stance_library_new (StanceSession *session,
                                   const char    *region);

StanceSession *stance_library_get_session (StanceLibrary *self);
/* (element-type StanceExerciseItem); the same list for as long as the library lives */
GListModel *stance_library_get_items (StanceLibrary *self);
/* %NULL when there is none. */
StanceExerciseItem *stance_library_find (StanceLibrary *self,
                                         const char    *id);
/* Reads the session's catalog anew. */
void stance_library_refill (StanceLibrary *self);

void stance_library_toggle_favorite (StanceLibrary      *self,
                                     StanceExerciseItem *item);

G_END_DECLS
