/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceFindingsView:
 *
 * What is known from what is typed so far, live: the stop rules first, then the findings
 * in the order of the rules.
 */
#define STANCE_TYPE_FINDINGS_VIEW (stance_findings_view_get_type ())
G_DECLARE_FINAL_TYPE (StanceFindingsView, stance_findings_view, STANCE, FINDINGS_VIEW, AdwBin)

GtkWidget *stance_findings_view_new (StanceDraft *draft);

G_END_DECLS
