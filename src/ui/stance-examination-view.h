/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceExaminationView:
 *
 * What is looked at by hand, a row of quick keys for each item: a number answers and goes
 * on to the next. The answers set the marks that rules wait for; what may be a danger sign
 * is offered to be ticked. Takes its items from the catalog.
 */
#define STANCE_TYPE_EXAMINATION_VIEW (stance_examination_view_get_type ())
G_DECLARE_FINAL_TYPE (StanceExaminationView, stance_examination_view, STANCE, EXAMINATION_VIEW, AdwBin)

GtkWidget *stance_examination_view_new (StanceDraft *draft);

G_END_DECLS
