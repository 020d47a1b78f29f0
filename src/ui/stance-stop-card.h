/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/* The action card of the stop rules: what was ticked and what to do now. %NULL when no
 * stop rule says anything.
 */
GtkWidget *stance_stop_card_new (StanceDraft *draft);

G_END_DECLS
