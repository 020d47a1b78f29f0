/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StanceOpening:
 *
 * What the window shows until a record is open: that it is being opened, or why it
 * could not be, that nothing was changed, and what can be done. Its buttons name the
 * window's actions `win.open-again`, `win.open-copy`, `win.choose-place`,
 * `win.open-read-only` and `win.restore`.
 */
#define STANCE_TYPE_OPENING (stance_opening_get_type ())
G_DECLARE_FINAL_TYPE (StanceOpening, stance_opening, STANCE, OPENING, GtkWidget)

void stance_opening_show_progress (StanceOpening *self);
void stance_opening_show_failure (StanceOpening *self,
                                  const GError  *error,
                                  const char    *path);

G_END_DECLS
