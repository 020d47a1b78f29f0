/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-record-private.h"

G_BEGIN_DECLS

/* An assessment with all that hangs on it, as it stands in @assessment: INSERT for
 * revision 1, else UPDATE of the revision before.
 */
gboolean stance_assessment_row_write (StanceRecord           *record,
                                      const StanceAssessment *assessment,
                                      GError                **error);

gboolean stance_assessment_row_write_observations (StanceRecord           *record,
                                                   const StanceAssessment *assessment,
                                                   GError                **error);
gboolean stance_assessment_row_read_observations (StanceRecord     *record,
                                                  StanceAssessment *assessment,
                                                  GError          **error);

/* The stored JSON of a protocol or story; free with g_free(). */
char    *stance_members_to_json (StanceMembers members);
gboolean stance_members_from_json (StanceRecord *record,
                                   const char   *json,
                                   StanceMembers members,
                                   GError      **error);

/* The same of texts by name, both of which the table owns. */
char    *stance_words_to_json (GHashTable *words);
gboolean stance_words_from_json (StanceRecord *record,
                                 const char   *json,
                                 GHashTable   *words,
                                 GError      **error);

G_END_DECLS
