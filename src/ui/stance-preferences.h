/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StancePreferences:
 *
 * The clinic, its clinicians, and who of them is at work. What is typed is stored when
 * the field is left or the window is closed.
 */
#define STANCE_TYPE_PREFERENCES (stance_preferences_get_type ())
G_DECLARE_FINAL_TYPE (StancePreferences, stance_preferences, STANCE, PREFERENCES, AdwPreferencesWindow)

GtkWidget *stance_preferences_new (GtkWindow     *parent,
                                   StanceSession *session);
/* Opens it with the page of measures: their standards, thresholds and sets. */
void stance_preferences_show_measures (StancePreferences *self);

G_END_DECLS
