/* SPDX-FileCopyrightText: 2026 The Stance contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stance-assessment.h"

G_BEGIN_DECLS

/* Why a test is not to be done now, `clinical.md` 3.5; several at once are joined. */
typedef enum
{
  STANCE_LOCK_NONE = 0,
  STANCE_LOCK_BONE = 1 << 0,       /* suspected bone stress at a high-risk site */
  STANCE_LOCK_UNSCREENED = 1 << 1, /* the rest is asked of hops and landings alone */
  STANCE_LOCK_STOPPED = 1 << 2,
  STANCE_LOCK_PAIN = 1 << 3, /* in the groin, hip, shin or over bone */
  STANCE_LOCK_EFFUSION = 1 << 4,
  STANCE_LOCK_WALK = 1 << 5,
  STANCE_LOCK_SQUATS = 1 << 6,
} StanceLock;

/* What waits for the clinician's word alone. */
#define STANCE_LOCK_MARKS (STANCE_LOCK_EFFUSION | STANCE_LOCK_WALK | STANCE_LOCK_SQUATS)

/* @stops: of the assessment, stance_assessment_list_stops() */
StanceLock stance_assessment_get_lock (const StanceAssessment *self,
                                       const StanceCatalog    *catalog,
                                       const GArray           *stops,
                                       const char             *task);

/* The mark that takes one lock away; %NULL where none does. */
const char *stance_lock_get_mark (StanceLock lock);

G_END_DECLS
