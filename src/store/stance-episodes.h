/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/**
 * stance_episodes_join:
 * @assessment: not stored yet
 *
 * The client's open episode; a new one when there is none, or when the complaint is
 * somewhere else.
 *
 * Returns: (transfer full): the episode's id
 */
char *stance_episodes_join (StanceRecord           *record,
                            const StanceAssessment *assessment,
                            GError                **error);

/**
 * stance_episodes_follow:
 * @stored: the draft as it was
 * @region: of the complaint as it is now
 *
 * As stance_episodes_join() for a draft whose complaint may have changed. An episode that
 * only this draft has opened follows it; a slip that is corrected goes back to the episode
 * it came from.
 */
char *stance_episodes_follow (StanceRecord           *record,
                              const StanceAssessment *stored,
                              const StanceComplaint  *complaint,
                              GError                **error);

/* Deletes @episode when nothing belongs to it any more, and reopens what it had ended. */
gboolean stance_episodes_drop_empty (StanceRecord *record,
                                     const char   *episode,
                                     GError      **error);

G_END_DECLS
