/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StanceBanner:
 *
 * A lasting condition of the page below it, said in one sentence, with at most one
 * thing that can be done about it.
 */
#define STANCE_TYPE_BANNER (stance_banner_get_type ())
G_DECLARE_FINAL_TYPE (StanceBanner, stance_banner, STANCE, BANNER, GtkWidget)

/* Hidden while it is empty. */
const char *stance_banner_get_title (StanceBanner *self);
void        stance_banner_set_title (StanceBanner *self,
                                     const char   *title);
void        stance_banner_set_button (StanceBanner *self,
                                      const char   *label,
                                      const char   *action_name);

G_END_DECLS
