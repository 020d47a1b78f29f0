/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceComplaintView:
 *
 * Where it hurts, how bad, how long until it settles, whether the client runs, and the
 * signs that were told or found.
 */
#define STANCE_TYPE_COMPLAINT_VIEW (stance_complaint_view_get_type ())
G_DECLARE_FINAL_TYPE (StanceComplaintView, stance_complaint_view, STANCE, COMPLAINT_VIEW, AdwBin)

GtkWidget *stance_complaint_view_new (StanceDraft *draft);

G_END_DECLS
