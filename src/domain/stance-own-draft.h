/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-exercise.h"

G_BEGIN_DECLS

/**
 * StanceOwnDraft:
 *
 * An exercise of the clinic's own while it is written: its key file, of which what is not
 * set stays as it is.
 */
typedef struct _StanceOwnDraft StanceOwnDraft;

/**
 * stance_own_draft_new:
 * @exercise: (nullable): what it starts as; %NULL for nothing
 * @copy: it becomes another exercise, in @language alone, with neither id nor place nor
 *   what is said of the evidence for the first
 */
StanceOwnDraft *stance_own_draft_new (const StanceExercise *exercise,
                                      gboolean              copy,
                                      const char           *language);
void            stance_own_draft_free (StanceOwnDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StanceOwnDraft, stance_own_draft_free)

/* Never %NULL; free with g_free(). */
char *stance_own_draft_dup_text (const StanceOwnDraft *self,
                                 const char           *key);
/* Blanks and breaks of lines become one blank; nothing takes the key away. What is said in
 * other languages stays only with a text that stays.
 */
void stance_own_draft_set_text (StanceOwnDraft *self,
                                const char     *key,
                                const char     *text);
/* The keys @stem1 … from @first on are taken away, those for one side as well. */
void stance_own_draft_cut_numbered (StanceOwnDraft *self,
                                    const char     *stem,
                                    int             first);
/* @ids: %NULL-terminated */
void stance_own_draft_set_words (StanceOwnDraft    *self,
                                 const char        *key,
                                 const char *const *ids);
void stance_own_draft_set_flag (StanceOwnDraft *self,
                                const char     *key,
                                gboolean        on);
/* What a program starts with; whatever stood there for @phase is gone. @dose: (nullable) */
void stance_own_draft_set_dose (StanceOwnDraft   *self,
                                const char       *phase,
                                const StanceDose *dose);
/* Instead of the figure that stands there; %NULL for none. */
void stance_own_draft_set_figure (StanceOwnDraft *self,
                                  const char     *data);

/* To be parsed by stance_own_exercise_parse(); free with g_free(). */
char *stance_own_draft_dup_data (const StanceOwnDraft *self);

/* A sentence for one side as it is for the other: LEFT for RIGHT and RIGHT for LEFT, in
 * English and in German. Free with g_free().
 */
char *stance_own_draft_dup_other_side (const char *text);

G_END_DECLS
