/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "stance-client-page-private.h"

/* Here begins the work on pages of its own: each action makes its page and hands it to
 * stance_window_push_work (stance_window_of (widget), …). An action that is not installed
 * leaves its buttons insensitive.
 */
void
stance_client_page_install_work_actions (GtkWidgetClass *widget_class)
{
}
