/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-autosave.h"
#include "stance-handout.h"
#include "stance-requests.h"
#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceProgramEditor:
 *
 * A program that is being built: it saves itself within half a second of each change.
 * Once issued it is only read.
 *
 * Signal `changed`: after stance_program_editor_touch(). Signal `replaced`: the program is
 * another than before; widgets read it anew. `changed` follows.
 */
#define STANCE_TYPE_PROGRAM_EDITOR (stance_program_editor_get_type ())
G_DECLARE_FINAL_TYPE (StanceProgramEditor, stance_program_editor, STANCE, PROGRAM_EDITOR, GObject)

/* @program: copied */
StanceProgramEditor *stance_program_editor_new (StanceSession       *session,
                                                StanceHistory       *history,
                                                const StanceProgram *program);

/* To be changed in place, followed by stance_program_editor_touch(). */
StanceProgram       *stance_program_editor_get_program (StanceProgramEditor *self);
StanceSession       *stance_program_editor_get_session (StanceProgramEditor *self);
StanceCatalog       *stance_program_editor_get_catalog (StanceProgramEditor *self);
const StanceHistory *stance_program_editor_get_history (StanceProgramEditor *self);
const StanceClient  *stance_program_editor_get_client (StanceProgramEditor *self);
StanceAutosave      *stance_program_editor_get_autosave (StanceProgramEditor *self);
/* The painful region of the visit that it answers; empty when there is none. */
const char *stance_program_editor_get_region (StanceProgramEditor *self);
/* All regions whose exercises wait at first, stance_assessment_list_holds(); free with g_free(). */
const char **stance_program_editor_list_holds (StanceProgramEditor *self);
gboolean     stance_program_editor_is_editable (StanceProgramEditor *self);

void stance_program_editor_touch (StanceProgramEditor *self);
/* Goes on with another program; takes it over. */
void stance_program_editor_replace (StanceProgramEditor *self,
                                    StanceProgram       *program);
/* The way out of a conflict: save mine over theirs, or take theirs. */
void stance_program_editor_resolve (StanceProgramEditor *self,
                                    gboolean             keep_mine);

/* Every text of the sheet as it stands now. */
StanceHandout *stance_program_editor_resolve_handout (StanceProgramEditor *self,
                                                      StanceText          *text);

/* Saves what is typed, then issues it; the draft is then the issued program. */
void     stance_program_editor_issue_async (StanceProgramEditor *self,
                                            const char          *language,
                                            StancePaper          paper,
                                            gboolean             large_print,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
gboolean stance_program_editor_issue_finish (StanceProgramEditor *self,
                                             GAsyncResult        *result,
                                             GError             **error);

G_END_DECLS
