/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * StanceApplication:
 *
 * One process for all windows, and one window for each record: starting Stance again
 * on a record that is open shows its window.
 */
#define STANCE_TYPE_APPLICATION (stance_application_get_type ())
G_DECLARE_FINAL_TYPE (StanceApplication, stance_application, STANCE, APPLICATION, AdwApplication)

StanceApplication *stance_application_new (void);

G_END_DECLS
