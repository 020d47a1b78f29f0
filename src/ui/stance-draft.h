/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment-difference.h"
#include "stance-autosave.h"
#include "stance-finding.h"
#include "stance-requests.h"
#include "stance-session.h"

G_BEGIN_DECLS

/**
 * StanceDraft:
 *
 * An assessment that is being typed: it saves itself within half a second of each
 * change, and its findings are always those of what is typed now.
 *
 * Signal `changed`: after stance_draft_touch(). Signal `replaced`: the assessment is
 * another than before (the stored one was taken); widgets read it anew.
 */
#define STANCE_TYPE_DRAFT (stance_draft_get_type ())
G_DECLARE_FINAL_TYPE (StanceDraft, stance_draft, STANCE, DRAFT, GObject)

/**
 * stance_draft_new:
 * @history: of the client, whose other visits are compared with
 * @assessment: copied; without an id it is stored at the first change
 */
StanceDraft *stance_draft_new (StanceSession          *session,
                               StanceHistory          *history,
                               const StanceAssessment *assessment);

/* To be changed in place, followed by stance_draft_touch(). */
StanceAssessment   *stance_draft_get_assessment (StanceDraft *self);
const StanceClient *stance_draft_get_client (StanceDraft *self);
StanceSession      *stance_draft_get_session (StanceDraft *self);
StanceCatalog      *stance_draft_get_catalog (StanceDraft *self);
/* (element-type StanceAssessment): the client's other visits */
GPtrArray *stance_draft_get_visits (StanceDraft *self);
/* (element-type StanceProgram): the client's, as they were when the draft was opened */
const GPtrArray      *stance_draft_get_programs (StanceDraft *self);
const StanceFindings *stance_draft_get_findings (StanceDraft *self);
/* Its state says whether what is typed is on the disk; owned by the draft. */
StanceAutosave *stance_draft_get_autosave (StanceDraft *self);
gboolean        stance_draft_is_signed (StanceDraft *self);

/* Something was typed: evaluates the findings, tells the widgets, saves soon. */
void stance_draft_touch (StanceDraft *self);

/* The way out of a conflict: what is typed here is saved over theirs, but for what is taken
 * from theirs.
 * @taken: (element-type StanceDifference)
 */
void stance_draft_resolve (StanceDraft  *self,
                           const GArray *taken);

/* Flushes, then signs with the findings of what is stored. */
void     stance_draft_sign_async (StanceDraft        *self,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean stance_draft_sign_finish (StanceDraft  *self,
                                   GAsyncResult *result,
                                   GError      **error);

/* A signed assessment is opened for change: the draft of its next version takes its place,
 * the one that was begun if there is one, and saves itself as every draft does. One in which
 * nothing was changed is dropped when the draft is disposed.
 */
void     stance_draft_begin_amendment_async (StanceDraft        *self,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
gboolean stance_draft_begin_amendment_finish (StanceDraft  *self,
                                              GAsyncResult *result,
                                              GError      **error);
gboolean stance_draft_is_amending (StanceDraft *self);
/* A version that another one follows is only read. */
gboolean stance_draft_is_newest (StanceDraft *self);
/* Flushes, then signs the amendment as a new version with the reason. */
void     stance_draft_amend_async (StanceDraft        *self,
                                   const char         *reason,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean stance_draft_amend_finish (StanceDraft  *self,
                                    GAsyncResult *result,
                                    GError      **error);

/* Flushes and deletes what is typed. Nothing may be typed after that.
 *
 * Returns: (transfer full): what was deleted, for stance_request_restore_draft()
 */
void              stance_draft_discard_async (StanceDraft        *self,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
StanceAssessment *stance_draft_discard_finish (StanceDraft  *self,
                                               GAsyncResult *result,
                                               GError      **error);

G_END_DECLS
