/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-library-view.h"
#include "stance-program-editor.h"

G_BEGIN_DECLS

/**
 * StanceLibraryWindow:
 *
 * The library, to add an exercise from it to a program. What the painful region holds back
 * is gray, with the reason. Signal `chosen`: with an exercise's id.
 */
#define STANCE_TYPE_LIBRARY_WINDOW (stance_library_window_get_type ())
G_DECLARE_FINAL_TYPE (StanceLibraryWindow, stance_library_window, STANCE, LIBRARY_WINDOW, AdwWindow)

StanceLibraryWindow *stance_library_window_new (StanceProgramEditor *draft,
                                                GtkWindow           *parent);

StanceLibraryView *stance_library_window_get_view (StanceLibraryWindow *self);

void stance_library_window_search (StanceLibraryWindow *self,
                                   const char          *words);
/* Ids of the exercises that are shown now; (transfer container). */
GPtrArray *stance_library_window_list_shown (StanceLibraryWindow *self);

G_END_DECLS
