/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-finding.h"
#include "stance-store.h"

G_BEGIN_DECLS

/* What a draft asks of the store's threads, each one unit of work (StanceStoreWork). */

/* A copy of what is typed with its findings, so that the window may go on typing. */
typedef struct _StanceDraftRequest StanceDraftRequest;

/* @reason: of an amendment, else %NULL */
StanceDraftRequest *stance_draft_request_new (const StanceCase *situation,
                                              const char       *reason);
void                stance_draft_request_free (StanceDraftRequest *self);

/* Request: StanceDraftRequest; result: StanceAssessment as stored. Adds it when it has no
 * id yet. A tier 1 or 2 stop marks the client's sheets in force as stopped at once, not
 * only when the assessment is signed.
 */
gpointer stance_request_save_draft (StanceRecord *record,
                                    gpointer      request,
                                    GError      **error);
gpointer stance_request_sign_draft (StanceRecord *record,
                                    gpointer      request,
                                    GError      **error);
/* Request: StanceDraftRequest of an amendment that was begun, with its reason. */
gpointer stance_request_sign_amendment (StanceRecord *record,
                                        gpointer      request,
                                        GError      **error);
/* Request: id of a signed assessment; result: StanceAssessment, the draft of the next version. */
gpointer stance_request_begin_amendment (StanceRecord *record,
                                         gpointer      request,
                                         GError      **error);
/* Request: id of a signed assessment; result: whether an amendment was begun (a pointer to a
 * gboolean, g_free()).
 */
gpointer stance_request_has_amendment (StanceRecord *record,
                                       gpointer      request,
                                       GError      **error);
/* Request: id of an amendment; result: the same id. Deletes it when it says what the version
 * before says.
 */
gpointer stance_request_drop_unchanged_amendment (StanceRecord *record,
                                                  gpointer      request,
                                                  GError      **error);
/* Request: id of a draft; result: StanceAssessment, what was deleted. */
gpointer stance_request_discard_draft (StanceRecord *record,
                                       gpointer      request,
                                       GError      **error);
/* Request: StanceAssessment that was discarded; result: StanceAssessment, stored anew. */
gpointer stance_request_restore_draft (StanceRecord *record,
                                       gpointer      request,
                                       GError      **error);
/* Request: the assessment's id; result: GPtrArray of StanceAssessment, its signed versions,
 * newest first.
 */
gpointer stance_request_list_versions (StanceRecord *record,
                                       gpointer      request,
                                       GError      **error);
/* Request: the assessment's id; result: StanceAssessment. */
gpointer stance_request_get_assessment (StanceRecord *record,
                                        gpointer      request,
                                        GError      **error);

G_END_DECLS
