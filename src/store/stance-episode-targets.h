/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* Fills @targets with those of @episode. */
gboolean stance_episode_targets_read (StanceRecord *record,
                                      const char   *episode,
                                      GPtrArray    *targets,
                                      GError      **error);

/* Makes the targets of @assessment those of @episode, with an audit entry, when it says so;
 * else it learns what they are.
 */
gboolean stance_episode_targets_share (StanceRecord           *record,
                                       const char             *episode,
                                       const StanceAssessment *assessment,
                                       GError                **error);

G_END_DECLS
