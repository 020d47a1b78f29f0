/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "stance-own-draft.h"

G_BEGIN_DECLS

/**
 * StanceStepList:
 *
 * Up to nine sentences in their order, to be typed, moved and taken away; a sentence that
 * names a leg has a form for each side. Signal `changed`.
 */
#define STANCE_TYPE_STEP_LIST (stance_step_list_get_type ())
G_DECLARE_FINAL_TYPE (StanceStepList, stance_step_list, STANCE, STEP_LIST, GtkWidget)

/* @stem: of the keys (`Step`); @name: of a sentence, before its number; @add: label of the button for one more */
GtkWidget *stance_step_list_new (const char *stem,
                                 const char *name,
                                 const char *add,
                                 gboolean    sided);

void stance_step_list_fill (StanceStepList       *self,
                            const StanceOwnDraft *draft);
/* Sentences without a word are left out. */
void stance_step_list_store (StanceStepList *self,
                             StanceOwnDraft *draft);

guint stance_step_list_get_n_steps (StanceStepList *self);
/* Of the sentence, and where it has two forms of the @side; counted from 0. */
GtkTextView *stance_step_list_get_view (StanceStepList *self,
                                        guint           step,
                                        StanceSide      side);
void         stance_step_list_set_sided (StanceStepList *self,
                                         guint           step,
                                         gboolean        sided);
/* The first place where a word is missing: a form for one side alone, or, when
 * @required, the first sentence; %NULL when all is there. It is marked.
 */
GtkWidget *stance_step_list_check (StanceStepList *self,
                                   gboolean        required);

G_END_DECLS
