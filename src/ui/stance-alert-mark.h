/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StanceAlertMark:
 *
 * The small sign in a row that a client has alerts. Property `alerts`: what they are,
 * shown as tooltip and read out; the mark is hidden while it is empty.
 */
#define STANCE_TYPE_ALERT_MARK (stance_alert_mark_get_type ())
G_DECLARE_FINAL_TYPE (StanceAlertMark, stance_alert_mark, STANCE, ALERT_MARK, GtkWidget)

G_END_DECLS
