/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-library.h"
#include "stance-library-chip.h"
#include "stance-library-query.h"

G_BEGIN_DECLS

/**
 * StanceLibraryBrowser:
 *
 * The library's exercises as cards, searched while typing and chosen by chips.
 *
 * Signals, both with an exercise's id: `opened`: a card was activated; `taken`: Enter was
 * pressed in the search, it is the first that is shown.
 */
#define STANCE_TYPE_LIBRARY_BROWSER (stance_library_browser_get_type ())
G_DECLARE_FINAL_TYPE (StanceLibraryBrowser, stance_library_browser, STANCE, LIBRARY_BROWSER, GtkWidget)

/* @adds: whether exercises can be added to a program */
void stance_library_browser_set_library (StanceLibraryBrowser *self,
                                         StanceLibrary        *library,
                                         gboolean              adds);

void stance_library_browser_search (StanceLibraryBrowser *self,
                                    const char           *words);
void stance_library_browser_focus_search (StanceLibraryBrowser *self);
/* The cards, at the one that was last used. */
void stance_library_browser_focus_cards (StanceLibraryBrowser *self);
void stance_library_browser_clear (StanceLibraryBrowser *self);
/* Typing anywhere in @widget searches. */
void stance_library_browser_capture_keys (StanceLibraryBrowser *self,
                                          GtkWidget            *widget);

/* Ids of the exercises that are shown now; (transfer container). */
GPtrArray         *stance_library_browser_list_shown (StanceLibraryBrowser *self);
StanceLibraryChip *stance_library_browser_get_chip (StanceLibraryBrowser *self,
                                                    StanceFacet           facet);

G_END_DECLS
