/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceContextView:
 *
 * How it was measured: surface, speed, shoes and the rest of the protocol, for the whole
 * assessment. Folded; its line says what was set. A new assessment starts with what the
 * last visit had.
 */
#define STANCE_TYPE_CONTEXT_VIEW (stance_context_view_get_type ())
G_DECLARE_FINAL_TYPE (StanceContextView, stance_context_view, STANCE, CONTEXT_VIEW, AdwBin)

GtkWidget *stance_context_view_new (StanceDraft *draft);

G_END_DECLS
