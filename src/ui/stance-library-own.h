/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-library-view.h"

G_BEGIN_DECLS

/* What the library does with the clinic's own exercises: the actions `own.new`,
 * `own.import`, `own.copy`, `own.edit`, `own.export`, `own.retire` and `own.offer` of its
 * view, and the menus that name them.
 */
void stance_library_own_install (GtkWidgetClass *widget_class);
/* Which can be done now. */
void stance_library_own_update (StanceLibraryView *view);

GMenuModel *stance_library_own_new_cards_menu (void);
GMenuModel *stance_library_own_new_exercise_menu (void);

G_END_DECLS
