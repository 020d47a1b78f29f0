/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "stance-figure-cache.h"

G_BEGIN_DECLS

/* Whom the figures on the screen show: the actions `figures.body` and `figures.clothes`
 * of a widget, and the menu that names them.
 */

/* @look: (nullable): of the client at hand; %NULL: as remembered on this computer, which
 * a choice then changes.
 */
void        stance_figure_choice_install (GtkWidget              *widget,
                                          StanceFigureCache      *figures,
                                          const StanceFigureLook *look);
GMenuModel *stance_figure_choice_new_menu (void);

G_END_DECLS
