/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-screening.h"

G_BEGIN_DECLS

/* A danger sign of tier 1 or 2 is never silently taken back: who says that it was a
 * mistake, and why, stays with the assessment.
 */

/* The highest tier whose codes cannot be typed away. */
#define STANCE_LAST_FIXED_TIER 2

/* @code: a term's id; @at UTC text */
typedef struct
{
  const char *code;
  char       *by;
  char       *reason;
  char       *at;
} StanceCorrection;

StanceCorrection *stance_correction_new (const char *code,
                                         const char *by,
                                         const char *reason,
                                         const char *at);
StanceCorrection *stance_correction_copy (const StanceCorrection *self);
void              stance_correction_free (StanceCorrection *self);

/* The codes of tier 1 and 2 that stand in @before, ticked or derived, and no longer in @after.
 * Returns: (transfer full) (element-type utf8): the texts are the catalog's
 */
GPtrArray *stance_screening_list_lost (const StanceScreening       *before,
                                       const StanceScreening       *after,
                                       const struct _StanceCatalog *catalog);

/* Notes for each code that @before had and @self no longer has who took it back, and why;
 * what @before had noted stays.
 */
void stance_screening_correct (StanceScreening             *self,
                               const StanceScreening       *before,
                               const struct _StanceCatalog *catalog,
                               const char                  *by,
                               const char                  *reason,
                               const char                  *at);

/* Who was asked the screen's present texts, now. Nothing when it was not asked.
 * @by: id of a clinician, may be empty
 */
void stance_screening_stamp (StanceScreening             *self,
                             const struct _StanceCatalog *catalog,
                             const char                  *by,
                             const char                  *at);

/* Both say the same of every flag, the bone and the questions under 18. */
gboolean stance_screening_has_same_answers (const StanceScreening *self,
                                            const StanceScreening *other);

G_END_DECLS
