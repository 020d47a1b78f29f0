/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-draft.h"

G_BEGIN_DECLS

/**
 * StanceMeasureList:
 *
 * The measures of the form by section: those of a template, and those that have a value
 * in this visit whatever the template. Of rival scores only the clinic's standard is asked
 * for until the clinician wants the others. Nothing is added or taken away while typing.
 */
#define STANCE_TYPE_MEASURE_LIST (stance_measure_list_get_type ())
G_DECLARE_FINAL_TYPE (StanceMeasureList, stance_measure_list, STANCE, MEASURE_LIST, AdwBin)

/* Shows nothing before stance_measure_list_show(). */
GtkWidget *stance_measure_list_new (StanceDraft *draft);

/* @template: owned by the draft's catalog; %NULL for all measures */
void stance_measure_list_show (StanceMeasureList *self,
                               const StanceTerm *template);
/* The same after the clinic's measures, sets or standards were changed: what is folded and
 * what is open stays so.
 */
void stance_measure_list_update (StanceMeasureList *self,
                                 const StanceTerm *template);

G_END_DECLS
