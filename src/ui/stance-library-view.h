/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-exercise-view.h"
#include "stance-library-browser.h"

G_BEGIN_DECLS

/**
 * StanceLibraryView:
 *
 * The exercise library: its cards, and over them the exercise that was opened. A page of
 * work of the window; in the program's own window exercises can be added from it.
 *
 * Signal `chosen`: with the id of an exercise to add.
 * Actions: `library.show` and `library.add` (exercise), `library.add-shown`,
 * `library.toggle-favorite` (exercise), `library.back`, `library.search`.
 */
#define STANCE_TYPE_LIBRARY_VIEW (stance_library_view_get_type ())
G_DECLARE_FINAL_TYPE (StanceLibraryView, stance_library_view, STANCE, LIBRARY_VIEW, GtkWidget)

/* A page of work. */
GtkWidget *stance_library_view_new (StanceSession *session);
/* In a window of its own, for a program whose client has @holds and looks like
 * @look.
 */
GtkWidget *stance_library_view_new_for_program (StanceSession          *session,
                                                const char *const      *holds,
                                                const StanceFigureLook *look);

StanceLibrary        *stance_library_view_get_library (StanceLibraryView *self);
StanceLibraryBrowser *stance_library_view_get_browser (StanceLibraryView *self);
/* The exercise that is open over the cards; %NULL when none is. */
StanceExerciseItem *stance_library_view_get_open (StanceLibraryView *self);
/* Shows an exercise as soon as it is in the catalog. */
void stance_library_view_await (StanceLibraryView *self,
                                const char        *id);
/* FALSE when nothing is open over the cards. */
gboolean stance_library_view_go_back (StanceLibraryView *self);

G_END_DECLS
